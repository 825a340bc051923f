import pytest

from app.labels.fonts import LabelFonts
from app.labels.sheet import SheetLine, _broken, sheet_pdf


@pytest.fixture(scope="module")
def fonts() -> LabelFonts:
    return LabelFonts.bundled()


def test_a_sheet_is_one_page(fonts: LabelFonts) -> None:
    drawn = sheet_pdf([SheetLine("ABCD   EFGH", 24), SheetLine(""), SheetLine("恢复单")], fonts)

    assert drawn.startswith(b"%PDF")
    assert b"/Count 1" in drawn


def test_a_long_line_is_broken_between_words_and_where_there_are_none_anywhere() -> None:
    words = _broken("four quiet lanterns by the river " * 3, lambda text: 40.0 * len(text))
    chinese = _broken("单" * 70, lambda text: 40.0 * len(text))

    assert all(40 * len(part) <= 1334 for part in words)
    assert "".join(words).replace(" ", "") == "fourquietlanternsbytheriver" * 3
    assert words[0] == "four quiet lanterns by the river"
    assert [len(part) for part in chinese] == [33, 33, 4]
