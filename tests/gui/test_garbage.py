import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.garbage import Garbage

PLENTY = 200_000
"""Objects; Python's own collector would run hundreds of times."""


def in_a_circle(destroyed_in: list[int]) -> None:
    """A widget that nobody holds but itself."""
    widget = QWidget()
    widget.itself = widget  # type: ignore[attr-defined]
    weakref.finalize(widget, lambda: destroyed_in.append(threading.get_ident()))


def test_a_widget_in_a_circle_is_not_destroyed_by_a_busy_thread(qtbot: QtBot, records: ThreadPoolExecutor) -> None:
    del qtbot
    destroyed_in: list[int] = []
    in_a_circle(destroyed_in)

    records.submit(lambda: [[number] for number in range(PLENTY)]).result()

    assert destroyed_in == []


def test_what_is_garbage_goes_in_the_gui_thread(qtbot: QtBot) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    destroyed_in: list[int] = []
    in_a_circle(destroyed_in)
    kept = [[number] for number in range(PLENTY)]

    garbage = application.findChild(Garbage)
    assert garbage is not None
    qtbot.waitUntil(lambda: bool(destroyed_in))

    assert destroyed_in == [threading.get_ident()]
    assert len(kept) == PLENTY
    assert gc.get_count()[0] < PLENTY


def test_the_little_that_is_new_is_left_alone(qtbot: QtBot) -> None:
    del qtbot
    gc.collect()
    destroyed_in: list[int] = []
    in_a_circle(destroyed_in)
    application = QCoreApplication.instance()
    assert application is not None
    garbage = application.findChild(Garbage)
    assert garbage is not None

    garbage.take_away()
    assert destroyed_in == []
    gc.collect()
    assert destroyed_in == [threading.get_ident()]
