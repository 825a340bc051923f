from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout

from app.domain.intake import Confirmation, Confirmed, Intake, Sender, needed_confirmations
from app.domain.phones import parse_phone
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.screens.intake.verdict_view import VerdictView
from app.gui.theme import styled
from app.gui.widgets.field import LineField

LONGEST_ADDRESS = 200
LONGEST_PHONE = 40


class PersonStep(Screen):
    """What only the clerk can see: that face and document belong together; and how to reach the sender."""

    done = Signal(object)
    """Confirmed."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._needed: frozenset[Confirmation] = frozenset()
        self._question, self._missing, self._reach = QLabel(), QLabel(), QLabel()
        self._boxes = {confirmation: QCheckBox() for confirmation in Confirmation}
        self._ticks = QVBoxLayout()
        self._phone, self._address = LineField(), LineField()
        self._verdict = VerdictView(counter)
        self._phone.line.setMaxLength(LONGEST_PHONE)
        self._address.line.setMaxLength(LONGEST_ADDRESS)
        self._build()
        for box in self._boxes.values():
            box.toggled.connect(self._missing.hide)
        for field in (self._phone, self._address):
            field.line.textChanged.connect(lambda _text, field=field: field.error(""))
        self._retranslate()

    def title(self) -> str:
        return self.tr("Person")

    def show_intake(self, intake: Intake) -> None:
        """Ask for what this document needs; what was confirmed of it before stays confirmed."""
        if intake.document is None or intake.verdict is None:
            return
        self._verdict.show_verdict(intake.document, intake.verdict)
        self._needed = needed_confirmations(intake.verdict)
        for confirmation, box in self._boxes.items():
            box.setChecked(confirmation in intake.confirmations)
            box.setVisible(confirmation in self._needed)

    def enter(self) -> None:
        unticked = (
            self._boxes[one] for one in Confirmation if one in self._needed and not self._boxes[one].isChecked()
        )
        first = next(unticked, None)
        (first or self._phone.line).setFocus()

    def wipe(self) -> None:
        """Forget everything personal."""
        for field in (self._phone, self._address):
            field.set_text("")
            field.error("")
        for box in self._boxes.values():
            box.setChecked(False)
        self._missing.hide()
        self._verdict.show_nothing()

    def go_on(self) -> bool:
        missing = [self._boxes[one] for one in Confirmation if one in self._needed and not self._boxes[one].isChecked()]
        self._missing.setVisible(bool(missing))
        if missing:
            # Under the tick it is about.
            self._ticks.removeWidget(self._missing)
            self._ticks.insertWidget(self._ticks.indexOf(missing[0]) + 1, self._missing)
            missing[0].setFocus()
            return True
        for field, fault in ((self._phone, self._phone_fault()), (self._address, self._address_fault())):
            if fault:
                field.error(fault)
                field.line.setFocus()
                return True
        confirmed = frozenset(one for one, box in self._boxes.items() if box.isChecked())
        self.done.emit(Confirmed(confirmed, Sender(self._phone.text(), self._address.text())))
        return True

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
        self._missing.hide()
        for box in self._boxes.values():
            self._ticks.addWidget(box)
        self._ticks.addWidget(self._missing)
        self._ticks.setSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._question)
        left.addLayout(self._ticks)
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
        self._question.setText(self.tr("Look at the person and at the document"))
        self._boxes[Confirmation.FACE_MATCHES].setText(self.tr("&Face and picture are the same person"))
        self._boxes[Confirmation.DOCUMENT_SOUND].setText(self.tr("The &document is genuine and undamaged"))
        self._boxes[Confirmation.WARNINGS_SEEN].setText(self.tr("I have looked into the &warnings"))
        self._missing.setText(self.tr("Look, then tick this with the space bar. If it is not so: Ctrl+R."))
        self._reach.setText(self.tr("How the sender is reached"))
        self._phone.name(self.tr("Sender's &phone"))
        self._address.name(self.tr("Sender's &address"))
