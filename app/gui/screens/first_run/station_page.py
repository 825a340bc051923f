from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QRadioButton, QWidget

from app.domain.errors import BadStationId, Refused
from app.domain.names import clean_name
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.screens.first_run.page import WizardPage, caption
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.widgets.code_line import CodeLine
from app.gui.widgets.field import Field, LineField
from app.gui.words import RefusalWords
from app.operations.setup import SetupDesk

LONGEST_STATION_ID = 16
LONGEST_NAME = 60


class StationPage(WizardPage):
    """What the station is called, and where its files lie."""

    def __init__(self, counter: Counter, desk: SetupDesk, choose_folder: Callable[[str], None], folder: str) -> None:
        super().__init__()
        self._counter, self._desk, self._choose_folder = counter, desk, choose_folder
        self._folder = folder
        self._tried = ""
        self._refusals = RefusalWords(self)
        self._name = LineField()
        self._id_line = CodeLine()
        self._id = Field(self._id_line)
        self._id_hint = caption()
        self._folder_label, self._folder_words, self._folder_error = caption(), QLabel(), caption(tone="refused")
        self._choose = QPushButton()
        self._language_label = caption()
        self._languages = {Language.CHINESE: QRadioButton("中文"), Language.ENGLISH: QRadioButton("English")}
        self._build()
        self._connect()
        self._retranslate()

    @property
    def station_name(self) -> str:
        return clean_name(self._name.text())

    @property
    def station_id(self) -> str:
        return self._id_line.text().strip().upper()

    @property
    def folder(self) -> str:
        """Where the station's files will lie; "" for the usual place."""
        return self._folder

    def title(self) -> str:
        return self.tr("The station")

    def lead(self) -> str:
        return self.tr("Five short pages, then the first label is printed. Everything stays on this computer.")

    def enter(self) -> None:
        self._name.line.setFocus()

    def go_on(self) -> bool:
        self._name.error("" if self.station_name else self.tr("Give the station a name."))
        fault = ""
        try:
            self._id_line.setText(self._desk.check_station_id(self._id_line.text()))
        except BadStationId as bad:
            fault = self._refusals.words_for(bad).text
        self._id.error(fault)
        if not self.station_name:
            self._name.line.setFocus()
        elif fault:
            self._id_line.setFocus()
        elif self._folder == self._tried:
            self.done.emit()
        else:
            self._try_folder(self._folder, self._go_on_with)
        return True

    def use_folder(self, path: str) -> None:
        """Have the station made in this folder, unless it cannot be."""
        self._try_folder(path, self._show_folder)

    def _try_folder(self, path: str, then: Callable[[str], None]) -> None:
        self.busy.emit(True)
        self._counter.background.run(
            self, partial(self._choose_folder, path), lambda _: self._take_folder(path, then), self._refuse_folder
        )

    def _build(self) -> None:
        self._name.line.setMaxLength(LONGEST_NAME)
        self._id_line.setMaxLength(LONGEST_STATION_ID)
        self._folder_words.setWordWrap(True)
        self._folder_error.hide()
        folder = QHBoxLayout()
        folder.setSpacing(12)
        folder.addWidget(self._folder_words, 1)
        folder.addWidget(self._choose)
        languages = QHBoxLayout()
        languages.setSpacing(16)
        for button in self._languages.values():
            languages.addWidget(button)
        languages.addStretch(1)
        box = QWidget()
        box.setLayout(languages)
        languages.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self._id, self._id_hint):
            self.column.addWidget(widget)
        self.column.addSpacing(4)
        self.column.addWidget(self._folder_label)
        self.column.addLayout(folder)
        self.column.addWidget(self._folder_error)
        self.column.addSpacing(4)
        self.column.addWidget(self._language_label)
        self.column.addWidget(box)
        self.column.addStretch(1)
        styled(self._folder_words, strong=True)

    def _connect(self) -> None:
        self._name.line.textChanged.connect(lambda: self._name.error(""))
        self._id_line.textChanged.connect(lambda: self._id.error(""))
        self._choose.clicked.connect(self._ask_folder)
        for language, button in self._languages.items():
            button.setChecked(language is self._counter.languages.now)
            button.clicked.connect(lambda _checked=False, language=language: self._counter.languages.choose(language))

    def _retranslate(self) -> None:
        super()._retranslate()
        self._name.name(self.tr("&Name of the station"))
        self._id.name(self.tr("Station &id"))
        self._id_hint.setText(
            self.tr("3 to 16 of A to Z, 0 to 9 and the hyphen, as NJ-GULOU-01. It cannot be changed.")
        )
        self._folder_label.setText(self.tr("Data folder"))
        self._folder_words.setText(QDir.toNativeSeparators(self._folder) or self.tr("the usual place of this user"))
        self._choose.setText(self.tr("Choose another &folder …"))
        self._language_label.setText(self.tr("Language (F10 at any time)"))
        for language, button in self._languages.items():
            button.setChecked(language is self._counter.languages.now)

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder for the station's data"), self._folder)
        if path:
            self.use_folder(path)

    def _take_folder(self, path: str, then: Callable[[str], None]) -> None:
        self.busy.emit(False)
        self._tried = path
        self._folder_error.hide()
        then(path)

    def _go_on_with(self, _path: str) -> None:
        self.done.emit()

    def _show_folder(self, path: str) -> None:
        self._folder = path
        self._counter.settings.put(Setting.STATION_FOLDER, path)
        self._retranslate()

    def _refuse_folder(self, error: Exception) -> None:
        self.busy.emit(False)
        self._choose.setFocus()
        if isinstance(error, Refused):
            words = self._refusals.words_for(error)
            self._folder_error.setText(words.text)
            self._folder_error.show()
            self._counter.sounds.play(words.tone)
