"""The formats of escrow, frozen when they were decided: what was carried to another place is read for ever."""

from app.crypto.authority_key import AuthorityKey, read_authority_public
from app.crypto.custodian import CustodianFile
from app.crypto.custodian_certificate import CustodianCertificate
from app.crypto.custodian_log import check_acts, read_acts
from app.crypto.custodian_notice import CustodianNotice
from app.crypto.custodian_publics import CustodianPublics
from app.crypto.disclosure import Disclosure
from app.crypto.escrow import open_inner
from app.crypto.escrow_answer import EscrowAnswer, open_keys, open_receipt
from app.crypto.escrow_request import EscrowRequest, reply_private, reply_public
from app.crypto.fingerprint import fingerprint
from app.crypto.log_trail import read_seen_log
from app.crypto.notes import unverified_text
from app.crypto.record import escrowed_deks, open_content
from app.crypto.recovery_code import RecoveryCode
from app.crypto.rings import RingSecret
from tests.crypto.test_frozen_vectors import frozen

STATION = "HZ-0571"


def test_a_custodians_file_of_the_second_version_opens_with_its_log() -> None:
    vector = frozen("custodian_2")
    file = CustodianFile.from_bytes(vector["file"].encode(), STATION)

    opened = file.open_with_passphrase(vector["passphrase"])

    assert opened == file.open_with_recovery(RecoveryCode.parse(vector["recovery_code"]))
    assert {month: seed.hex() for month, seed in opened.seeds.items()} == vector["seeds"]
    acts = read_acts(vector["log"].encode())
    assert file.kept is not None
    check_acts(acts, file.kept, opened)
    assert b"".join(act.to_line() for act in acts).decode() == vector["log"]
    assert file.to_bytes().decode() == vector["file"]
    assert file.keeping(opened, file.kept).to_bytes().decode() == vector["file"]


def test_the_public_halves_of_then_have_the_fingerprint_of_then() -> None:
    vector = frozen("custodian_2")

    publics = CustodianPublics.from_bytes(vector["publics"].encode(), STATION)

    assert (publics.fingerprint, publics.to_bytes().decode()) == (vector["fingerprint"], vector["publics"])


def test_a_request_of_then_is_checked_opened_and_answered() -> None:
    vector = frozen("escrow_request")
    ring = RingSecret("custodian-1", vector["custodian_1"]["epoch"], bytes.fromhex(vector["custodian_1"]["secret"]))
    e2 = bytes.fromhex(vector["e2_seed"])

    for kind in ("reprint", "disclosure"):
        note = vector[kind]["note"].encode()
        request = EscrowRequest.from_note(note, STATION)
        request.check_log()
        private = reply_private(ring, STATION, request.request_id)
        assert (request.kind, private.hex()) == (kind, vector["reply_private"])
        assert request.reply == reply_public(ring, STATION, request.request_id)
        deks = escrowed_deks(open_inner(request.record, e2, request.half_open))
        assert {group: dek.hex() for group, dek in deks.items()} == vector[kind]["deks"]
        answer = EscrowAnswer.from_bytes(vector[kind]["answer"].encode(), STATION)
        assert answer.to_bytes().decode() == vector[kind]["answer"]
        if kind == "reprint":
            assert open_keys(answer, request.record_id, private) == deks
        else:
            assert open_receipt(answer, request.record_id, private) == vector[kind]["sha256"]
            assert request.authority is not None
            for group in request.authority.groups:
                assert open_content(group, request.name, deks[group.group]) == vector[kind]["groups"][group.group]


def test_a_request_of_then_is_written_the_same_today() -> None:
    note = frozen("escrow_request")["disclosure"]["note"].encode()
    request = EscrowRequest.from_note(note, STATION)

    # Another key signs it here, so the texts are compared.
    again = request.to_note(RingSecret("admin", 1, bytes(32)))

    assert unverified_text(again) == unverified_text(note)


def test_a_disclosure_of_then_opens_with_the_authority_s_key_of_then() -> None:
    vector, key_vector = frozen("escrow_request")["disclosure"], frozen("authority_key")
    key = AuthorityKey.from_bytes(key_vector["key"].encode())
    disclosure = Disclosure.from_bytes(vector["disclosure"].encode())

    disclosed = disclosure.open(key.open(key_vector["passphrase"]))

    assert {group: dict(fields) for group, fields in disclosed.groups.items()} == vector["groups"]
    assert (disclosed.identity, disclosure.sha256) == (vector["identity"], vector["sha256"])
    assert key.open(key_vector["passphrase"]).hex() == key_vector["seed"]
    assert key.to_bytes().decode() == key_vector["key"]
    assert key.public_file().decode() == key_vector["public"]
    assert fingerprint(read_authority_public(key_vector["public"].encode())) == key_vector["fingerprint"]


def test_a_certificate_of_then_is_read() -> None:
    vector = frozen("custodian_certificate")

    certificate = CustodianCertificate.from_bytes(vector["certificate"].encode(), STATION)

    assert (certificate.month, certificate.key, certificate.log_line) == (vector["month"], vector["key"], 3)
    assert certificate.to_bytes().decode() == vector["certificate"]


def test_a_notice_of_then_is_read_and_goes_on_from_what_was_seen_then() -> None:
    vector = frozen("custodian_notice")

    notice = CustodianNotice.from_note(vector["note"].encode(), STATION)

    assert notice.continues(read_seen_log(vector["seen"], "seen"), notice.check_log())
    again = notice.to_note(RingSecret("admin", 1, bytes(32)))
    assert unverified_text(again) == unverified_text(vector["note"].encode())
