from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.documents import DocumentType, Outcome, ReasonCode, Standing, Verdict
from app.domain.documents.read_document import DocumentSource, ReadDocument
from app.domain.errors import CardReaderTrouble
from app.domain.identity import (
    PERSONAL,
    Basis,
    DocumentShown,
    IdentityShown,
    IdentityVerdict,
    hander_standing,
    sender_standing,
)
from app.domain.intake import Judged
from app.gui.card_watch import MAY_BE_A_CARD, CardWatch
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.screens.intake.document_fields import DocumentFields
from app.gui.screens.intake.verdict_view import OUTCOME_TONES, Judgement, VerdictView
from app.gui.screens.intake.verdict_words import VerdictWords
from app.gui.status import DeviceState
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.document_camera import DocumentCamera
from app.gui.widgets.field import Field
from app.operations.desks import Desks

SOON = 150
"""Milliseconds after the last key until the document is judged: not at every key of a quick hand."""


class DocumentStep(Screen):
    """What stands on the documents of the sender and of who hands in, judged while it is typed or read."""

    done = Signal(object)
    """Judged, with any verdict that does not stop the intake."""
    turned = Signal()
    """Another of the documents is in front."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter, self._desk = counter, desks.intake
        self._words = VerdictWords(self)
        self._basis = QComboBox()
        self._basis_field = Field(self._basis)
        self._whose, self._source = QLabel(), QLabel()
        self._sender = DocumentFields(counter)
        self._hander: DocumentFields | None = None
        """Of most parcels there is none, and the screen comes up sooner without."""
        self._fields = self._sender
        self._verdict = VerdictView(counter)
        self._pictures = desks.document_pictures
        self._camera: DocumentCamera | None = None
        self._side = QStackedWidget()
        self._camera_button = QPushButton()
        self._cards: CardWatch[ReadDocument] = CardWatch(counter, desks.cards.look, self)
        self._announced = True
        """Whether the verdict on what is here was already told by a sound; what is typed tells itself."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._judge_draft)
        self._deciding = False
        self._basis.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for basis in Basis:
            self._basis.addItem("", basis)
        self._sender.offer(Basis.OWN.types())
        self._build()
        self._connect()
        self._retranslate()
        self._show_fields(self._sender)

    @property
    def verdict(self) -> Verdict | None:
        return self._verdict.verdict

    @property
    def outcome(self) -> Outcome | None:
        """What is on the screen of the document; None while it is not judged."""
        return self._verdict.outcome

    @property
    def finding(self) -> ReasonCode | None:
        """What the rules found against what is shown, where that stops the intake."""
        return self._verdict.finding

    @property
    def is_at_second(self) -> bool:
        """Whether the document of who hands in is in front."""
        return self._fields is not self._sender

    @property
    def basis(self) -> Basis:
        return tuple(Basis)[self._basis.currentIndex()]

    def title(self) -> str:
        return self.tr("Document")

    def enter(self) -> None:
        self._fields.take_focus()

    def wipe(self) -> None:
        """Forget everything personal."""
        self._soon.stop()
        self._basis.setCurrentIndex(0)
        for fields in self._all_fields():
            fields.wipe()
        self._show_fields(self._sender)
        self._soon.stop()
        self._verdict.show_nothing()

    def go_on(self) -> bool:
        """Judge what is there; `done` follows unless something is missing, or the document stops the intake."""
        self._soon.stop()
        if self._fields.ask_for_missing():
            self._judge_draft()
        elif not self._deciding:
            self._deciding = True
            fields, shown = self._fields, self._shown()
            if shown is None:
                document, standing = fields.document(), sender_standing(self.basis)
                self._counter.background.run(
                    self,
                    partial(self._desk.judge, document, standing),
                    partial(self._go_to_hander, document),
                    self._fail,
                )
            else:
                self._counter.background.run(
                    self, partial(self._desk.judge_identity, shown), partial(self._decide, shown), self._fail
                )
        return True

    def go_back(self) -> bool:
        """From the camera's picture to the verdict, from the second document to the first."""
        if self._side.currentWidget() is not self._verdict:
            self._show_verdict()
            return True
        if self._fields is self._sender:
            return False
        self._show_fields(self._sender)
        self.enter()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cards.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        # A card laid down before the next document is asked for waits until it is.
        self._cards.end()
        self._show_verdict()
        super().hideEvent(event)

    def show_read(self, read: ReadDocument) -> None:
        """Take what a device read off the document that is asked for now, and judge it."""
        if not self._fields.offers(read.document_type):
            self._counter.notices.attention(
                self.tr("First the organisation: type its code. Then comes the document of who hands in.")
            )
            return
        self._soon.stop()
        self._fields.show_read(read)
        self._soon.stop()
        # The camera goes on behind the verdict: the card may be turned over.
        self._show_beside(self._verdict)
        self._announced = self._fields.is_empty
        if self._announced:
            # Read, but not its number: that is to be typed.
            self._counter.sounds.play(Tone.ATTENTION)
        self._judge_draft()
        self.enter()

    def look_through_camera(self) -> None:
        """One key: the camera's picture, and the verdict again."""
        if self._side.currentWidget() is not self._verdict:
            self._show_verdict()
            return
        if self._camera is None:
            self._camera = DocumentCamera(self._counter, self._pictures)
            self._camera.read.connect(self.show_read)
            self._side.addWidget(self._camera)
        self._show_beside(self._camera)
        self._camera.start()

    def show_zone(self, zone: str) -> None:
        """Take the lines of a passport that a scanner sent."""
        self.show_read(ReadDocument(DocumentType.PASSPORT_MRZ, DocumentSource.SCANNER, number=zone))

    def _build(self) -> None:
        styled(self._whose, role="lead", strong=True)
        styled(self._source, role="caption", tone="muted")
        self._source.setWordWrap(True)
        fields = QVBoxLayout()
        fields.setSpacing(12)
        fields.setContentsMargins(0, 0, 0, 0)
        self._whose.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._basis_field, 1)
        head.addWidget(self._camera_button, 0, Qt.AlignmentFlag.AlignBottom)
        fields.addLayout(head)
        self._places = QVBoxLayout()
        self._places.addWidget(self._sender)
        fields.addWidget(self._whose)
        fields.addLayout(self._places)
        fields.addWidget(self._source)
        fields.addStretch(1)
        self._side.addWidget(self._verdict)
        holder = QWidget()
        holder.setLayout(fields)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.addWidget(holder, 0, 0)
        grid.addWidget(self._side, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self._cards.read.connect(self.show_read)
        self._camera_button.clicked.connect(self.look_through_camera)
        camera = QShortcut(QKeySequence("Ctrl+K"), self)
        camera.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        camera.activated.connect(self.look_through_camera)
        self._cards.troubled.connect(self._tell_trouble)
        self._counter.status.changed.connect(self._tell_ways)
        self._basis.currentIndexChanged.connect(self._basis_changed)
        self._sender.changed.connect(self._changed)
        for place in range(len(Basis)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._choose_basis, place))

    def _retranslate(self) -> None:
        self._basis_field.name(self.tr("Who &sends"))
        words = {
            Basis.OWN: self.tr("The person here (Ctrl+1)"),
            Basis.PROXY: self.tr("Another, by proxy (Ctrl+2)"),
            Basis.ORGANISATION: self.tr("An organisation (Ctrl+3)"),
            Basis.GUARDIAN: self.tr("A minor and guardian (Ctrl+4)"),
        }
        for place, basis in enumerate(Basis):
            self._basis.setItemText(place, words[basis])
        for fields in self._all_fields():
            fields.retranslate()
        self._camera_button.setText(self.tr("Camera (Ctrl+K)"))
        self._name_document()
        self._tell_ways()

    def _tell_trouble(self, trouble: CardReaderTrouble) -> None:
        if trouble.kind in MAY_BE_A_CARD and self._fields.source is DocumentSource.CARD_READER:
            # What was read of the card before must not be taken for the card that lies there now.
            self._fields.wipe()
        self._counter.notices.failure(trouble)

    def _show_beside(self, front: QWidget) -> None:
        """Put one of the two beside the fields; the other one asks for no room meanwhile."""
        pages = (self._verdict,) if self._camera is None else (self._verdict, self._camera)
        for page in pages:
            policy = QSizePolicy.Policy.Preferred if page is front else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)
        self._side.setCurrentWidget(front)

    def _show_verdict(self) -> None:
        if self._camera is not None:
            self._camera.stop()
        self._show_beside(self._verdict)

    def _tell_ways(self) -> None:
        """Say how a document gets in here, by what is plugged in."""
        if self._counter.status.now.reader is DeviceState.READY:
            ways = self.tr("Lay the card on the reader or under the camera, scan a passport, or type the number.")
        else:
            ways = self.tr("Lay the document under the camera, scan a passport, or type the number.")
        judged = self.tr("The document is judged at once.")
        self._verdict.say_ways(f"{ways} {judged}")

    def _choose_basis(self, place: int) -> None:
        if self._basis.isEnabled():
            self._basis.setCurrentIndex(place)

    def _basis_changed(self) -> None:
        self._sender.offer(self.basis.types())
        self._show_fields(self._sender)
        self._changed()
        if self.isVisible():
            self.enter()

    def _all_fields(self) -> tuple[DocumentFields, ...]:
        return (self._sender,) if self._hander is None else (self._sender, self._hander)

    def _second(self) -> DocumentFields:
        """The fields for the document of who hands in."""
        if self._hander is None:
            self._hander = DocumentFields(self._counter)
            self._hander.offer(PERSONAL)
            self._hander.retranslate()
            self._hander.changed.connect(self._changed)
            self._places.addWidget(self._hander)
        return self._hander

    def _show_fields(self, fields: DocumentFields) -> None:
        self._fields = fields
        for one in self._all_fields():
            one.setVisible(one is fields)
        self._basis.setEnabled(fields is self._sender)
        self._name_document()
        self._verdict.show_nothing()
        self._soon.start()
        self.turned.emit()

    def _name_document(self) -> None:
        sender, hander = self._words.headings(self.basis)
        first = self._fields is self._sender
        place = self.tr("Document %1 of 2").replace("%1", "1" if first else "2")
        self._whose.setText(f"{place}: {sender if first else hander}")
        self._whose.setVisible(self.basis.asks_for_two)
        source = self._words.source(self._fields.source)
        if self._fields.lacks_back and self._camera is not None and self._camera.running:
            source = self.tr("Front side read. Turn the card over for its validity, or go on.")
        self._source.setText(source)
        self._source.setVisible(bool(source))

    def _changed(self) -> None:
        if self._verdict.tone is not None:
            # What was found of another number, kind or day must not be taken for a finding of this one.
            self._verdict.show_nothing()
        self._name_document()
        self._soon.start()

    def _standing(self) -> Standing:
        return sender_standing(self.basis) if self._fields is self._sender else hander_standing(self.basis)

    def _judge_draft(self) -> None:
        if self._fields.is_empty:
            self._verdict.show_nothing()
            return
        document = self._fields.document()
        self._counter.background.run(
            self,
            partial(self._desk.judge, document, self._standing()),
            partial(self._show_draft, self._fields, document),
            self._fail,
        )

    def _show_draft(self, fields: DocumentFields, document: DocumentShown, verdict: Verdict) -> None:
        # An answer to what was typed before is no answer any more; nothing is found of the name, which may go on.
        now = self._fields.document()
        if fields is self._fields and _but_name(document) == _but_name(now):
            fields.take_verdict(verdict)
            self._verdict.show_draft(fields.document(), verdict)
            if not self._announced:
                self._announced = True
                self._counter.sounds.play(OUTCOME_TONES[verdict.outcome])

    def _shown(self) -> IdentityShown | None:
        """All that is shown, as soon as the last document is in front."""
        if not self.basis.asks_for_two:
            return IdentityShown(self._sender.document())
        if self._fields is self._sender:
            return None
        return IdentityShown(self._sender.document(), self.basis, self._fields.document())

    def _go_to_hander(self, document: DocumentShown, verdict: Verdict) -> None:
        self._deciding = False
        if document != self._sender.document():
            self._judge_draft()
        elif verdict.outcome.stops:
            self._refuse(verdict.outcome, (Judgement(document, verdict),))
        else:
            self._show_fields(self._second())
            self.enter()

    def _decide(self, shown: IdentityShown, verdict: IdentityVerdict) -> None:
        self._deciding = False
        if shown != self._shown():
            self._judge_draft()
            return
        if verdict.outcome.stops:
            self._refuse(verdict.outcome, judgements_of(shown, verdict, self._words.headings(shown.basis)))
            return
        self._verdict.show_verdict(verdict.outcome, judgements_of(shown, verdict, self._words.headings(shown.basis)))
        self.done.emit(Judged(shown, verdict))

    def _refuse(self, outcome: Outcome, judgements: tuple[Judgement, ...]) -> None:
        self._verdict.show_verdict(outcome, judgements)
        self._counter.sounds.play(OUTCOME_TONES[outcome])
        self._fields.select_number()

    def _fail(self, error: Exception) -> None:
        self._deciding = False
        self._counter.notices.failure(error)


def judgements_of(shown: IdentityShown, verdict: IdentityVerdict, headings: tuple[str, str]) -> tuple[Judgement, ...]:
    """What was shown beside what was found of it, with headings where there are two documents."""
    if shown.handed_in_by is None or verdict.handed_in_by is None:
        return (Judgement(shown.document, verdict.document),)
    return (
        Judgement(shown.document, verdict.document, headings[0]),
        Judgement(shown.handed_in_by, verdict.handed_in_by, headings[1]),
    )


def _but_name(document: DocumentShown) -> tuple[object, ...]:
    return (
        document.document_type,
        document.number,
        document.valid_from,
        document.valid_to,
        document.birth_date,
        document.sex,
    )
