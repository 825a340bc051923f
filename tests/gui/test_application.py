import logging
import sys

import pytest
from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import NotSignedIn
from app.gui.application import CJK_FONTS, Defects, _log_qt, build_counter
from app.gui.counter import Counter
from app.gui.languages import Language, system_language
from app.gui.notices import Notice
from app.gui.settings import Setting
from app.gui.theme import ThemeChoice
from tests.gui.conftest import FakeSettings

PHONE = "13800138000"


def caught() -> KeyError:
    numbers: dict[str, int] = {}
    try:
        numbers[PHONE] += 1
    except KeyError as error:
        return error
    raise AssertionError


def test_a_defect_is_told_and_logged_without_a_value_in_it(
    counter: Counter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    error = caught()

    with qtbot.waitSignal(counter.notices.posted) as posted:
        Defects(counter.notices).report(KeyError, error, error.__traceback__)

    notice: Notice = posted.args[0]
    assert "KeyError" in notice.text
    assert "KeyError" in caplog.text
    assert "test_application.py" in caplog.text
    assert PHONE not in notice.text + caplog.text


def test_the_excepthook_is_the_programs_own(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    defects = Defects(counter.notices)

    defects.install()

    assert sys.excepthook == defects.report


def test_ctrl_c_in_the_terminal_is_no_defect(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    Defects(counter.notices).report(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert caplog.text == ""


def test_a_failure_that_is_a_refusal_is_said_and_a_defect_is_left_alone(counter: Counter) -> None:
    said: list[Notice] = []
    counter.notices.posted.connect(said.append)

    counter.notices.failure(NotSignedIn())
    counter.notices.failure(ZeroDivisionError())

    assert [notice.text for notice in said] == ["Nobody is signed in at this desk. Sign in first."]


def test_qts_own_warnings_are_logged_but_not_a_missing_loudspeaker(caplog: pytest.LogCaptureFixture) -> None:
    context = QMessageLogContext()

    _log_qt(QtMsgType.QtWarningMsg, context, "PulseAudioService: pa_context_connect() failed")
    _log_qt(QtMsgType.QtWarningMsg, context, "something else")

    assert caplog.record_tuples == [("sealpost", logging.WARNING, "qt: something else")]


def test_the_font_is_the_systems_with_simplified_shapes_behind_it(qapp: QApplication) -> None:
    families = qapp.font().families()

    assert families[0] == QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    assert tuple(families[-len(CJK_FONTS) :]) == CJK_FONTS


def test_the_desk_comes_up_as_it_was_left(counter: Counter, settings: FakeSettings) -> None:
    settings.put(Setting.THEME, ThemeChoice.DARK)
    settings.put(Setting.LANGUAGE, Language.CHINESE)

    again = build_counter(counter.background._records, settings)

    assert again.theme.dark
    assert again.languages.now is Language.CHINESE
    assert not again.sounds.on
    again.languages.fall_silent()


def test_settings_that_make_no_sense_are_as_good_as_none(counter: Counter, settings: FakeSettings) -> None:
    settings.put(Setting.THEME, "purple")
    settings.put(Setting.LANGUAGE, "xx")

    again = build_counter(counter.background._records, settings)

    assert again.theme.choice is ThemeChoice.SYSTEM
    assert again.languages.now is system_language()
    again.languages.fall_silent()


@pytest.mark.parametrize(
    ("language", "spoken"),
    [(QLocale.Language.Chinese, Language.CHINESE), (QLocale.Language.French, Language.ENGLISH)],
)
def test_the_first_language_is_the_systems_if_we_speak_it(
    monkeypatch: pytest.MonkeyPatch, language: QLocale.Language, spoken: Language
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(language))

    assert system_language() is spoken
