import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import StationTrouble
from app.storage.whole_file import read_capped, replace_whole

LIMITED = """
import resource, sys
from pathlib import Path
from app.domain.errors import StationTrouble
from app.storage.whole_file import replace_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_whole(Path(sys.argv[1]), bytes(1001))
except StationTrouble as trouble:
    print(trouble.kind, trouble.fact)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    replace_whole(tmp_path / "note", b"old")
    return tmp_path / "note"


def test_a_file_is_replaced_for_its_owner_only(path: Path) -> None:
    replace_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


def test_a_file_is_read_up_to_its_cap(path: Path) -> None:
    assert read_capped(path, 3) == b"old"
    assert read_capped(path, 2) is None


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "folder_not_writable"),
        (errno.EACCES, "folder_not_writable"),
        (errno.EIO, "disk_failed"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: str, call: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, call, fail)

    with pytest.raises(StationTrouble) as refused:
        replace_whole(path, b"new")

    assert (refused.value.kind, refused.value.fact) == (kind, "note")
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_file_that_does_not_fit_leaves_the_old_one(path: Path) -> None:
    said = subprocess.run([sys.executable, "-c", LIMITED, path], capture_output=True, text=True, check=True)

    assert said.stdout == "disk_full note\n"
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]
