"""The second custodian at home: what is checked before anything is opened, how much is opened, what the log keeps."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from hashlib import sha256

import pytest

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.custodian import CustodianFile
from app.crypto.custodian_notice import CustodianNotice
from app.crypto.entry import Entry
from app.crypto.escrow_request import EscrowRequest
from app.crypto.fingerprint import fingerprint
from app.crypto.key_slot import PinnedAdmin
from app.crypto.log_head import LogHead
from app.crypto.log_proof import LogProof
from app.crypto.log_trail import EARLIER_MAX, LogTrail
from app.crypto.log_tree import leaf_hash
from app.crypto.recovery_code import new_recovery_code
from app.crypto.rings import ADMIN
from app.crypto.signatures import sign_public
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


def reprint_again(desk: Desk) -> bytes:
    """Another request for the same parcel, after any there is was closed."""
    for row in desk.desks.escrow.requests():
        desk.desks.escrow.close(row.request.request_id)
    return reprint(desk)


def renew_all_keys(desk: Desk) -> None:
    """What also happens when somebody leaves."""
    leaving = desk.desks.leaving.begin(None)
    while not leaving.done:
        leaving = desk.desks.leaving.go_on(leaving)


def invented_log(desk: Desk, content: bytes) -> bytes:
    """The request under a log of its entry alone, signed with a key nobody knows, by the station's own admin."""
    entry = replace(Entry.from_bytes(EscrowRequest.from_note(content, STATION_ID).log.entry), seq=0).to_bytes()
    seed = bytes(range(1, 33))
    checkpoint = sign_checkpoint(Checkpoint(log_origin(STATION_ID), 1, leaf_hash(entry)), seed)
    return signed_again(desk, content, log=LogProof(entry, (), checkpoint, sign_public(seed)), trail=LogTrail())


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

    assert (asked.request.reference, asked.first, asked.new_admin, asked.begun_anew) == (REFERENCE, True, True, False)
    assert asked.before == ()
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

    for changed in ({"request_id": bytes(16)}, {"parcel_number": "261123-00009-1"}, {"record_id": bytes(16)}):
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
    home.answer(reprint(at_desk))
    second = reprint_again(at_desk)

    assert not home.look(second).begun_anew
    opened = home.opened()
    seen = opened.kept.seen
    assert seen is not None
    forked = replace(opened.kept, seen=replace(seen, head=LogHead(seen.head.size, bytes(32))))
    home.place.content = opened.file.keeping(opened.keys, forked).to_bytes()
    assert trouble(lambda: home.look(second)) is CustodianTrouble.LOG_FORKED
    for unshown in (replace(seen, head=LogHead(1, bytes(32))), replace(seen, key=bytes(32))):
        home.place.content = opened.file.keeping(opened.keys, replace(opened.kept, seen=unshown)).to_bytes()
        assert trouble(lambda: home.look(second)) is CustodianTrouble.LOG_NOT_SHOWN


def test_the_log_is_followed_over_days_and_over_somebody_s_leaving(at_desk: Desk, home: CustodianAtHome) -> None:
    home.answer(reprint(at_desk))
    for _ in range(3):
        at_desk.clock.advance(timedelta(days=1))
        at_desk.desks.sign_in.lock()
        at_desk.sign_in(MANAGER)
        at_desk.desks.beat.beat()
    renew_all_keys(at_desk)
    second = reprint_again(at_desk)

    asked = home.look(second)

    assert len(asked.request.trail.turns) >= 4
    assert (asked.first, asked.new_admin, asked.begun_anew) == (False, True, False)
    assert home.answer(second)


def test_many_files_that_the_custodian_never_saw_do_not_hide_the_log_from_him(
    at_desk: Desk, home: CustodianAtHome
) -> None:
    home.answer(reprint(at_desk))
    request_id = at_desk.desks.escrow.requests()[0].request.request_id
    for _ in range(EARLIER_MAX - 5):
        at_desk.desks.escrow.file_again(request_id)

    assert home.answer(at_desk.desks.escrow.file_again(request_id).content)


def test_an_invented_log_is_opened_for_nobody_once_the_station_s_was_seen(at_desk: Desk, home: CustodianAtHome) -> None:
    """A manager's own code: a log of one entry, signed with a key of his own, as if nothing had been before."""
    home.answer(reprint(at_desk))

    forged = invented_log(at_desk, reprint_again(at_desk))

    assert trouble(lambda: home.look(forged)) is CustodianTrouble.LOG_NOT_SHOWN


def test_a_station_that_lost_its_log_is_answered_when_its_id_is_typed_and_that_is_in_the_log(
    at_desk: Desk, home: CustodianAtHome
) -> None:
    home.answer(reprint(at_desk))
    anew = invented_log(at_desk, reprint_again(at_desk))
    opened = home.opened()

    asked = home.tool.look(opened, anew, begun_anew=True)

    number = asked.request.parcel_number
    assert asked.begun_anew
    assert trouble(lambda: home.tool.answer(opened, asked, number)) is CustodianTrouble.NOT_CONFIRMED
    assert home.tool.answer(opened, asked, number, station=STATION_ID.lower())
    assert [act.act for act in home.tool.log()] == ["opened", "station_log_begun_anew", "opened"]
    seen = home.opened().kept.seen
    assert seen is not None
    assert seen.head.size == 1
    assert not home.tool.look(home.opened(), anew, begun_anew=True).begun_anew


def test_an_older_request_is_opened_again_but_not_for_the_first_time(at_desk: Desk, home: CustodianAtHome) -> None:
    first = reprint(at_desk)
    second = reprint_again(at_desk)
    home.answer(second)
    seen = home.opened().kept.seen

    assert trouble(lambda: home.look(first)) is CustodianTrouble.LOG_NOT_SHOWN
    third = reprint_again(at_desk)
    home.answer(third)
    assert home.answer(second)
    assert home.opened().kept.seen != seen
    other = signed_again(at_desk, second, record_id=bytes(16))
    assert trouble(lambda: home.look(other)) is CustodianTrouble.NOT_IN_LOG


# what the station tells without asking for anything


def test_a_notice_moves_key_and_log_on_so_that_whoever_left_asks_in_vain(at_desk: Desk, home: CustodianAtHome) -> None:
    home.take_notice(at_desk.desks.escrow.notice().content)
    of_his_time = reprint(at_desk)
    renew_all_keys(at_desk)
    notice = at_desk.desks.escrow.notice()

    home.take_notice(notice.content)

    assert notice.name.endswith(".notice")
    assert at_desk.newest().action == "custodian_notice_made"
    assert trouble(lambda: home.look(of_his_time)) is CustodianTrouble.FOREIGN_SIGNATURE
    asked = home.look(reprint_again(at_desk))
    assert (asked.first, asked.new_admin) == (False, False)
    assert asked.admin_fingerprint == at_desk.desks.escrow.station_key()
    assert [act.act for act in home.tool.log(home.opened())] == ["notice_taken", "notice_taken"]


def test_a_new_key_is_taken_only_when_its_fingerprint_was_told(at_desk: Desk, home: CustodianAtHome) -> None:
    request, notice = reprint(at_desk), at_desk.desks.escrow.notice().content
    opened = home.opened()
    asked, noticed = home.tool.look(opened, request), home.tool.look_at_notice(opened, notice)

    for wrong in ("", "AAAA-AAAA-AAAA-AAAA"):
        answered = trouble(partial(home.tool.answer, opened, asked, asked.request.parcel_number, station_key=wrong))
        taken = trouble(partial(home.tool.take_notice, opened, noticed, station_key=wrong))
        assert (answered, taken) == (CustodianTrouble.KEY_NOT_CONFIRMED,) * 2
    assert home.place.writes == 0
    home.tool.take_notice(opened, noticed, station_key=at_desk.desks.escrow.station_key().lower())
    known = home.look(reprint_again(at_desk))
    assert home.tool.answer(home.opened(), replace(known, stored=home.opened().stored), known.request.parcel_number)


def test_a_notice_that_is_none_or_another_log_s_is_refused(at_desk: Desk, home: CustodianAtHome) -> None:
    older = at_desk.desks.escrow.notice().content
    notice = at_desk.desks.escrow.notice().content
    admin = at_desk.desks.escrow.session.require().unlocked.ring(ADMIN)
    parsed = CustodianNotice.from_note(notice, STATION_ID)

    def look(content: bytes) -> CustodianTrouble:
        return trouble(lambda: home.tool.look_at_notice(home.opened(), content))

    assert look(b"") is CustodianTrouble.NOTICE_DAMAGED
    assert look(reprint(at_desk)) is CustodianTrouble.NOTICE_DAMAGED
    assert look(notice.replace(b'"epoch":1', b'"epoch":2', 1)) is CustodianTrouble.FOREIGN_SIGNATURE
    assert look(replace(parsed, station="HZ-0572").to_note(admin)) is CustodianTrouble.OTHER_STATION
    assert look(replace(parsed, key=bytes(32)).to_note(admin)) is CustodianTrouble.NOT_IN_LOG
    home.take_notice(notice)
    assert look(older) is CustodianTrouble.LOG_NOT_SHOWN
    renew_all_keys(at_desk)
    home.take_notice(at_desk.desks.escrow.notice().content)
    assert look(notice) is CustodianTrouble.FOREIGN_SIGNATURE


# confirming and opening


def test_a_reprint_is_confirmed_by_its_parcel_number_or_its_id(at_desk: Desk, home: CustodianAtHome) -> None:
    opened = home.opened()
    asked = home.tool.look(opened, reprint(at_desk))
    request = asked.request

    for wrong in ("", "yes", request.parcel_number[:-1]):
        answer = partial(home.tool.answer, opened, asked, wrong, station_key=asked.admin_fingerprint)
        assert trouble(answer) is CustodianTrouble.NOT_CONFIRMED
    assert home.place.writes == 0
    key = asked.admin_fingerprint
    assert home.tool.answer(opened, asked, request.parcel_number.replace("-", ""), station_key=key)
    again = home.opened()
    asked = home.tool.look(again, reprint_again(at_desk))
    assert home.tool.answer(again, asked, asked.request.request_id.hex().upper())


def test_a_disclosure_is_confirmed_by_what_the_authority_said(
    at_desk: Desk, home: CustodianAtHome, authority: Authority
) -> None:
    opened = home.opened()
    asked = home.tool.look(opened, disclosure(at_desk, authority))

    answer = partial(home.tool.answer, opened, asked, station_key=asked.admin_fingerprint)
    number = trouble(lambda: answer(asked.request.parcel_number))

    assert number is CustodianTrouble.NOT_CONFIRMED
    assert asked.requester_fingerprint is not None
    answered = answer(asked.requester_fingerprint.lower())
    assert answered.disclosure
    made = home.tool.log(home.opened())[-1]
    assert (made.act, made.facts["hash"]) == ("disclosed", sha256(answered.disclosure).hexdigest())
    assert answered.sha256 == made.facts["hash"]


def test_a_court_s_case_number_goes_into_the_log_as_it_is_written(
    at_desk: Desk, home: CustodianAtHome, authority: Authority
) -> None:
    number = at_desk.desks.parcels.find()[0].parcel.parcel_number
    file = at_desk.desks.escrow.request_disclosure(number, "(2026)苏0106刑初12号", authority.public_file)

    home.answer(file.content)

    acts = home.tool.log(home.opened())
    assert [(act.act, act.facts.get("reference")) for act in acts] == [
        ("opened", "(2026)苏0106刑初12号"),
        ("disclosed", None),
    ]


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


def test_a_month_whose_destruction_broke_off_is_gone_when_the_file_is_opened_next(home: CustodianAtHome) -> None:
    whole = home.place.content
    home.place.fail_at = 2
    with pytest.raises(OSError, match=r"^$"):
        home.tool.destroy_month(home.opened(), MONTH)
    assert home.place.content == whole

    opened = home.opened()

    assert MONTH not in opened.keys.seeds
    assert MONTH not in home.tool.file().publics
    assert [act.act for act in opened.acts] == ["month_destroyed"]
    certificate = json.loads(home.tool.certificate(opened, MONTH))
    assert (certificate["log_line"], certificate["log_line_sha256"]) == (1, opened.acts[0].sha256.hex())
    assert home.opened() == opened


def test_an_older_copy_of_the_file_loses_the_month_again(home: CustodianAtHome) -> None:
    whole = home.place.content
    home.tool.destroy_month(home.opened(), MONTH)
    home.place.content = whole

    assert MONTH not in home.opened().keys.seeds
    assert MONTH not in home.tool.file().publics


def test_a_certificate_is_had_again_and_never_of_what_is_there(home: CustodianAtHome) -> None:
    first = home.tool.destroy_month(home.opened(), MONTH)

    assert home.tool.certificate(home.opened(), MONTH) == first
    assert trouble(lambda: home.tool.certificate(home.opened(), "2026-12")) is CustodianTrouble.NOT_DESTROYED
    home.tool.add_months(home.opened(), [MONTH])
    assert MONTH in home.opened().keys.seeds


def test_twelve_tools_at_the_prompt_open_one(at_desk: Desk, home: CustodianAtHome) -> None:
    content = reprint(at_desk)
    opened = [home.opened() for _ in range(12)]
    asked = [home.tool.look(each, content) for each in opened]

    def answer(number: int) -> object:
        one = asked[number]
        return home.tool.answer(opened[number], one, one.request.parcel_number, station_key=one.admin_fingerprint)

    assert answer(0)
    for number in range(1, 12):
        assert trouble(partial(answer, number)) is CustodianTrouble.CHANGED_MEANWHILE
    assert len(home.tool.log(home.opened())) == 1
    stale = partial(home.tool.answer, home.opened(), asked[1], asked[1].request.parcel_number)
    assert trouble(stale) is CustodianTrouble.CHANGED_MEANWHILE


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
