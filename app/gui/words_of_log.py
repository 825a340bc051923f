"""The audit log as sentences: who did what, to which parcel, why, and what came of it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from app.domain.actions import BY_ITSELF, Action
from app.domain.alert import STATION, AlertAnswer, AlertKind
from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup
from app.domain.parcel import Custody, is_parcel_number
from app.domain.people import Actor, Role
from app.gui.moments import day_minute
from app.gui.words_of_alert import AlertWords
from app.gui.words_of_escrow import EscrowWords
from app.gui.words_of_finding import FindingWords
from app.gui.words_of_parcel import ParcelWords
from app.gui.words_of_staff import StaffWords
from app.operations.history import HistoryRow
from app.operations.leaving import ABANDONED, BEGUN, GONE_ON
from app.operations.my_keys import Bound
from app.operations.opening import SlotKind
from app.operations.throttle import MISSING, UNKNOWN, UNREADABLE
from app.operations.uptime import Uptime

ALARMS: frozenset[str] = frozenset({Action.CLOCK_DOUBTED, Action.ALERT_RAISED, Action.RECORD_DAMAGED})
QUIET: frozenset[str] = frozenset(
    {Action.HEARTBEAT, Action.LOG_KEY_TURNED, Action.KEYRING_WRITTEN, Action.SHRED_SETTLED}
)
REFUSALS: frozenset[str] = frozenset(
    {
        Action.SIGN_IN_FAILED,
        Action.SCAN_REFUSED,
        Action.REVEAL_REFUSED,
        Action.STOPPED,
        Action.TURNED_AWAY,
        Action.ANSWER_REFUSED,
    }
)
OF_ONES_OWN_KEYS: frozenset[str] = frozenset({Action.PASSPHRASE_CHANGED, Action.SLOT_ADDED, Action.SLOT_REMOVED})
CUSTODIES: dict[str, Custody] = {
    Action.TAKEN_IN: Custody.CONSIGNOR,
    Action.ARRIVED: Custody.COURIER,
    Action.ACCEPTED: Custody.STATION,
    Action.HANDED_OVER: Custody.COURIER,
    Action.HANDOVER_UNDONE: Custody.STATION,
    Action.DROPPED: Custody.CONSIGNOR,
    Action.DELIVERED: Custody.CONSIGNEE,
    Action.BROUGHT_BACK: Custody.STATION,
}
"""Who answers for the parcel from this entry on; other entries change nothing."""


class LogWords(QObject):
    """Says each entry in the language of the moment. What a newer program wrote is told by its bare name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ParcelWords(self)
        self._staff = StaffWords(self)
        self._escrow = EscrowWords(self)
        self._alerts = AlertWords(self)
        self._findings = FindingWords(self)
        self._people: dict[str, Actor] = {}

    def know(self, people: Iterable[Actor]) -> None:
        """Learn the names of those whom an entry names by id."""
        self._people = {person.user_id: person for person in people}

    def tone(self, row: HistoryRow) -> str:
        """The theme's colour of an entry; "" for the plain one."""
        if row.action in REFUSALS:
            return "refused"
        if row.action in ALARMS:
            return "attention"
        return "muted" if row.action in QUIET else ""

    def action(self, action: Action) -> str:
        """The kind of an entry, to choose from a list."""
        return {
            Action.STATION_MADE: self.tr("station made"),
            Action.STATION_OPENED: self.tr("program started"),
            Action.STATION_CLOSED: self.tr("program closed"),
            Action.SIGNED_IN: self.tr("signed in"),
            Action.SIGN_IN_FAILED: self.tr("sign-in failed"),
            Action.LOCKED: self.tr("locked"),
            Action.STAFF_ADDED: self.tr("person added"),
            Action.STAFF_LEFT: self.tr("person left"),
            Action.KEYS_RENEWED: self.tr("new keys for a person"),
            Action.KEYS_ROTATED: self.tr("station's keys renewed"),
            Action.KEYRING_WRITTEN: self.tr("keyring written"),
            Action.INTAKE_REFUSED: self.tr("intake refused"),
            Action.TAKEN_IN: self.tr("taken in"),
            Action.LABEL_SENT: self.tr("label printed"),
            Action.ACCEPTED: self.tr("accepted"),
            Action.DROPPED: self.tr("given up"),
            Action.SCAN_REFUSED: self.tr("scan refused"),
            Action.REVEALED: self.tr("opened"),
            Action.REVEAL_REFUSED: self.tr("opening refused"),
            Action.RUN_OPENED: self.tr("run begun"),
            Action.HANDED_OVER: self.tr("handed over"),
            Action.HANDOVER_UNDONE: self.tr("handover taken back"),
            Action.RUN_CLOSED: self.tr("run closed"),
            Action.DELIVERED: self.tr("delivered"),
            Action.BROUGHT_BACK: self.tr("brought back"),
            Action.SHREDDED: self.tr("record shredded"),
            Action.SHRED_SETTLED: self.tr("shredding settled"),
            Action.DAY_CARRIED: self.tr("parcels carried to a new day"),
            Action.RECORD_DAMAGED: self.tr("record found spoiled"),
            Action.DAY_DESTROYED: self.tr("day key destroyed"),
            Action.REGISTER_DELETED: self.tr("register deleted"),
            Action.MONTH_DESTROYED: self.tr("custodian's month destroyed"),
            Action.CUSTODIAN_DESTROYED: self.tr("second custodian's month destroyed"),
            Action.DISPOSAL_CERTIFIED: self.tr("disposal certificate made"),
            Action.CLOCK_DOUBTED: self.tr("clock in doubt"),
            Action.CLOCK_CONFIRMED: self.tr("date confirmed"),
            Action.REPRINT_REQUESTED: self.tr("new label asked for"),
            Action.DISCLOSURE_REQUESTED: self.tr("disclosure asked for"),
            Action.REQUEST_FILE_MADE: self.tr("request file made again"),
            Action.ANSWER_TAKEN: self.tr("custodian's answer taken"),
            Action.ANSWER_REFUSED: self.tr("custodian's answer refused"),
            Action.REPRINTED: self.tr("label replaced"),
            Action.DISCLOSED: self.tr("disclosed to an authority"),
            Action.REQUEST_CLOSED: self.tr("request closed"),
            Action.CUSTODIAN_MONTHS_ADDED: self.tr("custodians' months added"),
            Action.CUSTODIAN_NOTICE_MADE: self.tr("second custodian notified"),
            Action.LOG_VERIFIED: self.tr("log verified"),
            Action.LOG_EXPORTED: self.tr("log exported"),
            Action.LOG_KEY_TURNED: self.tr("log key turned"),
            Action.HEARTBEAT: self.tr("heartbeat"),
            Action.SIGN_IN_BLOCK_LIFTED: self.tr("sign-in allowed again"),
            Action.PASSPHRASE_CHANGED: self.tr("passphrase changed"),
            Action.SLOT_ADDED: self.tr("way to sign in added"),
            Action.SLOT_REMOVED: self.tr("way to sign in removed"),
            Action.STOPPED: self.tr("station stopped"),
            Action.STOP_LIFTED: self.tr("stop lifted"),
            Action.TURNED_AWAY: self.tr("turned away"),
            Action.ALERT_RAISED: self.tr("alert"),
            Action.ALERT_ANSWERED: self.tr("alert answered"),
            Action.CANARY_PLANTED: self.tr("canary planted"),
            Action.LEAK_TRACED: self.tr("leak traced"),
            Action.PRE_ARRIVALS_BROUGHT: self.tr("announced parcels brought"),
            Action.PRE_ARRIVALS_EXPIRED: self.tr("announced parcels deleted"),
            Action.PRE_ARRIVAL_DELETED: self.tr("kept token deleted"),
            Action.ARRIVED: self.tr("arrived"),
        }[action]

    def sentence(self, row: HistoryRow) -> str:
        """The entry as one sentence."""
        template = self._templates().get(row.action)
        if row.action == Action.REVEALED and row.group == FieldGroup.HINT:
            template = self.tr("%1 scanned %2 and saw its hint")
        if row.action == Action.SIGN_IN_FAILED and row.subject == UNREADABLE:
            template = self.tr("The file of wrong passphrases was unreadable; everybody had to wait")
        if row.action == Action.SIGN_IN_FAILED and row.subject == MISSING:
            template = self.tr("The file of wrong passphrases was gone; the count began anew")
        if row.action == Action.KEYS_ROTATED and row.result == ABANDONED:
            template = self.tr("%1 gave up a renewal of the station's keys that broke off")
        if row.action == Action.SIGNED_IN and row.result.endswith(SlotKind.RECOVERY_CODE):
            template = self.tr("%1 signed in with a recovery code")
        if row.action in OF_ONES_OWN_KEYS and self._subject(row) == self.who(row):
            template = self._of_ones_own_keys().get(row.action)
        if template is None:
            return " · ".join(part for part in (self.who(row), row.action, row.subject, row.result) if part)
        facts = (self.who(row), self._subject(row), self._third(row))
        for number, fact in enumerate(facts, start=1):
            template = template.replace(f"%{number}", fact)
        return " – ".join((template, *self._why(row)))

    def who(self, row: HistoryRow) -> str:
        """Whoever acted."""
        return self._staff.name(row.actor_name, left=row.actor_left)

    def refusal_kind(self, kind: str) -> str:
        """Why a scan or an opening was refused, as the log names it."""
        return {
            "NotOurLabel": self.tr("not one of our labels"),
            "Misread": self.tr("the label was misread"),
            "UnknownLabel": self.tr("no parcel has this label"),
            "DeadLabel": self.tr("the label is dead"),
            "RecordSpoiled": self.tr("the record was spoiled in the files"),
            "NotYetLabelled": self.tr("the label was not scanned back yet"),
            "WrongLabel": self.tr("another label was expected"),
            "LabelGone": self.tr("the label's secret is gone"),
            "GroupNotForRole": self.tr("not for this role"),
            "NotAllowed": self.tr("not for this role"),
            "NotInYourRun": self.tr("not in this courier's run"),
            "ReasonNeeded": self.tr("no reason was given"),
            "BudgetSpent": self.tr("the budget is used up"),
            "AlreadyInRun": self.tr("already out with a courier"),
            "NotInRun": self.tr("not in the run"),
            "RunStillOpen": self.tr("its run is not closed yet"),
            "ClockInDoubt": self.tr("the date is not confirmed"),
            "RunClosed": self.tr("the run is closed"),
            "WrongState": self.tr("its state does not allow it"),
            "NotPresented": self.tr("the label was not scanned just now"),
        }.get(kind, kind)

    def _templates(self) -> dict[str, str]:
        """%1: who; %2: the parcel, the person or the run; %3: what else the entry tells."""
        return {
            Action.STATION_MADE: self.tr("%1 made the station"),
            Action.STATION_OPENED: self.tr("The program was started; %1 is the first to sign in"),
            Action.STATION_CLOSED: self.tr("The program was closed while %1 was signed in"),
            Action.SIGNED_IN: self.tr("%1 signed in"),
            Action.SIGN_IN_FAILED: self.tr("Wrong passphrase for %2: %3"),
            Action.LOCKED: self.tr("%1 locked the desk"),
            Action.STAFF_ADDED: self.tr("%1 added %2 to the staff as %3"),
            Action.STAFF_LEFT: self.tr("%1 took %2 off the staff, who was %3"),
            Action.KEYS_RENEWED: self.tr("%1 gave %2 new keys"),
            Action.KEYS_ROTATED: self.tr("%1 renewed the station's keys: %3"),
            Action.KEYRING_WRITTEN: self.tr("%1 changed the keyring: it is now number %3"),
            Action.INTAKE_REFUSED: self.tr("%1 turned a sender away: %3"),
            Action.TAKEN_IN: self.tr("%1 took %2 in: %3"),
            Action.LABEL_SENT: self.tr("%1 sent the label of %2 to the printer"),
            Action.ACCEPTED: self.tr("%1 scanned the label back: %2 is accepted"),
            Action.DROPPED: self.tr("%1 gave %2 up before it was accepted"),
            Action.SCAN_REFUSED: self.tr("A scan by %1 was refused (%2): %3"),
            Action.REVEALED: self.tr("%1 opened the %3 of %2"),
            Action.REVEAL_REFUSED: self.tr("%1 was refused the %3 of %2"),
            Action.RUN_OPENED: self.tr("%1 began a run for %3"),
            Action.HANDED_OVER: self.tr("%1 handed %2 over to %3"),
            Action.HANDOVER_UNDONE: self.tr("%1 took %2 back from %3"),
            Action.RUN_CLOSED: self.tr("%1 closed a run: %3"),
            Action.DELIVERED: self.tr("%1 noted that %3 delivered %2"),
            Action.BROUGHT_BACK: self.tr("%1 took %2 in again, which %3 brought back"),
            Action.SHREDDED: self.tr("The record of %2 was shredded; its label is dead"),
            Action.SHRED_SETTLED: self.tr("Nothing is left on the disk of what was shredded: %3"),
            Action.DAY_CARRIED: self.tr("Carried from %2 to a new day: %3"),
            Action.RECORD_DAMAGED: self.tr(
                "The record of %2 was spoiled in the files: its label no longer opens %3; the custodians may"
            ),
            Action.DAY_DESTROYED: self.tr("The key of the day %2 was destroyed"),
            Action.REGISTER_DELETED: self.tr("The identity register of %2 was deleted: %3"),
            Action.MONTH_DESTROYED: self.tr("%1 destroyed the station's custodian key of %2"),
            Action.CUSTODIAN_DESTROYED: self.tr("%1 noted that the second custodian destroyed the key of %2"),
            Action.DISPOSAL_CERTIFIED: self.tr("%1 made a disposal certificate: %3"),
            Action.CLOCK_DOUBTED: self.tr("The computer's clock departs from the time that passed: %3"),
            Action.CLOCK_CONFIRMED: self.tr("%1 confirmed that it is %3"),
            Action.REPRINT_REQUESTED: self.tr("%1 asked both custodians for a new label of %2"),
            Action.DISCLOSURE_REQUESTED: self.tr("%1 asked both custodians to disclose %2 to an authority: %3"),
            Action.REQUEST_FILE_MADE: self.tr("%1 made the request file for %2 once more"),
            Action.ANSWER_TAKEN: self.tr("%1 took the second custodian's answer for %2"),
            Action.ANSWER_REFUSED: self.tr("An answer %1 brought from the second custodian was refused: %3"),
            Action.REPRINTED: self.tr("%1 scanned the new label of %2 back; the old one is dead"),
            Action.DISCLOSED: self.tr("%2 was disclosed to an authority, which both custodians opened: %3"),
            Action.REQUEST_CLOSED: self.tr("%1 closed the request to the custodians for %2"),
            Action.CUSTODIAN_MONTHS_ADDED: self.tr("%1 added keys of both custodians: %3"),
            Action.CUSTODIAN_NOTICE_MADE: self.tr("%1 made a notice for the second custodian"),
            Action.LOG_VERIFIED: self.tr("%1 verified the log: %3"),
            Action.LOG_EXPORTED: self.tr("%1 exported the log: %3"),
            Action.LOG_KEY_TURNED: self.tr("The log has a new key"),
            Action.HEARTBEAT: self.tr("The station is awake; %1 is signed in"),
            Action.SIGN_IN_BLOCK_LIFTED: self.tr("%1 let %2 try to sign in again"),
            Action.PASSPHRASE_CHANGED: self.tr("%1 changed their own passphrase; approved by %2"),
            Action.SLOT_ADDED: self.tr("%1 added a %3 to their own keys; approved by %2"),
            Action.SLOT_REMOVED: self.tr("%1 removed a %3 from their own keys; approved by %2"),
            Action.STOPPED: self.tr("%1 stopped the station"),
            Action.STOP_LIFTED: self.tr("%1 lifted the stop"),
            Action.TURNED_AWAY: self.tr("%1 wanted to sign in while the station was stopped"),
            Action.ALERT_RAISED: self.tr("Alert about %2: %3"),
            Action.ALERT_ANSWERED: self.tr("%1 answered alert %2: %3"),
            Action.CANARY_PLANTED: self.tr("%1 planted a canary: %3 in all"),
            Action.LEAK_TRACED: self.tr("%1 looked through a leaked list: %3 found"),
            Action.PRE_ARRIVALS_BROUGHT: self.tr("%1 brought in announced parcels: %3"),
            Action.PRE_ARRIVALS_EXPIRED: self.tr("Announced parcels that did not come were deleted: %3"),
            Action.PRE_ARRIVAL_DELETED: self.tr("The kept token of %2 was deleted; only its label has it now"),
            Action.ARRIVED: self.tr("%1 received %2, which was announced"),
        }

    def _of_ones_own_keys(self) -> dict[str, str]:
        """What a manager does without anybody's approval."""
        return {
            Action.PASSPHRASE_CHANGED: self.tr("%1 changed their own passphrase"),
            Action.SLOT_ADDED: self.tr("%1 added a %3 to their own keys"),
            Action.SLOT_REMOVED: self.tr("%1 removed a %3 from their own keys"),
        }

    def _subject(self, row: HistoryRow) -> str:
        if row.action == Action.SCAN_REFUSED and not is_parcel_number(row.subject):
            return self.tr("no parcel of ours")
        if row.action == Action.SIGN_IN_FAILED and row.subject == UNKNOWN:
            return self.tr("a name nobody has")
        if row.action == Action.ALERT_RAISED and row.subject == STATION:
            return self.tr("the station")
        if row.subject in self._people:
            person = self._people[row.subject]
            return self._staff.name(person.name, left=person.left)
        return row.subject

    def _third(self, row: HistoryRow) -> str:
        said: dict[str, Callable[[HistoryRow], str]] = {
            Action.STAFF_ADDED: self._role,
            Action.KEYRING_WRITTEN: lambda row: row.result.removeprefix("keyring "),
            Action.SLOT_ADDED: lambda row: self._slot_kind(row.result),
            Action.SLOT_REMOVED: lambda row: self._slot_kind(row.result),
            Action.STAFF_LEFT: self._role,
            Action.KEYS_ROTATED: self._rotated,
            Action.INTAKE_REFUSED: self._turned_away,
            Action.TAKEN_IN: self._outcome,
            Action.SCAN_REFUSED: lambda row: self.refusal_kind(row.result),
            Action.REVEALED: self._group,
            Action.REVEAL_REFUSED: self._group,
            Action.RECORD_DAMAGED: self._groups,
            Action.LOG_VERIFIED: self._verified,
            Action.CLOCK_DOUBTED: self._departure,
            Action.CLOCK_CONFIRMED: _moment,
            # Without the mark of the record, which is for who compares.
            Action.DISCLOSURE_REQUESTED: lambda row: row.reason.rpartition(" ")[0],
            Action.DISCLOSED: lambda row: row.reason,
            Action.ANSWER_REFUSED: lambda row: self._escrow.logged_flaw(row.reason),
            Action.ALERT_RAISED: self._alert,
            Action.ALERT_ANSWERED: self._answer,
        }
        return said.get(row.action, self._counted)(row)

    def _role(self, row: HistoryRow) -> str:
        return self._staff.role(Role(row.result)) if row.result in set(Role) else row.result

    def _slot_kind(self, kind: str) -> str:
        return self._staff.slot_kind(SlotKind(kind)) if kind in set(SlotKind) else kind

    def _rotated(self, row: HistoryRow) -> str:
        if row.result == BEGUN:
            return self.tr("begun")
        if row.result == GONE_ON:
            return self.tr("gone on with after it broke off")
        return self.tr("done, %n records", "", _count(row.result))

    def _counted(self, row: HistoryRow) -> str:
        """Results that are numbers of something; others speak for themselves."""
        number = _count(row.result)
        match row.action:
            case Action.SIGN_IN_FAILED:
                said = self.tr("%n times", "", number)
            case Action.RUN_CLOSED | Action.DAY_CARRIED:
                said = self.tr("%n parcels", "", number)
            case Action.LOG_EXPORTED | Action.DISPOSAL_CERTIFIED | Action.SHRED_SETTLED:
                said = self.tr("%n entries", "", number)
            case Action.CUSTODIAN_MONTHS_ADDED:
                said = self.tr("%n months", "", number)
            case Action.REGISTER_DELETED:
                said = self.tr("%n records", "", number)
            case Action.CANARY_PLANTED | Action.LEAK_TRACED:
                said = self.tr("%n canaries", "", number)
            case Action.PRE_ARRIVALS_BROUGHT | Action.PRE_ARRIVALS_EXPIRED:
                said = self.tr("%n parcels", "", number)
            case _:
                said = self._staff.name(row.result, left=row.result_left)
        return said

    def _departure(self, row: HistoryRow) -> str:
        if row.result.endswith(" behind"):
            return self.tr("%n minutes behind", "", _count(row.result))
        return self.tr("%n minutes ahead", "", _count(row.result))

    def _alert(self, row: HistoryRow) -> str:
        return self._alerts.kind(AlertKind(row.result)) if row.result in set(AlertKind) else row.result

    def _answer(self, row: HistoryRow) -> str:
        return self._alerts.answer(AlertAnswer(row.result)) if row.result in set(AlertAnswer) else row.result

    def _group(self, row: HistoryRow) -> str:
        return self._group_named(row.group)

    def _groups(self, row: HistoryRow) -> str:
        return ", ".join(self._group_named(group) for group in row.result.split())

    def _group_named(self, group: str) -> str:
        return self._words.group(FieldGroup(group)) if group in set(FieldGroup) else group

    def _why(self, row: HistoryRow) -> Iterator[str]:
        """The reason that was given for an opening, and the one for which it was refused."""
        if row.reason in set(RevealReason):
            yield self._words.reason(RevealReason(row.reason))
        if row.action == Action.STATION_OPENED and (hours := _hours_off(row)):
            yield self.tr("the computer was off for %n hours, by its clock", "", hours)
        if row.reason == BY_ITSELF:
            yield self.tr("by itself, when its time had come")
        if row.action == Action.PASSPHRASE_CHANGED and row.result == Bound.ANEW:
            yield self.tr("bound to this computer anew")
        if row.action == Action.REVEAL_REFUSED:
            yield self.refusal_kind(row.result)

    def _turned_away(self, row: HistoryRow) -> str:
        reason, finding = self._findings.reason(row.reason), self._findings.finding(row.result)
        return f"{reason} ({finding})" if finding else reason

    def _outcome(self, row: HistoryRow) -> str:
        return {
            "accepted": self.tr("document in order"),
            "accepted_with_warnings": self.tr("document accepted with warnings"),
            "exempt": self.tr("no document needed"),
        }.get(row.result, row.result)

    def _verified(self, row: HistoryRow) -> str:
        code, _, size = row.result.partition(" of ")
        if code == "0":
            return self.tr("%n entries, sound", "", _count(size))
        return self.tr("not sound, finding %1").replace("%1", code)


def _count(result: str) -> int:
    """The number an entry's result begins with; 0 when there is none."""
    first = result.split(" ", 1)[0]
    return int(first) if first.isascii() and first.isdigit() else 0


def _hours_off(row: HistoryRow) -> int:
    uptime = Uptime.read(row.result)
    return 0 if uptime is None else uptime.gap // timedelta(hours=1)


def _moment(row: HistoryRow) -> str:
    """A moment in a result, by the station's clock; as it is when it is none."""
    try:
        return day_minute(datetime.fromisoformat(row.result))
    except ValueError:
        return row.result
