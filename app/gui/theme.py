"""Colours, distances and sizes from the one token file, as a palette and a style sheet."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from PySide6.QtCore import QFile, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

LARGEST_PLAIN_FONT = 16
"""Pixels. A system font above this was enlarged by the person: all our sizes grow with it."""


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """The token file, read: colours by theme and name, distances and type sizes in logical pixels."""

    light: dict[str, str]
    dark: dict[str, str]
    spacing: dict[str, int]
    type_scale: dict[str, int]
    radius: int

    @classmethod
    def read(cls, text: str) -> "Tokens":
        tokens: dict[str, Any] = json.loads(text)
        return cls(tokens["light"], tokens["dark"], tokens["spacing"], tokens["type"], tokens["radius"])

    @cached_property
    def measures(self) -> dict[str, str]:
        return {f"space-{name}": f"{value}px" for name, value in self.spacing.items()} | {"radius": f"{self.radius}px"}


class Theme(QObject):
    """The look of the moment: follows the system unless a choice was made."""

    changed = Signal()
    """Palette and style sheet are in place; icons and own paintings are to be made anew."""

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = Tokens.read(resource_text(":/theme.json"))
        self._template = resource_text(":/style.qss")
        self._choice = choice
        self._dark = self._is_dark()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def dark(self) -> bool:
        return self._dark

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._dark = self._is_dark()
        self.apply()

    def colour(self, name: str) -> QColor:
        """A colour token, as "text", "accent" or "refused-soft"."""
        return QColor((self.tokens.dark if self._dark else self.tokens.light)[name])

    def size(self, name: str) -> int:
        """A step of the type scale in logical pixels: caption, body, lead, title, figure."""
        return round(self.tokens.type_scale[name] * self._enlargement())

    def space(self, name: str) -> int:
        """A distance in logical pixels: xs, s, m, l, xl."""
        return self.tokens.spacing[name]

    def apply(self) -> None:
        """Dress the whole application."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  # there is no theme without an application
        application.setPalette(self._palette())
        application.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def style_sheet(self) -> str:
        """The template with every @token in its place; a token that does not exist is a KeyError."""
        values = self.tokens.measures | {f"type-{name}": f"{self.size(name)}px" for name in self.tokens.type_scale}
        values |= self.tokens.dark if self._dark else self.tokens.light
        values["scheme"] = "dark" if self._dark else "light"
        return re.sub(r"@([a-z][a-z-]*[a-z])", lambda match: values[match[1]], self._template)

    def _follow(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.choose(ThemeChoice.SYSTEM)

    def _is_dark(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    def _enlargement(self) -> float:
        return max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / LARGEST_PLAIN_FONT)

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for which, name in (
            (role.Window, "window"),
            (role.WindowText, "text"),
            (role.Base, "surface"),
            (role.AlternateBase, "raised"),
            (role.Text, "text"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.BrightText, "refused"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on-accent"),
            (role.Accent, "accent"),
            (role.Link, "accent"),
            (role.Light, "raised"),
            (role.Midlight, "border"),
            (role.Mid, "border"),
            (role.Dark, "border-strong"),
            (role.Shadow, "border-strong"),
        ):
            palette.setColor(which, self.colour(name))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.colour("border-strong"))
        return palette


def styled(widget: QWidget, **properties: str | bool) -> None:
    """Give a widget the properties the style sheet goes by (role, tone, kind, …), and have it drawn anew.

    role: caption, body, lead, title, figure; tone: text, muted, accent, accepted, attention, refused;
    kind: primary, quiet or danger for buttons, card or soft for frames.
    """
    for name, value in properties.items():
        widget.setProperty(name, value)
    # Before it is first shown a widget has no look yet, and gets it then: twice would cost a screen half its time.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def resource_text(path: str) -> str:
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    return bytes(file.readAll().data()).decode()
