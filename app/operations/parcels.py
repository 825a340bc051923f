"""Looking over the station's parcels, without opening any."""

from dataclasses import dataclass

from app.domain.errors import UnknownParcel
from app.domain.parcel import Parcel, ParcelNumber, ParcelState, is_parcel_number
from app.domain.people import Role
from app.operations.history import HistoryRow, rows_of, searchable
from app.operations.ports import Database, EntryQuery, ParcelQuery
from app.operations.session import Session

MOST_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """A parcel and who has it. courier_left: who that is no longer works here."""

    parcel: Parcel
    courier_name: str
    courier_left: bool = False


@dataclass(frozen=True)
class ParcelsDesk:
    session: Session
    database: Database

    def find(self, number_part: str = "", state: ParcelState | None = None, limit: int = 500) -> tuple[ParcelRow, ...]:
        """Parcels newest first; a courier sees those of his own runs only."""
        opened = self.session.require(Role.CLERK, Role.COURIER, Role.MANAGER, act="parcels")
        courier = opened.actor.user_id if opened.actor.role is Role.COURIER else None
        number_part = searchable(number_part).replace("-", "")
        query = ParcelQuery(number_part, state, courier, min(max(limit, 1), MOST_ROWS))
        with self.database.records() as records:
            return tuple(
                ParcelRow(parcel, opened.name_of(parcel.courier), opened.has_left(parcel.courier))
                if parcel.courier
                else ParcelRow(parcel, "")
                for parcel in records.parcels.find(query)
            )

    def timeline(self, number: ParcelNumber) -> tuple[HistoryRow, ...]:
        """A parcel's life from the log, oldest first. Raises UnknownParcel for anything that is no parcel's number."""
        opened = self.session.require(Role.CLERK, Role.MANAGER, Role.AUDITOR, act="parcels")
        with self.database.records() as records:
            parcel = records.parcels.get(number) if is_parcel_number(number) else None
            if parcel is None:
                raise UnknownParcel(number)
            number = parcel.parcel_number
            return rows_of(opened, records.audit.find(EntryQuery(subject=number, limit=1000)))[::-1]
