import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
SCRIPTS = ["packaging/run", "packaging/test", ".ci/run"]


def plain(name: str) -> str:
    """A package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_names_no_address_and_no_index() -> None:
    options = [line for line in LOCK.splitlines() if line.startswith("-")]

    assert options == []
    assert "://" not in LOCK
    assert "@" not in LOCK


def test_every_locked_package_carries_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())

    without = [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry]

    assert without == []


def test_every_requirement_of_the_project_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["check"]]
    names = {plain(re.split(r"[<>=!~;\[ ]", requirement)[0]) for requirement in wanted}

    locked = {plain(name) for name in re.findall(r"^([\w.-]+)==", LOCK, re.MULTILINE)}

    assert names - locked == set()


@pytest.mark.parametrize("script", [*SCRIPTS, "packaging/setup.sh"])
def test_the_shell_can_read(script: str) -> None:
    checked = subprocess.run(["bash", "-n", ROOT / script], check=False, capture_output=True, text=True)

    assert checked.stderr == ""
    assert checked.returncode == 0


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_command_may_be_started_as_it_is(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
