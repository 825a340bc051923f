import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.crypto.custodian import CustodianFile
from app.crypto.passphrase import WrongPassphrase
from app.crypto.recovery_code import RecoveryCode
from app.demo.station import (
    AUDITOR,
    CUSTODIAN_PASSPHRASE,
    MANAGER,
    PASSPHRASE,
    STATION_ID,
    STATION_NAME,
    make_demo_station,
)
from app.domain.errors import (
    BadStationId,
    Incomplete,
    NotSignedIn,
    PassphraseTooShort,
    StationTrouble,
    TooLong,
    UnusablePassphrase,
)
from app.domain.months import months_from
from app.domain.people import Role
from app.operations.ports import SecretPlace
from app.operations.setup import CustodianPapers, StationPlan
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk, Died, Strike, make_desk

PLAN = StationPlan(STATION_NAME, STATION_ID, MANAGER, PASSPHRASE)
UNUSABLE = ("\x00 fifteen letters", "a" * 15, "\ud800 fifteen letters")
WRITES_OF_A_SETUP = range(1, 19)
"""Moments just before and just after each lasting write between the database and the lock that ends the making."""


def papers_of(desk: Desk) -> CustodianPapers:
    return desk.desks.setup.prepare_custodian(STATION_ID, CUSTODIAN_PASSPHRASE)


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> CustodianPapers:
    return papers_of(make_desk(tmp_path_factory.mktemp("papers")))


def test_a_made_station_is_there_and_nobody_is_signed_in(bare: Desk, papers: CustodianPapers) -> None:
    made = bare.desks.setup.make_station(PLAN, papers)

    assert (made.station_id, made.name, made.secret_place) == (STATION_ID, STATION_NAME, SecretPlace.FILE)
    assert bare.desks.sign_in.exists()
    with pytest.raises(NotSignedIn):
        bare.desks.history.health()


def test_the_first_manager_signs_in_with_the_passphrase_of_the_plan(bare: Desk, papers: CustodianPapers) -> None:
    bare.desks.setup.make_station(PLAN, papers)

    signed_in = bare.sign_in(MANAGER)

    assert (signed_in.actor.name, signed_in.actor.role, signed_in.station_name) == (MANAGER, Role.MANAGER, STATION_NAME)


def test_the_making_of_the_station_is_the_first_entry_of_its_log(desk: Desk) -> None:
    desk.sign_in()

    assert [row.action for row in desk.entries()[:2]] == ["station_made", "locked"]


def test_the_log_of_a_new_station_verifies(desk: Desk) -> None:
    assert desk.verdict().exit_code == 0


@pytest.mark.parametrize("text", ["", "AB", "NJ 01", "NJ_01", "南京-01", "A" * 17, "NJ-01\x00", "../NJ"])
def test_a_station_id_of_another_form_is_refused(bare: Desk, text: str) -> None:
    with pytest.raises(BadStationId):
        bare.desks.setup.check_station_id(text)


@pytest.mark.parametrize(("text", "kept"), [("nj-01", "NJ-01"), ("  NJ-01\n", "NJ-01"), ("ABC", "ABC")])
def test_a_station_id_is_kept_in_capitals(bare: Desk, text: str, kept: str) -> None:
    assert bare.desks.setup.check_station_id(text) == kept


def test_a_station_with_a_bad_id_is_not_made(bare: Desk, papers: CustodianPapers) -> None:
    with pytest.raises(BadStationId):
        bare.desks.setup.make_station(StationPlan(STATION_NAME, "?", MANAGER, PASSPHRASE), papers)

    assert not bare.folder.joinpath("station").exists()


@pytest.mark.parametrize("passphrase", ["", "fourteen chars", "e\N{COMBINING ACUTE ACCENT}" * 14, "👩‍👩‍👧‍👦" * 14])
def test_a_passphrase_of_fewer_than_fifteen_visible_characters_is_too_short(bare: Desk, passphrase: str) -> None:
    with pytest.raises(PassphraseTooShort) as refused:
        bare.desks.setup.check_person(MANAGER, passphrase)

    assert refused.value.least == 15


@pytest.mark.parametrize("passphrase", ["fifteen letters", "锦瑟无端五十弦一弦一柱思华年", "e\u0301té hiver hâter"])
def test_what_counts_is_what_a_person_sees_as_a_character(bare: Desk, passphrase: str) -> None:
    if passphrase.startswith("锦"):
        passphrase += "啊"

    bare.desks.setup.check_person(MANAGER, passphrase)


@pytest.mark.parametrize("passphrase", UNUSABLE)
def test_a_manager_has_no_passphrase_that_nobody_types_or_anybody_guesses(
    bare: Desk, papers: CustodianPapers, passphrase: str
) -> None:
    with pytest.raises(UnusablePassphrase):
        bare.desks.setup.make_station(StationPlan(STATION_NAME, STATION_ID, MANAGER, passphrase), papers)

    assert not bare.desks.sign_in.exists()


@pytest.mark.parametrize("passphrase", UNUSABLE)
def test_the_custodian_has_no_passphrase_that_nobody_types_or_anybody_guesses(bare: Desk, passphrase: str) -> None:
    with pytest.raises(UnusablePassphrase):
        bare.desks.setup.prepare_custodian(STATION_ID, passphrase)


def test_the_custodian_cannot_have_a_short_passphrase(bare: Desk) -> None:
    with pytest.raises(PassphraseTooShort):
        bare.desks.setup.prepare_custodian(STATION_ID, "short")


def test_papers_are_not_made_for_a_bad_station_id(bare: Desk) -> None:
    with pytest.raises(BadStationId):
        bare.desks.setup.prepare_custodian("?", CUSTODIAN_PASSPHRASE)


@pytest.mark.parametrize("name", ["", "  ", "\x00\x1b", "\u200b\u202e"])
def test_a_manager_without_a_visible_name_is_refused(bare: Desk, name: str) -> None:
    with pytest.raises(Incomplete) as refused:
        bare.desks.setup.check_person(name, PASSPHRASE)

    assert refused.value.fields == ("manager_name",)


def test_a_station_without_a_visible_name_is_refused(bare: Desk, papers: CustodianPapers) -> None:
    with pytest.raises(Incomplete) as refused:
        bare.desks.setup.make_station(StationPlan("\x07", STATION_ID, MANAGER, PASSPHRASE), papers)

    assert refused.value.fields == ("station_name",)


def test_control_characters_do_not_get_into_a_name(bare: Desk, papers: CustodianPapers) -> None:
    bare.desks.setup.make_station(StationPlan("Hill\x00 Street", STATION_ID, "王\u202e芳\x1b", PASSPHRASE), papers)

    assert bare.desks.sign_in.station_name() == "Hill Street"
    assert bare.desks.sign_in.people() == ("王芳",)


def test_a_name_that_the_keyring_could_not_be_read_with_is_refused(bare: Desk, papers: CustodianPapers) -> None:
    piled = "王" + "\N{COMBINING ACUTE ACCENT}" * 300

    with pytest.raises(TooLong) as refused:
        bare.desks.setup.make_station(StationPlan(STATION_NAME, STATION_ID, piled, PASSPHRASE), papers)

    assert refused.value.field == "manager_name"


def test_papers_made_for_another_station_are_refused(bare: Desk) -> None:
    papers = bare.desks.setup.prepare_custodian("OTHER-1", CUSTODIAN_PASSPHRASE)

    with pytest.raises(StationTrouble) as refused:
        bare.desks.setup.make_station(PLAN, papers)

    assert refused.value.kind == "wrong_station"
    assert not bare.desks.sign_in.exists()


def test_a_folder_with_a_station_is_not_made_into_another(desk: Desk) -> None:
    before = desk.contents()

    with pytest.raises(StationTrouble) as refused:
        desk.desks.setup.make_station(PLAN, papers_of(desk))

    assert refused.value.kind == "already_a_station"
    assert desk.contents() == before


@pytest.mark.parametrize("name", ["station.db", "station.keyring", "station.days", "station.policy"])
def test_a_folder_with_any_file_of_a_station_is_left_alone(bare: Desk, papers: CustodianPapers, name: str) -> None:
    file = bare.folder / "station" / name
    file.parent.mkdir()
    file.write_bytes(b"what is left of a station")

    with pytest.raises(StationTrouble) as refused:
        bare.desks.setup.make_station(PLAN, papers)

    assert refused.value.kind == "already_a_station"
    assert bare.contents() == {name: b"what is left of a station"}


def test_a_file_where_the_folder_should_be_is_named_as_such(bare: Desk, papers: CustodianPapers) -> None:
    (bare.folder / "station").write_text("a file")

    with pytest.raises(StationTrouble) as refused:
        bare.desks.setup.make_station(PLAN, papers)

    assert refused.value.kind == "folder_not_writable"


@pytest.mark.skipif(os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_that_may_not_be_written_is_named_as_such(bare: Desk, papers: CustodianPapers) -> None:
    (bare.folder / "station").mkdir(mode=0o500)

    with pytest.raises(StationTrouble) as refused:
        bare.desks.setup.make_station(PLAN, papers)

    assert refused.value.kind == "folder_not_writable"
    assert not bare.desks.sign_in.exists()


@pytest.mark.usefixtures("impatient")
def test_a_folder_that_another_program_holds_is_in_use(tmp_path: Path) -> None:
    bare = make_desk(tmp_path)
    papers = papers_of(bare)
    bare.second_start().station.files.claim()

    with pytest.raises(StationTrouble) as refused:
        bare.desks.setup.make_station(PLAN, papers)

    bare.close()
    assert refused.value.kind == "in_use"


@pytest.mark.parametrize("moment", WRITES_OF_A_SETUP)
def test_a_setup_that_fails_leaves_nothing_of_a_station(bare: Desk, papers: CustodianPapers, moment: int) -> None:
    strike = Strike(moment, StationTrouble("disk_full"))

    failed = False
    with strike.on(bare):
        try:
            bare.desks.setup.make_station(PLAN, papers)
        except StationTrouble:
            failed = True

    assert failed != bare.desks.sign_in.exists()
    assert not failed or set(bare.contents()) <= {"station.lock", "station.making"}


def test_a_setup_has_no_more_moments_than_were_tried(bare: Desk, papers: CustodianPapers) -> None:
    strike = Strike(0, Died())

    with strike.on(bare):
        bare.desks.setup.make_station(PLAN, papers)

    assert strike.passed == WRITES_OF_A_SETUP[-1]


def test_after_a_failed_setup_the_station_can_be_made_there(bare: Desk, papers: CustodianPapers) -> None:
    with Strike(5, StationTrouble("disk_full")).on(bare), pytest.raises(StationTrouble):
        bare.desks.setup.make_station(PLAN, papers)

    bare.desks.setup.make_station(PLAN, papers)

    assert bare.sign_in(MANAGER).actor.name == MANAGER


@pytest.mark.parametrize("moment", WRITES_OF_A_SETUP)
def test_a_setup_that_is_killed_leaves_a_whole_station_or_room_for_one(
    bare: Desk, papers: CustodianPapers, moment: int
) -> None:
    with Strike(moment, Died()).on(bare), pytest.raises(Died):
        bare.desks.setup.make_station(PLAN, papers)
    started = bare.crash()

    if not started.desks.sign_in.exists():
        started.desks.setup.make_station(PLAN, papers)

    assert started.sign_in(MANAGER).actor.name == MANAGER


@pytest.mark.parametrize("moment", WRITES_OF_A_SETUP[-9:])
def test_the_log_verifies_after_a_setup_that_was_killed_when_all_was_written(
    bare: Desk, papers: CustodianPapers, moment: int
) -> None:
    with Strike(moment, Died()).on(bare), pytest.raises(Died):
        bare.desks.setup.make_station(PLAN, papers)
    started = bare.crash()

    started.sign_in(MANAGER)
    started.desks.staff.add(AUDITOR, Role.AUDITOR, PASSPHRASE)

    assert started.verdict().exit_code == 0


def without_first_month(papers: CustodianPapers) -> dict[str, bytes]:
    return dict(list(papers.publics.items())[1:])


def too_few(papers: CustodianPapers) -> dict[str, bytes]:
    return dict(list(papers.publics.items())[:23])


def with_one_of_zeros(papers: CustodianPapers) -> dict[str, bytes]:
    return {month: bytes(len(public)) for month, public in papers.publics.items()}


def with_one_cut(papers: CustodianPapers) -> dict[str, bytes]:
    return {month: public[:-1] for month, public in papers.publics.items()}


@pytest.mark.parametrize("spoil", [without_first_month, too_few, with_one_of_zeros, with_one_cut])
def test_a_station_is_not_made_with_papers_it_could_not_seal_to(
    bare: Desk, papers: CustodianPapers, spoil: Callable[[CustodianPapers], dict[str, bytes]]
) -> None:
    with pytest.raises(StationTrouble) as refused:
        bare.desks.setup.make_station(PLAN, replace(papers, publics=spoil(papers)))

    assert refused.value.kind == "no_custodian_keys"
    assert not bare.desks.sign_in.exists()


def test_a_key_store_that_does_not_answer_stops_the_setup(bare: Desk, papers: CustodianPapers) -> None:
    """Were a new secret made then, it would lock out a station of this id that lies in another folder."""

    def silent(_: str) -> bytes:
        raise StationTrouble("key_store_silent")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bare.secrets, "read", silent)
        with pytest.raises(StationTrouble) as refused:
            bare.desks.setup.make_station(PLAN, papers)

    assert refused.value.kind == "key_store_silent"


def test_the_custodian_file_opens_with_its_passphrase(made: MadeStation) -> None:
    file = CustodianFile.from_bytes(made.papers.custodian_file, STATION_ID)

    assert len(file.open_with_passphrase(CUSTODIAN_PASSPHRASE).seeds) == 24


def test_the_custodian_file_opens_with_the_code_on_the_recovery_sheet(made: MadeStation) -> None:
    file = CustodianFile.from_bytes(made.papers.custodian_file, STATION_ID)

    opened = file.open_with_recovery(RecoveryCode.parse(made.papers.recovery_code))

    assert opened == file.open_with_passphrase(CUSTODIAN_PASSPHRASE)


def test_the_custodian_file_does_not_open_with_the_managers_passphrase(made: MadeStation) -> None:
    file = CustodianFile.from_bytes(made.papers.custodian_file, STATION_ID)

    with pytest.raises(WrongPassphrase):
        file.open_with_passphrase(PASSPHRASE)


def test_no_file_of_the_station_holds_the_second_custodians_keys_or_code(made: MadeStation) -> None:
    file = CustodianFile.from_bytes(made.papers.custodian_file, STATION_ID)
    secrets = [*file.open_with_passphrase(CUSTODIAN_PASSPHRASE).seeds.values(), made.papers.recovery_code.encode()]
    secrets += [month.wrapped for month in file.months]

    kept = b"".join(path.read_bytes() for path in made.folder.iterdir())

    assert not [secret for secret in secrets if secret in kept or secret.hex().encode() in kept]


def test_papers_do_not_show_their_secrets_when_printed(papers: CustodianPapers) -> None:
    assert papers.recovery_code not in repr(papers)
    assert str(papers.file) not in repr(papers)


def test_a_plan_does_not_show_its_passphrase_when_printed() -> None:
    assert PASSPHRASE not in repr(PLAN)


def test_a_second_station_of_the_same_id_does_not_lock_the_first_one_out(desk: Desk, tmp_path: Path) -> None:
    desk.station.choose_folder(str(tmp_path / "another"))
    make_demo_station(desk.desks)

    first = desk.restart()

    assert first.sign_in().actor.name == "Li Na"


def test_a_chosen_folder_with_a_station_is_refused(desk: Desk) -> None:
    with pytest.raises(StationTrouble) as refused:
        desk.station.choose_folder(str(desk.folder / "station"))

    assert refused.value.kind == "already_a_station"


@pytest.mark.parametrize(
    ("first", "months"),
    [
        (datetime(2026, 11, 23, tzinfo=UTC), ["2026-11", "2026-12", "2027-01"]),
        (datetime(2026, 12, 31, tzinfo=UTC), ["2026-12", "2027-01", "2027-02"]),
        (datetime(2026, 1, 1, tzinfo=UTC), ["2026-01", "2026-02", "2026-03"]),
    ],
)
def test_months_follow_each_other_over_the_turn_of_the_year(first: datetime, months: list[str]) -> None:
    assert months_from(first.date(), 3) == months
