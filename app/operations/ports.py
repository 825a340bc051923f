"""What the operations need of the world, written from their need; storage and devices fit themselves to it."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from numpy import uint8
from numpy.typing import NDArray

from app.crypto.canary import SealedCanary
from app.crypto.pre_arrival import SealedToken
from app.crypto.record import SealedRecord
from app.domain.documents.read_document import ReadDocument
from app.domain.escrow_request import CustodianRequest
from app.domain.groups import FieldGroup
from app.domain.parcel import Parcel, ParcelNumber, ParcelState, RecordId
from app.domain.people import UserId
from app.domain.printing import PrintPicture
from app.domain.run import Run, RunId, RunLine
from app.vision.documents.reading import DocumentReading
from app.vision.engines import Corners
from app.vision.reader import Reading


class Clock(Protocol):
    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        ...

    def monotonic(self) -> int:
        """Milliseconds since the computer was started, its sleep included; nobody sets it."""
        ...

    def boot_id(self) -> str:
        """16 hex digits that name this start of the computer; "" where it has no name for it."""
        ...

    def today(self) -> date:
        """The station's calendar day."""
        ...


class StationFiles(Protocol):
    """The small files beside the database, each replaced whole or not at all."""

    @property
    def path(self) -> Path:
        """The folder they are in."""
        ...

    def read_keyring(self) -> bytes: ...
    def write_keyring(self, note: bytes) -> None: ...
    def read_days(self) -> bytes: ...
    def write_days(self, note: bytes) -> None: ...
    def read_policy(self) -> bytes: ...
    def write_policy(self, note: bytes) -> None: ...
    def read_failures(self) -> bytes | None:
        """The wrong passphrases so far: None where there is no such file, b"" for one larger than any of ours."""
        ...

    def write_failures(self, content: bytes) -> None: ...
    def read_next_policy(self) -> bytes | None:
        """The policy that was about to take the place of the one there is; None when none was."""
        ...

    def write_next_policy(self, note: bytes) -> None: ...
    def drop_next_policy(self) -> None: ...
    def exist(self) -> bool:
        """Whether a station was made in this folder."""
        ...

    def begin_making(self) -> None:
        """Mark the folder until `end_making`; what an earlier making broke off in the middle is removed."""
        ...

    def end_making(self) -> None:
        """The station is whole."""
        ...

    def discard(self) -> None:
        """Remove the station's files, the database too: for a setup that failed, and for nothing else."""
        ...

    def grow_ballast(self) -> None:
        """Add a piece to the file that is given up when the disk is full, if it lacks one and there is room."""
        ...

    def free_ballast(self) -> bool:
        """Give its room back; whether there was any."""
        ...

    def claim(self) -> None:
        """Own the folder until `release`; StationTrouble in_use or folder_not_writable within two seconds."""
        ...

    def release(self) -> None: ...


class SecretPlace(StrEnum):
    OS_KEY_STORE = "os_key_store"
    FILE = "file"


class DeviceSecrets(Protocol):
    """The 32 bytes that tie the keyring to this computer."""

    def place(self, station_id: str) -> SecretPlace:
        """Where the secret is, or would be put."""
        ...

    def read(self, station_id: str) -> bytes:
        """The secret of a station; StationTrouble device_secret_missing."""
        ...

    def write(self, station_id: str, secret: bytes) -> SecretPlace: ...


@dataclass(frozen=True, slots=True)
class EnrolledKey:
    """What a hardware key made for us.

    credential: what the key knows its secret by, worthless without the key; secret: 32 bytes.
    """

    credential: bytes
    secret: bytes = field(repr=False)


class HardwareKeys(Protocol):
    """The FIDO2 keys plugged in: each gives 32 bytes for a credential and a salt, after its PIN and a touch.

    `enrol` and `secret` wait for a person, up to half a minute a touch, and raise HardwareKeyTrouble.
    """

    def names(self) -> tuple[str, ...]:
        """What the makers call the keys that are plugged in, those too that we may not talk to."""
        ...

    def enrol(self, station_id: str, salt: bytes, pin: str, known: Sequence[bytes]) -> EnrolledKey:
        """A credential of its own on the one key plugged in, and its secret for this salt of 32 bytes; two touches.

        Keys that hold one of the known credentials are passed over; enrolled_already if there is no other.
        """
        ...

    def secret(self, credential: bytes, salt: bytes, pin: str) -> bytes:
        """The secret of a credential, from whichever key plugged in holds it; no other key is given the PIN."""
        ...

    def held(self, credentials: Sequence[bytes]) -> frozenset[bytes]:
        """Those of the credentials that a key plugged in says it holds; asked without PIN and touch, never raises."""
        ...

    def cancel(self) -> None:
        """End the waiting, from another thread: it raises HardwareKeyTrouble cancelled. Nothing if nobody waits."""
        ...


class CardReaderState(StrEnum):
    ABSENT = "absent"
    READY = "ready"
    """It answers, and a card may be laid on it."""
    LIFT_CARD = "lift_card"
    """A card was read, or could not be: it has to be lifted before the next one counts."""
    TROUBLE = "trouble"
    """It is there, and does not answer as it should, or is not ours to ask."""


@dataclass(frozen=True, slots=True)
class FoundReader:
    """A reader that answered. port: what it is plugged into; module_number: of its security module, printed on it."""

    port: str
    module_number: str


class CardReaders(Protocol):
    """The readers for the chips in resident cards, one in use at a time.

    reader: the text of a ReaderChoice; a name is one, and "" is whichever is found. All but `names` and `state` raise
    CardReaderTrouble; none is asked for a card more often than every 300 ms, and no card is read twice without having
    been lifted.
    """

    def names(self) -> tuple[str, ...]:
        """What is plugged in that could be a reader."""
        ...

    def state(self, reader: str) -> CardReaderState:
        """How the reader is, asked for it unless it is being talked to. May take a second; never raises."""
        ...

    def found(self, reader: str) -> FoundReader:
        """Ask the reader who it is; no card is looked at."""
        ...

    def look(self, reader: str) -> ReadDocument | None:
        """Ask once: the document on a card newly laid down, None while there is none."""
        ...

    def read(self, reader: str) -> ReadDocument:
        """Wait until a card is newly laid down, however long that takes, and read it."""
        ...

    def cancel(self) -> None:
        """End `look`, `read` and `found` at once, from another thread: CardReaderTrouble cancelled. Or nothing."""
        ...

    def close(self) -> None:
        """Let go of the reader; it may be asked again."""
        ...


class Parcels(Protocol):
    def get(self, number: ParcelNumber) -> Parcel | None: ...
    def by_record(self, record_id: bytes) -> Parcel | None: ...
    def put(self, parcel: Parcel) -> None:
        """Insert the parcel or replace the one of the same number."""
        ...

    def next_sequence(self, day: date) -> int:
        """One more than the largest running number used that day; the first is 1."""
        ...

    def find(self, query: "ParcelQuery") -> tuple[Parcel, ...]: ...
    def to_shred(self, until: datetime, limit: int) -> tuple[Parcel, ...]:
        """Parcels delivered up to this moment whose records are not shredded, those delivered first before."""
        ...

    def count_to_shred(self, until: datetime) -> int: ...
    def couriers_out(self) -> tuple[UserId, ...]:
        """Who has parcels out."""
        ...

    def of_month(self, month: str, after: ParcelNumber | None, limit: int) -> tuple[Parcel, ...]:
        """Parcels whose number is of this month ("2026-11"), by number, those after `after`."""
        ...

    def count(self, state: ParcelState | None = None) -> int: ...


@dataclass(frozen=True, slots=True)
class ParcelQuery:
    """Parcels newest first. number_part: what the number contains, hyphens or not."""

    number_part: str = ""
    state: ParcelState | None = None
    courier: UserId | None = None
    limit: int = 500


class Seals(Protocol):
    """Sealed records: opaque to the database, found by locator."""

    def put(self, sealed: SealedRecord) -> None: ...
    def by_locator(self, locator: bytes) -> SealedRecord | None:
        """The record; a wrap of no bytes means that it was shredded."""
        ...

    def by_record(self, record_id: bytes) -> SealedRecord | None: ...
    def shred(self, record_id: bytes) -> None:
        """Empty the wraps of every group; the locator and the escrow stay."""
        ...

    def delete(self, record_id: bytes) -> None:
        """Remove the whole record: no label of it was ever made."""
        ...

    def empty(self, record_id: bytes) -> None:
        """Leave nothing of the record but its locator."""
        ...

    def delete_escrow(self, record_id: bytes) -> bool:
        """Empty the record's escrow; whether there was any."""
        ...

    def lives_on(self, day: str) -> bool:
        """Whether a record that a label opens still hangs on this day's key."""
        ...

    def of_day(self, day: str, limit: int) -> tuple[SealedRecord, ...]:
        """Records that hang on this day's key and are not shredded, those sealed first before."""
        ...

    def rewrap(self, sealed: SealedRecord) -> None:
        """Put the groups' wraps, epochs and days in the place of those there are."""
        ...

    def relabel(self, sealed: SealedRecord) -> None:
        """Put the record under the locator of another label, and its groups as `rewrap` does."""
        ...

    def replaced(self, locator: bytes) -> RecordId | None:
        """The record whose label this was, before `relabel` gave it another one."""
        ...

    def live(self) -> int:
        """How many records are not shredded."""
        ...

    def of_older_epochs(
        self, newest: Mapping[str, int], after: int, limit: int
    ) -> tuple[tuple[int, SealedRecord], ...]:
        """Live records with a group below its newest epoch, each with its running number, those above `after`."""
        ...

    def count_of_older_epochs(self, newest: Mapping[str, int]) -> int: ...
    def epochs_beside(self) -> frozenset[tuple[str, int]]:
        """(ring, epoch) that something else than a record is sealed to: canaries, announced parcels, open requests."""
        ...


class Deposits(Protocol):
    """The letter box of the identity register: nothing can be opened at the desk."""

    def put(self, record_id: bytes, month: str, sealed: bytes) -> None:
        """Keep the deposit of a record, sealed to the custodians' keys of this month ("2026-11")."""
        ...

    def delete(self, record_id: bytes) -> bool:
        """Remove the deposit of a record; whether there was one."""
        ...

    def delete_month(self, month: str, limit: int) -> int:
        """Remove deposits of this month, `limit` at most; how many."""
        ...

    def sealed_for_request(self, record_id: bytes, month: str) -> bytes | None:
        """The deposit of a record as it lies sealed, for the request of an authority; None when there is none."""
        ...

    def count(self) -> int: ...


class EscrowRequests(Protocol):
    def get(self, request_id: str) -> CustodianRequest | None: ...
    def put(self, request: CustodianRequest) -> None:
        """Insert the request or replace the one of the same id."""
        ...

    def still_open(self) -> tuple[CustodianRequest, ...]:
        """The requests that have not ended, the first asked first."""
        ...

    def open_for(self, number: ParcelNumber) -> CustodianRequest | None: ...


class Runs(Protocol):
    def get(self, run_id: RunId) -> Run | None: ...
    def put(self, run: Run) -> None: ...
    def still_open(self) -> tuple[Run, ...]: ...
    def lines(self, run_id: RunId) -> tuple[RunLine, ...]:
        """The run's parcels in the order they were scanned, those taken back left out."""
        ...

    def put_line(self, line: RunLine) -> None: ...
    def remove_line(self, run_id: RunId, number: ParcelNumber) -> None: ...


class Canaries(Protocol):
    """What tells the canaries from the other parcels; rows are numbered, and only the managers open them."""

    def put(self, sealed: SealedCanary) -> None: ...
    def replace(self, number: int, sealed: SealedCanary) -> None: ...
    def all(self) -> tuple[tuple[int, SealedCanary], ...]:
        """(number, canary), in the order they were put."""
        ...


@dataclass(frozen=True, slots=True)
class PreArrival:
    """A parcel announced and not here yet. place: 16 bytes, see crypto.pre_arrival; brought_at: aware, UTC."""

    place: bytes
    record_id: RecordId
    token: SealedToken
    destination: str
    weight_grams: int
    pieces: int
    brought_at: datetime


class PreArrivals(Protocol):
    def put(self, announced: PreArrival) -> None: ...
    def at(self, place: bytes) -> PreArrival | None: ...
    def days(self) -> tuple[str, ...]:
        """The days under whose keys there are rows, ascending."""
        ...

    def brought_until(self, moment: datetime) -> tuple[PreArrival, ...]:
        """The rows that were brought then or before."""
        ...

    def delete(self, record_id: bytes) -> bool:
        """Remove the row of this record; whether there was one."""
        ...

    def count(self) -> int: ...


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry as the database keeps it: the exact bytes that were hashed, and what is searched for.

    at: aware, UTC; leaf: 32 bytes.
    """

    seq: int
    entry: bytes
    leaf: bytes
    at: datetime
    action: str
    actor: str
    subject: str
    group: str
    reason: str
    result: str


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Entries newest first. Empty fields do not restrict.

    text: part of any column, or an entry of one of `text_actors`; before: seq below this.
    """

    text: str = ""
    text_actors: tuple[str, ...] = ()
    actor: str = ""
    action: str = ""
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    limit: int = 200


class AuditLog(Protocol):
    """The tree's entries, nodes and checkpoints; appended to, never changed."""

    def size(self) -> int: ...
    def last(self) -> StoredEntry | None: ...
    def append(self, entry: StoredEntry, nodes: Sequence[tuple[int, int, bytes]]) -> None: ...
    def node(self, level: int, index: int) -> bytes: ...
    def raw(self, start: int, count: int) -> list[bytes]:
        """The bytes of `count` entries from seq `start`, in order; fewer at the end."""
        ...

    def find(self, query: EntryQuery) -> tuple[StoredEntry, ...]: ...
    def count_after(self, action: str, seq: int) -> int:
        """How many entries of this action there are after this one."""
        ...

    def count_reveals(self, actor: UserId, group: FieldGroup, since: datetime) -> int:
        """How many `revealed` entries of this person and group there are since then."""
        ...

    def is_whole_at_the_end(self, span: timedelta) -> bool:
        """Whether none of the entries of this span, up to the last, is missing: in the log or in what finds them."""
        ...

    def parcels_revealed(self, actor: UserId, since: datetime) -> frozenset[ParcelNumber]:
        """The parcels of which this person opened more than the hint since then."""
        ...

    def count_reveals_of(self, number: ParcelNumber, actor: UserId, group: FieldGroup) -> int: ...
    def count_opened_often(self, actor: UserId, group: FieldGroup, since: datetime, times: int) -> int:
        """Of how many parcels this person opened the group at least so many times since then."""
        ...

    def first_since(self, since: datetime) -> int:
        """The seq of the first entry at or after this moment; of the next one, if there is none yet."""
        ...

    def count_since(self, action: str, since: datetime, results: tuple[str, str], actor: str = "") -> int:
        """How many entries of this action with either of these results there are since then. actor "": by anybody."""
        ...

    def count_of(self, action: str) -> int:
        """How many entries of this action there are at all; cheap for rare actions."""
        ...

    def tally(self, action: str, since: datetime | None = None, actor: str = "") -> tuple[tuple[str, str, int], ...]:
        """How many entries of this action there are by (reason, result), the most first. actor "": by anybody."""
        ...

    def about(self, subject: str, action: str, *, result: str = "", limit: int = 100) -> tuple[StoredEntry, ...]:
        """Entries of this action about this subject, newest first; cheap for subjects with few entries."""
        ...

    def put_checkpoint(self, size: int, note: bytes, at: datetime) -> None: ...
    def checkpoints(self, start: int, end: int) -> list[tuple[int, bytes]]:
        """(size, note) of the checkpoints with start < size <= end, by size, in the order they were signed."""
        ...

    def last_checkpoint(self) -> tuple[int, datetime, bytes] | None:
        """(size, when, note) of the newest."""
        ...


class Records(Protocol):
    """One open transaction: all of it is kept at the end of the `with`, or none of it."""

    @property
    def parcels(self) -> Parcels: ...
    @property
    def seals(self) -> Seals: ...
    @property
    def deposits(self) -> Deposits: ...
    @property
    def escrow_requests(self) -> EscrowRequests: ...
    @property
    def runs(self) -> Runs: ...
    @property
    def canaries(self) -> Canaries: ...
    @property
    def pre_arrivals(self) -> PreArrivals: ...
    @property
    def audit(self) -> AuditLog: ...


class Database(Protocol):
    """The one encrypted database, used from the one thread that opened it."""

    def create(self, key: bytes, station_id: str) -> None:
        """Make the database of a new station and open it; StationTrouble already_a_station, folder_not_writable."""
        ...

    def open(self, key: bytes, station_id: str, before: bytes | None = None) -> None:
        """Open it and prove it whole; StationTrouble of the kind that fits. Never makes a file.

        before: the key that it may still have, when a change of keys was begun and perhaps broken off.
        """
        ...

    def rekey(self, key: bytes) -> bool:
        """Put the open database under this key, wholly or not at all; whether it was under another.

        It stays open. StationTrouble disk_full, disk_failed, in_use: it is open under the key it had.
        """
        ...

    def close(self) -> None: ...
    def write_back(self) -> bool:
        """Empty the log beside the file; False when a reader is in the way. StationTrouble disk_full, disk_failed."""
        ...

    def prove(self) -> None:
        """Look through the whole of a large database, on any thread but its own; StationTrouble damaged_database."""
        ...

    def records(self) -> AbstractContextManager[Records]: ...


class JobState(StrEnum):
    WAITING = "waiting"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A label on its way to paper. why: no_such_printer, not_ready, out_of_paper, cancelled, trouble; else empty."""

    job_id: int
    printer: str
    state: JobState
    why: str = ""


class Printers(Protocol):
    """All printers of this desk, each behind a thread of its own; nothing here blocks."""

    def names(self) -> tuple[str, ...]: ...
    def submit(self, printer: str, picture: PrintPicture) -> int:
        """Queue a picture and answer with the job's id; PrinterNotReady if there is no such printer."""
        ...

    def job(self, job_id: int) -> PrintJob: ...
    def close(self) -> object:
        """Print nothing more; what waits is cancelled."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """A camera picture: pixels (height, width, 3), 8 bit BGR."""

    pixels: NDArray[uint8] = field(repr=False)


class Cameras(Protocol):
    def names(self) -> tuple[str, ...]: ...
    def frame(self, camera: str) -> Frame:
        """The newest picture; opens the camera at first use; CameraNotReady when it is gone. Blocks up to a frame."""
        ...

    def release(self) -> None:
        """Close whichever camera is open."""
        ...


class DocumentReader(Protocol):
    """Pictures of documents to their fields, in a process that may die without harm and is gone when nobody reads.

    today: for the centuries of two-digit years. Frames are (height, width, 3) BGR.
    """

    def find(self, frame: NDArray[uint8]) -> Corners | None:
        """The four corners of the document in a frame, in its pixels; None without. Never raises on content."""
        ...

    def read_file_bytes(self, content: bytes, today: date) -> DocumentReading | None:
        """None where no document is found. Raises PictureRefused."""
        ...

    def read_frame(self, frame: NDArray[uint8], today: date) -> DocumentReading | None: ...
    def close(self) -> None: ...


class LabelReader(Protocol):
    """Pictures to label texts, in a process that may die without harm."""

    def read_file_bytes(self, content: bytes) -> Reading: ...
    def read_frame(self, frame: NDArray[uint8]) -> Reading: ...
    def close(self) -> None: ...
