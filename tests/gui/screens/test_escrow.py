"""Requests to both custodians as a manager makes them at the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.demo.station import AUDITOR, CLERK, MANAGER, STATION_ID
from app.domain.errors import DeadLabel
from app.domain.months import months_from
from app.domain.parcel import ParcelNumber
from app.gui.languages import Language
from app.gui.screens.office import OfficeScreen
from app.gui.screens.office.escrow_page import EscrowPage
from app.gui.theme import ThemeChoice
from app.gui.tone import Tone
from app.labels.text import format_label
from tests.gui.screens.conftest import AtWork
from tests.operations.conftest import MadeStation
from tests.operations.custodian_at_home import Authority, CustodianAtHome, an_authority, at_home
from tests.operations.desk import MORNING

REFERENCE = "2026/42"


@pytest.fixture
def home(made: MadeStation) -> CustodianAtHome:
    return at_home(made.papers)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return an_authority()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where every dialog saves to and opens from."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _page, _title, name, *_kinds: (str(folder / Path(name).name), "")
    )
    return folder


def open_page(at: AtWork, name: str = MANAGER) -> EscrowPage:
    at.sign_in(name)
    screen = at.show(OfficeScreen(at.counter, at.desks))
    screen.tabs.setCurrentWidget(screen.escrow_page)
    at.settle()
    return screen.escrow_page


def taken_in(at: AtWork) -> tuple[str, str]:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    return parcel.parcel_number, label


def cells(page: EscrowPage) -> list[tuple[str, ...]]:
    model = page.model
    return [tuple(str(model.data(model.index(row, column))) for column in (0, 1, 2, 4)) for row in range(model.count)]


def answer_to(stick: Path, home: CustodianAtHome, number: str, kind: str = "reprint") -> Path:
    """The second custodian opens what lies on the stick, and puts the answer there."""
    request = stick / f"{STATION_ID}-{number}-{kind}.request"
    answered = home.answer(request.read_bytes())
    answer = stick / "answer"
    answer.write_bytes(answered.answer)
    return answer


def ask(at: AtWork, page: EscrowPage, number: str) -> None:
    page.form.number.set_text(number)
    page.form.reprint_button.click()
    at.settle()


def test_a_damaged_label_is_asked_for_brought_back_printed_and_scanned(
    at: AtWork, stick: Path, home: CustodianAtHome
) -> None:
    number, old_label = taken_in(at)
    page = open_page(at)

    ask(at, page, number)
    assert cells(page) == [(number, "new label", "–", "waits for the custodian")]
    assert at.said() == "The request is saved. Take it to the second custodian."
    page.take_answer(str(answer_to(stick, home, number)))
    at.settle()
    shown = page.shows_label
    assert shown
    replacement = at.desks.escrow.session.replacement(ParcelNumber(number))
    assert replacement is not None
    new_label = format_label(replacement.token)
    assert page.on_scan(new_label)
    at.settle()

    assert at.said() == f"The new label of {number} is good now."
    accepted = page.label.is_accepted
    assert accepted
    QTest.keyClick(page, Qt.Key.Key_Return)
    at.settle()
    assert not page.shows_label
    assert cells(page) == []
    at.do(lambda: at.desks.reveal.present(new_label))
    with pytest.raises(DeadLabel):
        at.do(lambda: at.desks.reveal.present(old_label))


def test_leaving_the_label_step_loses_nothing(at: AtWork, stick: Path, home: CustodianAtHome) -> None:
    number, old_label = taken_in(at)
    page = open_page(at)
    ask(at, page, number)
    page.take_answer(str(answer_to(stick, home, number)))
    at.settle()

    assert page.on_scan("nothing of ours")
    assert page.on_scan(old_label)
    at.settle()
    assert not page.label.is_accepted
    assert page.go_back()
    at.settle()

    assert cells(page) == [(number, "new label", "–", "label can be printed")]
    assert not page.go_back()
    page.acts[2].click()
    at.settle()
    assert page.shows_label
    page.wipe()
    assert not page.shows_label


def test_after_a_restart_the_list_says_to_bring_the_answer_again(
    at: AtWork, stick: Path, home: CustodianAtHome
) -> None:
    number, _ = taken_in(at)
    page = open_page(at)
    ask(at, page, number)
    page.take_answer(str(answer_to(stick, home, number)))
    at.settle()
    at.desks.escrow.session.forget_replacement(ParcelNumber(number))

    page.go_back()
    at.settle()

    assert cells(page)[0][3] == "bring the answer again"
    assert not page.acts[2].isEnabled()


def test_an_authority_is_answered_with_its_key_and_nobody_here_sees_it(
    at: AtWork, stick: Path, home: CustodianAtHome, authority: Authority
) -> None:
    number, _ = taken_in(at)
    page = open_page(at)
    key = stick / "authority.pub"
    key.write_bytes(authority.public_file)

    page.form.number.set_text(number)
    page.form.reference.set_text(REFERENCE)
    page.form.disclose_button.click()
    assert at.said() == "Choose the authority's key file first."
    page.take_key(str(key))
    at.settle()
    fingerprint = at.do(lambda: at.desks.escrow.authority_key(authority.public_file))
    assert fingerprint in page.form.told()
    page.form.disclose_button.click()
    at.settle()
    assert cells(page) == [(number, "disclosure", REFERENCE, "waits for the custodian")]
    page.take_answer(str(answer_to(stick, home, number, "disclosure")))
    at.settle()

    assert at.said() == f"{number} was disclosed to the authority; the request has ended."
    assert cells(page) == []
    assert not page.shows_label


def test_what_is_not_in_order_is_said_where_it_was_typed(at: AtWork, stick: Path, authority: Authority) -> None:
    number, _ = taken_in(at)
    page = open_page(at)
    key = stick / "authority.pub"
    key.write_bytes(authority.public_file)

    ask(at, page, "261123-99999-9")
    assert page.form.number.error_text() == "There is no parcel 261123-99999-9."
    page.take_key(str(key))
    at.settle()
    page.form.number.set_text(number)
    page.form.reference.set_text("13800138000")
    page.form.disclose_button.click()
    at.settle()
    assert page.form.reference.error_text().startswith("A file number is 1 to 40")
    assert page.form.number.error_text() == ""
    ask(at, page, number)
    ask(at, page, number)
    assert at.said().startswith(f"The custodians are asked about {number} already.")


def test_files_that_are_none_are_refused_in_words(at: AtWork, stick: Path) -> None:
    number, _ = taken_in(at)
    page = open_page(at)
    ask(at, page, number)
    junk = stick / "junk"
    junk.write_bytes(b"junk")

    page.take_answer(str(junk))
    at.settle()
    assert at.said() == "This file is not an answer of the second custodian, or was changed."
    page.take_key(str(junk))
    at.settle()
    assert at.said() == "This file is not an authority's public key. Ask the authority for it."
    page.look_at_months(str(junk))
    at.settle()
    assert at.said() == "This file does not hold a custodian's public keys, or was changed."
    page.take_answer(str(stick / "none"))
    at.settle()
    assert at.said() == "The file could not be read. Check the medium."


def test_a_request_file_is_saved_again(at: AtWork, stick: Path, home: CustodianAtHome) -> None:
    number, _ = taken_in(at)
    page = open_page(at)
    ask(at, page, number)
    file = stick / f"{STATION_ID}-{number}-reprint.request"
    first = file.read_bytes()
    file.unlink()

    page.acts[1].click()
    at.settle()
    assert file.read_bytes() == first
    page.wipe()
    page.begin()
    at.settle()
    page.acts[1].click()
    at.settle()

    assert file.read_bytes() != first
    assert home.answer(file.read_bytes())


def test_a_dialog_that_was_dismissed_leaves_the_request_in_the_list(
    at: AtWork, monkeypatch: pytest.MonkeyPatch, authority: Authority, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_of: ("", ""))
    number, _ = taken_in(at)
    page = open_page(at)
    key = tmp_path / "authority.pub"
    key.write_bytes(authority.public_file)
    page.take_key(str(key))
    at.settle()

    page.ask_for_disclosure(number, REFERENCE)
    at.settle()

    assert at.said() == "The request stands in the log. Save its file from the list."
    assert page.acts[1].isEnabled()
    page.wipe()
    page.begin()
    at.settle()
    assert not page.acts[1].isEnabled()


def test_a_place_that_cannot_be_written_is_said(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_of: ("/proc/no/such/file", ""))
    number, _ = taken_in(at)
    page = open_page(at)

    ask(at, page, number)

    assert at.said() == "That did not work. Check the medium, or choose another place."


def test_a_request_is_closed_after_a_question(at: AtWork, stick: Path) -> None:
    del stick
    number, _ = taken_in(at)
    page = open_page(at)
    ask(at, page, number)

    page.acts[3].click()
    assert page.choice.isVisible()
    assert page.go_back()
    assert cells(page)
    page.acts[3].setFocus()
    page.acts[3].click()
    QTest.keyClick(page.choice.answers, Qt.Key.Key_1)
    at.settle()
    assert cells(page)
    assert QApplication.focusWidget() is page.acts[3]
    page.acts[3].click()
    QTest.keyClick(page.choice.answers, Qt.Key.Key_2)
    at.settle()

    assert at.said() == "The request is closed."
    assert cells(page) == []
    assert not any(button.isEnabled() for button in page.acts)


def test_new_months_are_added_when_the_fingerprint_is_the_same(
    at: AtWork, tmp_path: Path, home: CustodianAtHome
) -> None:
    page = open_page(at)
    home.tool.add_months(home.opened(), months_from(MORNING.date().replace(year=2028), 3))
    publics = tmp_path / "publics"
    publics.write_bytes(home.tool.publics().to_bytes())

    page.look_at_months(str(publics))
    at.settle()
    assert page.choice.isVisible()
    assert home.tool.publics().fingerprint in page.choice.accessibleName()
    QTest.keyClick(page.choice.answers, Qt.Key.Key_2)
    at.settle()

    assert at.said() == "Both custodians have keys up to 2029-01 now."
    assert "27 months" in page.months[0].text()


def test_a_scanned_parcel_number_goes_into_the_form(at: AtWork) -> None:
    number, label = taken_in(at)
    page = open_page(at)

    assert page.on_scan(number.replace("-", ""))
    assert page.form.number.text() == number
    assert not page.on_scan(label)


def test_enter_on_a_request_does_what_comes_next(
    at: AtWork, stick: Path, home: CustodianAtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, _ = taken_in(at)
    page = open_page(at)
    ask(at, page, number)
    answer = answer_to(stick, home, number)
    picked = ["", str(answer)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_of: (picked.pop(0), ""))

    page._table.acted.emit(page.model.row(0))
    at.settle()
    shown = [page.shows_label]
    page._table.acted.emit(page.model.row(0))
    at.settle()
    shown.append(page.shows_label)
    assert shown == [False, True]
    page.go_back()
    at.settle()
    page._table.acted.emit(page.model.row(0))
    at.settle()
    assert page.shows_label


def test_the_pickers_of_key_and_months_take_what_is_picked(
    at: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, authority: Authority, home: CustodianAtHome
) -> None:
    page = open_page(at)
    key, publics = tmp_path / "k", tmp_path / "p"
    key.write_bytes(authority.public_file)
    publics.write_bytes(home.tool.publics().to_bytes())
    picked = [str(key), str(publics), "", ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_of: (picked.pop(0), ""))

    page.form.key_wanted.emit()
    page.months[1].click()
    at.settle()

    assert at.said() == "There are no new months in this file."
    page.form.key_wanted.emit()
    page.months[1].click()
    assert picked == []


def test_the_station_s_key_is_shown_and_a_notice_is_saved_for_the_second_custodian(
    at: AtWork, stick: Path, home: CustodianAtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(at)
    told, button = page.station_key

    assert told.text().endswith(at.desks.escrow.station_key())
    button.click()
    at.settle()

    assert at.said().startswith("The notice is saved.")
    (notice,) = stick.glob(f"{STATION_ID}-*.notice")
    home.take_notice(notice.read_bytes())
    assert home.opened().kept.seen is not None
    page.save_notice(at.do(at.desks.escrow.notice), str(stick / "no" / "such"))
    at.settle()
    assert at.notices[-1].tone is Tone.REFUSED
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_of: ("", ""))
    before = len(at.notices)
    button.click()
    at.settle()
    assert len(at.notices) == before


def test_only_the_manager_has_the_page(at: AtWork) -> None:
    at.sign_in(AUDITOR)

    tabs = at.show(OfficeScreen(at.counter, at.desks)).tabs

    assert "Escr&ow" not in [tabs.tabText(place) for place in range(tabs.count())]


def test_nothing_of_a_request_is_left_when_another_tab_comes_forward(at: AtWork) -> None:
    page = open_page(at)
    page.form.number.set_text("261123")
    page.form.reference.set_text(REFERENCE)

    page.wipe()

    assert (page.form.number.text(), page.form.reference.text()) == ("", "")


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_page_is_drawn_in_both_themes_and_languages(at: AtWork, stick: Path, theme: ThemeChoice) -> None:
    del stick
    number, _ = taken_in(at)
    page = open_page(at)
    ask(at, page, number)

    at.counter.theme.choose(theme)
    at.counter.languages.choose(Language.CHINESE)
    at.settle()

    assert not page.grab().isNull()
    assert at.notices[-1].tone is Tone.ACCEPTED
    at.counter.languages.choose(Language.ENGLISH)
