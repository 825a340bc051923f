"""Reading label pictures in a process that may die.

Native decoders parse whatever a stranger photographed or sent; a crash or a hang there costs this child, not the
program. The child is `python -m app.vision.worker`.
"""

import json
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import TracebackType
from typing import IO, Self

import numpy as np
from numpy.typing import NDArray

from app.vision import child
from app.vision.child import Child, frame_bytes, frame_from, quiet_pipes
from app.vision.opencv import opencv
from app.vision.picture_files import LARGEST_FILE, PictureRefused, decode_picture
from app.vision.reader import NOTHING, Found, Reading, read_labels

FRAME_PATIENCE_S = 1.0
FILE_PATIENCE_S = 2.0
"""A frame takes some milliseconds, a file of 20 million pixels up to a second; who is silent for longer hangs."""
FILE_BUDGET_MS = 300.0
LAST_RESORT_S = 10.0
"""A child whose parent is gone, and with it the alarm, ends itself."""

MODULE = "app.vision.worker"
_FILE, _FRAME = b"F", b"P"


class PictureReader:
    """Reads label pictures in a child process, which it starts, watches, and starts again when it died.

    accept: whether a text is a label; a function of a module, because the child finds it again by its name. To be used
    from any thread, one picture at a time; `close` when done, or use it as a context.
    """

    def __init__(
        self,
        accept: Callable[[str], bool],
        *,
        frame_patience_s: float = FRAME_PATIENCE_S,
        file_patience_s: float = FILE_PATIENCE_S,
    ) -> None:
        self._accept = accept
        self._frame_patience_s = frame_patience_s
        self._file_patience_s = file_patience_s
        self._turn = threading.Lock()
        self._child = self._started()

    def read_file_bytes(self, content: bytes) -> Reading:
        """Every label in a picture file. Raises PictureRefused, with why="crashed" if a decoder did not survive it."""
        if len(content) > LARGEST_FILE:
            raise PictureRefused("too_large")
        answer = self._asked(_FILE + content, self._file_patience_s)
        if answer is None:
            raise PictureRefused("crashed")
        if answer.refused:
            raise PictureRefused(answer.refused)
        return self._reading(answer)

    def read_frame(self, frame: NDArray[np.uint8]) -> Reading:
        """Every label in a camera frame, (height, width) grey or (height, width, 3) BGR.

        Never raises on content: a frame that a decoder did not survive reads as empty, and the next one is near.
        """
        answer = self._asked(_FRAME + frame_bytes(frame), self._frame_patience_s)
        return NOTHING if answer is None else self._reading(answer)

    def close(self) -> None:
        """Ends the child."""
        with self._turn:
            self._child.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _asked(self, question: bytes, patience_s: float) -> "Answer | None":
        with self._turn:
            if not self._child.alive:
                self._restart()
            answer = _understood(self._child.answer(question, patience_s))
            if answer is None:
                self._restart()
            return answer

    def _restart(self) -> None:
        self._child.end()
        self._child = self._started()

    def _started(self) -> Child:
        return Child(MODULE, f"{self._accept.__module__}:{self._accept.__qualname__}")

    def _reading(self, answer: "Answer") -> Reading:
        # Believed no further than `accept` goes: the child has looked at what strangers made.
        return Reading(
            tuple(found for found in answer.reading.labels if self._accept(found.text)), answer.reading.foreign
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child says of a picture. refused: why the file was not read, or empty."""

    reading: Reading
    refused: str = ""

    def to_json(self) -> bytes:
        labels = [[found.text, found.corners] for found in self.reading.labels]
        return json.dumps({"labels": labels, "foreign": self.reading.foreign, "refused": self.refused}).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Answer":
        """ValueError, KeyError or TypeError for anything `to_json` did not write."""
        said = json.loads(text)
        labels = []
        for words, corners in said["labels"]:
            first, second, third, fourth = ((float(x), float(y)) for x, y in corners)
            labels.append(Found(str(words), (first, second, third, fourth)))
        return cls(Reading(tuple(labels), int(said["foreign"])), str(said["refused"]))


def _understood(said: bytes | None) -> Answer | None:
    try:
        return None if said is None else Answer.from_json(said)
    except (ValueError, KeyError, TypeError):
        return None


def serve(questions: IO[bytes], answers: IO[bytes], accept: Callable[[str], bool]) -> None:
    """The child's life: one answer a question, until there are no more."""
    child.serve(questions, answers, partial(_answer, accept=accept), LAST_RESORT_S)


def _answer(question: bytes, accept: Callable[[str], bool]) -> bytes:
    return _read(question[:1], question[1:], accept).to_json()


def _read(kind: bytes, content: bytes, accept: Callable[[str], bool]) -> Answer:
    if kind == _FRAME:
        return Answer(read_labels(frame_from(content), accept))
    try:
        return Answer(read_labels(decode_picture(content), accept, FILE_BUDGET_MS, thorough=True))
    except PictureRefused as refused:
        return Answer(NOTHING, refused.why)


def _named(name: str) -> Callable[[str], bool]:
    module, _, function = name.partition(":")
    named: Callable[[str], bool] = getattr(import_module(module), function)
    return named


def main(accept: str) -> None:
    """The child."""
    questions, answers = quiet_pipes()
    judged = _named(accept)
    # The first picture must not pay for loading the libraries.
    opencv()
    read_labels(np.zeros((64, 64), np.uint8), judged)
    with suppress(BrokenPipeError):
        serve(questions, answers, judged)


if __name__ == "__main__":
    main(sys.argv[1])
