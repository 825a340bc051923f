"""The commands as somebody without a screen runs them: whole, in a process of their own, with no display."""

import base64
import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from app.demo.station import intake_forms

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    without_display = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment = {**without_display, "PYTHONPATH": str(ROOT), "HOME": str(folder), "TMPDIR": str(folder)}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a demo of four parcels leaves behind."""
    folder = tmp_path_factory.mktemp("demo")
    ended = run("demo", "--out", "out", "--seed", "7", "--parcels", "4", folder=folder)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return folder / "out"


def summary(demo: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((demo / "summary.json").read_text(encoding="utf-8"))
    return found


def test_every_parcel_of_the_demo_is_opened_by_its_courier_and_refused_to_the_clerk(demo: Path) -> None:
    told = summary(demo)

    assert [told[key] for key in ("accepted", "decoded", "opened_by_courier", "refused_to_clerk")] == [4, 4, 4, 4]
    assert told["log_verified"] is True


def test_the_demo_names_the_labels_and_screenshots_it_left(demo: Path) -> None:
    told = summary(demo)
    labels, screenshots = told["labels"], told["screenshots"]

    assert isinstance(labels, list)
    assert isinstance(screenshots, list)
    assert len(labels) == 4
    assert len(screenshots) >= 10
    assert all((demo.parent / path).is_file() for path in [*labels, *screenshots])


def test_the_demo_leaves_the_station_itself(demo: Path) -> None:
    assert {"station.db", "station.keyring", "station.days", "station.policy"} <= {
        file.name for file in (demo / "station").iterdir()
    }


def test_the_demo_s_labels_are_read_from_their_pictures(demo: Path) -> None:
    ended = run("read-label", *sorted(map(str, (demo / "labels").iterdir())), folder=demo)

    assert ended.returncode == 0
    assert [line.split("\t")[1][:3] for line in ended.stdout.splitlines()] == ["SP1"] * 4


def test_the_demo_s_log_verifies_and_a_changed_one_does_not(demo: Path) -> None:
    export = demo / "audit-log.jsonl"
    changed = demo / "changed.jsonl"
    changed.write_bytes(export.read_bytes().replace(b'"accepted"', b'"accepteD"', 1))

    assert run("verify-log", str(export), folder=demo).returncode == 0
    assert run("verify-log", str(changed), folder=demo).returncode == 21


def test_no_token_of_the_demo_is_in_the_station_or_the_log(demo: Path) -> None:
    told = run("read-label", *sorted(map(str, (demo / "labels").iterdir())), folder=demo).stdout
    tokens = [line.split("\t")[1].removeprefix("SP1")[:26] for line in told.splitlines()]

    assert len(tokens) == 4
    assert not any(token.encode() in kept(demo) for token in tokens)
    assert not any(base64.b32decode(token + "======") in kept(demo) for token in tokens)


def test_no_person_of_the_demo_is_in_the_station_or_the_log(demo: Path) -> None:
    forms = islice(intake_forms(Random(7)), 4)
    personal = [
        text
        for form in forms
        for text in (
            form.document.number,
            form.document.name,
            form.sender.phone,
            form.sender.address,
            form.contact.name,
            form.contact.phone,
            form.address.detail,
        )
    ]

    assert not any(text.encode() in kept(demo) for text in personal)


def kept(demo: Path) -> bytes:
    """All bytes of the station's files and of the exported log."""
    return b"".join(file.read_bytes() for file in [*(demo / "station").iterdir(), demo / "audit-log.jsonl"])


def test_a_demo_does_not_touch_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")

    ended = run("demo", "--out", str(tmp_path), folder=tmp_path)

    assert ended.returncode == 2
    assert [file.name for file in tmp_path.iterdir()] == ["mine"]


def test_the_self_test_ends_well_and_names_the_versions(tmp_path: Path) -> None:
    ended = run("self-test", folder=tmp_path)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "sqlcipher3" in ended.stdout


def test_a_reader_that_has_seen_enough_is_no_failure_of_ours(tmp_path: Path) -> None:
    lines = "resident-id 11010519491231002X\n" * 20_000
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "app", "check-document", "-"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as command:
        assert command.stdin
        assert command.stdout
        assert command.stderr
        (tmp_path / "lines").write_text(lines)
        command.stdout.close()
        try:
            command.stdin.write(lines)
            command.stdin.close()
        except BrokenPipeError:
            pass
        complaint = command.stderr.read()

    assert "Traceback" not in complaint
