"""The policy beside a keyring that names it: two files, replaced one after the other.

A new policy is laid beside the old one first, then the keyring names it, then it takes the old one's place. A crash at
any point leaves the policy that the keyring names in one of the two places.
"""

from app.crypto.keyring import Keyring
from app.crypto.policy_file import PolicyFile, PolicySubstituted
from app.operations.ports import StationFiles


def policy_in_place(files: StationFiles, keyring: Keyring) -> PolicyFile:
    """The policy this keyring names, wherever of the two places it lies.

    Raises crypto's PolicyDamaged, WrongStation, PolicySubstituted, and StationTrouble missing_file.
    """
    try:
        return PolicyFile.from_note(files.read_policy(), keyring)
    except PolicySubstituted:
        following = files.read_next_policy()
        if following is None:
            raise
        return PolicyFile.from_note(following, keyring)


def settle_policy(files: StationFiles, keyring: Keyring) -> None:
    """After a crash: put the policy that this keyring names into its place, and drop one that it does not name."""
    following = files.read_next_policy()
    if following is None:
        return
    try:
        PolicyFile.from_note(following, keyring)
    except PolicySubstituted:
        pass
    else:
        files.write_policy(following)
    files.drop_next_policy()
