"""Requests to both custodians, from the damaged label to the new one, and from the authority's letter to its file."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.crypto.authority_key import read_authority_public
from app.crypto.custodian import CustodianFile
from app.crypto.custodian_publics import CustodianPublics
from app.crypto.escrow_answer import EscrowAnswer, answer_with_keys, answer_with_receipt
from app.crypto.escrow_request import EscrowRequest, record_mark
from app.crypto.fingerprint import fingerprint
from app.crypto.record import RecordName, escrow_text
from app.crypto.recovery_code import RecoveryCode
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, STATION_ID
from app.domain.actions import Action
from app.domain.errors import (
    AnswerRefused,
    BadAuthorityKey,
    BadReference,
    CustodianMonthEnded,
    DeadLabel,
    LabelGone,
    Misread,
    NewLabelGone,
    NotAllowed,
    NothingInEscrow,
    PublicsRefused,
    RequestStillOpen,
    StationTrouble,
    UnknownLabel,
    UnknownParcel,
    UnknownRequest,
    WrongLabel,
    WrongState,
)
from app.domain.escrow_request import RequestKind, RequestState
from app.domain.groups import FieldGroup
from app.domain.months import months_from
from app.domain.parcel import Parcel, ParcelNumber, ParcelState
from app.labels.text import format_label
from app.operations.escrow import EscrowRequestFile
from app.operations.ports import ParcelQuery, Records
from app.operations.second_custodian import CustodianRefused
from tests.operations.conftest import MadeStation
from tests.operations.custodian_at_home import Authority, CustodianAtHome, an_authority, at_home
from tests.operations.desk import Desk, Died, Strike, invented_forms

REFERENCE = "2026-0571/42"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return an_authority()


@pytest.fixture
def home(made: MadeStation) -> CustodianAtHome:
    return at_home(made.papers)


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    """A desk where one parcel was taken in; the manager is signed in."""
    desk.sign_in(CLERK)
    desk.take_in()
    desk.sign_in(MANAGER)
    return desk


def the_parcel(desk: Desk) -> Parcel:
    return desk.desks.parcels.find()[0].parcel


def reprint(desk: Desk) -> EscrowRequestFile:
    return desk.desks.escrow.request_reprint(the_parcel(desk).parcel_number)


def disclosure(desk: Desk, authority: Authority) -> EscrowRequestFile:
    return desk.desks.escrow.request_disclosure(the_parcel(desk).parcel_number, REFERENCE, authority.public_file)


def new_label(desk: Desk, number: ParcelNumber) -> str:
    replacement = desk.desks.escrow.session.replacement(number)
    assert replacement is not None
    return format_label(replacement.token)


def states(desk: Desk) -> list[tuple[RequestKind, RequestState, bool]]:
    return [(row.request.kind, row.request.state, row.printable) for row in desk.desks.escrow.requests()]


def test_a_damaged_label_is_made_anew_and_the_old_one_opens_nothing_any_more(desk: Desk, home: CustodianAtHome) -> None:
    desk.sign_in(CLERK)
    parcel, old_label = desk.take_in()
    number = parcel.parcel_number
    desk.sign_in(MANAGER)

    answer = home.answer(desk.desks.escrow.request_reprint(number).content)
    taken = desk.desks.escrow.take_answer(answer.answer)
    job = desk.settled(desk.print_label(number))
    label = new_label(desk, number)
    desk.desks.escrow.scan_back(number, label)

    assert (taken.kind, taken.parcel_number, answer.disclosure) == (RequestKind.REPRINT, number, None)
    assert job.state == "done"
    with pytest.raises(DeadLabel):
        desk.desks.reveal.present(old_label)
    desk.hand_over(label)
    desk.sign_in(COURIERS[0])
    desk.desks.reveal.present(label)
    address = dict(desk.desks.reveal.reveal(number, FieldGroup.ADDRESS).fields)
    assert address["detail"] in {form.address.detail for form in invented_forms()}


def test_a_request_is_in_the_signed_log_before_anything_is_opened(
    at_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_at: list[tuple[str, int]] = []

    def watch(*_of: object) -> bytes:
        with at_desk.station.database.records() as records:
            last = records.audit.last_checkpoint()
        assert last is not None
        opened_at.append((at_desk.newest().action, last[0]))
        return b"half open"

    monkeypatch.setattr("app.operations.escrow.open_outer", watch)

    reprint(at_desk)

    assert opened_at == [(Action.REPRINT_REQUESTED, len(at_desk.entries()))]


def test_the_request_says_what_the_custodian_needs_and_nothing_of_the_people(at_desk: Desk) -> None:
    parcel = the_parcel(at_desk)

    file = reprint(at_desk)

    request = EscrowRequest.from_note(file.content, STATION_ID)
    assert file.name == f"{STATION_ID}-{parcel.parcel_number}-reprint.request"
    assert (request.parcel_number, request.record_id, request.reference) == (
        parcel.parcel_number,
        parcel.record_id,
        "",
    )
    assert request.authority is None
    assert request.check_log()[0].action == Action.REPRINT_REQUESTED


def test_one_parcel_has_one_open_request(at_desk: Desk, authority: Authority) -> None:
    reprint(at_desk)

    with pytest.raises(RequestStillOpen):
        reprint(at_desk)
    with pytest.raises(RequestStillOpen):
        disclosure(at_desk, authority)
    assert states(at_desk) == [(RequestKind.REPRINT, RequestState.ASKED, False)]


def test_only_the_manager_asks(at_desk: Desk) -> None:
    number = the_parcel(at_desk).parcel_number
    for name in (CLERK, COURIERS[0], AUDITOR):
        at_desk.sign_in(name)
        with pytest.raises(NotAllowed):
            at_desk.desks.escrow.request_reprint(number)
        with pytest.raises(NotAllowed):
            at_desk.desks.escrow.requests()


def test_a_label_is_made_anew_for_a_parcel_at_the_station_only(at_desk: Desk) -> None:
    at_desk.sign_in(CLERK)
    parcel, label = at_desk.take_in()
    at_desk.hand_over(label)
    at_desk.sign_in(MANAGER)

    with pytest.raises(WrongState) as refused:
        at_desk.desks.escrow.request_reprint(parcel.parcel_number)
    assert refused.value.state == ParcelState.HANDED_OVER
    for unknown in ("261123-99999-9", "no number", ""):
        with pytest.raises(UnknownParcel):
            at_desk.desks.escrow.request_reprint(ParcelNumber(unknown))
    assert states(at_desk) == []


def test_what_is_not_in_escrow_is_not_asked_for(at_desk: Desk) -> None:
    parcel = the_parcel(at_desk)
    with at_desk.station.database.records() as records:
        records.seals.empty(parcel.record_id)

    with pytest.raises(NothingInEscrow):
        reprint(at_desk)
    assert states(at_desk) == []


def test_a_month_whose_first_key_was_destroyed_is_not_asked_for(at_desk: Desk) -> None:
    opened = at_desk.desks.escrow.session.require()
    opened.keyring = replace(opened.keyring, e1=opened.keyring.e1[1:])

    with pytest.raises(CustodianMonthEnded) as refused:
        reprint(at_desk)

    assert refused.value.month == "2026-11"


def test_a_broken_escrow_is_the_database_s_trouble_and_the_request_stays_in_the_log(
    at_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcel = the_parcel(at_desk)
    with at_desk.station.database.records() as records:
        sealed = records.seals.by_record(parcel.record_id)
        assert sealed is not None
    broken = replace(sealed, escrow=sealed.escrow[:-1] + b"\0")
    monkeypatch.setattr("app.storage.seals.StoredSeals.by_record", lambda *_of: broken)

    with pytest.raises(StationTrouble) as refused:
        reprint(at_desk)

    assert refused.value.kind == "damaged_database"
    assert at_desk.newest().action == Action.REPRINT_REQUESTED


def test_a_lost_request_file_is_made_once_more_and_the_log_tells_it(at_desk: Desk, home: CustodianAtHome) -> None:
    first = reprint(at_desk)

    again = at_desk.desks.escrow.file_again(first.request_id)

    assert at_desk.newest().action == Action.REQUEST_FILE_MADE
    taken = at_desk.desks.escrow.take_answer(home.answer(again.content).answer)
    assert taken.parcel_number == the_parcel(at_desk).parcel_number


def test_an_authority_s_request_is_not_made_again_but_closed(at_desk: Desk, authority: Authority) -> None:
    file = disclosure(at_desk, authority)

    for request_id in (file.request_id, "0" * 32):
        with pytest.raises(UnknownRequest):
            at_desk.desks.escrow.file_again(request_id)
    at_desk.desks.escrow.close(file.request_id)

    assert at_desk.newest().action == Action.REQUEST_CLOSED
    assert states(at_desk) == []
    with pytest.raises(UnknownRequest):
        at_desk.desks.escrow.close(file.request_id)
    with pytest.raises(UnknownRequest):
        at_desk.desks.escrow.close("0" * 32)
    assert disclosure(at_desk, authority).request_id != file.request_id


def test_an_authority_gets_record_and_identity_document_and_the_station_sees_neither(
    desk: Desk, home: CustodianAtHome, authority: Authority
) -> None:
    desk.sign_in(CLERK)
    form = desk.forms[-1]
    parcel, _ = desk.take_in()
    desk.sign_in(MANAGER)

    file = disclosure(desk, authority)
    answered = home.answer(file.content)
    assert answered.disclosure is not None
    taken = desk.desks.escrow.take_answer(answered.answer)

    disclosed = authority.open(answered.disclosure)
    assert (disclosed.parcel_number, disclosed.reference) == (parcel.parcel_number, REFERENCE)
    assert set(disclosed.groups) == {"contact", "address", "consignor"}
    assert disclosed.groups["contact"]["name"] == form.contact.name
    assert disclosed.groups["consignor"]["phone"] == form.sender.phone
    assert disclosed.identity is not None
    assert disclosed.identity["number"] == form.document.number
    assert disclosed.log.check(STATION_ID)[0].action == Action.DISCLOSURE_REQUESTED
    assert taken.kind is RequestKind.DISCLOSURE
    assert states(desk) == []
    assert (desk.newest().action, desk.newest().reason) == (Action.DISCLOSED, REFERENCE)
    held = (form.contact.name, form.sender.phone, form.document.number)
    assert not any(text.encode() in file.content + answered.answer + answered.disclosure for text in held)


@pytest.mark.parametrize("vector", ["deposit", "deposit_2"])
def test_a_register_entry_of_any_version_reaches_the_authority_as_it_was_written(
    vector: str, desk: Desk, home: CustodianAtHome, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(__file__).parents[1] / "crypto" / "vectors" / f"{vector}.json"
    entry = json.loads(path.read_bytes())["deposit"]
    monkeypatch.setattr("app.operations.intake.register_entry", lambda *_of: entry)
    desk.sign_in(CLERK)
    desk.take_in()
    desk.sign_in(MANAGER)

    answered = home.answer(disclosure(desk, authority).content)

    assert answered.disclosure is not None
    assert authority.open(answered.disclosure).identity == entry


def test_a_disclosure_may_be_asked_for_a_parcel_that_has_left(
    at_desk: Desk, home: CustodianAtHome, authority: Authority
) -> None:
    at_desk.sign_in(CLERK)
    parcel, label = at_desk.take_in()
    at_desk.hand_over(label)
    at_desk.sign_in(MANAGER)

    file = at_desk.desks.escrow.request_disclosure(parcel.parcel_number, REFERENCE, authority.public_file)

    answered = home.answer(file.content)
    assert answered.disclosure is not None
    assert authority.open(answered.disclosure).parcel_number == parcel.parcel_number


def test_a_parcel_without_a_deposit_is_disclosed_without_an_identity(
    at_desk: Desk, home: CustodianAtHome, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.deposits.StoredDeposits.sealed_for_request", lambda *_of: None)

    answered = home.answer(disclosure(at_desk, authority).content)

    assert answered.disclosure is not None
    assert authority.open(answered.disclosure).identity is None


@pytest.mark.parametrize(
    "reference",
    ["", "  ", "a_b", "x" * 41, "第42号", "13800138000", "138-0013-8000", "11010519491231002X", "1101.0519491231.002X"],
)
def test_a_file_number_is_a_file_number(at_desk: Desk, authority: Authority, reference: str) -> None:
    number = the_parcel(at_desk).parcel_number

    with pytest.raises(BadReference):
        at_desk.desks.escrow.request_disclosure(number, reference, authority.public_file)


@pytest.mark.parametrize("key", [b"", b"{}", b"\x89PNG", b"x" * 100_000])
def test_an_authority_s_key_is_one(at_desk: Desk, key: bytes) -> None:
    number = the_parcel(at_desk).parcel_number

    with pytest.raises(BadAuthorityKey):
        at_desk.desks.escrow.request_disclosure(number, REFERENCE, key)
    with pytest.raises(BadAuthorityKey):
        at_desk.desks.escrow.authority_key(key)


def test_the_fingerprint_of_an_authority_s_key_is_shown_and_logged(at_desk: Desk, authority: Authority) -> None:
    shown = at_desk.desks.escrow.authority_key(authority.public_file)

    disclosure(at_desk, authority)

    assert shown == fingerprint(read_authority_public(authority.public_file))
    record = RecordName(STATION_ID, the_parcel(at_desk).record_id)
    assert at_desk.newest().reason == f"{REFERENCE} {shown} {record_mark(record)}"


# answers that are none


def refusal(desk: Desk, content: bytes) -> str:
    """Why an answer was refused; the log has it, with the hash and not the content."""
    before = len(desk.entries())
    with pytest.raises(AnswerRefused) as refused:
        desk.desks.escrow.take_answer(content)
    newest = desk.newest()
    assert len(desk.entries()) == before + 1
    assert (newest.action, newest.reason) == (Action.ANSWER_REFUSED, refused.value.flaw)
    assert newest.result.startswith("sha256:")
    return refused.value.flaw


def test_what_is_no_answer_is_refused(at_desk: Desk, home: CustodianAtHome) -> None:
    answer = home.answer(reprint(at_desk).content).answer
    other = json.loads(answer) | {"station": "HZ-0572"}

    assert refusal(at_desk, b"") == "damaged"
    assert refusal(at_desk, answer[:-5]) == "damaged"
    assert refusal(at_desk, b" " * 100_000) == "damaged"
    assert refusal(at_desk, _canonical(other)) == "other_station"
    assert states(at_desk) == [(RequestKind.REPRINT, RequestState.ASKED, False)]


def _canonical(fields: object) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def test_an_answer_to_another_request_is_refused(at_desk: Desk, home: CustodianAtHome) -> None:
    first = reprint(at_desk)
    answer = home.answer(first.content).answer
    at_desk.desks.escrow.close(first.request_id)
    assert refusal(at_desk, answer) == "request_over"
    second = reprint(at_desk)

    relabelled = json.loads(answer) | {"request_id": second.request_id}

    assert refusal(at_desk, _canonical(relabelled)) == "does_not_open"
    assert refusal(at_desk, _canonical(json.loads(answer) | {"request_id": "0" * 32})) == "unknown_request"


def test_an_answer_is_of_the_kind_that_was_asked(at_desk: Desk, home: CustodianAtHome, authority: Authority) -> None:
    request = EscrowRequest.from_note(disclosure(at_desk, authority).content, STATION_ID)
    keys = answer_with_keys(request, escrow_text({}))

    assert refusal(at_desk, keys.to_bytes()) == "does_not_open"
    del home


def test_keys_that_do_not_open_the_record_never_reach_a_label(at_desk: Desk) -> None:
    request = EscrowRequest.from_note(reprint(at_desk).content, STATION_ID)
    groups = ("hint", "contact", "address", "consignor")

    wrong = answer_with_keys(request, escrow_text(dict.fromkeys(groups, bytes(32))))
    few = answer_with_keys(request, escrow_text({"hint": bytes(32)}))
    receipt = answer_with_receipt(request, "0" * 64)

    assert refusal(at_desk, wrong.to_bytes()) == "does_not_fit"
    assert refusal(at_desk, few.to_bytes()) == "does_not_fit"
    assert refusal(at_desk, receipt.to_bytes()) == "does_not_open"
    assert states(at_desk) == [(RequestKind.REPRINT, RequestState.ASKED, False)]


def test_an_answer_whose_epoch_is_gone_is_asked_for_again(at_desk: Desk, home: CustodianAtHome) -> None:
    file = reprint(at_desk)
    answer = home.answer(file.content).answer
    with at_desk.station.database.records() as records:
        request = records.escrow_requests.get(file.request_id)
        assert request is not None
        records.escrow_requests.put(replace(request, ring_epoch=7))

    assert refusal(at_desk, answer) == "keys_changed"
    again = at_desk.desks.escrow.file_again(file.request_id)
    at_desk.desks.escrow.take_answer(home.answer(again.content).answer)


def test_an_answer_is_no_use_for_a_parcel_that_left_meanwhile(at_desk: Desk, home: CustodianAtHome) -> None:
    at_desk.sign_in(CLERK)
    parcel, label = at_desk.take_in()
    at_desk.sign_in(MANAGER)
    answer = home.answer(at_desk.desks.escrow.request_reprint(parcel.parcel_number).content).answer
    at_desk.desks.escrow.take_answer(answer)
    at_desk.hand_over(label)

    with pytest.raises(WrongState):
        at_desk.desks.escrow.take_answer(answer)
    with pytest.raises(WrongState):
        at_desk.print_label(parcel.parcel_number)
    with pytest.raises(WrongState):
        at_desk.desks.escrow.scan_back(parcel.parcel_number, new_label(at_desk, parcel.parcel_number))


def test_an_answer_is_no_use_for_a_record_that_is_gone(at_desk: Desk, home: CustodianAtHome) -> None:
    answer = home.answer(reprint(at_desk).content).answer
    with at_desk.station.database.records() as records:
        records.seals.empty(the_parcel_in(records).record_id)

    with pytest.raises(NothingInEscrow):
        at_desk.desks.escrow.take_answer(answer)


def the_parcel_in(records: Records) -> Parcel:
    return records.parcels.find(ParcelQuery())[0]


# the new label


def taken(desk: Desk, home: CustodianAtHome) -> ParcelNumber:
    return desk.desks.escrow.take_answer(home.answer(reprint(desk).content).answer).parcel_number


def test_until_the_new_label_is_read_the_old_one_goes_on_working(desk: Desk, home: CustodianAtHome) -> None:
    desk.sign_in(CLERK)
    parcel, old_label = desk.take_in()
    number = parcel.parcel_number
    desk.sign_in(MANAGER)
    taken(desk, home)
    new = new_label(desk, number)

    desk.desks.reveal.present(old_label)
    with pytest.raises(UnknownLabel):
        desk.desks.reveal.present(new)
    with pytest.raises(WrongLabel):
        desk.desks.escrow.scan_back(number, old_label)
    with pytest.raises(Misread):
        desk.desks.escrow.scan_back(number, new[:-1] + ("A" if new[-1] != "A" else "B"))
    assert states(desk) == [(RequestKind.REPRINT, RequestState.ANSWERED, True)]

    desk.desks.escrow.scan_back(number, new)

    desk.desks.reveal.present(new)
    assert desk.desks.escrow.requests() == ()
    with pytest.raises(NewLabelGone):
        desk.desks.escrow.scan_back(number, new)
    with pytest.raises(LabelGone):
        desk.print_label(number)


def test_after_a_restart_the_answer_is_brought_again(at_desk: Desk, home: CustodianAtHome) -> None:
    answer = home.answer(reprint(at_desk).content).answer
    number = at_desk.desks.escrow.take_answer(answer).parcel_number
    lost = new_label(at_desk, number)

    later = at_desk.crash()
    later.sign_in(MANAGER)

    assert states(later) == [(RequestKind.REPRINT, RequestState.ANSWERED, False)]
    with pytest.raises(NewLabelGone):
        later.desks.escrow.scan_back(number, lost)
    later.desks.escrow.take_answer(answer)
    assert new_label(later, number) != lost
    later.desks.escrow.scan_back(number, new_label(later, number))


def test_a_new_label_under_keys_that_changed_is_not_used(at_desk: Desk, home: CustodianAtHome) -> None:
    number = taken(at_desk, home)
    label = new_label(at_desk, number)
    session = at_desk.desks.escrow.session
    replacement = session.replacement(number)
    assert replacement is not None
    stale = tuple(replace(group, day="2026-11-01") for group in replacement.record.groups)
    session.await_replacement(number, replace(replacement, record=replace(replacement.record, groups=stale)))

    with pytest.raises(NewLabelGone):
        at_desk.desks.escrow.scan_back(number, label)
    assert session.replacement(number) is None


def test_a_closed_request_ends_its_new_label(at_desk: Desk, home: CustodianAtHome) -> None:
    number = taken(at_desk, home)
    request_id = at_desk.desks.escrow.requests()[0].request.request_id

    at_desk.desks.escrow.close(request_id)

    assert at_desk.desks.escrow.session.replacement(number) is None
    with pytest.raises(LabelGone):
        at_desk.print_label(number)


@pytest.mark.parametrize("at", range(1, 4))
def test_killed_at_any_moment_of_the_swap_one_label_works(at_desk: Desk, home: CustodianAtHome, at: int) -> None:
    at_desk.sign_in(CLERK)
    parcel, old = at_desk.take_in()
    number = parcel.parcel_number
    at_desk.sign_in(MANAGER)
    answer = home.answer(at_desk.desks.escrow.request_reprint(number).content).answer
    at_desk.desks.escrow.take_answer(answer)
    new = new_label(at_desk, number)

    with Strike(at, Died()).on(at_desk), suppress(Died):
        at_desk.desks.escrow.scan_back(number, new)
    later = at_desk.crash()
    later.sign_in(MANAGER)

    live = []
    for label in (old, new):
        with suppress(UnknownLabel, DeadLabel):
            later.desks.reveal.present(label)
            live.append(label)
    reprinted = any(row.action == Action.REPRINTED for row in later.entries())
    assert live == ([new] if reprinted else [old])


def test_no_token_and_no_key_of_a_reprint_is_on_the_disk(at_desk: Desk, home: CustodianAtHome) -> None:
    number = taken(at_desk, home)
    replacement = at_desk.desks.escrow.session.replacement(number)
    assert replacement is not None

    kept = b"".join(at_desk.contents().values())

    assert replacement.token not in kept
    assert format_label(replacement.token).encode() not in kept


# the custodians' months


def publics_of(home: CustodianAtHome, count: int) -> bytes:
    opened = home.opened()
    home.tool.add_months(opened, months_from(date(2028, 11, 1), count))
    return home.tool.publics().to_bytes()


def test_the_months_that_are_left_are_counted(at_desk: Desk) -> None:
    assert at_desk.desks.escrow.months_left() == 24


def test_new_months_of_both_custodians_are_taken_and_used(at_desk: Desk, home: CustodianAtHome) -> None:
    content = publics_of(home, 2)

    offered = at_desk.desks.escrow.look_at_months(content)
    added = at_desk.desks.escrow.add_months(content)

    assert offered == added
    assert (offered.months, offered.fingerprint) == (("2028-11", "2028-12"), home.tool.publics().fingerprint)
    assert at_desk.desks.escrow.months_left() == 26
    told = next(row for row in at_desk.entries() if row.action == Action.CUSTODIAN_MONTHS_ADDED)
    assert (told.result, told.reason) == ("2 months", offered.fingerprint)
    later = at_desk.restart()
    later.clock.advance(timedelta(days=740))
    later.sign_in(MANAGER)
    later.desks.clock.confirm()
    later.take_in()
    with later.station.database.records() as records:
        sealed = records.seals.by_record(the_parcel_in(records).record_id)
    assert sealed is not None
    assert sealed.escrow_month == "2028-12"
    home.now = later.clock.now()
    later.desks.escrow.take_answer(home.answer(reprint(later).content).answer)


def test_public_keys_that_are_not_the_custodian_s_are_refused(at_desk: Desk, home: CustodianAtHome) -> None:
    file = CustodianFile.from_bytes(home.place.content or b"", STATION_ID)
    publics = CustodianPublics(STATION_ID, file.file_id, file.publics)
    first = next(iter(file.publics))
    other = dict(file.publics) | {first: file.publics["2027-01"]}
    wrong = {
        b"": "not_publics",
        b"x" * 600_000: "not_publics",
        publics.to_bytes()[:-9]: "not_publics",
        CustodianPublics("HZ-0572", file.file_id, file.publics).to_bytes(): "of_other_station",
        CustodianPublics(STATION_ID, file.file_id, other).to_bytes(): "of_other_custodian",
        CustodianPublics(
            STATION_ID, file.file_id, {"2030-01": file.publics["2027-01"]}
        ).to_bytes(): "of_other_custodian",
        publics.to_bytes(): "nothing_new",
    }

    for content, problem in wrong.items():
        with pytest.raises(PublicsRefused) as refused:
            at_desk.desks.escrow.add_months(content)
        assert refused.value.problem == problem
    assert at_desk.desks.escrow.months_left() == 24


@pytest.mark.parametrize("at", range(1, 9))
@pytest.mark.parametrize("trouble", [Died(), StationTrouble("disk_full", "x")])
def test_struck_anywhere_while_months_are_added_the_station_opens_and_seals(
    at_desk: Desk, home: CustodianAtHome, at: int, trouble: BaseException
) -> None:
    content = publics_of(home, 2)

    with Strike(at, trouble).on(at_desk), suppress(Died, StationTrouble):
        at_desk.desks.escrow.add_months(content)
    later = at_desk.crash()
    later.sign_in(MANAGER)

    assert later.desks.escrow.months_left() in {24, 26}
    later.take_in()
    if later.desks.escrow.months_left() == 24:
        later.desks.escrow.add_months(content)
    assert later.desks.escrow.months_left() == 26
    assert not (later.folder / "station" / "station.policy.next").exists()
    again = later.restart()
    again.sign_in(MANAGER)
    assert again.desks.escrow.months_left() == 26


def test_a_policy_laid_beside_the_old_one_is_of_no_use_unless_the_keyring_names_it(at_desk: Desk) -> None:
    folder = Path(at_desk.folder) / "station"
    note = (folder / "station.policy").read_bytes()
    (folder / "station.policy.next").write_bytes(note.replace(b'"seq":1', b'"seq":2'))
    later = at_desk.restart()

    later.sign_in(MANAGER)

    assert not (folder / "station.policy.next").exists()
    assert (folder / "station.policy").read_bytes() == note


def test_an_answer_in_the_open_holds_no_key(at_desk: Desk, home: CustodianAtHome, made: MadeStation) -> None:
    answer = EscrowAnswer.from_bytes(home.answer(reprint(at_desk).content).answer, STATION_ID)
    opened = home.tool.file().open_with_recovery(RecoveryCode.parse(made.papers.recovery_code))

    assert not any(seed in answer.sealed for seed in opened.seeds.values())


def test_when_all_keys_were_renewed_the_custodian_follows_and_what_he_answered_before_is_good(
    at_desk: Desk, home: CustodianAtHome
) -> None:
    first = reprint(at_desk)
    answer = home.answer(first.content).answer
    leaving = at_desk.desks.leaving.begin(None)
    while not leaving.done:
        leaving = at_desk.desks.leaving.go_on(leaving)

    again = at_desk.desks.escrow.file_again(first.request_id)
    asked = home.look(again.content)
    assert (asked.first, asked.admin.epoch, asked.new_admin, asked.begun_anew) == (False, 2, True, False)
    assert home.answer(again.content)
    with pytest.raises(CustodianRefused):
        home.look(first.content)
    number = at_desk.desks.escrow.take_answer(answer).parcel_number
    at_desk.desks.escrow.scan_back(number, new_label(at_desk, number))


def test_a_new_label_that_waited_while_all_keys_were_renewed_is_made_once_more(
    at_desk: Desk, home: CustodianAtHome
) -> None:
    number = taken(at_desk, home)
    label = new_label(at_desk, number)
    leaving = at_desk.desks.leaving.begin(None)
    while not leaving.done:
        leaving = at_desk.desks.leaving.go_on(leaving)

    with pytest.raises(NewLabelGone):
        at_desk.desks.escrow.scan_back(number, label)
    request_id = at_desk.desks.escrow.requests()[0].request.request_id
    again = at_desk.desks.escrow.file_again(request_id)
    at_desk.desks.escrow.take_answer(home.answer(again.content).answer)
    at_desk.desks.escrow.scan_back(number, new_label(at_desk, number))
