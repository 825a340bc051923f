"""Putting a changed keyring into its place."""

from contextlib import suppress
from dataclasses import dataclass, replace

from app.crypto.keyring import Keyring
from app.crypto.rings import RingSecret
from app.crypto.unlocking import unlocked_with
from app.domain.actions import Action
from app.domain.errors import StationTrouble
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Database, StationFiles
from app.operations.session import Session


@dataclass(frozen=True)
class KeyringFile:
    """What changed, and why, is in the log before: here it takes effect, and its number follows into the log."""

    session: Session
    database: Database
    files: StationFiles
    audit: AuditTrail

    def replace(self, keyring: Keyring, admin: RingSecret) -> None:
        """Put this keyring in place of the one there is, and go by it from now on.

        admin: the ring `admin` in the keyring's newest epoch of it. The keyring remembers how far the log was signed,
        and the log which keyring was in place: an older one of either is noticed. Raises StationTrouble
        folder_not_writable, disk_full, disk_failed; the old keyring is then in force.
        """
        opened = self.session.require()
        keyring = replace(keyring, log=self.audit.signed_head())
        self.files.write_keyring(keyring.to_note(admin))
        opened.keyring = keyring
        opened.unlocked = unlocked_with(keyring, keyring.user(opened.actor.user_id), opened.unlocked.keys)
        # The keyring stands: that the log does not take its number now refuses nothing. The lock says it again.
        with suppress(StationTrouble), self.database.records() as records:
            self.audit.append(records, Action.KEYRING_WRITTEN, result=f"keyring {keyring.seq}")
