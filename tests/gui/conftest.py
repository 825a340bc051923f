import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

# Before any Qt module: tests need no display and must not depend on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.domain.people import Actor, Role, UserId
from app.gui.application import OFF, build_application, build_counter
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.settings import Setting

ROOT = Path(__file__).resolve().parent.parent.parent


class FakeSettings:
    """Remembered as long as the test lasts."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {Setting.SOUNDS: OFF, Setting.LANGUAGE: Language.ENGLISH, Setting.THEME: "light"}

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def put(self, key: str, value: str) -> None:
        self.kept[key] = value


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    build = [sys.executable, str(ROOT / "packaging" / "build_resources.py")]
    subprocess.run(build, check=True, capture_output=True)
    return build_application(["sealpost"])


@pytest.fixture(autouse=True)
def _no_leftovers() -> Iterator[None]:
    """Delete what a test closed: outside an event loop Qt puts that off, and every later style sheet pays for it."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # Tests without widgets have no loop of events in which garbage is taken away.
    gc.enable()


@pytest.fixture
def settings() -> FakeSettings:
    return FakeSettings()


@pytest.fixture
def records() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as executor:
        yield executor


@pytest.fixture
def counter(qapp: QApplication, records: ThreadPoolExecutor, settings: FakeSettings) -> Iterator[Counter]:
    del qapp
    counter = build_counter(records, settings)
    yield counter
    counter.background.close()
    counter.languages.fall_silent()


@pytest.fixture
def clerk() -> Actor:
    return Actor(UserId("u1"), "Li Na", Role.CLERK)


@pytest.fixture
def courier() -> Actor:
    return Actor(UserId("u2"), "Zhao Min", Role.COURIER)


@pytest.fixture
def manager() -> Actor:
    return Actor(UserId("u3"), "Chen Jie", Role.MANAGER)
