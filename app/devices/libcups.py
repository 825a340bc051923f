"""The printing system of Linux and macOS through its C library: queues, and jobs by their number.

Qt prints there too, but writes the document to a temporary file first, throws away what the system answers, and does
not know the number of its job. A label's secret belongs in no file of ours, and a job one cannot ask for may not print.
Facts: cups/cups.h and cups/ipp.h of CUPS 2, whose binary interface is frozen.
"""

import ctypes
from collections.abc import Mapping
from ctypes import POINTER, c_char_p, c_int, c_long, c_size_t, c_void_p
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

LIBRARIES = ("libcups.so.2", "libcups.2.dylib")
CONTINUE = 100  # HTTP_STATUS_CONTINUE: the server wants the document
OK_CONFLICT = 2  # ipp_status_t up to successful-ok-conflicting-attributes
ALL_JOBS = -1  # CUPS_WHICHJOBS_ALL
DISCOVERED = 0x0100_0000  # CUPS_PRINTER_DISCOVERED: seen in the network, without a queue here
PASSWORD_CALLBACK = ctypes.CFUNCTYPE(c_void_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)


class JobStage(IntEnum):
    """RFC 8011, 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True, slots=True)
class Queue:
    """address: the device's URI; reasons: RFC 8011 printer-state-reasons; stopped: it takes jobs but prints none."""

    name: str
    model: str
    address: str
    accepting: bool
    stopped: bool
    reasons: frozenset[str]


class Cups(Protocol):
    """What we need of a print server. Calls may block; OSError carries the server's word."""

    def queues(self) -> tuple[Queue, ...]: ...
    def send(self, queue: str, document: bytes, options: Mapping[str, str]) -> int:
        """Queue a PDF document under the neutral title "label"; the answer is the job's number."""
        ...

    def stage(self, queue: str, job: int) -> JobStage | None:
        """Where a job is; None when the server has forgotten it."""
        ...

    def purge(self, queue: str, job: int) -> None:
        """Cancel the job if it is not over, and have the server delete its document in any case."""
        ...


class _Option(ctypes.Structure):
    _fields_ = (("name", c_char_p), ("value", c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("instance", c_char_p),
        ("is_default", c_int),
        ("option_count", c_int),
        ("options", POINTER(_Option)),
    )


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", c_int),
        ("queue", c_char_p),
        ("title", c_char_p),
        ("user", c_char_p),
        ("format", c_char_p),
        ("stage", c_int),
        ("size", c_int),
        ("priority", c_int),
        ("completed", c_long),
        ("created", c_long),
        ("processed", c_long),
    )


def _no_password(*_: object) -> None:
    """Asked for a password, the library would wait for one at the terminal."""


class LibCups:
    """The print server this computer is set to use."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        library.cupsGetDests2.argtypes = (c_void_p, POINTER(POINTER(_Destination)))
        library.cupsFreeDests.argtypes = (c_int, POINTER(_Destination))
        library.cupsAddOption.argtypes = (c_char_p, c_char_p, c_int, POINTER(POINTER(_Option)))
        library.cupsFreeOptions.argtypes = (c_int, POINTER(_Option))
        library.cupsCreateJob.argtypes = (c_void_p, c_char_p, c_char_p, c_int, POINTER(_Option))
        library.cupsStartDocument.argtypes = (c_void_p, c_char_p, c_int, c_char_p, c_char_p, c_int)
        library.cupsWriteRequestData.argtypes = (c_void_p, c_char_p, c_size_t)
        library.cupsFinishDocument.argtypes = (c_void_p, c_char_p)
        library.cupsGetJobs2.argtypes = (c_void_p, POINTER(POINTER(_Job)), c_char_p, c_int, c_int)
        library.cupsFreeJobs.argtypes = (c_int, POINTER(_Job))
        library.cupsCancelJob2.argtypes = (c_void_p, c_char_p, c_int, c_int)
        library.cupsSetPasswordCB2.argtypes = (PASSWORD_CALLBACK, c_void_p)
        library.cupsSetPasswordCB2.restype = None
        library.cupsLastErrorString.restype = c_char_p
        self._no_password = PASSWORD_CALLBACK(_no_password)

    def queues(self) -> tuple[Queue, ...]:
        found = POINTER(_Destination)()
        count = self._library.cupsGetDests2(None, ctypes.byref(found))
        try:
            return tuple(
                _queue(each.name, options)
                for each in found[:count]
                if each.instance is None and _is_queue(options := _options(each))
            )
        finally:
            self._library.cupsFreeDests(count, found)

    def send(self, queue: str, document: bytes, options: Mapping[str, str]) -> int:
        # The library keeps this for each thread: it is set in the thread that is going to need it.
        self._library.cupsSetPasswordCB2(self._no_password, None)
        job = self._create(queue, options)
        start, write = self._library.cupsStartDocument, self._library.cupsWriteRequestData
        if (
            start(None, queue.encode(), job, b"label", b"application/pdf", 1) != CONTINUE
            or write(None, document, len(document)) != CONTINUE
            or self._library.cupsFinishDocument(None, queue.encode()) > OK_CONFLICT
        ):
            trouble = self._trouble()
            self.purge(queue, job)
            raise trouble
        return job

    def stage(self, queue: str, job: int) -> JobStage | None:
        found = POINTER(_Job)()
        count = self._library.cupsGetJobs2(None, ctypes.byref(found), queue.encode(), 0, ALL_JOBS)
        if count < 0:
            raise self._trouble()
        try:
            return next((JobStage(each.stage) for each in found[:count] if each.id == job), None)
        finally:
            self._library.cupsFreeJobs(count, found)

    def purge(self, queue: str, job: int) -> None:
        # A job that the server no longer knows has no document either, so its answer does not matter.
        self._library.cupsSetPasswordCB2(self._no_password, None)
        self._library.cupsCancelJob2(None, queue.encode(), job, 1)

    def _create(self, queue: str, options: Mapping[str, str]) -> int:
        listed = POINTER(_Option)()
        count = 0
        for name, value in options.items():
            count = self._library.cupsAddOption(name.encode(), value.encode(), count, ctypes.byref(listed))
        job: int = self._library.cupsCreateJob(None, queue.encode(), b"label", count, listed)
        self._library.cupsFreeOptions(count, listed)
        if job == 0:
            raise self._trouble()
        return job

    def _trouble(self) -> OSError:
        word: bytes | None = self._library.cupsLastErrorString()
        return OSError((word or b"").decode(errors="replace"))


def _options(destination: _Destination) -> dict[str, str]:
    return {
        option.name.decode(): (option.value or b"").decode(errors="replace")
        for option in destination.options[: destination.option_count]
    }


def _is_queue(options: Mapping[str, str]) -> bool:
    return not int(options.get("printer-type", "0")) & DISCOVERED


def _queue(name: bytes, options: Mapping[str, str]) -> Queue:
    return Queue(
        name=name.decode(),
        model=options.get("printer-make-and-model", ""),
        address=options.get("device-uri", ""),
        accepting=options.get("printer-is-accepting-jobs") == "true",
        stopped=options.get("printer-state") == "5",  # RFC 8011, 5.4.11
        reasons=frozenset(options.get("printer-state-reasons", "none").split(",")) - {"none"},
    )


def find_libcups() -> LibCups | None:
    """The library of this computer, if it has one."""
    for name in LIBRARIES:
        try:
            return LibCups(ctypes.CDLL(name))
        except OSError:
            continue
    return None
