import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.simulated_reader_window import CardKind, ReaderFault, SimulatedReaderWindow


class Diary:
    """What the hand at the reader was told to do."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def lay(self, kind: CardKind) -> None:
        self.done.append(kind)

    def lift(self) -> None:
        self.done.append("lift")

    def fail(self, fault: ReaderFault) -> None:
        self.done.append(f"fail {fault}")

    def plug_in(self) -> None:
        self.done.append("plug in")

    def unplug(self) -> None:
        self.done.append("unplug")


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def window(counter: Counter, diary: Diary, qtbot: QtBot) -> SimulatedReaderWindow:
    window = SimulatedReaderWindow(counter, diary)
    qtbot.addWidget(window)
    return window


def test_every_card_has_its_button(window: SimulatedReaderWindow, diary: Diary) -> None:
    for button in window.cards.values():
        button.click()
    window.lift.click()

    assert diary.done == [*CardKind, "lift"]


def test_faults_and_the_plug_are_at_hand(window: SimulatedReaderWindow, diary: Diary) -> None:
    window.fault.setCurrentIndex(2)
    window.fault.activated.emit(2)
    window.plugged.click()
    window.plugged.click()

    assert diary.done == ["fail not_read", "unplug", "plug in"]


def test_it_speaks_both_languages(counter: Counter, window: SimulatedReaderWindow) -> None:
    assert window.windowTitle() == "Simulated card reader"
    for language in Language:
        counter.languages.choose(language)
        QApplication.processEvents()
        assert all(button.text() for button in window.cards.values())
        assert all(window.fault.itemText(index) for index in range(window.fault.count()))
        assert not window.grab().isNull()


def test_it_does_not_keep_the_program_open(window: SimulatedReaderWindow) -> None:
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
