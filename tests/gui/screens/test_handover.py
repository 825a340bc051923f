from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.demo.station import CLERK, COURIERS, MANAGER
from app.domain.errors import PrinterNotReady
from app.domain.parcel import ParcelState
from app.gui.screens.handover import HandoverScreen
from app.gui.screens.handover.slip import print_slip
from app.gui.tone import Tone
from app.operations.parcels import ParcelRow
from tests.gui.screens.conftest import AtWork


def open_screen(at: AtWork) -> HandoverScreen:
    at.sign_in(CLERK)
    return at.show(HandoverScreen(at.counter, at.desks))


def begin_run(at: AtWork, name: str = COURIERS[0]) -> HandoverScreen:
    screen = open_screen(at)
    choose(at, screen, name)
    return screen


def choose(at: AtWork, screen: HandoverScreen, name: str) -> None:
    screen.couriers.filter_field.setText(name)
    assert screen.go_on()
    at.settle()


def scan(at: AtWork, screen: HandoverScreen, text: str) -> None:
    assert screen.on_scan(text)
    at.settle()


def count(screen: HandoverScreen) -> int:
    return len(screen.run.parcels) if screen.run else -1


def row_of(at: AtWork, number: str) -> ParcelRow:
    return at.do(lambda: at.desks.parcels.find(number)[0])


def close(at: AtWork, screen: HandoverScreen) -> None:
    assert screen.go_on()
    QTest.keyClick(screen.run_panel.choice.answers, Qt.Key.Key_2)
    at.settle()


def test_a_typed_name_and_enter_begin_a_run(at: AtWork) -> None:
    screen = begin_run(at, "liu")

    assert screen.run is not None
    assert screen.run.courier_name == COURIERS[1]
    assert screen.page is screen.run_panel


def test_every_scan_goes_into_the_run_and_can_be_taken_back(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    screen = begin_run(at)

    scan(at, screen, label)

    assert count(screen) == 1
    assert at.notices[-1].tone is Tone.ACCEPTED
    undo = at.notices[-1].undo
    assert undo is not None
    undo()
    at.settle()
    assert count(screen) == 0
    assert row_of(at, parcel.parcel_number).parcel.state is ParcelState.ACCEPTED


def test_ctrl_z_takes_the_last_one_back_when_its_notice_is_gone(at: AtWork) -> None:
    at.sign_in(CLERK)
    first, first_label = at.take_in()
    _, second_label = at.take_in()
    screen = begin_run(at)
    scan(at, screen, first_label)
    scan(at, screen, second_label)

    assert screen.undo()
    at.settle()

    assert screen.run is not None
    assert [parcel.parcel_number for parcel in screen.run.parcels] == [first.parcel_number]


def test_there_is_nothing_to_take_back_in_an_empty_run(at: AtWork) -> None:
    assert not begin_run(at).undo()


def test_the_same_label_twice_counts_once_and_says_so(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    screen = begin_run(at)
    scan(at, screen, label)

    scan(at, screen, label)

    assert count(screen) == 1
    assert at.said() == f"{parcel.parcel_number} is in this run already; it counts once."


def test_a_parcel_that_is_out_with_another_courier_is_refused_by_his_name(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label, COURIERS[1]))
    screen = begin_run(at)

    scan(at, screen, label)

    assert count(screen) == 0
    assert at.said() == f"{parcel.parcel_number} is already out with {COURIERS[1]}."


def test_a_parcel_whose_label_was_not_scanned_back_is_refused(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel = at.do(lambda: at.desks.intake.commit(at.desk.form()))
    label = at.desk.label_of(parcel.parcel_number)
    screen = begin_run(at)

    scan(at, screen, label)

    assert at.said() == f"{parcel.parcel_number} is not accepted yet: scan its label back first."


def test_a_foreign_code_is_refused_in_words(at: AtWork) -> None:
    screen = begin_run(at)

    scan(at, screen, "HTTPS://EXAMPLE.COM/A")

    assert at.said() == "This is not one of our labels. Scan the code of a Sealpost label."


def test_a_parcel_number_is_left_to_the_screen_of_the_parcels(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, _ = at.take_in()
    screen = begin_run(at)

    assert not screen.on_scan(parcel.parcel_number)


def test_a_label_before_the_courier_is_chosen_asks_for_him(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = open_screen(at)

    scan(at, screen, label)

    assert at.said() == "Choose the courier first, then scan."


def test_a_name_in_the_scan_field_narrows_the_couriers(at: AtWork) -> None:
    screen = open_screen(at)

    assert screen.on_scan("liu")
    assert not screen.on_scan("nobody of this name")

    assert screen.couriers.filter_field.text().casefold() == "liu"


def test_arrows_move_the_mark_while_the_name_is_typed(at: AtWork) -> None:
    screen = open_screen(at)

    QTest.keyClick(screen.couriers.filter_field, Qt.Key.Key_Down)
    QTest.keyClick(screen.couriers.filter_field, Qt.Key.Key_Return)
    at.settle()

    assert screen.run is not None
    assert screen.run.courier_name == COURIERS[1]


def test_enter_asks_before_the_run_is_closed_and_a_scan_goes_on_with_it(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, first = at.take_in()
    _, second = at.take_in()
    screen = begin_run(at)
    scan(at, screen, first)

    screen.go_on()
    asked = not screen.run_panel.choice.isHidden()
    scan(at, screen, second)

    assert asked
    assert screen.run_panel.choice.isHidden()
    assert count(screen) == 2


def test_a_closed_run_shows_its_manifest_with_the_logs_checkpoint(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = begin_run(at)
    scan(at, screen, label)

    close(at, screen)

    assert screen.page is screen.manifest_view
    assert screen.run is None
    assert "sealpost/DEMO-01" in screen.manifest_view.checkpoint_text()


def test_enter_on_the_manifest_begins_the_next_run(at: AtWork) -> None:
    screen = begin_run(at)
    close(at, screen)

    screen.go_on()

    assert screen.page is screen.couriers


def test_the_question_can_be_answered_with_go_on(at: AtWork) -> None:
    screen = begin_run(at)

    screen.go_on()
    QTest.keyClick(screen.run_panel.choice.answers, Qt.Key.Key_1)
    at.settle()

    assert screen.page is screen.run_panel


def test_a_run_left_open_is_offered_to_go_on(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = begin_run(at, COURIERS[1])
    scan(at, screen, label)

    again = at.show(HandoverScreen(at.counter, at.desks))
    again.go_on()
    at.settle()

    assert again.run is not None
    assert again.run.courier_name == COURIERS[1]
    assert count(again) == 1


def test_a_look_elsewhere_leaves_the_run_as_it_was(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = begin_run(at)
    scan(at, screen, label)

    screen.leave()
    screen.enter()
    at.settle()

    assert count(screen) == 1
    assert screen.page is screen.run_panel


def test_the_slip_is_a_pdf_with_every_parcel_and_the_checkpoint(at: AtWork, tmp_path: Path) -> None:
    at.sign_in(CLERK)
    taken = [at.take_in() for _ in range(4)]
    screen = begin_run(at)
    for _, label in taken:
        scan(at, screen, label)
    close(at, screen)

    screen.manifest_view.save_to(str(tmp_path / "slip.pdf"))
    at.settle()

    text = pdf_text(tmp_path / "slip.pdf")
    assert at.said() == "The slip is saved."
    assert COURIERS[0] in text
    assert all(parcel.parcel_number in text for parcel, _ in taken)
    assert "sealpost/DEMO-01" in text


def test_a_slip_that_cannot_be_written_says_so(at: AtWork, tmp_path: Path) -> None:
    screen = begin_run(at)
    close(at, screen)

    screen.manifest_view.save_to(str(tmp_path / "no such folder" / "slip.pdf"))
    at.settle()

    assert at.said() == "The file could not be written. Choose another folder."


def test_a_printer_that_is_gone_refuses_the_slip(qapp: QApplication) -> None:
    del qapp
    with pytest.raises(PrinterNotReady):
        print_slip("<p>slip</p>", "no such printer")


def pdf_text(path: Path) -> str:
    content = QBuffer()
    content.setData(QByteArray(path.read_bytes()))
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(content)
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    assert not document.render(0, QSize(100, 140)).isNull()
    document.close()
    return text


def back_from_the_run(at: AtWork, parcels: int = 3) -> tuple[HandoverScreen, list[str]]:
    """The screen of those who are back; the first courier has these parcels out."""
    at.sign_in(CLERK)
    labels = [at.take_in()[1] for _ in range(parcels)]
    for label in labels:
        at.do(lambda label=label: at.desk.hand_over(label))  # type: ignore[misc]
    screen = at.show(HandoverScreen(at.counter, at.desks))
    screen.couriers.returns_asked.emit()
    at.settle()
    return screen, labels


def shown(screen: HandoverScreen) -> list[str]:
    model = screen.returns_panel.table.model()
    return [str(model.data(model.index(place, 0))) for place in range(model.rowCount())]


def test_who_is_out_is_shown_and_chosen_with_enter(at: AtWork) -> None:
    screen, _ = back_from_the_run(at)
    panel = screen.returns_panel
    assert screen.page is panel

    assert screen.go_on()
    at.settle()

    assert panel.courier is not None
    assert (panel.courier.name, panel.courier.parcels) == (COURIERS[0], 3)
    assert len(shown(screen)) == 3


def test_nobody_out_is_said_and_enter_does_nothing(at: AtWork) -> None:
    screen, _ = back_from_the_run(at, parcels=0)

    assert not screen.go_on()
    assert screen.go_back()
    assert screen.page is screen.couriers


def test_what_came_back_is_scanned_and_the_rest_was_delivered(at: AtWork) -> None:
    screen, labels = back_from_the_run(at)
    screen.go_on()
    at.settle()

    scan(at, screen, labels[0])
    left = len(shown(screen))
    screen.go_on()
    QTest.keyClick(screen.returns_panel.choice.answers, Qt.Key.Key_2)
    at.settle()

    assert left == 2
    assert at.said() == f"{COURIERS[0]} delivered 2 parcels."
    states = sorted(row.parcel.state for row in at.do(at.desks.parcels.find))
    assert states == [ParcelState.ACCEPTED, ParcelState.DELIVERED, ParcelState.DELIVERED]
    assert screen.returns_panel.courier is None


def test_a_parcel_is_scanned_back_before_its_courier_is_chosen(at: AtWork) -> None:
    screen, labels = back_from_the_run(at, parcels=1)

    scan(at, screen, labels[0])

    assert "is back at the station" in at.said()
    assert not screen.go_on()


def test_one_parcel_is_delivered_and_the_others_are_still_out(at: AtWork) -> None:
    screen, _ = back_from_the_run(at)
    screen.go_on()
    at.settle()
    number = shown(screen)[0]

    panel = screen.returns_panel
    panel.one_button.click()
    at.settle()
    asked = panel.choice.question
    untouched = row_of(at, number).parcel.state
    QTest.keyClick(panel.choice.answers, Qt.Key.Key_2)
    at.settle()

    assert asked == f"Did {COURIERS[0]} deliver {number}? Its label opens nothing any more then."
    assert untouched is ParcelState.HANDED_OVER
    assert at.said() == f"{number} was delivered."
    assert row_of(at, number).parcel.state is ParcelState.DELIVERED
    assert len(shown(screen)) == 2


@pytest.mark.parametrize("about_one", [True, False])
def test_enter_upon_the_question_of_what_was_delivered_delivers_nothing(
    at: AtWork,
    about_one: bool,  # noqa: FBT001
) -> None:
    screen, _ = back_from_the_run(at)
    screen.go_on()
    at.settle()
    panel = screen.returns_panel
    if about_one:
        panel.one_button.click()
    else:
        screen.go_on()

    asked = QApplication.focusWidget()
    assert isinstance(asked, QPushButton)
    asked.click()
    at.settle()

    assert panel.choice.isHidden()
    assert len(shown(screen)) == 3


def test_the_run_a_leaver_left_open_is_there_to_be_closed(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    screen = begin_run(at)
    scan(at, screen, label)
    at.sign_in(MANAGER)
    leaving = at.do(lambda: at.desks.leaving.begin(at.desk.user_id(COURIERS[0])))
    while not leaving.done:
        leaving = at.do(lambda step=leaving: at.desks.leaving.go_on(step))  # type: ignore[misc]
    screen.go_back()
    at.settle()

    screen.couriers.filter_field.setText(COURIERS[0])
    assert screen.go_on()
    at.settle()
    close(at, screen)

    assert at.said() == f"The run is closed: {COURIERS[0]} answers for its parcels now."


def test_a_courier_who_left_is_named_with_what_he_still_has(at: AtWork) -> None:
    screen, _ = back_from_the_run(at)
    at.sign_in(MANAGER)
    leaving = at.do(lambda: at.desks.leaving.begin(at.desk.user_id(COURIERS[0])))
    while not leaving.done:
        leaving = at.do(lambda step=leaving: at.desks.leaving.go_on(step))  # type: ignore[misc]
    screen.show_returns()
    at.settle()
    couriers = screen.returns_panel.couriers.model()

    assert couriers.data(couriers.index(0, 0)) == f"{COURIERS[0]} (left)"
    screen.go_on()
    at.settle()
    screen.go_on()
    assert screen.returns_panel.choice.question.startswith(f"Did {COURIERS[0]} (left) deliver all 3 parcels?")


def test_escape_leaves_the_question_the_courier_and_the_panel(at: AtWork) -> None:
    screen, _ = back_from_the_run(at)
    screen.go_on()
    at.settle()
    screen.go_on()
    assert screen.returns_panel.choice.isVisible()

    assert screen.go_back()
    assert not screen.returns_panel.choice.isVisible()
    assert screen.go_back()
    at.settle()
    assert screen.returns_panel.courier is None
    assert screen.go_back()
    at.settle()
    assert screen.page is screen.couriers


def test_going_on_scanning_delivers_nothing(at: AtWork) -> None:
    screen, _ = back_from_the_run(at)
    screen.go_on()
    at.settle()
    screen.go_on()

    QTest.keyClick(screen.returns_panel.choice.answers, Qt.Key.Key_1)
    at.settle()

    assert len(shown(screen)) == 3


def test_with_everything_back_there_is_nothing_to_deliver(at: AtWork) -> None:
    screen, labels = back_from_the_run(at, parcels=1)
    screen.go_on()
    at.settle()
    scan(at, screen, labels[0])

    assert screen.go_on()

    assert not screen.returns_panel.choice.isVisible()


def test_a_label_that_is_not_out_is_refused_by_its_state(at: AtWork) -> None:
    screen, _ = back_from_the_run(at, parcels=1)
    parcel, label = at.take_in()

    scan(at, screen, label)

    assert at.said() == f"{parcel.parcel_number} is already accepted."
