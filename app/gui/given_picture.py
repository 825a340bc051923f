"""Pictures that somebody gives: a file, what was dropped, what lies on the clipboard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. No more is read of a file than shows that it is larger."""


def given_picture(mime: QMimeData) -> Callable[[], bytes] | None:
    """How the bytes of what was dropped or pasted are got: of one file, or a picture itself. None when it is neither.

    Not to be called in the GUI's thread: it reads the file, raising OSError, or packs the picture.
    """
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if len(files) == 1:
        return partial(read_capped, Path(files[0]))
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return partial(_png_of, image)
    return None


def read_capped(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def ask_for_picture(parent: QWidget, title: str, kind: str) -> str:
    """The path somebody chooses; "" when none."""
    return QFileDialog.getOpenFileName(parent, title, "", f"{kind} (*.png *.jpg *.jpeg)")[0]


def _png_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
