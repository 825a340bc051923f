from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal


class Language(StrEnum):
    ENGLISH = "en"
    CHINESE = "zh_CN"


class Languages(QObject):
    """The two languages; a change reaches every open widget as a LanguageChange event."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = Language.ENGLISH
        self._translators: list[QTranslator] = []

    @property
    def now(self) -> Language:
        return self._now

    @property
    def locale(self) -> QLocale:
        """For dates and numbers on the screen."""
        if self._now is Language.CHINESE:
            return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

    def choose(self, language: Language) -> None:
        """Speak this language from now on. Raises FileNotFoundError when its catalogue was not built in."""
        self.fall_silent()
        self._now = language
        self._translators = [_translator(f":/i18n/{language}.qm", self)]
        if language is Language.CHINESE:
            self._translators.append(_translator(":/i18n/qtbase_zh_CN.qm", self))
        QLocale.setDefault(self.locale)
        for new in reversed(self._translators):
            QCoreApplication.installTranslator(new)
        self.changed.emit()

    def fall_silent(self) -> None:
        """Translate nothing any more."""
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        self._translators = []

    def switch(self) -> None:
        """F10: the other one."""
        self.choose(Language.ENGLISH if self._now is Language.CHINESE else Language.CHINESE)


def system_language() -> Language:
    """The language to begin with where none was chosen: what the system speaks, if we do."""
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return Language.CHINESE if chinese else Language.ENGLISH


def _translator(path: str, parent: QObject) -> QTranslator:
    translator = QTranslator(parent)
    if not translator.load(path):
        raise FileNotFoundError(path)
    return translator
