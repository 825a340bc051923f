"""Where dialogs for saving begin: on a stick that is plugged in, else at home; never where the program was started."""

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo, QStandardPaths, QStorageInfo

MEDIA = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def stick_folder() -> str:
    """A removable medium that can be written, or the user's home."""
    return next((volume.rootPath() for volume in QStorageInfo.mountedVolumes() if _is_stick(volume)), QDir.homePath())


def documents_folder() -> str:
    """The user's documents, or his home where there are none."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if documents and Path(documents).is_dir() else QDir.homePath()


def lie_on_one_disk(one: str, other: str) -> bool:
    """Whether two paths, which need not exist yet, lie on the same storage."""
    devices = {bytes(QStorageInfo(_nearest(path)).device().data()) for path in (one, other)}
    return len(devices) == 1


def _is_stick(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    if not (volume.isValid() and volume.isReady()) or volume.isReadOnly() or volume.isRoot():
        return False
    removable = _is_other_drive(root) if sys.platform == "win32" else f"{root}/".startswith(MEDIA)
    return removable and QFileInfo(root).isWritable()


def _is_other_drive(root: str) -> bool:
    return Path(root).drive.casefold() != Path(QDir.rootPath()).drive.casefold()


def _nearest(path: str) -> str:
    """The path itself, or the nearest folder above it that is there."""
    whole = Path(path).resolve()
    return str(next(folder for folder in (whole, *whole.parents) if folder.exists()))
