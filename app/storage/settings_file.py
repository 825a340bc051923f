import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from app.domain.errors import StationTrouble
from app.storage.whole_file import FOLDER_FOR_OWNER_ONLY, read_capped, replace_whole, told_as_trouble

_CAP = 64 * 1024
"""Bytes: a few short values, never more."""


class SettingsFile:
    """What a desk remembers between two starts: short texts by name, nothing secret, nothing personal.

    keys: the only names that are read or kept. A file that cannot be understood is set aside as *.damaged and the
    desk starts with its defaults.
    """

    def __init__(self, path: Path, keys: Collection[str]) -> None:
        self._path = path
        self._keys = frozenset(keys)
        self._values = self._read()

    def get(self, key: str, default: str | None = None) -> str | None:
        return self._values.get(key, default)

    def put(self, key: str, value: str) -> None:
        """Keep the value for this and, if the disk takes it, for later starts."""
        if key not in self._keys:
            raise KeyError(key)
        self._values[key] = value
        text = json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True)
        # A desk works without its settings; the same full disk will be told where it matters.
        with suppress(StationTrouble):
            with told_as_trouble(self._path.name):
                self._path.parent.mkdir(mode=FOLDER_FOR_OWNER_ONLY, parents=True, exist_ok=True)
            replace_whole(self._path, text.encode())

    def _read(self) -> dict[str, str]:
        try:
            content = read_capped(self._path, _CAP)
        except OSError:
            return {}
        try:
            stored = None if content is None else json.loads(content)
        except (ValueError, RecursionError):
            stored = None
        if not isinstance(stored, dict):
            with suppress(OSError):
                self._path.replace(self._path.with_name(f"{self._path.name}.damaged"))
            return {}
        return {key: value for key, value in stored.items() if key in self._keys and isinstance(value, str)}
