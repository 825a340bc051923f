from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout

from app.gui.application import OFF
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.screens.settings.card import Card
from app.gui.settings import Setting
from app.gui.theme import ThemeChoice
from app.gui.tone import Tone
from app.gui.widgets.field import Field

ON = "on"
LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.CHINESE: "中文"}
"""Each in itself: whoever looks for his language may read no other."""


class LookCard(Card):
    """Language, theme and sounds; each counts at once."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self.language = QComboBox()
        self.theme = QComboBox()
        self.sounds = QCheckBox()
        self._language_field = Field(self.language)
        self._theme_field = Field(self.theme)
        for language, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, language)
        self.language.activated.connect(self._choose_language)
        self.theme.activated.connect(self._choose_theme)
        self.sounds.setChecked(counter.sounds.on)
        self.sounds.toggled.connect(self._choose_sounds)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._language_field, 1)
        row.addWidget(self._theme_field, 1)
        self._stack_up(row, self.sounds)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Language and look"))
        self._language_field.name(self.tr("Lan&guage (F10)"))
        self._theme_field.name(self.tr("&Theme"))
        self.sounds.setText(self.tr("So&unds for accepted, attention and refused"))
        self.language.setCurrentIndex(self.language.findData(self._counter.languages.now))
        self.theme.clear()
        for word, choice in (
            (self.tr("As the system"), ThemeChoice.SYSTEM),
            (self.tr("Light"), ThemeChoice.LIGHT),
            (self.tr("Dark"), ThemeChoice.DARK),
        ):
            self.theme.addItem(word, choice)
        self.theme.setCurrentIndex(self.theme.findData(self._counter.theme.choice))

    def _choose_language(self) -> None:
        self._counter.languages.choose(Language(self.language.currentData()))

    def _choose_theme(self) -> None:
        self._counter.theme.choose(ThemeChoice(self.theme.currentData()))

    def _choose_sounds(self, on: bool) -> None:  # noqa: FBT001  # a slot takes what the signal gives
        self._counter.sounds.on = on
        self._counter.settings.put(Setting.SOUNDS, ON if on else OFF)
        self._counter.sounds.play(Tone.ACCEPTED)
