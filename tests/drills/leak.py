"""Leak drills L1 to L23: of how many people anything is exposed.

"Records" counts parcels of which anything personal was found: consignee's name or phone, address, sender, identity
number. The attacker holds what the drill says and nothing else; where he could hold more without changing the answer,
he holds more.
"""

import json
import math
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random

from app.crypto import deposit, record
from app.crypto.document_fields import DocumentDamaged
from app.crypto.escrow import EscrowPublics, EscrowSubject
from app.crypto.escrow_request import EscrowRequest
from app.crypto.hpke import seal_xwing
from app.crypto.keyring import Keyring, Ring
from app.crypto.log_trail import LogTrail
from app.crypto.policy_file import PolicyDamaged, PolicyFile, _read
from app.crypto.rings import ADMIN, DATABASE, RINGS, RingSecret, new_ring_secret, wrap_for_member
from app.crypto.signed_document import parse_text, text_sha256, unsigned_text
from app.crypto.xwing import xwing_public
from app.domain.actions import Action
from app.domain.alert import AlertKind
from app.domain.budget import RevealReason
from app.domain.errors import BudgetSpent, GroupNotForRole, NotInYourRun, Refused
from app.domain.groups import FieldGroup
from app.domain.parcel import Parcel, ParcelNumber
from app.domain.people import Role
from app.domain.printing import LABEL_60X40, LabelFace
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from app.labels.pictures import png_bytes
from app.operations import reveal
from app.operations.audit_trail import AuditTrail
from app.operations.intake import IntakeForm
from app.operations.ports import EntryQuery, StoredEntry
from app.operations.pre_arrival import AnnouncedRow, Brought, PreArrivalDesk
from app.operations.second_custodian import CustodianRefused
from tests.drills.attacker import Attacker, Pages
from tests.drills.day_of_work import day_forms, run_day
from tests.drills.forged_request import Home, Insider, insider
from tests.drills.judge import Judge, text_mark
from tests.drills.sabotage import (
    keyring_of,
    patched,
    take_in_spare,
    unlocked_by,
    with_hardware_key,
    with_tokens_kept,
    without_device_secret,
    without_label,
    without_sealing,
)
from tests.drills.scene import Scene, labels_of
from tests.drills.station import (
    CLERK,
    COURIERS,
    CUSTODIAN_PASSPHRASE,
    DAYS,
    LEAVER,
    MANAGER,
    PASSPHRASES,
    SECOND_MANAGER,
    Desk,
    Placed,
    label_marks,
    leave,
    marks_of,
    seeded_forms,
    start,
)
from tests.drills.table import Drill, Figure, Outcome, outcome
from tests.operations.custodian_at_home import MemoryPlace

AN_HOUR = 60
BEYOND_HINT = (FieldGroup.ADDRESS, FieldGroup.CONTACT, FieldGroup.CONSIGNOR)


# L1 -----------------------------------------------------------------------------------------------------------------


def passphrase_sold(scene: Scene) -> Outcome:
    """The buyer has the clerk's passphrase, a copy of the station's folder and a photograph of every label."""
    thief = Attacker()
    thief.take_disk(scene.disk() / "station")
    thief.take_labels(labels_of(scene.town.shelf))
    thief.passphrases.add(PASSPHRASES[CLERK])
    thief.unlock_all()
    thief.open_all()
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("slots opened", len(thief.who), most=0),
    )


@contextmanager
def slot_without_device(scene: Scene) -> Iterator[Scene]:
    yield scene.altered(without_device_secret(CLERK))


# L2, L9, L12: at the program, with somebody's session -----------------------------------------------------------------


def clerk_for_an_hour(scene: Scene) -> Outcome:
    desk = scene.desk()
    desk.sign_in(CLERK)
    thief = open_greedily(desk, CLERK, scene.town.shelf, minutes=AN_HOUR)
    found = scene.judged(thief)
    return outcome(
        Figure("contacts", len(found.of("contact")), most=scene.town.policy.contact_an_hour),
        Figure("addresses", len(found.of("address", "consignor", "identity")), most=0),
        Figure("alerts", len(alerts(desk, scene)), least=1),
        Figure("hints, which only scanning bounds", len(thief.presented)),
    )


def manager_for_a_shift(scene: Scene) -> Outcome:
    desk = scene.desk()
    desk.sign_in(MANAGER)
    thief = open_greedily(desk, MANAGER, scene.town.shelf, minutes=12 * AN_HOUR)
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=scene.town.policy.manager_reveals_a_day),
        Figure("alerts", len(alerts(desk, scene)), least=1),
    )


def manager_with_accounts_of_his_own(scene: Scene) -> Outcome:
    """He takes people in who do not exist, gives a courier new keys, hands the shelf to them and signs in as them.

    Nothing bounds what they open but their own budgets; what he cannot do is keep it from the others.
    """
    desk = scene.desk()
    desk.sign_in(MANAGER)
    thief, passphrase = Attacker(), "an invented song of the empty mill"
    desk.desks.staff.renew_keys(desk.user_id(COURIERS[1]), passphrase)
    names = [COURIERS[1], *(f"Ghost {number}" for number in range(3))]
    for name in names[1:]:
        desk.desks.staff.add(name, Role.COURIER, passphrase)
    own = desk.user_id(MANAGER)
    for number, name in enumerate(names):
        parcels = scene.town.shelf[number :: len(names)]
        handover = desk.desks.handover
        run = handover.open_run(desk.user_id(name)).run.run_id
        for parcel in parcels:
            handover.scan_out(run, parcel.label)
        handover.close_run(run)
        desk.desks.sign_in.sign_in(name, passphrase)
        for parcel in parcels:
            with suppress(BudgetSpent):
                desk.desks.reveal.present(parcel.label)
                shown = desk.desks.reveal.reveal(parcel.number, FieldGroup.ADDRESS)
                thief.pieces += [text.encode() for _, text in shown.fields]
        desk.sign_in(MANAGER)
    raised = [each for each in alerts(desk, scene) if each.subject == own and each.result in OF_ACCOUNTS]
    desk.desks.staff.add("Ghost auditor", Role.AUDITOR, passphrase)
    desk.desks.sign_in.sign_in("Ghost auditor", passphrase)
    his = answerable(desk, scene)
    desk.sign_in(SECOND_MANAGER)
    return outcome(
        Figure("accounts no alert tells of", len(names) - len(raised), most=0),
        Figure("alerts another manager has to answer", answerable(desk, scene), least=len(names) + 1),
        Figure("alerts he could answer as an auditor he took in", his, most=0),
        Figure("addresses, which only those accounts' budgets bound", len(scene.judged(thief).records)),
    )


OF_ACCOUNTS = frozenset({AlertKind.PERSON_TAKEN_IN, AlertKind.PERSON_RENEWED})


def answerable(desk: Desk, scene: Scene) -> int:
    """How many of this drill's alerts of accounts whoever is signed in may answer."""
    told = desk.desks.alerts.open_alerts()
    return sum(alert.answerable and alert.kind in OF_ACCOUNTS and alert.at >= scene.town.now for alert in told)


def photograph_and_next_day(scene: Scene) -> Outcome:
    """The labels' texts are from a photograph; the session is the next day's, and the hour is all it lasts."""
    desk = scene.desk()
    desk.clock.advance(timedelta(hours=23))
    desk.sign_in(CLERK)
    thief = open_greedily(desk, CLERK, scene.town.shelf, minutes=AN_HOUR)
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=scene.town.policy.contact_an_hour),
        Figure("contacts before the alert", before_alert(desk), most=scene.town.policy.alert_contacts_an_hour),
    )


def open_greedily(desk: Desk, name: str, parcels: tuple[Placed, ...], minutes: int) -> Attacker:
    """Present every label and ask for everything, again and again, with every trick a session allows.

    He gives reasons, asks for groups that are not his, spends what he has on as many parcels as he can, signs out and
    in again, and begins anew as long as the time lasts.
    """
    thief = Attacker()
    rounds = min(6, len(parcels))
    for number in range(rounds):
        for group in BEYOND_HINT:
            for parcel in parcels:
                try:
                    desk.desks.reveal.present(parcel.label)
                    thief.presented.add(parcel.index)
                    revealed = desk.desks.reveal.reveal(parcel.number, group, RevealReason.CUSTOMER_REQUEST)
                except BudgetSpent:
                    break
                except GroupNotForRole:
                    if number:
                        break
                    continue
                thief.pieces += [text.encode() for _, text in revealed.fields]
        desk.lock()
        desk.sign_in(name)
        # The last round is still within the time: what a window gives back, it gives back after it.
        if number < rounds - 1:
            desk.pass_time(minutes // rounds)
    return thief


def alerts(desk: Desk, scene: Scene) -> list[StoredEntry]:
    """The alerts that were raised in this drill."""
    wanted = EntryQuery(action=Action.ALERT_RAISED, since=scene.town.now, limit=10_000)
    with desk.station.database.records() as records:
        return list(records.audit.find(wanted))


def before_alert(desk: Desk) -> int:
    """How many contacts were shown today before the first alert of today; all of them if there was none."""
    with desk.station.database.records() as records:
        since = desk.clock.now() - timedelta(hours=2)
        raised = records.audit.find(EntryQuery(action=Action.ALERT_RAISED, since=since, limit=10_000))
        shown = records.audit.find(EntryQuery(action=Action.REVEALED, since=since, limit=10_000))
    first = min((each.seq for each in raised), default=math.inf)
    return sum(each.group == FieldGroup.CONTACT and each.seq < first for each in shown)


@contextmanager
def without_alerts(scene: Scene) -> Iterator[Scene]:
    with patched(AuditTrail, "raise_alerts", lambda *_, **__: None):
        yield scene


@contextmanager
def without_budget(scene: Scene) -> Iterator[Scene]:
    with patched(reveal, "allowances", lambda *_: ()):
        yield scene


# L3 -----------------------------------------------------------------------------------------------------------------


def own_code_for_an_hour(scene: Scene) -> Outcome:
    """Code that runs as the clerk reads all of the program's memory while a tenth of the shelf is scanned."""
    desk = scene.desk()
    desk.sign_in(CLERK)
    scanned = scene.town.shelf[::10]
    thief = Attacker()
    for parcel in scanned:
        desk.desks.reveal.present(parcel.label)
        thief.take_labels([parcel.label])
        desk.pass_time(2)
    spy_on(desk, thief)
    thief.open_all()
    found = scene.judged(thief)
    in_hand = {parcel.index for parcel in scanned}
    return outcome(
        Figure("of the stock", len(found.records - in_hand), most=0),
        Figure("addresses", len(found.of("address", "consignor", "identity")), most=0),
        Figure("of the labels scanned", len(found.records & in_hand)),
    )


def spy_on(desk: Desk, thief: Attacker) -> None:
    """Everything the process holds, and every file it can read."""
    opened = desk.desks.intake.session.require()
    thief.keyrings.append(opened.keyring)
    thief.take_session(opened.unlocked, opened.days)
    thief.tokens |= {token for token, _ in opened.presented.values()}
    thief.tokens |= set(desk.desks.intake.session._awaited.values())
    thief.take_disk(desk.folder)


# L4, L5 -------------------------------------------------------------------------------------------------------------


def stolen_disk(scene: Scene) -> Outcome:
    """The whole computer with its device secret; a short list of what people use as passphrases."""
    thief = Attacker()
    thief.take_disk(scene.disk())
    thief.passphrases |= {"password", "12345678", "88888888", "sealpost", "admin123456", "correct horse battery staple"}
    thief.unlock_all()
    thief.open_all()
    found = scene.judged(thief)
    return outcome(
        Figure("records", len(found.records), most=0),
        Figure("identity numbers", len(found.of("identity")), most=0),
        Figure("keys", len(thief.rings), most=0),
    )


def stolen_disk_and_passphrase(scene: Scene) -> Outcome:
    """The manager's passphrase, which opens the most; the device secret lies on the same disk."""
    thief = Attacker()
    thief.take_disk(scene.disk())
    thief.passphrases.add(PASSPHRASES[MANAGER])
    thief.unlock_all()
    thief.open_all()
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("last-four tags", thief.hints, most=300),
        Figure("slots opened", len(thief.who)),
    )


def stolen_disk_with_hardware_key(scene: Scene) -> Outcome:
    """The manager's slot asks for a hardware key as well; the thief has a photograph of the shelf, too."""
    computer = scene.disk()
    if NO_HARDWARE_KEY not in scene.flags:
        with_hardware_key(MANAGER, bytes(range(7, 39)))(computer)
    thief = Attacker()
    thief.take_disk(computer)
    thief.passphrases.add(PASSPHRASES[MANAGER])
    thief.take_labels(labels_of(scene.town.shelf))
    thief.unlock_all()
    thief.open_all()
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("slots opened", len(thief.who), most=0),
        Figure("keys", len(thief.rings), most=0),
    )


NO_HARDWARE_KEY = "no hardware key"


@contextmanager
def without_hardware_key(scene: Scene) -> Iterator[Scene]:
    yield replace(scene, flags=scene.flags | {NO_HARDWARE_KEY})


# L6, L7 -------------------------------------------------------------------------------------------------------------


def labels_from_the_bins(scene: Scene) -> Outcome:
    """The disk, every passphrase, the label of every parcel that was ever delivered.

    A label opens its record until the retention days after the delivery are over: that is printed apart.
    """
    thief = everybody_at_the_desk(scene)
    thief.take_labels(labels_of(scene.town.bins))
    thief.unlock_all()
    thief.open_all()
    found, over = scene.judged(thief).records, scene.town.over
    return outcome(
        Figure("records past the retention days", len(found & over), most=0),
        Figure("labels past the retention days", len(over), least=1),
        Figure("records within them", len(found - over)),
    )


def labels_and_backups(scene: Scene) -> Outcome:
    """The same with every backup: copies of the database, never of the keyring or the days.

    A backup still has the wraps that were emptied since, so what counts is whether the day's key is gone. A day keeps
    it for its last parcel, 30 days at most: what opens by that is printed apart.
    """
    thief = everybody_at_the_desk(scene)
    thief.take_labels(labels_of(scene.town.bins))
    for backup in scene.town.backups:
        thief.take_backup(backup)
    thief.unlock_all()
    thief.open_all()
    found, town = scene.judged(thief).records, scene.town
    return outcome(
        Figure("records whose day has no key", len(found & town.ended), most=0),
        Figure("labels of such days", len(town.ended), least=1),
        Figure("records past the retention days whose day has one", len(found & (town.over - town.ended))),
        Figure("records within the retention days", len(found - town.over)),
    )


@contextmanager
def without_shredding(scene: Scene) -> Iterator[Scene]:
    """Nothing was shredded since weeks ago: the station's files are those of then."""

    def restore(computer: Path) -> None:
        shutil.copytree(scene.town.old_computer / "station", computer / "station", dirs_exist_ok=True)

    yield scene.altered(restore)


@contextmanager
def with_files_in_the_backups(scene: Scene) -> Iterator[Scene]:
    """Keyring and days were copied along with the database."""

    def keep(computer: Path) -> None:
        for name in ("station.keyring", "station.days"):
            shutil.copyfile(scene.town.old_computer / "station" / name, computer / "station" / f"{name}.copy")

    yield scene.altered(keep)


# L8 -----------------------------------------------------------------------------------------------------------------


def manager_takes_everything(scene: Scene) -> Outcome:
    """All exports, every backup, the disk and all keys of a manager's session, of today and of weeks ago; no labels."""
    desk = scene.desk()
    desk.sign_in(MANAGER)
    thief = Attacker()
    thief.pieces.append(desk.desks.history.export())
    thief.passphrases.add(PASSPHRASES[MANAGER])
    spy_on(desk, thief)
    thief.take_disk(scene.town.old_computer)
    for backup in scene.town.backups:
        thief.take_backup(backup)
    thief.unlock_all()
    thief.open_all()
    return outcome(Figure("records", len(scene.judged(thief).records), most=0))


# L10 ----------------------------------------------------------------------------------------------------------------


def courier_photographs_his_run(scene: Scene) -> Outcome:
    """He opens what he can of every parcel in his hands: addresses from one end, contacts from the other."""
    desk = scene.desk()
    courier = COURIERS[0]
    desk.sign_in(courier)
    thief = Attacker()
    for parcels, group in ((scene.town.out, FieldGroup.ADDRESS), (scene.town.out[::-1], FieldGroup.CONTACT)):
        for parcel in parcels:
            desk.desks.reveal.present(parcel.label)
            with suppress(BudgetSpent, NotInYourRun, GroupNotForRole):
                revealed = desk.desks.reveal.reveal(parcel.number, group)
                thief.pieces += [text.encode() for _, text in revealed.fields]
    found = scene.judged(thief).records
    attributed = revealed_by(desk, courier)
    by_number = {parcel.number: parcel.index for parcel in scene.town.out}
    named = {by_number[number] for number in attributed if number in by_number}
    return outcome(
        Figure("records", len(found), most=scene.town.policy.address_a_shift),
        Figure("not attributed to him", len(found - named), most=0),
    )


def revealed_by(desk: Desk, name: str) -> set[ParcelNumber]:
    """Parcels of which the log says that this person opened more than the hint."""
    user_id = desk.user_id(name)
    with desk.station.database.records() as records:
        shown = records.audit.find(EntryQuery(action=Action.REVEALED, actor=user_id, limit=100_000))
    return {ParcelNumber(each.subject) for each in shown if each.group != FieldGroup.HINT}


@contextmanager
def shown_before_logged(scene: Scene) -> Iterator[Scene]:
    """A reveal that is shown without an entry: nothing counts it, and nobody is named."""
    append = AuditTrail.append

    def forgetful(self: AuditTrail, records: object, action: Action, **facts: str) -> None:
        if action is not Action.REVEALED:
            append(self, records, action, **facts)  # type: ignore[arg-type]

    with patched(AuditTrail, "append", forgetful):
        yield scene


# L11 ----------------------------------------------------------------------------------------------------------------


def shelf_photographed(scene: Scene) -> Outcome:
    """A sharp photograph of every label: all that is printed on it, and the code."""
    desk = scene.desk()
    desk.sign_in(CLERK)
    thief = Attacker()
    fonts = LabelFonts.bundled()
    for parcel in scene.town.shelf:
        face = desk.desks.parcels.find(parcel.number)[0].parcel.face
        thief.take_labels([parcel.label])
        thief.pieces += [str(value).encode() for value in (face.parcel_number, face.destination, *face.marks)]
        thief.pieces.append(png_bytes(draw_label(face, parcel.label, LABEL_60X40, 203, fonts)))
    thief.unlock_all()
    thief.open_all()
    return outcome(Figure("records", len(scene.judged(thief).records), most=0))


@contextmanager
def with_phone_on_the_label(scene: Scene) -> Iterator[Scene]:
    """The consignee's phone is printed where the sorting code belongs, as on a waybill of old."""
    phones = {parcel.number: scene.town.forms[parcel.index].contact.phone for parcel in scene.town.shelf}

    def telling(parcel: Parcel) -> LabelFace:
        phone = phones[parcel.parcel_number]
        return LabelFace(parcel.parcel_number, phone, parcel.weight_grams, parcel.pieces, parcel.marks)

    with patched(Parcel, "face", property(telling)):
        yield scene


# L14 ----------------------------------------------------------------------------------------------------------------


def image_of_his_time(scene: Scene) -> Outcome:
    """A former clerk with the whole disk of a day of his time, every label there is, and what he can get now: today's
    computer and a backup. All the keys he took along are tried on all of it."""
    town = scene.town
    thief = former_clerk(scene, scene.disk())
    thief.take_labels(parcel.label for parcel in (*town.bins, *town.out, *town.shelf))
    thief.take_backup(town.backups[-1])
    thief.unlock_all()
    thief.open_all()
    found = scene.judged(thief).records
    of_his_time = {parcel.index for parcel in (*town.bins, *town.out, *town.shelf) if parcel.taken_in <= town.old_at}
    return outcome(
        Figure("parcels of later", len(found - of_his_time), most=0),
        Figure("records of his time, which nothing takes from him", len(found & of_his_time)),
    )


def leaver_comes_back(scene: Scene) -> Outcome:
    """His old passphrase, and the keys and files he had, on the station's own computer of today; an old backup, and the
    labels on the shelf now."""
    town = scene.town
    computer = scene.disk()
    thief = former_clerk(scene, computer)
    thief.take_labels(labels_of(town.shelf))
    thief.take_backup(town.backups[DAYS // 8 - 1])
    thief.unlock_all()
    thief.open_all()
    desk = scene.desk(computer)
    with suppress(Refused):
        desk.sign_in(LEAVER)
    today = keyring_of(computer)
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("keys of today", sum((name, today.ring(name).epoch) in thief.rings for name in RINGS), most=0),
        Figure("keys of his time", len(thief.rings), least=1),
        Figure("times let in", int(desk.desks.intake.session.is_open), most=0),
    )


def former_clerk(scene: Scene, today: Path) -> Attacker:
    thief = Attacker()
    thief.take_disk(scene.disk(scene.town.old_computer))
    thief.take_disk(today)
    thief.passphrases.add(PASSPHRASES[LEAVER])
    return thief


@contextmanager
def same_secrets_handed_on(scene: Scene) -> Iterator[Scene]:
    """His leaving gave the rings new epochs and no new secrets: those in his old keyring are those of today."""
    today = unlocked_by(scene.town.computer, MANAGER)

    def alter(computer: Path) -> None:
        old = keyring_of(computer)
        his = next((user for user in old.users if user.name == LEAVER), None)
        if his is None:
            return

        def handed_on(ring: Ring) -> Ring:
            if his.user_id not in ring.members:
                return ring
            secret = RingSecret(ring.public.name, ring.public.epoch, today.ring(ring.public.name).secret)
            return Ring(
                secret.public, {his.user_id: wrap_for_member(secret, old.station, his.user_id, his.hpke_public)}
            )

        note = old.changed(rings=tuple(handed_on(ring) for ring in old.rings))
        admin = unlocked_by(computer, MANAGER).ring(ADMIN)
        (computer / "station" / "station.keyring").write_bytes(note.to_note(admin))

    yield scene.altered(alter)


# L15, L16 -----------------------------------------------------------------------------------------------------------


def sender_read_back(scene: Scene) -> Outcome:
    """Everybody at the desk together: every passphrase, the disk, all labels, and all verbs tried on all groups."""
    thief = everybody_at_the_desk(scene)
    thief.take_labels(labels_of(scene.town.shelf + scene.town.out))
    desk = scene.desk()
    for name in (CLERK, MANAGER):
        desk.sign_in(name)
        thief.pieces += open_greedily(desk, name, scene.town.shelf[:2], minutes=AN_HOUR).pieces
        desk.lock()
    thief.unlock_all()
    thief.open_all()
    return outcome(
        Figure("identity numbers", len(scene.judged(thief).of("identity")), most=0),
        Figure("deposits tried", len(thief.deposits), least=1),
    )


def two_managers(scene: Scene) -> Outcome:
    """Both managers' passphrases on the station's own disk: all rings, all first custodian's seeds; no labels."""
    thief = Attacker()
    thief.take_disk(scene.disk())
    thief.passphrases |= {PASSPHRASES[MANAGER], PASSPHRASES[SECOND_MANAGER]}
    thief.unlock_all()
    thief.open_all()
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("of the first custodian's months opened", len(thief.seeds_1), least=1),
    )


def forged_requests(scene: Scene) -> Outcome:
    """A manager's own code brings the second custodian requests of all kinds that the station's log does not name, and
    goes on doing so after he left; the custodian knows the station from its notices.

    A fork of the log of today under today's own log key opens what it asks for: the custodian is then a witness of it,
    and refuses the station's next honest request.
    """
    desk = scene.desk()
    desk.sign_in(SECOND_MANAGER)
    home = Home(MemoryPlace(scene.town.papers.custodian_file), desk.clock.now)
    escrow, thief, shelf = desk.desks.escrow, Attacker(), scene.town.shelf
    told = escrow.station_key()
    home.take_notice(escrow.notice().content, told)
    honest = escrow.request_reprint(shelf[0].number).content
    home.answer(honest, told)
    unsent = escrow.request_reprint(shelf[1].number).content
    trail = EscrowRequest.from_note(unsent, desk.desks.escrow.session.require().keyring.station).trail
    his = insider(desk, shelf)

    def forgeries(number: ParcelNumber) -> list[bytes]:
        return [his.invented(number), his.signed_by_himself(number, trail), his.swapped(honest, number)]

    tried = [(parcel.number, each) for parcel in shelf[2:4] for each in forgeries(parcel.number)]
    bring(home, his, tried, told, thief)
    witness = replace(home, place=replace(home.place))
    forked = not witness.refuses(his.forked(shelf[4].number, trail), told)
    noticed = witness.refuses(escrow.request_reprint(shelf[5].number).content, told)
    desk.lock()
    desk.sign_in(MANAGER)
    leave(desk, desk.user_id(SECOND_MANAGER))
    told = escrow.station_key()
    home.take_notice(escrow.notice().content, told)
    late = [(parcel.number, each) for parcel in shelf[6:8] for each in forgeries(parcel.number)]
    late += [(shelf[8].number, his.forked(shelf[8].number, trail)), (shelf[1].number, unsent)]
    bring(home, his, late, told, thief)
    answered = not home.refuses(escrow.request_reprint(shelf[9].number).content, told)
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("forged requests", len(tried) + len(late), least=14),
        Figure("forks under today's own key that opened", int(forked)),
        Figure("of them found by the next request", int(noticed), least=int(forked)),
        Figure("honest requests answered after he left", int(answered), least=1),
    )


def bring(home: Home, his: Insider, requests: list[tuple[ParcelNumber, bytes]], told: str, thief: Attacker) -> None:
    """The custodian opens what he will, and types whatever fingerprint the station told him."""
    for number, content in requests:
        with suppress(CustodianRefused):
            thief.pieces += his.read(number, content, home.answer(content, told))


@contextmanager
def any_log_believed(scene: Scene) -> Iterator[Scene]:
    """The second custodian takes every log that a request brings along."""
    with patched(LogTrail, "follows", lambda *_: True):
        yield scene


def second_custodian_alone(scene: Scene) -> Outcome:
    """The second custodian with file, passphrase and recovery code, the station's disk, and a clerk's passphrase."""
    thief = Attacker()
    thief.take_disk(scene.disk())
    thief.custodian_files.append(scene.town.papers.custodian_file)
    thief.passphrases |= {CUSTODIAN_PASSPHRASE, scene.town.papers.recovery_code, PASSPHRASES[CLERK]}
    thief.unlock_all()
    thief.open_all()
    return outcome(
        Figure("records", len(scene.judged(thief).records), most=0),
        Figure("of the second custodian's months opened", len(thief.seeds_2), least=1),
    )


def everybody_at_the_desk(scene: Scene) -> Attacker:
    thief = Attacker()
    thief.take_disk(scene.disk())
    thief.passphrases |= set(PASSPHRASES.values())
    return thief


@contextmanager
def sealed_to_the_first(scene: Scene) -> Iterator[Scene]:
    """Deposits and the escrow of records are sealed to the station's own custodian alone."""

    def once(subject: EscrowSubject, publics: EscrowPublics, plaintext: bytes) -> bytes:
        return seal_xwing(publics.e1, subject.outer_info, plaintext)

    with sealed_by(scene, once) as mutant:
        yield mutant


@contextmanager
def sealed_to_the_second(scene: Scene) -> Iterator[Scene]:
    """They are sealed to the second custodian alone."""

    def once(subject: EscrowSubject, publics: EscrowPublics, plaintext: bytes) -> bytes:
        return seal_xwing(publics.e2, subject.inner_info, plaintext)

    with sealed_by(scene, once) as mutant:
        yield mutant


@contextmanager
def sealed_by(scene: Scene, seal: Callable[[EscrowSubject, EscrowPublics, bytes], bytes]) -> Iterator[Scene]:
    with patched(deposit, "seal_to_custodians", seal), patched(record, "seal_to_custodians", seal):
        yield scene.altered(lambda computer: take_in_spare(scene, start(computer, scene.town.now)))


# L17 ----------------------------------------------------------------------------------------------------------------


def public_keys_exchanged(scene: Scene) -> Outcome:
    """Policy files with the attacker's own keys for the custodians, signed in every way he can, with and without a
    keyring to match; after each, the clerk signs in and takes a parcel in."""
    tried = accepted = 0
    for forge in forgeries():
        computer = scene.disk()
        forge(computer)
        desk = scene.desk(computer)
        tried += 1
        try:
            desk.sign_in(CLERK)
            desk.take_in(scene.town.spare[0])
        except Refused:
            continue
        publics = desk.desks.intake.session.require().policy_file.escrow
        accepted += any(THIEVES_PUBLIC in {key.e1, key.e2} for key in publics)
    return outcome(Figure("accepted", accepted, most=0), Figure("tried", tried, least=8))


THIEVES_PUBLIC = xwing_public(bytes(range(32)))


def forgeries() -> Iterator[Callable[[Path], None]]:
    """What can be put in the policy's place, and in the keyring's, by whoever writes files; some know a passphrase."""

    def policy(computer: Path, sign: Callable[[PolicyFile], bytes], **change: bool) -> None:
        path = computer / "station" / "station.policy"
        genuine = _read(parse_text(unsigned_text(path.read_bytes())))
        escrow = tuple(
            EscrowPublics(
                key.month,
                THIEVES_PUBLIC if change.get("e1") else key.e1,
                THIEVES_PUBLIC if change.get("e2") else key.e2,
            )
            for key in genuine.escrow
        )
        path.write_bytes(sign(replace(genuine, escrow=escrow, seq=genuine.seq + 1)))

    thieves_ring = new_ring_secret(ADMIN, 1)
    for change in ({"e1": True}, {"e2": True}, {"e1": True, "e2": True}):

        def unsigned(computer: Path, change: dict[str, bool] = change) -> None:
            note = (computer / "station" / "station.policy").read_bytes()
            signature = note[note.rindex(b"\n\n") :]
            policy(computer, lambda file: file.text.encode() + signature[1:], **change)

        def by_stranger(computer: Path, change: dict[str, bool] = change) -> None:
            policy(computer, lambda file: file.to_note(thieves_ring), **change)

        def by_clerk(computer: Path, change: dict[str, bool] = change) -> None:
            ring = unlocked_by(computer, CLERK).ring(DATABASE)
            policy(computer, lambda file: file.to_note(ring), **change)

        def with_own_keyring(computer: Path, change: dict[str, bool] = change) -> None:
            policy(computer, lambda file: file.to_note(thieves_ring), **change)
            exchange_keyring(computer, thieves_ring)

        yield from (unsigned, by_stranger, by_clerk, with_own_keyring)


def exchange_keyring(computer: Path, admin: RingSecret) -> None:
    """The station's keyring with the thief's admin key in it, naming the forged policy, and signed by that key."""
    keyring = keyring_of(computer)
    text = unsigned_text((computer / "station" / "station.policy").read_bytes())
    rings = tuple(Ring(admin.public, ring.members) if ring.name == ADMIN else ring for ring in keyring.rings)
    forged = replace(keyring.changed(rings=rings, policy_sha256=text_sha256(text)), admin_chain=())
    (computer / "station" / "station.keyring").write_bytes(forged.to_note(admin))


@contextmanager
def policy_believed(scene: Scene) -> Iterator[Scene]:
    """Whatever lies in the policy's place is believed."""

    def believe(note: bytes, keyring: Keyring) -> PolicyFile:
        del keyring
        try:
            return _read(parse_text(unsigned_text(note)))
        except DocumentDamaged as damaged:
            raise PolicyDamaged(damaged.fact) from damaged

    with patched(PolicyFile, "from_note", staticmethod(believe)):
        yield scene


# L18 ----------------------------------------------------------------------------------------------------------------


def left_behind(scene: Scene) -> Outcome:
    """A day's work in a process of its own, with its own home and temporary folder, that ends in a defect and a crash.

    Everything it leaves outside the station's folder is searched, and what it says; a core dump is asked for. What the
    operating system writes to a swap file is beyond this drill.
    """
    home = scene.folder / "home"
    home.mkdir()
    said = run_day(home, mutant=TELLTALE in scene.flags)
    labels = [line for line in (home / "labels-on-paper").read_text().split() if line]
    (home / "labels-on-paper").unlink()
    judge = Judge([*(mark for n, form in enumerate(day_forms()) for mark in marks_of(n, form)), *label_marks(labels)])
    files = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
    found = judge.found([said, *files])
    return outcome(
        Figure("tokens", len(found.of("label")), most=0),
        Figure("records", len(found.records), most=0),
        Figure("labels made", len(labels), least=1),
        Figure("files left", len(files)),
    )


TELLTALE = "dumps and messages allowed"


@contextmanager
def telltale(scene: Scene) -> Iterator[Scene]:
    """Where the system puts core dumps is the system's choice, so the message of a defect is let out as well."""
    yield replace(scene, flags=scene.flags | {TELLTALE})


# L21, L23 -----------------------------------------------------------------------------------------------------------

ANNOUNCED_FROM = 50_000
"""Announced people begin there: none of them is among the station's."""


def announced(first: int, count: int) -> list[IntakeForm]:
    return list(islice(seeded_forms(Random(first), ANNOUNCED_FROM + first), count))


def rows_of_manifest(forms: list[IntakeForm], first: int) -> list[AnnouncedRow]:
    return [
        AnnouncedRow(
            waybill_number=f"SF{77_000_000_000 + first + number}",
            contact=form.contact,
            address=form.address,
            weight_grams=form.goods.weight_grams,
            pieces=form.goods.pieces,
            destination=form.goods.destination,
        )
        for number, form in enumerate(forms)
    ]


def manifest_left_behind(scene: Scene) -> Outcome:
    """A manifest is read in; then every file, and every page of the database as it opens, is searched for its rows."""
    desk = scene.desk()
    desk.sign_in(CLERK)
    forms = announced(0, scene.town.policy.pre_arrival_rows)
    rows = rows_of_manifest(forms, 0)
    desk.desks.pre_arrivals.bring(rows)
    desk.beat()
    thief = Attacker()
    opened = desk.desks.intake.session.require()
    thief.take_disk(desk.folder)
    thief.large.append(Pages(desk.station.files.database, opened.database_ring.database_key))
    judge = Judge(
        [
            *(mark for number, form in enumerate(forms) for mark in marks_of(number, form)),
            *(text_mark("waybill", number, row.waybill_number) for number, row in enumerate(rows)),
        ]
    )
    found = judge.found(thief.evidence())
    return outcome(
        Figure("copies", len(found.records | found.of("waybill")), most=0), Figure("rows read in", len(rows), least=1)
    )


@contextmanager
def with_a_copy_kept(scene: Scene) -> Iterator[Scene]:
    """The rows are written to a file beside the station, in case something goes wrong with them."""
    bring = PreArrivalDesk.bring

    def keep(desk: PreArrivalDesk, rows: Sequence[AnnouncedRow]) -> Brought:
        folder = desk.session._files.path
        lines = [json.dumps([row.waybill_number, asdict(row.contact), asdict(row.address)]) for row in rows]
        (folder / "import.jsonl").write_text("\n".join(lines))
        return bring(desk, rows)

    with patched(PreArrivalDesk, "bring", keep):
        yield scene


def announced_parcels(scene: Scene) -> Outcome:
    """Manifests of two days, the second as large as is allowed and larger; then own code as the clerk.

    And a manifest that a station is closed over, for a weekend with its computer running: the disk with the clerk's
    passphrase on the Sunday, and own code as the clerk at Monday's sign-in, before any beat.
    """
    desk = scene.desk()
    desk.sign_in(CLERK)
    allowed = scene.town.policy.pre_arrival_rows
    old, new = announced(0, allowed), announced(allowed, allowed + 1)
    desk.desks.pre_arrivals.bring(rows_of_manifest(old, 0))
    desk.pass_time(24 * 60 + 20)
    for rows in (rows_of_manifest(new[:-1], allowed), rows_of_manifest(new[-1:], 2 * allowed)):
        with suppress(Refused):
            desk.desks.pre_arrivals.bring(rows)
    thief = Attacker()
    spy_on(desk, thief)
    thief.open_all()
    judge = Judge(mark for number, form in enumerate([*old, *new]) for mark in marks_of(number, form))
    found = judge.found(thief.evidence()).records
    return outcome(
        Figure("records", len(found), most=allowed),
        Figure("older than 24 h", len(found & set(range(allowed))), most=0),
        Figure("of today's", len(found - set(range(allowed)))),
        *_closed_over(scene, old),
    )


def _closed_over(scene: Scene, forms: list[IntakeForm]) -> tuple[Figure, Figure]:
    judge = Judge(mark for number, form in enumerate(forms) for mark in marks_of(number, form))
    desk = scene.desk()
    desk.sign_in(CLERK)
    desk.desks.pre_arrivals.bring(rows_of_manifest(forms, 0))
    desk.close()
    scene.running.remove(desk)
    desk.clock.advance(timedelta(hours=60))
    sunday = Attacker()
    sunday.take_disk(desk.folder)
    sunday.passphrases.add(PASSPHRASES[CLERK])
    sunday.unlock_all()
    sunday.open_all()
    desk = start(desk.folder, desk.clock.now(), running=desk.clock)
    scene.running.append(desk)
    desk.sign_in(CLERK)
    monday = Attacker()
    spy_on(desk, monday)
    monday.open_all()
    return (
        Figure("while closed", len(judge.found(sunday.evidence()).records)),
        Figure("at the next sign-in", len(judge.found(monday.evidence()).records), most=0),
    )


@contextmanager
def announced_for_ever(scene: Scene) -> Iterator[Scene]:
    with patched(PreArrivalDesk, "expire", lambda _: 0):
        yield scene


# L22 ----------------------------------------------------------------------------------------------------------------


def leaks_traced(scene: Scene) -> Outcome:
    """Lists of 100 records of the shelf, by lot; the manager looks for canaries in each."""
    desk = scene.desk()
    desk.sign_in(MANAGER)
    shelf, rng = scene.town.shelf, Random(17)
    wanted = 0 if NO_CANARIES in scene.flags else desk.desks.canaries.wanted()
    for parcel in rng.sample(shelf, wanted):
        desk.desks.canaries.declare(parcel.number, scene.town.forms[parcel.index].contact)
    leaks, found = scene.trials(most=200), 0
    for _ in range(leaks):
        taken = rng.sample(shelf, min(100, len(shelf)))
        people = (scene.town.forms[parcel.index] for parcel in taken)
        text = "\n".join(f"{form.contact.name},{form.contact.phone},{form.address.detail}" for form in people)
        found += any(hit.by_phone for hit in desk.desks.canaries.trace(text))
    return outcome(
        Figure("of the leaks found", round(found / leaks, 3), least=0.86),
        Figure("canaries on the shelf", wanted),
        Figure("leaks tried", leaks, least=1),
    )


NO_CANARIES = "no canaries"


@contextmanager
def without_canaries(scene: Scene) -> Iterator[Scene]:
    yield replace(scene, flags=scene.flags | {NO_CANARIES})


DRILLS = (
    Drill(
        "L1",
        "A clerk's passphrase sold; used elsewhere, with a copy of the station and a photograph of the shelf",
        passphrase_sold,
        "the device secret in the slot",
        slot_without_device,
    ),
    Drill(
        "L2",
        "The same for an hour at the station's program, the whole shelf at hand",
        clerk_for_an_hour,
        "the budget",
        without_budget,
    ),
    Drill(
        "L3",
        "Own code as the clerk for an hour, a tenth of the shelf scanned",
        own_code_for_an_hour,
        "the label's part of the key",
        without_label,
    ),
    Drill("L4", "A stolen disk", stolen_disk, "sealing and the database's key", without_sealing),
    Drill(
        "L5",
        "A stolen disk with the manager's passphrase, no hardware key",
        stolen_disk_and_passphrase,
        "the label's part of the key",
        without_label,
    ),
    Drill(
        "L5h",
        "The same where the slot asks for a hardware key, with a photograph of the shelf",
        stolen_disk_with_hardware_key,
        "the hardware key in the slot",
        without_hardware_key,
    ),
    Drill(
        "L6",
        "A stolen disk, every passphrase and the labels of all deliveries",
        labels_from_the_bins,
        "shredding",
        without_shredding,
    ),
    Drill(
        "L7",
        "The same with every backup",
        labels_and_backups,
        "keeping keyring and days out of backups",
        with_files_in_the_backups,
    ),
    Drill(
        "L8",
        "A manager takes every export, disk, backup and key with him, then resigns",
        manager_takes_everything,
        "forgetting the tokens",
        with_tokens_kept,
    ),
    Drill("L9", "A manager at the shelf for a shift", manager_for_a_shift, "the budget", without_budget),
    Drill(
        "L9a",
        "A manager who makes himself accounts and hands the shelf to them",
        manager_with_accounts_of_his_own,
        "alerts",
        without_alerts,
    ),
    Drill(
        "L10",
        "A courier photographs all he can open of his run",
        courier_photographs_his_run,
        "the entry of each reveal",
        shown_before_logged,
    ),
    Drill("L11", "A photograph of the shelf", shelf_photographed, "a face that tells nothing", with_phone_on_the_label),
    Drill(
        "L12",
        "A photograph of the shelf and a clerk's session for an hour next day",
        photograph_and_next_day,
        "alerts",
        without_alerts,
    ),
    Drill(
        "L13",
        "A former clerk with passphrase and keys of his time, an old backup, today's computer and the shelf's labels",
        leaver_comes_back,
        "new secrets at his leaving",
        same_secrets_handed_on,
    ),
    Drill(
        "L14",
        "A former clerk with the whole disk of his time, today's computer and all labels",
        image_of_his_time,
        "new secrets at his leaving",
        same_secrets_handed_on,
    ),
    Drill(
        "L15",
        "Everybody at the desk together reads a sender's identity number back",
        sender_read_back,
        "the second custodian's layer",
        sealed_to_the_first,
    ),
    Drill(
        "L16",
        "Two managers without the second custodian",
        two_managers,
        "the second custodian's layer",
        sealed_to_the_first,
    ),
    Drill(
        "L16f",
        "Own code of a manager, and of one who left, forges requests to the second custodian",
        forged_requests,
        "holding their log against the one seen last",
        any_log_believed,
    ),
    Drill(
        "L16c",
        "The second custodian and a clerk, without the station's custodian",
        second_custodian_alone,
        "the station's custodian's layer",
        sealed_to_the_second,
    ),
    Drill(
        "L17",
        "Public keys exchanged in the policy file",
        public_keys_exchanged,
        "the keyring's word for it",
        policy_believed,
    ),
    Drill(
        "L18",
        "What a day's work leaves in files, logs and crash dumps",
        left_behind,
        "the bans on core dumps and on what a defect says",
        telltale,
    ),
    Drill(
        "L21", "A manifest left behind after it was read in", manifest_left_behind, "keeping nothing", with_a_copy_kept
    ),
    Drill("L22", "Canaries find a leak of 100 records", leaks_traced, "canaries", without_canaries),
    Drill(
        "L23",
        "Announced parcels, for own code as the clerk",
        announced_parcels,
        "their end after a day",
        announced_for_ever,
    ),
)
