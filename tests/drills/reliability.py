"""Reliability drills: what clocks, wrong files, readers and kills may not do to a station."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

from app.domain.actions import Action
from app.domain.alert import AlertKind
from app.domain.budget import RevealReason
from app.domain.errors import Refused, StationTrouble
from app.domain.groups import FieldGroup
from app.operations.alerts import Alert
from app.operations.clock_watch import ClockWatch
from app.operations.leaving import LeavingDesk, LeavingStep
from app.operations.ports import EntryQuery
from app.operations.shredding import Shredding
from app.storage import database
from app.storage.database import StationDatabase
from tests.drills.attacker import decrypted_pages
from tests.drills.judge import Judge, bytes_mark
from tests.drills.sabotage import database_key, opened_database, patched
from tests.drills.scene import Scene
from tests.drills.station import AUDITOR, CLERK, COURIERS, MANAGER, SECOND_MANAGER, STATION_ID, Desk, start
from tests.drills.table import Drill, Figure, Outcome, outcome

# R7 -----------------------------------------------------------------------------------------------------------------

TURNS = (timedelta(hours=-1), timedelta(days=-365), timedelta(days=3650))
BETWEEN_STARTS = ((timedelta(minutes=61), 4), (timedelta(hours=13), 4), (timedelta(hours=71), 14))
"""Set forward between two starts of the program on a computer that runs, each so many times."""
REBOOTS = 8
BY_A_REBOOT = timedelta(hours=23)
"""Less than the station believes of a computer that was off: eight of them are more than the retention."""


def clock_turned(scene: Scene) -> Outcome:
    """The clerk has spent his budget; the clock is turned while the program runs, between two starts of it, and while
    the computer is off.

    What is believed of a computer that was off is tried last, and printed.
    """
    turns: list[tuple[Start, timedelta, int]] = [
        *((how, turn, 1) for turn in TURNS for how in (_on, _again, _switched_off)),
        *((_again, turn, times) for turn, times in BETWEEN_STARTS),
    ]
    tried = turns if scene.large else [(_on, TURNS[1], 1), (_switched_off, TURNS[2], 1), (_again, *BETWEEN_STARTS[1])]
    early = extra = 0
    for how, turn, times in tried:
        desk, shreds, reveals = _turned(scene, how, turn, times)
        early += shreds
        extra += reveals
    desk, shreds, reveals = _turned(scene, _switched_off, BY_A_REBOOT, REBOOTS)
    told = [alert.kind for alert in _open_alerts(desk)]
    return outcome(
        Figure("early shreds", early, most=0),
        Figure("extra reveals", extra, most=0),
        Figure("turns of the clock", sum(times for _, _, times in tried), least=1),
        Figure(f"alerts about {REBOOTS} reboots by +23 h each", told.count(AlertKind.CLOCK_GAPS), least=1),
        Figure("reveals gained by them", reveals),
        Figure("records shredded early by them", shreds),
    )


Start = Callable[[Scene, Desk, timedelta], Desk]


def _turned(scene: Scene, how: Start, turn: timedelta, times: int) -> tuple[Desk, int, int]:
    """What is shredded and opened because the clock was turned so many times: no time passes."""
    desk = scene.desk()
    desk.sign_in(CLERK)
    desk.beat()
    # A run that has just come in: there is something to shred early.
    desk.desks.handover.all_delivered(desk.user_id(COURIERS[0]))
    opened_contacts(desk, scene)
    shredded, revealed = entries(desk, Action.SHREDDED), 0
    for _ in range(times):
        desk = how(scene, desk, turn)
        desk.beat()
        revealed += opened_contacts(desk, scene)
    return desk, entries(desk, Action.SHREDDED) - shredded, revealed


def _on(scene: Scene, desk: Desk, turn: timedelta) -> Desk:
    """The program runs on."""
    del scene
    desk.clock.jump(desk.clock.now() + turn)
    return desk


def _again(scene: Scene, desk: Desk, turn: timedelta) -> Desk:
    """The program is started again; the computer runs on."""
    desk.close()
    scene.running.remove(desk)
    desk.clock.jump(desk.clock.now() + turn)
    return _started(scene, desk)


def _switched_off(scene: Scene, desk: Desk, turn: timedelta) -> Desk:
    """The computer is switched off and on, and its clock turned before the program starts."""
    desk.close()
    scene.running.remove(desk)
    desk.clock.jump(desk.clock.now() + turn)
    desk.clock.reboot()
    return _started(scene, desk)


def _started(scene: Scene, desk: Desk) -> Desk:
    again = start(desk.folder, desk.clock.now(), running=desk.clock)
    scene.running.append(again)
    again.sign_in(CLERK)
    return again


def _open_alerts(desk: Desk) -> tuple[Alert, ...]:
    desk.sign_in(AUDITOR)
    return desk.desks.alerts.open_alerts()


def opened_contacts(desk: Desk, scene: Scene) -> int:
    """How many contacts still open, up to twice the hour's budget."""
    opened = 0
    for number in range(2 * scene.town.policy.contact_an_hour):
        parcel = scene.town.shelf[number % len(scene.town.shelf)]
        with suppress(Refused):
            desk.desks.reveal.present(parcel.label)
            desk.desks.reveal.reveal(parcel.number, FieldGroup.CONTACT, RevealReason.CUSTOMER_REQUEST)
            opened += 1
    return opened


def entries(desk: Desk, action: Action) -> int:
    with desk.station.database.records() as records:
        return len(records.audit.find(EntryQuery(action=action, limit=100_000)))


@contextmanager
def computers_clock_believed(scene: Scene) -> Iterator[Scene]:
    """The station goes by whatever the computer's clock says."""
    with (
        patched(ClockWatch, "now", ClockWatch.computer_time),
        patched(ClockWatch, "look", lambda *_: False),
        patched(ClockWatch, "meet_log", lambda *_: timedelta()),
    ):
        yield scene


# R9 -----------------------------------------------------------------------------------------------------------------


def wrong_files(scene: Scene) -> Outcome:
    """What is no database of this station, in its place: the exact word for it, and nothing made or changed."""
    wrong = changed = 0
    for kind, spoil in WRONG_FILES.items():
        computer = scene.disk()
        spoil(scene, computer / "station" / "station.db")
        before = fingerprints(computer)
        desk = scene.desk(computer)
        try:
            desk.sign_in(CLERK)
        except StationTrouble as trouble:
            wrong += trouble.kind != kind
        else:
            wrong += 1
        desk.close()
        changed += fingerprints(computer) != before
    return outcome(
        Figure("wrong answers", wrong, most=0),
        Figure("files made or changed", changed, most=0),
        Figure("files tried", len(WRONG_FILES), least=1),
    )


def fingerprints(computer: Path) -> dict[str, str]:
    """Of the station's files; the lock and the count of tries are the program's own and may come and go."""
    passing = {"station.lock", "station.failures"}
    files = (path for path in (computer / "station").iterdir() if path.name not in passing)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _other_key(_scene: Scene, path: Path) -> None:
    _made(path, bytes(range(32)), STATION_ID)


def _other_station(scene: Scene, path: Path) -> None:
    _made(path, database_key(scene.town.computer), "OTHER-01")


def _made(path: Path, key: bytes, station: str) -> None:
    path.unlink()
    other = StationDatabase(path)
    other.create(key, station)
    other.close()


def _newer(scene: Scene, path: Path) -> None:
    del scene
    connection = opened_database(path.parents[1])
    connection.execute("PRAGMA user_version = 99990")
    connection.close()


def _plain(_scene: Scene, path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE station (station_id TEXT)")
    connection.commit()
    connection.close()


WRONG_FILES: dict[str, Callable[[Scene, Path], object]] = {
    "wrong_key": _other_key,
    "wrong_station": _other_station,
    "empty_database": lambda _scene, path: path.write_bytes(b""),
    "not_a_database": _plain,
    "newer_schema": _newer,
    "cut_database": lambda _scene, path: path.write_bytes(path.read_bytes()[:-4096]),
    "missing_file": lambda _scene, path: path.unlink(),
}


@contextmanager
def files_not_looked_at(scene: Scene) -> Iterator[Scene]:
    with (
        patched(database, "refuse_unless_file", lambda *_: None),
        patched(database, "refuse_unless_ours", lambda *_: None),
        patched(database, "refuse_unless_whole", lambda *_: None),
    ):
        yield scene


# R14 ----------------------------------------------------------------------------------------------------------------


def wraps_left(scene: Scene) -> Outcome:
    """All that was delivered is shredded while somebody reads the database; then he goes, and the next beat comes."""
    desk = scene.desk()
    desk.sign_in(MANAGER)
    wraps = wraps_of(desk.folder, within=set(number_digits(scene)))
    reader = opened_database(desk.folder)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM record_groups").fetchone()
    desk.clock.advance(timedelta(days=scene.town.policy.retention_days, hours=1))
    desk.beat()
    pending = desk.desks.beat.go_on().shred_pending
    judge = Judge([bytes_mark("key", number, wrap) for number, wrap in enumerate(wraps)])
    key = database_key(desk.folder)
    path = desk.station.files.database
    meanwhile = judge.found([decrypted_pages(path, key)]).of("key")
    reader.close()
    desk.beat()
    left = judge.found([decrypted_pages(path, key)]).of("key")
    return outcome(
        Figure("wraps left", len(left), most=0),
        Figure("wraps shredded", len(wraps), least=1),
        Figure("told as pending while somebody reads", int(pending), least=1),
        Figure("wraps left meanwhile", len(meanwhile)),
    )


def number_digits(scene: Scene) -> list[str]:
    """Of the parcels that were delivered and not shredded yet, as the database spells them."""
    waiting = (parcel for parcel in scene.town.bins if parcel.index not in scene.town.over)
    return [parcel.number.replace("-", "") for parcel in waiting]


def wraps_of(computer: Path, within: set[str] | None) -> list[bytes]:
    """The wraps that are there, of these parcels or of all."""
    connection = opened_database(computer)
    rows = connection.execute(
        """
        SELECT parcels.digits, record_groups.wrap FROM parcels
        JOIN records ON records.record_id = parcels.record_id
        JOIN record_groups ON record_groups.record = records.id
        """
    ).fetchall()
    connection.close()
    return [wrap for digits, wrap in rows if wrap and (within is None or digits in within)]


@contextmanager
def without_cutting_the_log(scene: Scene) -> Iterator[Scene]:
    """Overwritten is overwritten: nobody looks whether the old bytes are still in the log, or in free pages."""
    with (
        patched(Shredding, "settle", lambda *_: True),
        patched(Shredding, "pending", lambda *_: 1),
    ):
        yield scene


# R13 ----------------------------------------------------------------------------------------------------------------


def manager_leaves(scene: Scene) -> Outcome:
    """A manager, who was in every ring, leaves: once in peace, then with the program killed after each kind of step."""
    desk = scene.desk()
    desk.sign_in(MANAGER)
    live = len(wraps_of(desk.folder, within=None)) // GROUPS
    leaver = desk.user_id(SECOND_MANAGER)
    began = time.perf_counter()
    steps = [desk.desks.leaving.begin(leaver)]
    while not steps[-1].done:
        steps.append(desk.desks.leaving.go_on(steps[-1]))
    seconds = time.perf_counter() - began
    desk.close()
    # After the beginning, after the first and the last of each kind of step.
    kinds = [step.step for step in steps]
    kills = sorted({kinds.index(kind) for kind in kinds} | {len(kinds) - 1 - kinds[::-1].index(kind) for kind in kinds})
    if not scene.large:
        kills = kills[:: len(kills) // 2]
    lost = sum(not _resumed(scene, kill) for kill in kills if not steps[kill].done)
    return outcome(
        Figure("seconds", round(seconds, 2), most=10),
        Figure("kills not resumed", lost, most=0),
        Figure("kills", sum(not steps[kill].done for kill in kills), least=1),
        Figure("live parcels carried over", live),
    )


GROUPS = 4


def _resumed(scene: Scene, kill: int) -> bool:
    """Whether it comes to its end at the next start, and then the right people open the right things."""
    desk = scene.desk()
    desk.sign_in(MANAGER)
    leaving = desk.desks.leaving.begin(desk.user_id(SECOND_MANAGER))
    for _ in range(kill):
        leaving = desk.desks.leaving.go_on(leaving)
    desk.crash()
    desk = scene.desk(desk.folder)
    desk.sign_in(MANAGER)
    left = desk.desks.leaving.unfinished()
    if left is None:
        return False
    while not left.done:
        left = desk.desks.leaving.go_on(left)
    with suppress(Refused):
        desk.sign_in(SECOND_MANAGER)
        return False
    desk.sign_in(CLERK)
    parcel = scene.town.shelf[0]
    desk.desks.reveal.present(parcel.label)
    shown = desk.desks.reveal.reveal(parcel.number, FieldGroup.CONTACT, RevealReason.CUSTOMER_REQUEST)
    desk.close()
    return dict(shown.fields)["name"] == scene.town.forms[parcel.index].contact.name


@contextmanager
def never_resumed(scene: Scene) -> Iterator[Scene]:
    with patched(LeavingDesk, "unfinished", lambda _: None):
        yield scene


# R8 -----------------------------------------------------------------------------------------------------------------


A_MOMENT = 0.05
"""Seconds within which a small database is under its next key."""
NEW_KEY_ALONE = "the new key alone"


def killed_while_rekeying(scene: Scene) -> Outcome:
    """Killed with SIGKILL at moments all along the way of the database to its next key; then started again."""
    computer = scene.disk()
    desk = scene.desk(computer)
    desk.sign_in(MANAGER)
    leaving = desk.desks.leaving.begin(None)
    while leaving.step is not LeavingStep.DATABASE:
        leaving = desk.desks.leaving.go_on(leaving)
    desk.crash()
    lasts = _rekey(scene, computer, None)[1] if scene.large else A_MOMENT
    kills = (10 if NEW_KEY_ALONE in scene.flags else 200) if scene.large else 2
    lost = in_the_middle = 0
    for number in range(kills):
        killed, _ = _rekey(scene, computer, lasts * number / kills)
        in_the_middle += killed.joinpath("station", "station.db-journal").exists()
        lost += not _opens_again(scene, killed)
        shutil.rmtree(killed)
    return outcome(
        Figure("not opened", lost, most=0),
        Figure("kills", kills, least=1),
        Figure("of them with a journal left behind", in_the_middle),
    )


def _rekey(scene: Scene, prepared: Path, after: float | None) -> tuple[Path, float]:
    """A copy of the computer on which the rekey ran for so many seconds, or to its end; and how long it ran."""
    computer = Path(mkdtemp(dir=scene.folder)) / "computer"
    shutil.copytree(prepared, computer)
    command = [sys.executable, "-m", "tests.drills.rekey_and_die", str(computer), scene.town.now.isoformat()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        began = time.perf_counter()
        if after is None:
            assert child.stdout.readline() == b"done\n"
        else:
            time.sleep(after)
        lasted = time.perf_counter() - began
        child.kill()
    return computer, lasted


def _opens_again(scene: Scene, computer: Path) -> bool:
    """Whether the station opens, comes to the end of it, and a label on the shelf still opens its record."""
    desk = scene.desk(computer)
    try:
        desk.sign_in(MANAGER)
        leaving = desk.desks.leaving.unfinished()
        while leaving is not None and not leaving.done:
            leaving = desk.desks.leaving.go_on(leaving)
        desk.sign_in(CLERK)
        desk.desks.reveal.present(scene.town.shelf[0].label)
    except StationTrouble:
        return False
    finally:
        desk.close()
        scene.running.remove(desk)
    return True


@contextmanager
def one_key_tried(scene: Scene) -> Iterator[Scene]:
    """A start that finds a rekey pending tries the new key alone."""
    opening = StationDatabase.open

    def open_under_the_new(self: StationDatabase, key: bytes, station: str, before: bytes | None = None) -> None:
        del before
        opening(self, key, station)

    with patched(StationDatabase, "open", open_under_the_new):
        yield replace(scene, flags=scene.flags | {NEW_KEY_ALONE})


DRILLS = (
    Drill(
        "R7",
        "The clock set back an hour, a year, on by ten years, and on by hours from start to start",
        clock_turned,
        "the time that passed",
        computers_clock_believed,
    ),
    Drill(
        "R9",
        "Wrong key, wrong station, empty, plain, newer, cut, missing",
        wrong_files,
        "the look before opening",
        files_not_looked_at,
    ),
    Drill(
        "R14",
        "Shredded wraps in database, log and free pages, with a reader open",
        wraps_left,
        "cutting the log",
        without_cutting_the_log,
    ),
    Drill("R13", "A manager leaves, the program killed at each step", manager_leaves, "resuming", never_resumed),
    Drill(
        "R8", "Killed while the database comes under another key", killed_while_rekeying, "the old key", one_key_tried
    ),
)
