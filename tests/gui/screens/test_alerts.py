from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.station import AUDITOR, CLERK, MANAGER
from app.domain.actions import Action
from app.domain.alert import AlertAnswer
from app.domain.budget import RevealReason
from app.domain.errors import Refused
from app.domain.groups import FieldGroup
from app.domain.people import Role
from app.gui.beat import Beat
from app.gui.languages import Language
from app.gui.places import PlaceWords
from app.gui.screen import ScreenPlace
from app.gui.screens.office import OfficeScreen
from app.gui.screens.office.alerts_page import AlertsPage
from app.gui.screens.office.canaries_page import CanariesPage
from app.gui.screens.office.canary_form import Origin
from app.gui.widgets.rail import Rail
from app.labels.text import format_label
from app.operations.canaries import LONGEST_LIST
from tests.gui.screens.conftest import AtWork

NAME, PHONE = "覃雨薇", "13911112222"


def scan_unknown(at: AtWork, count: int = 5) -> None:
    def scan() -> None:
        for number in range(count):
            try:
                at.desks.reveal.present(format_label(bytes([number] * 16)))
            except Refused:
                continue

    at.do(scan)


def open_as_manager(at: AtWork, count: int) -> None:
    def reveal() -> None:
        for _ in range(count):
            parcel, label = at.desk.take_in()
            at.desks.reveal.present(label)
            at.desks.reveal.reveal(parcel.parcel_number, FieldGroup.ADDRESS, RevealReason.COMPLAINT)

    at.do(reveal)


def open_screen(at: AtWork, name: str = MANAGER) -> OfficeScreen:
    at.sign_in(name)
    screen = at.show(OfficeScreen(at.counter, at.desks))
    screen.tabs.setCurrentWidget(screen.alerts_page)
    at.settle()
    return screen


def canaries_page(screen: OfficeScreen) -> CanariesPage:
    page = screen.canaries_page
    screen.tabs.setCurrentWidget(page)
    return page


def sentences(page: AlertsPage, *, answered: bool = False) -> list[str]:
    model = page.answered_model if answered else page.open_model
    return [str(model.data(model.index(place, 1))) for place in range(model.count)]


def test_open_alerts_are_sentences_and_a_number_key_answers_the_current_one(at: AtWork) -> None:
    at.sign_in(CLERK)
    scan_unknown(at)
    page = open_screen(at).alerts_page
    before = sentences(page)

    QTest.keyClick(page.open_table, Qt.Key.Key_2)
    at.settle()

    assert before == ["5 unknown or dead labels were scanned within minutes, the last by Li Na."]
    assert sentences(page) == []
    assert sentences(page, answered=True) == before
    assert page.answered_model.data(page.answered_model.index(0, 2)) == "spoken to"
    assert at.said() == "Answered: spoken to. It stands in the log."
    newest = at.do(lambda: at.desks.history.find(at.everything))[0]
    assert (newest.action, newest.result) == (Action.ALERT_ANSWERED, AlertAnswer.SPOKEN_TO)


def test_the_keys_are_the_alerts_when_their_tab_is_chosen(at: AtWork) -> None:
    at.sign_in(CLERK)
    scan_unknown(at)
    at.sign_in(MANAGER)
    screen = at.show(OfficeScreen(at.counter, at.desks))

    screen.tabs.setCurrentWidget(screen.alerts_page)
    at.settle()

    assert QApplication.focusWidget() is screen.alerts_page.open_table
    assert "rights are taken under Staff" in screen.alerts_page.hint_text()


def test_the_answers_can_be_given_with_the_mouse(at: AtWork) -> None:
    at.sign_in(CLERK)
    scan_unknown(at)
    page = open_screen(at).alerts_page

    QTest.mouseClick(page.answers.buttons[4], Qt.MouseButton.LeftButton)
    at.settle()

    assert page.answered_model.data(page.answered_model.index(0, 2)) == "false alarm"


def test_nobody_is_offered_the_answer_to_an_alert_about_himself(at: AtWork) -> None:
    at.sign_in(MANAGER)
    open_as_manager(at, 3)
    page = open_screen(at).alerts_page

    QTest.keyClick(page.open_table, Qt.Key.Key_1)
    QTest.keyClick(page.open_table, Qt.Key.Key_9)
    at.settle()

    assert len(sentences(page)) == 1
    assert not page.answers.isEnabled()
    assert "somebody else" in page.hint_text()


def test_the_auditor_answers_for_the_manager(at: AtWork) -> None:
    at.sign_in(MANAGER)
    open_as_manager(at, 3)
    screen = open_screen(at, AUDITOR)

    screen.alerts_page.answer(0)
    at.settle()

    assert sentences(screen.alerts_page) == []
    assert [screen.tabs.tabText(place) for place in range(screen.tabs.count())] == ["&History", "A&lerts", "&Disposal"]


def test_an_alert_that_was_answered_elsewhere_is_looked_up_anew(at: AtWork) -> None:
    at.sign_in(CLERK)
    scan_unknown(at)
    page = open_screen(at).alerts_page
    seq = page.open_table.selected().seq
    at.do(partial(at.desks.alerts.answer, seq, AlertAnswer.REPORTED))

    page.answer(0)
    at.settle()

    assert at.said() == "This alert has its answer already."
    assert sentences(page) == []
    page.answer(0)


def test_everybodys_reveals_stand_against_their_budgets(at: AtWork) -> None:
    at.sign_in(MANAGER)
    open_as_manager(at, 3)

    page = open_screen(at).alerts_page

    told = page.bars.accessibleDescription().splitlines()
    assert "Wang Fang, records per day: 3 / 5" in told
    assert "Li Na, contact per hour: 0 / 20" in told
    assert page.announced_text().startswith("0 announced")


def test_the_page_follows_the_beat(at: AtWork) -> None:
    beat = Beat(at.counter, at.desks)
    page = open_screen(at).alerts_page
    at.do(lambda: at.desk.sign_in(CLERK))
    scan_unknown(at)
    at.do(lambda: at.desk.sign_in(MANAGER))

    beat.beat()
    at.settle()
    at.settle()

    assert len(sentences(page)) == 1
    assert at.said().endswith("for an answer: in the office under Alerts (F7).")
    beat.deleteLater()


def test_a_managers_sign_in_tells_what_waits_and_a_clerks_does_not(at: AtWork) -> None:
    beat = Beat(at.counter, at.desks)
    at.sign_in(CLERK)
    scan_unknown(at)
    at.sign_in(CLERK)
    at.settle()
    clerk = (at.said(), at.counter.status.now.open_alerts)
    at.sign_in(MANAGER)
    at.settle()

    assert clerk == ("", 0)
    assert at.counter.status.now.open_alerts == 1
    assert at.said().endswith("for an answer: in the office under Alerts (F7).")
    beat.deleteLater()


def test_the_rail_wears_the_number_of_alerts(at: AtWork) -> None:
    rail = Rail(at.counter.theme, at.counter.icons)
    at.qtbot.addWidget(rail)
    words = PlaceWords(rail)
    office = ScreenPlace("office", "building-2", words.office, "F7", frozenset(Role), lambda _actor: OfficeScreen)  # type: ignore[arg-type, return-value]
    rail.show_alerts(120)
    rail.show_places((office,))
    rail.resize(96, 400)
    plain = rail.grab().toImage()

    (button,) = [button for button in rail.findChildren(type(rail._lock)) if button.text() == "Office"]
    assert button.accessibleDescription() == "F7 120 alerts"
    rail.show_alerts(0)
    assert button.accessibleDescription() == "F7"
    assert rail.grab().toImage() != plain


def test_a_box_of_the_counter_becomes_a_canary(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    at.do(lambda: at.desks.reveal.present(label))
    screen = open_screen(at)
    page = canaries_page(screen)
    page.form.fill(number=parcel.parcel_number, name=NAME, phone=PHONE)

    page.plant()
    at.settle()

    assert at.said() == f"{parcel.parcel_number} is a canary now."
    assert page.figures_text().startswith("1 canar")
    assert page.figures_text().endswith("enough of them")
    assert page.model.count == 1
    assert page.form.text("name") == ""


def test_a_canary_of_our_own_waits_for_its_label(at: AtWork) -> None:
    page = canaries_page(open_screen(at))
    page.form.choose(Origin.OWN)
    page.form.fill(
        name=NAME,
        phone=PHONE,
        detail="江苏省南京市鼓楼区中山北路1号",
        contents="tea",
        weight="1.2",
        destination="c21-007",
    )

    page.form.take_focus()
    QTest.keyClick(page.form.line("name"), Qt.Key.Key_Return)
    at.settle()

    assert at.said().endswith("waits for its label: print it under Labels (F6) and scan it back.")
    (waiting,) = at.do(at.desks.intake.unlabelled)
    assert (waiting.parcel.destination, waiting.parcel.weight_grams, waiting.printable) == ("C21-007", 1_200, True)


def test_what_is_missing_is_said_at_its_field(at: AtWork) -> None:
    page = canaries_page(open_screen(at))
    page.form.choose(Origin.OWN)
    page.form.fill(name=NAME, phone="1")

    page.plant()
    at.settle()

    assert set(page.form.error_texts()) == {"phone", "detail", "contents", "weight", "destination"}
    page.form.choose(Origin.COUNTER)
    assert page.form.error_texts() == {}
    page.form.fill(number="261123-00001-1", phone=PHONE)
    page.plant()
    at.settle()
    assert set(page.form.error_texts()) == {"number"}


def test_a_name_that_does_not_fit_is_said_at_the_name(at: AtWork) -> None:
    page = canaries_page(open_screen(at))
    page.form.choose(Origin.OWN)
    page.form.fill(
        name="e" + "\u0301" * 190, phone=PHONE, detail="中" * 200, contents="x" * 200, weight="1", destination="A1"
    )

    page.plant()
    at.settle()

    assert set(page.form.error_texts()) <= {"name", "detail", "contents"}


def test_enter_goes_to_the_next_empty_field(at: AtWork) -> None:
    screen = open_screen(at)
    page = canaries_page(screen)
    screen.activateWindow()
    page.form.fill(number="261123-00001-1")

    QTest.keyClick(page.form.line("number"), Qt.Key.Key_Return)

    assert page.form.line("name").hasFocus() or screen.focusWidget() is page.form.line("name")


def test_a_leaked_list_is_traced_and_nothing_of_it_stays(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    other, _ = at.take_in()
    at.do(lambda: at.desks.reveal.present(label))
    screen = open_screen(at)
    page = canaries_page(screen)
    for number, name, phone in ((parcel.parcel_number, NAME, PHONE), (other.parcel_number, "司空晓", "13911113333")):
        page.form.fill(number=number, name=name, phone=phone)
        page.plant()
        at.settle()
    page.paste.setPlainText(f"李明 13800138000\n{NAME} 139-1111-2222\n司空晓 137…")

    page.trace()
    at.settle()

    found = page.found_text()
    assert f"{parcel.parcel_number} · {NAME}: its phone is there" in found
    assert f"Li Na scanned {parcel.parcel_number} and saw its hint" in found
    assert f"{other.parcel_number} · 司空晓: only its name is there; others may bear it" in found
    assert found.endswith("nobody opened or carried it")
    page.paste.setPlainText("nobody")
    page.trace()
    at.settle()
    assert page.found_text() == "None of our canaries is in it."
    screen.leave()
    assert page.paste.toPlainText() == ""
    assert page.found_text().startswith("Paste a list")


def test_an_empty_or_endless_list_is_not_looked_through(at: AtWork) -> None:
    page = canaries_page(open_screen(at))

    page.trace()
    empty = page.leak_error()
    page.paste.paste_text("x" * (LONGEST_LIST + 1))
    page.trace()
    at.settle()

    assert empty == "Paste the leaked list first."
    assert "1000000" in page.leak_error()


def test_defects_behind_the_canaries_are_not_said_as_refusals(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    page = canaries_page(open_screen(at))

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(type(at.desks.canaries), "trace", fail)
    monkeypatch.setattr(type(at.desks.canaries), "declare", fail)
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    page.paste.paste_text(PHONE)

    page.trace()
    page.plant()
    at.settle()

    assert (at.said(), page.leak_error(), page.form.error_texts()) == ("", "", {})


def test_both_pages_speak_both_languages(at: AtWork) -> None:
    at.sign_in(CLERK)
    scan_unknown(at)
    screen = open_screen(at)
    canaries_page(screen)
    at.counter.languages.choose(Language.CHINESE)
    at.counter.languages.choose(Language.ENGLISH)

    assert "Canar&ies" in [screen.tabs.tabText(place) for place in range(screen.tabs.count())]
    assert "unknown or dead labels" in sentences(screen.alerts_page)[0]
    at.desk.clock.advance(timedelta(minutes=1))
