import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.icons import SCALES
from app.gui.theme import ThemeChoice

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))


def listed() -> set[str]:
    files = ET.parse(ROOT / "resources" / "resources.qrc").iter("file")  # noqa: S314  # our own file
    return {file.text or "" for file in files}


def inks(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    picture = icon.pixmap(QSize(20, 20), 1.0, mode).toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


def test_every_picture_is_in_the_resources() -> None:
    assert {f"icons/{name}.svg" for name in NAMES} <= listed()


def test_every_picture_is_used() -> None:
    sources = [path for path in (ROOT / "app" / "gui").rglob("*.py") if path.name != "resources_rc.py"]
    texts = "".join(path.read_text() for path in sources) + (ROOT / "resources" / "style.qss").read_text()
    texts = texts.replace("-@scheme", "-light") + texts.replace("-@scheme", "-dark")

    assert [name for name in NAMES if not re.search(rf"[\"/]{name}[\".]", texts)] == []


@pytest.mark.parametrize("scale", SCALES)
def test_an_icon_has_a_picture_drawn_for_every_scale(counter: Counter, scale: float) -> None:
    icon = counter.icons.icon("lock", "text", 20)

    assert icon.pixmap(QSize(20, 20), scale).width() == round(20 * scale)


def test_an_icon_wears_the_colours_of_the_theme(counter: Counter) -> None:
    icon = counter.icons.icon("lock", "refused")

    assert counter.theme.colour("refused").name() in inks(icon)
    assert counter.theme.colour("border-strong").name() in inks(icon, QIcon.Mode.Disabled)


def test_an_icon_asked_for_again_follows_the_theme(counter: Counter) -> None:
    counter.icons.icon("lock", "text")

    counter.theme.choose(ThemeChoice.DARK)

    assert inks(counter.icons.icon("lock", "text")) == {QColor(counter.theme.colour("text")).name()}


def test_an_icon_can_be_painted_at_any_size(counter: Counter, qtbot: QtBot) -> None:
    del qtbot
    picture = QImage(56, 56, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)

    counter.icons.paint(painter, QRectF(picture.rect()), "truck", "accent")
    painter.end()

    assert any(picture.pixelColor(x, 40).alpha() == 255 for x in range(56))


def test_a_name_without_a_picture_is_a_defect(counter: Counter) -> None:
    with pytest.raises(FileNotFoundError):
        counter.icons.icon("no-such-picture")
