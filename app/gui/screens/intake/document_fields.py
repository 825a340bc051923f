from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.documents import DocumentType, LongTerm, Severity, Verdict
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex
from app.domain.identity import DocumentShown
from app.gui.counter import Counter
from app.gui.screens.intake.verdict_words import VerdictWords
from app.gui.typed import day_from
from app.gui.widgets.code_line import CodeLine
from app.gui.widgets.field import Field
from app.gui.widgets.marked_field import MarkedField

UNDATED = (DocumentType.ORGANISATION, DocumentType.LETTER, DocumentType.AGREEMENT)
"""What has no validity that is looked at here."""
VALIDITY = frozenset({"valid_from", "valid_to"})


class DocumentFields(QWidget):
    """What stands on one document: typed, scanned, or read by a device. What the clerk edits is his."""

    changed = Signal()
    """Something was edited that the rules look at."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._words = VerdictWords(self)
        self._types: tuple[DocumentType, ...] = ()
        self._read = ReadDocument(DocumentType.RESIDENT_ID, DocumentSource.TYPED)
        self._unsure: set[str] = set()
        self._filled_name = ""
        self._type = QComboBox()
        self._type_field = Field(self._type)
        self._number, self._from_line, self._to_line, self._born_line = (CodeLine() for _ in range(4))
        self._number_field = MarkedField(counter.icons, self._number)
        self._name = MarkedField(counter.icons)
        self._from = MarkedField(counter.icons, self._from_line)
        self._to = MarkedField(counter.icons, self._to_line)
        self._born = MarkedField(counter.icons, self._born_line)
        self._sex = QComboBox()
        self._sex_field = Field(self._sex)
        self._long_term = QCheckBox()
        self._dates, self._printed = QWidget(), QWidget()
        self._marked = {
            "number": self._number_field,
            "name": self._name,
            "valid_from": self._from,
            "valid_to": self._to,
            "birth_date": self._born,
        }
        self._type.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for sex in (None, *Sex):
            self._sex.addItem("", sex)
        self._build()
        self._connect()
        self._show_kind()

    @property
    def document_type(self) -> DocumentType:
        return self._types[self._type.currentIndex()] if self._types else DocumentType.RESIDENT_ID

    @property
    def source(self) -> DocumentSource:
        return self._read.source

    @property
    def lacks_back(self) -> bool:
        """Whether the camera has read the front of a card whose validity stands on its back."""
        two_sided = self.document_type in (DocumentType.RESIDENT_ID, DocumentType.HMT_RESIDENCE_PERMIT)
        read = self._read
        return two_sided and read.source is DocumentSource.CAMERA and not (read.valid_from or read.valid_to)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is there yet that could be judged."""
        return self.document_type is not DocumentType.LETTER and not self._number.text().strip()

    def offer(self, types: Iterable[DocumentType]) -> None:
        """The kinds of document that may be shown here; the one chosen stays if it can."""
        chosen = self.document_type
        self._types = tuple(types)
        self._type.blockSignals(True)
        self._type.clear()
        for kind in self._types:
            self._type.addItem(self._words.document_type(kind), kind)
        self._type.setCurrentIndex(self._types.index(chosen) if chosen in self._types else 0)
        self._type.blockSignals(False)
        self._type.setEnabled(len(self._types) > 1)
        self._show_kind()

    def offers(self, kind: DocumentType) -> bool:
        return kind in self._types

    def take_focus(self) -> None:
        """Put the focus where the task begins: on the kind's first field."""
        (self._name.line if self.document_type is DocumentType.LETTER else self._number).setFocus()

    def select_number(self) -> None:
        self.take_focus()
        self._number.selectAll()

    def wipe(self) -> None:
        """Forget everything personal."""
        self._read = ReadDocument(DocumentType.RESIDENT_ID, DocumentSource.TYPED)
        self._unsure.clear()
        self._filled_name = ""
        for field in self._marked.values():
            field.line.clear()
            field.error("")
            field.mark("")
        self._long_term.setChecked(False)
        self._sex.setCurrentIndex(0)
        self._type.setCurrentIndex(0)
        self._show_kind()

    def show_read(self, read: ReadDocument) -> None:
        """Fill in what a device read of a kind offered here; what it is unsure of is marked, and asked for later."""
        if read.is_back and self._number.text().strip():
            self._show_back(read)
            return
        read = read.with_other_side(self._read)
        self.wipe()
        self._type.setCurrentIndex(self._types.index(read.document_type))
        self._number.setText(read.number)
        self._name.set_text(read.name)
        self._show_validity(read)
        self._born_line.setText(_typed_day(read.birth_date))
        self._sex.setCurrentIndex(self._sex.findData(read.sex) if read.sex else 0)
        self._read = read
        self._unsure = {name for name in read.unsure if name in self._marked}
        self._show_kind()
        self._show_unsure()
        self.changed.emit()

    def _show_back(self, back: ReadDocument) -> None:
        """Add the validity on the other side of the card, and leave what is there."""
        self._show_validity(back)
        self._read = back.with_other_side(self._read) if self._read.source is back.source else self._read
        self._unsure = (self._unsure - VALIDITY) | (back.unsure & VALIDITY)
        self._show_unsure()
        self.changed.emit()

    def _show_validity(self, read: ReadDocument) -> None:
        self._from_line.setText(_typed_day(read.valid_from))
        self._to_line.setText(_typed_day(read.valid_to if isinstance(read.valid_to, date) else None))
        self._long_term.setChecked(isinstance(read.valid_to, LongTerm))

    def take_verdict(self, verdict: Verdict) -> None:
        """Take over the name in a passport's lines, unless the clerk typed one; offer what was printed to be corrected
        where it disagrees with the number, or where the number says nothing of it.
        """
        disagrees = any(code.severity is Severity.MISMATCH for code in verdict.codes)
        self._printed.setVisible(self._has_printed() and (disagrees or verdict.told.birth_date is None))
        name = verdict.told.name
        if name and self._name.text() in ("", self._filled_name):
            self._filled_name = name
            self._name.set_text(name)
            if not self._read.name:
                self._read = replace(self._read, name=name)

    def document(self) -> DocumentShown:
        """What is there so far; a day that is none is left out."""
        read, kind = self._read, self.document_type
        dated = kind not in UNDATED
        valid_to = LongTerm.LONG_TERM if self._long_term.isChecked() else day_from(self._to_line.text())
        sex = self._sex.currentData()
        shown = DocumentShown(
            document_type=kind,
            number="" if kind is DocumentType.LETTER else self._number.text(),
            name=self._name.text(),
            valid_from=day_from(self._from_line.text()) if dated else None,
            valid_to=valid_to if dated else None,
            birth_date=day_from(self._born_line.text()) if self._has_printed() else None,
            sex=Sex(sex) if sex and self._has_printed() else None,
            source=read.source,
        )
        if read.source is DocumentSource.TYPED:
            return shown
        names = ("document_type", "number", "name", "valid_from", "valid_to", "birth_date", "sex")
        return replace(shown, edited=frozenset(name for name in names if getattr(shown, name) != getattr(read, name)))

    def ask_for_missing(self) -> bool:
        """Say at its field what is missing, no day, or unsure; whether anything was."""
        for field in (self._from, self._to, self._born):
            if field.line.isVisible() and field.line.isEnabled() and field.text() and day_from(field.text()) is None:
                return self._ask(field, self.tr("This is no day. Type it as 20260228."))
        if self.is_empty:
            return self._ask(self._number_field, self._number_wanted())
        if not self._name.text():
            return self._ask(self._name, self.tr("Type the name that stands on the document."))
        unsure = next((name for name in self._marked if name in self._unsure), None)
        if unsure is None:
            return False
        # Looked at once, with the focus on it, it is the clerk's.
        self._unsure.discard(unsure)
        field = self._marked[unsure]
        if not field.line.isVisible():
            return self.ask_for_missing()
        field.line.setFocus()
        field.line.selectAll()
        return True

    def retranslate(self) -> None:
        self._type_field.name(self.tr("&Kind of document"))
        self._from.name(self.tr("Valid &from"))
        self._to.name(self.tr("Valid &until"))
        self._born.name(self.tr("&Born, as printed"))
        self._sex_field.name(self.tr("Se&x, as printed"))
        self._long_term.setAccessibleName(self.tr("Long-term: no end of validity"))
        self._long_term.setText(self.tr("&Long-term"))
        for line in (self._from_line, self._to_line, self._born_line):
            line.setPlaceholderText(self.tr("YYYYMMDD"))
        for index, kind in enumerate(self._types):
            self._type.setItemText(index, self._words.document_type(kind))
        for index, word in enumerate((self.tr("not read"), *(self._words.sex(sex) for sex in Sex))):
            self._sex.setItemText(index, word)
        self._show_kind()
        self._show_unsure()

    def _build(self) -> None:
        fields = QVBoxLayout(self)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        rows: tuple[tuple[QWidget, tuple[Field, Field]], ...] = (
            (self._dates, (self._from, self._to)),
            (self._printed, (self._born, self._sex_field)),
        )
        for row, parts in rows:
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(12)
            for part in parts:
                line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
            if row is self._dates:
                line.addWidget(self._beside_the_lines(self._long_term), 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._type_field, self._number_field, self._name, self._dates, self._printed):
            fields.addWidget(widget)

    def _beside_the_lines(self, box: QCheckBox) -> Field:
        """A tick in line with the lines beside it, whatever is said below them."""
        field = Field(box)
        field.name(" ")
        return field

    def _connect(self) -> None:
        self._type.currentIndexChanged.connect(self._kind_changed)
        self._sex.currentIndexChanged.connect(self._edited)
        self._long_term.toggled.connect(self._to_line.setDisabled)
        self._long_term.toggled.connect(self._edited)
        for name, field in self._marked.items():
            field.line.textChanged.connect(lambda _text, name=name: self._line_changed(name))
            field.line.textEdited.connect(lambda _text, name=name: self._sure_of(name))

    def _kind_changed(self) -> None:
        self._show_kind()
        self._edited()

    def _line_changed(self, name: str) -> None:
        self._marked[name].error("")
        if name != "name":
            self._edited()

    def _edited(self) -> None:
        self.changed.emit()

    def _sure_of(self, name: str) -> None:
        self._unsure.discard(name)
        self._marked[name].mark("")

    def _show_kind(self) -> None:
        """The fields that this kind has, by the names they have on it."""
        kind = self.document_type
        self._number_field.setVisible(kind is not DocumentType.LETTER)
        self._dates.setVisible(kind not in UNDATED)
        self._printed.setVisible(self._has_printed() and "birth_date" in self._read.unsure)
        self._number_field.name(self._number_label())
        self._name.name(self._name_label())
        passport = kind is DocumentType.PASSPORT_MRZ
        self._number.setPlaceholderText(self.tr("scan both lines, or type them with / between") if passport else "")

    def _number_label(self) -> str:
        match self.document_type:
            case DocumentType.ORGANISATION:
                return self.tr("U&nified social credit code")
            case DocumentType.AGREEMENT:
                return self.tr("&Number of the security agreement")
            case _:
                return self.tr("&Number")

    def _name_label(self) -> str:
        match self.document_type:
            case DocumentType.ORGANISATION:
                return self.tr("N&ame of the organisation")
            case DocumentType.LETTER | DocumentType.AGREEMENT:
                return self.tr("Sender's n&ame")
            case _:
                return self.tr("N&ame on the document")

    def _number_wanted(self) -> str:
        if self.document_type is DocumentType.AGREEMENT:
            return self.tr("Type the number of the signed agreement.")
        return self.tr("Type the number that stands on the document.")

    def _has_printed(self) -> bool:
        """Whether a device read off the card what the number says as well, so that the two can be compared."""
        read = self._read
        return bool(read.birth_date or read.sex or "birth_date" in read.unsure) and self.document_type.is_personal

    def _show_unsure(self) -> None:
        words = self.tr("Unsure: compare it.")
        for name, field in self._marked.items():
            field.mark(words if name in self._unsure else "")

    def _ask(self, field: MarkedField, words: str) -> bool:
        field.error(words)
        field.line.setFocus()
        return True


def _typed_day(day: date | None) -> str:
    return f"{day:%Y%m%d}" if day else ""
