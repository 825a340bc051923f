"""The family of answers a rule gives when it says no: nothing was changed, and the screen has words for each kind.

Anything that is not a `Refused` is a defect. Errors carry facts for the screen to speak about, never sentences, and
never anything personal.
"""


class Refused(Exception):
    """The rules forbid it, and nothing was changed."""


class NotSignedIn(Refused):
    """Nobody is signed in at this desk."""


class NotAllowed(Refused):
    """The role of whoever is signed in does not include this act."""

    def __init__(self, act: str) -> None:
        super().__init__(act)
        self.act = act


class WrongPassphrase(Refused):
    """The passphrase, or another factor of the slot, does not open the keyring.

    tries_left: before the person has to wait; None while there are many, and where nobody counts.
    """

    def __init__(self, tries_left: int | None = None) -> None:
        super().__init__(tries_left)
        self.tries_left = tries_left


class UnknownPerson(Refused):
    """Nobody of that name is in the keyring."""


class NameTaken(Refused):
    """Somebody of that name is already in the keyring."""


class PassphraseTooShort(Refused):
    """A passphrase without a hardware factor has at least `least` characters."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class UnusablePassphrase(Refused):
    """It holds characters no keyboard types, or is one character again and again."""


class PassphraseCommon(Refused):
    """It is among the first that a guesser tries: a common word, a pattern, a name of this station."""


class SignInBlocked(Refused):
    """Too many wrong passphrases: the next one may be typed in `minutes`."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes)
        self.minutes = minutes


class SignInNeedsManager(Refused):
    """So many wrong passphrases that only a manager lets this person try again."""


class StationStopped(Refused):
    """The station was stopped in an emergency: only managers sign in, until one of them lifts it."""


class ApprovalNeeded(Refused):
    """The keyring is signed by a manager: one has to approve, at this desk."""


class NotAManager(Refused):
    """Whoever was to approve is no manager."""


class WrongApproval(Refused):
    """The passphrase of the manager who was to approve is wrong."""


class NotYourself(Refused):
    """Another manager has to do this for a manager."""


class LastManager(Refused):
    """Without this person nobody could change the keyring any more."""


class LeavingNotOver(Refused):
    """Somebody's leaving, or a renewal of the station's keys, was begun before and is not over yet."""


class NothingBrokenOff(Refused):
    """No renewal of the station's keys awaits an answer; somebody gave it before."""


class UnknownKey(Refused):
    """Nothing of this kind opens the person's keys; it was removed before."""


class LastKey(Refused):
    """It is the last one but recovery codes that opens this person's keys."""


class BadStationId(Refused):
    """A station id is 3 to 16 of A-Z, 0-9 and the hyphen."""


class Incomplete(Refused):
    """These fields are still empty or not in order."""

    def __init__(self, *fields: str) -> None:
        super().__init__(*fields)
        self.fields = fields


class TooLong(Refused):
    """This text does not fit into the sealed record, or onto the label."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class DocumentRefused(Refused):
    """The document was judged and may not be accepted: the intake ends here."""


class NotConfirmed(Refused):
    """The clerk has not confirmed what only a person can confirm."""

    def __init__(self, *confirmations: str) -> None:
        super().__init__(*confirmations)
        self.confirmations = confirmations


class NotOurLabel(Refused):
    """The text read is not of the one form a Sealpost label has."""


class Misread(Refused):
    """It has the form of a label, but its check characters do not fit: read it again."""


class UnknownLabel(Refused):
    """A sound label that no parcel of this station answers to."""


class DeadLabel(Refused):
    """The label of a parcel whose record is closed to it."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class WrongLabel(Refused):
    """Another label was expected at this point."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


class NotYetLabelled(Refused):
    """The label has not been scanned back yet: the parcel is not accepted."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class LabelGone(Refused):
    """The label's secret is no longer in memory, so the same label cannot be printed again."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class NotPresented(Refused):
    """The label was not scanned just now: scan it again."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class RecordSpoiled(Refused):
    """The record of this label was changed or spoiled in the files: it takes the custodians to open it."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class GroupNotForRole(Refused):
    """This part of the record is not for this role."""

    def __init__(self, group: str, role: str) -> None:
        super().__init__(group, role)
        self.group = group
        self.role = role


class NotInYourRun(Refused):
    """The parcel was not handed over to this courier."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class ReasonNeeded(Refused):
    """Policy asks for a reason before this part is opened."""


class BudgetSpent(Refused):
    """As many reveals as policy allows have been made."""

    def __init__(self, allowed: int, window: str) -> None:
        super().__init__(allowed, window)
        self.allowed = allowed
        self.window = window


class AlreadyInRun(Refused):
    """The parcel is already out with a courier."""

    def __init__(self, parcel_number: str, courier: str) -> None:
        super().__init__(parcel_number, courier)
        self.parcel_number = parcel_number
        self.courier = courier


class NotInRun(Refused):
    """The parcel is not in this run."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class RunClosed(Refused):
    """The run has been closed, or never was opened."""


class RunStillOpen(Refused):
    """The run this parcel goes out with has not been closed yet."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class NotACourier(Refused):
    """Parcels are handed over to couriers only."""


class UnknownParcel(Refused):
    """No parcel has this number."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class WrongState(Refused):
    """The parcel is not in a state that allows this."""

    def __init__(self, parcel_number: str, state: str) -> None:
        super().__init__(parcel_number, state)
        self.parcel_number = parcel_number
        self.state = state


class PrinterNotReady(Refused):
    """The printer does not take the label."""

    def __init__(self, printer: str, why: str) -> None:
        super().__init__(printer, why)
        self.printer = printer
        self.why = why


class CameraNotReady(Refused):
    """The camera gives no picture."""

    def __init__(self, camera: str) -> None:
        super().__init__(camera)
        self.camera = camera


class PictureUnreadable(Refused):
    """The file is not a picture we read.

    why: one of too_large, too_many_pixels, not_png_or_jpeg, damaged, crashed.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class NoLabelInPicture(Refused):
    """The picture is fine; no label was found in it."""


class NoDocumentFound(Refused):
    """The picture is fine; no document that we know was found in it, or nothing of it can be read."""


class SeveralLabels(Refused):
    """More than one of our labels is in the picture, and only one can be meant."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class ClockInDoubt(Refused):
    """The computer's clock departs from the time that passed: a manager confirms the date first."""


class NotDue(Refused):
    """The statutory time of this month's register is not over, or not all of it is deleted yet."""

    def __init__(self, month: str) -> None:
        super().__init__(month)
        self.month = month


class AlreadyAnswered(Refused):
    """There is no alert of this number that awaits an answer."""


class NotYoursToAnswer(Refused):
    """An alert is answered by a manager, and one about a manager by somebody else."""


class NotACanary(Refused):
    """This parcel cannot become a canary: it is not at the station, or is one already."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class ListTooLong(Refused):
    """More text than is looked through at once; `limit` is in characters."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class PreArrivalFull(Refused):
    """No more than `allowed` announced parcels are kept at a time."""

    def __init__(self, allowed: int) -> None:
        super().__init__(allowed)
        self.allowed = allowed


class BadRows(Refused):
    """Nothing was taken from the list. faults: (place in the list, from 0; name of the field), in order."""

    def __init__(self, *faults: tuple[int, str]) -> None:
        super().__init__(*faults)
        self.faults = faults


class NotAnnounced(Refused):
    """No announced parcel has this waybill number."""


class BadReference(Refused):
    """A file number has 1 to 40 letters, digits, dots, strokes and hyphens, and is no phone or document number."""


class BadAuthorityKey(Refused):
    """The file is not the public key of an authority."""


class RequestStillOpen(Refused):
    """A request to the custodians is on its way for this parcel already."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class UnknownRequest(Refused):
    """There is no such open request."""


class NothingInEscrow(Refused):
    """The record of this parcel is gone, or was never sealed to the custodians."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class CustodianMonthEnded(Refused):
    """The first custodian's key of this month was destroyed, and with it all that was sealed to it."""

    def __init__(self, month: str) -> None:
        super().__init__(month)
        self.month = month


class AnswerRefused(Refused):
    """The second custodian's answer cannot be used.

    flaw: damaged, other_station, unknown_request, request_over, keys_changed, does_not_open, does_not_fit.
    """

    def __init__(self, flaw: str) -> None:
        super().__init__(flaw)
        self.flaw = flaw


class CertificateRefused(Refused):
    """The second custodian's certificate of a destroyed key cannot be taken.

    fault: no_certificate, of_other_station, of_other_key, taken_already.
    """

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class NewLabelGone(Refused):
    """The new label's secret is no longer in memory, or keys have changed since: the answer must be brought again."""

    def __init__(self, parcel_number: str) -> None:
        super().__init__(parcel_number)
        self.parcel_number = parcel_number


class PublicsRefused(Refused):
    """The second custodian's new public keys cannot be used.

    problem: not_publics, of_other_station, of_other_custodian, nothing_new.
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class StationTrouble(Refused):
    """The station's files cannot be used as they are.

    kind: no_station, already_a_station, folder_not_writable, in_use, empty_database, wrong_key, not_a_database,
    cut_database, damaged_database, newer_schema, wrong_station, rolled_back, damaged_keyring, damaged_days,
    damaged_policy, foreign_signature, key_store_silent, substituted_policy, missing_file, disk_full, disk_failed,
    device_secret_missing, no_custodian_keys.
    """

    def __init__(self, kind: str, fact: str = "") -> None:
        super().__init__(kind, fact)
        self.kind = kind
        self.fact = fact


class HardwareKeyNeeded(Refused):
    """No slot of this person opens without their hardware key, and its PIN was not given."""


class ApproversKeyNeeded(HardwareKeyNeeded):
    """The same for the manager who approves."""


class HardwareKeyTrouble(Refused):
    """The hardware key did not give its secret.

    kind: no_key, several_keys, wrong_pin, replug_key (three wrong PINs in a row), pin_blocked, no_pin_set,
    not_this_key, no_hmac_secret, timed_out, cancelled, removed, not_permitted (the system keeps us from the key),
    enrolled_already, failed. tries_left: wrong PINs until the key blocks itself, for wrong_pin and replug_key.
    """

    def __init__(self, kind: str, tries_left: int = 0) -> None:
        super().__init__(kind, tries_left)
        self.kind = kind
        self.tries_left = tries_left


class NewKeyTrouble(HardwareKeyTrouble):
    """The hardware key that was to be enrolled was not."""


class ApproversKeyTrouble(HardwareKeyTrouble):
    """The hardware key of the manager who approves did not give its secret."""


class CardReaderTrouble(Refused):
    """The card reader gave no document.

    kind: no_reader, not_permitted (the system keeps us from it), in_use (another program has it), removed, silent,
    noise (64 KiB and no answer in them), bad_length, bad_checksum, cut, unexpected (an answer to something else),
    misunderstood (the reader could not read our request), module_failed, module_unauthorised, card_not_taken,
    card_not_read, not_authenticated (card and reader do not trust each other), wrong_card, unknown_card,
    card_damaged, cancelled.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind
