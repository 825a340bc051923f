"""Which printer takes the labels at this desk, and on what paper: remembered, and chosen in one row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.domain.printing import LABEL_SIZES, RESOLUTIONS, LabelSize
from app.gui.settings import Setting, Settings
from app.gui.widgets.field import Field

SHORTEST_PRINTER_NAME = 5
"""Characters of a printer's name that are always in sight."""


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """printer: "" while this desk has none; dpi: one of RESOLUTIONS."""

    printer: str
    size: LabelSize
    dpi: int


def kept_choice(settings: Settings, names: Sequence[str]) -> PrintChoice:
    """What was chosen last, as far as it is still there; the first printer where none was."""
    kept = settings.get(Setting.PRINTER)
    size = settings.get(Setting.LABEL_SIZE)
    dpi = settings.get(Setting.DPI)
    return PrintChoice(
        printer=kept if kept is not None and kept in names else next(iter(names), ""),
        size=next((known for known in LABEL_SIZES if known.name == size), LABEL_SIZES[0]),
        dpi=next((known for known in RESOLUTIONS if str(known) == dpi), RESOLUTIONS[0]),
    )


def keep_choice(settings: Settings, choice: PrintChoice) -> None:
    if choice.printer:
        settings.put(Setting.PRINTER, choice.printer)
    settings.put(Setting.LABEL_SIZE, choice.size.name)
    settings.put(Setting.DPI, str(choice.dpi))


class PrintChoiceRow(QWidget):
    """Printer, label size and resolution side by side; a change is remembered at once."""

    changed = Signal(object)
    """PrintChoice"""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._names: tuple[str, ...] = ()
        self._printer, self._size, self._dpi = QComboBox(), QComboBox(), QComboBox()
        self._fields = (Field(self._printer), Field(self._size), Field(self._dpi))
        for size in LABEL_SIZES:
            self._size.addItem("", size)
        for dpi in RESOLUTIONS:
            self._dpi.addItem("", dpi)
        for box in (self._printer, self._size, self._dpi):
            box.activated.connect(self._keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._printer.setMinimumContentsLength(SHORTEST_PRINTER_NAME)
        for stretch, field in zip((1, 0, 0), self._fields, strict=True):
            row.addWidget(field, stretch)
        self._retranslate()
        self.show_printers(())

    @property
    def choice(self) -> PrintChoice:
        return PrintChoice(
            printer=str(self._printer.currentData() or ""),
            size=LABEL_SIZES[self._size.currentIndex()],
            dpi=RESOLUTIONS[self._dpi.currentIndex()],
        )

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer these printers, with the one that was chosen last in front."""
        kept = kept_choice(self._settings, names)
        self._names = tuple(names)
        blocked = QSignalBlocker(self._printer)
        self._printer.clear()
        for name in names:
            self._printer.addItem(name, name)
        if not names:
            self._printer.addItem(self.tr("no printer found"), "")
        self._printer.setCurrentIndex(max(0, self._printer.findData(kept.printer)))
        self._printer.setEnabled(bool(names))
        self._size.setCurrentIndex(LABEL_SIZES.index(kept.size))
        self._dpi.setCurrentIndex(RESOLUTIONS.index(kept.dpi))
        del blocked

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_printers(self._names)
        super().changeEvent(event)

    def _keep(self) -> None:
        keep_choice(self._settings, self.choice)
        self.changed.emit(self.choice)

    def _retranslate(self) -> None:
        printer, size, dpi = self._fields
        printer.name(self.tr("&Printer"))
        size.name(self.tr("Label si&ze"))
        dpi.name(self.tr("Reso&lution"))
        for index, known in enumerate(LABEL_SIZES):
            words = self.tr("%1 × %2 mm").replace("%1", str(known.width_mm)).replace("%2", str(known.height_mm))
            self._size.setItemText(index, words)
        for index, resolution in enumerate(RESOLUTIONS):
            self._dpi.setItemText(index, self.tr("%1 dpi").replace("%1", str(resolution)))
