"""The first run: a station, its first manager, and the papers its second custodian carries away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.crypto.calibration import calibrated
from app.crypto.canonical import Json
from app.crypto.contexts import STATION_ID
from app.crypto.custodian import new_custodian
from app.crypto.days import new_days
from app.crypto.escrow import EscrowPublics
from app.crypto.first_custodian import open_e1
from app.crypto.key_slot import FACTOR_SIZE, Factors
from app.crypto.keyring import Keyring
from app.crypto.passphrase import Cost
from app.crypto.policy_file import PolicyFile
from app.crypto.randomness import random_bytes
from app.crypto.rings import ADMIN, DATABASE, DAYS
from app.crypto.staffing import new_keyring
from app.crypto.unlocking import UnlockedUser
from app.crypto.xwing import is_public_key, xwing_public
from app.domain.errors import BadStationId, StationTrouble
from app.domain.months import months_from
from app.operations.audit_trail import AuditTrail
from app.operations.ports import Clock, Database, DeviceSecrets, SecretPlace, StationFiles
from app.operations.session import OpenSession, Session
from app.operations.sign_in import SignInDesk
from app.operations.staff import Costs, checked_name, checked_passphrase
from app.operations.station_rules import policy_values, rules_of

CUSTODIAN_MONTHS = 24
"""For how many months both custodians have keys from the start; later months are added by both of them."""


@dataclass(frozen=True, slots=True)
class StationPlan:
    name: str
    station_id: str
    manager_name: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CustodianPapers:
    """What leaves with the second custodian, and the public keys that stay.

    file: the key file's bytes; recovery_code: what the recovery sheet shows; publics: public key by month.
    """

    station_id: str
    file: bytes = field(repr=False)
    recovery_code: str = field(repr=False)
    publics: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class MadeStation:
    """staff_guess, manager_guess: milliseconds that one guess at a passphrase costs this computer, as measured."""

    station_id: str
    name: str
    secret_place: SecretPlace
    staff_guess: int
    manager_guess: int


@dataclass(frozen=True)
class SetupDesk:
    session: Session
    database: Database
    files: StationFiles
    secrets: DeviceSecrets
    audit: AuditTrail
    sign_in: SignInDesk
    clock: Clock
    costs: Costs
    rules: Mapping[str, Mapping[str, Json]]

    def check_station_id(self, text: str) -> str:
        """The station id as it is kept; raises BadStationId."""
        station_id = text.strip().upper()
        if not STATION_ID.fullmatch(station_id):
            raise BadStationId
        return station_id

    def check_person(self, name: str, passphrase: str, *names: str) -> None:
        """Raises Incomplete, TooLong, UnusablePassphrase, PassphraseTooShort, PassphraseCommon.

        names: of the station, as far as it has any yet.
        """
        checked_passphrase(passphrase, names=(checked_name(name, "manager_name"), *names))

    def prepare_custodian(self, station_id: str, passphrase: str) -> CustodianPapers:
        """Make the second custodian's keys; nothing of them is kept here but the public halves.

        Raises BadStationId, UnusablePassphrase, PassphraseTooShort, PassphraseCommon. Costs an Argon2id.
        """
        station_id = self.check_station_id(station_id)
        file, code = new_custodian(
            station_id,
            months_from(self.clock.today(), CUSTODIAN_MONTHS),
            checked_passphrase(passphrase, names=(station_id,)),
            cost=self.costs.manager,
            floor=self.costs.floor,
        )
        return CustodianPapers(station_id, file.to_bytes(), code.text, file.publics)

    def make_station(self, plan: StationPlan, papers: CustodianPapers) -> MadeStation:
        """Make the station's files and its database, with the log's first entry; nobody is signed in afterwards.

        What a guess at a passphrase costs is measured on this computer, and stands in the policy. Takes some seconds.
        Raises BadStationId, Incomplete, TooLong, UnusablePassphrase, PassphraseTooShort, PassphraseCommon,
        StationTrouble wrong_station (papers of another id), already_a_station, folder_not_writable, in_use, disk_full,
        disk_failed; nothing of a station is left then.
        """
        station_id = self.check_station_id(plan.station_id)
        name = checked_name(plan.name, "station_name")
        manager = checked_name(plan.manager_name, "manager_name")
        if papers.station_id != station_id:
            raise StationTrouble("wrong_station", papers.station_id)
        check_custodian_keys(papers.publics, self.clock.today())
        if self.files.exist():
            raise StationTrouble("already_a_station")
        self.files.claim()
        secret = self._device_secret(station_id)
        factors = Factors(checked_passphrase(plan.passphrase, names=(name, station_id, manager)), device=secret)
        staff, first = (calibrated(cost, self.clock.monotonic) for cost in (self.costs.staff, self.costs.manager))
        keyring, unlocked = new_keyring(
            station_id, manager, factors, papers.publics, cost=first.cost, floor=self.costs.floor
        )
        rules = {
            **self.rules,
            **_passes(self.rules, "staff_passphrase_passes", staff.cost),
            **_passes(self.rules, "manager_passphrase_passes", first.cost),
        }
        policy_file = PolicyFile(station_id, 1, _escrow(keyring, unlocked, papers), policy_values(name, rules))
        opened = OpenSession(
            actor=unlocked.actor,
            keyring=keyring.changed(policy_sha256=policy_file.sha256),
            unlocked=unlocked,
            policy_file=policy_file,
            policy=rules_of(policy_file, self.rules),
            days=new_days(
                station_id, self.clock.today().isoformat(), keyring.ring_public(DAYS), keyring.ring_public(DATABASE)
            ),
        )
        place = self.secrets.write(station_id, secret)
        self._write(opened)
        return MadeStation(station_id, name, place, staff.milliseconds, first.milliseconds)

    def _device_secret(self, station_id: str) -> bytes:
        """This computer's secret for a station of this id: a new one would lock out one that lies in another folder."""
        try:
            return self.secrets.read(station_id)
        except StationTrouble as trouble:
            if trouble.kind != "device_secret_missing":
                raise
            return random_bytes(FACTOR_SIZE)

    def _write(self, opened: OpenSession) -> None:
        admin = opened.unlocked.ring(ADMIN)
        self.files.begin_making()
        try:
            self.database.create(opened.database_ring.database_key, opened.keyring.station)
            self.session.open(opened)
            with self.database.records() as records:
                self.audit.begin(records)
            self.files.write_policy(opened.policy_file.to_note(admin))
            self.session.write_days(opened.days)
            self.files.write_keyring(opened.keyring.to_note(admin))
            self.files.end_making()
            self.sign_in.lock()
        except Exception:
            self.session.close()
            self.database.close()
            self.files.discard()
            raise


def _passes(rules: Mapping[str, Mapping[str, Json]], key: str, cost: Cost) -> dict[str, Mapping[str, Json]]:
    """The rule with the passes that were measured."""
    return {key: {**rules[key], "value": cost.passes}}


def check_custodian_keys(publics: Mapping[str, bytes], today: date) -> None:
    """Raise StationTrouble no_custodian_keys unless there are sound public keys from this month on."""
    if f"{today:%Y-%m}" not in publics or len(publics) < CUSTODIAN_MONTHS:
        raise StationTrouble("no_custodian_keys")
    for month, public in publics.items():
        if not is_public_key(public):
            raise StationTrouble("no_custodian_keys", month)


def _escrow(keyring: Keyring, unlocked: UnlockedUser, papers: CustodianPapers) -> tuple[EscrowPublics, ...]:
    return tuple(
        EscrowPublics(month, xwing_public(open_e1(keyring, unlocked, month)), papers.publics[month])
        for month in sorted(papers.publics)
    )
