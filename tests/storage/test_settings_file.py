import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.settings_file import SettingsFile

KEYS = ("language", "theme")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "settings.json"


def test_what_was_put_is_there_at_the_next_start(path: Path) -> None:
    SettingsFile(path, KEYS).put("language", "zh_CN")

    settings = SettingsFile(path, KEYS)

    assert settings.get("language") == "zh_CN"
    assert settings.get("theme") is None
    assert settings.get("theme", "light") == "light"


@given(value=st.text())
def test_every_text_comes_back(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    path = tmp_path_factory.getbasetemp() / "settings.json"
    SettingsFile(path, KEYS).put("theme", value)

    assert SettingsFile(path, KEYS).get("theme") == value


def test_only_known_names_are_kept(path: Path) -> None:
    with pytest.raises(KeyError):
        SettingsFile(path, KEYS).put("consignee", "somebody")

    assert not path.exists()


def test_names_nobody_knows_any_more_and_values_of_another_kind_are_dropped(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"theme": 7, "language": "en", "colour": "red"}))

    settings = SettingsFile(path, KEYS)
    settings.put("language", "zh_CN")

    assert settings.get("theme") is None
    assert json.loads(path.read_text()) == {"language": "zh_CN"}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'"text"', b"\xff\xfe", b"[" * 60_000, b'{"theme": "' + b"x" * 70_000 + b'"}'],
)
def test_a_damaged_file_is_set_aside_and_the_desk_starts_with_its_defaults(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    settings = SettingsFile(path, KEYS)

    assert settings.get("theme", "light") == "light"
    assert path.with_name("settings.json.damaged").read_bytes() == content
    assert not path.exists()


def test_a_desk_works_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "desk").write_bytes(b"a file in the folder's place")

    settings = SettingsFile(tmp_path / "desk" / "settings.json", KEYS)
    settings.put("theme", "dark")

    assert settings.get("theme") == "dark"
    assert (tmp_path / "desk").read_bytes() == b"a file in the folder's place"
