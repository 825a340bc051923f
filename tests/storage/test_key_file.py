import sys
from pathlib import Path

import pytest

from app.storage.key_file import FileTooLarge, KeyFile


@pytest.fixture
def key(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "station.key")


def test_the_key_file_and_its_log_lie_side_by_side_for_their_owner_only(key: KeyFile) -> None:
    assert not key.exists()
    assert key.read_log(10) == b""

    key.write(b"key")
    key.write_log(b"log")

    assert (key.exists(), key.read(10), key.read_log(10)) == (True, b"key", b"log")
    assert key.log_path.name == "station.key.log"
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o777 for file in (key.path, key.log_path)} == {0o600}
    assert sorted(path.name for path in key.path.parent.iterdir()) == ["station.key", "station.key.log"]


def test_a_log_without_its_file_is_there_as_well(key: KeyFile) -> None:
    key.write_log(b"log")

    assert key.exists()


def test_a_file_far_too_large_is_not_read(key: KeyFile) -> None:
    key.write(b"x" * 11)

    with pytest.raises(FileTooLarge) as refused:
        key.read(10)
    assert refused.value.name == "station.key"
