"""Everything that can be done at a station, by errand: all the GUI is given."""

from dataclasses import dataclass

from app.operations.alerts import AlertsDesk
from app.operations.beat import BeatDesk
from app.operations.canaries import CanaryDesk
from app.operations.card_reading import CardDesk
from app.operations.clock_desk import ClockDesk
from app.operations.disposal import DisposalDesk
from app.operations.document_pictures import DocumentPictureDesk
from app.operations.emergency import StopDesk
from app.operations.escrow import EscrowDesk
from app.operations.handover import HandoverDesk
from app.operations.history import HistoryDesk
from app.operations.intake import IntakeDesk
from app.operations.labels import LabelDesk
from app.operations.leaving import LeavingDesk
from app.operations.my_keys import MyKeysDesk
from app.operations.parcels import ParcelsDesk
from app.operations.pre_arrival import PreArrivalDesk
from app.operations.reveal import RevealDesk
from app.operations.scanning import ScanDesk
from app.operations.setup import SetupDesk
from app.operations.sign_in import SignInDesk
from app.operations.staff import StaffDesk


@dataclass(frozen=True)
class Desks:
    setup: SetupDesk
    sign_in: SignInDesk
    staff: StaffDesk
    leaving: LeavingDesk
    intake: IntakeDesk
    labels: LabelDesk
    scan: ScanDesk
    document_pictures: DocumentPictureDesk
    reveal: RevealDesk
    handover: HandoverDesk
    parcels: ParcelsDesk
    history: HistoryDesk
    clock: ClockDesk
    disposal: DisposalDesk
    alerts: AlertsDesk
    canaries: CanaryDesk
    pre_arrivals: PreArrivalDesk
    beat: BeatDesk
    stop: StopDesk
    my_keys: MyKeysDesk
    escrow: EscrowDesk
    cards: CardDesk
