from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.documents import DocumentType, Outcome
from app.domain.identity import Basis, IdentityShown
from app.domain.intake import Confirmation, Confirmed, Intake, Sender, needed_confirmations
from app.domain.phones import parse_phone
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.screens.intake.document_step import judgements_of
from app.gui.screens.intake.verdict_view import VerdictView
from app.gui.screens.intake.verdict_words import VerdictWords
from app.gui.theme import styled
from app.gui.widgets.field import LineField
from app.gui.widgets.glyph import Glyph

LONGEST_ADDRESS = 200
LONGEST_PHONE = 40


class PersonStep(Screen):
    """What only the clerk can see: that face and document belong together; and how to reach the sender.

    One key says that all of it is so, the space bar; what is to be looked at stands above it.
    """

    done = Signal(object)
    """Confirmed."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._words = VerdictWords(self)
        self._identity: IdentityShown | None = None
        self._outcome = Outcome.ACCEPTED
        self._needed: frozenset[Confirmation] = frozenset()
        self._question, self._missing, self._reach = QLabel(), QLabel(), QLabel()
        self._looks = QVBoxLayout()
        self._all_so = QCheckBox()
        self._phone, self._address = LineField(), LineField()
        self._verdict = VerdictView(counter)
        self._phone.line.setMaxLength(LONGEST_PHONE)
        self._address.line.setMaxLength(LONGEST_ADDRESS)
        self._build()
        self._all_so.toggled.connect(self._missing.hide)
        self._all_so.clicked.connect(self._go_to_phone)
        for field in (self._phone, self._address):
            field.line.textChanged.connect(lambda _text, field=field: field.error(""))
        self._retranslate()

    def title(self) -> str:
        return self.tr("Person")

    def show_intake(self, intake: Intake) -> None:
        """Ask for what is shown; what was confirmed of it before stays confirmed."""
        if intake.identity is None or intake.verdict is None:
            return
        self._identity, self._outcome = intake.identity, intake.verdict.outcome
        headings = self._words.headings(intake.identity.basis)
        self._verdict.show_verdict(self._outcome, judgements_of(intake.identity, intake.verdict, headings))
        self._needed = needed_confirmations(intake.verdict)
        self._all_so.setChecked(self._needed <= intake.confirmations)
        self._show_looks()

    def enter(self) -> None:
        (self._phone.line if self._all_so.isChecked() else self._all_so).setFocus()

    def wipe(self) -> None:
        """Forget everything personal."""
        for field in (self._phone, self._address):
            field.set_text("")
            field.error("")
        self._all_so.setChecked(False)
        self._identity = None
        self._missing.hide()
        self._verdict.show_nothing()

    def go_on(self) -> bool:
        if not self._all_so.isChecked():
            self._missing.show()
            self._all_so.setFocus()
            return True
        for field, fault in ((self._phone, self._phone_fault()), (self._address, self._address_fault())):
            if fault:
                field.error(fault)
                field.line.setFocus()
                return True
        self.done.emit(Confirmed(self._needed, Sender(self._phone.text(), self._address.text())))
        return True

    def _go_to_phone(self, so: bool) -> None:  # noqa: FBT001  # as Qt's own signal
        if so and not self._phone.text():
            self._phone.line.setFocus()

    def _phone_fault(self) -> str:
        if not self._phone.text():
            return self.tr("Type the sender's phone number.")
        if parse_phone(self._phone.text()) is None:
            return self.tr("This is no telephone number. Type it as 13800138000 or 025-83212345.")
        return ""

    def _address_fault(self) -> str:
        return "" if self._address.text() else self.tr("Type the sender's address.")

    def _build(self) -> None:
        for label in (self._question, self._reach):
            styled(label, role="lead", strong=True)
        styled(self._missing, role="caption", tone="refused")
        styled(self._all_so, role="answer")
        self._missing.setWordWrap(True)
        self._missing.hide()
        self._looks.setSpacing(6)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._question)
        left.addLayout(self._looks)
        left.addWidget(self._all_so)
        left.addWidget(self._missing)
        left.addSpacing(8)
        line = QFrame()
        styled(line, kind="line")
        left.addWidget(line)
        left.addSpacing(8)
        left.addWidget(self._reach)
        left.addWidget(self._phone)
        left.addWidget(self._address)
        left.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self._verdict, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _retranslate(self) -> None:
        self._all_so.setText(self.tr("&Yes, all of this is so (space bar)"))
        self._missing.setText(self.tr("Look, then press the space bar here. If it is not so: Ctrl+R."))
        self._reach.setText(self.tr("How the sender is reached"))
        self._phone.name(self.tr("Sender's &phone"))
        self._address.name(self.tr("Sender's &address"))
        self._show_looks()

    def _show_looks(self) -> None:
        while (item := self._looks.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        exempt = self._outcome is Outcome.EXEMPT
        self._question.setText(
            self.tr("Is the exemption right?") if exempt else self.tr("Look at the person and at the document")
        )
        looks = self._exemption() if exempt else self._face_and_card()
        for icon, words in looks:
            self._looks.addWidget(self._look(icon, words))
        self._all_so.setAccessibleDescription(" ".join(words for _, words in looks))

    def _exemption(self) -> list[tuple[str, str]]:
        if self._identity is not None and self._identity.document.document_type is DocumentType.LETTER:
            return [("file-text", self.tr("It is a letter: written words in an envelope, and nothing else."))]
        return [("file-text", self.tr("The agreement of this number is signed, in force and the sender's."))]

    def _face_and_card(self) -> list[tuple[str, str]]:
        basis = self._identity.basis if self._identity is not None else Basis.OWN
        two = basis in (Basis.PROXY, Basis.GUARDIAN)
        looks = [
            ("user", self._face(basis)),
            (
                "id-card",
                self.tr("Both documents are genuine, undamaged and not expired.")
                if two
                else self.tr("The document is genuine, undamaged and not expired."),
            ),
            ("eye", self.tr("Name, number and dates are the same there as here.")),
        ]
        if self._outcome is Outcome.ACCEPTED_WITH_WARNINGS:
            looks.append(("triangle-alert", self.tr("I have looked into the warnings.")))
        return looks

    def _face(self, basis: Basis) -> str:
        match basis:
            case Basis.OWN:
                return self.tr("Face and picture are the same person.")
            case Basis.GUARDIAN:
                return self.tr("Both faces are those of the pictures.")
            case _:
                return self.tr("The face is that of the picture of who hands in.")

    def _look(self, icon: str, words: str) -> QWidget:
        line = QWidget()
        text = QLabel(words)
        text.setWordWrap(True)
        styled(text, role="lead")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Glyph(self._counter.icons, icon, "accent", 20))
        row.addWidget(text, 1)
        return line
