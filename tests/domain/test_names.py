import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import clean_name, graphemes, mask_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  张三 ", "张三"),
        ("张 三", "张三"),
        ("张\u200b三\0\ufeff", "张三"),
        ("\u202e张三\u202c", "张三"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽 · 买买提", "阿依古丽·买买提"),
        ("𠮷田\U00031350", "𠮷田\U00031350"),
        ("Ｊｏｈｎ\t Smith", "John Smith"),
        ("Jose\u0301", "José"),
        ("A. B・C", "A. B・C"),
        ("\ud800", ""),
        ("", ""),
    ],
)
def test_a_name_is_kept_plain_and_composed(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


def test_a_name_has_at_most_sixty_graphemes() -> None:
    assert len(graphemes(clean_name("e\u0323\u0302" * 100))) == 60


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_name(text)

    assert clean_name(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张*"),
        ("欧阳春晓", "欧阳*"),
        ("司马青", "司马*"),
        ("欧阳", "欧*"),
        ("阿依古丽·买买提", "阿*"),
        ("𠮷田", "𠮷*"),
        ("John Smith", "J*"),
        ("张", "*"),
        ("", ""),
    ],
)
def test_the_surname_stays_and_the_rest_is_masked(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@given(st.text(min_size=1))
def test_a_mask_never_shows_the_whole_name(name: str) -> None:
    kept = clean_name(name)

    assert (
        mask_name(name) == "" if not kept else len(graphemes(mask_name(name).removesuffix("*"))) < len(graphemes(kept))
    )
