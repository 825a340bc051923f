from enum import StrEnum
from typing import Protocol


class Setting(StrEnum):
    """What this desk remembers between two starts. Nothing in it is secret or personal."""

    LANGUAGE = "language"
    THEME = "theme"
    GEOMETRY = "geometry"
    SOUNDS = "sounds"
    PRINTER = "printer"
    CAMERA = "camera"
    DOCUMENT_CAMERA = "document_camera"
    """"" for the one that scans."""
    CARD_READER = "card_reader"
    """A ReaderChoice; "" for whichever is found."""
    LABEL_SIZE = "label_size"
    DPI = "dpi"
    STATION_FOLDER = "station_folder"
    SECRET_PLACE = "secret_place"  # noqa: S105  # the name of a setting, no secret
    """What ties the keys to this computer, as the last sign-in found it: a SecretPlace."""


class Settings(Protocol):
    """Plain values by name, kept for this desk.

    get: None when nothing was ever put. put: kept at once; never raises on a full disk, a desk works without.
    """

    def get(self, key: str) -> str | None: ...

    def put(self, key: str, value: str) -> None: ...
