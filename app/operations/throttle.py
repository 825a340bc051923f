"""Counting wrong passphrases, so that the count survives a restart, a kill and a pulled plug."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.crypto.document_fields import DocumentDamaged
from app.crypto.keyring import User
from app.domain.failures import Failures, check_may_try, check_waited, needs_manager, tries_left, waits_until
from app.domain.people import UserId
from app.domain.policy import Policy
from app.operations.failures_file import FailuresFile
from app.operations.ports import Clock, StationFiles

UNKNOWN = "unknown"
"""In the log's entry: a name that nobody here has."""
UNREADABLE = "unreadable"
"""In the log's entry: the file of failures itself was spoiled."""
MISSING = "missing"
"""In the log's entry: it was not there any more."""


@dataclass(frozen=True)
class SignInThrottle:
    """Every try is counted and written before the passphrase is tried, and taken back when it was right: whoever
    kills the program in between has had his try. Where no passphrase could be tried, that one is given back and no
    other: only the right passphrase begins the count anew.

    What it holds off is the person at the keyboard; see app/domain/failures.py.
    """

    files: StationFiles
    clock: Clock

    def count(self, user: User | None, policy: Policy) -> Failures:
        """Admit one try of this person, or of a name that nobody has, and count it as failed.

        Answers what was counted before it, for `give_back`. Raises SignInBlocked and SignInNeedsManager (the try is not
        counted then), StationTrouble when it cannot be written.
        """
        now = self.clock.now()
        file = self._read(now)
        if file.unreadable_at is not None:
            check_waited(file.unreadable_at, policy, now)
        user_id, role = (None, None) if user is None else (user.user_id, user.role)
        failures = file.unknown if user_id is None else file.people.get(user_id, Failures())
        check_may_try(failures, role, policy, now)
        self._write(_with(file, user_id, failures.one_more(now)))
        return failures

    def give_back(self, user_id: UserId, before: Failures) -> None:
        """Nothing was tried after all: the person stands exactly where they stood."""
        self._change(lambda file: _with(file, user_id, before))

    def take_back(self, user_id: UserId) -> None:
        """The passphrase was right: the person begins anew, with what the log still has to be told."""
        self._change(lambda file: _with(file, user_id, file.people.get(user_id, Failures()).taken_back()))

    def lift(self, user_id: UserId) -> None:
        """Let the person try again at once."""

        def lifted(file: FailuresFile) -> FailuresFile:
            return _with(file, user_id, Failures(unlogged=file.people.get(user_id, Failures()).unlogged))

        self._change(lifted)

    def waiting(self, policy: Policy) -> frozenset[UserId]:
        """Who cannot try before a manager lifts it."""
        people = self._read(self.clock.now()).people
        return frozenset(user_id for user_id, failures in people.items() if needs_manager(failures, policy))

    def blocked_until(self, policy: Policy) -> Mapping[UserId, datetime]:
        """Who has to wait now, and until when."""
        now = self.clock.now()
        people = self._read(now).people
        blocked = {user_id: waits_until(failures, policy, now) for user_id, failures in people.items()}
        return {user_id: until for user_id, until in blocked.items() if until is not None}

    def tries_left(self, user_id: UserId, policy: Policy) -> int | None:
        """How many more this person may type wrong before a wait; None while there are many."""
        return tries_left(self._read(self.clock.now()).people.get(user_id, Failures()), policy)

    def unlogged(self, *, was_there: bool) -> Mapping[str, str]:
        """What the log does not have yet, as entries: subject and result.

        was_there: the log knows of a sign-in that left the file behind, so that one begun since is one too many.
        """
        file = self._read(self.clock.now())
        counts: list[tuple[str, Failures]] = [*file.people.items(), (UNKNOWN, file.unknown)]
        entries = {subject: f"{failures.unlogged} times" for subject, failures in counts if failures.unlogged}
        if file.unreadable_at is not None:
            entries[UNREADABLE] = UNREADABLE
        if file.begun_anew and was_there:
            entries[MISSING] = MISSING
        return entries

    def mark_logged(self) -> None:
        """The log has it all now. A kill before this is written has it entered twice, never not at all."""
        file = self._read(self.clock.now())
        if (logged := _all_logged(file)) != file:
            self._write(logged)

    def station_is_stopped(self) -> bool:
        """What the sign-in screen may know of the emergency stop."""
        return self._read(self.clock.now()).stopped

    def mark_stopped(self, *, stopped: bool) -> None:
        if self.station_is_stopped() is not stopped:
            self._change(lambda file: replace(file, stopped=stopped))

    def _change(self, change: Callable[[FailuresFile], FailuresFile]) -> None:
        self._write(change(self._read(self.clock.now())))

    def _read(self, now: datetime) -> FailuresFile:
        stored = self.files.read_failures()
        if stored is None:
            return FailuresFile(begun_anew=True)
        try:
            file = FailuresFile.from_bytes(stored)
        except DocumentDamaged:
            # What it said is lost: everybody waits, and the log is told.
            file = FailuresFile(unreadable_at=now)
            self._write(file)
        believed = _not_after(file, now)
        if believed != file:
            self._write(believed)
        return believed

    def _write(self, file: FailuresFile) -> None:
        kept = {user_id: failures for user_id, failures in file.people.items() if failures != Failures()}
        self.files.write_failures(replace(file, people=kept).to_bytes())


def _with(file: FailuresFile, user_id: UserId | None, failures: Failures) -> FailuresFile:
    if user_id is None:
        return replace(file, unknown=failures)
    return replace(file, people={**file.people, user_id: failures})


def _not_after(file: FailuresFile, now: datetime) -> FailuresFile:
    return replace(
        file,
        people={user_id: failures.not_after(now) for user_id, failures in file.people.items()},
        unknown=file.unknown.not_after(now),
        unreadable_at=None if file.unreadable_at is None else min(file.unreadable_at, now),
    )


def _all_logged(file: FailuresFile) -> FailuresFile:
    return replace(
        file,
        people={user_id: replace(failures, unlogged=0) for user_id, failures in file.people.items()},
        unknown=replace(file.unknown, unlogged=0),
        unreadable_at=None,
        begun_anew=False,
    )
