"""The words for every way in which the rules say no."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from app.domain import errors
from app.gui.tone import Tone
from app.gui.words_of_card_reader import CardReaderWords
from app.gui.words_of_escrow import EscrowWords
from app.gui.words_of_hardware_key import HardwareKeyWords


@dataclass(frozen=True, slots=True)
class Words:
    tone: Tone
    text: str


ONE_MORE_STEP: frozenset[type[errors.Refused]] = frozenset(
    {
        errors.Misread,
        errors.NotPresented,
        errors.ReasonNeeded,
        errors.NoLabelInPicture,
        errors.NoDocumentFound,
        errors.SeveralLabels,
        errors.Incomplete,
        errors.NotConfirmed,
        errors.HardwareKeyNeeded,
        errors.ApproversKeyNeeded,
        errors.CardReaderTrouble,
    }
)
"""Kinds that ask for a little more rather than say no."""


class RefusalWords(QObject):
    """Says each kind of `Refused` in the language of the moment: what is the matter, and what to do now."""

    def words_for(self, refused: errors.Refused) -> Words:
        """The words of one refusal; a kind without words of its own is a defect of this class (KeyError)."""
        text = self._particular(refused) or self._plain()[type(refused)]
        # The facts of a refusal are its arguments, in the order of the numbers in the text.
        for number, fact in enumerate(refused.args, start=1):
            text = text.replace(f"%{number}", str(fact))
        return Words(Tone.ATTENTION if type(refused) in ONE_MORE_STEP else Tone.REFUSED, text)

    def field_name(self, field: str) -> str:
        """A field of a form as people call it; empty for one that has no name."""
        return {
            "sender_name": self.tr("sender's name"),
            "hander_name": self.tr("name of who hands in"),
            "sender_phone": self.tr("sender's phone"),
            "sender_address": self.tr("sender's address"),
            "name": self.tr("name"),
            "phone": self.tr("phone"),
            "province": self.tr("province"),
            "city": self.tr("city"),
            "district": self.tr("district"),
            "detail": self.tr("street and number"),
            "contents": self.tr("contents"),
            "value": self.tr("value"),
            "weight": self.tr("weight"),
            "pieces": self.tr("pieces"),
            "destination": self.tr("destination"),
            "inspected": self.tr("inspection of the contents"),
            "station_name": self.tr("name of the station"),
            "manager_name": self.tr("name of the manager"),
            "waybill_number": self.tr("waybill number"),
        }.get(field, "")

    def _particular(self, refused: errors.Refused) -> str:
        """Kinds whose words depend on their facts."""
        match refused:
            case errors.StationTrouble(kind=kind, fact=fact):
                text = self._station()[kind].replace("%1", fact)
            case errors.Incomplete(fields=fields):
                text = self._incomplete(fields)
            case errors.TooLong(field=field):
                text = self.tr("This is too long for the record: %1. Shorten it.").replace(
                    "%1", self.field_name(field) or self.tr("the text")
                )
            case errors.BudgetSpent(allowed=allowed, window=window):
                text = self._budget(allowed, window)
            case errors.WrongState(state=state):
                text = self._states()[state]
            case errors.PictureUnreadable(why=why):
                text = self._pictures()[why]
            case errors.BadRows(faults=faults):
                text = self._bad_rows(faults)
            case _:
                text = self._counted(refused)
        return text

    def _counted(self, refused: errors.Refused) -> str:
        """Kinds whose words depend on a number."""
        match refused:
            case errors.SeveralLabels(count=count):
                text = self.tr("%n of our labels are in the picture. Show one at a time.", "", count)
            case errors.AnswerRefused(flaw=flaw):
                text = EscrowWords(self).flaw(flaw)
            case errors.CertificateRefused(fault=fault):
                text = EscrowWords(self).certificate(fault)
            case errors.PublicsRefused(problem=problem):
                text = EscrowWords(self).problem(problem)
            case errors.ApproversKeyTrouble(kind=kind, tries_left=tries_left):
                text = self.tr("The manager's key: %1").replace("%1", HardwareKeyWords(self).of(kind, tries_left))
            case errors.HardwareKeyTrouble(kind=kind, tries_left=tries_left):
                text = HardwareKeyWords(self).of(kind, tries_left)
            case errors.CardReaderTrouble(kind=kind):
                text = CardReaderWords(self).of(kind)
            case errors.ListTooLong(limit=limit):
                text = self.tr("This is too much at once: at most %n characters. Paste a part of it.", "", limit)
            case errors.PreArrivalFull(allowed=allowed):
                text = self.tr(
                    "At most %n announced parcels are kept at a time. Bring a list just in time.", "", allowed
                )
            case _:
                text = self._of_passphrases(refused)
        return text

    def _of_passphrases(self, refused: errors.Refused) -> str:
        match refused:
            case errors.WrongPassphrase(tries_left=tries_left):
                return self._wrong_passphrase(tries_left)
            case errors.SignInBlocked(minutes=minutes):
                return self.tr("Too many wrong passphrases. Try again in %n minute(s).", "", minutes)
            case errors.PassphraseTooShort(least=least):
                return self.tr("The passphrase is too short: it needs at least %n characters.", "", least)
            case _:
                return ""

    def _wrong_passphrase(self, tries_left: int | None) -> str:
        if tries_left is None:
            return self.tr("The passphrase is wrong. Check Caps Lock, then type it again.")
        if tries_left:
            return self.tr(
                "The passphrase is wrong. Check Caps Lock: after %n more wrong ones you have to wait.", "", tries_left
            )
        return self.tr("The passphrase is wrong, once too often. Wait, or ask a manager to allow it: Office, Staff.")

    def _bad_rows(self, faults: tuple[tuple[int, str], ...]) -> str:
        if not faults:
            return self._plain()[errors.BadRows]
        place, field = faults[0]
        said = self.tr("Nothing was taken over: %n things are not in order, the first in row %1: %2.", "", len(faults))
        return said.replace("%1", QLocale().toString(place + 1)).replace("%2", self.field_name(field) or field)

    def _incomplete(self, fields: tuple[str, ...]) -> str:
        names = [name for name in map(self.field_name, fields) if name]
        if not names:
            return self.tr("Something is still missing. Fill in what is marked.")
        return self.tr("Still missing or not in order: %1.").replace("%1", QLocale().createSeparatedList(names))

    def _budget(self, allowed: int, window: str) -> str:
        if window == "hour":
            return self.tr("All %n reveals of this hour are used. Wait, or ask the manager.", "", allowed)
        if window == "parcel":
            return self.tr("The address of this parcel was opened %n times already. Ask the manager.", "", allowed)
        return self.tr("All %n reveals of today are used. Ask the manager.", "", allowed)

    def _plain(self) -> dict[type[errors.Refused], str]:
        return {
            errors.Refused: self.tr("The rules forbid this. Nothing was changed."),
            errors.NotSignedIn: self.tr("Nobody is signed in at this desk. Sign in first."),
            errors.NotAllowed: self.tr("Your role does not include this. Ask the manager."),
            errors.ApproversKeyNeeded: self.tr(
                "This manager has a hardware key. Plug it in beside yours and type its PIN."
            ),
            errors.HardwareKeyNeeded: self.tr("A hardware key is needed here. Plug yours in and type its PIN."),
            errors.UnusablePassphrase: self.tr(
                "This cannot be a passphrase: use several different characters that a keyboard types."
            ),
            errors.UnknownPerson: self.tr("Nobody of this name works here. Check the spelling."),
            errors.SignInNeedsManager: self.tr(
                "Too many wrong passphrases. A manager has to let you try again: Office, Staff."
            ),
            errors.StationStopped: self.tr(
                "The station was stopped in an emergency. Only managers can sign in until one of them lifts it."
            ),
            errors.PassphraseCommon: self.tr(
                "Others would guess this passphrase. Take several words that do not belong together."
            ),
            errors.ApprovalNeeded: self.tr("A manager has to approve this: name and passphrase, at this desk."),
            errors.NotAManager: self.tr("This person is no manager. A manager has to approve."),
            errors.WrongApproval: self.tr("The manager's passphrase is wrong. Let the manager type it again."),
            errors.NotYourself: self.tr("Not for yourself: another manager has to do this."),
            errors.LastManager: self.tr("You are the only manager. Add another one first, who then does this."),
            errors.LeavingNotOver: self.tr(
                "A renewal of the station's keys was begun and is not over. Let it finish, or decide on the staff page."
            ),
            errors.NothingBrokenOff: self.tr("This is answered already."),
            errors.UnknownKey: self.tr("This does not open your keys any more; it was removed before."),
            errors.LastKey: self.tr("Only recovery codes would be left. Set another way to sign in first."),
            errors.NameTaken: self.tr("Somebody of this name works here already. Choose another name."),
            errors.NotACourier: self.tr("Parcels are handed over to couriers only. Choose a courier."),
            errors.GroupNotForRole: self.tr("This part of the record is not opened to your role."),
            errors.BadStationId: self.tr("A station id is 3 to 16 characters: A to Z, 0 to 9 and the hyphen."),
            errors.DocumentRefused: self.tr("The document may not be accepted, so the parcel must not be taken in."),
            errors.NotConfirmed: self.tr("Some confirmations are still missing. Look, then tick them."),
            errors.ReasonNeeded: self.tr("Say why this is opened, then open it."),
            errors.Misread: self.tr("The label was misread. Scan it again."),
            errors.NotOurLabel: self.tr("This is not one of our labels. Scan the code of a Sealpost label."),
            errors.UnknownLabel: self.tr("No parcel of this station has this label."),
            errors.DeadLabel: self.tr("The label of %1 is dead: its record is closed."),
            errors.WrongLabel: self.tr("This is another label. Expected: %1."),
            errors.NotYetLabelled: self.tr("%1 is not accepted yet: scan its label back first."),
            errors.LabelGone: self.tr(
                "The label of %1 cannot be printed again: its secret was only on the label. Take the parcel in anew."
            ),
            errors.RecordSpoiled: self.tr(
                "The record of %1 was spoiled in the files. A new label from the second custodian opens it again (F7)."
            ),
            errors.NotPresented: self.tr("Scan the label of %1 first, then open it."),
            errors.UnknownParcel: self.tr("There is no parcel %1."),
            errors.NotInYourRun: self.tr("%1 was not handed over to you."),
            errors.AlreadyInRun: self.tr("%1 is already out with %2."),
            errors.NotInRun: self.tr("%1 is not in this run."),
            errors.RunStillOpen: self.tr("The run with %1 is not closed yet. Close it, or take the parcel back out."),
            errors.ClockInDoubt: self.tr(
                "The computer's date is in doubt. A manager confirms it in the office under Disposal (F7)."
            ),
            errors.NotDue: self.tr("The register of %1 must be kept for now, or is still being deleted."),
            errors.BadReference: self.tr(
                "A file number is 1 to 40 letters, digits, dots, strokes and hyphens, or a case number with its year in"
                " brackets; it is no phone or document number."
            ),
            errors.BadAuthorityKey: self.tr("This file is not an authority's public key. Ask the authority for it."),
            errors.RequestStillOpen: self.tr(
                "The custodians are asked about %1 already. Bring that answer, or close the request."
            ),
            errors.UnknownRequest: self.tr("This request is not open any more."),
            errors.NothingInEscrow: self.tr("The record of %1 is gone; there is nothing the custodians could open."),
            errors.CustodianMonthEnded: self.tr(
                "The custodians' keys of %1 were destroyed: what was sealed then is never opened again."
            ),
            errors.NewLabelGone: self.tr(
                "The new label of %1 is no longer in memory. Bring the custodian's answer once more, then print again."
            ),
            errors.RunClosed: self.tr("This run is closed. Begin a new one."),
            errors.PrinterNotReady: self.tr(
                "The printer “%1” does not take the label. Check paper, cover and cable, then print again."
            ),
            errors.CameraNotReady: self.tr("The camera “%1” gives no picture. Check its cable, then try again."),
            errors.AlreadyAnswered: self.tr("This alert has its answer already."),
            errors.NotYoursToAnswer: self.tr(
                "An alert is answered by a manager, and one about a manager by somebody else."
            ),
            errors.NotACanary: self.tr("%1 cannot become a canary: it is not at the station, or is one already."),
            errors.BadRows: self.tr("Nothing was taken over: the list is not in order."),
            errors.NotAnnounced: self.tr("No announced parcel has this waybill number. Take it in as a new one."),
            errors.NoDocumentFound: self.tr(
                "No document was read. Lay one card or the passport's page flat, all of it in the picture, or type it."
            ),
            errors.NoLabelInPicture: self.tr(
                "There is no label in this picture. Hold the label flat and take another one."
            ),
        }

    def _states(self) -> dict[str, str]:
        return {
            "unlabelled": self.tr("%1 is not accepted yet: scan its label back first."),
            "accepted": self.tr("%1 is already accepted."),
            "handed_over": self.tr("%1 is out with a courier."),
            "delivered": self.tr("%1 was delivered: its label opens nothing any more."),
            "dropped": self.tr("%1 was given up before it was accepted."),
        }

    def _pictures(self) -> dict[str, str]:
        return {
            "too_large": self.tr("The picture file is too large: at most 8 MiB."),
            "too_many_pixels": self.tr("The picture has too many pixels: at most 20 million."),
            "not_png_or_jpeg": self.tr("This file is not a PNG or JPEG picture."),
            "damaged": self.tr("The picture is damaged and cannot be read."),
            "crashed": self.tr("The picture could not be read. Take another one."),
        }

    def _station(self) -> dict[str, str]:
        return {
            "no_station": self.tr("There is no station in this folder."),
            "already_a_station": self.tr("There is a station in this folder already. Nothing was changed."),
            "folder_not_writable": self.tr("Sealpost may not write to this folder. Choose another one."),
            "in_use": self.tr("The station is already open in another window of this computer."),
            "disk_full": self.tr("The disk is full. Nothing was saved; make room, then do it again."),
            "disk_failed": self.tr("The disk failed. Nothing was saved; check it, then do it again."),
            "no_custodian_keys": self.tr(
                "The custodians have no keys for %1. Check the computer's date, or call the manager."
            ),
            "device_secret_missing": self.tr("This computer's secret is missing. Restore it, or call the manager."),
            "key_store_silent": self.tr("This computer's key store did not answer. Unlock it, then try again."),
            "missing_file": self.tr(
                "A file of the station is missing: %1. Nothing was changed: keep all files and ask for help."
            ),
            "empty_database": self.tr("The database is empty. Nothing was created; restore the backup."),
            "wrong_key": self.tr("The database does not open with this station's key. Nothing was changed."),
            "not_a_database": self.tr("The database file is of another kind. Nothing was changed; restore the backup."),
            "cut_database": self.tr("The database was cut short. Nothing was changed; restore the backup."),
            "damaged_database": self.tr("The database is damaged. Nothing was deleted; restore the backup."),
            "newer_schema": self.tr("A newer Sealpost wrote this database. Start that version."),
            "wrong_station": self.tr("The files belong to another station."),
            "rolled_back": self.tr("The files are older than what this desk has seen. Call the manager."),
            "damaged_keyring": self.tr(
                "The keyring is damaged and was not used. Nothing was changed: keep all files and ask for help."
            ),
            "damaged_days": self.tr(
                "The day keys' file is damaged and was not used. Nothing was changed: keep all files and ask for help."
            ),
            "damaged_policy": self.tr(
                "The policy file is damaged and was not used. Nothing was changed: keep all files and ask for help."
            ),
            "foreign_signature": self.tr(
                "A station file was signed by somebody else. It is not used; call the manager."
            ),
            "substituted_policy": self.tr("The policy file was exchanged. It is not used; call the manager."),
        }
