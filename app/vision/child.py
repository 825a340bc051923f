"""A child process that decodes what strangers made, and may die of it: how it is started, asked and ended.

It is asked through its standard input and answers through its standard output, both in frames of a length and that many
bytes. What it is asked about goes through these pipes only: no file, no shared memory that outlives a crash, no core
dump.
"""

import faulthandler
import os
import signal
import struct
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

START_S = 20.0
"""For the interpreter and the libraries to load, on a slow and busy desk."""
LONGEST_QUESTION = 2**31
LONGEST_ANSWER = 2**20

_LENGTH = struct.Struct(">I")
_SHAPE = struct.Struct(">III")
_READY = b"ready"
_PROGRAM = Path(__file__).resolve().parents[2]


class Child:
    """One child process. It ends with its parent: end of input, or its last resort over one question, ends it."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", module, *arguments],
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

    def answer(self, question: bytes, patience_s: float) -> bytes | None:
        """The answer, or None if none came in time, after which the child is of no more use."""
        if not self._ready:
            self._ready = self._exchange(None, START_S) == _READY
        return self._exchange(question, patience_s) if self._ready else None

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


def serve(questions: IO[bytes], answers: IO[bytes], answer: Callable[[bytes], bytes], last_resort_s: float) -> None:
    """The child's life: one answer a question, until there are no more.

    last_resort_s: a child whose parent is gone, and with it the alarm, ends itself after so long over one question.
    """
    _write(answers, _READY)
    while (question := _read(questions, LONGEST_QUESTION)) is not None:
        # In a thread of its own that needs nothing from Python: even a decoder that holds everything ends by it.
        faulthandler.dump_traceback_later(last_resort_s, exit=True)
        _write(answers, answer(question))
        faulthandler.cancel_dump_traceback_later()


def quiet_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """(questions, answers) of this process, a child: without core dumps, its answers safe from a library's prints."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a file
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return sys.stdin.buffer, answers


def frame_bytes(frame: NDArray[np.uint8]) -> bytes:
    """A frame, (height, width) grey or (height, width, 3) BGR, for a pipe."""
    channels = 1 if frame.ndim == 2 else frame.shape[2]  # noqa: PLR2004 - a frame without colour has two axes
    return _SHAPE.pack(frame.shape[0], frame.shape[1], channels) + frame.tobytes()


def frame_from(content: bytes) -> NDArray[np.uint8]:
    """The frame that `frame_bytes` wrote."""
    height, width, channels = _SHAPE.unpack_from(content)
    pixels = np.frombuffer(content, np.uint8, offset=_SHAPE.size)
    return pixels.reshape((height, width) if channels == 1 else (height, width, channels))


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
