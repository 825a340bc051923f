import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.singletons import keep_singletons

MORE_THAN_NONE_HAS = 20_000
"""Calls; without the guard the interpreter is gone after about 6,000."""


class Bell(QObject):
    rung = Signal()


def test_calls_that_give_nothing_do_not_use_up_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    del qapp
    widget, bell = QWidget(), Bell()
    qtbot.addWidget(widget)

    for _ in range(MORE_THAN_NONE_HAS):
        widget.update()
        bell.rung.emit()

    assert min(sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)) > MORE_THAN_NONE_HAS


def test_keeping_them_twice_is_as_good_as_once() -> None:
    keep_singletons()
    keep_singletons()

    assert sys.getrefcount(None) > MORE_THAN_NONE_HAS
