"""Which parcels are canaries, as far as a manager's keys open it, and who has looked into one."""

from collections import Counter
from collections.abc import Mapping

from app.crypto.canary import Canary, open_canary, seal_canary
from app.crypto.rings import ADMIN
from app.crypto.sealed_blob import DoesNotOpen
from app.crypto.unlocking import NotInRing
from app.domain.actions import Action
from app.domain.alert import STATION, AlertKind
from app.domain.people import Role
from app.operations.due_alert import DueAlert, is_open, unless_said
from app.operations.ports import EntryQuery, Records
from app.operations.session import OpenSession


def known_canaries(records: Records, opened: OpenSession) -> Mapping[str, Canary]:
    """The canaries by parcel number; a row that does not open, or opens to one there already, is left out.

    A manager must be signed in. What was opened once stays in the session until the lock.
    """
    for number, sealed in records.canaries.all():
        if number in opened.canaries:
            continue
        try:
            ring = opened.unlocked.ring_at(ADMIN, sealed.epoch)
            opened.canaries[number] = open_canary(sealed, opened.keyring.station, ring)
        except (DoesNotOpen, NotInRing):
            continue
    return {canary.parcel_number: canary for canary in opened.canaries.values()}


def renew_canaries(records: Records, opened: OpenSession) -> None:
    """Seal to the newest epoch of the managers' ring what is still sealed to an older one, after somebody left."""
    newest, station = opened.unlocked.ring(ADMIN), opened.keyring.station
    for number, sealed in records.canaries.all():
        if sealed.epoch < newest.epoch and number in opened.canaries:
            records.canaries.replace(number, seal_canary(opened.canaries[number], station, newest))


def canaries_promised(records: Records) -> int:
    """How many canaries there are by the log, which nobody changes unnoticed."""
    newest = records.audit.find(EntryQuery(action=Action.CANARY_PLANTED, limit=1))
    return int(newest[0].result.split()[0]) if newest else 0


def canary_alerts(records: Records, opened: OpenSession) -> tuple[DueAlert, ...]:
    """What a manager must hear of: canaries that were opened since the last alert, by person; canaries that are gone.

    Nothing for other roles, who cannot tell a canary.
    """
    if opened.actor.role is not Role.MANAGER:
        return ()
    canaries = known_canaries(records, opened)
    missing = canaries_promised(records) - len(canaries)
    gone = unless_said(records, opened.policy, AlertKind.CANARY_GONE, STATION, missing) if missing > 0 else ()
    openings: Counter[str] = Counter()
    for number in canaries:
        for entry in records.audit.about(number, Action.REVEALED):
            openings[entry.actor] += entry.seq > _told_until(records, entry.actor)
    told = tuple(
        DueAlert(AlertKind.CANARY_OPENED, person, count)
        for person, count in openings.items()
        if count and not is_open(records, AlertKind.CANARY_OPENED, person)
    )
    return (*gone, *told)


def _told_until(records: Records, person: str) -> int:
    """The seq of the last alert about this person's openings; -1 before the first."""
    last = records.audit.about(person, Action.ALERT_RAISED, result=AlertKind.CANARY_OPENED, limit=1)
    return last[0].seq if last else -1
