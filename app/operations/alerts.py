"""Alerts as the office sees and answers them, and how much of their budgets everybody has used."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from app.domain.actions import Action
from app.domain.alert import AlertAnswer, AlertKind
from app.domain.budget import Allowance, budgets
from app.domain.errors import AlreadyAnswered, NotYoursToAnswer
from app.domain.people import Actor, Role
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Clock, Database, EntryQuery, Records, StoredEntry
from app.operations.reveal_counts import reveals_used
from app.operations.session import OpenSession, Session

PAGE = 100
MOST_ANSWERED = 200
MOST_ACCOUNTS = 10_000
"""One manager makes, or renews: far more than anybody does."""
MADE_BY = (
    (Action.STAFF_ADDED, AlertKind.PERSON_TAKEN_IN),
    (Action.KEYS_RENEWED, AlertKind.PERSON_RENEWED),
)


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert and, once there is one, its answer.

    seq: of its entry; about: who gave the cause, by name today, or the station; count: how many of what the kind
    speaks of; answerable: by whoever is signed in; answered_at: None while it is open.
    """

    seq: int
    at: datetime
    kind: AlertKind
    about: str
    count: int
    answerable: bool
    answer: AlertAnswer | None = None
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PersonReveals:
    """How much of one of a person's budgets is used at this moment."""

    actor: Actor
    allowance: Allowance
    used: int

    @property
    def allowed(self) -> int:
        return self.allowance.allowed


class _Found(NamedTuple):
    raised: StoredEntry
    answered: StoredEntry | None


@dataclass(frozen=True)
class AlertsDesk:
    session: Session
    database: Database
    audit: AuditTrail
    clock: Clock

    def open_count(self) -> int:
        """How many alerts await an answer; 0 for whom they do not concern."""
        if self.session.require().actor.role not in (Role.MANAGER, Role.AUDITOR):
            return 0
        with self.database.records() as records:
            return _open_count(records)

    def open_alerts(self) -> tuple[Alert, ...]:
        """The alerts that await an answer, newest first."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="alerts")
        with self.database.records() as records:
            wanted = _open_count(records)
            return tuple(_alert(records, opened, found) for found in _walk(records, wanted=wanted, answered=False))

    def answered_alerts(self, limit: int = 50) -> tuple[Alert, ...]:
        """The newest alerts that have their answer. limit: 1 to MOST_ANSWERED."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="alerts")
        with self.database.records() as records:
            wanted = min(records.audit.count_of(Action.ALERT_ANSWERED), max(limit, 1), MOST_ANSWERED)
            return tuple(_alert(records, opened, found) for found in _walk(records, wanted=wanted, answered=True))

    def answer(self, seq: int, answer: AlertAnswer) -> Alert:
        """Say what came of an alert: a manager does, but of his own another manager or the auditor.

        Nobody whom that manager took in, or gave new keys, answers for him before somebody else answered for that.
        Raises AlreadyAnswered, also for what is no alert; NotYoursToAnswer.
        """
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="alerts")
        answer = AlertAnswer(answer)
        with self.database.records() as records:
            raised = records.audit.find(EntryQuery(action=Action.ALERT_RAISED, before=seq + 1, limit=1))
            if not raised or raised[0].seq != seq or _answer_of(records, raised[0]):
                raise AlreadyAnswered
            alert = _alert(records, opened, _Found(raised[0], None))
            if not alert.answerable:
                raise NotYoursToAnswer
            self.audit.append(records, Action.ALERT_ANSWERED, subject=str(seq), result=answer)
        return replace(alert, answer=answer, answered_by=opened.actor.name, answered_at=self.clock.now())

    def reveals(self) -> tuple[PersonReveals, ...]:
        """Everybody's budgets and what is used of them, by name; counted as when something is opened."""
        opened = self.session.require(Role.MANAGER, Role.AUDITOR, act="alerts")
        now = self.clock.now()
        with self.database.records() as records:
            return tuple(
                PersonReveals(actor, allowance, reveals_used(records, actor.user_id, allowance, opened.policy, now))
                for actor in opened.staff()
                for allowance in budgets(opened.policy, actor.role)
            )


def _open_count(records: Records) -> int:
    """Every answer is to one alert, and every alert has one at most."""
    return records.audit.count_of(Action.ALERT_RAISED) - records.audit.count_of(Action.ALERT_ANSWERED)


def _walk(records: Records, *, wanted: int, answered: bool) -> list[_Found]:
    """The newest `wanted` alerts that have their answer, or that lack one."""
    found: list[_Found] = []
    before: int | None = None
    while len(found) < wanted:
        page = records.audit.find(EntryQuery(action=Action.ALERT_RAISED, before=before, limit=PAGE))
        both = (_Found(raised, _answer_of(records, raised)) for raised in page)
        found.extend(each for each in both if (each.answered is not None) == answered)
        before = page[-1].seq
    return found[:wanted]


def _answer_of(records: Records, raised: StoredEntry) -> StoredEntry | None:
    answers = records.audit.about(str(raised.seq), Action.ALERT_ANSWERED, limit=1)
    return answers[0] if answers else None


def _alert(records: Records, opened: OpenSession, found: _Found) -> Alert:
    raised, answered = found
    return Alert(
        seq=raised.seq,
        at=raised.at,
        kind=AlertKind(raised.result),
        about=opened.name_of(raised.subject),
        count=int(raised.reason),
        answerable=answered is None and _may_answer(records, opened, raised.subject),
        answer=AlertAnswer(answered.result) if answered else None,
        answered_by=opened.name_of(answered.actor) if answered else "",
        answered_at=answered.at if answered else None,
    )


def _may_answer(records: Records, opened: OpenSession, about: str) -> bool:
    actor = opened.actor
    if actor.role is Role.MANAGER:
        is_for = about != actor.user_id
    else:
        is_for = any(member.user_id == about and member.role is Role.MANAGER for member in opened.staff())
    return is_for and not _owes_keys(records, actor.user_id, about)


def _owes_keys(records: Records, person: str, manager: str) -> bool:
    """Whether this manager made the person's account, or chose their passphrase, and nobody has answered for that."""
    for cause, kind in MADE_BY:
        for raised in records.audit.about(manager, Action.ALERT_RAISED, result=kind, limit=MOST_ACCOUNTS):
            # The alert follows what raised it at once.
            made = records.audit.find(EntryQuery(action=cause, before=raised.seq, limit=1))
            if made and made[0].subject == person and _answer_of(records, raised) is None:
                return True
    return False
