"""Who works here: the keyring, not the database, is the authority."""

from dataclasses import dataclass

from app.crypto.key_slot import Factors
from app.crypto.passphrase import MANAGER_COST, STAFF_COST, Cost, NotAPassphrase, opaque_passphrase
from app.crypto.rings import ADMIN
from app.crypto.staffing import add_user
from app.crypto.unlocking import unlocked_with
from app.domain.actions import Action
from app.domain.errors import Incomplete, NameTaken, PassphraseTooShort, TooLong, UnusablePassphrase
from app.domain.names import clean_name, graphemes
from app.domain.people import Actor, Role
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Database, DeviceSecrets, StationFiles
from app.operations.session import Session

LEAST_PASSPHRASE = 15
"""Characters, where no hardware factor helps: NIST SP 800-63B-4, 3.1.1.2."""
LONGEST_NAME = 200
"""Code points, as the keyring bounds them: a keyring with a longer name in it would not be read again."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What guessing a passphrase costs, by whose it is; `floor` is the least that any slot may be given."""

    staff: Cost = STAFF_COST
    manager: Cost = MANAGER_COST
    floor: Cost = STAFF_COST

    def of(self, role: Role) -> Cost:
        return self.manager if role is Role.MANAGER else self.staff


@dataclass(frozen=True)
class StaffDesk:
    session: Session
    database: Database
    files: StationFiles
    secrets: DeviceSecrets
    audit: AuditTrail
    costs: Costs

    def staff(self) -> tuple[Actor, ...]:
        return self.session.require(Role.MANAGER, act="staff").staff()

    def add(self, name: str, role: Role, passphrase: str) -> Actor:
        """Take a person into the keyring. Raises Incomplete, TooLong, NameTaken, PassphraseTooShort.

        The log has it first: a crash between leaves an entry without a person, never a person without an entry.
        """
        opened = self.session.require(Role.MANAGER, act="staff")
        name = checked_name(name, "name")
        if name.casefold() in {member.name.casefold() for member in opened.staff()}:
            raise NameTaken
        factors = Factors(checked_passphrase(passphrase), device=self.secrets.read(opened.keyring.station))
        role = Role(role)
        keyring, user = add_user(
            opened.keyring, opened.unlocked, name, role, factors, cost=self.costs.of(role), floor=self.costs.floor
        )
        with self.database.records() as records:
            self.audit.append(records, Action.STAFF_ADDED, subject=user.user_id, result=role)
        self.files.write_keyring(keyring.to_note(opened.unlocked.ring(ADMIN)))
        opened.keyring = keyring
        opened.unlocked = unlocked_with(keyring, keyring.user(opened.actor.user_id), opened.unlocked.keys)
        return Actor(user.user_id, user.name, user.role)


def checked_name(name: str, field: str) -> str:
    """The name as it is kept; raises Incomplete(field) for an empty one, TooLong(field) for what no name is."""
    cleaned = clean_name(name)
    if not cleaned:
        raise Incomplete(field)
    if len(cleaned) > LONGEST_NAME:
        raise TooLong(field)
    return cleaned


def checked_passphrase(passphrase: str) -> str:
    """The passphrase itself; what a person sees as one character counts as one.

    Raises UnusablePassphrase for characters no keyboard types and for one character again and again,
    PassphraseTooShort.
    """
    characters = graphemes(passphrase)
    if len(characters) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(LEAST_PASSPHRASE)
    if len(set(characters)) == 1:
        raise UnusablePassphrase
    try:
        opaque_passphrase(passphrase)
    except NotAPassphrase:
        raise UnusablePassphrase from None
    return passphrase
