from argparse import Namespace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.commands.verify_disposal import run as verify_disposal
from app.demo.station import AUDITOR, CLERK, MANAGER
from app.gui.beat import Beat
from app.gui.languages import Language
from app.gui.screens.office import OfficeScreen
from app.gui.screens.office.disposal_page import DisposalPage
from app.gui.tone import Tone
from tests.gui.screens.conftest import AtWork
from tests.operations.conftest import MadeStation
from tests.operations.custodian_at_home import at_home
from tests.operations.test_shredding import deliver, reader_open

WEEK = timedelta(days=7)


def open_page(at: AtWork, name: str = MANAGER) -> DisposalPage:
    at.sign_in(name)
    screen = at.show(OfficeScreen(at.counter, at.desks))
    screen.tabs.setCurrentWidget(screen.disposal_page)
    at.settle()
    return screen.disposal_page


def a_week_later(at: AtWork, parcels: int = 2) -> None:
    """Parcels were delivered a week ago."""
    at.sign_in(CLERK)
    at.do(lambda: deliver(at.desk, parcels))
    at.do(at.desk.lock)
    at.desk.clock.advance(WEEK)


def rows(page: DisposalPage) -> list[tuple[str, ...]]:
    model = page.model
    return [tuple(str(model.data(model.index(place, column))) for column in (1, 2, 3)) for place in range(model.count)]


def test_what_is_due_is_told_in_numbers(at: AtWork) -> None:
    a_week_later(at)

    page = open_page(at)

    figure, state, keys = page.card.facts().splitlines()[:3]
    assert (figure, state) == ("2 due", "Everything that was shredded is gone from the disk")
    assert "2026-11-23" in keys
    assert rows(page) == []
    assert page.card.shred_button.isEnabled()


def test_the_manager_shreds_and_the_register_tells_it(at: AtWork) -> None:
    a_week_later(at)
    page = open_page(at)

    page.shred()
    at.settle()

    assert at.notices[-1].tone is Tone.ACCEPTED
    told = rows(page)
    assert [(by, state) for _, by, state in told] == [(MANAGER, "✓ settled")] * 4
    assert told[-1][0].startswith("The record of 261123-00001")
    assert page.card.facts().startswith("0 due")
    assert "No day key is kept." in page.card.facts()
    assert not page.card.shred_button.isEnabled()


def test_a_reader_leaves_it_pending_in_words(at: AtWork) -> None:
    a_week_later(at)
    page = open_page(at)

    def hold() -> None:
        with reader_open(at.desk):
            while at.desks.disposal.go_on().more_due:
                pass

    at.do(hold)
    page.begin()
    at.settle()
    assert "Shred pending: 2 entries" in page.card.facts()
    assert "▲ pending" in {state for _, _, state in rows(page)}

    page.shred()
    at.settle()
    assert {state for _, _, state in rows(page)} == {"✓ settled"}


def test_a_clock_in_doubt_is_shown_with_both_times_and_confirmed_by_the_manager(at: AtWork) -> None:
    a_week_later(at)
    at.desk.clock.jump(at.desk.clock.now() + timedelta(hours=2))
    page = open_page(at)
    assert page.clock_card.isVisible()
    assert "2026-11-30 09:00" in page.clock_card.told()
    assert "2026-11-30 11:00" in page.clock_card.told()
    assert "Nothing is destroyed at the moment" in page.card.facts()
    assert not page.card.shred_button.isEnabled()

    page.clock_card.confirming.emit("2026-11-30 11:00")
    QTest.keyClick(page.choice.answers, Qt.Key.Key_2)
    at.settle()

    assert at.said() == "The date is confirmed."
    assert not page.clock_card.isVisible()
    assert page.card.shred_button.isEnabled()


def test_saying_no_or_escape_confirms_nothing(at: AtWork) -> None:
    at.sign_in(MANAGER)
    at.desk.clock.jump(at.desk.clock.now() + timedelta(hours=2))
    page = open_page(at)
    assert not page.go_back()
    page.clock_card.confirming.emit("2026-11-23 11:00")
    QTest.keyClick(page.choice.answers, Qt.Key.Key_1)
    page.clock_card.confirming.emit("2026-11-23 11:00")

    assert page.go_back()
    at.settle()

    assert page.clock_card.isVisible()
    assert not page.choice.isVisible()


def test_the_auditor_reads_and_saves_a_certificate(at: AtWork, tmp_path: Path) -> None:
    a_week_later(at)
    open_page(at).shred()
    at.settle()
    page = open_page(at, AUDITOR)
    file = tmp_path / "certificate.json"

    page.certify_to(str(file), 31)
    at.settle()

    assert not page.card.shred_button.isVisible()
    assert "verify-disposal" in at.said()
    assert verify_disposal(Namespace(file=file, checkpoint=[])) == 24


def test_a_certificate_that_cannot_be_written_is_said(at: AtWork, tmp_path: Path) -> None:
    page = open_page(at)

    page.certify_to(str(tmp_path / "nowhere" / "certificate.json"), 31)
    at.settle()

    assert at.notices[-1].tone is Tone.REFUSED


def test_a_month_that_is_over_is_deleted_and_its_key_destroyed_by_the_manager(
    at: AtWork, made: MadeStation, tmp_path: Path
) -> None:
    a_week_later(at)
    at.desk.clock.advance(timedelta(days=(date(2029, 12, 1) - date(2026, 11, 30)).days))
    page = open_page(at)
    assert "Register of 2026-11: over, and being deleted." in page.card.facts()
    page.shred()
    at.settle()
    assert page.card.destroy_button.isVisible()

    page.card.destroy_button.setFocus()
    page.card.destroy_button.click()
    page.choice.answers.buttons[0].click()
    kept = QApplication.focusWidget()
    page.card.destroy_button.click()
    QTest.keyClick(page.choice.answers, Qt.Key.Key_2)
    at.settle()

    assert kept is page.card.destroy_button
    assert (
        at.said() == "The key of 2026-11 is destroyed. The second custodian destroys his, too, and gives a certificate."
    )
    assert "The second custodian destroys his keys, too: 2026-11." in page.card.facts()
    assert not page.card.destroy_button.isVisible()

    assert page.card.certificate_button.isVisible()
    page.take_certificate(str(tmp_path / "nowhere"))
    at.settle()
    assert at.said() == "The file could not be read. Check the medium."

    home = at_home(made.papers)
    file = tmp_path / "certificate"
    file.write_bytes(home.tool.destroy_month(home.opened(), "2026-11"))
    page.take_certificate(str(file))
    at.settle()

    assert at.said() == "It is entered in the log, with the certificate's hash."
    assert not page.card.certificate_button.isVisible()


def test_what_the_station_refuses_is_said(at: AtWork) -> None:
    a_week_later(at)
    page = open_page(at)
    at.desk.clock.jump(at.desk.clock.now() + timedelta(hours=2))

    page.shred()
    at.settle()

    assert at.said().startswith("The computer's date is in doubt.")


@pytest.mark.parametrize("language", Language)
def test_the_page_is_told_in_both_languages(at: AtWork, language: Language) -> None:
    a_week_later(at)
    page = open_page(at)
    page.shred()
    at.settle()

    at.counter.languages.choose(language)

    assert page.card.facts()
    assert page.clock_card.told()


def test_the_beat_shreds_step_by_step_and_tells_a_doubt_once(at: AtWork) -> None:
    a_week_later(at, parcels=22)
    beat = Beat(at.counter, at.desks)
    at.sign_in(CLERK)
    at.settle()
    assert at.do(at.desks.disposal.shredding.pending) == 0
    status = at.counter.status.now
    at.desk.clock.jump(at.desk.clock.now() + timedelta(hours=2))

    beat.beat()
    at.settle()
    beat.beat()
    at.settle()

    assert not status.shred_pending
    assert at.counter.status.now.clock_in_doubt
    assert sum("in doubt" in notice.text for notice in at.notices) == 1
    beat.deleteLater()
