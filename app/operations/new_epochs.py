"""The one write with which somebody's leaving, or a renewal of all keys, takes effect."""

from dataclasses import dataclass

from app.crypto.leaving import begin
from app.crypto.rings import ADMIN
from app.domain.people import UserId
from app.operations.keyring_file import KeyringFile
from app.operations.ports import Clock, StationFiles
from app.operations.session import Session


@dataclass(frozen=True)
class NewEpochs:
    """What is written is in the log before; `LeavingDesk.go_on` does the rest."""

    session: Session
    files: StationFiles
    keyring_file: KeyringFile
    clock: Clock

    def write(self, leaver: UserId | None) -> None:
        """Put a keyring in place in which the leaver is nowhere and their rings have new epochs; None: all rings have.

        A manager must be signed in, and no other rotation be pending. Raises StationTrouble, and nothing is changed
        then.
        """
        opened = self.session.require()
        # Fresh custodian's keys are for months nothing was sealed to yet; a clock set back must not make one of this.
        day = max(self.clock.today().isoformat(), opened.days.latest)
        begun = begin(opened.keyring, opened.policy_file, opened.unlocked, leaver, day)
        admin = begun.unlocked.ring(ADMIN)
        if begun.policy is not opened.policy_file:
            self.files.write_next_policy(begun.policy.to_note(admin))
        self.keyring_file.replace(begun.keyring, admin)
        opened.policy_file = begun.policy
