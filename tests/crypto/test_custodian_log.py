import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.crypto.canonical import canonical_json
from app.crypto.custodian import Kept, OpenCustodian
from app.crypto.custodian_log import (
    LOG_SIZE_MAX,
    CustodianAct,
    CustodianLogCut,
    CustodianLogDamaged,
    check_acts,
    next_act,
    read_acts,
)
from app.crypto.custodian_publics import PUBLICS_SIZE_MAX, CustodianPublics, PublicsDamaged
from app.crypto.document_fields import base64_text
from app.crypto.signed_document import WrongStation
from tests.crypto.station import MONTHS, STATION, Station
from tests.crypto.tampering import wrong_shapes

NOON = datetime(2026, 11, 23, 12, 0, 0, 999, tzinfo=UTC)


@pytest.fixture(scope="module")
def keys(station: Station) -> OpenCustodian:
    return station.second_custodian


@pytest.fixture(scope="module")
def acts(keys: OpenCustodian) -> tuple[CustodianAct, ...]:
    return grown((), keys, "made", "opened", "opened")


def grown(acts: Sequence[CustodianAct], keys: OpenCustodian, *names: str) -> tuple[CustodianAct, ...]:
    known = tuple(acts)
    for name in names:
        known = (*known, next_act(known, keys, name, {"request": "ab"}, NOON + timedelta(minutes=len(known))))
    return known


def content(acts: Sequence[CustodianAct]) -> bytes:
    return b"".join(act.to_line() for act in acts)


def known(acts: Sequence[CustodianAct]) -> Kept:
    return Kept(acts=len(acts), head=acts[-1].sha256)


def test_what_was_written_is_read_and_found_genuine(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    read = read_acts(content(acts))

    assert read == acts
    check_acts(read, known(acts), keys)
    check_acts(read_acts(b""), Kept(), keys)


def test_a_line_ahead_of_the_file_is_no_trouble(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    check_acts(acts, known(acts[:2]), keys)


def test_a_cut_log_is_noticed(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    for left in (0, 1, 2):
        with pytest.raises(CustodianLogCut) as refused:
            check_acts(acts[:left], known(acts), keys)
        assert (refused.value.found, refused.value.known) == (left, 3)


def test_another_history_of_the_same_length_is_noticed(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    other = grown((), keys, "made", "made", "made")

    with pytest.raises(CustodianLogCut):
        check_acts(other, known(acts), keys)


def test_a_line_that_the_keys_did_not_make_is_noticed(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    stranger = replace(keys, file_key=bytes(64))
    forged = grown(acts[:2], stranger, "opened")

    with pytest.raises(CustodianLogDamaged) as refused:
        check_acts(forged, known(acts[:2]), keys)
    assert refused.value.fact == "3"


def test_every_changed_missing_moved_or_doubled_line_is_noticed(
    acts: tuple[CustodianAct, ...], keys: OpenCustodian
) -> None:
    first, second, third = (act.to_line() for act in acts)
    wrong = [second + third, first + third, first + third + second, first + first + second + third, first[:-1]]
    wrong += [first[:-2], b"\n", b"{}\n", first + b"\x89PNG\n", third]

    for each in wrong:
        with pytest.raises((CustodianLogDamaged, CustodianLogCut)):
            check_acts(read_acts(each), known(acts), keys)
    with pytest.raises(CustodianLogDamaged):
        read_acts(b" " * (LOG_SIZE_MAX + 1))


def test_every_changed_field_is_noticed(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    document = json.loads(acts[2].to_line())

    for shape in wrong_shapes(document, maps=frozenset({"facts"})):
        line = canonical_json(shape) + b"\n"
        with pytest.raises((CustodianLogDamaged, CustodianLogCut)):
            check_acts(read_acts(content(acts[:2]) + line), known(acts), keys)


def test_time_does_not_run_back(acts: tuple[CustodianAct, ...], keys: OpenCustodian) -> None:
    after = next_act(acts, keys, "opened", {}, NOON - timedelta(days=9))

    assert after.at == acts[-1].at
    assert acts[0].at.microsecond == 0
    earlier = replace(after, at=NOON.replace(microsecond=0) - timedelta(days=9))
    with pytest.raises(CustodianLogDamaged):
        read_acts(content([*acts, earlier]))


def test_a_moment_that_is_none_is_refused(acts: tuple[CustodianAct, ...]) -> None:
    line = acts[0].to_line().replace(b"2026-11-23T", b"2026-13-41T")

    with pytest.raises(CustodianLogDamaged):
        read_acts(line)


# the public halves


@pytest.fixture(scope="module")
def publics(station: Station) -> CustodianPublics:
    file = station.custodian_file
    return CustodianPublics(STATION, file.file_id, file.publics)


def test_public_halves_are_read_as_they_were_written(publics: CustodianPublics) -> None:
    read = CustodianPublics.from_bytes(publics.to_bytes(), STATION)

    assert read == publics
    assert read.fingerprint == publics.fingerprint
    swapped = dict(zip(MONTHS, reversed(list(publics.publics.values())), strict=True))
    assert replace(publics, publics=swapped).fingerprint != publics.fingerprint


def test_public_halves_of_another_shape_are_refused(publics: CustodianPublics) -> None:
    stored = publics.to_bytes()
    document = json.loads(stored)

    for shape in wrong_shapes(document):
        written = canonical_json(shape) + b"\n"
        try:
            assert CustodianPublics.from_bytes(written, STATION).to_bytes() == written != stored
        except (PublicsDamaged, WrongStation):
            continue
    weak = json.loads(stored)
    weak["months"][0]["public"] = base64_text(publics.publics[MONTHS[0]][:-32] + bytes(32))
    document["months"].reverse()
    for wrong in (b"", stored[:-3], stored + b" " * PUBLICS_SIZE_MAX, canonical_json(document), canonical_json(weak)):
        with pytest.raises(PublicsDamaged):
            CustodianPublics.from_bytes(wrong, STATION)
    with pytest.raises(WrongStation):
        CustodianPublics.from_bytes(stored, "HZ-0572")
