"""Reading the sender's document with the camera, or off a picture: found, read and handed on; no picture is kept."""

from dataclasses import dataclass, field

import numpy as np

from app.domain.documents.read_document import ReadDocument
from app.domain.errors import NoDocumentFound, PictureUnreadable
from app.domain.people import Role
from app.operations.ports import Cameras, Clock, DocumentReader
from app.operations.session import Session
from app.vision.documents.reading import DocumentReading
from app.vision.picture_files import PictureRefused


@dataclass(frozen=True, slots=True)
class DocumentLook:
    """One camera picture, and where a document lies in it.

    rgb: height rows of width pixels, 3 bytes each; corners: four (x, y) in pixels, or None.
    """

    width: int
    height: int
    rgb: bytes = field(repr=False)
    corners: tuple[tuple[float, float], ...] | None

    @property
    def boxes(self) -> tuple[tuple[tuple[float, float], ...], ...]:
        return () if self.corners is None else (self.corners,)


@dataclass(frozen=True)
class DocumentPictureDesk:
    """What is read is the clerk's to check: nothing of it is stored, logged or judged here."""

    session: Session
    reader: DocumentReader
    cameras: Cameras
    clock: Clock

    def camera_names(self) -> tuple[str, ...]:
        return self.cameras.names()

    def look(self, camera: str) -> DocumentLook:
        """The newest picture of a camera and the document in it. Raises CameraNotReady."""
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        pixels = self.cameras.frame(camera).pixels
        height, width = pixels.shape[:2]
        return DocumentLook(width, height, pixels[:, :, ::-1].tobytes(), self.reader.find(pixels))

    def read(self, look: DocumentLook) -> ReadDocument:
        """The document in a picture of the camera. Raises NoDocumentFound, PictureUnreadable crashed."""
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        pixels = np.frombuffer(look.rgb, np.uint8).reshape(look.height, look.width, 3)
        try:
            reading = self.reader.read_frame(np.ascontiguousarray(pixels[:, :, ::-1]), self.clock.today())
        except PictureRefused as refused:
            raise PictureUnreadable(refused.why) from None
        return _document(reading)

    def read_picture(self, content: bytes) -> ReadDocument:
        """The document in a picture file, PNG or JPEG. Raises NoDocumentFound, PictureUnreadable."""
        self.session.require(Role.CLERK, Role.MANAGER, act="intake")
        try:
            reading = self.reader.read_file_bytes(content, self.clock.today())
        except PictureRefused as refused:
            raise PictureUnreadable(refused.why) from None
        return _document(reading)

    def close_camera(self) -> None:
        self.cameras.release()


def _document(reading: DocumentReading | None) -> ReadDocument:
    if reading is None:
        raise NoDocumentFound
    return reading.document()
