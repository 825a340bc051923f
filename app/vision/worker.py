"""Reading pictures in a process that may die.

Native decoders parse whatever a stranger photographed or sent; a crash or a hang there costs this child, not the
program. The child is `python -m app.vision.worker`, asked through its standard input and answering through its standard
output, both in frames of a length and that many bytes. A picture goes through these pipes only: no file, no shared
memory that outlives a crash, no core dump.
"""

import faulthandler
import json
import os
import signal
import struct
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import numpy as np
from numpy.typing import NDArray

from app.vision.opencv import opencv
from app.vision.picture_files import LARGEST_FILE, PictureRefused, decode_picture
from app.vision.reader import NOTHING, Found, Reading, read_labels

FRAME_PATIENCE_S = 1.0
FILE_PATIENCE_S = 2.0
"""A frame takes some milliseconds, a file of 20 million pixels up to a second; who is silent for longer hangs."""
START_S = 20.0
"""For the interpreter and the libraries to load, on a slow and busy desk."""
FILE_BUDGET_MS = 300.0
LAST_RESORT_S = 10.0
"""A child whose parent is gone, and with it the alarm, ends itself."""
LONGEST_QUESTION = 2**31
LONGEST_ANSWER = 2**20

_LENGTH = struct.Struct(">I")
_SHAPE = struct.Struct(">III")
_FILE, _FRAME = b"F", b"P"
_READY = b"ready"
_PROGRAM = Path(__file__).resolve().parents[2]


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
        channels = 1 if frame.ndim == 2 else frame.shape[2]  # noqa: PLR2004 - a frame without colour has two axes
        shape = _SHAPE.pack(frame.shape[0], frame.shape[1], channels)
        answer = self._asked(_FRAME + shape + frame.tobytes(), self._frame_patience_s)
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
            answer = self._child.answer(question, patience_s)
            if answer is None:
                self._restart()
            return answer

    def _restart(self) -> None:
        self._child.end()
        self._child = self._started()

    def _started(self) -> "_Child":
        return _Child(f"{self._accept.__module__}:{self._accept.__qualname__}")

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


class _Child:
    """One child process. It ends with its parent: end of input, or ten seconds over one picture, ends it."""

    def __init__(self, accept: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "app.vision.worker", accept],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_PROGRAM,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.end = weakref.finalize(self, _end, self._process)
        self._ready = False

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def answer(self, question: bytes, patience_s: float) -> Answer | None:
        """The answer, or None if none came in time, after which the child is of no more use."""
        if not self._ready:
            self._ready = self._exchange(None, START_S) == _READY
        said = self._exchange(question, patience_s) if self._ready else None
        try:
            return None if said is None else Answer.from_json(said)
        except (ValueError, KeyError, TypeError):
            return None

    def _exchange(self, question: bytes | None, patience_s: float) -> bytes | None:
        questions, answers = self._process.stdin, self._process.stdout
        if questions is None or answers is None:  # pragma: no cover - both were asked for
            return None
        # Killing the child ends whichever read or write is waiting for it, on every system.
        alarm = threading.Timer(patience_s, self._process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            if question is not None:
                _write(questions, question)
            return _read(answers, LONGEST_ANSWER)
        except OSError:
            return None
        finally:
            alarm.cancel()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what the dead child did not take is still in the buffer
                pipe.close()
    process.wait()


def serve(questions: IO[bytes], answers: IO[bytes], accept: Callable[[str], bool]) -> None:
    """The child's life: one answer a question, until there are no more."""
    _write(answers, _READY)
    while (question := _read(questions, LONGEST_QUESTION)) is not None:
        # In a thread of its own that needs nothing from Python: even a decoder that holds everything ends by it.
        faulthandler.dump_traceback_later(LAST_RESORT_S, exit=True)
        _write(answers, _answer(question, accept).to_json())
        faulthandler.cancel_dump_traceback_later()


def _answer(question: bytes, accept: Callable[[str], bool]) -> Answer:
    kind, content = question[:1], question[1:]
    if kind == _FRAME:
        height, width, channels = _SHAPE.unpack_from(content)
        pixels = np.frombuffer(content, np.uint8, offset=_SHAPE.size)
        shape = (height, width) if channels == 1 else (height, width, channels)
        return Answer(read_labels(pixels.reshape(shape), accept))
    try:
        return Answer(read_labels(decode_picture(content), accept, FILE_BUDGET_MS, thorough=True))
    except PictureRefused as refused:
        return Answer(NOTHING, refused.why)


def _write(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def _read(pipe: IO[bytes], longest: int) -> bytes | None:
    """The next frame, or None at the end of the pipe or of our belief in it."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > longest:
        return None
    content = pipe.read(length)
    return content if len(content) == length else None


def _named(name: str) -> Callable[[str], bool]:
    module, _, function = name.partition(":")
    named: Callable[[str], bool] = getattr(import_module(module), function)
    return named


def main(accept: str) -> None:
    """The child: quiet, without core dumps, its answers safe from whatever a library prints."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a file
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    judged = _named(accept)
    # The first picture must not pay for loading the libraries.
    opencv()
    read_labels(np.zeros((64, 64), np.uint8), judged)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers, judged)


if __name__ == "__main__":
    main(sys.argv[1])
