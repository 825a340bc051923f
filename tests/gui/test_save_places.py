import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QDir, QStorageInfo

from app.gui.save_places import documents_folder, lie_on_one_disk, stick_folder

not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="drives have letters there")


def volume(root: Path | str, *, read_only: bool = False) -> SimpleNamespace:
    """A mounted volume, as far as it is asked."""
    return SimpleNamespace(
        rootPath=lambda: str(root),
        isValid=lambda: True,
        isReady=lambda: True,
        isReadOnly=lambda: read_only,
        isRoot=lambda: str(root) == "/",
    )


@not_on_windows
def test_saving_begins_on_a_stick_that_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("app.gui.save_places.MEDIA", (f"{tmp_path}/",))
    mounted = [volume("/"), volume(tmp_path / "sealed", read_only=True), volume("/elsewhere"), volume(stick)]
    monkeypatch.setattr(QStorageInfo, "mountedVolumes", lambda: mounted)

    assert stick_folder() == str(stick)


@not_on_windows
def test_without_a_stick_saving_begins_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStorageInfo, "mountedVolumes", lambda: [volume("/"), volume("/var")])

    assert stick_folder() == QDir.homePath()


def test_documents_are_a_folder_that_is_there() -> None:
    assert Path(documents_folder()).is_dir()


def test_paths_not_there_yet_lie_on_the_disk_of_the_folder_above(tmp_path: Path) -> None:
    assert lie_on_one_disk(str(tmp_path / "deep" / "er" / "file"), str(tmp_path))


@not_on_windows
def test_another_file_system_is_another_disk(tmp_path: Path) -> None:
    if not Path("/proc/self").exists():
        pytest.skip("there is no other file system at hand")
    assert not lie_on_one_disk("/proc/self", str(tmp_path))
