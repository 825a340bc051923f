"""The Qt application: how it scales, which fonts it writes in, and what happens to a defect."""

import logging
import sys
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app.gui.background import Background
from app.gui.counter import Counter
from app.gui.garbage import Garbage
from app.gui.icons import Icons
from app.gui.languages import Language, Languages, system_language
from app.gui.notices import Notices
from app.gui.session import Session
from app.gui.settings import Setting, Settings
from app.gui.singletons import keep_singletons
from app.gui.sounds import Sounds
from app.gui.status import StatusBoard
from app.gui.theme import Theme, ThemeChoice

CJK_FONTS = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
"""Asked in this order for what the system's font lacks; named, because Qt by itself may take Japanese shapes."""

OFF = "off"
"""The setting SOUNDS when they are switched off."""

_log = logging.getLogger("sealpost")


def build_application(arguments: Sequence[str]) -> QApplication:
    """The application, before any widget. arguments: as sys.argv."""
    keep_singletons()
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    qInstallMessageHandler(_log_qt)
    application = QApplication(list(arguments))
    from app.gui import resources_rc  # noqa: F401, PLC0415  # importing it is what makes ":/…" readable

    application.setApplicationName("Sealpost")
    application.setApplicationDisplayName("Sealpost")
    application.setDesktopFileName("sealpost")
    application.setStyle("Fusion")
    application.setFont(_font())
    application.setWindowIcon(QIcon(":/icons/sealpost.svg"))
    Garbage(application)
    return application


def build_counter(records: Executor, settings: Settings) -> Counter:
    """What all screens share, with this desk's language, theme and sounds in force.

    records: the one thread that owns the database. Call after `build_application`, in the GUI thread.
    """
    theme = Theme(ThemeChoice(_kept(settings, Setting.THEME, ThemeChoice) or ThemeChoice.SYSTEM))
    languages = Languages()
    counter = Counter(
        background=Background(records),
        notices=Notices(),
        session=Session(),
        status=StatusBoard(),
        theme=theme,
        icons=Icons(theme),
        languages=languages,
        sounds=Sounds(on=settings.get(Setting.SOUNDS) != OFF),
        settings=settings,
    )
    theme.apply()
    languages.choose(Language(_kept(settings, Setting.LANGUAGE, Language) or system_language()))
    # What was said stays in the language it was said in: better nothing than a mixture.
    counter.languages.changed.connect(counter.notices.clear)
    languages.changed.connect(lambda: settings.put(Setting.LANGUAGE, languages.now))
    theme.changed.connect(lambda: settings.put(Setting.THEME, theme.choice))
    return counter


class Defects(QObject):
    """The excepthook: a defect is told to the person at the desk and logged as places in the program, never as values.

    An exception's own text may hold what somebody typed, so neither it nor any local is written anywhere.
    """

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices

    def install(self) -> None:
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del error
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        places = " < ".join(
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(extract_tb(trace))
        )
        _log.error("defect %s at %s", kind.__name__, places)
        self._notices.refused(
            self.tr("The program made a mistake; this step was not done. Try again, and tell the maker: %1.").replace(
                "%1", kind.__name__
            )
        )


def _kept(settings: Settings, key: Setting, allowed: type[Language] | type[ThemeChoice]) -> str | None:
    value = settings.get(key)
    return value if value in {choice.value for choice in allowed} else None


def _font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([*font.families(), *CJK_FONTS])
    return font


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own messages go to the log; that a desk has no loudspeaker and no video service is no news."""
    if message.startswith("PulseAudioService:") or context.category == "qt.multimedia.symbolsresolver":
        return
    level = logging.DEBUG if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    _log.log(level, "qt: %s", message)
