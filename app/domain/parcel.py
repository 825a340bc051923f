"""The life of a parcel: what it is, where it stands, and which steps its state allows."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from stdnum import luhn

from app.domain.errors import AlreadyInRun, NotInRun, NotYetLabelled, WrongState
from app.domain.people import UserId
from app.domain.printing import InspectionMark, LabelFace

ParcelNumber = NewType("ParcelNumber", str)
RecordId = NewType("RecordId", bytes)

NUMBERS_A_DAY = 100_000


class ParcelState(StrEnum):
    UNLABELLED = "unlabelled"
    """Committed, but its label has not been scanned back yet."""
    ACCEPTED = "accepted"
    HANDED_OVER = "handed_over"
    DELIVERED = "delivered"
    """With the consignee; its record is shredded when the days of its retention have passed."""
    DROPPED = "dropped"
    """Its label was never made good; the sender's parcel is taken in anew."""


class Custody(StrEnum):
    CONSIGNOR = "consignor"
    STATION = "station"
    COURIER = "courier"
    CONSIGNEE = "consignee"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel, with nothing in it that says whose.

    record_id: 16 bytes; weight_grams > 0; pieces >= 1; every moment: aware, UTC. courier: who has it, or delivered it.
    """

    parcel_number: ParcelNumber
    record_id: RecordId
    state: ParcelState
    destination: str
    weight_grams: int
    pieces: int
    marks: tuple[InspectionMark, ...]
    taken_in_at: datetime
    accepted_at: datetime | None = None
    courier: UserId | None = None
    delivered_at: datetime | None = None
    shredded_at: datetime | None = None

    @property
    def custody(self) -> Custody:
        custody = {
            ParcelState.ACCEPTED: Custody.STATION,
            ParcelState.HANDED_OVER: Custody.COURIER,
            ParcelState.DELIVERED: Custody.CONSIGNEE,
        }
        return custody.get(self.state, Custody.CONSIGNOR)

    @property
    def is_closed(self) -> bool:
        """Whether its label opens nothing any more, for anybody."""
        return self.state is ParcelState.DROPPED or self.shredded_at is not None

    @property
    def face(self) -> LabelFace:
        return LabelFace(self.parcel_number, self.destination, self.weight_grams, self.pieces, self.marks)

    def accept(self, at: datetime) -> "Parcel":
        """The parcel once its label was scanned back."""
        if self.state is not ParcelState.UNLABELLED:
            raise WrongState(self.parcel_number, self.state)
        return replace(self, state=ParcelState.ACCEPTED, accepted_at=at)

    def drop(self) -> "Parcel":
        """The parcel given up before its label was good."""
        if self.state is not ParcelState.UNLABELLED:
            raise WrongState(self.parcel_number, self.state)
        return replace(self, state=ParcelState.DROPPED)

    def hand_over(self, courier: UserId) -> "Parcel":
        match self.state:
            case ParcelState.ACCEPTED:
                return replace(self, state=ParcelState.HANDED_OVER, courier=courier)
            case ParcelState.HANDED_OVER:
                raise AlreadyInRun(self.parcel_number, str(self.courier))
            case ParcelState.UNLABELLED:
                raise NotYetLabelled(self.parcel_number)
            case _:
                raise WrongState(self.parcel_number, self.state)

    def take_back(self) -> "Parcel":
        """The parcel back at the station, as if the last handover had not been."""
        if self.state is not ParcelState.HANDED_OVER:
            raise NotInRun(self.parcel_number)
        return replace(self, state=ParcelState.ACCEPTED, courier=None)

    def deliver(self, at: datetime) -> "Parcel":
        """The parcel with its consignee."""
        if self.state is not ParcelState.HANDED_OVER:
            raise WrongState(self.parcel_number, self.state)
        return replace(self, state=ParcelState.DELIVERED, delivered_at=at)

    def come_back(self) -> "Parcel":
        """The parcel at the station again, after a run on which it could not be delivered."""
        match self.state:
            case ParcelState.HANDED_OVER:
                return replace(self, state=ParcelState.ACCEPTED, courier=None)
            case ParcelState.UNLABELLED:
                raise NotYetLabelled(self.parcel_number)
            case _:
                raise WrongState(self.parcel_number, self.state)

    def shred(self, at: datetime) -> "Parcel":
        """The parcel once the keys of its record are destroyed."""
        if self.state is not ParcelState.DELIVERED or self.shredded_at is not None:
            raise WrongState(self.parcel_number, self.state)
        return replace(self, shredded_at=at)


def parcel_number(day: date, sequence: int) -> ParcelNumber:
    """The number printed for people: day, running number of that day, Luhn check digit, as 261123-00042-2.

    sequence: 1 to 99,999 within the day.
    """
    if not 0 < sequence < NUMBERS_A_DAY:
        raise ValueError(sequence)
    body = f"{day:%y%m%d}{sequence:05d}"
    return ParcelNumber(f"{body[:6]}-{body[6:]}-{luhn.calc_check_digit(body)}")


def is_parcel_number(text: str) -> bool:
    digits = text.replace("-", "")
    return len(digits) == len("YYMMDDNNNNNC") and digits.isascii() and luhn.is_valid(digits)


def spelled(text: str) -> ParcelNumber:
    """A parcel number typed with or without its hyphens, spelled as it is printed."""
    digits = text.replace("-", "")
    return ParcelNumber(f"{digits[:6]}-{digits[6:11]}-{digits[11]}")
