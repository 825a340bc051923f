"""How often a passphrase may be typed wrong, by NIST SP 800-63B-4, 3.2.2.

This bounds who sits at the keyboard. Whoever copies the station's files guesses elsewhere, as fast as Argon2id and the
device secret let them: no counter helps there.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from app.domain.errors import SignInBlocked, SignInNeedsManager
from app.domain.people import Role
from app.domain.policy import Policy

MOST = 1_000_000
BEGINNING = datetime.fromtimestamp(0, UTC)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Failures:
    """One person's wrong passphrases, or those typed for names that nobody has.

    in_a_row: since the last right one; at: when the last of them was typed, aware; unlogged: how many of all the log
    does not have yet.
    """

    in_a_row: int = 0
    at: datetime = BEGINNING
    unlogged: int = 0

    def one_more(self, now: datetime) -> "Failures":
        return Failures(min(self.in_a_row + 1, MOST), now, min(self.unlogged + 1, MOST))

    def taken_back(self) -> "Failures":
        """The last one was no failure: the passphrase was right."""
        return Failures(unlogged=max(self.unlogged - 1, 0))

    def not_after(self, now: datetime) -> "Failures":
        """A clock that was set back is believed from here on, so that a wait does not last until it is as late again:
        it begins anew.
        """
        return self if self.at <= now else replace(self, at=now)


def check_may_try(failures: Failures, role: Role | None, policy: Policy, now: datetime) -> None:
    """Raises SignInBlocked and SignInNeedsManager.

    role: None for a name that nobody has. A manager is never made to need a manager, but may try once in a wait from
    then on: nobody at the keyboard can lock the only manager out for ever. failures: not after `now`.
    """
    is_many = failures.in_a_row >= policy.failures_before_manager
    if is_many and role not in (None, Role.MANAGER):
        raise SignInNeedsManager
    if is_many or (failures.in_a_row > 0 and failures.in_a_row % policy.failures_before_wait == 0):
        check_waited(failures.at, policy, now)


def check_waited(since: datetime, policy: Policy, now: datetime) -> None:
    """Raises SignInBlocked with the minutes left, the one that has begun counted."""
    left = since + timedelta(minutes=policy.failure_wait_minutes) - now
    if left > timedelta():
        raise SignInBlocked(-(-left // _MINUTE))
