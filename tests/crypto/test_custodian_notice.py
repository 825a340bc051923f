"""The station's notice for the second custodian."""

import json
from dataclasses import replace

import pytest

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.custodian_notice import NOTICE_SIZE_MAX, CustodianNotice, NoticeDamaged
from app.crypto.key_slot import PinnedAdmin
from app.crypto.keyring import AdminLink
from app.crypto.log_head import LogHead
from app.crypto.log_proof import NotInLog
from app.crypto.log_trail import SeenLog
from app.crypto.notes import sign_note
from app.crypto.rings import ADMIN, DATABASE, new_ring_secret
from app.crypto.signed_document import ForeignSignature, WrongStation, document_text, note_name
from tests.crypto.escrow_errand import a_request
from tests.crypto.station import STATION, Station
from tests.crypto.tampering import wrong_shapes


@pytest.fixture(scope="module")
def notice(station: Station) -> CustodianNotice:
    request = a_request(station)
    log = request.log
    return CustodianNotice(STATION, request.admin, request.admin_chain, log.checkpoint, log.key, request.trail)


def note_of(station: Station, notice: CustodianNotice) -> bytes:
    return notice.to_note(station.manager.ring(ADMIN))


def test_what_was_written_is_read(station: Station, notice: CustodianNotice) -> None:
    assert CustodianNotice.from_note(note_of(station, notice), STATION) == notice


def test_every_wrong_shape_is_refused_or_read_as_it_is(station: Station, notice: CustodianNotice) -> None:
    document = json.loads(note_of(station, notice).decode().split("\n\n")[0])
    seed = station.manager.ring(ADMIN).sign_seed

    for shape in wrong_shapes(document):
        written = sign_note(document_text(shape), note_name(STATION, "custodian-notice"), seed)
        try:
            read = CustodianNotice.from_note(written, STATION)
        except (NoticeDamaged, WrongStation, ForeignSignature):
            continue
        assert note_of(station, read) == written


def test_a_notice_that_is_cut_oversized_or_no_note_is_refused(station: Station, notice: CustodianNotice) -> None:
    note = note_of(station, notice)
    link = AdminLink(2, bytes(32), bytes(64))
    twice = note_of(station, replace(notice, admin_chain=(link, link)))

    for wrong in (b"", note[: len(note) // 2], note + b" " * NOTICE_SIZE_MAX, twice):
        with pytest.raises(NoticeDamaged):
            CustodianNotice.from_note(wrong, STATION)
    with pytest.raises(WrongStation):
        CustodianNotice.from_note(note, "HZ-0572")
    with pytest.raises(ForeignSignature):
        CustodianNotice.from_note(notice.to_note(new_ring_secret(ADMIN, 1)), STATION)


def test_its_admin_is_trusted_like_that_of_a_request(notice: CustodianNotice) -> None:
    assert notice.trusted_admin(None) == notice.trusted_admin(notice.admin) == notice.admin
    with pytest.raises(ForeignSignature):
        notice.trusted_admin(PinnedAdmin(bytes(32), 1))


def test_its_log_is_held_against_what_was_seen(station: Station, notice: CustodianNotice) -> None:
    checkpoint = notice.check_log()

    assert notice.continues(SeenLog(LogHead(3, checkpoint.root), notice.key), checkpoint)
    assert notice.continues(SeenLog(LogHead(3, bytes(32)), notice.key), checkpoint) is False
    seed = station.days.open_log_key(station.manager.ring(DATABASE))
    elsewhere = sign_checkpoint(Checkpoint(log_origin("HZ-0572"), 3, bytes(32)), seed)
    for wrong, fact in ((bytes(32), "signature"), (notice.key, "checkpoint")):
        with pytest.raises(NotInLog) as refused:
            replace(notice, key=wrong, checkpoint=notice.checkpoint if fact == "signature" else b"none").check_log()
        assert refused.value.fact == fact
    with pytest.raises(NotInLog):
        replace(notice, checkpoint=elsewhere).check_log()
