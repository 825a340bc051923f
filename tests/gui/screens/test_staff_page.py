from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.demo.station import CLERK, COURIERS, MANAGER, PASSPHRASE
from app.domain.actions import Action
from app.domain.errors import StationTrouble, UnknownPerson
from app.domain.people import Role
from app.domain.station_time import station_time
from app.gui.key_renewal import KeyRenewal
from app.gui.languages import Language
from app.gui.screens.office import OfficeScreen
from app.gui.screens.office.staff_page import StaffPage
from app.gui.status import StationStatus
from app.gui.widgets.big_choice import ACT, STAY
from app.operations.leaving import LeavingStep
from app.operations.staff import Member
from tests.gui.screens.conftest import AtWork

NEW_PASSPHRASE = "violet tractor under seven moons"  # noqa: S105  invented


@pytest.fixture(autouse=True)
def renewal(at: AtWork) -> Iterator[KeyRenewal]:
    """What goes on by itself, as the window has it."""
    renewal = KeyRenewal(at.counter, at.desks.leaving)
    yield renewal
    renewal.deleteLater()


def open_page(at: AtWork) -> StaffPage:
    at.sign_in(MANAGER)
    screen = at.show(OfficeScreen(at.counter, at.desks))
    page = screen.staff_page
    screen.tabs.setCurrentWidget(page)
    at.settle()
    return page


def add(at: AtWork, page: StaffPage, name: str, passphrase: str, again: str | None = None) -> None:
    page.add_card.name_line.setText(name)
    page.add_card.choose_role(Role.COURIER)
    first, second = page.add_card.passphrase_lines
    first.setText(passphrase)
    second.setText(passphrase if again is None else again)
    page.add_card.add()
    at.settle()


def members(page: StaffPage) -> dict[str, Member]:
    rows = (page.model.row(place) for place in range(page.model.count))
    return {member.actor.name: member for member in rows}


def select(page: StaffPage, name: str) -> None:
    page.table.selectRow(list(members(page)).index(name))


def press(at: AtWork, button: QPushButton) -> None:
    assert button.isEnabled()
    button.click()
    at.settle()


def answer(at: AtWork, page: StaffPage, number: int) -> None:
    page.choice.answers.buttons[number].click()
    at.settle()


def give_keys(at: AtWork, page: StaffPage, passphrase: str, again: str | None = None) -> None:
    first, second = page.keys_card.passphrase_lines
    first.setText(passphrase)
    second.setText(passphrase if again is None else again)
    page.keys_card.give()
    at.settle()


def shown(page: StaffPage, column: int) -> list[str]:
    return [str(page.model.data(page.model.index(place, column))) for place in range(page.model.count)]


def test_the_manager_adds_a_courier_who_can_sign_in(at: AtWork) -> None:
    page = open_page(at)

    add(at, page, "Zhao Min", PASSPHRASE)

    assert at.said() == "Zhao Min works here now, as courier."
    assert "Zhao Min" in members(page)
    at.sign_in("Zhao Min")


def test_passphrases_that_differ_are_both_typed_again(at: AtWork) -> None:
    page = open_page(at)

    add(at, page, "Zhao Min", PASSPHRASE, "another passphrase than that")

    assert page.add_card.errors() == ("", "", "The two are not the same. Type both again.")
    assert all(line.text() == "" for line in page.add_card.passphrase_lines)


@pytest.mark.parametrize(
    ("name", "passphrase", "errors"),
    [
        ("", PASSPHRASE, ("Still missing or not in order: name.", "", "")),
        (CLERK.lower(), PASSPHRASE, ("Somebody of this name works here already. Choose another name.", "", "")),
        ("Zhao Min", "too short", ("", "The passphrase is too short: it needs at least 15 characters.", "")),
    ],
)
def test_what_is_not_in_order_is_said_at_its_field(
    at: AtWork, name: str, passphrase: str, errors: tuple[str, str, str]
) -> None:
    page = open_page(at)

    add(at, page, name, passphrase)

    assert page.add_card.errors() == errors


def test_the_list_says_what_opens_and_who_has_parcels(at: AtWork) -> None:
    at.sign_in(CLERK)
    _, label = at.take_in()
    at.do(lambda: at.desk.hand_over(label))

    page = open_page(at)

    place = list(members(page)).index(COURIERS[0])
    assert set(shown(page, 2)) == {"passphrase"}
    assert (shown(page, 3)[place], shown(page, 3).count("")) == ("1", page.model.count - 1)


def test_who_leaves_is_asked_for_once_and_gone_at_once(at: AtWork) -> None:
    page = open_page(at)
    select(page, CLERK)

    press(at, page.leave_button)
    assert page.choice.accessibleName().startswith(f"Does {CLERK} leave today?")
    answer(at, page, ACT)

    assert CLERK not in members(page)
    assert page.leaving_card.isHidden()
    assert at.counter.status.now.leaving is None
    assert [notice.text for notice in at.notices[-2:]] == [
        f"{CLERK} opens nothing here any more. The station's keys are being renewed.",
        "The station's keys are renewed: 0 records lie under the new ones.",
    ]
    with pytest.raises(UnknownPerson):
        at.sign_in(CLERK)


def test_when_a_manager_leaves_the_second_custodian_is_to_be_told(at: AtWork) -> None:
    at.sign_in(MANAGER)
    at.do(lambda: at.desks.staff.add("Zhao Lei", Role.MANAGER, PASSPHRASE))
    page = open_page(at)
    select(page, "Zhao Lei")

    press(at, page.leave_button)
    answer(at, page, ACT)

    said = [notice.text for notice in at.notices if notice.text.startswith("Zhao Lei opens nothing here any more.")]
    assert [text.endswith("until the second custodian has it, he would still answer Zhao Lei.") for text in said] == [
        True
    ]


@pytest.mark.parametrize("back", ["no", "esc"])
def test_a_leaving_can_be_thought_over(at: AtWork, back: str) -> None:
    page = open_page(at)
    select(page, CLERK)
    press(at, page.leave_button)

    if back == "no":
        answer(at, page, STAY)
    else:
        assert page.go_back()
        assert not page.go_back()

    assert page.choice.isHidden()
    assert CLERK in members(page)


def test_parcels_that_are_out_are_told_before_a_courier_leaves(at: AtWork) -> None:
    at.sign_in(CLERK)
    labels = [at.take_in()[1] for _ in range(2)]
    for label in labels:
        at.do(partial(at.desk.hand_over, label))
    page = open_page(at)
    select(page, COURIERS[0])

    press(at, page.leave_button)

    assert page.choice.question.endswith(
        "They still have 2 parcels out. Under Handover, Back from the run, they are scanned back, and then handed over"
        " to another courier."
    )
    answer(at, page, ACT)
    assert page.still_out_text().startswith(f"{COURIERS[0]} (left) still has 2 parcels out. Under Handover")
    for label in labels:
        at.do(partial(at.desks.handover.brought_back, label))
    page.begin()
    at.settle()
    assert page.still_out_text() == ""


def test_enter_upon_the_question_removes_nobody_and_leads_back_to_the_list(at: AtWork) -> None:
    page = open_page(at)
    page.table.setFocus()
    select(page, CLERK)
    press(at, page.leave_button)
    focused = QApplication.focusWidget()
    danger = page.choice.answers.buttons[ACT].property("kind")

    assert isinstance(focused, QPushButton)
    press(at, focused)

    assert focused is page.choice.answers.buttons[STAY]
    assert danger == "danger"
    assert CLERK in members(page)
    assert QApplication.focusWidget() is page.table


def test_nothing_is_done_to_oneself(at: AtWork) -> None:
    page = open_page(at)

    select(page, MANAGER)

    assert not any(
        button.isEnabled() for button in (page.leave_button, page.lost_button, page.others_button, page.lift_button)
    )
    assert page.all_button.isEnabled()


def test_progress_is_shown_in_numbers_while_it_goes_on(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.operations.leaving.RECORDS_AT_ONCE", 1)
    at.sign_in(CLERK)
    for _ in range(3):
        at.take_in()
    seen: list[tuple[LeavingStep, int, int]] = []

    def see(status: StationStatus) -> None:
        if status.leaving is not None:
            seen.append((status.leaving.step, status.leaving.carried, status.leaving.total))

    page = open_page(at)
    at.counter.status.changed.connect(see)

    press(at, page.all_button)
    answer(at, page, ACT)

    assert [told for told in seen if told[0] is LeavingStep.RECORDS] == [
        (LeavingStep.RECORDS, done, 3) for done in range(4)
    ]
    assert at.said() == "The station's keys are renewed: 3 records lie under the new ones."


def test_a_leaving_that_met_trouble_is_shown_and_goes_on_when_asked(
    at: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_key: bytes) -> None:
        raise StationTrouble("disk_full")

    page = open_page(at)
    select(page, CLERK)
    with monkeypatch.context() as patch:
        patch.setattr(at.desk.station.database, "rekey", full)
        press(at, page.leave_button)
        answer(at, page, ACT)

    assert page.leaving_card.isVisible()
    assert page.leaving_card.told().startswith("The station's keys are not all renewed yet.")
    select(page, COURIERS[0])
    assert not page.leave_button.isEnabled()
    assert not page.all_button.isEnabled()

    press(at, page.leaving_card.go_on_button)

    assert page.leaving_card.isHidden()
    assert at.counter.status.now.leaving is None
    assert page.all_button.isEnabled()


def break_off(at: AtWork, page: StaffPage, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A leaving that the log has begun and the keyring knows nothing of."""

    def full(_note: bytes) -> None:
        raise StationTrouble("disk_full")

    select(page, name)
    with monkeypatch.context() as patch:
        patch.setattr(at.desk.station.files, "write_keyring", full)
        press(at, page.leave_button)
        answer(at, page, ACT)


def test_a_leaving_that_broke_off_before_it_took_effect_is_asked_for(
    at: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(at)

    break_off(at, page, CLERK, monkeypatch)

    told = page.leaving_card.told()
    assert told.startswith(f"{MANAGER} began at 2026-11-23 09:00 to take {CLERK} off the staff. It broke off")
    assert told.endswith("If that was you, continue it or cancel it.")
    assert page.leaving_card.go_on_button.isHidden()
    assert CLERK in members(page)
    select(page, COURIERS[0])
    assert not page.leave_button.isEnabled()

    press(at, page.leaving_card.resume_button)

    assert CLERK not in members(page)
    assert page.leaving_card.isHidden()


def test_the_next_manager_hears_of_what_broke_off_and_gives_it_up(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(at)
    break_off(at, page, CLERK, monkeypatch)
    at.counter.session.lock()
    assert at.counter.status.now.broken_off is None

    at.sign_in(MANAGER)
    at.settle()
    assert at.said().startswith("A renewal of the station's keys was begun and broke off.")
    press(at, page.leaving_card.abandon_button)

    assert at.said() == "Nobody leaves, and no key is renewed."
    assert page.leaving_card.isHidden()
    assert CLERK in members(page)
    assert at.do(at.desks.leaving.broken_off) is None


def test_whom_it_is_about_sees_it_and_answers_nothing(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(at)
    add(at, page, "Zhao Min", PASSPHRASE)
    at.do(lambda: at.desks.staff.add("Zhao Wei", Role.MANAGER, PASSPHRASE))
    page.begin()
    at.settle()
    break_off(at, page, "Zhao Wei", monkeypatch)

    at.counter.session.lock()
    at.sign_in("Zhao Wei")
    at.settle()

    assert page.leaving_card.told().endswith("Another manager has to decide.")
    assert page.leaving_card.resume_button.isHidden()
    assert page.leaving_card.abandon_button.isHidden()


def test_what_somebody_else_began_is_asked_about_first(at: AtWork) -> None:
    at.sign_in(CLERK)

    def forge() -> None:
        with at.desk.station.database.records() as records:
            at.desks.intake.audit.append(records, Action.KEYS_ROTATED, result="begun")

    at.do(forge)

    page = open_page(at)

    assert page.leaving_card.told().endswith(
        f"Ask {CLERK} first whether it was they who did; then continue it or cancel it."
    )


def test_a_renewal_of_all_keys_that_broke_off_is_asked_for(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_note: bytes) -> None:
        raise StationTrouble("disk_full")

    page = open_page(at)
    with monkeypatch.context() as patch:
        patch.setattr(at.desk.station.files, "write_keyring", full)
        press(at, page.all_button)
        answer(at, page, ACT)

    assert page.leaving_card.told().startswith(f"{MANAGER} began at 2026-11-23 09:00 to renew all keys.")


def test_what_was_broken_off_goes_on_when_a_manager_signs_in(at: AtWork) -> None:
    at.sign_in(MANAGER)
    clerk = at.do(lambda: at.desk.user_id(CLERK))
    at.do(lambda: at.desks.leaving.begin(clerk))
    at.sign_in(COURIERS[0])
    at.settle()
    assert at.counter.status.now.leaving is None

    at.sign_in(MANAGER)
    at.settle()

    assert at.do(at.desks.leaving.unfinished) is None
    assert at.said() == "The station's keys are renewed: 0 records lie under the new ones."


def test_a_lock_in_the_middle_says_nothing_and_the_next_sign_in_goes_on(at: AtWork) -> None:
    page = open_page(at)
    select(page, CLERK)
    page.leave_button.click()
    page.choice.answers.buttons[ACT].click()
    at.qtbot.waitUntil(lambda: at.counter.status.now.leaving is not None)
    said = len(at.notices)

    at.counter.session.lock()
    at.do(at.desks.sign_in.lock)
    at.settle()
    assert len(at.notices) == said
    at.sign_in(MANAGER)
    at.settle()

    assert at.do(at.desks.leaving.unfinished) is None


def test_who_lost_the_passphrase_types_a_new_one(at: AtWork) -> None:
    page = open_page(at)
    select(page, CLERK)

    press(at, page.lost_button)
    assert not page.keys_card.others_box.isChecked()
    give_keys(at, page, NEW_PASSPHRASE)

    assert at.said() == f"{CLERK} has new keys."
    assert page.add_card.isVisible()
    assert at.do(lambda: at.desks.sign_in.sign_in(CLERK, NEW_PASSPHRASE)).actor.name == CLERK


def test_keys_in_other_hands_renew_the_stations_keys_too(at: AtWork) -> None:
    page = open_page(at)
    select(page, CLERK)

    press(at, page.others_button)
    assert page.keys_card.others_box.isChecked()
    give_keys(at, page, NEW_PASSPHRASE)

    assert at.said() == "The station's keys are renewed: 0 records lie under the new ones."
    assert at.do(lambda: at.desks.sign_in.sign_in(CLERK, NEW_PASSPHRASE)).actor.name == CLERK


@pytest.mark.parametrize(
    ("passphrase", "again", "errors"),
    [
        (NEW_PASSPHRASE, "something else", ("", "The two are not the same. Type both again.")),
        ("too short", None, ("The passphrase is too short: it needs at least 15 characters.", "")),
    ],
)
def test_what_no_new_passphrase_is_is_said_at_its_field(
    at: AtWork, passphrase: str, again: str | None, errors: tuple[str, str]
) -> None:
    page = open_page(at)
    select(page, CLERK)
    press(at, page.lost_button)

    give_keys(at, page, passphrase, again)

    assert page.keys_card.errors() == errors
    assert all(line.text() == "" for line in page.keys_card.passphrase_lines)
    assert page.keys_card.isVisible()


def test_a_full_disk_gives_no_new_keys_and_says_so(at: AtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_note: bytes) -> None:
        raise StationTrouble("disk_full")

    page = open_page(at)
    select(page, CLERK)
    press(at, page.lost_button)
    monkeypatch.setattr(at.desk.station.files, "write_keyring", full)

    give_keys(at, page, NEW_PASSPHRASE)

    assert at.said().startswith("The disk is full.")


def test_enter_goes_from_field_to_field_and_gives_the_keys(at: AtWork) -> None:
    page = open_page(at)
    select(page, CLERK)
    press(at, page.lost_button)
    first, second = page.keys_card.passphrase_lines

    first.setText(NEW_PASSPHRASE)
    first.returnPressed.emit()
    second.setText(NEW_PASSPHRASE)
    second.returnPressed.emit()
    at.settle()

    assert at.said() == f"{CLERK} has new keys."


def test_nothing_typed_for_new_keys_outlives_the_page(at: AtWork) -> None:
    page = open_page(at)
    select(page, CLERK)
    press(at, page.lost_button)
    page.keys_card.passphrase_lines[0].setText(NEW_PASSPHRASE)

    page.wipe()

    assert page.keys_card.passphrase_lines[0].text() == ""
    assert not page.keys_card.isVisible()


def test_whoever_typed_too_many_wrong_passphrases_may_try_again(at: AtWork) -> None:
    at.sign_in(MANAGER)

    def fail_often() -> None:
        opened = at.desks.intake.session.require()
        user = opened.keyring.user(at.desk.user_id(CLERK))
        for _ in range(opened.policy.failures_before_manager):
            at.desk.clock.advance(timedelta(minutes=opened.policy.failure_wait_minutes))
            at.desks.staff.throttle.count(user, opened.policy)

    at.do(fail_often)
    page = open_page(at)
    select(page, CLERK)
    assert shown(page, 4)[list(members(page)).index(CLERK)] == "▲ locked out by wrong passphrases"

    press(at, page.lift_button)

    assert at.said() == f"{CLERK} may try to sign in again."
    assert not members(page)[CLERK].waits


def test_a_wait_is_shown_with_its_end_and_can_be_lifted(at: AtWork) -> None:
    at.sign_in(MANAGER)

    def fail_ten_times() -> None:
        opened = at.desks.intake.session.require()
        user = opened.keyring.user(at.desk.user_id(CLERK))
        for _ in range(opened.policy.failures_before_wait):
            at.desks.staff.throttle.count(user, opened.policy)

    at.do(fail_ten_times)
    page = open_page(at)
    select(page, CLERK)
    until = station_time(at.desk.clock.now() + timedelta(minutes=15))
    assert shown(page, 4)[list(members(page)).index(CLERK)] == f"▲ blocked until {until:%H:%M}"

    press(at, page.lift_button)

    assert at.said() == f"{CLERK} may try to sign in again."
    assert set(shown(page, 4)) == {""}


def test_the_page_and_its_cards_speak_chinese(at: AtWork) -> None:
    page = open_page(at)

    at.counter.languages.choose(Language.CHINESE)

    at.qtbot.waitUntil(lambda: page.table.accessibleName() == "人员")
