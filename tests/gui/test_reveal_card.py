import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.widgets.reveal_card import LONGEST_HOLD, RevealCard

FIELDS = (("Name", "Wang Fang"), ("Phone", "13800138000"))


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    desk = QWidget()
    qtbot.addWidget(desk)
    QVBoxLayout(desk).addWidget(QLineEdit())
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    return desk


@pytest.fixture
def card(counter: Counter, desk: QWidget, clock: Clock) -> RevealCard:
    card = RevealCard(counter.theme, clock=clock)
    layout = desk.layout()
    assert layout is not None
    layout.addWidget(card)
    card.open_card("Contact", FIELDS, "Li Na", 20)
    return card


def pass_time(card: RevealCard, clock: Clock, seconds: float) -> None:
    clock.now += seconds
    card._timer.timeout.emit()


def shown(card: RevealCard) -> str:
    labels = [label.text() + label.accessibleName() for label in card.findChildren(QLabel)]
    return " ".join(labels) + card.accessibleName() + card._watermark.name


def test_an_open_card_shows_its_fields_and_the_time_left(card: RevealCard, clock: Clock) -> None:
    pass_time(card, clock, 5)

    assert card.isVisible()
    assert "13800138000" in shown(card)
    assert card._ring._left == 15


def test_the_card_closes_when_its_time_is_up(card: RevealCard, clock: Clock, qtbot: QtBot) -> None:
    pass_time(card, clock, 19.9)
    assert card.is_open

    with qtbot.waitSignal(card.closed):
        pass_time(card, clock, 0.1)

    assert not card.isVisible()


def test_a_closed_card_holds_nothing_of_what_it_showed(card: RevealCard) -> None:
    labels = card.findChildren(QLabel)

    card.close_card()

    rest = " ".join(label.text() + label.accessibleName() for label in labels) + shown(card)
    assert [word for word in ("Wang", "13800138000", "Contact", "Li Na") if word in rest] == []


def test_the_next_card_holds_nothing_of_the_last(card: RevealCard) -> None:
    card.open_card("Address", [("Address", "Nanjing")], "Li Na", 20)

    assert "13800138000" not in shown(card)
    assert "Nanjing" in shown(card)


def test_space_held_keeps_the_card_beyond_its_time(card: RevealCard, clock: Clock) -> None:
    QTest.keyPress(card, Qt.Key.Key_Space)

    pass_time(card, clock, 60)

    assert card.is_open


def test_letting_go_of_space_closes_the_card(card: RevealCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(card, Qt.Key.Key_Space)

    assert not card.is_open
    assert not card.space.is_down


def test_a_release_that_a_press_follows_at_once_does_not_close_the_card(card: RevealCard, qtbot: QtBot) -> None:
    settled = QSignalSpy(card.space.settled)

    for _ in range(20):
        QTest.keyClick(card, Qt.Key.Key_Space)
        QTest.qWait(5)
        assert card.is_open
    with qtbot.waitSignal(card.closed):
        pass

    assert settled.count() == 1


def test_a_key_that_was_down_before_the_card_opened_does_not_hold_it(card: RevealCard, clock: Clock) -> None:
    card.space.take(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    card.open_card("Address", FIELDS, "Li Na", 20)

    pass_time(card, clock, 20)

    assert not card.is_open


def test_the_repeats_of_a_held_key_do_not_close_the_card(card: RevealCard) -> None:
    QTest.keyPress(card, Qt.Key.Key_Space)
    repeat = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True)

    QApplication.sendEvent(card, repeat)

    assert card.is_open


def test_even_a_held_card_closes_in_the_end(card: RevealCard, clock: Clock) -> None:
    QTest.keyPress(card, Qt.Key.Key_Space)

    pass_time(card, clock, LONGEST_HOLD)

    assert not card.is_open


def test_a_held_card_closes_when_the_focus_goes_elsewhere(card: RevealCard, desk: QWidget) -> None:
    card.setFocus()
    QTest.keyPress(card, Qt.Key.Key_Space)

    desk.findChildren(QLineEdit)[0].setFocus()

    assert not card.is_open


def test_escape_closes_the_card(card: RevealCard) -> None:
    QTest.keyClick(card, Qt.Key.Key_Escape)

    assert not card.is_open


def test_nothing_on_the_card_can_be_selected_or_copied(card: RevealCard) -> None:
    QGuiApplication.clipboard().setText("before")
    QTest.keyClick(card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    flags = {
        label.textInteractionFlags() for label in card.findChildren(QLabel) if label.text() in dict(FIELDS).values()
    }

    assert flags == {Qt.TextInteractionFlag.NoTextInteraction}
    assert QGuiApplication.clipboard().text() == "before"


def test_the_name_of_the_actor_lies_across_the_whole_card(card: RevealCard) -> None:
    watermark = card._watermark

    assert watermark.name == "Li Na"
    assert watermark.geometry() == card.rect()
    with_name = card.grab().toImage()
    watermark.name = ""
    assert card.grab().toImage() != with_name


def test_what_looks_like_markup_is_shown_as_it_is(counter: Counter, qtbot: QtBot) -> None:
    card = RevealCard(counter.theme)
    qtbot.addWidget(card)

    card.open_card("Address", [("Address", "<b>7</b>")], "Li Na", 20)

    values = [label for label in card.findChildren(QLabel) if label.text() == "<b>7</b>"]
    assert values[0].textFormat() is Qt.TextFormat.PlainText
    card.close_card()
