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
FEW_TRIES = 3
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
        """The last one was no failure: the passphrase was right, and the count begins anew."""
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
    if needs_manager(failures, policy) and role not in (None, Role.MANAGER):
        raise SignInNeedsManager
    if _must_wait(failures, policy):
        check_waited(failures.at, policy, now)


def needs_manager(failures: Failures, policy: Policy) -> bool:
    """Whether nobody but a manager is to try before a manager lets them."""
    return failures.in_a_row >= policy.failures_before_manager


def waits_until(failures: Failures, policy: Policy, now: datetime) -> datetime | None:
    """When they may try again; None when they may at once. failures: not after `now`."""
    until = failures.at + timedelta(minutes=policy.failure_wait_minutes)
    return until if _must_wait(failures, policy) and until > now else None


def tries_left(failures: Failures, policy: Policy) -> int | None:
    """How many more may be typed wrong before there is a wait; None while it is not worth a word."""
    if _must_wait(failures, policy):
        return 0
    left = policy.failures_before_wait - failures.in_a_row % policy.failures_before_wait
    return left if left <= FEW_TRIES else None


def _must_wait(failures: Failures, policy: Policy) -> bool:
    in_a_row = failures.in_a_row
    return needs_manager(failures, policy) or (in_a_row > 0 and in_a_row % policy.failures_before_wait == 0)


def check_waited(since: datetime, policy: Policy, now: datetime) -> None:
    """Raises SignInBlocked with the minutes left, the one that has begun counted."""
    left = since + timedelta(minutes=policy.failure_wait_minutes) - now
    if left > timedelta():
        raise SignInBlocked(-(-left // _MINUTE))
