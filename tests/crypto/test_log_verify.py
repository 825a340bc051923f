import io
import json
import pickle
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto.checkpoint import Checkpoint, NotACheckpoint, sign_checkpoint
from app.crypto.entry import Entry, NotAnEntry
from app.crypto.log_export import EntryLines, read_export
from app.crypto.log_verify import Finding, LogVerifier, Remark, RemarkKind, Verdict, verify_export, wall
from app.crypto.notes import NotANote, sign_note, verifier_key
from tests.crypto.written_log import ORIGIN, START, WrittenLog, lived_log, log_seed, public_of

FIRST_SEED = log_seed(START.date())
SECOND_SEED = log_seed(START.date() + timedelta(days=1))
AGAIN_SEED = bytes(range(32))


def verified(log: WrittenLog, *known: bytes) -> Verdict:
    return verify_export(io.BytesIO(log.export()), known)


def found(log: WrittenLog, *known: bytes) -> tuple[Finding, str, int]:
    verdict = verified(log, *known)
    return verdict.finding, verdict.why or "", verdict.position


def busy_log(entries: int = 40) -> WrittenLog:
    log = WrittenLog().make()
    while len(log.entries) < entries:
        log.write()
    return log


# sound logs


def test_a_sound_log_is_ok_and_the_verdict_says_how_far() -> None:
    log = lived_log()

    verdict = verified(log, log.checkpoints[0][1], log.checkpoints[-1][1])

    assert verdict == Verdict(
        finding=Finding.OK,
        position=30,
        origin=ORIGIN,
        size=30,
        signed_size=30,
        root=verdict.root,
        first_key=verifier_key(ORIGIN, public_of(FIRST_SEED)),
        epochs=2,
        known=2,
        last_at="2026-11-24T00:01:22.000Z",
    )
    assert verdict.exit_code == 0
    assert verdict.root.hex() == "78e3a8b7c50166bc1a3d5d20f34b9d78b80d882448f567c4f3f5231c04b3edf6"


@settings(deadline=None)
@given(cuts=st.lists(st.integers(1, 29)))
def test_portions_of_any_size_make_no_difference(cuts: list[int]) -> None:
    log = lived_log()
    checkpoints = dict(log.checkpoints)
    verifier = LogVerifier(ORIGIN, [log.checkpoints[1][1], log.signed(25)])
    place = 0

    for stop in sorted({*cuts, *checkpoints}):
        verifier.feed_entries(log.entries[place:stop])
        place = stop
        if stop in checkpoints:
            verifier.feed_checkpoint(checkpoints[stop])

    assert verifier.verdict() == verified(log, log.checkpoints[1][1], log.signed(25))
    assert verifier.size == 30


def test_a_verification_can_be_put_aside_and_taken_up() -> None:
    log = lived_log()
    verifier = LogVerifier(ORIGIN)
    verifier.feed_entries(log.entries[:10])

    again: LogVerifier = pickle.loads(pickle.dumps(verifier))  # noqa: S301 - our own bytes

    again.feed_checkpoint(log.checkpoints[0][1])
    assert again.verdict().signed_size == 10
    assert verifier.verdict().signed_size == 0


def test_the_verdict_may_be_asked_on_the_way() -> None:
    log = lived_log()
    verifier = LogVerifier(ORIGIN)

    verifier.feed_entries(log.entries[:10])
    before = verifier.verdict()
    verifier.feed_checkpoint(log.checkpoints[0][1])

    assert (before.finding, before.size) == (Finding.SIGNATURE, 10)
    assert verifier.verdict().finding is Finding.OK


# 10: no log


@pytest.mark.parametrize("content", [b"", b"\n", b"%PDF-1.7\n", b'{"format":"sealpost/1/backup"}\n'])
def test_a_file_that_is_no_export_holds_no_log(content: bytes) -> None:
    verdict = verify_export(io.BytesIO(content))

    assert (verdict.finding, verdict.why) == (Finding.NO_LOG, "header")


def test_an_export_without_an_entry_holds_no_log() -> None:
    assert found(WrittenLog(), lived_log().signed(1)) == (Finding.NO_LOG, "empty", 0)


# 20: signatures


def test_entries_after_the_last_checkpoint_are_not_signed() -> None:
    assert found(busy_log(10).checkpoint().write()) == (Finding.SIGNATURE, "not_signed", 10)


def test_a_log_without_a_checkpoint_is_not_signed() -> None:
    assert found(busy_log(10)) == (Finding.SIGNATURE, "not_signed", 0)


def test_a_checkpoint_of_a_strange_key_is_found() -> None:
    assert found(busy_log(10).checkpoint(bytes(32))) == (Finding.SIGNATURE, "signature", 10)


def test_a_checkpoint_under_another_name_is_found() -> None:
    log = busy_log(10)
    other = WrittenLog("sealpost/STATION-8")
    other.entries = log.entries
    log.checkpoints = other.checkpoint().checkpoints

    assert found(log) == (Finding.SIGNATURE, "other_origin", 10)


@pytest.mark.parametrize(
    "note", [b"no note", sign_note("sealpost/STATION-7\n10\nroot\n", "sealpost/STATION-7", FIRST_SEED)], ids=range(2)
)
def test_a_note_that_is_no_checkpoint_is_found(note: bytes) -> None:
    log = busy_log(10)
    log.checkpoints.append((10, note))

    assert found(log) == (Finding.SIGNATURE, "not_a_checkpoint", 10)


def test_a_line_that_is_half_a_checkpoint_is_found() -> None:
    spoiled = lived_log().export().replace(b'{"checkpoint":"seal', b'{"checkpoint": "seal')

    verdict = verify_export(io.BytesIO(spoiled))

    assert (verdict.finding, verdict.why) == (Finding.SIGNATURE, "checkpoint_line")


def test_a_file_cut_within_a_line_is_not_signed_to_its_end() -> None:
    cut = lived_log().export() + b'{"action":"sh'

    assert verify_export(io.BytesIO(cut)).finding is Finding.SIGNATURE
    assert verify_export(io.BytesIO(cut), [lived_log().write().signed(31, SECOND_SEED)]).finding is Finding.SHORTER


def test_a_known_checkpoint_must_be_signed_by_the_log_too() -> None:
    log = lived_log()

    assert found(log, log.signed(20, bytes(32))) == (Finding.SIGNATURE, "known_signature", 20)


# 21: the tree


def change(seq: int, old: bytes, new: bytes) -> Callable[[list[bytes]], None]:
    def spoil(entries: list[bytes]) -> None:
        assert old in entries[seq]
        entries[seq] = entries[seq].replace(old, new)

    return spoil


def swap(entries: list[bytes]) -> None:
    entries[3], entries[4] = entries[4], entries[3]


@pytest.mark.parametrize(
    ("spoil", "why", "position"),
    [
        (change(3, b"shelved", b"dropped"), "root", 10),
        (change(3, b"u-3", b"u-4"), "root", 10),
        (change(12, b'"shelved"', b'"shelved" '), "not_an_entry", 12),
        (change(25, b"collected", b"shelved"), "root", 30),
        (lambda entries: entries.pop(3), "seq", 3),
        (lambda entries: entries.insert(3, entries[3]), "seq", 4),
        (lambda entries: entries.insert(3, b""), "not_an_entry", 3),
        (lambda entries: entries.insert(3, b"\xff"), "not_an_entry", 3),
        (swap, "seq", 3),
    ],
    ids=["action", "actor", "spelling", "after the turn", "deleted", "doubled", "empty", "not UTF-8", "reordered"],
)
def test_a_changed_entry_is_found(spoil: Callable[[list[bytes]], None], why: str, position: int) -> None:
    log = lived_log()

    spoil(log.entries)

    assert found(log) == (Finding.TREE, why, position)


def test_a_deleted_entry_is_found_although_the_rest_is_numbered_anew() -> None:
    log = lived_log()
    del log.entries[3]
    for seq in range(3, 9):
        change(seq, b'"seq":%d' % (seq + 1), b'"seq":%d' % seq)(log.entries)

    assert found(log) == (Finding.TREE, "seq", 9)


def test_entries_missing_before_a_checkpoint_are_found() -> None:
    log = busy_log(20).checkpoint()
    del log.entries[15:]
    note = log.checkpoints[0][1]
    log.checkpoints = [(15, note)]

    assert found(log) == (Finding.TREE, "checkpoint_size", 20)


def test_a_checkpoint_told_twice_is_found() -> None:
    assert found(busy_log(20).checkpoint().checkpoint()) == (Finding.TREE, "checkpoint_size", 20)


def test_a_checkpoint_before_the_first_entry_is_found() -> None:
    verifier = LogVerifier(ORIGIN)

    verifier.feed_checkpoint(lived_log().signed(1))

    assert verifier.verdict().why == "checkpoint_size"


def test_a_line_without_end_is_found() -> None:
    verdict = verify_export(io.BytesIO(lived_log().export() + b"x" * 600_000))

    assert (verdict.finding, verdict.why) == (Finding.TREE, "long_line")


def test_two_entries_in_one_row_are_not_taken_for_two_rows() -> None:
    log = busy_log(10)
    verifier = LogVerifier(ORIGIN)
    verifier.feed_entries(log.entries[:1])

    verifier.feed_entries([log.entries[1], b"\n".join(log.entries[2:4]), b""])

    assert verifier.verdict().why == "not_an_entry"


# 22 and 23: against checkpoints from elsewhere


def test_a_log_cut_after_a_witnessed_checkpoint_is_shorter() -> None:
    witnessed = lived_log().checkpoints[-1][1]
    log = lived_log()
    del log.entries[18:]
    del log.checkpoints[2:]

    assert found(log) == (Finding.OK, "", 18)
    assert found(log, witnessed) == (Finding.SHORTER, "cut", 30)


def test_two_histories_of_one_log_are_a_fork() -> None:
    witnessed = busy_log(10).write("revealed").checkpoint().checkpoints[0][1]

    assert found(busy_log(12).checkpoint(), witnessed) == (Finding.FORK, "known_root", 11)


def test_a_checkpoint_of_another_station_is_a_fork() -> None:
    other = WrittenLog("sealpost/STATION-8").make().signed(1)

    assert found(lived_log(), other) == (Finding.FORK, "known_origin", 1)


def test_only_the_first_of_several_forks_is_told() -> None:
    fork = busy_log(9).write("revealed").write()

    assert found(busy_log(12).checkpoint(), fork.signed(11), fork.signed(10)) == (Finding.FORK, "known_root", 10)


def test_known_checkpoints_of_one_size_are_all_met() -> None:
    log = lived_log()
    forged = sign_checkpoint(Checkpoint(ORIGIN, 10, bytes(32)), FIRST_SEED)

    assert verified(log, log.signed(10, FIRST_SEED), log.signed(10, FIRST_SEED)).known == 2
    assert found(log, log.signed(10, FIRST_SEED), forged, forged)[0] is Finding.FORK


@pytest.mark.parametrize(
    ("note", "error"), [(b"no note", NotANote), (sign_note("text\n", "somebody", FIRST_SEED), NotACheckpoint)]
)
def test_what_is_no_checkpoint_cannot_be_known(note: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        verified(lived_log(), note)


# 24: epochs


def test_a_log_begins_with_the_making_of_the_station() -> None:
    assert found(WrittenLog().write()) == (Finding.EPOCH, "beginning", 0)


def test_a_station_is_made_once() -> None:
    assert found(WrittenLog().make().make()) == (Finding.EPOCH, "beginning", 1)


def test_the_old_key_signs_exactly_the_entry_that_names_the_next() -> None:
    log = lived_log()
    log.checkpoints.pop(2)

    assert found(log) == (Finding.EPOCH, "turn_not_signed", 20)


def test_a_log_may_end_with_the_turn_of_its_key() -> None:
    assert found(busy_log(10).turn()) == (Finding.OK, "", 12)


def test_the_new_key_does_not_sign_its_own_naming() -> None:
    log = lived_log()
    log.checkpoints[2] = (20, log.signed(20, SECOND_SEED))

    assert found(log) == (Finding.EPOCH, "key_of_another_epoch", 20)


def test_a_former_key_does_not_sign_again() -> None:
    log = lived_log()
    log.checkpoints[3] = (30, log.signed(30, FIRST_SEED))

    assert found(log) == (Finding.EPOCH, "key_of_another_epoch", 30)


def test_yesterday_rewritten_and_signed_with_the_key_of_today_is_found() -> None:
    log = lived_log()
    change(3, b"shelved", b"dropped")(log.entries)
    log.checkpoints = [(size, log.signed(size, SECOND_SEED)) for size, _ in log.checkpoints]

    assert found(log) == (Finding.EPOCH, "key_of_another_epoch", 10)


def test_a_strange_signature_stays_one_when_no_later_key_made_it() -> None:
    log = lived_log()
    log.checkpoints[0] = (10, log.signed(10, bytes(32)))
    log.entries[25] = b"log_key_turned"

    assert found(log) == (Finding.SIGNATURE, "signature", 10)


def test_after_another_fault_nobody_looks_for_later_keys() -> None:
    log = lived_log().turn()
    log.entries.pop(3)

    assert found(log) == (Finding.TREE, "seq", 3)


def test_the_next_epoch_is_not_earlier() -> None:
    log = busy_log(10)
    log.write("log_key_turned", key=bytes(32), epoch=log.epoch - timedelta(days=1)).checkpoint()

    assert found(log) == (Finding.EPOCH, "epoch_earlier", 10)


def turned_again() -> WrittenLog:
    """A log whose key was turned once more on its day: 10 entries, the turn, three entries under the second key."""
    log = busy_log(10)
    log.write("log_key_turned", key=public_of(AGAIN_SEED), epoch=log.epoch).checkpoint()
    return log.write().write().write().checkpoint(AGAIN_SEED)


def test_a_key_may_be_turned_again_on_the_same_day() -> None:
    assert found(turned_again()) == (Finding.OK, "", 14)


def test_a_second_key_of_the_day_is_named_under_the_first() -> None:
    log = turned_again()
    log.checkpoints[-2] = (11, log.signed(11, AGAIN_SEED))

    assert found(log) == (Finding.EPOCH, "key_of_another_epoch", 11)


def test_the_first_key_of_the_day_does_not_sign_after_the_second() -> None:
    log = turned_again()
    log.checkpoints[-1] = (14, log.signed(14, FIRST_SEED))

    assert found(log) == (Finding.EPOCH, "key_of_another_epoch", 14)


def test_the_naming_of_a_second_key_of_the_day_is_signed_at_once() -> None:
    log = turned_again()
    log.checkpoints.pop(-2)

    assert found(log) == (Finding.EPOCH, "turn_not_signed", 11)


def test_a_key_does_not_name_itself_again() -> None:
    log = busy_log(10)
    log.write("log_key_turned", key=public_of(FIRST_SEED), epoch=log.epoch).checkpoint()

    assert found(log) == (Finding.EPOCH, "key_again", 10)


@pytest.mark.parametrize("days", [2, -2])
def test_an_epoch_is_the_day_of_its_entry(days: int) -> None:
    log = WrittenLog()
    log.epoch += timedelta(days=days)

    assert found(log.make().checkpoint()) == (Finding.EPOCH, "epoch_of_another_day", 0)


def test_a_log_key_is_used_for_one_epoch_only() -> None:
    log = busy_log(10)
    log.write("log_key_turned", key=public_of(FIRST_SEED), epoch=log.epoch + timedelta(days=1)).checkpoint()

    assert found(log) == (Finding.EPOCH, "key_again", 10)


def test_a_key_kept_on_for_days_is_remarked() -> None:
    log = busy_log(10)
    log.write("locked").reboot(after_ms=86_400_000).checkpoint()
    log.write("locked").reboot(after_ms=86_400_000).checkpoint()

    assert verified(log).remarks == (Remark(RemarkKind.KEY_KEPT_ON, 1, 13),)
    assert verified(log).exit_code == 0


# 25: heartbeats


def test_an_open_station_writes_every_hour() -> None:
    assert found(busy_log(10).write(after_ms=3_900_000).write().checkpoint()) == (Finding.OK, "", 12)
    assert found(busy_log(10).write(after_ms=3_900_001).write().checkpoint()) == (Finding.HEARTBEAT, "gap", 10)


@pytest.mark.parametrize("action", ["locked", "station_closed"])
def test_a_resting_station_need_not_write(action: str) -> None:
    log = busy_log(10).write(action).write(after_ms=36_000_000).write().checkpoint()

    assert found(log) == (Finding.OK, "", 13)


def test_a_boot_begins_with_the_opening_of_the_station() -> None:
    log = busy_log(10).write("locked").reboot("signed_in").checkpoint()

    assert found(log) == (Finding.HEARTBEAT, "boot_not_opened", 11)


def test_a_boot_that_just_ends_is_remarked() -> None:
    log = busy_log(10).reboot().write().reboot().checkpoint()

    assert verified(log).remarks == (Remark(RemarkKind.ENDED_WITHOUT_CLOSING, 2, 9),)
    assert verified(log).exit_code == 0


# 26: clocks


def test_the_wall_clock_never_goes_back() -> None:
    log = busy_log(10).write(wall_ms=-1).write().checkpoint()

    assert found(log) == (Finding.CLOCK, "at_went_back", 10)


def test_the_wall_clock_does_not_go_back_over_a_start_either() -> None:
    log = busy_log(10).write("locked").reboot(after_ms=-1).checkpoint()

    assert found(log) == (Finding.CLOCK, "at_went_back", 11)


def test_the_monotonic_clock_never_goes_back_within_a_boot() -> None:
    log = busy_log(10).write(after_ms=-1, wall_ms=0).write().checkpoint()

    assert found(log) == (Finding.CLOCK, "monotonic_went_back", 10)


@pytest.mark.parametrize(
    ("after_ms", "wall_ms", "finding"),
    [
        # The clocks were compared 20 s or 140 s before: a thousandth of that is allowed for drift.
        (2000, 602_020, Finding.OK),
        (2000, 602_021, Finding.CLOCK),
        (122_140, 2000, Finding.OK),
        (122_141, 2000, Finding.CLOCK),
    ],
)
def test_the_wall_clock_gains_ten_minutes_and_loses_two_at_most(after_ms: int, wall_ms: int, finding: Finding) -> None:
    log = busy_log(10).write(after_ms=after_ms, wall_ms=wall_ms).checkpoint()

    verdict = verified(log)

    assert verdict.finding is finding
    assert (verdict.why, verdict.position) == (("jump", 10) if finding else (None, 11))


def test_small_steps_add_up_to_a_jump() -> None:
    log = busy_log(2)
    for _ in range(8):
        log.write(wall_ms=2000 + 100_000)

    assert found(log.checkpoint()) == (Finding.CLOCK, "jump", 8)


def test_right_clocks_may_drift_apart_slowly() -> None:
    log = busy_log(2)
    for _ in range(24 * 40):
        log.write("heartbeat", after_ms=3_600_000, wall_ms=3_600_720)

    verifier = LogVerifier(ORIGIN)
    verifier.feed_entries(log.entries)

    assert verifier.verdict().finding is Finding.SIGNATURE
    assert found(log.checkpoint()) == (Finding.OK, "", len(log.entries))


def test_a_jump_is_settled_by_its_confirmation() -> None:
    log = busy_log(10).write(wall_ms=900_000).write().write(wall_ms=900_000).write("clock_confirmed")
    for _ in range(30):
        log.write()

    assert verified(log.checkpoint()).remarks == (Remark(RemarkKind.CLOCK_CONFIRMED, 1, 13),)
    assert verified(log).exit_code == 0


def test_the_first_of_unconfirmed_jumps_is_told() -> None:
    log = busy_log(10).write("clock_confirmed").write(wall_ms=900_000).write().write(wall_ms=900_000).checkpoint()

    assert found(log) == (Finding.CLOCK, "jump", 11)


# which finding is told


def test_a_fault_of_the_tree_is_told_before_holes_in_time() -> None:
    log = busy_log(10).write(after_ms=4_000_000).write(wall_ms=-1)
    assert found(log.checkpoint())[0] is Finding.HEARTBEAT

    change(3, b"shelved", b"dropped")(log.entries)

    assert found(log)[0] is Finding.TREE


def test_the_first_fault_in_the_order_of_the_file_is_told() -> None:
    log = lived_log()
    log.checkpoints[1] = (18, b"no note")
    change(25, b"collected", b"shelved")(log.entries)

    assert found(log) == (Finding.SIGNATURE, "not_a_checkpoint", 18)


# the quick way and the thorough way


LINE = WrittenLog().make().write("revealed", group="contact", reason="取件 ok").entries[1].decode()
ODD = st.sampled_from(
    ['"', "\\", ",", "{", "}", ":", " ", "0", "9", "a", "Z", "_", "é", "取", "\n", "\x7f", "\x85", "\t", ""]
)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(LINE) - 1), ODD, st.integers(0, 2))
def test_the_quick_way_takes_nothing_the_thorough_way_refuses(place: int, odd: str, dropped: int) -> None:
    spoiled = (LINE[:place] + odd + LINE[place + dropped :]).encode()
    verifier = LogVerifier(ORIGIN)
    verifier.feed_entries(WrittenLog().make().entries)

    verifier.feed_entries([spoiled])

    try:
        sound = Entry.from_bytes(spoiled).seq == 1
    except NotAnEntry:
        sound = False
    assert (verifier.size == 2) is sound


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["shelved", "revealed", "locked", "clock_confirmed", "heartbeat"]),
            st.sampled_from([0, 1, 2000, 60_000, 1_900_000, 3_900_000, 3_900_001]),
            st.sampled_from([0, 0, 0, 1, -1, 50_000, 130_000, 590_000, 610_000, -130_000]),
            st.sampled_from(["", "取件", '"']),
        ),
        max_size=30,
    )
)
def test_entries_fed_together_are_judged_as_one_by_one(steps: list[tuple[str, int, int, str]]) -> None:
    log = WrittenLog().make()
    for action, after_ms, shift, reason in steps:
        log.write(action, after_ms=after_ms, wall_ms=after_ms + shift, reason=reason)
    together, single = LogVerifier(ORIGIN), LogVerifier(ORIGIN)

    together.feed_entries(log.entries)
    for entry in log.entries:
        single.feed_entries([entry])
    for verifier in (together, single):
        verifier.feed_checkpoint(log.signed(len(log.entries)))

    assert together.verdict() == single.verdict()


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00.000Z", "2026-11-23T09:15:02.123Z", "9999-12-31T23:59:59.999Z"])
def test_the_wall_time_counts_milliseconds(at: str) -> None:
    later = WrittenLog().make()
    moment = Entry.from_bytes(later.entries[0].replace(b"2026-11-23T00:30:02.000Z", at.encode())).at

    assert wall(at) == (
        moment.toordinal() * 86_400 + moment.hour * 3600 + moment.minute * 60 + moment.second
    ) * 1000 + (moment.microsecond // 1000)


# a mutated log never gets 0


EXPORT = lived_log().export()
LINES = EXPORT.splitlines(keepends=True)
WITNESSED = lived_log().checkpoints[-1][1]


@settings(max_examples=200, deadline=None)
@given(place=st.integers(0, len(EXPORT) - 1), flip=st.integers(1, 255))
def test_no_changed_byte_gets_zero(place: int, flip: int) -> None:
    changed = bytearray(EXPORT)
    changed[place] ^= flip

    assert verify_export(io.BytesIO(bytes(changed))).exit_code != 0


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("drop"), st.integers(0, 60), st.integers(0, 60)),
            st.tuples(st.just("swap"), st.integers(0, 60), st.integers(0, 60)),
            st.tuples(st.just("copy"), st.integers(0, 60), st.integers(0, 60)),
            st.tuples(st.just("join"), st.integers(0, 60), st.integers(0, 60)),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_zero_is_only_for_the_very_entries_that_were_witnessed(mutations: list[tuple[str, int, int]]) -> None:
    lines = list(LINES)
    for kind, one, other in mutations:
        first, second = one % len(lines), other % len(lines)
        match kind:
            case "drop" if len(lines) > 1:
                del lines[first]
            case "swap":
                lines[first], lines[second] = lines[second], lines[first]
            case "copy":
                lines.insert(second, lines[first])
            case "join":
                lines[first] = lines[first].rstrip(b"\n")
            case _:
                pass

    mutated = b"".join(lines)

    if verify_export(io.BytesIO(mutated), [WITNESSED]).exit_code == 0:
        assert entries_of(mutated) == entries_of(EXPORT)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(EXPORT) - 1))
def test_no_cut_gets_zero_against_a_witness(end: int) -> None:
    assert verify_export(io.BytesIO(EXPORT[:end]), [WITNESSED]).exit_code != 0


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 29), st.sampled_from(["actor", "action", "subject", "desk", "reason", "result", "at"]), st.data())
def test_no_changed_field_gets_zero(seq: int, field: str, data: st.DataObject) -> None:
    log = lived_log()
    entry = json.loads(log.entries[seq])
    other = json.loads(log.entries[data.draw(st.integers(0, 29))])
    entry[field] = "changed" if other.get(field, "") == entry.get(field) else other.get(field, "")
    log.entries[seq] = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    assert verified(log).exit_code != 0


def entries_of(exported: bytes) -> bytes:
    _, parts = read_export(io.BytesIO(exported))
    return b"".join(part.lines for part in parts if isinstance(part, EntryLines))
