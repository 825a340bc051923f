from collections.abc import Callable
from functools import partial

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
from app.gui.theme import styled
from app.gui.unlabelled_list import UnlabelledList
from app.operations.desks import Desks


class LabelsScreen(Screen):
    """What our label looks like on this paper, whether printer and scanner work, and what still waits for a label."""

    def __init__(self, counter: Counter, desks: Desks) -> None:
        super().__init__()
        self._counter, self._desks = counter, desks
        self._title, self._preview_title = QLabel(), QLabel()
        self._preview = LabelPreview(counter.theme)
        self._choice = PrintChoiceRow(counter.settings)
        self._trial = LabelTrial(counter, desks)
        self._png, self._pdf = QPushButton(), QPushButton()
        self._unlabelled = UnlabelledList(counter, desks.intake)
        self._label = LabelStep(counter, desks)
        self._back = QPushButton()
        self._pages = QStackedWidget()
        self._overview, self._label_page, self._waiting_card = QWidget(), QFrame(), QFrame()
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
        if self._at_label:
            self._label.enter()
        else:
            self._trial.print_button.setFocus()

    def leave(self) -> None:
        self._trial.close_camera()
        self._label.leave()

    def on_scan(self, text: str) -> bool:
        return self._label.on_scan(text) if self._at_label else self._trial.on_scan(text)

    def go_on(self) -> bool:
        if self._at_label and self._label.is_accepted:
            return self.go_back()
        return False

    def go_back(self) -> bool:
        if not self._at_label:
            return self._trial.close_camera()
        self._label.rest()
        self._pages.setCurrentWidget(self._overview)
        self.enter()
        return True

    @property
    def _at_label(self) -> bool:
        return self._pages.currentWidget() is self._label_page

    def _build(self) -> None:
        styled(self._title, role="title")
        styled(self._preview_title, role="lead", strong=True)
        left, right, waiting = QFrame(), QFrame(), self._waiting_card
        for card in (left, right, waiting, self._label_page):
            styled(card, kind="card")
        sample = QVBoxLayout(left)
        sample.setContentsMargins(16, 16, 16, 16)
        sample.setSpacing(12)
        sample.addWidget(self._preview_title)
        sample.addWidget(self._preview, 1)
        save = QHBoxLayout()
        save.setSpacing(8)
        save.addWidget(self._png)
        save.addWidget(self._pdf)
        save.addStretch(1)
        sample.addLayout(save)
        trial = QVBoxLayout(right)
        trial.setContentsMargins(16, 16, 16, 16)
        trial.setSpacing(16)
        trial.addWidget(self._choice)
        trial.addWidget(self._trial, 1)
        trial.addStretch(1)
        QVBoxLayout(waiting).addWidget(self._unlabelled)
        page = QVBoxLayout(self._label_page)
        page.setContentsMargins(24, 24, 24, 16)
        page.setSpacing(16)
        page.addWidget(self._label, 1)
        page.addWidget(self._back)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(right, 1)
        column.addWidget(waiting, 1)
        row = QHBoxLayout(self._overview)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addLayout(column, 1)
        self._pages.addWidget(self._overview)
        self._pages.addWidget(self._label_page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._title)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._choice.changed.connect(self._draw_sample)
        self._trial.print_button.clicked.connect(self._print_trial)
        self._png.clicked.connect(self._ask_where_png)
        self._pdf.clicked.connect(self._ask_where_pdf)
        self._unlabelled.print_asked.connect(self._print_waiting)
        self._unlabelled.counted.connect(self._show_waiting)
        self._label.accepted.connect(self._show_accepted)
        self._back.clicked.connect(self.go_back)
        self._counter.theme.changed.connect(self._draw_icons)

    def _draw_icons(self) -> None:
        for button in (self._png, self._pdf):
            button.setIcon(self._counter.icons.icon("download"))

    def _retranslate(self) -> None:
        self._title.setText(self.title())
        self._preview_title.setText(self.tr("Sample"))
        self._preview.setAccessibleName(self.tr("Picture of a sample label"))
        self._png.setText(self.tr("Save as P&NG …"))
        self._pdf.setText(self.tr("Save as P&DF …"))
        self._back.setText(self.tr("Back (Esc)"))

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

    def _show_waiting(self, count: int) -> None:
        self._waiting_card.setVisible(bool(count))

    def _print_waiting(self, number: str) -> None:
        self._trial.close_camera()
        self._pages.setCurrentWidget(self._label_page)
        self._label.begin(ParcelNumber(number))
        self._label.enter()

    def _show_accepted(self, _parcel: Parcel) -> None:
        self._unlabelled.refresh()


def _save_sample(draw: Callable[[], bytes], file: str) -> bool:
    return save_bytes(draw(), file)
