"""Every visible text is a literal, is in the catalogues, and is said in Chinese."""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.languages import Language

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOGUES = ("en.ts", "zh_CN.ts")
SOURCES = sorted(path for path in (ROOT / "app" / "gui").rglob("*.py") if path.name != "resources_rc.py")


def faults(tree: ast.AST) -> Iterator[str]:
    """Uses of `tr` that are extracted wrongly or not at all, and then silently stay English."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "tr":
            if id(node) not in called:
                yield f"line {node.lineno}: tr is not called where it is named"
            if not (isinstance(node.value, ast.Name) and node.value.id == "self"):
                yield f"line {node.lineno}: tr of something else than self"
        if isinstance(node, ast.Call) and is_tr(node):
            text = node.args[0] if node.args else None
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                yield f"line {node.lineno}: the text is no literal"
        if isinstance(node, ast.JoinedStr) and any(is_tr(inner) for inner in ast.walk(node)):
            yield f"line {node.lineno}: tr within an f-string is not extracted"


def is_tr(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_is_a_literal_of_self_tr(source: Path) -> None:
    assert list(faults(ast.parse(source.read_text()))) == []


@pytest.mark.parametrize(
    "wrong", ['self.tr(f"{x}")', "self.tr(x)", "t = self.tr", 'other.tr("text")', "f\"{self.tr('text')}\""]
)
def test_a_text_that_would_stay_english_is_found(wrong: str) -> None:
    assert list(faults(ast.parse(wrong))) != []


def test_the_catalogues_are_up_to_date(tmp_path: Path) -> None:
    for name in CATALOGUES:
        shutil.copy(ROOT / "i18n" / name, tmp_path)

    refresh = [sys.executable, str(ROOT / "packaging" / "refresh_texts.py"), str(tmp_path)]
    subprocess.run(refresh, check=True)

    for name in CATALOGUES:
        assert (tmp_path / name).read_text() == (ROOT / "i18n" / name).read_text(), f"{name}: run `poe texts`"


def test_every_text_in_the_source_is_in_the_catalogue_of_its_class() -> None:
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(ROOT / "i18n" / "zh_CN.ts").iter("context")  # noqa: S314  # our own file
        for message in context.iter("message")
    }

    written = {text for source in SOURCES for text in texts(ast.parse(source.read_text()))}

    assert written - known == set()


def texts(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Class and literal of every text."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for node in ast.walk(owner):
            if isinstance(node, ast.Call) and is_tr(node) and isinstance(node.args[0], ast.Constant):
                yield owner.name, str(node.args[0].value)


def test_every_text_is_translated_to_chinese() -> None:
    unfinished = [message.findtext("source") for message in messages("zh_CN.ts") if not is_finished(message)]

    assert unfinished == []


def test_every_english_plural_has_both_forms() -> None:
    plurals = [message for message in messages("en.ts") if message.get("numerus")]

    unfinished = [message.findtext("source") for message in plurals if not is_finished(message)]

    assert unfinished == []


def test_a_translation_keeps_the_places_of_its_values() -> None:
    for message in messages("zh_CN.ts"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        said = "".join(translation.itertext())
        assert [f"%{place}" in source for place in "n123"] == [f"%{place}" in said for place in "n123"], source


def test_qts_own_buttons_speak_chinese_too(qapp: QApplication, counter: Counter, qtbot: QtBot) -> None:
    del qapp
    counter.languages.choose(Language.CHINESE)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert "取消" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


def messages(catalogue: str) -> Iterator[ET.Element]:
    return ET.parse(ROOT / "i18n" / catalogue).iter("message")  # noqa: S314  # our own file


def is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return (
        translation is not None
        and translation.get("type") is None
        and all(form.text for form in translation.findall("numerusform") or [translation])
    )
