"""How a log is shown to go on from where somebody saw it last, and by whose keys."""

from dataclasses import dataclass, replace

import pytest

from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.document_fields import DocumentDamaged
from app.crypto.entry import Entry
from app.crypto.log_head import LogHead
from app.crypto.log_proof import LogProof
from app.crypto.log_trail import Earlier, LogTrail, SeenLog, read_log_trail, read_seen_log
from app.crypto.log_tree import consistency_proof, inclusion_proof
from app.crypto.signatures import sign_public
from tests.crypto.escrow_errand import Log, an_entry, log_of
from tests.crypto.station import STATION, TODAY
from tests.crypto.tampering import wrong_shapes

SEEDS = [bytes([number]) * 32 for number in range(1, 5)]
TURNS = (3, 5, 6)
"""At which seq the key of SEEDS[1], [2] and [3] is named."""
SIZE = 9


def turn(seq: int, seed: bytes) -> Entry:
    day = an_entry(0, "x").at.date()
    return replace(an_entry(seq, "x"), action="log_key_turned", key=sign_public(seed), epoch=day)


def a_log(turns: tuple[int, ...] = TURNS, *, last: str = "accepted") -> Log:
    named = dict(zip(turns, SEEDS[1:], strict=False))
    return log_of(
        *(
            turn(seq, named[seq]) if seq in named else an_entry(seq, last if seq == SIZE - 1 else "taken_in")
            for seq in range(SIZE)
        )
    )


def head(log: Log, size: int) -> LogHead:
    return LogHead(size, log.root(size))


def signed(log: Log, size: int, seed: bytes, seq: int) -> LogProof:
    note = sign_checkpoint(Checkpoint(log_origin(STATION), size, log.root(size)), seed)
    return LogProof(log.entries[seq], tuple(inclusion_proof(seq, size, log.node)), note, sign_public(seed))


@dataclass(frozen=True)
class Shown:
    log: Log
    trail: LogTrail

    def follows(self, seen: SeenLog, seed: bytes = SEEDS[-1]) -> bool | None:
        checkpoint = Checkpoint(log_origin(STATION), SIZE, self.log.root(SIZE))
        return self.trail.follows(seen, STATION, checkpoint, sign_public(seed))


def shown(log: Log, *sizes: int, turns: tuple[int, ...] = TURNS) -> Shown:
    earlier = tuple(Earlier(size, tuple(consistency_proof(size, SIZE, log.node))) for size in sizes)
    before = zip(turns, SEEDS, strict=False)
    return Shown(log, LogTrail(earlier, tuple(signed(log, seq + 1, seed, seq) for seq, seed in before)))


def seen(log: Log, size: int, seed: bytes = SEEDS[0]) -> SeenLog:
    return SeenLog(head(log, size), sign_public(seed))


def test_a_log_goes_on_by_consistency_and_from_key_to_key() -> None:
    log = a_log()
    whole = shown(log, 2, 4, 7)

    assert whole.follows(seen(log, 2))
    assert whole.follows(seen(log, 4, SEEDS[1]))
    assert whole.follows(seen(log, 7, SEEDS[3]))
    assert whole.follows(seen(log, SIZE, SEEDS[3]))


def test_another_log_is_told_from_one_that_is_not_shown() -> None:
    log, other = a_log(), a_log(last="dropped")
    whole = shown(log, 2, 7)

    assert whole.follows(SeenLog(LogHead(2, bytes(32)), sign_public(SEEDS[0]))) is False
    assert whole.follows(seen(other, SIZE, SEEDS[3])) is False
    assert whole.follows(seen(log, 3)) is None
    assert whole.follows(SeenLog(LogHead(SIZE + 1, bytes(32)), sign_public(SEEDS[0]))) is None


def test_a_key_that_no_turn_leads_to_is_not_the_log_s() -> None:
    log = a_log()
    whole = shown(log, 2, 7)
    gap = replace(whole, trail=replace(whole.trail, turns=whole.trail.turns[::2]))

    assert whole.follows(seen(log, 2), bytes(32)) is None
    assert whole.follows(seen(log, 2), SEEDS[2]) is None
    assert gap.follows(seen(log, 2)) is None
    assert whole.follows(seen(log, 2, bytes(range(32)))) is None


def test_a_fork_from_before_the_last_turn_shows_no_turn_of_its_own_tree() -> None:
    true, fork = a_log(), a_log(turns=(4, 5, 6), last="dropped")
    true_turns = shown(true, 2, 7).trail.turns
    forged = replace(shown(fork, 2, 7), trail=replace(shown(fork, 2, 7).trail, turns=true_turns))

    assert fork.root(2) == true.root(2)
    assert forged.follows(seen(true, 2)) is False
    unshown = replace(forged, trail=replace(forged.trail, earlier=forged.trail.earlier[:1]))
    assert unshown.follows(seen(true, 2)) is None


def test_a_turn_must_be_one_signed_by_the_key_before_and_the_end_of_what_that_signed() -> None:
    log = a_log()
    whole = shown(log, 2, 7)
    first, *rest = whole.trail.turns
    wrong = [
        signed(log, 3, SEEDS[0], 2),  # names no key
        signed(log, 5, SEEDS[0], 3),  # the old key signed on
        replace(first, checkpoint=rest[0].checkpoint),  # not signed by it
        replace(first, path=()),
    ]

    for each in wrong:
        broken = replace(whole, trail=replace(whole.trail, turns=(each, *rest)))
        assert broken.follows(seen(log, 2)) is None


def test_trail_and_seen_log_are_read_as_they_were_written_and_in_no_other_shape() -> None:
    log = a_log()
    trail, known = shown(log, 2, 7).trail, seen(log, 2)

    assert read_log_trail(trail.to_json(), "trail") == trail
    assert read_seen_log(known.to_json(), "seen") == known
    for shape in wrong_shapes(known.to_json()):
        with pytest.raises(DocumentDamaged):
            read_seen_log(shape, "seen")
    for shape in wrong_shapes(trail.to_json()):
        try:
            assert read_log_trail(shape, "trail").to_json() == shape
        except DocumentDamaged:
            continue


def test_the_day_of_these_entries_is_the_station_s() -> None:
    assert an_entry(0, "x").at.date().isoformat() == TODAY
