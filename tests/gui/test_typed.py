from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.typed import count_from, day_from, fen_from, grams_from


@pytest.mark.parametrize(
    "text",
    [
        "20260228",
        "2026-02-28",
        "2026-2-28",
        "2026.02.28",
        "2026/2/28",
        "２０２６０２２８",
        "2026年2月28日",
        " 2026 2 28 ",
    ],
)
def test_a_day_is_understood_as_people_write_it(text: str) -> None:
    assert day_from(text) == date(2026, 2, 28)


@pytest.mark.parametrize("text", ["", "20260230", "2026", "28022026x", "260228", "00000101"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_from(text) is None


@given(st.dates())
def test_every_day_comes_back(day: date) -> None:
    assert day_from(day.isoformat()) == day
    assert day_from(f"{day:%Y}".zfill(4) + f"{day:%m%d}") == day


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("1", 1000),
        ("1.25", 1250),
        ("1,25", 1250),
        ("0.005 kg", 5),
        ("２。５公斤", 2500),
        (".5", 500),
        ("12.", 12000),
        ("", None),
        ("0", None),
        ("1.2345", None),
        ("-1", None),
        ("1e3", None),
        ("a", None),
        ("NaN", None),
        (".", None),
    ],
)
def test_weights_are_whole_grams(text: str, grams: int | None) -> None:
    assert grams_from(text) == grams


@pytest.mark.parametrize(
    ("text", "fen"), [("", 0), ("  ", 0), ("99.50", 9950), ("¥120", 12_000), ("3元", 300), ("1.005", None), ("x", None)]
)
def test_amounts_are_whole_fen(text: str, fen: int | None) -> None:
    assert fen_from(text) == fen


@pytest.mark.parametrize(
    ("text", "count"), [("1", 1), ("３", 3), ("0", None), ("", None), ("1.5", None), ("-1", None), ("100000", None)]
)
def test_a_count_is_at_least_one(text: str, count: int | None) -> None:
    assert count_from(text) == count


@given(st.text())
def test_nothing_typed_is_ever_an_error(text: str) -> None:
    day_from(text)
    grams_from(text)
    fen_from(text)
    count_from(text)
