"""Tamper drills: who changes the history, or puts old or forged files back, is found out.

"Unnoticed" counts the changes that neither the station, when it is opened, nor a verifier with what witnesses hold
finds fault with. Witness here is the courier's slip: the checkpoint he was given at his last handover.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from app.crypto import keyring as keyring_module
from app.crypto import log_verify, unlocking
from app.crypto.entry import Entry
from app.crypto.log_verify import Finding, LogVerifier
from app.crypto.notes import sign_note
from app.crypto.rings import ADMIN, DATABASE, new_ring_secret
from app.domain.actions import Action
from app.domain.budget import RevealReason
from app.domain.errors import Refused
from app.domain.groups import FieldGroup
from app.domain.people import Role
from app.operations import sign_in
from app.operations.audit_trail import AuditTrail
from app.operations.clock_watch import ClockWatch
from app.storage import database
from app.storage.audit_log import StoredAuditLog
from app.storage.sqlcipher import PAGE_SIZE
from tests.drills.forgery import Log, edited, log_of, log_seed, once_more, swapped
from tests.drills.leak import exchange_keyring, policy_believed
from tests.drills.sabotage import patched, unlocked_by
from tests.drills.scene import Scene
from tests.drills.station import CLERK, COURIERS, LEAVER, STATION_ID, Desk
from tests.drills.table import Drill, Figure, Outcome, outcome

NO_WITNESS = "no witness"
TRIPPING = "a program that may trip"
DAY_AT_WORK = 6  # hours


# the log ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Scribe:
    """A clerk with own code at a station that has worked today: the log, its key, and what the courier took away."""

    log: Log
    seed: bytes
    slip: bytes
    slip_size: int

    def noticed(self, forged: Log, scene: Scene) -> bool:
        known = () if NO_WITNESS in scene.flags else (self.slip,)
        return forged.verdict(known).finding is not Finding.OK


def scribe(scene: Scene) -> Scribe:
    """Some hours of work, a handover, some more work."""
    desk = scene.desk()
    desk.sign_in(CLERK)
    for parcel in scene.town.shelf[:8]:
        desk.desks.reveal.present(parcel.label)
        desk.pass_time(20)
    handover = desk.desks.handover
    run = handover.open_run(desk.user_id(COURIERS[1]))
    handover.scan_out(run.run.run_id, scene.town.shelf[0].label)
    slip = handover.close_run(run.run.run_id).checkpoint.encode()
    size = desk.desks.history.health().size
    for number in range(DAY_AT_WORK * 4):
        desk.desks.reveal.present(scene.town.shelf[number % len(scene.town.shelf)].label)
        desk.pass_time(15)
    log = log_of(desk)
    assert log.verdict((slip,)).finding is Finding.OK
    return Scribe(log, log_seed(desk), slip, size)


def places(scene: Scene, at: Scribe) -> list[int]:
    """Where to forge: half of them today, where the forger has the key, and all of them before the slip."""
    rng = Random(7)
    trials = scene.trials(most=24)
    today = range(at.log.today + 1, at.slip_size - 1)
    before = range(1, at.slip_size - 1)
    return [rng.choice(today if number % 2 else before) for number in range(trials)]


def entry_edited(scene: Scene) -> Outcome:
    return _forged(scene, lambda entries, place: [*entries[:place], edited(entries[place]), *entries[place + 1 :]])


def entry_deleted(scene: Scene) -> Outcome:
    return _forged(scene, lambda entries, place: [*entries[:place], *entries[place + 1 :]])


def entry_inserted(scene: Scene) -> Outcome:
    def insert(entries: Sequence[bytes], place: int) -> list[bytes]:
        return [*entries[: place + 1], once_more(entries[place]), *entries[place + 1 :]]

    return _forged(scene, insert)


def entries_reordered(scene: Scene) -> Outcome:
    def swap(entries: Sequence[bytes], place: int) -> list[bytes]:
        return [*entries[:place], *swapped(entries[place], entries[place + 1]), *entries[place + 2 :]]

    return _forged(scene, swap)


def _forged(scene: Scene, forge: Callable[[Sequence[bytes], int], list[bytes]]) -> Outcome:
    at = scene.once("scribe", scribe)
    unnoticed = 0
    forged_at = places(scene, at)
    for place in forged_at:
        forged = at.log.renumbered(forge(at.log.entries, place)).signed_again(at.seed, at.log.sizes)
        unnoticed += not at.noticed(forged, scene)
    return outcome(Figure("unnoticed", unnoticed, most=0), Figure("forged", len(forged_at), least=1))


def cut_after_slip(scene: Scene) -> Outcome:
    """The last k entries are gone, those the slip covers among them, and the rest is signed anew."""
    at = scene.once("scribe", scribe)
    most = at.slip_size - at.log.today - 1
    cuts = [at.slip_size - 1 - place % most for place in range(scene.trials(most=24))]
    unnoticed = 0
    for size in cuts:
        cut = replace(at.log, entries=at.log.entries[:size]).signed_again(at.seed, at.log.sizes)
        unnoticed += not at.noticed(cut, scene)
    return outcome(Figure("unnoticed", unnoticed, most=0), Figure("cut", len(cuts), least=1))


def cut_at_row_boundary(scene: Scene) -> Outcome:
    """Entries that no witness has are gone, and the station goes on: how long a silence passes unnoticed."""
    at = scene.once("scribe", scribe)
    end = at.log.entries[-1]
    longest = 0.0
    tried = 0
    places = range(at.slip_size, len(at.log.entries) - 1)
    for first in places[:: max(1, len(places) // scene.trials(most=150))]:
        kept = [*at.log.entries[:first], end]
        forged = at.log.renumbered(kept).signed_again(at.seed, [size for size in at.log.sizes if size <= first])
        tried += 1
        if not at.noticed(forged, scene):
            silence = Entry.from_bytes(end).at - Entry.from_bytes(at.log.entries[first - 1]).at
            longest = max(longest, silence / timedelta(minutes=1))
    return outcome(Figure("minutes of silence unnoticed", round(longest, 1), most=65), Figure("cut", tried, least=1))


def signed_with_a_later_key(scene: Scene) -> Outcome:
    """An entry of an earlier day is edited, and the checkpoints over it are signed with today's key."""
    at = scene.once("scribe", scribe)
    rng, unnoticed = Random(5), 0
    tried = scene.trials(most=24)
    for _ in range(tried):
        place = rng.randrange(1, at.log.today - 2)
        entries = [*at.log.entries[:place], edited(at.log.entries[place]), *at.log.entries[place + 1 :]]
        forged = replace(at.log, entries=tuple(entries)).signed_again(at.seed, at.log.sizes)
        unnoticed += forged.verdict().finding is Finding.OK
    return outcome(Figure("unnoticed", unnoticed, most=0), Figure("forged", tried, least=1))


def two_forks(scene: Scene) -> Outcome:
    """The station is copied and goes on twice; each copy satisfies its own courier, until the slips meet."""
    logs, slips = [], []
    for parcel in scene.town.shelf[1:3]:
        desk = scene.desk()
        desk.sign_in(CLERK)
        run = desk.desks.handover.open_run(desk.user_id(COURIERS[1]))
        desk.desks.handover.scan_out(run.run.run_id, parcel.label)
        slips.append(desk.desks.handover.close_run(run.run.run_id).checkpoint.encode())
        desk.pass_time(90)
        logs.append(log_of(desk))
    known = [()] * 2 if NO_WITNESS in scene.flags else [(slips[1],), (slips[0],)]
    assert all(log.verdict((slip,)).finding is Finding.OK for log, slip in zip(logs, slips, strict=True))
    unnoticed = sum(log.verdict(slip).finding is Finding.OK for log, slip in zip(logs, known, strict=True))
    return outcome(Figure("forks unnoticed", unnoticed, most=0))


@contextmanager
def without_witness(scene: Scene) -> Iterator[Scene]:
    yield replace(scene, flags=scene.flags | {NO_WITNESS})


@contextmanager
def without_heartbeat(scene: Scene) -> Iterator[Scene]:
    with patched(log_verify, "HEARTBEAT_GAP_MAX", 10**12):
        yield scene


@contextmanager
def any_key_will_do(scene: Scene) -> Iterator[Scene]:
    with patched(LogVerifier, "_signed", lambda *_: True):
        yield scene


# files --------------------------------------------------------------------------------------------------------------


def opens(desk: Desk, name: str = CLERK) -> bool:
    """Whether the station lets somebody in."""
    try:
        desk.sign_in(name)
    except Refused:
        return False
    return True


def old_whole_database(scene: Scene) -> Outcome:
    """A backup in the database's place, with today's files beside it."""
    unnoticed = 0
    for backup in scene.town.backups[:-1]:
        computer = scene.disk()
        shutil.copyfile(backup, computer / "station" / "station.db")
        unnoticed += opens(scene.desk(computer))
    return outcome(Figure("unnoticed", unnoticed, most=0), Figure("put back", len(scene.town.backups) - 1, least=1))


def old_keyring(scene: Scene) -> Outcome:
    """Files of before the last change of the keyring, alone and together, beside today's database."""
    sets = (
        ("station.keyring",),
        ("station.keyring", "station.policy"),
        ("station.keyring", "station.days"),
        ("station.days",),
        ("station.keyring", "station.policy", "station.days"),
    )
    unnoticed = 0
    for names in sets:
        computer = scene.disk()
        for name in names:
            shutil.copyfile(scene.town.older_files / name, computer / "station" / name)
        unnoticed += opens(scene.desk(computer))
    return outcome(Figure("unnoticed", unnoticed, most=0), Figure("put back", len(sets), least=1))


def everything_old_at_once(scene: Scene) -> Outcome:
    """The whole folder of weeks ago: the station itself cannot know. The courier's slip does."""
    desk = scene.desk(scene.disk(scene.town.old_computer))
    opened = opens(desk)
    slip = b""
    with_slip = scene.desk()
    with_slip.sign_in(CLERK)
    with with_slip.station.database.records() as records:
        slip = records.audit.checkpoints(0, records.audit.size())[-1][1]
    known = () if NO_WITNESS in scene.flags else (slip,)
    unnoticed = opened and log_of(desk).verdict(known).finding is Finding.OK
    return outcome(Figure("unnoticed by the slip", int(unnoticed), most=0), Figure("opens at the station", int(opened)))


@contextmanager
def database_never_too_old(scene: Scene) -> Iterator[Scene]:
    with (
        patched(AuditTrail, "is_older_than_remembered", lambda *_: False),
        patched(AuditTrail, "settle_log_key", lambda _: None),
    ):
        yield scene


@contextmanager
def files_never_too_old(scene: Scene) -> Iterator[Scene]:
    with patched(sign_in, "check_not_older", lambda *_: None), database_never_too_old(scene) as mutant:
        yield mutant


# pages, the log beside the database, and edits of any file -----------------------------------------------------------


@dataclass(frozen=True)
class Spender:
    """A clerk who has spent his hour's budget and locked; he copied the database before, and its log in the middle.

    computer: how he leaves it; before: the database as it was; logs: what lay beside it, after each of his reveals.
    """

    scene: Scene
    computer: Path
    before: Path
    logs: tuple[bytes, ...]
    as_put: dict[str, tuple[int, int]] = field(default_factory=dict)

    def put_back(self) -> None:
        """The files as they were when he had locked; what was not touched since is left alone."""
        for path in (self.computer / "station").iterdir():
            if self.as_put.get(path.name) != _touched(path):
                path.unlink()
        for path in self.kept.iterdir():
            place = self.computer / "station" / path.name
            if not place.exists():
                shutil.copyfile(path, place)
                self.as_put[path.name] = _touched(place)

    @property
    def kept(self) -> Path:
        return self.computer / "kept"

    @property
    def database(self) -> Path:
        return self.computer / "station" / "station.db"

    def gains(self) -> bool:
        """Whether somebody gets more than is due: a role, a rule, a removed account, or his budget back."""
        desk = self.scene.desk(self.computer)
        try:
            return self._gains(desk)
        except (LookupError, dbapi2.DatabaseError):
            # A program that looks at nothing trips over what it should have refused; any other must not.
            if TRIPPING not in self.scene.flags:
                raise
            return False
        finally:
            with suppress(Exception):  # whatever was done to its files: the next trial begins with others
                desk.close()

    def _gains(self, desk: Desk) -> bool:
        if opens(desk, LEAVER):
            return True
        if not opens(desk):
            return False
        session = desk.desks.reveal.session.require()
        if (
            session.actor.role is not Role.CLERK
            or session.policy.contact_an_hour > self.scene.town.policy.contact_an_hour
        ):
            return True
        with suppress(Refused):
            parcel = self.scene.town.shelf[0]
            desk.desks.reveal.present(parcel.label)
            desk.desks.reveal.reveal(parcel.number, FieldGroup.CONTACT, RevealReason.CUSTOMER_REQUEST)
            return True
        return False


def _touched(path: Path) -> tuple[int, int]:
    """What changes when a file is written to."""
    return path.stat().st_mtime_ns, path.stat().st_size


def spender(scene: Scene) -> Spender:
    computer = scene.disk()
    before = computer / "before.db"
    shutil.copyfile(computer / "station" / "station.db", before)
    desk = scene.desk(computer)
    desk.sign_in(CLERK)
    allowed = scene.town.policy.contact_an_hour
    logs = []
    for number in range(allowed):
        parcel = scene.town.shelf[number % len(scene.town.shelf)]
        desk.desks.reveal.present(parcel.label)
        desk.desks.reveal.reveal(parcel.number, FieldGroup.CONTACT, RevealReason.CUSTOMER_REQUEST)
        logs.append((computer / "station" / "station.db-wal").read_bytes())
    desk.close()
    shutil.copytree(computer / "station", computer / "kept")
    return Spender(scene, computer, before, tuple(logs))


def one_old_page(scene: Scene) -> Outcome:
    """Pages of the copy that differ from today's, put back: each alone, then any number of them together."""
    at = spender(scene)
    old, new = at.before.read_bytes(), at.database.read_bytes()
    trials = page_sets(scene, _differing(old, new))
    gained = 0
    for chosen in trials:
        at.put_back()
        at.database.write_bytes(_with_pages(new, old, chosen))
        gained += at.gains()
    return outcome(Figure("gains", gained, most=0), Figure("put back", len(trials), least=1))


def page_sets(scene: Scene, pages: list[int]) -> list[list[int]]:
    """Each of these pages, some sets of them by lot, and all of them."""
    rng = Random(3)
    by_lot = [rng.sample(pages, rng.randint(2, len(pages) - 1)) for _ in range(scene.trials(most=60))]
    return [*([page] for page in pages), *by_lot, pages]


@contextmanager
def without_holes_looked_for(scene: Scene) -> Iterator[Scene]:
    with (
        patched(StoredAuditLog, "is_whole_at_the_end", lambda *_: True),
        patched(database, "refuse_unless_whole", lambda *_: None),
    ):
        yield scene


def stale_log_beside(scene: Scene) -> Outcome:
    """Every write-ahead log he copied while he worked, put beside today's database, and beside the one before it."""
    at = spender(scene)
    gained = tried = 0
    for log in at.logs[: scene.trials(most=20)]:
        for main_file in (at.kept / "station.db", at.before):
            at.put_back()
            shutil.copyfile(main_file, at.database)
            at.database.with_name("station.db-wal").write_bytes(log)
            gained += at.gains()
            tried += 1
    return outcome(Figure("gains", gained, most=0), Figure("put back", tried, least=1))


@contextmanager
def older_log_believed(scene: Scene) -> Iterator[Scene]:
    """Neither its size nor its structure is looked at."""
    with (
        without_holes_looked_for(scene),
        database_never_too_old(scene) as mutant,
    ):
        yield replace(mutant, flags=mutant.flags | {TRIPPING})


def stop_undone(scene: Scene) -> Outcome:
    """A clerk stops the station; old pages, old files and the old database are put back, and he tries to come in."""
    computer = scene.disk()
    station, old, new = computer / "station", computer / "old", computer / "new"
    shutil.copytree(station, old)
    desk = scene.desk(computer)
    desk.sign_in(CLERK)
    desk.desks.stop.stop()
    desk.close()
    shutil.copytree(station, new)
    before, after = (folder.joinpath("station.db").read_bytes() for folder in (old, new))
    pages = _differing(before, after)
    undone = as_before = tried = 0
    for chosen in [[], *page_sets(scene, pages)[:: 1 if scene.large else 4]]:
        # All pages and all files together are the folder of before: drill T12.
        for beside in (new,) if chosen == pages else (new, old):
            for path in beside.iterdir():
                shutil.copyfile(path, station / path.name)
            (station / "station.db").write_bytes(_with_pages(after, before, chosen))
            tried += 1
            desk = scene.desk(computer)
            if beside is new:
                undone += opens(desk)
            else:
                # With the files of before, and all the pages that matter, it is the folder of before: drill T12.
                as_before += opens(desk)
            with suppress(Exception):  # whatever was done to its files: the next trial begins with others
                desk.close()
    return outcome(
        Figure("undone by old pages", undone, most=0),
        Figure("undone with the files of before as well", as_before),
        Figure("tried", tried, least=1),
    )


@contextmanager
def stop_not_asked_for(scene: Scene) -> Iterator[Scene]:
    with patched(sign_in, "is_stopped", lambda _: False):
        yield scene


def _differing(old: bytes, new: bytes) -> list[int]:
    return [at for at in range(0, len(old), PAGE_SIZE) if old[at : at + PAGE_SIZE] != new[at : at + PAGE_SIZE]]


def _with_pages(new: bytes, old: bytes, pages: Sequence[int]) -> bytes:
    content = bytearray(new)
    for at in pages:
        content[at : at + PAGE_SIZE] = old[at : at + PAGE_SIZE]
    return bytes(content)


def files_edited(scene: Scene) -> Outcome:
    """Edits of keyring, policy, days and database: bytes by lot, and whatever a forger would think of."""
    at = spender(scene)
    rng = Random(11)
    edits = [*targeted_edits(), *([edit_by_lot] * scene.trials(most=1_000 - len(list(targeted_edits()))))]
    gained = 0
    for edit in edits:
        at.put_back()
        edit(at.computer / "station", rng)
        gained += at.gains()
    return outcome(Figure("gains", gained, most=0), Figure("edits", len(edits), least=1))


def edit_by_lot(station: Path, rng: Random) -> None:
    """Some bytes of one file flipped, exchanged, cut off or doubled."""
    path = station / rng.choice(("station.keyring", "station.policy", "station.days", "station.db"))
    content = bytearray(path.read_bytes())
    place, size = rng.randrange(len(content)), rng.randint(1, 64)
    match rng.randrange(4):
        case 0:
            content[place] ^= 1 << rng.randrange(8)
        case 1:
            other = rng.randrange(len(content))
            content[place : place + size], content[other : other + size] = (
                content[other : other + size],
                content[place : place + size],
            )
        case 2:
            del content[place : place + size]
        case _:
            content[place:place] = content[place : place + size]
    path.write_bytes(content)


def targeted_edits() -> Iterator[Callable[[Path, Random], None]]:
    """A clerk made a manager, larger budgets, another admin: unsigned, and signed with every key a clerk has."""
    swaps = (
        ("station.keyring", b'"role":"clerk"', b'"role":"manager"'),
        ("station.policy", b'"unit":"reveals","value":', b'"unit":"reveals","value":9'),
        ("station.policy", b'"value":', b'"value":9'),
    )
    for name, old, new in swaps:
        for sign in (keep_signature, sign_as_stranger, sign_as_clerk):

            def swap(
                station: Path, _rng: Random, name: str = name, old: bytes = old, new: bytes = new, sign: Signer = sign
            ) -> None:
                path = station / name
                text, signature = path.read_bytes().rsplit(b"\n\n", 1)
                path.write_bytes(sign(station, name, text.replace(old, new) + b"\n", b"\n" + signature))
                if name == "station.policy" and sign is sign_as_stranger:
                    exchange_keyring(station.parent, new_ring_secret(ADMIN, 1))

            yield swap


Signer = Callable[[Path, str, bytes, bytes], bytes]


def keep_signature(_station: Path, _name: str, text: bytes, signature: bytes) -> bytes:
    return text + signature


def sign_as_stranger(_station: Path, name: str, text: bytes, _signature: bytes) -> bytes:
    return sign_note(text.decode(), f"sealpost/{STATION_ID}/{name.removeprefix('station.')}", bytes(range(32)))


def sign_as_clerk(station: Path, name: str, text: bytes, _signature: bytes) -> bytes:
    seed = unlocked_by(station.parent, CLERK).ring(DATABASE).sign_seed
    return sign_note(text.decode(), f"sealpost/{STATION_ID}/{name.removeprefix('station.')}", seed)


@contextmanager
def anybodys_signature(scene: Scene) -> Iterator[Scene]:
    """Neither the keyring nor the policy needs the signature of the station's admin."""
    with (
        patched(keyring_module, "check_signature", lambda *_: None),
        patched(unlocking, "check_admin", lambda *_: None),
        policy_believed(scene) as mutant,
    ):
        yield mutant


# clock --------------------------------------------------------------------------------------------------------------


def clock_games(scene: Scene) -> Outcome:
    """The computer's clock is turned while the clerk works: the log must tell, whoever reads it."""
    turns = [timedelta(hours=-1), timedelta(days=-365), timedelta(minutes=30), timedelta(days=3650)]
    unnoticed = 0
    for turn in turns:
        desk = scene.desk()
        desk.sign_in(CLERK)
        desk.clock.jump(desk.clock.now() + turn)
        desk.pass_time(40)
        desk.desks.reveal.present(scene.town.shelf[0].label)
        doubted = any(Action.CLOCK_DOUBTED.encode() in entry for entry in log_of(desk).entries[-20:])
        unnoticed += not doubted
    return outcome(Figure("unnoticed", unnoticed, most=0), Figure("turned", len(turns), least=1))


@contextmanager
def clock_believed(scene: Scene) -> Iterator[Scene]:
    with patched(ClockWatch, "look", lambda *_: False):
        yield scene


DRILLS = (
    Drill("T1", "One entry of the log edited", entry_edited, "the courier's slip", without_witness),
    Drill("T2", "One entry deleted", entry_deleted, "the courier's slip", without_witness),
    Drill("T3", "One entry inserted", entry_inserted, "the courier's slip", without_witness),
    Drill("T4", "Two entries in the other order", entries_reordered, "the courier's slip", without_witness),
    Drill(
        "T5",
        "The last entries cut off, after a checkpoint was handed out",
        cut_after_slip,
        "the courier's slip",
        without_witness,
    ),
    Drill(
        "T6", "Cut at a row boundary where no witness has been", cut_at_row_boundary, "the heartbeat", without_heartbeat
    ),
    Drill(
        "T7", "Earlier days signed again with a later key", signed_with_a_later_key, "the epoch rule", any_key_will_do
    ),
    Drill("T8", "An old whole database", old_whole_database, "the size remembered beside it", database_never_too_old),
    Drill("T9", "Old pages of the database", one_old_page, "the look for holes", without_holes_looked_for),
    Drill("T10", "A stale write-ahead log", stale_log_beside, "the size remembered beside it", older_log_believed),
    Drill("T11", "An old keyring, old days", old_keyring, "the log's word for the newest", files_never_too_old),
    Drill("T12", "Everything old at once", everything_old_at_once, "the courier's slip", without_witness),
    Drill("T13", "Two forks shown to two witnesses", two_forks, "the witnesses' exchange", without_witness),
    Drill(
        "T14",
        "A right regained or a budget raised by editing files",
        files_edited,
        "the admin's signature",
        anybodys_signature,
    ),
    Drill("T15", "Clock games", clock_games, "the clock that never goes back", clock_believed),
    Drill(
        "T16",
        "An emergency stop undone by old pages and files",
        stop_undone,
        "the log's word for it",
        stop_not_asked_for,
    ),
)
