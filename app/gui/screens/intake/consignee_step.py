from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.contact_block import ContactDraft
from app.domain.groups import Address, Contact
from app.domain.intake import Addressed
from app.domain.phones import parse_phone
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.theme import styled
from app.gui.widgets.block_edit import BlockEdit
from app.gui.widgets.field import Field
from app.gui.widgets.marked_field import MarkedField
from app.operations.intake import IntakeDesk

SOON = 200
"""Milliseconds after the last key until the block is split."""
LONGEST_FIELD = 200
NEEDED = ("name", "phone", "detail")


class ConsigneeStep(Screen):
    """Who is to receive: pasted as one block and taken apart, or typed field by field."""

    done = Signal(object)
    """Addressed."""

    def __init__(self, counter: Counter, desk: IntakeDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._block = BlockEdit()
        self._block_field = Field(self._block)
        self._paste = QPushButton()
        styled(self._paste, kind="quiet")
        self._fields: Mapping[str, MarkedField] = {
            name: MarkedField(counter.icons) for name in ("name", "phone", "province", "city", "district", "detail")
        }
        self._looked_at = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._split)
        self._build()
        self._connect()
        self._draw_icons()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Consignee")

    def enter(self) -> None:
        if any(field.text() for field in self._fields.values()):
            self._fields["name"].line.setFocus()
        else:
            self._block.setFocus()

    def wipe(self) -> None:
        """Forget everything personal."""
        self._soon.stop()
        self._block.blockSignals(True)
        self._block.clear()
        self._block.document().clearUndoRedoStacks()
        self._block.blockSignals(False)
        self._looked_at = ""
        for field in self._fields.values():
            field.set_text("")
            field.error("")
            field.mark("")

    def go_on(self) -> bool:
        if self._soon.isActive():
            self._soon.stop()
            self._split()
            return True
        for name in NEEDED:
            if not self._fields[name].text():
                self._fields[name].error(self._needed_words(name))
                self._fields[name].line.setFocus()
                return True
        if self._look_on():
            return True
        text = {name: field.text() for name, field in self._fields.items()}
        self.done.emit(
            Addressed(
                Contact(text["name"], text["phone"]),
                Address(text["province"], text["city"], text["district"], text["detail"]),
            )
        )
        return True

    def _build(self) -> None:
        self._block.setMinimumHeight(120)
        for field in self._fields.values():
            field.line.setMaxLength(LONGEST_FIELD)
        below = QHBoxLayout()
        below.addWidget(self._paste)
        below.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._block_field, 1)
        left.addLayout(below)
        who = QHBoxLayout()
        who.setSpacing(12)
        for name in ("name", "phone"):
            who.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        where = QHBoxLayout()
        where.setSpacing(12)
        for name in ("province", "city", "district"):
            where.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(who)
        right.addLayout(where)
        right.addWidget(self._fields["detail"])
        right.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def _connect(self) -> None:
        self._block.textChanged.connect(self._soon.start)
        self._block.finished.connect(self.go_on)
        self._paste.clicked.connect(self._paste_block)
        self._counter.theme.changed.connect(self._draw_icons)
        for name, field in self._fields.items():
            field.line.textEdited.connect(lambda _text, name=name: self._edited(name))

    def _draw_icons(self) -> None:
        self._paste.setIcon(self._counter.icons.icon("clipboard-paste", "accent"))

    def _retranslate(self) -> None:
        self._block_field.name(self.tr("Name, phone and address in one &block"))
        self._block.setPlaceholderText(
            self.tr("Type or paste, for example\n张三 13800138000 江苏省南京市鼓楼区中山路1号")
        )
        self._paste.setText(self.tr("Pas&te from the clipboard"))
        for name, label in (
            ("name", self.tr("&Name")),
            ("phone", self.tr("&Phone")),
            ("province", self.tr("Pro&vince")),
            ("city", self.tr("&City")),
            ("district", self.tr("D&istrict")),
            ("detail", self.tr("&Street and number")),
        ):
            self._fields[name].name(label)
            if self._fields[name].mark_text():
                self._fields[name].mark(self._unsure_words(name))

    def _paste_block(self) -> None:
        self._block.clear()
        self._block.insertFromMimeData(QGuiApplication.clipboard().mimeData())
        self._block.setFocus()

    def _split(self) -> None:
        block = self._block.toPlainText()
        if block.strip():
            self._counter.background.run(self, partial(self._desk.split, block), partial(self._show_draft, block))

    def _show_draft(self, block: str, draft: ContactDraft) -> None:
        if block != self._block.toPlainText():
            return
        found = {
            "name": draft.name,
            "phone": draft.phone,
            "province": draft.province,
            "city": draft.city,
            "district": draft.district,
            "detail": draft.detail,
        }
        for name, text in found.items():
            self._fields[name].error("")
            self._fields[name].set_text(text)
            self._fields[name].mark(self._unsure_words(name) if name in draft.unsure else "")
        self._looked_at = ""
        if self._block.hasFocus() and not self._look_at_next():
            self._fields["name"].line.setFocus()

    def _look_on(self) -> bool:
        """Whether there is more to look at: what the clerk stood at, or was led to, is in order once he goes on."""
        for name, field in self._fields.items():
            if name == self._looked_at or field.line.hasFocus():
                field.mark("")
        return self._look_at_next()

    def _look_at_next(self) -> bool:
        self._looked_at = next((name for name, field in self._fields.items() if field.mark_text()), "")
        if self._looked_at:
            self._fields[self._looked_at].line.setFocus()
            self._fields[self._looked_at].line.selectAll()
        return bool(self._looked_at)

    def _edited(self, name: str) -> None:
        field = self._fields[name]
        field.error("")
        strange = name == "phone" and field.text() and parse_phone(field.text()) is None
        field.mark(self._strange_phone() if strange else "")

    def _unsure_words(self, name: str) -> str:
        if self._fields[name].text():
            return self.tr("Look at this")
        return self.tr("Not found")

    def _strange_phone(self) -> str:
        return self.tr("No usual number")

    def _needed_words(self, name: str) -> str:
        return {
            "name": self.tr("Type the consignee's name."),
            "phone": self.tr("Type the consignee's phone number."),
            "detail": self.tr("Type street and number."),
        }[name]
