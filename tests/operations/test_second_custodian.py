"""The second custodian at home: what is checked before anything is opened, how much is opened, what the log keeps."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from app.crypto.custodian import CustodianFile
from app.crypto.escrow_request import EscrowRequest
from app.crypto.fingerprint import fingerprint
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_head import LogHead
from app.crypto.recovery_code import new_recovery_code
from app.crypto.rings import ADMIN
from app.demo.station import CLERK, CUSTODIAN_PASSPHRASE, MANAGER, STATION_ID, make_demo_station
from app.domain.custodian_limit import OPENED_A_DAY, OPENED_A_MONTH
from app.operations.second_custodian import CustodianRefused, CustodianTrouble, Opened
from tests.crypto.test_frozen_vectors import frozen
from tests.operations.conftest import MadeStation
from tests.operations.custodian_at_home import Authority, CustodianAtHome, MemoryPlace, an_authority, at_home
from tests.operations.desk import CHEAP, MORNING, Desk, make_desk

MONTH = "2026-11"
REFERENCE = "2026/42"


@pytest.fixture
def home(made: MadeStation) -> CustodianAtHome:
    return at_home(made.papers)


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    desk.sign_in(CLERK)
    desk.take_in()
    desk.sign_in(MANAGER)
    return desk


@pytest.fixture(scope="module")
def authority() -> Authority:
    return an_authority()


def reprint(desk: Desk) -> bytes:
    return desk.desks.escrow.request_reprint(desk.desks.parcels.find()[0].parcel.parcel_number).content


def disclosure(desk: Desk, authority: Authority) -> bytes:
    number = desk.desks.parcels.find()[0].parcel.parcel_number
    return desk.desks.escrow.request_disclosure(number, REFERENCE, authority.public_file).content


def trouble(act: Callable[[], object]) -> CustodianTrouble:
    with pytest.raises(CustodianRefused) as refused:
        act()
    return refused.value.trouble


def signed_again(desk: Desk, content: bytes, **changed: object) -> bytes:
    """The request with other contents, signed by the station's own admin: a manager who forges."""
    request = EscrowRequest.from_note(content, STATION_ID)
    admin = desk.desks.escrow.session.require().unlocked.ring(ADMIN)
    return replace(request, **changed).to_note(admin)  # type: ignore[arg-type]


# making


def test_a_key_file_is_made_once_and_opens_by_passphrase_and_sheet() -> None:
    home = CustodianAtHome(MemoryPlace())

    file, code = home.tool.make(STATION_ID, ["2026-11", "2026-12"], CUSTODIAN_PASSPHRASE, cost=CHEAP, floor=CHEAP)

    assert home.opened().keys == home.tool.open_with_code(code.text.lower()).keys
    assert home.tool.file() == file
    assert [(act.act, act.facts) for act in home.tool.log(home.opened())] == [("made", {"months": "2026-11 2026-12"})]
    again = trouble(lambda: home.tool.make(STATION_ID, [MONTH], CUSTODIAN_PASSPHRASE, cost=CHEAP, floor=CHEAP))
    assert again is CustodianTrouble.FILE_THERE


def test_what_opens_nothing_has_its_own_word(home: CustodianAtHome) -> None:
    tool = home.tool

    assert trouble(lambda: tool.open_with_passphrase("another passphrase")) is CustodianTrouble.WRONG_PASSPHRASE
    assert trouble(lambda: tool.open_with_code(new_recovery_code().text)) is CustodianTrouble.WRONG_CODE
    assert trouble(lambda: tool.open_with_code("ABCD")) is CustodianTrouble.CODE_MISTYPED


def test_a_damaged_file_is_said_to_be_damaged(home: CustodianAtHome, made: MadeStation) -> None:
    whole = made.papers.custodian_file
    document = json.loads(whole)
    document["kept"]["acts"] = 7
    forged = json.dumps(document, sort_keys=True, separators=(",", ":")).encode() + b"\n"

    for damaged in (b"", b"[]", whole[:-9]):
        home.place.content = damaged
        assert trouble(home.tool.file) is CustodianTrouble.FILE_DAMAGED
    home.place.content = forged
    assert trouble(home.opened) is CustodianTrouble.FILE_DAMAGED
    assert trouble(lambda: home.tool.open_with_code(made.papers.recovery_code)) is CustodianTrouble.FILE_DAMAGED


# what is checked


def test_a_request_is_shown_with_all_that_was_found(at_desk: Desk, home: CustodianAtHome, authority: Authority) -> None:
    content = disclosure(at_desk, authority)

    asked = home.look(content)

    assert (asked.request.reference, asked.first, asked.continues, asked.before) == (REFERENCE, True, None, ())
    assert (asked.today, asked.this_month) == (0, 0)
    assert asked.requester_fingerprint == at_desk.desks.escrow.authority_key(authority.public_file)
    assert asked.admin_fingerprint == fingerprint(asked.request.admin.public)
    assert asked.entry.action == "disclosure_requested"
    assert asked.checkpoint.size == len(at_desk.entries())


def test_looking_opens_and_writes_nothing(at_desk: Desk, home: CustodianAtHome) -> None:
    before = home.place.content

    home.look(reprint(at_desk))

    assert (home.place.content, home.place.log, home.place.writes) == (before, b"", 0)


def test_a_request_that_is_damaged_or_another_station_s_is_refused(at_desk: Desk, home: CustodianAtHome) -> None:
    content = reprint(at_desk)

    assert trouble(lambda: home.look(b"")) is CustodianTrouble.REQUEST_DAMAGED
    assert trouble(lambda: home.look(content[: len(content) // 2])) is CustodianTrouble.REQUEST_DAMAGED
    elsewhere = signed_again(at_desk, content, station="HZ-0572")
    assert trouble(lambda: home.look(elsewhere)) is CustodianTrouble.OTHER_STATION
    changed = content.replace(b'"kind":"reprint"', b'"kind":"reprinT"')
    assert trouble(lambda: home.look(changed)) is CustodianTrouble.REQUEST_DAMAGED
    moved = content.replace(b'"month":"2026-11"', b'"month":"2026-12"')
    assert trouble(lambda: home.look(moved)) is CustodianTrouble.FOREIGN_SIGNATURE


def test_a_request_the_log_does_not_name_is_refused_even_from_the_admin(at_desk: Desk, home: CustodianAtHome) -> None:
    content = reprint(at_desk)

    for changed in ({"request_id": bytes(16)}, {"parcel_number": "261123-00009-1"}):
        forged = signed_again(at_desk, content, **changed)
        assert trouble(partial(home.look, forged)) is CustodianTrouble.NOT_IN_LOG


def test_another_admin_than_the_first_is_refused(
    at_desk: Desk, home: CustodianAtHome, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home.answer(reprint(at_desk))
    stranger = make_desk(tmp_path_factory.mktemp("stranger"))
    make_demo_station(stranger.desks)
    stranger.sign_in(CLERK)
    stranger.take_in()
    stranger.sign_in(MANAGER)

    assert trouble(lambda: home.look(reprint(stranger))) is CustodianTrouble.FOREIGN_SIGNATURE
    stranger.close()


def test_the_log_is_watched_from_request_to_request(at_desk: Desk, home: CustodianAtHome) -> None:
    first = reprint(at_desk)
    home.answer(first)
    at_desk.desks.escrow.close(at_desk.desks.escrow.requests()[0].request.request_id)
    second = reprint(at_desk)

    assert home.look(second).continues is True
    opened = home.opened()
    forked = replace(opened.kept, seen=LogHead(opened.kept.seen.size, bytes(32)))  # type: ignore[union-attr]
    home.place.content = opened.file.keeping(opened.keys, forked).to_bytes()
    assert trouble(lambda: home.look(second)) is CustodianTrouble.LOG_FORKED
    unshown = replace(opened.kept, seen=LogHead(1, bytes(32)))
    home.place.content = opened.file.keeping(opened.keys, unshown).to_bytes()
    assert home.look(second).continues is None


def test_an_older_request_does_not_make_the_custodian_forget(at_desk: Desk, home: CustodianAtHome) -> None:
    first = reprint(at_desk)
    at_desk.desks.escrow.close(at_desk.desks.escrow.requests()[0].request.request_id)
    second = reprint(at_desk)
    home.answer(second)
    seen = home.opened().kept.seen

    home.answer(first)

    assert home.opened().kept.seen == seen


# confirming and opening


def test_a_reprint_is_confirmed_by_its_parcel_number_or_its_id(at_desk: Desk, home: CustodianAtHome) -> None:
    opened = home.opened()
    asked = home.tool.look(opened, reprint(at_desk))
    request = asked.request

    for wrong in ("", "yes", request.parcel_number[:-1]):
        assert trouble(partial(home.tool.answer, opened, asked, wrong)) is CustodianTrouble.NOT_CONFIRMED
    assert home.place.writes == 0
    assert home.tool.answer(opened, asked, request.parcel_number.replace("-", ""))
    assert home.tool.answer(home.opened(), asked, request.request_id.hex().upper())


def test_a_disclosure_is_confirmed_by_what_the_authority_said(
    at_desk: Desk, home: CustodianAtHome, authority: Authority
) -> None:
    opened = home.opened()
    asked = home.tool.look(opened, disclosure(at_desk, authority))

    number = trouble(lambda: home.tool.answer(opened, asked, asked.request.parcel_number))

    assert number is CustodianTrouble.NOT_CONFIRMED
    assert asked.requester_fingerprint is not None
    assert home.tool.answer(opened, asked, asked.requester_fingerprint.lower()).disclosure


def test_an_opening_is_in_the_log_with_the_station_s_checkpoint(at_desk: Desk, home: CustodianAtHome) -> None:
    content = reprint(at_desk)
    home.answer(content)

    act = home.tool.log(home.opened())[-1]

    request = EscrowRequest.from_note(content, STATION_ID)
    assert (act.act, act.facts["request"], act.facts["parcel"], act.facts["kind"]) == (
        "opened",
        request.request_id.hex(),
        request.parcel_number,
        "reprint",
    )
    assert act.facts["checkpoint"].encode() == request.log.checkpoint
    assert home.look(content).before == (act.at,)


@pytest.mark.parametrize("fail_at", [1, 2])
def test_killed_while_the_log_is_written_nothing_was_opened_and_nothing_is_lost(
    at_desk: Desk, home: CustodianAtHome, fail_at: int
) -> None:
    content = reprint(at_desk)
    home.place.fail_at = fail_at

    with pytest.raises(OSError, match=r"^$"):
        home.answer(content)

    asked = home.look(content)
    assert asked.today == fail_at - 1
    answered = home.answer(content)
    assert at_desk.desks.escrow.take_answer(answered.answer)


def test_five_a_day_and_forty_in_thirty_days_are_opened_whatever_is_restarted(
    at_desk: Desk, home: CustodianAtHome
) -> None:
    content = reprint(at_desk)
    for _ in range(OPENED_A_DAY):
        home.answer(content)
    assert trouble(lambda: home.answer(content)) is CustodianTrouble.DAY_SPENT
    home.now -= timedelta(days=400)
    assert trouble(lambda: home.answer(content)) is CustodianTrouble.DAY_SPENT
    home.now = MORNING + timedelta(days=1)
    while len(home.tool.log()) < OPENED_A_MONTH:
        home.now += timedelta(hours=5)
        home.answer(content)
    home.now += timedelta(days=1)

    spent = trouble(lambda: home.answer(content))

    assert spent is CustodianTrouble.MONTH_SPENT
    home.now += timedelta(days=30)
    assert home.answer(content)


def test_a_month_that_was_destroyed_is_not_opened_any_more(at_desk: Desk, home: CustodianAtHome) -> None:
    content = reprint(at_desk)
    before = home.place.content

    certificate = json.loads(home.tool.destroy_month(home.opened(), MONTH))

    assert trouble(lambda: home.look(content)) is CustodianTrouble.NO_SUCH_MONTH
    assert trouble(lambda: home.tool.destroy_month(home.opened(), MONTH)) is CustodianTrouble.NO_SUCH_MONTH
    public = CustodianFile.from_bytes(before or b"", STATION_ID).publics[MONTH]
    assert (certificate["month"], certificate["key"], certificate["log_line"]) == (MONTH, fingerprint(public), 1)
    assert certificate["log_line_sha256"] == home.tool.log()[-1].sha256.hex()


def test_what_does_not_open_is_counted_and_said(at_desk: Desk, home: CustodianAtHome, authority: Authority) -> None:
    content = reprint(at_desk)
    request = EscrowRequest.from_note(content, STATION_ID)
    broken = signed_again(at_desk, content, half_open=request.half_open[:-1] + b"\0")
    weak = signed_again(at_desk, content, reply=bytes(32))

    assert trouble(lambda: home.answer(broken)) is CustodianTrouble.DOES_NOT_OPEN
    assert trouble(lambda: home.answer(weak)) is CustodianTrouble.BAD_KEY
    assert home.look(content).today == 2
    at_desk.desks.escrow.close(request.request_id.hex())
    asked_for = disclosure(at_desk, authority)
    sealed = EscrowRequest.from_note(asked_for, STATION_ID).authority
    assert sealed is not None
    swapped = replace(sealed, half_open_deposit=request.half_open)
    forged = signed_again(at_desk, asked_for, authority=swapped)
    assert trouble(lambda: home.answer(forged)) is CustodianTrouble.DOES_NOT_OPEN


# the custodian's log


def test_a_log_that_was_cut_lost_or_changed_stops_everything(at_desk: Desk, home: CustodianAtHome) -> None:
    home.answer(reprint(at_desk))
    home.tool.change_passphrase(home.opened(), CUSTODIAN_PASSPHRASE)
    whole = home.place.log
    first = whole.splitlines(keepends=True)[0]

    for cut in (b"", first):
        home.place.log = cut
        assert trouble(home.opened) is CustodianTrouble.LOG_CUT
        assert trouble(home.tool.log) is CustodianTrouble.LOG_CUT
    home.place.log = whole.replace(b'"opened"', b'"openeD"')
    assert trouble(home.opened) is CustodianTrouble.LOG_DAMAGED
    assert trouble(home.tool.log) is CustodianTrouble.LOG_DAMAGED
    forged = whole.replace(b'"kind":"reprint"', b'"kind":"repaint"')
    home.place.log = forged
    assert trouble(home.opened) is CustodianTrouble.LOG_DAMAGED
    home.place.log = whole
    assert [act.act for act in home.tool.log()] == ["opened", "passphrase_changed"]


def test_a_last_line_in_a_stranger_s_hand_is_noticed_by_who_opens_the_file(
    at_desk: Desk, home: CustodianAtHome
) -> None:
    home.answer(reprint(at_desk))
    home.place.log = home.place.log.replace(b'"kind":"reprint"', b'"kind":"repaint"')
    home.place.content = home.tool.file().to_bytes()

    assert trouble(home.opened) is CustodianTrouble.LOG_DAMAGED


def test_a_lost_log_is_begun_anew_with_the_sheet_only_and_says_so(
    at_desk: Desk, home: CustodianAtHome, made: MadeStation
) -> None:
    home.answer(reprint(at_desk))
    home.place.log = b""

    assert trouble(lambda: home.tool.begin_log_anew(new_recovery_code().text)) is CustodianTrouble.WRONG_CODE
    home.tool.begin_log_anew(made.papers.recovery_code)

    assert [(act.act, act.facts["lines_before"]) for act in home.tool.log()] == [("log_begun_anew", "1")]
    assert home.opened().kept.admin is not None


def test_a_file_of_the_first_version_begins_its_log_when_it_is_opened(home: CustodianAtHome) -> None:
    vector = frozen("custodian")
    home.place.content = vector["file"].encode()

    opened: Opened = home.tool.open_with_passphrase(vector["passphrase"])

    assert [act.act for act in opened.acts] == ["taken_over"]
    assert home.tool.file().kept == opened.kept
    assert opened.kept.admin is None


# passphrase and sheet


def test_another_passphrase_and_another_sheet_are_in_the_log(home: CustodianAtHome, made: MadeStation) -> None:
    tool = home.tool
    tool.change_passphrase(home.opened(), "the second passphrase of all")
    tool.renew_passphrase(made.papers.recovery_code, CUSTODIAN_PASSPHRASE, cost=CHEAP, floor=CHEAP)
    code = tool.new_sheet(home.opened())

    assert trouble(lambda: tool.open_with_code(made.papers.recovery_code)) is CustodianTrouble.WRONG_CODE
    opened = tool.open_with_code(code.text)
    assert [(act.act, dict(act.facts)) for act in opened.acts] == [
        ("passphrase_changed", {"by": "passphrase"}),
        ("passphrase_changed", {"by": "sheet"}),
        ("sheet_made", {}),
    ]


def test_the_pinned_admin_is_kept_in_the_file(at_desk: Desk, home: CustodianAtHome) -> None:
    content = reprint(at_desk)
    home.answer(content)

    request = EscrowRequest.from_note(content, STATION_ID)
    assert home.opened().kept.admin == PinnedAdmin(request.admin.public, request.admin.epoch)
    assert not home.look(content).first
