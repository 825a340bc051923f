from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.documents import DocumentType, IdentityPolicy, judge
from app.domain.documents.card_text import LAYOUTS, TEXT_SIZE, read_card_text
from app.domain.documents.read_document import ReadDocument
from app.domain.errors import CardReaderTrouble
from tests.card_chips import ALL, FOREIGNER_2017, FOREIGNER_2023, HMT_RESIDENT, RESIDENT, Chip, changed


def trouble_with(block: bytes) -> str:
    with pytest.raises(CardReaderTrouble) as caught:
        read_card_text(block)
    return caught.value.kind


@pytest.mark.parametrize("chip", ALL, ids=["resident", "J", "I", "Y"])
def test_every_layout_is_read_as_it_stands_on_the_card(chip: Chip) -> None:
    assert read_card_text(chip.text) == chip.document


@pytest.mark.parametrize("chip", ALL, ids=["resident", "J", "I", "Y"])
def test_what_was_read_is_judged_like_what_is_typed(chip: Chip) -> None:
    read = read_card_text(chip.text)

    verdict = judge(read.document_type, read.number, today=date(2026, 11, 24), policy=IdentityPolicy())

    assert verdict.number == chip.document.number
    assert not [code for code in verdict.codes if code.severity == "refusal"]


def test_nothing_of_a_person_is_in_the_repr() -> None:
    for word in ("样本", "11010519491231002X", "1949", "2010"):
        assert word not in repr(read_card_text(RESIDENT.text))


def test_zeros_are_padding_as_well_as_blanks() -> None:
    assert read_card_text(RESIDENT.text.replace(b" \0", b"\0\0")) == RESIDENT.document


def test_the_name_a_card_has_first_counts_and_the_other_where_that_is_blank() -> None:
    both = changed(FOREIGNER_2023.text, 0, "样本约翰", 30)
    chinese_alone = changed(FOREIGNER_2017.text, 0, "", 120)

    assert read_card_text(both).name == "样本约翰"
    assert read_card_text(chinese_alone).name == "样本安娜"
    assert read_card_text(FOREIGNER_2017.text).name == "MUSTER, ANNA SPECIMEN"


def test_a_word_that_ends_with_the_first_piece_of_a_name_stays_a_word() -> None:
    text = changed(FOREIGNER_2023.text, 52, "SPECIMEN, JOHN QUINCY MAXIMILIAN  X"[:34], 70)

    assert read_card_text(changed(text, 220, "THEO", 22)).name == "SPECIMEN, JOHN QUINCY MAXIMILIAN   THEO"


@pytest.mark.parametrize(
    ("field", "at", "length"),
    [("sex", 30, 2), ("birth_date", 36, 16), ("valid_from", 188, 16), ("valid_to", 204, 16)],
)
@pytest.mark.parametrize("text", ["", "9", "90230229", "二〇二〇"])
def test_a_day_or_sex_that_cannot_be_is_left_to_the_clerk(field: str, at: int, length: int, text: str) -> None:
    read = read_card_text(changed(RESIDENT.text, at, text[: length // 2], length))

    assert getattr(read, field) is None
    assert read.unsure == {field}


def test_digits_of_other_scripts_make_no_day() -> None:
    assert read_card_text(changed(RESIDENT.text, 36, "１９４９１２３１", 16)).birth_date is None


def test_a_rare_character_in_a_place_of_its_own_is_kept_and_looked_at() -> None:
    read = read_card_text(changed(RESIDENT.text, 0, "样\ue000", 30))

    assert read == replace(RESIDENT.document, name="样\ue000", unsure=frozenset({"name"}))


def test_a_character_of_two_halves_is_read_whole() -> None:
    assert read_card_text(changed(RESIDENT.text, 0, "𠮷野样", 30)).name == "𠮷野样"


def test_a_small_x_is_the_large_one() -> None:
    assert read_card_text(changed(RESIDENT.text, 122, "11010519491231002x", 36)) == RESIDENT.document


@pytest.mark.parametrize("kind", ["Q", "j", "中", "\ufeff"])
def test_a_layout_nobody_knows_is_not_guessed_at(kind: str) -> None:
    assert trouble_with(changed(RESIDENT.text, 248, kind, 2)) == "unknown_card"


@pytest.mark.parametrize(
    "block",
    [
        b"",
        RESIDENT.text[:-1],
        RESIDENT.text + b" ",
        changed(RESIDENT.text, 0, "", 30),
        changed(RESIDENT.text, 0, "\u3000\u00a0", 30),
        changed(RESIDENT.text, 0, "样\0本", 30),
        changed(RESIDENT.text, 0, "样\u200b本", 30),
        changed(RESIDENT.text, 0, b"\x00\xd8"),
        changed(RESIDENT.text, 28, b"\x00\xd8"),
        changed(RESIDENT.text, 122, "", 36),
        changed(RESIDENT.text, 122, "1101051949123100", 36),
        changed(RESIDENT.text, 122, "110105194912310O2X", 36),
        changed(RESIDENT.text, 122, b"\x00\xdc"),
        changed(RESIDENT.text, 248, b"\x00\xd8"),
        changed(FOREIGNER_2017.text, 122, "932682198501010017", 36)[:256],
        changed(HMT_RESIDENT.text, 122, "H12345678", 36),
        changed(changed(FOREIGNER_2023.text, 52, "", 70), 220, "", 22),
    ],
)
def test_nothing_is_taken_of_a_text_that_is_not_whole(block: bytes) -> None:
    assert trouble_with(block) == "card_damaged"


def test_what_nobody_needs_may_be_anything() -> None:
    for at, length in ((32, 4), (52, 70), (158, 30), (220, 28), (250, 6)):
        assert read_card_text(changed(RESIDENT.text, at, b"\x00\xd8" * (length // 2))) == RESIDENT.document


def test_every_layout_keeps_within_the_block_and_its_fields_apart() -> None:
    for layout in LAYOUTS.values():
        pieces = [piece for name in layout.names for piece in name]
        places = sorted(
            [*pieces, layout.sex, layout.birth_date, layout.number, layout.valid_from, layout.valid_to, (248, 2)]
        )

        ends = [offset + length for offset, length in places]

        assert all(end <= start for end, (start, _) in zip(ends, places[1:], strict=False))
        assert ends[-1] <= TEXT_SIZE


@settings(max_examples=500)
@given(st.binary(min_size=TEXT_SIZE, max_size=TEXT_SIZE))
def test_any_256_bytes_are_a_document_or_a_named_trouble(block: bytes) -> None:
    judged(block)


@settings(max_examples=500)
@given(
    st.sampled_from(ALL),
    st.lists(st.tuples(st.integers(0, 252), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6),
)
def test_a_chip_with_other_bytes_in_it_is_a_document_or_a_named_trouble(
    chip: Chip, changes: list[tuple[int, bytes]]
) -> None:
    block = chip.text
    for at, part in changes:
        block = changed(block, at, part)

    judged(block)


def judged(block: bytes) -> None:
    """Read and judged, whatever it is; what is whole has a name, a number, and each field or its mark."""
    read = read_or_none(block)
    if read is not None:
        assert read.name.strip()
        assert missing(read) <= read.unsure
        judge(DocumentType(read.document_type), read.number, today=date(2026, 11, 24), policy=IdentityPolicy())


def read_or_none(block: bytes) -> ReadDocument | None:
    """Nothing else is raised than the two named troubles of a card."""
    try:
        return read_card_text(block)
    except CardReaderTrouble as trouble:
        if trouble.kind in {"card_damaged", "unknown_card"}:
            return None
        raise


def missing(read: ReadDocument) -> set[str]:
    return {name for name in ("birth_date", "sex", "valid_from", "valid_to") if getattr(read, name) is None}
