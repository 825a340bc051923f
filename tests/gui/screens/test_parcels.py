import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.demo.station import CLERK, COURIERS, MANAGER
from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup
from app.gui.languages import Language
from app.gui.screens.parcels import ParcelsScreen
from app.gui.tone import Tone
from app.gui.words_of_parcel import ParcelWords
from app.operations.history import HistoryFilter
from app.vision.reader import Found, Reading
from tests.gui.screens.conftest import AtWork


def open_screen(at: AtWork) -> ParcelsScreen:
    return at.show(ParcelsScreen(at.counter, at.desks))


def scan(at: AtWork, screen: ParcelsScreen, text: str) -> None:
    assert screen.on_scan(text)
    at.settle()


def everything_on(screen: ParcelsScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel))


def open_contact(at: AtWork, screen: ParcelsScreen) -> None:
    """As the clerk: the first group, for the first reason."""
    QTest.keyClick(screen.panel, Qt.Key.Key_1)
    QTest.keyClick(screen.panel.reason_choice.answers, Qt.Key.Key_1)
    at.settle()


def test_a_scan_shows_the_hint_and_nothing_else_of_a_person(at: AtWork) -> None:
    at.sign_in(CLERK)
    form = at.desk.forms[-1]
    parcel, label = at.take_in()
    screen = open_screen(at)

    scan(at, screen, label)

    shown = screen.panel.hint.texts()
    assert screen.page is screen.panel
    assert parcel.parcel_number in shown
    assert f"{form.contact.name[0]}*" in shown or "*" in shown
    assert f"…{form.contact.phone[-4:]}" in shown
    assert form.contact.phone not in everything_on(screen)
    assert form.contact.name not in everything_on(screen)


def test_a_clerk_says_why_and_then_reads_the_contact(at: AtWork) -> None:
    at.sign_in(CLERK)
    form = at.desk.forms[-1]
    parcel, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, label)

    open_contact(at, screen)

    assert screen.panel.card.is_open
    assert form.contact.phone in everything_on(screen)
    assert at.counter.status.now.reveals_used == 1
    at.sign_in(MANAGER)
    newest = at.do(lambda: at.desks.history.find(HistoryFilter(subject=parcel.parcel_number))[0])
    assert (newest.action, newest.group, newest.reason) == ("revealed", "contact", RevealReason.CALL_CONSIGNEE)


def test_a_courier_reads_the_address_of_his_own_run_without_a_reason(at: AtWork) -> None:
    at.sign_in(CLERK)
    form = at.desk.forms[-1]
    _, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label))
    at.sign_in(COURIERS[0])
    screen = open_screen(at)
    scan(at, screen, label)

    QTest.keyClick(screen.panel, Qt.Key.Key_2)
    at.settle()

    assert screen.panel.card.is_open
    assert form.address.detail in everything_on(screen)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def repeat_space(times: int) -> None:
    """A held Space as X11 may send it, to whatever has the focus: pairs that nothing marks as repeats."""
    for _ in range(times):
        QTest.keyClick(focus(), Qt.Key.Key_Space)


def stays_open(screen: ParcelsScreen) -> bool:
    return screen.panel.card.is_open


def courier_with_parcel(at: AtWork) -> ParcelsScreen:
    at.sign_in(CLERK)
    _, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label))
    at.sign_in(COURIERS[0])
    screen = open_screen(at)
    scan(at, screen, label)
    return screen


def test_a_held_space_keeps_the_card_and_opens_nothing_when_it_has_closed(at: AtWork) -> None:
    screen = courier_with_parcel(at)
    QTest.keyClick(screen.panel, Qt.Key.Key_2)
    at.settle()

    repeat_space(20)
    assert stays_open(screen)
    screen.panel.card.close_card()
    repeat_space(20)
    assert focus() is screen.panel
    at.qtbot.waitUntil(lambda: not screen.panel.card.space.is_down)
    at.settle()

    assert not screen.panel.card.is_open
    assert at.counter.status.now.reveals_used == 1


def test_a_space_held_on_a_button_presses_it_once_and_when_it_is_let_go(at: AtWork) -> None:
    screen = courier_with_parcel(at)
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus().accessibleName() == ParcelWords(screen).group(FieldGroup.ADDRESS)

    repeat_space(20)
    assert at.counter.status.now.reveals_used == 0
    at.qtbot.waitUntil(lambda: screen.panel.card.is_open)
    at.settle()

    assert at.counter.status.now.reveals_used == 1


def test_a_number_key_that_repeats_opens_a_group_once(at: AtWork) -> None:
    screen = courier_with_parcel(at)

    for _ in range(5):
        QTest.keyClick(screen.panel, Qt.Key.Key_2)
    at.settle()

    assert screen.panel.card.is_open
    assert at.counter.status.now.reveals_used == 1


def test_a_scan_over_an_open_card_leaves_the_focus_in_the_panel_and_no_empty_words(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, first = at.take_in()
    _, second = at.take_in()
    screen = open_screen(at)
    scan(at, screen, first)
    open_contact(at, screen)

    assert screen.on_scan(second)
    while_awaited = focus(), screen.panel.hint.isVisible()
    at.settle()

    assert while_awaited == (screen.panel, False)
    assert (focus(), screen.panel.hint.isVisible()) == (screen.panel, True)


def test_another_courier_is_refused_in_words(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label))
    at.sign_in(COURIERS[1])
    screen = open_screen(at)
    scan(at, screen, label)

    QTest.keyClick(screen.panel, Qt.Key.Key_2)
    at.settle()

    assert not screen.panel.card.is_open
    assert at.said() == f"{parcel.parcel_number} was not handed over to you."


def test_leaving_the_screen_leaves_nothing_of_the_parcel(at: AtWork) -> None:
    at.sign_in(CLERK)
    form = at.desk.forms[-1]
    parcel, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, label)
    open_contact(at, screen)

    screen.leave()

    assert not screen.panel.card.is_open
    assert parcel.parcel_number not in everything_on(screen)
    assert form.contact.name not in everything_on(screen)


def test_what_was_asked_for_before_leaving_is_not_shown_afterwards(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, label)
    QTest.keyClick(screen.panel, Qt.Key.Key_1)
    QTest.keyClick(screen.panel.reason_choice.answers, Qt.Key.Key_1)

    screen.leave()
    at.settle()

    assert not screen.panel.card.is_open


def test_the_next_scan_closes_what_the_last_one_opened(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, first = at.take_in()
    second, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, first)
    open_contact(at, screen)

    scan(at, screen, label)

    assert not screen.panel.card.is_open
    assert screen.panel.number == second.parcel_number


def test_a_refused_scan_does_not_leave_the_parcel_before_it_on_the_screen(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, label)

    scan(at, screen, "HTTPS://EXAMPLE.COM/A")

    assert at.notices[-1].tone is Tone.REFUSED
    assert at.said() == "This is not one of our labels. Scan the code of a Sealpost label."
    assert screen.page is screen.parcel_list
    assert parcel.parcel_number not in screen.panel.hint.texts()


def test_escape_goes_back_step_by_step(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, label)
    open_contact(at, screen)

    assert screen.go_back()
    assert not screen.panel.card.is_open
    QTest.keyClick(screen.panel, Qt.Key.Key_1)
    assert screen.go_back()
    assert screen.panel.reason_choice.isHidden()
    assert screen.go_back()
    assert screen.page is screen.parcel_list
    at.settle()
    assert not screen.go_back()


def test_part_of_a_number_narrows_the_list(at: AtWork) -> None:
    at.sign_in(CLERK)
    numbers = [at.take_in()[0].parcel_number for _ in range(3)]
    screen = open_screen(at)
    assert screen.parcel_list.model.count == 3

    scan(at, screen, numbers[1][-4:])

    assert [screen.parcel_list.model.row(0).parcel.parcel_number] == [numbers[1]]
    assert screen.parcel_list.model.count == 1


def test_a_whole_parcel_number_is_looked_for_and_opens_nothing(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, _ = at.take_in()
    at.take_in()
    screen = open_screen(at)

    scan(at, screen, parcel.parcel_number.replace("-", ""))

    assert screen.page is screen.parcel_list
    assert screen.parcel_list.model.count == 1


def test_enter_on_a_row_shows_the_parcels_life(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label))
    screen = open_screen(at)
    screen.parcel_list.table.selectRow(0)

    assert screen.go_on()
    at.settle()

    assert screen.page is screen.life
    assert f"Li Na handed {parcel.parcel_number} over to {COURIERS[0]}" in screen.life.told()
    assert "the courier answers for it" in screen.life.told()


def test_a_courier_sees_his_own_parcels_and_is_told_to_scan(at: AtWork) -> None:
    at.sign_in(CLERK)
    own, label = at.take_in()
    at.take_in()
    at.do(lambda: at.desk.hand_over(label))
    at.sign_in(COURIERS[0])

    screen = open_screen(at)
    screen.parcel_list.table.selectRow(0)
    screen.go_on()

    assert screen.parcel_list.model.count == 1
    assert screen.parcel_list.model.row(0).parcel.parcel_number == own.parcel_number
    assert at.said() == "Scan the label of this parcel to read its address."


def test_the_screen_changes_its_language_with_a_parcel_on_it(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = open_screen(at)
    scan(at, screen, label)

    at.counter.languages.choose(Language.CHINESE)

    at.qtbot.waitUntil(lambda: "在站" in screen.panel.hint.texts())
    assert screen.title() == "快件"


def test_the_camera_reads_a_label_and_is_closed_when_the_screen_is_left(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    at.desk.reader.answer = Reading((Found(label, ((0, 0), (1, 0), (1, 1), (0, 1))),), foreign=0)
    screen = open_screen(at)

    screen.toggle_pictures()
    at.qtbot.waitUntil(lambda: screen.page is screen.panel and bool(screen.panel.number))
    screen.leave()
    at.settle()

    assert at.desk.cameras.released >= 1
    assert not screen.picture_scan.running
    assert parcel.parcel_number not in everything_on(screen)


def test_the_end_of_a_long_list_reads_on_and_keeps_its_place(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.gui.screens.parcels.parcel_list.FIRST_PAGE", 2)
    monkeypatch.setattr("app.gui.screens.parcels.parcel_list.MOST", 16)
    at.sign_in(CLERK)
    numbers = [at.take_in()[0].parcel_number for _ in range(20)]
    screen = open_screen(at)
    first = screen.parcel_list.model.count
    bar = screen.parcel_list.table.verticalScrollBar()

    screen.parcel_list.table.selectRow(1)
    bar.valueChanged.emit(bar.maximum())
    at.settle()
    second = screen.parcel_list.model.count
    bar.setValue(bar.maximum())
    bar.valueChanged.emit(bar.maximum())
    at.settle()

    assert (first, second, screen.parcel_list.model.count) == (2, 8, 16)
    assert screen.parcel_list.table.selected().parcel.parcel_number == numbers[-2]


def test_several_labels_before_the_camera_are_chosen_by_their_numbers(at: AtWork) -> None:
    at.sign_in(CLERK)
    taken = [at.take_in() for _ in range(2)]
    corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    at.desk.reader.answer = Reading(tuple(Found(label, corners) for _, label in taken), foreign=0)
    screen = open_screen(at)
    screen.toggle_pictures()
    at.qtbot.waitUntil(lambda: screen.picture_scan.asks)

    QTest.keyClick(screen, Qt.Key.Key_2)

    at.qtbot.waitUntil(lambda: screen.panel.number == taken[1][0].parcel_number)
    screen.toggle_pictures()
    at.settle()
