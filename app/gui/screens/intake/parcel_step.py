from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from app.domain.goods import DESTINATION, HEAVIEST_GRAMS, MOST_PIECES
from app.domain.intake import Goods, Weighed
from app.domain.printing import InspectionMark
from app.gui.counter import Counter
from app.gui.print_choice import PrintChoice
from app.gui.screen import Screen
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.typed import count_from, fen_from, grams_from
from app.gui.widgets.code_line import CodeLine
from app.gui.widgets.field import Field
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.tone_frame import ToneFrame

LONGEST_CONTENTS = 100
LONGEST_DESTINATION = 12
GRAMS = 1000


class ParcelStep(Screen):
    """The thing itself: what is in it, what it weighs, where it goes, and that it was looked into."""

    done = Signal(object)
    """Weighed."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._contents = QLineEdit()
        self._value, self._weight, self._pieces, self._destination = CodeLine(), CodeLine(), CodeLine(), CodeLine()
        self._lines: Mapping[str, QLineEdit] = {
            "contents": self._contents,
            "value": self._value,
            "weight": self._weight,
            "pieces": self._pieces,
            "destination": self._destination,
        }
        self._fields = {name: Field(line) for name, line in self._lines.items()}
        self._marks = {mark: QCheckBox() for mark in InspectionMark}
        self._not_inspected = QLabel()
        self._face_title, self._face_destination, self._face_rest = QLabel(), QLabel(), QLabel()
        self._printer_glyph = Glyph(counter.icons, "printer", "muted", 20)
        self._printer = QLabel()
        self._choice: PrintChoice | None = None
        self._letter = False
        self._build()
        self._connect()
        self.wipe()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Parcel")

    def enter(self) -> None:
        self._contents.setFocus()

    def wipe(self) -> None:
        for name, line in self._lines.items():
            line.setText("1" if name == "pieces" else "")
            self._fields[name].error("")
        for box in self._marks.values():
            box.setChecked(False)
        self._not_inspected.hide()

    def show_letter(self, letter: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        """Whether it is a letter, whose contents are not looked at."""
        self._letter = letter

    def show_choice(self, choice: PrintChoice) -> None:
        """Say where the label will go."""
        self._choice = choice
        self._retranslate()

    def go_on(self) -> bool:
        for name, fault in self._faults().items():
            if fault:
                self._fields[name].error(fault)
                self._lines[name].setFocus()
                return True
        if not self._letter and not self._marks[InspectionMark.INSPECTED].isChecked():
            self._not_inspected.show()
            self._marks[InspectionMark.INSPECTED].setFocus()
            return True
        self.done.emit(Weighed(self._goods()))
        return True

    def _build(self) -> None:
        self._contents.setMaxLength(LONGEST_CONTENTS)
        self._destination.setMaxLength(LONGEST_DESTINATION)
        styled(self._not_inspected, role="caption", tone="refused")
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(12)
        numbers.setVerticalSpacing(12)
        for column, name in enumerate(("weight", "pieces", "value")):
            numbers.addWidget(self._fields[name], 0, column, Qt.AlignmentFlag.AlignTop)
            numbers.setColumnStretch(column, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._fields["contents"])
        left.addLayout(numbers)
        left.addWidget(self._fields["destination"])
        boxes = QVBoxLayout()
        boxes.setSpacing(4)
        for mark, box in self._marks.items():
            boxes.addWidget(box)
            if mark is InspectionMark.INSPECTED:
                boxes.addWidget(self._not_inspected)
        left.addLayout(boxes)
        left.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self._face_card(), 0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def _face_card(self) -> ToneFrame:
        card = ToneFrame(self._counter.theme)
        styled(self._face_title, role="caption", tone="muted")
        styled(self._face_destination, role="figure")
        styled(self._face_rest, role="lead")
        styled(self._printer, tone="muted")
        self._printer.setWordWrap(True)
        self._face_rest.setWordWrap(True)
        printer = QHBoxLayout()
        printer.setSpacing(8)
        printer.addWidget(self._printer_glyph)
        printer.addWidget(self._printer, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._face_title)
        column.addWidget(self._face_destination)
        column.addWidget(self._face_rest)
        column.addStretch(1)
        column.addLayout(printer)
        return card

    def _connect(self) -> None:
        for name, line in self._lines.items():
            line.textChanged.connect(lambda _text, name=name: self._edited(name))
        for box in self._marks.values():
            box.toggled.connect(self._ticked)

    def _retranslate(self) -> None:
        for name, label in (
            ("contents", self.tr("&Contents")),
            ("weight", self.tr("&Weight, kg")),
            ("pieces", self.tr("&Pieces")),
            ("value", self.tr("Declared &value, yuan")),
            ("destination", self.tr("&Destination code")),
        ):
            self._fields[name].name(label)
        self._contents.setPlaceholderText(self.tr("what is in it"))
        self._weight.setPlaceholderText("1.25")
        self._value.setPlaceholderText("0")
        self._destination.setPlaceholderText("A12-034")
        self._marks[InspectionMark.INSPECTED].setText(self.tr("Contents &inspected"))
        self._marks[InspectionMark.SECURITY_CHECKED].setText(self.tr("&Security check passed"))
        self._not_inspected.setText(
            self.tr("Look inside, then tick this with the space bar. If that is declined: Ctrl+R.")
        )
        self._face_title.setText(self.tr("The label will show"))
        self._draw_face()
        self._draw_printer()

    def _edited(self, name: str) -> None:
        self._fields[name].error("")
        self._draw_face()

    def _ticked(self) -> None:
        self._not_inspected.hide()
        self._draw_face()

    def _goods(self) -> Goods:
        """What was typed; what is no number is 0."""
        return Goods(
            contents=self._contents.text().strip(),
            value_fen=fen_from(self._value.text()) or 0,
            weight_grams=grams_from(self._weight.text()) or 0,
            pieces=count_from(self._pieces.text()) or 0,
            destination=self._destination.text().strip().upper(),
            marks=tuple(mark for mark, box in self._marks.items() if box.isChecked()),
        )

    def _faults(self) -> dict[str, str]:
        """What is to be said at each field; "" where all is well."""
        goods = self._goods()
        value_fault = fen_from(self._value.text()) is None
        return {
            "contents": "" if goods.contents else self.tr("Say what is in it."),
            "weight": ""
            if 0 < goods.weight_grams <= HEAVIEST_GRAMS
            else self.tr("Kilograms, up to %1.").replace("%1", str(HEAVIEST_GRAMS // GRAMS)),
            "pieces": ""
            if 0 < goods.pieces <= MOST_PIECES
            else self.tr("From 1 to %1.").replace("%1", str(MOST_PIECES)),
            "value": self.tr("Yuan, as 99.50.") if value_fault else "",
            "destination": ""
            if DESTINATION.fullmatch(goods.destination)
            else self.tr("A to Z, 0 to 9 and the hyphen, up to 12."),
        }

    def _draw_face(self) -> None:
        goods = self._goods()
        self._face_destination.setText(goods.destination or "–")
        marks: Mapping[InspectionMark, Callable[[], str]] = {
            InspectionMark.INSPECTED: lambda: self.tr("inspected"),
            InspectionMark.SECURITY_CHECKED: lambda: self.tr("security checked"),
        }
        weight = f"{goods.weight_grams / GRAMS:.2f} kg" if goods.weight_grams else "– kg"
        lines = [
            weight,
            self.tr("%n piece(s)", "", goods.pieces),
            *(marks[mark]() for mark in goods.marks),
        ]
        self._face_rest.setText("\n".join(lines))

    def _draw_printer(self) -> None:
        choice = self._choice
        if choice is None or not choice.printer:
            self._printer_glyph.show_icon("triangle-alert", Tone.ATTENTION)
            self._printer.setText(self.tr("No printer was found. The parcel can be taken in; its label waits."))
            return
        self._printer_glyph.show_icon("printer", "muted")
        self._printer.setText(
            self.tr("Printed by “%1”, %2 × %3 mm")
            .replace("%2", str(choice.size.width_mm))
            .replace("%3", str(choice.size.height_mm))
            .replace("%1", choice.printer)
        )
