"""Scanning a label and opening what the role allows: the log has it first, then the screen."""

from dataclasses import dataclass, field
from datetime import timedelta

from app.crypto.canonical import Json
from app.crypto.days import DayGone, DaysDamaged
from app.crypto.record import CannotOpen, SealedRecord
from app.domain.actions import Action
from app.domain.budget import Allowance, RevealReason, Window, allowances, metered_group, reason_needed
from app.domain.errors import (
    BudgetSpent,
    DeadLabel,
    GroupNotForRole,
    NotInYourRun,
    NotPresented,
    NotYetLabelled,
    ReasonNeeded,
    RecordSpoiled,
    Refused,
    WrongState,
)
from app.domain.groups import OPENED_BY, FieldGroup, Hint, groups_open_to, keys_of
from app.domain.parcel import Parcel, ParcelNumber, ParcelState
from app.domain.people import Actor, Role
from app.operations.alert_watch import NOT_IN_RUN
from app.operations.audit_trail import AuditTrail
from app.operations.clock_watch import ClockWatch
from app.operations.label_lookup import LabelLookup, token_of
from app.operations.ports import Database, Records
from app.operations.reveal_counts import reveals_used
from app.operations.session import OpenSession, Session


@dataclass(frozen=True, slots=True)
class Presented:
    """A scanned parcel as the scanner's owner may see it before anything is asked for.

    may_open: groups beyond the hint; needs_reason: those of them that ask for a reason first.
    """

    parcel: Parcel
    hint: Hint = field(repr=False)
    courier_name: str
    may_open: tuple[FieldGroup, ...]
    needs_reason: frozenset[FieldGroup]


@dataclass(frozen=True, slots=True)
class Revealed:
    """An opened group, to be shown for `seconds` with the name of whoever opened it across it.

    fields: (key, text) pairs, keys as in app.domain.groups.
    """

    parcel_number: ParcelNumber
    group: FieldGroup
    fields: tuple[tuple[str, str], ...] = field(repr=False)
    seconds: int
    shown_to: str


@dataclass(frozen=True, slots=True)
class RevealMeter:
    """Reveals made and allowed within the tightest window of the role's main group; allowed 0 = no reveals at all."""

    group: FieldGroup
    used: int
    allowed: int


@dataclass(frozen=True)
class RevealDesk:
    session: Session
    database: Database
    audit: AuditTrail
    lookup: LabelLookup
    clock: ClockWatch

    def present(self, label_text: str) -> Presented:
        """The parcel behind a scanned label, with its hint; the scan counts as in the hand for a while.

        Raises NotOurLabel, Misread, UnknownLabel, DeadLabel, NotYetLabelled, WrongState (delivered), GroupNotForRole,
        RecordSpoiled;
        each is in the log.
        """
        opened = self.session.require()
        with self.lookup.noting_refusals(label_text):
            token = token_of(label_text)
            with self.database.records() as records:
                sealed, parcel = self.lookup.by_token(records, token)
                refuse_unless_live(parcel, opened.actor.role)
                refuse_unless_for_role(FieldGroup.HINT, opened.actor.role)
                hint = self._open(sealed, parcel, FieldGroup.HINT, token)
                self.audit.append(
                    records,
                    Action.REVEALED,
                    subject=parcel.parcel_number,
                    group=FieldGroup.HINT,
                    result="ok" if is_open_to(parcel, opened.actor) else NOT_IN_RUN,
                )
        self.session.present(parcel.parcel_number, token, self.clock.monotonic())
        beyond = tuple(group for group in groups_open_to(opened.actor.role) if group is not FieldGroup.HINT)
        return Presented(
            parcel=parcel,
            hint=Hint(surname=str(hint["surname"]), last_four=str(hint["last_four"])),
            courier_name=opened.name_of(parcel.courier) if parcel.courier else "",
            may_open=beyond,
            needs_reason=frozenset(group for group in beyond if reason_needed(opened.actor.role, group)),
        )

    def reveal(self, number: ParcelNumber, group: FieldGroup, reason: RevealReason | None = None) -> Revealed:
        """Open one group of a parcel whose label was scanned just now.

        Raises NotPresented, GroupNotForRole, NotInYourRun, ReasonNeeded, ClockInDoubt, BudgetSpent, RecordSpoiled; all
        but the first are in the log.
        """
        opened = self.session.require()
        # Plain values come in from outside; what is compared below are the closed lists' own members.
        group, reason = FieldGroup(group), RevealReason(reason) if reason else None
        in_hand = timedelta(seconds=opened.policy.presented_seconds)
        token = self.session.presented(number, self.clock.monotonic(), in_hand)
        if token is None:
            raise NotPresented(number)
        refusal: Refused | None = None
        with self.database.records() as records:
            sealed, parcel = self.lookup.by_token(records, token)
            try:
                self._refuse_unless_allowed(records, opened, parcel, group, reason)
                fields = self._open(sealed, parcel, group, token)
            except Refused as refused:
                refusal = refused
                self.audit.append(
                    records,
                    Action.REVEAL_REFUSED,
                    subject=number,
                    group=group,
                    reason=reason or "",
                    result=type(refused).__name__,
                )
            else:
                self.audit.append(records, Action.REVEALED, subject=number, group=group, reason=reason or "")
        if refusal is not None:
            raise refusal
        return Revealed(
            parcel_number=number,
            group=group,
            fields=tuple((key, str(fields[key])) for key in keys_of(group)),
            seconds=opened.policy.reveal_seconds,
            shown_to=opened.actor.name,
        )

    def meter(self) -> RevealMeter:
        """How much of the budget of this person's main group is used."""
        opened = self.session.require()
        group = metered_group(opened.actor.role)
        with self.database.records() as records:
            meters = [
                RevealMeter(group, self._used(records, opened, allowance), allowance.allowed)
                for allowance in allowances(opened.policy, opened.actor.role, group)
            ]
        return min(meters, key=lambda meter: meter.allowed - meter.used, default=RevealMeter(group, 0, 0))

    def _open(self, sealed: SealedRecord, parcel: Parcel, group: FieldGroup, token: bytes) -> dict[str, Json]:
        try:
            return self.session.open_group(sealed, group, token)
        except (CannotOpen, DayGone, DaysDamaged) as error:
            raise RecordSpoiled(parcel.parcel_number) from error

    def _refuse_unless_allowed(
        self,
        records: Records,
        opened: OpenSession,
        parcel: Parcel,
        group: FieldGroup,
        reason: RevealReason | None,
    ) -> None:
        actor, policy = opened.actor, opened.policy
        refuse_unless_live(parcel, actor.role)
        refuse_unless_for_role(group, actor.role)
        if group is not FieldGroup.HINT:
            refuse_unless_own_run(parcel, actor)
        if reason is None and reason_needed(actor.role, group):
            raise ReasonNeeded
        if group is not FieldGroup.HINT and actor.role is Role.MANAGER:
            self.clock.refuse_in_doubt(policy)
        for allowance in allowances(policy, actor.role, group):
            if self._used(records, opened, allowance) >= allowance.allowed:
                raise BudgetSpent(allowance.allowed, allowance.window)
        if actor.role is Role.COURIER and group is not FieldGroup.HINT:
            # Contacts from one end of the run and addresses from the other would be twice as many people.
            since = self.clock.now() - timedelta(hours=policy.shift_hours)
            parcels = records.audit.parcels_revealed(actor.user_id, since)
            if parcel.parcel_number not in parcels and len(parcels) >= policy.address_a_shift:
                raise BudgetSpent(policy.address_a_shift, Window.SHIFT)
        if actor.role is Role.COURIER and group is FieldGroup.ADDRESS:
            of_this = records.audit.count_reveals_of(parcel.parcel_number, actor.user_id, group)
            if of_this >= policy.address_a_parcel:
                raise BudgetSpent(policy.address_a_parcel, "parcel")

    def _used(self, records: Records, opened: OpenSession, allowance: Allowance) -> int:
        return reveals_used(records, opened.actor.user_id, allowance, opened.policy, self.clock.now())


def refuse_unless_live(parcel: Parcel, role: Role) -> None:
    """A delivered parcel's label opens nothing but to a manager, for complaints, and to nobody once it is shredded."""
    if parcel.is_closed:
        raise DeadLabel(parcel.parcel_number)
    if parcel.state is ParcelState.UNLABELLED:
        raise NotYetLabelled(parcel.parcel_number)
    if parcel.state is ParcelState.DELIVERED and role is not Role.MANAGER:
        raise WrongState(parcel.parcel_number, parcel.state)


def refuse_unless_for_role(group: FieldGroup, role: Role) -> None:
    if role not in OPENED_BY[group]:
        raise GroupNotForRole(group, role)


def refuse_unless_own_run(parcel: Parcel, actor: Actor) -> None:
    """A courier opens the parcels that were handed over to him, and no other."""
    if not is_open_to(parcel, actor):
        raise NotInYourRun(parcel.parcel_number)


def is_open_to(parcel: Parcel, actor: Actor) -> bool:
    return actor.role is not Role.COURIER or parcel.courier == actor.user_id
