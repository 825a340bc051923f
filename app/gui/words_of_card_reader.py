"""The words for what a card reader can refuse: what is the matter, and what to do now."""

from PySide6.QtCore import QObject


class CardReaderWords(QObject):
    def of(self, kind: str) -> str:
        """The words of a CardReaderTrouble."""
        return {**self._of_the_reader(), **self._of_the_answer(), **self._of_the_card()}[kind]

    def _of_the_reader(self) -> dict[str, str]:
        return {
            "no_reader": self.tr("No card reader is connected. Plug it in, or choose it in the settings (F8)."),
            "not_permitted": self.tr(
                "The system keeps Sealpost from the card reader. On Linux, let the computer's keeper give this user the"
                " group “dialout” for a serial reader, or a udev rule for 0400:C35A. On Windows, a USB reader needs the"
                " driver WinUSB."
            ),
            "in_use": self.tr("Another program is using the card reader. Close it, then try again."),
            "removed": self.tr("The card reader was pulled out. Plug it in again."),
            "silent": self.tr(
                "The card reader does not answer. Check cable and power, and a serial reader's speed in the settings."
            ),
            "module_failed": self.tr("The reader's security module is broken. Use another reader."),
            "module_unauthorised": self.tr(
                "The reader's security module may not read cards. Have its seller authorise it."
            ),
            "cancelled": self.tr("Cancelled. Nothing was changed."),
        }

    def _of_the_answer(self) -> dict[str, str]:
        damaged = self.tr("The reader's answer was damaged on its way. Lift the card and lay it down again.")
        return {
            "noise": self.tr(
                "What answers is no card reader, or speaks at another speed. Check the choice in the settings (F8)."
            ),
            "bad_length": damaged,
            "bad_checksum": damaged,
            "cut": damaged,
            "unexpected": damaged,
            "misunderstood": damaged,
        }

    def _of_the_card(self) -> dict[str, str]:
        again = self.tr("The card was not read. Lift it, then lay it down flat and leave it there.")
        return {
            "card_not_taken": again,
            "card_not_read": again,
            "not_authenticated": self.tr(
                "Card and reader do not trust each other. Lay the card down once more; if it stays so, look at the card"
                " with care and type its number."
            ),
            "wrong_card": self.tr("This is no identity card the reader knows. Type what stands on it."),
            "unknown_card": self.tr("This kind of card is not known yet. Type what stands on it."),
            "card_damaged": self.tr(
                "The chip's text is damaged, and nothing of it was taken over. Type what stands on the card."
            ),
        }
