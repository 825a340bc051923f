from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.demo.station import CLERK, MANAGER, PASSPHRASE
from app.gui.recovery_sheet import sheet_document
from app.gui.screens.settings import SettingsScreen
from app.gui.screens.settings.keys_card import KeysCard
from app.operations.opening import SlotKind
from tests.gui.screens.conftest import AtWork

NEW = "blue kettle under the seventh bridge"
WRONG = "wrong horse battery staple"


def open_keys(at: AtWork, name: str) -> KeysCard:
    at.sign_in(name)
    return at.show(SettingsScreen(at.counter, at.desks)).keys


def kinds(card: KeysCard) -> list[SlotKind]:
    return [row.slot.kind for row in card.rows]


def change(at: AtWork, card: KeysCard, present: str = PASSPHRASE, new: str = NEW, approval: str = PASSPHRASE) -> None:
    card.change.click()
    card.present.setText(present)
    card.new.setText(new)
    card.again.setText(new)
    card.approval.setText(approval)
    card.act.click()
    at.settle()


def make_code(at: AtWork, card: KeysCard, approval: str = PASSPHRASE) -> str:
    card.code.click()
    card.present.setText(PASSPHRASE)
    card.approval.setText(approval)
    card.act.click()
    at.settle()
    return card.paper.shown


def test_what_opens_the_keys_stands_in_words(at: AtWork) -> None:
    card = open_keys(at, CLERK)

    assert [row.words.text() for row in card.rows] == ["Your passphrase, on this computer"]
    assert not card.rows[0].remove.isVisibleTo(card)
    assert not card._form.isVisibleTo(card)


def test_a_manager_changes_the_passphrase_alone(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    card.change.click()
    assert not card.approval.isVisibleTo(card)
    assert card.present.hasFocus()

    change(at, card)

    assert at.said() == "The passphrase is changed."
    assert not card._form.isVisibleTo(card)
    assert at.do(lambda: at.desks.sign_in.sign_in(MANAGER, NEW)).actor.name == MANAGER


def test_a_clerk_has_a_manager_beside(at: AtWork) -> None:
    card = open_keys(at, CLERK)
    card.change.click()
    assert card.approval.isVisibleTo(card)
    assert [card.manager.itemText(place) for place in range(card.manager.count())] == [MANAGER]

    change(at, card)

    assert at.do(lambda: at.desks.sign_in.sign_in(CLERK, NEW)).actor.name == CLERK


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ((WRONG, NEW, PASSPHRASE), "_present_field", "wrong"),
        ((PASSPHRASE, NEW, WRONG), "_approval_field", "manager's passphrase is wrong"),
        ((PASSPHRASE, "too short", PASSPHRASE), "_new_field", "at least 15"),
        ((PASSPHRASE, "password password password", PASSPHRASE), "_new_field", "several words"),
        ((PASSPHRASE, "\x00" + NEW, PASSPHRASE), "_new_field", "cannot be a passphrase"),
    ],
)
def test_what_is_not_in_order_is_said_at_its_field(
    at: AtWork, typed: tuple[str, str, str], field: str, said: str
) -> None:
    """typed: the present passphrase, the new one, the manager's."""
    card = open_keys(at, CLERK)

    change(at, card, *typed)

    assert said in getattr(card, field).error_text()
    assert said in card.errors()
    assert card._form.isVisibleTo(card)
    assert card._form.isEnabled()


def test_the_new_passphrase_is_typed_twice(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    card.change.click()
    for line, text in ((card.present, PASSPHRASE), (card.new, NEW), (card.again, NEW + "!")):
        line.setText(text)

    card.act.click()

    assert "not alike" in card.errors()
    QTest.keyClicks(card.again, "x")
    assert card.errors() == ""


def test_enter_leads_through_the_fields(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    card.change.click()
    for line in (card.present, card.new, card.again):
        assert line.hasFocus()
        line.setText(PASSPHRASE if line is card.present else NEW)
        QTest.keyClick(line, Qt.Key.Key_Return)
    at.settle()

    assert at.said() == "The passphrase is changed."


def test_nothing_is_sent_half_filled(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    card.change.click()
    card.act.setFocus()

    card.act.click()

    assert card.present.hasFocus()


def test_a_code_is_shown_once_and_put_away(at: AtWork, tmp_path: Path) -> None:
    card = open_keys(at, MANAGER)
    shown = make_code(at, card)
    code = "-".join(shown.split())
    assert len(code) == 44
    assert kinds(card) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE]

    card.paper.save(str(tmp_path / "code.pdf"))
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    # A PDF does not give its digits back as text: the page it was painted from does.
    text = sheet_document(card.paper._sheet()).toPlainText()
    assert code.split("-")[0] in text
    assert f"Recovery code of {MANAGER}" in text
    assert "DEMO-01" in text
    card.paper.done.click()

    assert card.paper.shown == ""
    assert not card.paper.isVisibleTo(card)
    assert at.do(lambda: at.desks.sign_in.sign_in(MANAGER, code)).by is SlotKind.RECOVERY_CODE


def test_a_code_that_is_on_no_paper_is_not_put_away_by_one_slip(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    shown = make_code(at, card)

    card.paper.done.click()
    still, said = card.paper.shown, at.said()
    card.paper.done.click()

    assert (still, card.paper.shown) == (shown, "")
    assert said.startswith("The code was neither printed nor saved.")
    assert at.said() == "The recovery code was put away and is on no paper: make another one."


def test_a_code_that_could_not_be_written_is_still_there(at: AtWork, tmp_path: Path) -> None:
    card = open_keys(at, MANAGER)
    make_code(at, card)

    card.paper.save(str(tmp_path / "no" / "such" / "folder.pdf"))

    assert "did not work" in at.said()
    assert card.paper.shown


def test_leaving_the_settings_puts_everything_away(at: AtWork) -> None:
    at.sign_in(MANAGER)
    screen = at.show(SettingsScreen(at.counter, at.desks))
    make_code(at, screen.keys)
    screen.keys.change.click()
    assert screen.keys.paper.shown == ""
    screen.keys.present.setText(PASSPHRASE)

    screen.leave()

    assert screen.keys.present.text() == ""
    assert not screen.keys._form.isVisibleTo(screen)


def test_a_code_is_removed_again(at: AtWork) -> None:
    card = open_keys(at, CLERK)
    make_code(at, card)
    card.rows[1].remove.click()
    assert card._form_title.text() == "Remove: recovery code"
    card.approval.setText(WRONG)
    card.act.click()
    at.settle()
    assert "manager's passphrase is wrong" in card._approval_field.error_text()

    card.approval.setText(PASSPHRASE)
    card.act.click()
    at.settle()

    assert kinds(card) == [SlotKind.PASSPHRASE]
    assert at.said() == "Removed."


def test_esc_closes_the_form(at: AtWork) -> None:
    at.sign_in(MANAGER)
    screen = at.show(SettingsScreen(at.counter, at.desks))
    screen.keys.change.click()

    assert screen.go_back()
    assert not screen.keys._form.isVisibleTo(screen)
    assert not screen.go_back()


def test_too_many_tries_are_told(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    for _ in range(11):
        change(at, card, WRONG)

    assert "Try again in 15 minute" in at.said()


def test_keys_bound_anew_are_told_with_what_is_left_to_do(at: AtWork) -> None:
    card = open_keys(at, MANAGER)
    code = "-".join(make_code(at, card).split())
    at.desk.secrets.kept.clear()

    change(at, card, code)

    assert "bound to this computer" in at.said()
    assert "Office, Staff" in at.said()
