"""What was scanned, typed or photographed, and which of the counter's errands it can mean."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import NoLabelInPicture, NotOurLabel, PictureUnreadable, SeveralLabels
from app.domain.parcel import is_parcel_number, spelled
from app.labels.text import LABEL_CHARACTERS, PREFIX, normalise_scan
from app.operations.ports import Cameras, LabelReader
from app.operations.session import Session
from app.vision.picture_files import PictureRefused
from app.vision.reader import Reading


class ScanKind(StrEnum):
    LABEL = "label"
    PARCEL_NUMBER = "parcel_number"
    SEARCH = "search"
    """Neither: part of a number, to look for."""


@dataclass(frozen=True, slots=True)
class Scan:
    kind: ScanKind
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Look:
    """One camera picture with what was found in it.

    rgb: height rows of width pixels, 3 bytes each; boxes: the corners of each label, four (x, y) in pixels;
    labels: their texts, in the same order; foreign: codes that are not ours.
    """

    width: int
    height: int
    rgb: bytes = field(repr=False)
    boxes: tuple[tuple[tuple[float, float], ...], ...]
    labels: tuple[str, ...] = field(repr=False)
    foreign: int


@dataclass(frozen=True)
class ScanDesk:
    """Looking through a camera, or at a picture, asks for a session, but in the first run. What a text can mean is
    known without one; names of cameras tell nothing; and a camera is let go by whoever comes after the lock.
    """

    session: Session
    reader: LabelReader
    cameras: Cameras

    def recognise(self, text: str) -> Scan:
        """What a text in the scan field is. Whether a label is sound is found out where it is used."""
        scan = normalise_scan(text)
        if text and not scan:
            # More than any scanner sends, or nothing that can be printed: refused in words where a label is used.
            return Scan(ScanKind.LABEL, text[:LABEL_CHARACTERS])
        if scan.startswith(PREFIX):
            return Scan(ScanKind.LABEL, scan)
        if is_parcel_number(scan):
            return Scan(ScanKind.PARCEL_NUMBER, spelled(scan))
        return Scan(ScanKind.SEARCH, scan)

    def read_picture(self, content: bytes) -> str:
        """The one label text in a picture file (PNG or JPEG).

        Raises PictureUnreadable, NoLabelInPicture, NotOurLabel (only foreign codes), SeveralLabels, NotSignedIn.
        """
        self.session.require_once_made()
        try:
            reading = self.reader.read_file_bytes(content)
        except PictureRefused as refused:
            raise PictureUnreadable(refused.why) from None
        return _the_one(reading)

    def camera_names(self) -> tuple[str, ...]:
        return self.cameras.names()

    def look(self, camera: str) -> Look:
        """The newest picture of a camera and the labels in it. Raises CameraNotReady, NotSignedIn."""
        self.session.require_once_made()
        pixels = self.cameras.frame(camera).pixels
        reading = self.reader.read_frame(pixels)
        height, width = pixels.shape[:2]
        return Look(
            width=width,
            height=height,
            rgb=pixels[:, :, ::-1].tobytes(),
            boxes=tuple(found.corners for found in reading.labels),
            labels=tuple(found.text for found in reading.labels),
            foreign=reading.foreign,
        )

    def close_camera(self) -> None:
        self.cameras.release()


def _the_one(reading: Reading) -> str:
    texts = {found.text for found in reading.labels}
    if len(texts) > 1:
        raise SeveralLabels(len(texts))
    if texts:
        return texts.pop()
    if reading.foreign:
        raise NotOurLabel
    raise NoLabelInPicture
