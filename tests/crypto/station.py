"""An invented station with small costs, so that a test opens slots in a millisecond."""

from dataclasses import dataclass

from app.crypto.custodian import CustodianFile, OpenCustodian, new_custodian
from app.crypto.days import DayKey, DayKeys, new_days
from app.crypto.escrow import EscrowPublics
from app.crypto.first_custodian import open_e1
from app.crypto.key_slot import Factors
from app.crypto.keyring import Keyring, User
from app.crypto.passphrase import Cost
from app.crypto.policy_file import PolicyFile
from app.crypto.recovery_code import RecoveryCode
from app.crypto.rings import ADMIN, DATABASE, DAYS
from app.crypto.staffing import add_user, new_keyring
from app.crypto.unlocking import UnlockedUser
from app.crypto.xwing import xwing_public
from app.domain.people import Role

STATION = "HZ-0571"
MONTHS = ("2026-11", "2026-12")
MONTH = MONTHS[0]
TODAY = "2026-11-23"
CHEAP = Cost(64, 1, 1)
DEVICE = bytes(range(32))
MANAGER_FACTORS = Factors("four quiet lanterns", device=DEVICE)
CLERK_FACTORS = Factors("seven paper boats", device=DEVICE)
COURIER_FACTORS = Factors("nine wooden bridges", device=DEVICE)
CUSTODIAN_PASSPHRASE = "a long walk by the lake"  # noqa: S105  invented


@dataclass(frozen=True)
class Station:
    keyring: Keyring
    manager: UnlockedUser
    clerk: User
    courier: User
    policy: PolicyFile
    days: DayKeys
    custodian_file: CustodianFile
    recovery_code: RecoveryCode

    @property
    def keyring_note(self) -> bytes:
        return self.keyring.to_note(self.manager.ring(ADMIN))

    @property
    def policy_note(self) -> bytes:
        return self.policy.to_note(self.manager.ring(ADMIN))

    @property
    def days_note(self) -> bytes:
        return self.days.to_note(self.manager.ring(DATABASE))

    @property
    def today(self) -> DayKey:
        return self.days.open_day(TODAY, self.manager.ring(DAYS))

    @property
    def custodians(self) -> EscrowPublics:
        return self.policy.custodians(MONTH)

    @property
    def e1_seed(self) -> bytes:
        return open_e1(self.keyring, self.manager, MONTH)

    @property
    def second_custodian(self) -> OpenCustodian:
        return self.custodian_file.open_with_recovery(self.recovery_code)


def new_station() -> Station:
    file, code = new_custodian(STATION, MONTHS, CUSTODIAN_PASSPHRASE, cost=CHEAP, floor=CHEAP)
    keyring, manager = new_keyring(STATION, "陈静", MANAGER_FACTORS, MONTHS, cost=CHEAP, floor=CHEAP)
    escrow = tuple(
        EscrowPublics(month, xwing_public(open_e1(keyring, manager, month)), file.publics[month]) for month in MONTHS
    )
    policy = PolicyFile(STATION, 1, escrow, {"retention_days": 7})
    keyring = keyring.changed(policy_sha256=policy.sha256)
    keyring, clerk = add_user(keyring, manager, "李明", Role.CLERK, CLERK_FACTORS, cost=CHEAP, floor=CHEAP)
    keyring, courier = add_user(keyring, manager, "赵强", Role.COURIER, COURIER_FACTORS, cost=CHEAP, floor=CHEAP)
    days = new_days(STATION, TODAY, keyring.ring_public(DAYS), keyring.ring_public(DATABASE))
    return Station(keyring, manager, clerk, courier, policy, days, file, code)
