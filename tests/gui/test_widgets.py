import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.parcel import Custody
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.widgets.big_choice import BigChoice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.field import Field, LineField
from app.gui.widgets.passphrase_field import PassphraseField
from app.gui.widgets.progress_row import ProgressRow
from app.gui.widgets.scan_field import LONGEST, ScanField, scan_text
from app.gui.widgets.timeline import Timeline, TimelineStep

IM_ENABLED = Qt.InputMethodQuery.ImEnabled


@pytest.mark.usefixtures("counter")
class TestScanField:
    def test_no_input_method_comes_between_scanner_and_field(self, qtbot: QtBot) -> None:
        field = ScanField()
        qtbot.addWidget(field)

        assert field.inputMethodQuery(IM_ENABLED) is False
        assert field.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition, None) == 0

    def test_full_width_text_is_narrowed(self, qtbot: QtBot) -> None:
        field = ScanField()
        qtbot.addWidget(field)
        QApplication.sendEvent(field, committed("２６１１２３－００００１"))

        with qtbot.waitSignal(field.submitted) as submitted:
            QTest.keyClick(field, Qt.Key.Key_Return)

        assert submitted.args == ["261123-00001"]

    def test_blanks_alone_are_not_submitted(self, qtbot: QtBot) -> None:
        field = ScanField()
        qtbot.addWidget(field)
        submitted: list[str] = []
        field.submitted.connect(submitted.append)
        field.setText("  ")

        QTest.keyClick(field, Qt.Key.Key_Enter)

        assert submitted == []
        assert field.text() == ""

    def test_nothing_longer_than_a_scan_goes_in(self, qtbot: QtBot) -> None:
        field = ScanField()
        qtbot.addWidget(field)

        field.setText("9" * 10_000)

        assert len(field.text()) == LONGEST


def committed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(text)
    return event


@pytest.mark.parametrize(
    ("typed", "meant"), [("ＳＰ１ＡＢ", "SP1AB"), ("\x1dSP1\x02\r\n", "SP1"), ("  13 8 ", "13 8"), ("\u200bx", "x")]
)
def test_a_scan_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert scan_text(typed) == meant


def test_a_passphrase_is_taken_once_and_gone(counter: Counter, qtbot: QtBot) -> None:
    del counter
    field = PassphraseField()
    qtbot.addWidget(field)
    field.setText("correct horse battery")

    assert field.take() == "correct horse battery"
    assert field.take() == ""


def test_a_passphrase_is_never_shown_nor_composed(counter: Counter, qtbot: QtBot) -> None:
    del counter
    field = PassphraseField()
    qtbot.addWidget(field)
    field.setText("correct horse battery")

    assert "correct" not in field.displayText()
    assert field.inputMethodQuery(IM_ENABLED) is False
    assert field.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition) == len("correct horse battery")


def test_a_field_gives_its_input_a_name_and_says_what_is_wrong(counter: Counter, qtbot: QtBot) -> None:
    del counter
    field = LineField()
    qtbot.addWidget(field)
    field.name("&Weight in grams")
    field.set_text(" 900 ")

    field.error("A parcel weighs more than nothing.")

    assert field.line.accessibleName() == "Weight in grams"
    assert field.line.accessibleDescription() == "A parcel weighs more than nothing."
    assert field.line.property("faulty") is True
    assert field.text() == "900"
    assert not field._error.isHidden()


def test_a_field_in_order_says_nothing(counter: Counter, qtbot: QtBot) -> None:
    del counter
    field = Field(QSpinBox())
    qtbot.addWidget(field)
    field.error("Too light.")

    field.error("")

    assert field.error_text() == ""
    assert field._error.isHidden()
    assert field.control.property("faulty") is False


@pytest.fixture
def choice(counter: Counter, qtbot: QtBot) -> BigChoice:
    del counter
    choice = BigChoice()
    qtbot.addWidget(choice)
    choice.ask("What is 1234?", "Pickup code", "Last four digits")
    return choice


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([Qt.Key.Key_1], 0),
        ([Qt.Key.Key_2], 1),
        ([Qt.Key.Key_Right, Qt.Key.Key_Space], 1),
        ([Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space], 0),
    ],
)
def test_a_big_choice_is_answered_by_keys(choice: BigChoice, keys: list[Qt.Key], answer: int, qtbot: QtBot) -> None:
    answers: list[int] = []
    choice.chosen.connect(answers.append)
    choice.activateWindow()
    qtbot.waitUntil(choice.answers.buttons[0].hasFocus)

    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or choice, key)

    assert answers == [answer]
    assert not choice.isVisible()


def test_a_big_choice_can_be_left(choice: BigChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.dismissed):
        QTest.keyClick(choice.answers, Qt.Key.Key_Escape)

    assert not choice.isVisible()


@pytest.mark.parametrize("gone", [False, True])
def test_a_question_gives_the_focus_back(counter: Counter, qtbot: QtBot, gone: bool) -> None:  # noqa: FBT001
    del counter
    room = QWidget()
    qtbot.addWidget(room)
    asker, home, choice = QLineEdit(), QLineEdit(), BigChoice()
    column = QVBoxLayout(room)
    for widget in (asker, home, choice):
        column.addWidget(widget)
    room.show()
    room.activateWindow()
    asker.setFocus()
    qtbot.waitUntil(asker.hasFocus)

    choice.ask("Destroy it?", "Keep it", "Destroy it")
    asker.setDisabled(gone)
    QTest.keyClick(choice.answers, Qt.Key.Key_Escape)
    choice.end(home)

    assert QApplication.focusWidget() is (home if gone else asker)
    assert choice.isHidden()


def test_an_empty_state_leads_to_the_next_step(counter: Counter, qtbot: QtBot) -> None:
    empty = EmptyState(counter.icons, "package")
    qtbot.addWidget(empty)
    empty.say("No parcels yet", "Take the first one in.", "Intake")
    empty.show()

    with qtbot.waitSignal(empty.acted):
        empty._action.click()


def test_an_empty_state_without_a_next_step_has_no_button(counter: Counter, qtbot: QtBot) -> None:
    empty = EmptyState(counter.icons, "package")
    qtbot.addWidget(empty)

    empty.say("Nothing found", "Type fewer words.")

    assert empty._action.isHidden()


def test_progress_is_said_in_numbers(counter: Counter, qtbot: QtBot) -> None:
    del counter
    row = ProgressRow()
    qtbot.addWidget(row)

    row.show_progress("Verifying", 6_000, 12_418)

    assert row._numbers.text() == "6,000 / 12,418"
    assert row._bar.value() == 483


def test_progress_without_a_known_end_shows_that_it_goes_on(counter: Counter, qtbot: QtBot) -> None:
    del counter
    row = ProgressRow()
    qtbot.addWidget(row)

    row.show_progress("Reading", 5, 0)

    assert (row._bar.minimum(), row._bar.maximum()) == (0, 0)
    assert row._numbers.text() == ""


def test_long_work_can_be_cancelled_while_that_is_safe(counter: Counter, qtbot: QtBot) -> None:
    del counter
    row = ProgressRow()
    qtbot.addWidget(row)
    row.show_progress("Verifying", 1, 2)

    with qtbot.waitSignal(row.cancelled):
        row._cancel.click()
    row.set_cancellable(False)
    assert not row._cancel.isEnabled()

    row.finish("Sound.")
    assert row._cancel.isHidden()
    assert row._words.text() == "Sound."


def test_progress_follows_the_language(counter: Counter, qtbot: QtBot) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    row.show()

    counter.languages.choose(Language.CHINESE)

    qtbot.waitUntil(lambda: row._cancel.text() == "取消(&C)")


STEPS = (
    TimelineStep("16:02", "Taken in", Custody.CONSIGNOR, "Li Na"),
    TimelineStep("16:04", "Accepted", Custody.STATION),
    TimelineStep("16:05", "Looked up", None),
    TimelineStep("18:40", "Handed over", Custody.COURIER, "Zhao Min"),
)


def test_the_timeline_tells_a_screen_reader_the_same(counter: Counter, qtbot: QtBot) -> None:
    timeline = Timeline(counter.theme)
    qtbot.addWidget(timeline)

    timeline.show_steps(STEPS)

    assert timeline.accessibleDescription().splitlines()[3] == "18:40 Handed over Zhao Min"


def test_the_custody_band_changes_only_where_custody_does(counter: Counter, qtbot: QtBot) -> None:
    timeline = Timeline(counter.theme)
    qtbot.addWidget(timeline)

    timeline.show_steps(STEPS)

    assert timeline._custodies() == [Custody.CONSIGNOR, Custody.STATION, Custody.STATION, Custody.COURIER]


def test_the_timeline_is_painted(counter: Counter, qtbot: QtBot) -> None:
    timeline = Timeline(counter.theme)
    qtbot.addWidget(timeline)
    timeline.show_steps(STEPS)
    timeline.resize(timeline.sizeHint())

    picture = timeline.grab().toImage()

    colours = {picture.pixelColor(157, y).name() for y in range(picture.height())}
    assert {counter.theme.colour(name).name() for name in ("border-strong", "accent", "text")} <= colours
