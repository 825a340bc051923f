import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.checkpoint import NotACheckpoint
from app.crypto.disposal_certificate import (
    CERTIFICATE_SIZE_MAX,
    DisposalCertificate,
    DisposalFinding,
    EarlierSize,
    NotACertificate,
    ProvenEntry,
    verify_disposal,
)
from app.crypto.entry import Entry
from app.crypto.log_tree import append, consistency_proof, inclusion_proof, leaf_hash
from app.crypto.notes import NotANote
from tests.crypto.tampering import wrong_shapes
from tests.crypto.written_log import WrittenLog, log_seed, public_of

VECTOR = Path(__file__).parent / "vectors" / "disposal_certificate.json"
NOTES = Path(__file__).parent / "vectors" / "disposal_certificate_checkpoints.json"


def written() -> WrittenLog:
    """Two days: five records shredded on the first, a day destroyed on the second."""
    log = WrittenLog().make()
    for number in range(5):
        log.write("shredded", subject=f"261123-0004{number}-3", reason="by_itself").write("accepted")
    log.checkpoint().turn()
    log.write("day_destroyed", subject="2026-11-23").write("shred_settled", subject="", result="5 entries")
    log.checkpoint().write("disposal_certified", subject="")
    return log.checkpoint()


def certified(log: WrittenLog, earlier: tuple[int, ...] = (11, 13, 15)) -> DisposalCertificate:
    nodes: dict[tuple[int, int], bytes] = {}
    for size, entry in enumerate(log.entries):
        for level, index, node in append(size, leaf_hash(entry), lambda level, index: nodes[level, index]):
            nodes[level, index] = node

    def read(level: int, index: int) -> bytes:
        return nodes[level, index]

    size, checkpoint = log.checkpoints[-1]

    def proven(entry: bytes) -> ProvenEntry:
        return ProvenEntry(entry, tuple(inclusion_proof(Entry.from_bytes(entry).seq, size, read)))

    wanted = {"shredded", "day_destroyed", "shred_settled"}
    return DisposalCertificate(
        station="STATION-7",
        checkpoint=checkpoint,
        key=proven(next(entry for entry in reversed(log.entries) if b'"key"' in entry)),
        entries=tuple(proven(entry) for entry in log.entries if Entry.from_bytes(entry).action in wanted),
        earlier=tuple(EarlierSize(each, tuple(consistency_proof(each, size, read))) for each in earlier),
    )


GOOD = certified(written())
LAST = written().checkpoints[-1][1]


def finding(certificate: DisposalCertificate, *known: bytes) -> DisposalFinding:
    return verify_disposal(certificate.to_bytes(), known).finding


def test_a_certificate_of_then_verifies() -> None:
    notes = json.loads(NOTES.read_text("utf-8"))

    verdict = verify_disposal(VECTOR.read_bytes(), [note.encode() for note in notes["of_this_log"]])

    assert (verdict.finding, verdict.compared, verdict.size) == (DisposalFinding.OK, 3, 16)
    assert [entry.action for entry in verdict.entries] == ["shredded"] * 5 + ["day_destroyed", "shred_settled"]
    assert verify_disposal(VECTOR.read_bytes(), [notes["of_another"].encode()]).finding is DisposalFinding.FORK


def test_it_is_written_as_it_was_then() -> None:
    assert DisposalCertificate.from_bytes(VECTOR.read_bytes()).to_bytes() == VECTOR.read_bytes()
    assert GOOD.to_bytes() == VECTOR.read_bytes()


def test_a_certificate_without_entries_is_sound() -> None:
    assert finding(replace(GOOD, entries=()), LAST) is DisposalFinding.OK
    assert finding(replace(GOOD, entries=())) is DisposalFinding.NOT_VOUCHED


def test_without_a_checkpoint_from_elsewhere_nothing_is_vouched_for() -> None:
    verdict = verify_disposal(GOOD.to_bytes())

    assert (verdict.finding, verdict.vouched, verdict.key_vouched) == (DisposalFinding.NOT_VOUCHED, 0, False)
    assert (len(verdict.entries), verdict.position) == (7, 1)


@pytest.mark.parametrize(("size", "vouched", "key_vouched"), [(11, 5, False), (13, 5, True), (15, 7, True)])
def test_a_checkpoint_vouches_for_the_entries_before_it(size: int, vouched: int, *, key_vouched: bool) -> None:
    verdict = verify_disposal(GOOD.to_bytes(), [written().signed(size)])

    assert (verdict.vouched, verdict.key_vouched) == (vouched, key_vouched)
    assert verdict.finding is (DisposalFinding.OK if vouched == 7 else DisposalFinding.NOT_VOUCHED)


def test_what_somebody_appended_to_a_copy_of_the_log_under_a_key_of_his_own_is_not_believed() -> None:
    log = WrittenLog().make().write("shredded").write("handed_over").write("run_closed").checkpoint()
    slip, mine = log.checkpoints[-1][1], bytes(range(5, 37))
    log.write("log_key_turned", key=public_of(mine), epoch=date(2026, 11, 24))
    log.write("shredded", subject="261123-00001-0").write("shredded", subject="261123-00002-0").checkpoint(mine)

    verdict = verify_disposal(certified(log, (4,)).to_bytes(), [slip])

    assert (verdict.finding, verdict.compared) == (DisposalFinding.NOT_VOUCHED, 1)
    assert (verdict.vouched, verdict.key_vouched, verdict.position) == (1, False, 5)


def test_another_log_is_told_before_anything_else() -> None:
    log, another = written(), WrittenLog("sealpost/STATION-8").make()
    verdict = verify_disposal(GOOD.to_bytes(), [log.signed(12), LAST, another.signed(1)])
    without = verify_disposal(GOOD.to_bytes(), [LAST, log.signed(12)])

    assert (verdict.finding, verdict.position, verdict.entries) == (DisposalFinding.FORK, 1, ())
    assert (without.finding, without.position, without.vouched) == (DisposalFinding.NOT_COMPARED, 12, 7)


def test_every_changed_entry_is_found() -> None:
    for place, proven in enumerate(GOOD.entries):
        entry = proven.entry.replace(b'"actor":"u-3"', b'"actor":"u-4"')
        entries = (*GOOD.entries[:place], replace(proven, entry=entry), *GOOD.entries[place + 1 :])

        verdict = verify_disposal(replace(GOOD, entries=entries).to_bytes())

        assert (verdict.finding, verdict.position) == (DisposalFinding.TREE, Entry.from_bytes(entry).seq)
        assert verdict.entries == ()


def test_every_changed_proof_is_found() -> None:
    for place, proven in enumerate(GOOD.entries):
        for proof in ((bytes(32), *proven.proof[1:]), proven.proof[1:], (*proven.proof, bytes(32))):
            entries = (*GOOD.entries[:place], replace(proven, proof=proof), *GOOD.entries[place + 1 :])

            assert finding(replace(GOOD, entries=entries)) is DisposalFinding.TREE


def test_a_key_that_is_not_in_the_log_is_found() -> None:
    other = WrittenLog().make()
    named = ProvenEntry(other.entries[0], GOOD.key.proof)

    assert finding(replace(GOOD, key=named)) is DisposalFinding.SIGNATURE
    forged = replace(GOOD.key, proof=(bytes(32), *GOOD.key.proof[1:]))
    assert finding(replace(GOOD, key=forged)) is DisposalFinding.TREE


def test_an_entry_that_names_no_key_is_no_key() -> None:
    assert finding(replace(GOOD, key=GOOD.entries[0])) is DisposalFinding.SIGNATURE


@pytest.mark.parametrize("checkpoint", [b"", b"none", written().signed(16, bytes(32)), b"sealpost/STATION-7\n"])
def test_a_checkpoint_that_the_named_key_did_not_sign_is_found(checkpoint: bytes) -> None:
    assert finding(replace(GOOD, checkpoint=checkpoint)) is DisposalFinding.SIGNATURE


def test_a_certificate_of_another_station_is_not_signed_by_its_log() -> None:
    assert finding(replace(GOOD, station="STATION-8")) is DisposalFinding.SIGNATURE


def test_a_checkpoint_from_elsewhere_agrees_disagrees_or_cannot_be_compared() -> None:
    log = written()
    another = WrittenLog("sealpost/STATION-8").make()

    assert finding(GOOD, log.signed(15, log_seed(log.epoch))) is DisposalFinding.OK
    assert finding(GOOD, log.signed(16)) is DisposalFinding.OK
    assert finding(GOOD, log.signed(12)) is DisposalFinding.NOT_COMPARED
    assert finding(GOOD, another.signed(1)) is DisposalFinding.FORK
    log.entries[3] = log.entries[3].replace(b'"actor":"u-3"', b'"actor":"u-4"')
    assert finding(GOOD, log.signed(11)) is DisposalFinding.FORK
    assert finding(GOOD, log.signed(16)) is DisposalFinding.FORK


def test_what_is_no_checkpoint_cannot_be_held_against_it() -> None:
    for note in (b"", b"none", b"sealpost/X\n1\n"):
        with pytest.raises((NotANote, NotACheckpoint)):
            verify_disposal(GOOD.to_bytes(), [note])


def changed(**fields: Any) -> bytes:
    return canonical_json({**json.loads(GOOD.to_bytes()), **fields})


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        GOOD.to_bytes()[:-2],
        GOOD.to_bytes() + b"\n",
        b" " + GOOD.to_bytes(),
        b"\n" * (CERTIFICATE_SIZE_MAX + 1),
        changed(format="sealpost/2/disposal-certificate"),
        changed(more=1),
        changed(key={"entry": "{}", "proof": []}),
        changed(key={"entry": "{}"}),
        changed(entries=[{"entry": "{}", "proof": []}]),
        changed(entries=[{"entry": 1, "proof": []}]),
        changed(entries=[{"entry": "{}", "proof": ["AAAA"]}]),
        changed(entries=json.loads(GOOD.to_bytes())["entries"][::-1]),
        changed(earlier=json.loads(GOOD.to_bytes())["earlier"][::-1]),
        changed(earlier=[{"size": 0, "proof": []}]),
    ],
)
def test_what_is_no_certificate_is_called_so(content: bytes) -> None:
    assert verify_disposal(content).finding is DisposalFinding.NO_CERTIFICATE


def test_wrong_shapes_are_no_certificate() -> None:
    for shape in wrong_shapes(json.loads(GOOD.to_bytes())):
        try:
            content = canonical_json(shape)
        except ValueError:
            continue
        assert verify_disposal(content).finding is not DisposalFinding.OK


def test_the_fact_says_where_it_is_wrong() -> None:
    with pytest.raises(NotACertificate) as refused:
        DisposalCertificate.from_bytes(changed(station=7))

    assert refused.value.fact == "certificate.station"
