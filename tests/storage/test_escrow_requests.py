from dataclasses import replace
from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2

from app.domain.escrow_request import CustodianRequest, RequestKind, RequestState
from app.domain.people import UserId
from app.operations.ports import Records
from tests.storage.samples import NOON, a_parcel, a_seal


def a_request(sequence: int, kind: RequestKind = RequestKind.REPRINT) -> CustodianRequest:
    return CustodianRequest(
        request_id=f"{sequence:032x}",
        kind=kind,
        parcel_number=a_parcel(sequence).parcel_number,
        reference="" if kind is RequestKind.REPRINT else "2026/42",
        state=RequestState.ASKED,
        ring_epoch=3,
        asked_by=UserId("u1"),
        asked_at=NOON + timedelta(minutes=sequence),
    )


def put(records: Records, *requests: CustodianRequest) -> None:
    for request in requests:
        sequence = int(request.request_id, 16)
        records.parcels.put(a_parcel(sequence))
        records.escrow_requests.put(request)


def test_a_request_is_read_as_it_was_put(records: Records) -> None:
    request = a_request(1, RequestKind.DISCLOSURE)

    put(records, request)

    assert records.escrow_requests.get(request.request_id) == request
    assert records.escrow_requests.get("0" * 32) is None


def test_open_requests_come_in_the_order_they_were_asked_and_ended_ones_do_not(records: Records) -> None:
    first, second, third = a_request(1), a_request(2, RequestKind.DISCLOSURE), a_request(3)
    put(records, first, second, third)

    ended = second.end(RequestState.DISCLOSED, NOON)
    records.escrow_requests.put(ended)

    assert records.escrow_requests.still_open() == (first, third)
    assert records.escrow_requests.get(second.request_id) == ended
    assert records.escrow_requests.open_for(first.parcel_number) == first
    assert records.escrow_requests.open_for(second.parcel_number) is None


def test_state_and_epoch_of_a_request_change_and_nothing_else(records: Records) -> None:
    request = a_request(1)
    put(records, request)

    records.escrow_requests.put(
        replace(request, state=RequestState.ANSWERED, ring_epoch=4, reference="changed", asked_by=UserId("u2"))
    )

    assert records.escrow_requests.get(request.request_id) == replace(
        request, state=RequestState.ANSWERED, ring_epoch=4
    )


def test_a_request_is_for_a_parcel_there_is(records: Records) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        records.escrow_requests.put(a_request(1))


def test_a_record_is_found_by_its_id_and_moves_to_another_label(records: Records) -> None:
    sealed, other = a_seal(a_parcel(1)), a_seal(a_parcel(2))
    records.seals.put(sealed)
    records.seals.put(other)
    moved = replace(
        sealed,
        locator=bytes(16),
        groups=tuple(replace(group, epoch=9, day="2026-12-01", wrap=b"new") for group in sealed.groups),
    )

    records.seals.relabel(moved)

    assert records.seals.by_locator(sealed.locator) is None
    assert records.seals.replaced(sealed.locator) == sealed.record_id
    assert records.seals.replaced(bytes(16)) is None
    assert records.seals.by_locator(bytes(16)) == moved == records.seals.by_record(sealed.record_id)
    assert records.seals.by_record(other.record_id) == other
    assert records.seals.by_record(bytes(16)) is None
