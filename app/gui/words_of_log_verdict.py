"""What came of verifying the log, in words."""

import base64

from PySide6.QtCore import QLocale, QObject

from app.gui.tone import Tone
from app.gui.words import Words
from app.operations.history import Verification

SHORT_ROOT = 12
"""Characters of a root that are enough to compare by eye what the whole proves."""


class LogVerdictWords(QObject):
    """Says each finding and each remark of the verifier; a flaw without words of its own is a KeyError."""

    def outcome(self, verification: Verification) -> Words:
        """The verdict of a verification that is at its end, with the size and the beginning of the root."""
        verdict = verification.verdict
        if verdict is None:
            raise ValueError(verification.checked)
        numbers = QLocale()
        if verdict.why is None:
            root = base64.b64encode(verdict.root).decode()[:SHORT_ROOT]
            text = self.tr("The log is sound: %1 entries, all signed. Its fingerprint begins %2, on every copy alike.")
            return Words(Tone.ACCEPTED, text.replace("%1", numbers.toString(verdict.signed_size)).replace("%2", root))
        text = self._flaws()[verdict.why].replace("%1", numbers.toString(verdict.position))
        finding = self.tr("The log is not sound (finding %1): %2 Change nothing, and call whoever audits this station.")
        return Words(Tone.REFUSED, finding.replace("%1", str(verdict.exit_code)).replace("%2", text))

    def remarks(self, verification: Verification) -> tuple[str, ...]:
        """What is worth knowing and no fault."""
        if verification.verdict is None:
            return ()
        return tuple(self._remark(str(remark.kind), remark.count) for remark in verification.verdict.remarks)

    def _remark(self, kind: str, count: int) -> str:
        match kind:
            case "ended_without_closing":
                return self.tr("The program ended %n times without closing the station.", "", count)
            case "key_kept_on":
                return self.tr("%n checkpoints bear the key of a day long over.", "", count)
            case "clock_confirmed":
                return self.tr("The clock was confirmed %n times.", "", count)
            case _:
                return f"{kind} {count}"

    def _flaws(self) -> dict[str, str]:
        """%1: the entry or the number of entries where it went wrong."""
        return {
            "header": self.tr("this is not a log of ours."),
            "empty": self.tr("the log holds no entry."),
            "not_signed": self.tr("only the first %1 entries are signed."),
            "signature": self.tr("the checkpoint after %1 entries is not signed by the log."),
            "not_a_checkpoint": self.tr("what should be the checkpoint after %1 entries is none."),
            "checkpoint_line": self.tr("the checkpoint after %1 entries is not whole."),
            "other_origin": self.tr("the checkpoint after %1 entries is of another log."),
            "known_signature": self.tr("the known checkpoint after %1 entries is not signed by this log."),
            "not_an_entry": self.tr("what should be entry %1 is none."),
            "long_line": self.tr("what should be entry %1 is far too long."),
            "seq": self.tr("entry %1 is not the one that belongs there."),
            "checkpoint_size": self.tr("the checkpoint after %1 entries does not belong where it stands."),
            "root": self.tr("the first %1 entries are not those that were signed."),
            "cut": self.tr("it is cut: a known checkpoint says that there were %1 entries."),
            "known_root": self.tr("the first %1 entries are not those of a known checkpoint."),
            "known_origin": self.tr("the known checkpoint after %1 entries is of another log."),
            "beginning": self.tr("it does not begin with the making of the station."),
            "turn_not_signed": self.tr("the key was turned before entry %1 without the old key's signature."),
            "key_of_another_epoch": self.tr("the checkpoint after %1 entries bears another day's key."),
            "epoch_of_another_day": self.tr("entry %1 names a key for a day that is not its own."),
            "epoch_earlier": self.tr("entry %1 names a key for a day that is over."),
            "key_again": self.tr("entry %1 names a key that was used before."),
            "gap": self.tr("the open station was silent for more than an hour before entry %1."),
            "boot_not_opened": self.tr("entry %1 is of a new start of the program, but does not open the station."),
            "at_went_back": self.tr("the time of entry %1 is before that of the entry before."),
            "monotonic_went_back": self.tr("the running clock of entry %1 went back."),
            "jump": self.tr("the clock jumped before entry %1, and nobody confirmed it."),
        }
