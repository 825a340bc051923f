import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from app.crypto.keyring import Keyring, claimed_station
from app.crypto.policy_file import PolicyFile
from app.crypto.rings import ADMIN, DATABASE
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, PASSPHRASE, STATION_ID, STATION_NAME, make_demo_station
from app.domain.budget import RevealReason
from app.domain.errors import NotAllowed, NotSignedIn, StationTrouble, UnknownPerson, WrongPassphrase
from app.domain.groups import FieldGroup
from app.domain.people import Role
from app.domain.policy import Policy
from app.operations.ports import SecretPlace
from app.operations.setup import StationPlan
from app.storage.audit_log import StoredAuditLog
from app.storage.sqlcipher import PAGE_SIZE
from tests.operations.desk import Desk, Died, FakeSecrets, Strike, make_desk

FILES = ("station.keyring", "station.days", "station.policy", "station.db")
NOTES = FILES[:3]
RULES = [field.name for field in fields(Policy)]


def path_of(desk: Desk, name: str) -> Path:
    return desk.folder / "station" / name


def trouble_at_sign_in(desk: Desk, name: str = CLERK) -> str:
    """The kind of trouble somebody has who should be able to sign in."""
    with pytest.raises(StationTrouble) as refused:
        desk.sign_in(name)
    return refused.value.kind


def assert_locked(desk: Desk) -> None:
    assert not desk.desks.intake.session.is_open
    with pytest.raises(RuntimeError), desk.station.database.records():
        pass


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    """Another station of the same id, made by other hands."""
    desk = make_desk(tmp_path / "other")
    make_demo_station(desk.desks)
    desk.close()
    return desk


@pytest.fixture
def stranger(tmp_path: Path) -> Desk:
    """A station of another id."""
    desk = make_desk(tmp_path / "stranger")
    papers = desk.desks.setup.prepare_custodian("OTHER-1", PASSPHRASE)
    desk.desks.setup.make_station(StationPlan("Elsewhere", "OTHER-1", MANAGER, PASSPHRASE), papers)
    desk.close()
    return desk


def test_whoever_signs_in_is_told_who_they_are_and_where(desk: Desk) -> None:
    signed_in = desk.sign_in()

    assert (signed_in.actor.name, signed_in.actor.role) == (CLERK, Role.CLERK)
    assert (signed_in.station_name, signed_in.secret_place) == (STATION_NAME, SecretPlace.FILE)
    assert (signed_in.idle_lock_minutes, signed_in.unlabelled) == (5, 0)


@pytest.mark.parametrize("name", [MANAGER, CLERK, AUDITOR, *COURIERS])
def test_everybody_in_the_keyring_signs_in(desk: Desk, name: str) -> None:
    assert desk.sign_in(name).actor.name == name


@pytest.mark.parametrize("typed", ["li na", "LI NA", "  Li Na ", "Li  Na", "Ｌｉ　Ｎａ"])
def test_a_name_is_found_however_it_is_typed(desk: Desk, typed: str) -> None:
    assert desk.sign_in(typed).actor.name == CLERK


def test_the_sign_in_screen_knows_the_station_and_its_people_without_a_key(desk: Desk) -> None:
    assert desk.desks.sign_in.station_name() == STATION_NAME
    assert desk.desks.sign_in.people() == tuple(sorted([MANAGER, CLERK, AUDITOR, *COURIERS]))


def test_the_office_can_say_where_everything_is_kept(desk: Desk) -> None:
    desk.sign_in(MANAGER)

    facts = desk.desks.sign_in.facts()

    assert facts.station_id == STATION_ID
    assert facts.secret_place is SecretPlace.FILE
    assert facts.folder == str(desk.folder / "station")


def test_a_sign_in_is_in_the_log(desk: Desk) -> None:
    desk.sign_in()

    entry = desk.newest()
    assert (entry.action, entry.actor_name, entry.role) == ("signed_in", CLERK, "clerk")


def test_the_first_sign_in_of_a_start_says_that_the_station_was_opened(desk: Desk) -> None:
    desk.sign_in()
    desk.lock()
    desk.sign_in(MANAGER)

    opened = [row.actor_name for row in desk.entries() if row.action == "station_opened"]
    assert opened == [CLERK]


@pytest.mark.parametrize("passphrase", ["", "wrong horse battery staple", PASSPHRASE + " ", PASSPHRASE.upper(), "\x00"])
def test_a_wrong_passphrase_opens_nothing(desk: Desk, passphrase: str) -> None:
    with pytest.raises(WrongPassphrase):
        desk.desks.sign_in.sign_in(CLERK, passphrase)

    assert_locked(desk)


def test_a_name_that_nobody_has_opens_nothing(desk: Desk) -> None:
    with pytest.raises(UnknownPerson):
        desk.desks.sign_in.sign_in("Nobody", PASSPHRASE)

    assert_locked(desk)


def test_after_a_wrong_passphrase_the_right_one_works(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        desk.desks.sign_in.sign_in(CLERK, "wrong horse battery staple")

    assert desk.sign_in().actor.name == CLERK


def test_failed_attempts_enter_the_log_at_the_next_sign_in(desk: Desk) -> None:
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            desk.desks.sign_in.sign_in(MANAGER, "wrong horse battery staple")

    desk.sign_in()

    failed = [row for row in desk.entries() if row.action == "sign_in_failed"]
    assert [(row.subject, row.result) for row in failed] == [(desk.user_id(MANAGER), "3 times")]


def test_failed_attempts_enter_the_log_once(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        desk.desks.sign_in.sign_in(CLERK, "wrong horse battery staple")

    desk.sign_in()
    desk.sign_in()

    assert [row.action for row in desk.entries()].count("sign_in_failed") == 1


def test_failed_attempts_are_kept_when_the_sign_in_after_them_fails_too(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        desk.desks.sign_in.sign_in(CLERK, "wrong horse battery staple")
    with Strike(3, StationTrouble("disk_full")).on(desk):
        trouble_at_sign_in(desk)

    desk.sign_in()

    assert [row.action for row in desk.entries()].count("sign_in_failed") == 1


def test_a_passphrase_is_in_no_entry_and_no_file(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        desk.desks.sign_in.sign_in(CLERK, "wrong horse battery staple")
    desk.sign_in()
    desk.lock()

    assert not [name for name, content in desk.contents().items() if b"horse battery" in content]


def test_signing_in_where_there_is_no_station_makes_nothing(bare: Desk) -> None:
    assert trouble_at_sign_in(bare) == "no_station"

    assert not (bare.folder / "station").exists()


def test_without_the_secret_of_this_computer_a_passphrase_opens_nothing(desk: Desk) -> None:
    desk.secrets.kept.clear()

    assert trouble_at_sign_in(desk) == "device_secret_missing"
    assert_locked(desk)


def test_with_the_secret_of_another_computer_a_passphrase_is_wrong(desk: Desk) -> None:
    desk.secrets.kept[STATION_ID] = bytes(32)

    with pytest.raises(WrongPassphrase):
        desk.sign_in()


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(desk: Desk, name: str) -> None:
    path_of(desk, name).unlink()

    assert trouble_at_sign_in(desk) == "missing_file"
    assert_locked(desk)
    assert not path_of(desk, name).exists()


@pytest.mark.parametrize("name", NOTES)
@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{}\n", b"not a note at all\n", bytes(2**20 + 1)])
def test_a_note_that_is_none_is_damaged(desk: Desk, name: str, content: bytes) -> None:
    path_of(desk, name).write_bytes(content)

    assert trouble_at_sign_in(desk) == f"damaged_{name.removeprefix('station.')}"
    assert_locked(desk)


@pytest.mark.parametrize("name", NOTES)
def test_a_note_cut_short_is_damaged(desk: Desk, name: str) -> None:
    note = path_of(desk, name).read_bytes()
    path_of(desk, name).write_bytes(note[: len(note) // 2])

    assert trouble_at_sign_in(desk) == f"damaged_{name.removeprefix('station.')}"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("station.keyring", "foreign_signature"),
        ("station.days", "foreign_signature"),
        ("station.policy", "substituted_policy"),
    ],
)
def test_a_note_of_which_one_digit_was_changed_is_refused(desk: Desk, name: str, kind: str) -> None:
    note = path_of(desk, name).read_bytes()
    path_of(desk, name).write_bytes(change_seq(note))

    assert trouble_at_sign_in(desk) == kind
    assert_locked(desk)


def change_seq(note: bytes) -> bytes:
    at = note.index(b'"seq":') + len(b'"seq":')
    return note[:at] + (b"9" if note[at : at + 1] != b"9" else b"8") + note[at + 1 :]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("station.days", "foreign_signature"),
        ("station.policy", "substituted_policy"),
        ("station.db", "wrong_key"),
    ],
)
def test_a_file_of_a_station_made_by_other_hands_is_refused(desk: Desk, other: Desk, name: str, kind: str) -> None:
    shutil.copy(path_of(other, name), path_of(desk, name))

    assert trouble_at_sign_in(desk) == kind
    assert_locked(desk)


def test_a_keyring_made_by_other_hands_opens_nothing(desk: Desk, other: Desk) -> None:
    shutil.copy(path_of(other, "station.keyring"), path_of(desk, "station.keyring"))

    with pytest.raises(WrongPassphrase):
        desk.sign_in()

    assert_locked(desk)


def test_a_keyring_made_by_other_hands_opens_nothing_even_with_their_secret(desk: Desk, other: Desk) -> None:
    shutil.copy(path_of(other, "station.keyring"), path_of(desk, "station.keyring"))
    desk.secrets.kept.update(other.secrets.kept)

    assert trouble_at_sign_in(desk) == "substituted_policy"
    assert_locked(desk)


@pytest.mark.parametrize("name", ["station.days", "station.policy"])
def test_a_note_of_another_station_is_named_as_such(desk: Desk, stranger: Desk, name: str) -> None:
    shutil.copy(path_of(stranger, name), path_of(desk, name))

    assert trouble_at_sign_in(desk) == "wrong_station"


@pytest.mark.parametrize("name", NOTES)
def test_notes_put_in_each_others_place_are_refused(desk: Desk, name: str) -> None:
    other_note = NOTES[NOTES.index(name) - 1]
    shutil.copy(path_of(desk, other_note), path_of(desk, name))

    assert trouble_at_sign_in(desk) == f"damaged_{name.removeprefix('station.')}"


def test_a_keyring_signed_anew_by_somebody_else_is_refused(desk: Desk, other: Desk) -> None:
    """Everything of this station's keyring, but under an admin key that the thief owns."""
    note = path_of(desk, "station.keyring").read_bytes()
    keyring = Keyring.from_note(note, claimed_station(note))
    other.sign_in(MANAGER)
    thief = other.desks.intake.session.require().unlocked.ring(ADMIN)
    rings = tuple(type(ring)(thief.public, ring.members) if ring.name == ADMIN else ring for ring in keyring.rings)
    path_of(desk, "station.keyring").write_bytes(keyring.changed(rings=rings).to_note(thief))
    other.lock()

    assert trouble_at_sign_in(desk) == "foreign_signature"


def test_an_older_keyring_put_back_is_refused(desk: Desk) -> None:
    older = path_of(desk, "station.keyring").read_bytes()
    desk.sign_in(MANAGER)
    desk.desks.staff.add("Zhao Min", Role.CLERK, PASSPHRASE)
    desk.lock()
    path_of(desk, "station.keyring").write_bytes(older)

    assert trouble_at_sign_in(desk) == "rolled_back"
    assert_locked(desk)


def test_a_days_file_from_before_the_log_key_turned_is_refused(desk: Desk) -> None:
    older = path_of(desk, "station.days").read_bytes()
    desk.sign_in()
    desk.pass_hours(24)
    desk.lock()
    path_of(desk, "station.days").write_bytes(older)

    assert trouble_at_sign_in(desk) == "rolled_back"
    assert_locked(desk)


def test_the_log_is_sound_after_an_older_days_file_was_refused(desk: Desk) -> None:
    older = path_of(desk, "station.days").read_bytes()
    desk.sign_in()
    desk.pass_hours(24)
    desk.lock()
    newest = path_of(desk, "station.days").read_bytes()
    path_of(desk, "station.days").write_bytes(older)
    trouble_at_sign_in(desk)
    path_of(desk, "station.days").write_bytes(newest)

    assert desk.verdict().exit_code == 0


def test_a_days_file_with_a_key_that_the_log_never_named_is_refused(desk: Desk) -> None:
    desk.sign_in()
    session = desk.desks.intake.session
    ring = session.require().keyring.ring_public(DATABASE)
    session.write_days(session.require().days.announce_log_key("2026-11-24", ring).turn_log_key())

    assert trouble_at_sign_in(desk.crash()) == "rolled_back"


def test_a_database_with_a_hole_in_its_tree_is_refused(desk: Desk) -> None:
    desk.sign_in()
    with desk.station.database.records() as records:
        assert isinstance(records.audit, StoredAuditLog)
        records.audit.transaction.write("DELETE FROM log_nodes")

    assert trouble_at_sign_in(desk.crash()) == "rolled_back"


def test_no_page_of_an_older_copy_gives_a_budget_back(desk: Desk) -> None:
    """SQLCipher takes an old page for a good one, and SQLite's quick check does not compare an index with its table."""
    desk.sign_in()
    parcel, label = desk.take_in()
    desk.lock()
    older = desk.database_path.read_bytes()
    desk.sign_in()
    desk.desks.reveal.present(label)
    desk.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
    desk.lock()
    newest = desk.database_path.read_bytes()
    refused = 0
    for place in range(0, len(older), PAGE_SIZE):
        end = place + PAGE_SIZE
        desk.database_path.write_bytes(newest[:place] + older[place:end] + newest[end:])
        try:
            desk.sign_in()
        except StationTrouble:
            refused += 1
            continue
        assert desk.desks.reveal.meter().used == 1
        desk.lock()

    assert refused


def test_an_older_copy_of_the_database_is_refused(desk: Desk) -> None:
    older = desk.database_path.read_bytes()
    desk.sign_in()
    desk.lock()
    desk.database_path.write_bytes(older)

    assert trouble_at_sign_in(desk) == "rolled_back"
    assert_locked(desk)


def test_an_older_copy_of_the_database_is_left_as_it_is(desk: Desk) -> None:
    older = desk.database_path.read_bytes()
    desk.sign_in()
    desk.lock()
    desk.database_path.write_bytes(older)

    trouble_at_sign_in(desk)

    assert desk.database_path.read_bytes()[16:] == older[16:]


def test_a_rule_that_an_older_policy_lacks_is_the_one_that_comes_with_the_program(desk: Desk) -> None:
    put_policy(desk, lambda values: {key: value for key, value in values.items() if key != "shift_hours"})

    desk.sign_in()

    assert desk.desks.intake.session.require().policy.shift_hours == 12


def test_a_policy_signed_by_a_manager_but_with_a_rule_nobody_knows_is_damaged(desk: Desk) -> None:
    put_policy(desk, lambda values: {**values, "contact_a_minute": {"value": 1}})

    assert trouble_at_sign_in(desk) == "damaged_policy"


def test_a_policy_whose_rule_is_no_table_is_damaged(desk: Desk) -> None:
    put_policy(desk, lambda values: {**values, "shift_hours": 12})

    assert trouble_at_sign_in(desk) == "damaged_policy"


def test_a_station_whose_policy_gives_it_no_name_goes_by_its_id(desk: Desk) -> None:
    put_policy(desk, lambda values: {key: value for key, value in values.items() if key != "station_name"})

    assert desk.sign_in().station_name == STATION_ID


def put_policy(desk: Desk, change: "Callable[[dict[str, object]], dict[str, object]]") -> None:
    """Put a policy in place that the station's own admin has signed."""
    desk.sign_in(MANAGER)
    opened = desk.desks.intake.session.require()
    admin = opened.unlocked.ring(ADMIN)
    old = opened.policy_file
    policy = PolicyFile(old.station, old.seq + 1, old.escrow, change(dict(old.values)))  # type: ignore[arg-type]
    opened.keyring = opened.keyring.changed(policy_sha256=policy.sha256)
    desk.station.files.write_policy(policy.to_note(admin))
    desk.station.files.write_keyring(opened.keyring.to_note(admin))
    desk.lock()


@pytest.mark.parametrize("key", RULES)
def test_whoever_writes_files_raises_no_rule(desk: Desk, key: str) -> None:
    """Edited in the policy file, in every one of its numbers."""
    policy = path_of(desk, "station.policy").read_bytes()
    at = policy.index(f'"{key}":'.encode())
    place = policy.index(b'"value":', at) + len(b'"value":')
    assert policy.index(b"}", at) > place

    path_of(desk, "station.policy").write_bytes(policy[:place] + b"9" + policy[place:])

    assert trouble_at_sign_in(desk) == "substituted_policy"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (STATION_NAME, "Elsewhere", "substituted_policy"),
        (f'"station":"{STATION_ID}"', '"station":"DEMO-02"', "wrong_station"),
        ('"version":1', '"version":2', "damaged_policy"),
        ('"seq":1', '"seq":2', "substituted_policy"),
        ('"escrow":[{', '"escrow":[],"x":[{', "damaged_policy"),
        ('"value":16', '"value":"16"', "substituted_policy"),
        ('"unit":"years"', '"unit":"months"', "substituted_policy"),
        ("Civil Code", "civil Code", "substituted_policy"),
    ],
)
def test_whoever_writes_files_changes_nothing_in_the_policy(desk: Desk, old: str, new: str, kind: str) -> None:
    policy = path_of(desk, "station.policy").read_bytes()
    assert old.encode() in policy

    path_of(desk, "station.policy").write_bytes(policy.replace(old.encode(), new.encode(), 1))

    assert trouble_at_sign_in(desk) == kind
    assert_locked(desk)


@pytest.mark.parametrize("half", ["e1", "e2"])
def test_a_custodians_public_key_exchanged_is_refused(desk: Desk, other: Desk, half: str) -> None:
    def key_of(policy: bytes) -> bytes:
        at = policy.index(f'"{half}":"'.encode()) + len(half) + 4
        return policy[at : policy.index(b'"', at)]

    ours, theirs = (path_of(station, "station.policy").read_bytes() for station in (desk, other))
    path_of(desk, "station.policy").write_bytes(ours.replace(key_of(ours), key_of(theirs)))

    assert trouble_at_sign_in(desk) == "substituted_policy"


def test_a_policy_of_before_put_back_is_refused(desk: Desk) -> None:
    older = path_of(desk, "station.policy").read_bytes()
    put_policy(desk, lambda values: {**values, "station_name": "Renamed"})
    path_of(desk, "station.policy").write_bytes(older)

    assert trouble_at_sign_in(desk) == "substituted_policy"


def test_a_keyring_of_before_put_back_with_its_policy_is_refused(desk: Desk) -> None:
    """Both of them together fit each other; the log knows that a later keyring was in place."""
    older = {name: path_of(desk, name).read_bytes() for name in ("station.keyring", "station.policy")}
    put_policy(desk, lambda values: {**values, "station_name": "Renamed"})
    for name, note in older.items():
        path_of(desk, name).write_bytes(note)

    assert trouble_at_sign_in(desk) == "rolled_back"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty_database"),
        (b"SQLite format 3\x00" + bytes(4080), "not_a_database"),
        (b"a" * 4096, "not_a_database"),
    ],
)
def test_a_database_that_is_none_is_named_and_left_as_it_is(desk: Desk, content: bytes, kind: str) -> None:
    desk.database_path.write_bytes(content)

    assert trouble_at_sign_in(desk) == kind
    assert desk.database_path.read_bytes() == content


def test_a_plain_database_is_not_taken_for_ours(desk: Desk) -> None:
    desk.database_path.unlink()
    with sqlite3.connect(desk.database_path) as plain:
        plain.execute("CREATE TABLE station (station_id TEXT)")
    plain.close()

    assert trouble_at_sign_in(desk) == "not_a_database"


@pytest.mark.parametrize("size", [100, 4096, 8192, 10_000])
def test_a_database_cut_short_is_named(desk: Desk, size: int) -> None:
    desk.database_path.write_bytes(desk.database_path.read_bytes()[:size])

    assert trouble_at_sign_in(desk) in {"cut_database", "damaged_database"}
    assert_locked(desk)


def test_a_database_with_a_changed_page_is_damaged(desk: Desk) -> None:
    content = bytearray(desk.database_path.read_bytes())
    content[4096 * 5 + 100] ^= 1
    desk.database_path.write_bytes(content)

    assert trouble_at_sign_in(desk) == "damaged_database"
    assert_locked(desk)


@pytest.mark.parametrize("name", FILES)
def test_when_the_good_file_is_back_so_is_the_station(desk: Desk, name: str) -> None:
    good = path_of(desk, name).read_bytes()
    path_of(desk, name).write_bytes(good[: len(good) // 2 + 100])
    trouble_at_sign_in(desk)
    path_of(desk, name).write_bytes(good)

    assert desk.sign_in().actor.name == CLERK


@pytest.mark.parametrize("name", ["station.keyring", "station.policy"])
def test_the_sign_in_screen_says_what_is_wrong_with_a_file(desk: Desk, name: str) -> None:
    path_of(desk, name).write_bytes(b"?")

    with pytest.raises(StationTrouble) as refused:
        desk.desks.sign_in.station_name()

    assert refused.value.kind == f"damaged_{name.removeprefix('station.')}"


def test_a_slot_without_the_factor_that_ties_it_to_a_computer_cannot_be_opened(desk: Desk) -> None:
    """A reader of secrets that answers with nothing, where the slot asks for something."""
    desk.sign_in()
    desk.lock()

    class Forgetful(FakeSecrets):
        def read(self, station_id: str) -> bytes:
            del station_id
            return None  # type: ignore[return-value]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.secrets, "read", Forgetful().read)
        assert trouble_at_sign_in(desk) == "device_secret_missing"


@pytest.mark.usefixtures("impatient")
def test_a_second_start_of_the_program_is_told_that_the_station_is_in_use(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    make_demo_station(desk.desks)

    kind = trouble_at_sign_in(desk.second_start())

    desk.close()
    assert kind == "in_use"


def test_a_second_start_can_sign_in_once_the_first_was_closed(desk: Desk) -> None:
    desk.sign_in()

    assert desk.restart().sign_in().actor.name == CLERK


def test_lock_leaves_no_key_in_the_session(desk: Desk) -> None:
    desk.sign_in()

    desk.lock()

    assert_locked(desk)
    with pytest.raises(NotSignedIn):
        desk.desks.intake.session.require()


def test_lock_is_in_the_log_and_the_log_is_signed(desk: Desk) -> None:
    desk.sign_in()
    desk.lock()
    desk.sign_in()

    entries = [row.action for row in desk.entries()]
    health = desk.desks.history.health()

    assert entries[-2:] == ["locked", "signed_in"]
    assert health.unsigned == 1


def test_locking_a_locked_desk_changes_nothing(desk: Desk) -> None:
    before = desk.contents()

    desk.lock()

    assert desk.contents() == before


def test_lock_drops_every_key_even_when_the_disk_is_full(desk: Desk) -> None:
    desk.sign_in()

    with Strike(1, StationTrouble("disk_full")).on(desk), pytest.raises(StationTrouble):
        desk.lock()

    assert_locked(desk)


def test_closing_gives_the_folder_free_even_when_the_disk_is_full(desk: Desk) -> None:
    desk.sign_in()
    with Strike(1, StationTrouble("disk_full")).on(desk), pytest.raises(StationTrouble):
        desk.desks.sign_in.close()

    assert desk.second_start().sign_in().actor.name == CLERK


def test_signing_in_while_somebody_is_signed_in_locks_first(desk: Desk) -> None:
    desk.sign_in()

    desk.sign_in(MANAGER)

    last = [(row.action, row.actor_name) for row in desk.entries()[-2:]]
    assert last == [("locked", CLERK), ("signed_in", MANAGER)]


def test_a_failed_sign_in_over_another_leaves_nobody_signed_in(desk: Desk) -> None:
    desk.sign_in()

    with pytest.raises(WrongPassphrase):
        desk.desks.sign_in.sign_in(MANAGER, "wrong horse battery staple")

    assert_locked(desk)


@pytest.mark.parametrize("moment", [1, 3, 5])
def test_a_sign_in_during_which_the_disk_fills_up_leaves_nobody_signed_in(desk: Desk, moment: int) -> None:
    """Before each of its commits: the files judged, the log key settled, the sign-in entered."""
    with Strike(moment, StationTrouble("disk_full")).on(desk):
        assert trouble_at_sign_in(desk) == "disk_full"

    assert_locked(desk)


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_sign_in_that_is_killed_leaves_a_log_that_verifies(desk: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(desk), pytest.raises(Died):
        desk.sign_in()

    assert desk.crash().verdict().exit_code == 0


def test_unlabelled_parcels_are_counted_at_sign_in(desk: Desk) -> None:
    desk.sign_in()
    desk.desks.intake.commit(desk.form())
    desk.desks.intake.commit(desk.form())

    assert desk.sign_in().unlabelled == 2


def test_the_whole_database_can_be_looked_through_after_sign_in(desk: Desk) -> None:
    desk.sign_in()

    desk.desks.sign_in.prove()

    assert desk.station.database.proved


def test_the_auditor_may_not_add_staff(desk: Desk) -> None:
    desk.sign_in(AUDITOR)

    with pytest.raises(NotAllowed) as refused:
        desk.desks.staff.add("Zhao Min", Role.MANAGER, PASSPHRASE)

    assert refused.value.act == "staff"
