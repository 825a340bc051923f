"""What a manager with own code can bring to the second custodian: requests that no verb of the program makes.

He holds the first custodian's keys, the admin key that signs requests, the database with the whole log, and the key
that signs the log today. What he lacks is the second custodian's keys, and the log keys of the days before.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.crypto.canonical import canonical_json
from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.days import DayKeys
from app.crypto.entry import Entry
from app.crypto.escrow import open_outer
from app.crypto.escrow_answer import EscrowAnswer, open_keys
from app.crypto.escrow_request import EscrowRequest, announced_reason
from app.crypto.first_custodian import open_e1
from app.crypto.hpke import x25519_public
from app.crypto.key_slot import PinnedAdmin
from app.crypto.keyring import Keyring
from app.crypto.log_proof import LogProof
from app.crypto.log_trail import Earlier, LogTrail
from app.crypto.log_tree import append, consistency_proof, inclusion_proof, leaf_hash, root
from app.crypto.record import SealedRecord, escrow_subject, open_content
from app.crypto.rings import ADMIN, DATABASE
from app.crypto.signatures import sign_public
from app.crypto.unlocking import UnlockedUser
from app.domain.actions import Action
from app.domain.escrow_request import RequestKind
from app.operations.second_custodian import Answered, CustodianRefused, SecondCustodian
from tests.drills.station import CUSTODIAN_PASSPHRASE, Desk, Placed
from tests.operations.custodian_at_home import MemoryPlace

REPLY = bytes(range(32))
OWN_SEED = bytes(range(1, 33))


@dataclass
class Home:
    """The second custodian, who follows the tool and types what he is told over the telephone."""

    place: MemoryPlace
    now: Callable[[], datetime]

    @property
    def tool(self) -> SecondCustodian:
        return SecondCustodian(self.place, self.now)

    def take_notice(self, content: bytes, told: str) -> None:
        opened = self.tool.open_with_passphrase(CUSTODIAN_PASSPHRASE)
        self.tool.take_notice(opened, self.tool.look_at_notice(opened, content), station_key=told)

    def answer(self, content: bytes, told: str) -> Answered:
        opened = self.tool.open_with_passphrase(CUSTODIAN_PASSPHRASE)
        asked = self.tool.look(opened, content)
        return self.tool.answer(opened, asked, asked.request.parcel_number, station_key=told)

    def refuses(self, content: bytes, told: str) -> bool:
        with suppress(CustodianRefused):
            self.answer(content, told)
            return False
        return True


@dataclass(frozen=True)
class Insider:
    """What a manager took out of the program's memory and files while he worked here."""

    keyring: Keyring
    unlocked: UnlockedUser
    days: DayKeys
    entries: tuple[bytes, ...] = field(repr=False)
    records: dict[str, SealedRecord] = field(repr=False)

    @property
    def log_seed(self) -> bytes:
        return self.days.open_log_key(self.unlocked.ring(DATABASE))

    def invented(self, number: str) -> bytes:
        """A log of one entry and a key of his own."""
        return self._request(number, (), LogTrail(), OWN_SEED)

    def signed_by_himself(self, number: str, trail: LogTrail) -> bytes:
        """The true log with his entry at its end, shown to go on from what was seen, under a key of his own."""
        return self._request(number, self.entries, trail, OWN_SEED)

    def forked(self, number: str, trail: LogTrail) -> bytes:
        """The same under the key that signs the station's log today."""
        return self._request(number, self.entries, trail, self.log_seed)

    def swapped(self, honest: bytes, number: str) -> bytes:
        """An honest request, entry and all, with another parcel's record in it."""
        forged = EscrowRequest.from_note(self.invented(number), self.keyring.station)
        request = EscrowRequest.from_note(honest, self.keyring.station)
        return replace(
            request, record_id=forged.record_id, half_open=forged.half_open, month=forged.month, reply=forged.reply
        ).to_note(self.unlocked.ring(ADMIN))

    def read(self, number: str, content: bytes, answered: Answered) -> Iterator[bytes]:
        """What an answer to a request of his opens."""
        sealed, station = self.records[number], self.keyring.station
        assert EscrowRequest.from_note(content, station).record_id == sealed.record_id
        deks = open_keys(EscrowAnswer.from_bytes(answered.answer, station), sealed.record_id, REPLY)
        for group in sealed.groups:
            yield canonical_json(open_content(group, sealed.name, deks[group.group]))

    def _request(self, number: str, before: tuple[bytes, ...], trail: LogTrail, seed: bytes) -> bytes:
        sealed, station, request_id = self.records[number], self.keyring.station, bytes(range(100, 116))
        last = Entry.from_bytes(self.entries[-1])
        entry = replace(
            last,
            seq=len(before),
            action=Action.REPRINT_REQUESTED,
            subject=number,
            group="",
            reason=announced_reason(sealed.name, "", None),
            result=request_id.hex(),
            key=None,
            epoch=None,
        ).to_bytes()
        entries, nodes = (*before, entry), dict[tuple[int, int], bytes]()
        for seq, each in enumerate(entries):
            for level, index, node in append(seq, leaf_hash(each), lambda *at: nodes[at]):
                nodes[level, index] = node
        size = len(entries)

        def read(level: int, index: int) -> bytes:
            return nodes[level, index]

        checkpoint = sign_checkpoint(Checkpoint(log_origin(station), size, root(size, read)), seed)
        shown = tuple(Earlier(each.size, tuple(consistency_proof(each.size, size, read))) for each in trail.earlier)
        admin, subject = self.unlocked.ring(ADMIN), escrow_subject(sealed.name, sealed.escrow_month)
        return EscrowRequest(
            kind=RequestKind.REPRINT,
            station=station,
            request_id=request_id,
            record_id=sealed.record_id,
            origin=sealed.origin,
            month=sealed.escrow_month,
            parcel_number=number,
            reference="",
            half_open=open_outer(subject, open_e1(self.keyring, self.unlocked, sealed.escrow_month), sealed.escrow),
            reply=x25519_public(REPLY),
            admin=PinnedAdmin(admin.public.sign_public, admin.epoch),
            admin_chain=self.keyring.admin_chain,
            log=LogProof(entry, tuple(inclusion_proof(size - 1, size, read)), checkpoint, sign_public(seed)),
            trail=LogTrail(shown, trail.turns),
            authority=None,
        ).to_note(admin)


def insider(desk: Desk, shelf: tuple[Placed, ...]) -> Insider:
    """What the manager who is signed in at this desk can take."""
    opened = desk.desks.escrow.session.require()
    with desk.station.database.records() as records:
        parcels = {parcel.number: records.parcels.get(parcel.number) for parcel in shelf}
        sealed = {number: records.seals.by_record(parcel.record_id) for number, parcel in parcels.items() if parcel}
        entries = tuple(records.audit.raw(0, records.audit.size()))
    found: dict[str, SealedRecord] = {number: record for number, record in sealed.items() if record}
    return Insider(opened.keyring, opened.unlocked, opened.days, entries, found)
