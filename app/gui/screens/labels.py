from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.parcel import Parcel, ParcelNumber
from app.domain.printing import PrintPicture
from app.gui.counter import Counter
from app.gui.label_preview import LabelPreview
from app.gui.label_trial import LabelTrial
from app.gui.print_choice import PrintChoice, PrintChoiceRow
from app.gui.recovery_sheet import save_bytes
from app.gui.screen import Screen
from app.gui.screens.intake.label_step import LabelStep
from app.gui.screens.intake.waiting_bar import WaitingBar
from app.gui.theme import styled
from app.gui.unlabelled_list import UnlabelledList
from app.operations.desks import Desks


class LabelsScreen(Screen):
    """What our label looks like on this paper, whether printer and scanner work, and what still waits for a label."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter, self._desks = counter, desks
        self._title, self._sample_title, self._trial_title = QLabel(), QLabel(), QLabel()
        self._preview = LabelPreview(counter.theme)
        self._choice = PrintChoiceRow(counter.settings)
        self._trial = LabelTrial(counter, desks, primary=True)
        self._png, self._pdf = QPushButton(), QPushButton()
        self._waiting = WaitingBar(counter)
        self._unlabelled = UnlabelledList(counter, desks.intake)
        self._label = LabelStep(counter, desks)
        self._back = QPushButton()
        self._pages, self._inner = QStackedWidget(), QStackedWidget()
        self._overview = QWidget()
        self._build()
        self._connect()
        self._draw_icons()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Labels")

    def enter(self) -> None:
        self._choice.show_printers(self._desks.labels.printer_names())
        self._draw_sample(self._choice.choice)
        self._unlabelled.refresh()
        self._focus_page()

    def leave(self) -> None:
        self._trial.close_camera()
        self._label.leave()

    def on_scan(self, text: str) -> bool:
        if self._at(self._label):
            return self._label.on_scan(text)
        return self._at(self._overview) and self._trial.on_scan(text)

    def go_on(self) -> bool:
        return self._at(self._label) and self._label.is_accepted and self.go_back()

    def go_back(self) -> bool:
        if self._at(self._overview):
            return self._trial.close_camera()
        self._label.rest()
        self._show_page(self._overview)
        return True

    def _build(self) -> None:
        styled(self._title, role="title")
        for label in (self._sample_title, self._trial_title):
            styled(label, role="lead", strong=True)
        row = QHBoxLayout(self._overview)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._build_sample(), 2)
        # The printer's name needs more room than a picture that fits itself in.
        row.addWidget(self._build_trial(), 3)
        for page in (self._unlabelled, self._label):
            self._inner.addWidget(page)
        inner = QFrame()
        styled(inner, kind="card")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 24, 24, 16)
        inside.setSpacing(16)
        inside.addWidget(self._inner, 1)
        inside.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._pages.addWidget(self._overview)
        self._pages.addWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._waiting)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)

    def _build_sample(self) -> QFrame:
        card = QFrame()
        styled(card, kind="card")
        save = QHBoxLayout()
        save.setSpacing(8)
        save.addWidget(self._png)
        save.addWidget(self._pdf)
        save.addStretch(1)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._sample_title)
        column.addWidget(self._preview, 1)
        column.addLayout(save)
        return card

    def _build_trial(self) -> QFrame:
        card = QFrame()
        styled(card, kind="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._trial_title)
        column.addWidget(self._choice)
        column.addWidget(self._trial, 1)
        return card

    def _connect(self) -> None:
        self._choice.changed.connect(self._draw_sample)
        self._trial.print_button.clicked.connect(self._print_trial)
        self._png.clicked.connect(self._ask_where_png)
        self._pdf.clicked.connect(self._ask_where_pdf)
        self._waiting.asked.connect(self._show_unlabelled)
        self._unlabelled.print_asked.connect(self._print_waiting)
        self._unlabelled.counted.connect(self._show_count)
        self._label.accepted.connect(self._show_accepted)
        self._back.clicked.connect(self.go_back)
        self._counter.theme.changed.connect(self._draw_icons)
        look = QShortcut(QKeySequence("Ctrl+L"), self)
        look.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        look.activated.connect(self._show_unlabelled)

    def _draw_icons(self) -> None:
        for button in (self._png, self._pdf):
            button.setIcon(self._counter.icons.icon("download"))

    def _retranslate(self) -> None:
        self._title.setText(self.title())
        self._sample_title.setText(self.tr("Sample"))
        self._trial_title.setText(self.tr("Printer and test label"))
        self._preview.setAccessibleName(self.tr("Picture of a sample label"))
        self._png.setText(self.tr("Save as P&NG …"))
        self._pdf.setText(self.tr("Save as P&DF …"))
        self._back.setText(self.tr("Back (Esc)"))

    def _at(self, page: QWidget) -> bool:
        front = self._pages.currentWidget()
        return front is page or (front is not self._overview and self._inner.currentWidget() is page)

    def _show_page(self, page: QWidget) -> None:
        self._trial.close_camera()
        if page is self._overview:
            self._pages.setCurrentIndex(0)
        else:
            self._inner.setCurrentWidget(page)
            self._pages.setCurrentIndex(1)
        self._waiting.offer(page is self._overview)
        self._unlabelled.refresh()
        self._focus_page()

    def _focus_page(self) -> None:
        if self._at(self._label):
            self._label.enter()
        elif self._at(self._unlabelled):
            self._unlabelled.take_focus()
        else:
            self._trial.print_button.setFocus()

    def _draw_sample(self, choice: PrintChoice) -> None:
        draw = partial(self._desks.labels.sample, choice.size, choice.dpi)
        self._counter.background.run(self, draw, self._show_sample)

    def _show_sample(self, picture: PrintPicture) -> None:
        self._preview.show_picture(picture)

    def _print_trial(self) -> None:
        self._choice.show_printers(self._desks.labels.printer_names())
        self._trial.print_label(self._choice.choice)

    def _ask_where_png(self) -> None:
        self._ask_where("png", "PNG (*.png)", self._desks.labels.sample_png)

    def _ask_where_pdf(self) -> None:
        self._ask_where("pdf", "PDF (*.pdf)", self._desks.labels.sample_pdf)

    def _ask_where(self, ending: str, kinds: str, draw: Callable[..., bytes]) -> None:
        choice = self._choice.choice
        name = f"label-{choice.size.name}-{choice.dpi}.{ending}"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sample label"), name, kinds)
        if file:
            save = partial(_save_sample, partial(draw, choice.size, choice.dpi), file)
            self._counter.background.run(self, save, self._tell_saved)

    def _tell_saved(self, saved: bool) -> None:  # noqa: FBT001  # an answer from the background
        if saved:
            self._counter.notices.accepted(self.tr("The sample was saved."))
        else:
            self._counter.notices.refused(self.tr("The sample could not be saved there. Choose another place."))

    def _show_count(self, count: int) -> None:
        self._waiting.show_count(count)
        if not count and self._at(self._unlabelled):
            self._show_page(self._overview)

    def _show_unlabelled(self) -> None:
        if self._at(self._overview) and self._unlabelled.count:
            self._show_page(self._unlabelled)

    def _print_waiting(self, number: str) -> None:
        self._show_page(self._label)
        self._label.begin(ParcelNumber(number))

    def _show_accepted(self, _parcel: Parcel) -> None:
        self._unlabelled.refresh()


def _save_sample(draw: Callable[[], bytes], file: str) -> bool:
    return save_bytes(draw(), file)
