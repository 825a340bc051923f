from pathlib import Path

import pytest

from app.crypto.checkpoint import (
    CHECKPOINT_SIZE_MAX,
    Checkpoint,
    NotACheckpoint,
    log_origin,
    open_checkpoint,
    sign_checkpoint,
    unverified_checkpoint,
)
from app.crypto.notes import BadSignature, NotANote, sign_note
from tests.crypto.written_log import public_of

SEED = bytes(range(32))
PUBLIC = public_of(SEED)
CHECKPOINT = Checkpoint(log_origin("STATION-7"), 4242, bytes(range(100, 132)))
FROZEN = (Path(__file__).parent / "vectors" / "log_checkpoint.txt").read_bytes()


def test_a_checkpoint_is_the_frozen_one() -> None:
    assert sign_checkpoint(CHECKPOINT, SEED) == FROZEN


def test_a_checkpoint_fits_on_paper() -> None:
    assert len(FROZEN) < 220


def test_what_was_signed_opens() -> None:
    assert open_checkpoint(FROZEN, "sealpost/STATION-7", PUBLIC) == CHECKPOINT


def test_what_it_claims_can_be_read_before_it_is_checked() -> None:
    assert unverified_checkpoint(FROZEN) == CHECKPOINT


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(BadSignature):
        open_checkpoint(FROZEN, CHECKPOINT.origin, public_of(bytes(32)))


def test_a_checkpoint_speaks_of_the_log_that_signs_it() -> None:
    foreign = sign_note(CHECKPOINT.text, "sealpost/STATION-8", SEED)

    with pytest.raises(NotACheckpoint):
        open_checkpoint(foreign, "sealpost/STATION-8", PUBLIC)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sealpost/STATION-7", "sealpost/station-7"),
        ("sealpost/STATION-7", "sealpost/ST"),
        ("4242", "04242"),
        ("4242", "0"),
        ("4242", "-1"),
        ("4242", "1" * 16),
        ("4242\n", "4242\n\n"),
        ("oM=\n", "oN=\n"),
        ("oM=\n", "oM\n"),
        ("oM=\n", "oM=\nextension\n"),
    ],
)
def test_another_text_is_no_checkpoint(old: str, new: str) -> None:
    assert old in CHECKPOINT.text
    note = sign_note(CHECKPOINT.text.replace(old, new), "sealpost/STATION-7", SEED)

    with pytest.raises(NotACheckpoint):
        unverified_checkpoint(note)


@pytest.mark.parametrize("checkpoint", [Checkpoint("elsewhere", 1, bytes(32)), Checkpoint(CHECKPOINT.origin, 1, b"")])
def test_what_would_not_read_back_is_not_signed(checkpoint: Checkpoint) -> None:
    with pytest.raises(NotACheckpoint):
        sign_checkpoint(checkpoint, SEED)


def test_a_note_far_too_large_is_no_checkpoint() -> None:
    with pytest.raises(NotACheckpoint):
        unverified_checkpoint(FROZEN.ljust(CHECKPOINT_SIZE_MAX + 1, b"\n"))


def test_what_is_not_a_note_is_said_so() -> None:
    with pytest.raises(NotANote):
        unverified_checkpoint(CHECKPOINT.text.encode())
