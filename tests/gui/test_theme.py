import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.settings import Setting
from app.gui.theme import Theme, ThemeChoice, styled
from tests.gui.conftest import FakeSettings

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
GROUNDS = ("window", "surface", "raised")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "muted", "accent", "accepted", "attention", "refused") for ground in GROUNDS),
    *(("text", f"{tone}-soft") for tone in ("accepted", "attention", "refused", "accent")),
    *((tone, f"{tone}-soft") for tone in ("accepted", "attention", "refused", "accent")),
    ("accent", "accepted-soft"),
    ("muted", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
]
"""What is written in which colour on which ground; text of 12 to 16 pixels."""
EDGE_PAIRS = [
    *(("border-strong", ground) for ground in GROUNDS),
    *((tone, f"{tone}-soft") for tone in ("accepted", "attention", "refused")),
    *(("accent", ground) for ground in GROUNDS),
]
"""Outlines by which an input, a notice or the focus is known."""


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> dict[str, str]:
    tokens = json.loads((RESOURCES / "theme.json").read_text())
    chosen: dict[str, str] = tokens[request.param]
    return chosen


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(colours: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_can_be_seen(colours: dict[str, str], edge: str, ground: str) -> None:
    assert contrast(colours[edge], colours[ground]) >= 3.0


def test_both_themes_have_the_same_tokens() -> None:
    tokens = json.loads((RESOURCES / "theme.json").read_text())

    assert tokens["light"].keys() == tokens["dark"].keys()


def test_the_style_sheet_names_colours_by_token_only() -> None:
    template = (RESOURCES / "style.qss").read_text()

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", template) == []


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_token_of_the_style_sheet_is_filled_in(qapp: QApplication, choice: ThemeChoice) -> None:
    del qapp
    theme = Theme(choice)

    assert "@" not in theme.style_sheet()


def test_a_chosen_theme_dresses_the_application_and_is_remembered(
    qapp: QApplication, counter: Counter, settings: FakeSettings
) -> None:
    counter.theme.choose(ThemeChoice.DARK)

    assert qapp.palette().window().color() == counter.theme.colour("window")
    assert luminance(counter.theme.colour("window")) < 0.05
    assert settings.get(Setting.THEME) == "dark"


def test_a_style_property_takes_effect_on_an_open_widget(counter: Counter, qtbot: QtBot) -> None:
    label = QLabel("12,418")
    qtbot.addWidget(label)
    label.show()

    styled(label, role="figure")

    assert label.fontInfo().pixelSize() == counter.theme.size("figure")
