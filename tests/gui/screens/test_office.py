from argparse import Namespace
from pathlib import Path

import pytest

from app.commands.verify_log import run as verify_log
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE
from app.domain.actions import Action
from app.domain.documents import ReasonCode
from app.domain.errors import NotAllowed
from app.domain.intake import RefusalReason
from app.gui.languages import Language
from app.gui.screens.office import OfficeScreen
from app.gui.screens.office.staff_page import StaffPage
from app.gui.tone import Tone
from app.operations.history import IdentityChecks
from tests.gui.screens.conftest import AtWork


def open_screen(at: AtWork, name: str = AUDITOR) -> OfficeScreen:
    at.sign_in(name)
    return at.show(OfficeScreen(at.counter, at.desks))


def sentences(screen: OfficeScreen) -> list[str]:
    model = screen.history_page.model
    return [str(model.data(model.index(place, 2))) for place in range(model.count)]


def staff_page(screen: OfficeScreen) -> StaffPage:
    return screen.staff_page


def test_the_history_tells_the_newest_first_in_sentences(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, _ = at.take_in()

    screen = open_screen(at)

    assert sentences(screen)[0] == f"{AUDITOR} signed in"
    assert f"{CLERK} scanned the label back: {parcel.parcel_number} is accepted" in sentences(screen)


def test_the_filter_narrows_at_every_key(at: AtWork) -> None:
    at.sign_in(CLERK)
    numbers = [at.take_in()[0].parcel_number for _ in range(2)]
    screen = open_screen(at)

    screen.history_page.filter_row.text_field.setText(numbers[0])
    at.settle()

    assert len(sentences(screen)) == 2
    assert all(numbers[0] in sentence for sentence in sentences(screen))


def test_the_filter_knows_people_by_name_and_acts_by_kind(at: AtWork) -> None:
    screen = open_screen(at)
    row = screen.history_page.filter_row

    row.action_box.setCurrentIndex(row.action_box.findData(Action.STAFF_ADDED.value))
    row.text_field.setText(MANAGER)
    at.settle()

    assert f"{MANAGER} added {COURIERS[0]} to the staff as courier" in sentences(screen)
    assert len(sentences(screen)) == 4


def test_a_filter_that_fits_nothing_says_what_to_do(at: AtWork) -> None:
    screen = open_screen(at)

    screen.history_page.filter_row.text_field.setText("no such thing")
    at.settle()

    assert screen.history_page.is_empty
    assert screen.go_back()
    at.settle()
    assert not screen.history_page.is_empty


def test_the_end_of_the_list_reads_on(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    def sign_in_often() -> None:
        for _ in range(20):
            at.desk.sign_in(CLERK)

    monkeypatch.setattr("app.gui.screens.office.history_page.PAGE", 30)
    at.do(sign_in_often)
    screen = open_screen(at)
    first = screen.history_page.model.count

    bar = screen.history_page.table.verticalScrollBar()
    at.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    at.settle()

    assert first == 30
    assert screen.history_page.model.count > 30
    assert bar.value() > 0


def test_enter_on_an_entry_of_a_parcel_shows_its_life(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, _ = at.take_in()
    screen = open_screen(at)
    row = next(row for row in sentences(screen) if parcel.parcel_number in row)

    screen.history_page.table.acted.emit(screen.history_page.model.row(sentences(screen).index(row)))
    at.settle()

    assert screen.shows_life
    assert screen.go_back()
    assert not screen.shows_life


def test_an_entry_about_no_parcel_has_no_life(at: AtWork) -> None:
    screen = open_screen(at)

    screen.history_page.table.acted.emit(screen.history_page.model.row(0))
    at.settle()

    assert not screen.shows_life
    assert at.said() == "This entry is not about a parcel."


def test_the_history_is_fresh_when_its_tab_is_chosen_again(at: AtWork) -> None:
    screen = open_screen(at, MANAGER)
    screen.tabs.setCurrentWidget(screen.staff_page)
    at.settle()
    clerk = at.do(lambda: at.desk.user_id(CLERK))
    at.do(lambda: at.desks.staff.lift_block(clerk))

    screen.tabs.setCurrentWidget(screen.history_page)
    at.settle()

    assert sentences(screen)[0] == f"{MANAGER} let {CLERK} try to sign in again"


def test_a_filtered_history_is_found_again_as_it_was_left(at: AtWork) -> None:
    screen = open_screen(at, MANAGER)
    page = screen.history_page
    page.filter_row.text_field.setText("signed")
    at.settle()
    page.table.selectRow(0)
    before = sentences(screen)
    screen.tabs.setCurrentWidget(screen.alerts_page)
    at.settle()

    screen.tabs.setCurrentWidget(page)
    at.settle()

    assert page.filter_row.text_field.text() == "signed"
    assert sentences(screen) == before
    assert page.table.currentIndex().row() == 0


def test_a_history_that_was_wiped_begins_anew_when_its_tab_is_chosen(at: AtWork) -> None:
    screen = open_screen(at, MANAGER)
    screen.tabs.setCurrentWidget(screen.alerts_page)
    at.settle()
    screen.leave()
    screen.enter()
    at.settle()
    assert screen.history_page.model.count == 0

    screen.tabs.setCurrentWidget(screen.history_page)
    at.settle()

    assert screen.history_page.model.count > 0


def test_a_sound_log_is_verified_in_words(at: AtWork) -> None:
    screen = open_screen(at)

    screen.history_page.strip.verify()
    at.settle()

    assert at.notices[-1].tone is Tone.ACCEPTED
    assert screen.history_page.strip.verdict_text().startswith("The log is sound:")
    assert at.counter.status.now.log_sound is True
    assert sentences(screen)[0].startswith(f"{AUDITOR} verified the log:")


def test_a_verification_can_be_cancelled(at: AtWork) -> None:
    screen = open_screen(at)

    screen.history_page.strip.verify()
    screen.history_page.strip.cancel()
    at.settle()

    assert not screen.history_page.strip.verifying
    assert screen.history_page.strip.verdict_text() == ""
    assert at.counter.status.now.log_sound is None


def test_a_changed_log_is_found_out_and_told(at: AtWork) -> None:
    screen = open_screen(at)
    at.do(lambda: forge_one_entry(at))

    screen.history_page.strip.verify()
    at.settle()

    assert at.notices[-1].tone is Tone.REFUSED
    assert screen.history_page.strip.verdict_text().startswith("The log is not sound (finding 2")
    assert at.counter.status.now.log_sound is False


def forge_one_entry(at: AtWork) -> None:
    """What somebody with the database's key could do: let somebody else have made the station."""
    with at.desks.history.database.records() as records:
        (first,) = records.audit.raw(0, 1)
        transaction = records.audit.transaction  # type: ignore[attr-defined]
        transaction.write("UPDATE entries SET entry = ? WHERE seq = 0", first.replace(b"desk-1", b"desk-2"))


def test_the_export_is_what_anybody_can_verify(at: AtWork, tmp_path: Path) -> None:
    screen = open_screen(at)
    file = tmp_path / "log.jsonl"

    screen.history_page.strip.export_to(str(file))
    at.settle()

    assert at.said() == "The log is exported. Anybody can check it with verify-log."
    assert verify_log(Namespace(file=file, checkpoint=[])) == 0


def test_an_export_that_cannot_be_written_says_so(at: AtWork, tmp_path: Path) -> None:
    screen = open_screen(at)

    screen.history_page.strip.export_to(str(tmp_path / "no such folder" / "log.jsonl"))
    at.settle()

    assert at.said() == "The file could not be written. Choose another folder."


def test_the_auditor_sees_no_staff_page(at: AtWork) -> None:
    screen = open_screen(at)

    assert "&Staff" not in [screen.tabs.tabText(place) for place in range(screen.tabs.count())]


def test_nothing_typed_outlives_the_screen(at: AtWork) -> None:
    screen = open_screen(at, MANAGER)
    page = staff_page(screen)
    page.add_card.name_line.setText("Zhao Min")
    page.add_card.passphrase_lines[0].setText(PASSPHRASE)

    screen.leave()

    assert page.add_card.name_line.text() == ""
    assert page.add_card.passphrase_lines[0].text() == ""
    assert screen.history_page.model.count == 0


def test_a_scanned_label_is_left_to_the_screen_of_the_parcels(at: AtWork) -> None:
    at.sign_in(CLERK)
    parcel, label = at.take_in()
    screen = open_screen(at)

    assert not screen.on_scan(label)
    assert screen.on_scan(parcel.parcel_number)
    at.settle()

    assert all(parcel.parcel_number in sentence for sentence in sentences(screen))


def test_a_clerk_may_not_read_the_history(at: AtWork) -> None:
    open_screen(at, CLERK)

    assert at.said() == "Your role does not include this. Ask the manager."
    with pytest.raises(NotAllowed):
        at.do(at.desks.history.people)


def test_the_office_speaks_chinese(at: AtWork) -> None:
    screen = open_screen(at)

    at.counter.languages.choose(Language.CHINESE)

    at.qtbot.waitUntil(lambda: sentences(screen)[0] == f"{AUDITOR} 登录")


def test_senders_turned_away_are_counted_by_reason(at: AtWork) -> None:
    at.sign_in(CLERK)
    at.take_in()
    for _ in range(2):
        at.do(lambda: at.desks.intake.turn_away(RefusalReason.DOCUMENT_REFUSED, ReasonCode.EXPIRED))
    at.do(lambda: at.desks.intake.turn_away(RefusalReason.MISMATCH))
    page = open_screen(at, MANAGER).history_page
    assert not page.checks.isVisible()

    row = page.filter_row
    row.action_box.setCurrentIndex(row.action_box.findData(Action.INTAKE_REFUSED.value))
    at.settle()

    assert page.checks.isVisible()
    said = "2 × the document may not be accepted (expired) · 1 × face and document do not match"
    assert page.checks.words().startswith("3 sender")
    assert page.checks.words().endswith(said)
    assert "turned a sender away: the document may not be accepted (expired)" in page.model.data(page.model.index(1, 2))

    page.filter_row.clear()
    page.look()
    at.settle()
    assert not page.checks.isVisible()


def test_those_taken_in_are_counted_by_outcome(at: AtWork) -> None:
    page = open_screen(at, MANAGER).history_page
    page.checks.show_checks(IdentityChecks({"accepted": 12, "exempt": 1}, ()))

    assert page.checks.words().endswith("\nTaken in: 12 with a document in order · 1 exempt")
    at.counter.languages.choose(Language.CHINESE)
    assert "12" in page.checks.words()
