import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.widgets.list_edit import MOST_SHOWN, ListEdit

LONG = "李明,13800138000\n" * 200


@pytest.fixture
def edit(counter: Counter, qtbot: QtBot) -> ListEdit:
    del counter
    edit = ListEdit(10_000)
    qtbot.addWidget(edit)
    return edit


def test_a_short_paste_is_shown_plain_and_can_be_mended(edit: ListEdit) -> None:
    paste = QMimeData()
    paste.setHtml("<b>13911112222</b>")
    paste.setText("13911112222")

    edit.insertFromMimeData(paste)
    QTest.keyClicks(edit, "3")

    assert edit.text() == "139111122223"
    assert edit.canInsertFromMimeData(paste)


def test_a_picture_is_no_list(edit: ListEdit, counter: Counter) -> None:
    picture = QMimeData()
    picture.setImageData(counter.icons.icon("lock", "accent", 20).pixmap(20).toImage())

    assert not edit.canInsertFromMimeData(picture)


def test_a_long_list_is_held_and_not_shown(edit: ListEdit, counter: Counter) -> None:
    edit.paste_text(LONG)
    counter.languages.choose(Language.CHINESE)
    counter.languages.choose(Language.ENGLISH)

    assert edit.text() == LONG
    assert "李明" not in edit.toPlainText()
    assert str(len(LONG)) in edit.toPlainText()
    assert edit.isReadOnly()


def test_two_short_pastes_that_are_too_much_together_leave_the_second(edit: ListEdit) -> None:
    edit.paste_text("a" * MOST_SHOWN)
    edit.paste_text("b")

    assert edit.text() == "b"


def test_a_list_beyond_the_bound_is_known_to_be(edit: ListEdit) -> None:
    edit.paste_text("x" * 1_000_000)

    assert len(edit.text()) == 10_001


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_lets_a_held_list_go(edit: ListEdit, key: Qt.Key) -> None:
    edit.paste_text(LONG)

    QTest.keyClick(edit, key)

    assert (edit.text(), edit.isReadOnly()) == ("", False)


def test_a_held_list_is_replaced_by_the_next_paste(edit: ListEdit) -> None:
    edit.paste_text(LONG)
    QGuiApplication.clipboard().setText("short")

    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert edit.text() == "short"
    edit.wipe()
    assert edit.text() == ""
