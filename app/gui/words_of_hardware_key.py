"""The words for what a hardware key can refuse: what is the matter, and what to do now."""

from PySide6.QtCore import QObject


class HardwareKeyWords(QObject):
    def of(self, kind: str, tries_left: int) -> str:
        """The words of a HardwareKeyTrouble."""
        match kind:
            case "wrong_pin":
                return self.tr(
                    "The PIN of the key is wrong. %n tries are left until the key blocks itself.", "", tries_left
                )
            case "replug_key":
                return self.tr(
                    "Three wrong PINs in a row. Pull the key out, plug it in again and take care: %n tries are left.",
                    "",
                    tries_left,
                )
        return {
            "no_key": self.tr("No hardware key is plugged in. Plug yours in, then try again."),
            "several_keys": self.tr("More than one hardware key is plugged in. Leave only yours in, then try again."),
            "pin_blocked": self.tr(
                "The key has blocked itself after too many wrong PINs and opens nothing any more. Sign in with your"
                " recovery code, or ask a manager to renew your keys."
            ),
            "no_pin_set": self.tr(
                "The key has no PIN yet, or wants a new one. Set it with the maker's program, then try again."
            ),
            "not_this_key": self.tr("This is not the key you enrolled. Plug yours in, then try again."),
            "no_hmac_secret": self.tr(
                "This key cannot hold a secret for Sealpost. Use a FIDO2 key with the extension hmac-secret."
            ),
            "timed_out": self.tr("The key was not touched in time. Try again and touch it while it blinks."),
            "cancelled": self.tr("Cancelled. Nothing was changed."),
            "removed": self.tr("The key was pulled out too early. Plug it in and try again."),
            "not_permitted": self.tr(
                "The system keeps Sealpost from the key. On Linux, work in a session at the computer itself, or let its"
                " keeper install the udev rules for security keys (70-u2f.rules). On Windows, only a program that runs"
                " as administrator may use the key."
            ),
            "enrolled_already": self.tr("This key opens your keys already. Plug in the one to enrol."),
            "failed": self.tr("The key did not answer as it should. Plug it in again, then try once more."),
        }[kind]
