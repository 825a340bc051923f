"""Reading documents in a process of its own: it may die of a picture, and is gone when nobody reads.

The child is `python -m app.vision.documents.worker`. It holds the OCR models, which weigh some hundred megabytes, so it
is started by the first question and ended after a while without one. Nothing of a picture outlasts its answer: pictures
come and fields go through pipes.
"""

import json
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.domain.documents.document import DocumentType
from app.vision.child import Child, frame_bytes, frame_from, quiet_pipes, serve
from app.vision.documents.engine import TextEngine
from app.vision.documents.finding import find_document
from app.vision.documents.reader import read_document
from app.vision.documents.reading import DocumentField, DocumentReading, ReadField
from app.vision.engines import Corners
from app.vision.opencv import opencv
from app.vision.picture_files import LARGEST_FILE, PictureRefused, decode_picture

FIND_PATIENCE_S = 2.0
READ_PATIENCE_S = 40.0
"""A card takes one second of two cores; a slow desk with other work gets forty, models loaded included."""
LAST_RESORT_S = 60.0
IDLE_S = 90.0
"""Between two senders of a queue the models stay; in a quiet hour their memory is given back."""
MODULE = "app.vision.documents.worker"

_FIND, _FILE, _FRAME = b"L", b"F", b"P"
_DAY_SIZE = len("2026-11-24")


class DocumentPictureReader:
    """Reads documents in a child process, which it starts, watches, ends when idle and starts again.

    To be used from any thread, one picture at a time; `close` when done, or use it as a context.
    """

    def __init__(
        self,
        *,
        module: str = MODULE,
        find_patience_s: float = FIND_PATIENCE_S,
        read_patience_s: float = READ_PATIENCE_S,
        idle_s: float = IDLE_S,
    ) -> None:
        """module: what the child runs; another one only for tests."""
        self._module = module
        self._find_patience_s = find_patience_s
        self._read_patience_s = read_patience_s
        self._idle_s = idle_s
        self._turn = threading.Lock()
        self._child: Child | None = None
        self._rest: threading.Timer | None = None

    @property
    def at_work(self) -> bool:
        """Whether there is a child now."""
        return self._child is not None

    def find(self, frame: NDArray[np.uint8]) -> Corners | None:
        """Where a document lies in a camera frame; see `finding.find_document`. Never raises on content."""
        answer = self._asked(_FIND + frame_bytes(frame), self._find_patience_s)
        return None if answer is None else answer.corners

    def read_frame(self, frame: NDArray[np.uint8], today: date) -> DocumentReading | None:
        """The document in a camera frame, (height, width) grey or (height, width, 3) BGR; None if there is none.

        Raises PictureRefused with why="crashed" if the child did not survive it.
        """
        return self._read(_FRAME + _spelled(today) + frame_bytes(frame))

    def read_file_bytes(self, content: bytes, today: date) -> DocumentReading | None:
        """The same of a picture file, PNG or JPEG. Raises PictureRefused."""
        if len(content) > LARGEST_FILE:
            raise PictureRefused("too_large")
        return self._read(_FILE + _spelled(today) + content)

    def close(self) -> None:
        """Ends the child."""
        with self._turn:
            self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self, question: bytes) -> DocumentReading | None:
        answer = self._asked(question, self._read_patience_s)
        if answer is None:
            raise PictureRefused("crashed")
        if answer.refused:
            raise PictureRefused(answer.refused)
        return answer.reading

    def _asked(self, question: bytes, patience_s: float) -> "Answer | None":
        with self._turn:
            if self._rest is not None:
                self._rest.cancel()
            if self._child is None or not self._child.alive:
                self._let_go()
                self._child = Child(self._module)
            answer = _understood(self._child.answer(question, patience_s))
            if answer is None:
                self._let_go()
            else:
                self._rest = threading.Timer(self._idle_s, self.close)
                self._rest.daemon = True
                self._rest.start()
            return answer

    def _let_go(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
        if self._child is not None:
            self._child.end()
            self._child = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child says. corners: of a find; refused: why a file was not read, or empty."""

    reading: DocumentReading | None = None
    corners: Corners | None = None
    refused: str = ""

    def to_json(self) -> bytes:
        reading = self.reading
        said: dict[str, object] = {"refused": self.refused, "corners": self.corners, "reading": None}
        if reading is not None:
            said["reading"] = {
                "document_type": reading.document_type,
                "expected": reading.expected,
                "fields": {name: [read.value, read.confidence] for name, read in reading.fields.items()},
                "corners": reading.corners,
            }
        return json.dumps(said).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Answer":
        """ValueError, KeyError or TypeError for anything `to_json` did not write."""
        said = json.loads(text)
        told = said["reading"]
        reading = None
        if told is not None:
            reading = DocumentReading(
                DocumentType(told["document_type"]),
                tuple(DocumentField(name) for name in told["expected"]),
                {
                    DocumentField(name): ReadField(str(value), float(confidence))
                    for name, (value, confidence) in told["fields"].items()
                },
                _corners(told["corners"]),
            )
            reading.document()  # its values are of their kinds
        return cls(reading, _corners(said["corners"]), str(said["refused"]))


def _corners(said: list[list[float]] | None) -> Corners | None:
    if said is None:
        return None
    first, second, third, fourth = ((float(x), float(y)) for x, y in said)
    return (first, second, third, fourth)


def _understood(said: bytes | None) -> Answer | None:
    try:
        return None if said is None else Answer.from_json(said)
    except (ValueError, KeyError, TypeError):
        return None


def _spelled(day: date) -> bytes:
    return day.isoformat().encode()


def answer(question: bytes, engine: Callable[[], TextEngine]) -> bytes:
    """What the child answers. engine: waits for the models where they are not loaded yet."""
    return _answer(question[:1], question[1:], engine).to_json()


def _answer(kind: bytes, content: bytes, engine: Callable[[], TextEngine]) -> Answer:
    if kind == _FIND:
        return Answer(corners=find_document(frame_from(content)))
    today, picture = date.fromisoformat(content[:_DAY_SIZE].decode()), content[_DAY_SIZE:]
    try:
        pixels = frame_from(picture) if kind == _FRAME else decode_picture(picture)
    except PictureRefused as refused:
        return Answer(refused=refused.why)
    return Answer(read_document(pixels, engine(), today))


def main() -> None:
    """The child. The models load while the first frames are looked at: nobody waits for them who need not."""
    questions, answers = quiet_pipes()
    opencv()
    loaded: Future[TextEngine] = Future()
    threading.Thread(target=_load, args=(loaded,), daemon=True).start()
    with suppress(BrokenPipeError):
        serve(questions, answers, lambda question: answer(question, loaded.result), LAST_RESORT_S)


def _load(loaded: "Future[TextEngine]") -> None:
    try:
        loaded.set_result(TextEngine())
    except Exception as error:  # noqa: BLE001 - whoever asks for a document is told by the child's end
        loaded.set_exception(error)


if __name__ == "__main__":
    main()
