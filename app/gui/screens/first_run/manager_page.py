from functools import partial

from PySide6.QtWidgets import QLabel

from app.domain.errors import Refused
from app.domain.names import clean_name
from app.gui.counter import Counter
from app.gui.screens.first_run.page import WizardPage, caption
from app.gui.screens.first_run.passphrase_pair import PassphrasePair
from app.gui.screens.first_run.station_page import LONGEST_NAME, StationPage
from app.gui.widgets.field import LineField
from app.gui.words import RefusalWords
from app.operations.setup import SetupDesk


class ManagerPage(WizardPage):
    """The first manager, who adds everybody else."""

    def __init__(self, counter: Counter, desk: SetupDesk, station: StationPage) -> None:
        super().__init__()
        self._counter, self._desk, self._station = counter, desk, station
        self._name = LineField()
        self._name.line.setMaxLength(LONGEST_NAME)
        self._passphrase = PassphrasePair()
        self._warning: QLabel = caption()
        self._name.line.textChanged.connect(lambda: self._name.error(""))
        self.column.addWidget(self._name)
        self.column.addWidget(self._passphrase)
        self.column.addSpacing(4)
        self.column.addWidget(self._warning)
        self.column.addStretch(1)
        self._retranslate()

    @property
    def manager_name(self) -> str:
        return clean_name(self._name.text())

    @property
    def passphrase(self) -> str:
        return self._passphrase.first.text()

    def title(self) -> str:
        return self.tr("The first manager")

    def lead(self) -> str:
        return self.tr("The manager adds the staff and holds one of the two keys to the sealed identity records.")

    def enter(self) -> None:
        (self._passphrase.first if self.manager_name else self._name.line).setFocus()

    def go_on(self) -> bool:
        if not self.manager_name:
            self._name.error(self.tr("Type the manager's name."))
            self._name.line.setFocus()
        elif self._passphrase.is_good():
            self.busy.emit(True)
            names = (self._station.station_name, self._station.station_id)
            check = partial(self._desk.check_person, self.manager_name, self.passphrase, *names)
            self._counter.background.run(self, check, self._pass_on, self._refuse)
        return True

    def forget(self) -> None:
        self._passphrase.take()

    def _pass_on(self, _checked: None) -> None:
        self.busy.emit(False)
        self.done.emit()

    def _refuse(self, error: Exception) -> None:
        self.busy.emit(False)
        if isinstance(error, Refused):
            self._passphrase.refuse(RefusalWords(self).words_for(error).text)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._name.name(self.tr("&Name of the manager"))
        self._warning.setText(
            self.tr("Nobody can look this passphrase up or reset it. Without it the station cannot be managed.")
        )
