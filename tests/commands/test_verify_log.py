import argparse
from pathlib import Path

import pytest

from app.commands.verify_log import REMARKS, WORDS, add_arguments, run
from app.crypto.log_verify import Flaw, RemarkKind
from tests.crypto.written_log import lived_log


def verify(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(argument) for argument in arguments]))


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "log.jsonl"
    path.write_bytes(lived_log().export())
    return path


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    path = tmp_path / "checkpoint.txt"
    path.write_bytes(lived_log().checkpoints[-1][1])
    return path


def test_a_sound_log_is_ok_in_one_line(export: Path, checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(export, "--checkpoint", checkpoint) == 0

    assert capsys.readouterr().out == (
        "OK. sealpost/STATION-7: 30 entries judged, the last of 2026-11-24T00:01:22.000Z; 30 signed,"
        " root eOOot8UBZrwaPV0g80udeLgNiCRI9WfE8/UjHASz7fY=;"
        " 2 log keys, the first sealpost/STATION-7+597ef663+Aa9MNSsaKSjZYpBvzeJ7zKyuTp7+PSKEiQ+m8IfErvsm;"
        " 1 of the given checkpoints agree.\n"
    )


def test_without_a_checkpoint_it_says_what_is_not_shown(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(export) == 0

    assert "nothing here vouches for the length of the log" in capsys.readouterr().out


def test_a_cut_log_is_told_with_its_number(export: Path, checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export.write_bytes(b"".join(export.read_bytes().splitlines(keepends=True)[:21]))

    assert verify(export, "--checkpoint", checkpoint) == 22
    assert capsys.readouterr().out.startswith("SHORTER: a given checkpoint knows 30 entries. sealpost/STATION-7: 18 ")


def test_remarks_are_told(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = lived_log().reboot().reboot().checkpoint()
    export.write_bytes(log.export())

    assert verify(export) == 0
    assert "; the program ended without closing 1 times, first after entry 30.\n" in capsys.readouterr().out


def test_a_log_without_a_signature_shows_no_root(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export.write_bytes(b"".join(export.read_bytes().splitlines(keepends=True)[:5]))

    assert verify(export) == 20
    assert "0 signed, root -;" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"something else\n"])
def test_what_is_no_log_is_10(content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.jsonl"
    if content is not None:
        path.write_bytes(content)

    assert verify(path) == 10
    assert capsys.readouterr().out.startswith("NO LOG: ")


@pytest.mark.parametrize("content", [None, b"", b"something else\n", "text\n\n\u2014 name AAAAAAA=\n".encode()])
def test_a_checkpoint_that_is_none_is_10(
    content: bytes | None, export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "checkpoint.txt"
    if content is not None:
        path.write_bytes(content)

    assert verify(export, "--checkpoint", path) == 10
    assert capsys.readouterr().out == f"NO LOG: {path} cannot be read as a checkpoint.\n"


def test_there_are_words_for_every_flaw() -> None:
    assert set(WORDS) == set(Flaw)
    assert set(REMARKS) == set(RemarkKind)
