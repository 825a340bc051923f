"""The words for what a parcel is, where it stands and what its record is made of."""

from PySide6.QtCore import QLocale, QObject

from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup
from app.domain.parcel import Custody, ParcelState

FEN = 100
GRAMS = 1000


class ParcelWords(QObject):
    """Says each state, part and reason in the language of the moment."""

    def state(self, state: ParcelState) -> str:
        match state:
            case ParcelState.UNLABELLED:
                return self.tr("not yet labelled")
            case ParcelState.ACCEPTED:
                return self.tr("at the station")
            case ParcelState.HANDED_OVER:
                return self.tr("out with a courier")
            case ParcelState.DELIVERED:
                return self.tr("delivered")
            case ParcelState.DROPPED:
                return self.tr("given up")

    def state_tone(self, state: ParcelState) -> str:
        """The theme's colour of a state."""
        match state:
            case ParcelState.UNLABELLED:
                return "attention"
            case ParcelState.ACCEPTED:
                return "accepted"
            case ParcelState.HANDED_OVER:
                return "accent"
            case ParcelState.DELIVERED | ParcelState.DROPPED:
                return "muted"

    def custody(self, custody: Custody) -> str:
        match custody:
            case Custody.CONSIGNOR:
                return self.tr("the sender answers for it")
            case Custody.STATION:
                return self.tr("the station answers for it")
            case Custody.COURIER:
                return self.tr("the courier answers for it")
            case Custody.CONSIGNEE:
                return self.tr("the consignee has it")

    def group(self, group: FieldGroup) -> str:
        match group:
            case FieldGroup.HINT:
                return self.tr("hint")
            case FieldGroup.CONTACT:
                return self.tr("contact")
            case FieldGroup.ADDRESS:
                return self.tr("address")
            case FieldGroup.CONSIGNOR:
                return self.tr("sender")

    def reason(self, reason: RevealReason) -> str:
        match reason:
            case RevealReason.CALL_CONSIGNEE:
                return self.tr("call the consignee")
            case RevealReason.DELIVERY_PROBLEM:
                return self.tr("problem with the delivery")
            case RevealReason.CUSTOMER_REQUEST:
                return self.tr("the customer asks for it")
            case RevealReason.RETURN:
                return self.tr("return to the sender")
            case RevealReason.COMPLAINT:
                return self.tr("complaint")

    def fields(self, fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """An opened group as people read it: (label, value) for its (key, text); empty texts are left out."""
        return tuple((self._key(key), self._value(key, text)) for key, text in fields if text)

    def weight(self, grams: int) -> str:
        return f"{QLocale().toString(grams / GRAMS, 'f', 2)} kg"

    def _key(self, key: str) -> str:
        return {
            "surname": self.tr("Surname"),
            "last_four": self.tr("Last four"),
            "name": self.tr("Name"),
            "phone": self.tr("Phone"),
            "province": self.tr("Province"),
            "city": self.tr("City"),
            "district": self.tr("District"),
            "detail": self.tr("Street and number"),
            "address": self.tr("Address"),
            "contents": self.tr("Contents"),
            "value_fen": self.tr("Value"),
        }[key]

    def _value(self, key: str, text: str) -> str:
        return f"¥ {QLocale().toString(int(text) / FEN, 'f', 2)}" if key == "value_fen" else text
