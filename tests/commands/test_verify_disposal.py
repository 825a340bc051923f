import argparse
import json
from pathlib import Path

import pytest

from app.commands.verify_disposal import WORDS, add_arguments, run
from app.crypto.disposal_certificate import DisposalFinding
from tests.crypto.test_disposal_certificate import NOTES, VECTOR, changed, written


def verify(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(argument) for argument in arguments]))


@pytest.fixture
def notes(tmp_path: Path) -> list[Path]:
    """Three checkpoints of the log, and one of another."""
    held = json.loads(NOTES.read_text("utf-8"))
    paths = [tmp_path / f"note-{number}.txt" for number in range(4)]
    for path, note in zip(paths, [*held["of_this_log"], held["of_another"]], strict=True):
        path.write_text(note, "utf-8")
    return paths


def test_a_certificate_is_told_entry_by_entry(notes: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(VECTOR, *(argument for note in notes[:3] for argument in ("--checkpoint", note))) == 0

    *entries, last = capsys.readouterr().out.splitlines()
    assert len(entries) == 7
    assert entries[0].split() == ["2026-11-23T00:30:04.000Z", "1", "shredded", "261123-00040-3", "done"]
    assert last == (
        "OK: every entry lies before a given checkpoint of this log. STATION-7: log of 16 entries;"
        " 1 day_destroyed, 1 shred_settled, 5 shredded; 7 of 7 entries vouched for by 3 given checkpoints."
    )


def test_without_a_checkpoint_it_is_not_ok_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(VECTOR) == 24

    *entries, last = capsys.readouterr().out.splitlines()
    assert all(entry.endswith("  NOT VOUCHED FOR") for entry in entries)
    assert last.startswith("NOT VOUCHED: it is consistent with itself, but no given checkpoint vouches for all of it.")
    assert last.endswith("no checkpoint from elsewhere agrees with it, so nothing here says whose log it is.")


def test_entries_after_the_given_checkpoint_are_marked(notes: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(VECTOR, "--checkpoint", notes[0]) == 24

    *entries, last = capsys.readouterr().out.splitlines()
    assert [entry.endswith("NOT VOUCHED FOR") for entry in entries] == [False] * 5 + [True] * 2
    assert "5 of 7 entries vouched for by 1 given checkpoints, the others signed with a key that was named" in last


def test_what_the_stations_known_key_signed_later_is_not_vouched_for_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slip = tmp_path / "slip.txt"
    slip.write_bytes(written().signed(13))

    assert verify(VECTOR, "--checkpoint", slip) == 24
    assert capsys.readouterr().out.endswith("; 5 of 7 entries vouched for by 1 given checkpoints.\n")


def test_a_checkpoint_of_another_log_is_a_fork(notes: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(VECTOR, "--checkpoint", notes[3]) == 23
    assert capsys.readouterr().out.splitlines()[-1].startswith("FORK: the given checkpoint of size 16 is of another")


def test_a_changed_entry_is_told_with_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "certificate.json"
    file.write_bytes(VECTOR.read_bytes().replace(b"261123-00043-3", b"261123-00053-3"))

    assert verify(file) == 21
    assert capsys.readouterr().out == "TREE: entry 7 is not in the log that was signed. STATION-7: log of 16 entries.\n"


def test_a_certificate_without_entries_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "certificate.json"
    file.write_bytes(changed(entries=[]))

    assert verify(file) == 24
    assert "16 entries; no checkpoint from elsewhere" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"{}"])
def test_what_is_no_certificate_is_10(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    file = tmp_path / "certificate.json"
    if content is not None:
        file.write_bytes(content)

    assert verify(file) == 10
    assert capsys.readouterr().out.startswith("NO CERTIFICATE: ")


@pytest.mark.parametrize("content", [None, b"none"])
def test_a_checkpoint_that_cannot_be_read_is_10(tmp_path: Path, content: bytes | None) -> None:
    note = tmp_path / "note.txt"
    if content is not None:
        note.write_bytes(content)

    assert verify(VECTOR, "--checkpoint", note) == 10


def test_every_finding_has_words() -> None:
    assert WORDS.keys() == set(DisposalFinding)
