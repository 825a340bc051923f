import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.crypto import contexts
from app.crypto.canonical import canonical_json
from app.crypto.document_fields import DocumentDamaged
from app.crypto.escrow import open_inner, open_outer
from app.crypto.escrow_answer import (
    ANSWER_SIZE_MAX,
    AnswerDamaged,
    EscrowAnswer,
    answer_with_keys,
    answer_with_receipt,
    open_keys,
    open_receipt,
)
from app.crypto.escrow_request import (
    REQUEST_SIZE_MAX,
    EscrowRequest,
    RequestDamaged,
    announced_reason,
    reply_private,
    reply_public,
)
from app.crypto.hpke import seal_x25519
from app.crypto.key_slot import PinnedAdmin
from app.crypto.keyring import AdminLink
from app.crypto.log_head import LogHead
from app.crypto.log_proof import LogProof, NotInLog
from app.crypto.log_trail import EARLIER_MAX, TURNS_MAX, Earlier, LogTrail, SeenLog
from app.crypto.notes import sign_note
from app.crypto.record import (
    CannotOpen,
    escrow_subject,
    escrowed_deks,
    locator,
    open_group,
    reseal_under_new_token,
)
from app.crypto.rings import ADMIN, CUSTODIAN_1, DATABASE, new_ring_secret
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.signed_document import ForeignSignature, WrongStation, note_name
from app.crypto.unlocking import endorsement_text
from app.crypto.xwing import xwing_public
from tests.crypto.escrow_errand import FIELDS, NUMBER, REQUEST_ID, a_record, a_request, an_entry, log_of, note_of, proof
from tests.crypto.station import MONTH, STATION, Station
from tests.crypto.tampering import flipped, wrong_shapes

REQUESTER = xwing_public(bytes(range(32)))
TOKEN = bytes(range(100, 116))


@pytest.fixture(scope="module")
def reprint(station: Station) -> EscrowRequest:
    return a_request(station)


@pytest.fixture(scope="module")
def disclosure(station: Station) -> EscrowRequest:
    return a_request(station, REQUESTER)


def signed(station: Station, document: object) -> bytes:
    text = canonical_json(document).decode() + "\n"  # type: ignore[arg-type]
    return sign_note(text, note_name(STATION, "escrow-request"), station.manager.ring(ADMIN).sign_seed)


def document_of(note: bytes) -> dict[str, object]:
    parsed: dict[str, object] = json.loads(note.decode().split("\n\n")[0])
    return parsed


def test_what_was_written_is_read(station: Station, reprint: EscrowRequest, disclosure: EscrowRequest) -> None:
    for request in (reprint, disclosure):
        assert EscrowRequest.from_note(note_of(station, request), STATION) == request


def test_every_wrong_shape_is_refused_and_what_is_read_is_what_was_written(
    station: Station, reprint: EscrowRequest, disclosure: EscrowRequest
) -> None:
    for request in (reprint, disclosure):
        document = document_of(note_of(station, request))
        for shape in wrong_shapes(document, optional=frozenset({"deposit"})):
            try:
                read = EscrowRequest.from_note(signed(station, shape), STATION)
            except (RequestDamaged, WrongStation, ForeignSignature):
                continue
            # A file number one character shorter is a file number.
            assert document_of(note_of(station, read)) == shape


def test_a_request_that_is_cut_oversized_or_no_note_is_refused(station: Station, reprint: EscrowRequest) -> None:
    note = note_of(station, reprint)

    for wrong in (b"", b"\x89PNG", note[: len(note) // 2], note[:-2], note + b" " * REQUEST_SIZE_MAX):
        with pytest.raises((RequestDamaged, ForeignSignature)):
            EscrowRequest.from_note(wrong, STATION)


def test_a_changed_request_is_not_the_station_s(station: Station, reprint: EscrowRequest) -> None:
    note = note_of(station, reprint)
    other = new_ring_secret(ADMIN, 1)

    with pytest.raises(ForeignSignature):
        EscrowRequest.from_note(note.replace(NUMBER.encode(), b"261123-00043-1", 1), STATION)
    with pytest.raises(ForeignSignature):
        EscrowRequest.from_note(reprint.to_note(other), STATION)
    with pytest.raises(WrongStation):
        EscrowRequest.from_note(note, "HZ-0572")


def test_parts_that_do_not_fit_each_other_are_refused(
    station: Station, reprint: EscrowRequest, disclosure: EscrowRequest
) -> None:
    assert disclosure.authority is not None
    twice = replace(disclosure.authority, groups=disclosure.authority.groups[:1] * 2)
    link = AdminLink(2, bytes(32), bytes(64))
    wrong = [
        replace(reprint, reference="2026/42"),
        replace(reprint, authority=disclosure.authority),
        replace(disclosure, reference=""),
        replace(disclosure, authority=None),
        replace(disclosure, authority=twice),
        replace(reprint, admin_chain=(link, link)),
        replace(reprint, trail=LogTrail(tuple(Earlier(size + 1, ()) for size in range(EARLIER_MAX + 1)))),
        replace(reprint, trail=LogTrail((), (reprint.log,) * (TURNS_MAX + 1))),
        replace(reprint, trail=LogTrail((Earlier(2, ()), Earlier(2, ())))),
    ]

    for request in wrong:
        with pytest.raises(RequestDamaged):
            EscrowRequest.from_note(note_of(station, request), STATION)


# whose it is


def test_the_first_admin_is_taken_and_then_it_must_be_that_one(reprint: EscrowRequest) -> None:
    assert reprint.trusted_admin(None) == reprint.admin
    assert reprint.trusted_admin(reprint.admin) == reprint.admin
    with pytest.raises(ForeignSignature):
        reprint.trusted_admin(PinnedAdmin(bytes(32), 1))


def test_trust_in_the_admin_is_handed_on_by_endorsement_and_not_back(station: Station, reprint: EscrowRequest) -> None:
    first, second = station.manager.ring(ADMIN), new_ring_secret(ADMIN, 2)
    text = endorsement_text(STATION, 2, second.public.sign_public)
    endorsed = replace(
        reprint,
        admin=PinnedAdmin(second.public.sign_public, 2),
        admin_chain=(AdminLink(2, second.public.sign_public, _sign(first.sign_seed, text)),),
    )
    forged = replace(endorsed, admin_chain=(AdminLink(2, second.public.sign_public, _sign(second.sign_seed, text)),))

    assert endorsed.trusted_admin(reprint.admin) == endorsed.admin
    assert endorsed.trusted_admin(endorsed.admin) == endorsed.admin
    for request, pinned in ((forged, reprint.admin), (reprint, endorsed.admin)):
        with pytest.raises(ForeignSignature):
            request.trusted_admin(pinned)


def _sign(seed: bytes, text: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).sign(text)


# that the log names it


def test_the_log_names_the_request(reprint: EscrowRequest, disclosure: EscrowRequest) -> None:
    for request in (reprint, disclosure):
        entry, checkpoint = request.check_log()

        assert (entry.subject, entry.result, checkpoint.size) == (NUMBER, REQUEST_ID.hex(), 3)


def test_a_log_that_names_something_else_is_no_proof(
    station: Station, reprint: EscrowRequest, disclosure: EscrowRequest
) -> None:
    entries = [
        an_entry(0, "accepted", NUMBER, REQUEST_ID.hex()),
        an_entry(1, "reprint_requested", "261123-00043-1", REQUEST_ID.hex()),
        an_entry(2, "reprint_requested", NUMBER, "0" * 32),
        an_entry(3, "disclosure_requested", NUMBER, REQUEST_ID.hex()),
    ]
    log = log_of(*entries)

    for seq in range(len(entries)):
        with pytest.raises(NotInLog) as refused:
            replace(reprint, log=proof(station, log, seq)).check_log()
        assert refused.value.fact == "entry"
    with pytest.raises(NotInLog):
        replace(disclosure, reference="2026/43").check_log()
    with pytest.raises(NotInLog):
        replace(disclosure, kind=reprint.kind).check_log()
    with pytest.raises(NotInLog):
        replace(disclosure, record_id=bytes(16)).check_log()
    with pytest.raises(NotInLog):
        replace(reprint, origin="HZ-0572").check_log()


def test_a_file_made_again_is_named_by_its_own_entry(station: Station, reprint: EscrowRequest) -> None:
    reason = announced_reason(reprint.name, "", None)
    log = log_of(an_entry(0, "request_file_made", NUMBER, REQUEST_ID.hex(), reason))

    assert replace(reprint, log=proof(station, log, 0)).check_log()[0].action == "request_file_made"


def test_a_broken_proof_says_where_it_breaks(station: Station, reprint: EscrowRequest) -> None:
    good = reprint.log
    other = log_of(an_entry(0, "accepted"))
    wrong: dict[str, list[LogProof]] = {
        "signature": [
            replace(good, key=bytes(32)),
            replace(good, checkpoint=good.checkpoint.replace(b"\n3\n", b"\n4\n")),
        ],
        "checkpoint": [replace(good, checkpoint=b"no note"), replace(good, checkpoint=other_note(station))],
        "entry": [replace(good, entry=b"{}")],
        "path": [
            replace(good, path=good.path[:-1]),
            replace(good, path=(*good.path, bytes(32))),
            replace(good, path=(bytes(32), *good.path[1:])),
            replace(good, entry=other.entries[0]),
        ],
    }

    for fact, proofs in wrong.items():
        for each in proofs:
            with pytest.raises(NotInLog) as refused:
                each.check(STATION)
            assert refused.value.fact == fact


def other_note(station: Station) -> bytes:
    """A note of our log's name and key that is no checkpoint."""
    seed = station.days.open_log_key(station.manager.ring(DATABASE))
    return sign_note("no checkpoint\n", f"sealpost/{STATION}", seed)


def test_the_log_is_shown_to_go_on_from_where_it_was_seen_last(reprint: EscrowRequest) -> None:
    _, checkpoint = reprint.check_log()
    log = log_of(an_entry(0, "taken_in", NUMBER), an_entry(1, "accepted", NUMBER))

    assert reprint.continues(SeenLog(LogHead(2, log.root(2)), reprint.log.key), checkpoint)
    assert reprint.continues(SeenLog(LogHead(2, bytes(32)), reprint.log.key), checkpoint) is False


# the answer


def opened_by_the_second(station: Station, request: EscrowRequest) -> bytes:
    return open_inner(request.record, station.second_custodian.seed(MONTH), request.half_open)


def test_the_keys_come_back_to_the_request_that_asked_for_them(station: Station, reprint: EscrowRequest) -> None:
    private = reply_private(station.manager.ring(CUSTODIAN_1), STATION, REQUEST_ID)

    answer = EscrowAnswer.from_bytes(
        answer_with_keys(reprint, opened_by_the_second(station, reprint)).to_bytes(), STATION
    )
    deks = open_keys(answer, reprint.record_id, private)

    record = a_record(station)
    assert set(deks) == {group.group for group in record.groups}


def test_an_answer_opens_for_nothing_else(station: Station, reprint: EscrowRequest, disclosure: EscrowRequest) -> None:
    ring = station.manager.ring(CUSTODIAN_1)
    private = reply_private(ring, STATION, REQUEST_ID)
    keys = answer_with_keys(reprint, opened_by_the_second(station, reprint))
    receipt = answer_with_receipt(disclosure, "0" * 64)

    assert open_receipt(receipt, disclosure.record_id, private) == "0" * 64
    for open_it in (
        lambda: open_keys(keys, bytes(16), private),
        lambda: open_keys(keys, reprint.record_id, reply_private(ring, STATION, bytes(16))),
        lambda: open_keys(keys, reprint.record_id, reply_private(ring, "HZ-0572", REQUEST_ID)),
        lambda: open_keys(replace(keys, station="HZ-0572"), reprint.record_id, private),
        lambda: open_keys(replace(keys, request_id=bytes(16)), reprint.record_id, private),
        lambda: open_keys(receipt, disclosure.record_id, private),
        lambda: open_receipt(keys, reprint.record_id, private),
        lambda: open_keys(keys, reprint.record_id, reply_private(new_ring_secret(CUSTODIAN_1, 1), STATION, REQUEST_ID)),
    ):
        with pytest.raises(DoesNotOpen):
            open_it()
    for changed in flipped(keys.sealed, 11):
        with pytest.raises(DoesNotOpen):
            open_keys(replace(keys, sealed=changed), reprint.record_id, private)


def test_only_the_first_custodian_s_ring_has_a_reply_key(station: Station) -> None:
    with pytest.raises(ValueError, match=r"^admin$"):
        reply_private(station.manager.ring(ADMIN), STATION, REQUEST_ID)


def test_an_answer_of_another_shape_is_refused(station: Station, reprint: EscrowRequest) -> None:
    stored = answer_with_keys(reprint, opened_by_the_second(station, reprint)).to_bytes()

    for shape in wrong_shapes(json.loads(stored)):
        written = canonical_json(shape) + b"\n"
        try:
            assert EscrowAnswer.from_bytes(written, STATION).to_bytes() == written != stored
        except (AnswerDamaged, WrongStation):
            continue
    for wrong in (b"", stored[:-3], b"[]", stored + b" " * ANSWER_SIZE_MAX):
        with pytest.raises(AnswerDamaged):
            EscrowAnswer.from_bytes(wrong, STATION)
    with pytest.raises(WrongStation):
        EscrowAnswer.from_bytes(stored, "HZ-0572")


def test_what_is_sealed_in_an_answer_must_be_one(
    station: Station, reprint: EscrowRequest, disclosure: EscrowRequest
) -> None:
    ring = station.manager.ring(CUSTODIAN_1)
    private, public = reply_private(ring, STATION, REQUEST_ID), reply_public(ring, STATION, REQUEST_ID)
    context = contexts.ESCROW_ANSWER
    station_and_id = STATION.encode().ljust(16, b"\0") + REQUEST_ID

    def answer(kind: bytes, text: bytes, record_id: bytes) -> EscrowAnswer:
        info = context + kind + b"\0" + station_and_id + record_id
        return EscrowAnswer(STATION, REQUEST_ID, seal_x25519(public, info, text))

    with pytest.raises(AnswerDamaged):
        open_keys(answer(b"reprint", b"[]", reprint.record_id), reprint.record_id, private)
    for text in (b"", b"[]", b'{"disclosure_sha256":"00"}'):
        with pytest.raises(AnswerDamaged):
            open_receipt(answer(b"disclosure", text, disclosure.record_id), disclosure.record_id, private)


# the new label


def test_a_record_moves_to_a_new_label(station: Station) -> None:
    record = a_record(station)
    deks = _deks(station)

    moved = reseal_under_new_token(
        record,
        token=TOKEN,
        deks=deks,
        rings={group: station.keyring.ring_public(group) for group in FIELDS},
        day=station.today,
    )

    assert (moved.record_id, moved.escrow, moved.locator) == (record.record_id, record.escrow, locator(TOKEN))
    for group in moved.groups:
        ring = station.manager.ring(group.group)
        assert open_group(group, moved.name, TOKEN, ring, station.today) == FIELDS[group.group]
        with pytest.raises(CannotOpen):
            open_group(group, moved.name, bytes(range(200, 216)), ring, station.today)
        assert group.sealed == next(each.sealed for each in record.groups if each.group == group.group)


def _deks(station: Station) -> dict[str, bytes]:
    record = a_record(station)
    half_open = open_outer(escrow_subject(record.name, MONTH), station.e1_seed, record.escrow)
    return escrowed_deks(
        open_inner(escrow_subject(record.name, MONTH), station.second_custodian.seed(MONTH), half_open)
    )


def test_wrong_few_or_many_keys_move_no_record(station: Station) -> None:
    record, deks = a_record(station), _deks(station)
    rings = {group: station.keyring.ring_public(group) for group in FIELDS}

    with pytest.raises(CannotOpen):
        reseal_under_new_token(record, token=TOKEN, deks=dict.fromkeys(deks, bytes(32)), rings=rings, day=station.today)
    for wrong in ({"hint": deks["hint"]}, deks | {"more": bytes(32)}):
        with pytest.raises(DocumentDamaged):
            reseal_under_new_token(record, token=TOKEN, deks=wrong, rings=rings, day=station.today)
