from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.canonical import Json, canonical_json
from app.crypto.entry import ENTRY_SIZE_MAX, Entry, NotAnEntry
from app.crypto.log_tree import leaf_hash

VECTORS = Path(__file__).parent / "vectors"
REVEALED = Entry(
    seq=41,
    at=datetime(2026, 11, 23, 9, 15, 2, 123000, tzinfo=UTC),
    monotonic=1_234_567,
    boot="0123456789abcdef",
    actor="u-3",
    role="clerk",
    desk="desk-1",
    action="revealed",
    subject="261123-00042-3",
    group="contact",
    reason='asked "where?", 送错地址',
    result="done",
)
MADE = replace(
    REVEALED, seq=0, action="station_made", group="", reason="", key=bytes(range(32)), epoch=date(2026, 11, 23)
)

ids = st.text(st.sampled_from("abcXYZ0189 -_./:'<>&"), max_size=64)
words = st.text(st.sampled_from("abcdefz_"), min_size=1, max_size=40)
reasons = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=200)
entries = st.builds(
    Entry,
    seq=st.integers(0, 10**15 - 1),
    at=st.datetimes(timezones=st.just(UTC)),
    monotonic=st.integers(0, 10**15 - 1),
    boot=st.text(st.sampled_from("0123456789abcdef"), min_size=16, max_size=16),
    actor=ids.map(lambda text: f"u{text[1:]}"),
    role=words,
    desk=ids,
    action=words,
    subject=ids,
    group=words | st.just(""),
    reason=reasons,
    result=ids,
)


def test_entry_and_leaf_are_the_frozen_ones() -> None:
    frozen = (VECTORS / "log_entries.txt").read_text().splitlines()

    made, leaf_made, revealed, leaf_revealed = frozen
    assert MADE.to_bytes().decode() == made
    assert leaf_hash(made.encode()).hex() == leaf_made
    assert REVEALED.to_bytes().decode() == revealed
    assert leaf_hash(revealed.encode()).hex() == leaf_revealed


@given(entries)
def test_what_was_written_reads_back(entry: Entry) -> None:
    assert Entry.from_bytes(entry.to_bytes()) == entry


def test_an_entry_that_names_a_key_reads_back() -> None:
    assert Entry.from_bytes(MADE.to_bytes()) == MADE


def test_the_largest_entry_fits() -> None:
    largest = replace(
        MADE,
        seq=10**15 - 1,
        monotonic=10**15 - 1,
        actor="a" * 64,
        role="r" * 40,
        desk="d" * 64,
        subject="s" * 64,
        group="g" * 40,
        reason="\U0001f4e6" * 200,
        result="r" * 64,
    )

    assert Entry.from_bytes(largest.to_bytes()) == largest


def test_the_time_is_kept_in_utc_to_the_millisecond() -> None:
    local = datetime(2026, 11, 23, 17, 15, 2, 123999, tzinfo=timezone(timedelta(hours=8)))

    assert replace(REVEALED, at=local).written_at == "2026-11-23T09:15:02.123Z"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seq", -1),
        ("seq", 10**15),
        ("monotonic", -1),
        ("monotonic", 10**15),
        ("at", datetime(2026, 11, 23)),  # noqa: DTZ001 - a naive time is what must be refused
        ("boot", "0123456789ABCDEF"),
        ("boot", "0123"),
        ("actor", ""),
        ("actor", "王小明"),
        ("actor", 'a"b'),
        ("role", ""),
        ("desk", "d" * 65),
        ("action", "Revealed"),
        ("subject", "a\nb"),
        ("group", "Contact"),
        ("reason", "a" * 201),
        ("reason", "a\x00b"),
        ("reason", "\x85"),
        ("reason", "\ud800"),
        ("result", "back\\slash"),
        ("key", bytes(32)),
        ("epoch", date(2026, 11, 23)),
    ],
)
def test_a_value_outside_the_form_is_refused_by_name(field: str, value: object) -> None:
    change: dict[str, Any] = {field: value}

    with pytest.raises(NotAnEntry) as refused:
        replace(REVEALED, **change)

    assert refused.value.field == field


@pytest.mark.parametrize(("field", "value"), [("key", None), ("key", bytes(31)), ("epoch", None)])
def test_an_action_that_names_a_key_carries_key_and_epoch(field: str, value: object) -> None:
    change: dict[str, Any] = {field: value}

    with pytest.raises(NotAnEntry) as refused:
        replace(MADE, **change)

    assert refused.value.field == field


FIELDS: dict[str, Any] = {
    "seq": 0,
    "at": "2026-11-23T09:15:02.123Z",
    "monotonic": 0,
    "boot": "0123456789abcdef",
    "actor": "u-3",
    "role": "clerk",
    "desk": "",
    "action": "station_made",
    "subject": "",
    "result": "",
    "key": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "epoch": "2026-11-23",
}


def test_the_fields_the_next_test_spoils_are_an_entry() -> None:
    assert Entry.from_bytes(canonical_json(FIELDS)).key == bytes(range(32))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seq", True),
        ("seq", "0"),
        ("seq", 0.5),
        ("monotonic", None),
        ("actor", 3),
        ("at", "2026-11-23T09:15:02.123+00:00"),
        ("at", "2026-11-23T09:15:02Z"),
        ("at", "2026-11-23T24:00:00.000Z"),
        ("at", "2026-02-29T09:15:02.123Z"),
        ("at", "٢026-11-23T09:15:02.123Z"),
        ("group", ""),
        ("reason", ""),
        ("key", "not base64"),
        ("key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9="),
        ("key", "é"),
        ("epoch", "20261123"),
        ("epoch", "2026-02-29"),
    ],
)
def test_a_field_read_outside_the_form_is_refused_by_name(field: str, value: Json) -> None:
    spoiled = canonical_json({**FIELDS, field: value})

    with pytest.raises(NotAnEntry) as refused:
        Entry.from_bytes(spoiled)

    assert refused.value.field == field


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"[]",
        b"\xff",
        canonical_json(FIELDS) + b"\n",
        canonical_json(FIELDS).replace(b",", b", "),
        canonical_json({**FIELDS, "name": "somebody"}),
        canonical_json({name: value for name, value in FIELDS.items() if name != "result"}),
        canonical_json({**FIELDS, "reason": "a" * ENTRY_SIZE_MAX}),
    ],
    ids=range(8),
)
def test_bytes_that_are_no_entry_are_refused(spoiled: bytes) -> None:
    with pytest.raises(NotAnEntry) as refused:
        Entry.from_bytes(spoiled)

    assert refused.value.field == "json"
