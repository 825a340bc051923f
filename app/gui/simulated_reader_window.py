"""The simulated card reader of the demo, to lay invented cards on: a small window beside the station's."""

from enum import StrEnum
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.counter import Counter
from app.gui.theme import styled
from app.gui.widgets.field import Field

WIDTH = 420


class CardKind(StrEnum):
    """What can be laid down; each time it is somebody else's."""

    RESIDENT = "resident"
    EXPIRED = "expired"
    CHILD = "child"
    HMT_RESIDENT = "hmt_resident"
    FOREIGNER_2017 = "foreigner_2017"
    FOREIGNER_2023 = "foreigner_2023"


class ReaderFault(StrEnum):
    """What can go wrong at the next card; by the names the twin has for it."""

    NONE = ""
    CARD_DISTRUSTED = "card_distrusted"
    NOT_READ = "not_read"
    BAD_CHECKSUM = "bad_checksum"
    CUT = "cut"
    NAME_OF_BLANKS = "name_of_blanks"
    SILENT = "silent"
    NOISE = "noise"


class CardTable(Protocol):
    """The hand at the simulated reader."""

    def lay(self, kind: CardKind) -> None: ...
    def lift(self) -> None: ...
    def fail(self, fault: ReaderFault) -> None: ...
    def plug_in(self) -> None: ...
    def unplug(self) -> None: ...


class SimulatedReaderWindow(QWidget):
    """A button a card. It goes when the station's window goes."""

    def __init__(self, counter: Counter, table: CardTable, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._table = table
        self._lead = QLabel()
        self.cards = {kind: QPushButton() for kind in CardKind}
        self.lift = QPushButton()
        self.fault = QComboBox()
        self._fault_field = Field(self.fault)
        self.plugged = QCheckBox()
        self._icons = counter.icons
        counter.theme.changed.connect(self._redraw)
        self._build()
        self._redraw()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        # It comes up with the station's window and must not take the keyboard away from it.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setMinimumWidth(WIDTH)
        self._lead.setWordWrap(True)
        styled(self._lead, role="caption", tone="muted")
        self.plugged.setChecked(True)
        for fault in ReaderFault:
            self.fault.addItem("", fault)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (kind, button) in enumerate(self.cards.items()):
            button.clicked.connect(partial(self._lay, kind))
            grid.addWidget(button, place // 2, place % 2)
        self.lift.clicked.connect(self._table.lift)
        self.fault.activated.connect(self._fail)
        self.plugged.toggled.connect(self._plug)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addLayout(grid)
        column.addWidget(self.lift)
        column.addWidget(self._fault_field)
        column.addWidget(self.plugged)

    def _redraw(self) -> None:
        for button in self.cards.values():
            button.setIcon(self._icons.icon("id-card", "text", 20))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Simulated card reader"))
        self._lead.setText(
            self.tr(
                "Lay an invented card down when the intake (F1) asks for a document. The next card is laid down"
                " without lifting the one before."
            )
        )
        for kind, words in (
            (CardKind.RESIDENT, self.tr("&Resident ID")),
            (CardKind.EXPIRED, self.tr("&Expired ID")),
            (CardKind.CHILD, self.tr("&Child's ID")),
            (CardKind.HMT_RESIDENT, self.tr("&Hong Kong resident")),
            (CardKind.FOREIGNER_2017, self.tr("&Foreigner, 2017")),
            (CardKind.FOREIGNER_2023, self.tr("F&oreigner, 2023")),
        ):
            self.cards[kind].setText(words)
        self.lift.setText(self.tr("&Lift the card"))
        self._fault_field.name(self.tr("&What goes wrong"))
        self.plugged.setText(self.tr("The reader is &plugged in"))
        for index, words in enumerate(
            (
                self.tr("nothing"),
                self.tr("reader and card do not trust each other"),
                self.tr("the card is lifted too early"),
                self.tr("a byte is changed on the line"),
                self.tr("the answer is cut"),
                self.tr("the chip has no name"),
                self.tr("the reader is silent"),
                self.tr("the reader babbles"),
            )
        ):
            self.fault.setItemText(index, words)

    def _lay(self, kind: CardKind) -> None:
        self._table.lay(kind)

    def _fail(self) -> None:
        self._table.fail(ReaderFault(self.fault.currentData()))

    def _plug(self, plugged: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        if plugged:
            self._table.plug_in()
        else:
            self._table.unplug()
