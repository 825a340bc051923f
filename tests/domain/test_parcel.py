from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import AlreadyInRun, NotInRun, NotYetLabelled, Refused, WrongState
from app.domain.parcel import (
    NUMBERS_A_DAY,
    Custody,
    Parcel,
    ParcelNumber,
    ParcelState,
    RecordId,
    is_parcel_number,
    parcel_number,
    spelled,
)
from app.domain.people import UserId
from app.domain.printing import InspectionMark, LabelFace

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)
COURIER, ANOTHER = UserId("c" * 16), UserId("d" * 16)
UNLABELLED = Parcel(
    parcel_number=ParcelNumber("261123-00042-2"),
    record_id=RecordId(bytes(16)),
    state=ParcelState.UNLABELLED,
    destination="A01-001",
    weight_grams=500,
    pieces=1,
    marks=(InspectionMark.INSPECTED,),
    taken_in_at=NOW,
)
ACCEPTED = UNLABELLED.accept(NOW)
HANDED_OVER = ACCEPTED.hand_over(COURIER)
DELIVERED = HANDED_OVER.deliver(NOW)
DROPPED = UNLABELLED.drop()
ALL = {parcel.state: parcel for parcel in (UNLABELLED, ACCEPTED, HANDED_OVER, DELIVERED, DROPPED)}


def test_a_parcel_is_accepted_when_its_label_was_scanned_back() -> None:
    assert (ACCEPTED.state, ACCEPTED.accepted_at) == (ParcelState.ACCEPTED, NOW)


@pytest.mark.parametrize("parcel", [ACCEPTED, HANDED_OVER, DELIVERED, DROPPED])
def test_a_parcel_is_accepted_once(parcel: Parcel) -> None:
    with pytest.raises(WrongState) as refused:
        parcel.accept(NOW)

    assert (refused.value.parcel_number, refused.value.state) == (parcel.parcel_number, parcel.state)


@pytest.mark.parametrize("parcel", [ACCEPTED, HANDED_OVER, DELIVERED, DROPPED])
def test_only_an_unlabelled_parcel_is_dropped(parcel: Parcel) -> None:
    with pytest.raises(WrongState):
        parcel.drop()


def test_a_parcel_handed_over_is_its_couriers() -> None:
    assert (HANDED_OVER.state, HANDED_OVER.courier) == (ParcelState.HANDED_OVER, COURIER)


def test_a_parcel_that_is_out_is_not_handed_over_again() -> None:
    with pytest.raises(AlreadyInRun) as refused:
        HANDED_OVER.hand_over(ANOTHER)

    assert refused.value.courier == COURIER


def test_an_unlabelled_parcel_is_not_handed_over() -> None:
    with pytest.raises(NotYetLabelled):
        UNLABELLED.hand_over(COURIER)


def test_a_dropped_parcel_is_not_handed_over() -> None:
    with pytest.raises(WrongState):
        DROPPED.hand_over(COURIER)


def test_taking_back_undoes_the_handover_and_nothing_else() -> None:
    assert HANDED_OVER.take_back() == ACCEPTED


@pytest.mark.parametrize("parcel", [UNLABELLED, ACCEPTED, DROPPED])
def test_only_a_parcel_that_is_out_is_taken_back(parcel: Parcel) -> None:
    with pytest.raises(NotInRun):
        parcel.take_back()


@pytest.mark.parametrize(
    ("state", "custody"),
    [
        (ParcelState.UNLABELLED, Custody.CONSIGNOR),
        (ParcelState.ACCEPTED, Custody.STATION),
        (ParcelState.HANDED_OVER, Custody.COURIER),
        (ParcelState.DROPPED, Custody.CONSIGNOR),
    ],
)
def test_every_state_says_who_answers_for_the_parcel(state: ParcelState, custody: Custody) -> None:
    assert ALL[state].custody is custody


def test_the_face_of_a_label_shows_what_anybody_may_see() -> None:
    assert ACCEPTED.face == LabelFace("261123-00042-2", "A01-001", 500, 1, (InspectionMark.INSPECTED,))


@given(st.lists(st.sampled_from(["accept", "drop", "hand_over", "take_back"])))
def test_no_order_of_steps_leaves_a_courier_without_a_handover(steps: list[str]) -> None:
    parcel = UNLABELLED
    arguments: dict[str, tuple[object, ...]] = {"accept": (NOW,), "hand_over": (COURIER,)}
    for step in steps:
        try:
            parcel = getattr(parcel, step)(*arguments.get(step, ()))
        except Refused:
            continue

    assert (parcel.courier is not None) == (parcel.state is ParcelState.HANDED_OVER)


def test_a_parcel_number_is_day_running_number_and_check_digit() -> None:
    assert parcel_number(DAY, 42) == "261123-00042-2"


@pytest.mark.parametrize("sequence", [0, -1, NUMBERS_A_DAY])
def test_a_day_has_no_more_numbers_than_five_digits(sequence: int) -> None:
    with pytest.raises(ValueError, match=str(sequence)):
        parcel_number(DAY, sequence)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, NUMBERS_A_DAY - 1))
def test_every_parcel_number_is_known_for_one(day: date, sequence: int) -> None:
    number = parcel_number(day, sequence)

    assert is_parcel_number(number)
    assert spelled(number.replace("-", "")) == number


@given(st.integers(1, NUMBERS_A_DAY - 1), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(sequence: int, place: int, by: int) -> None:
    digits = list(parcel_number(DAY, sequence).replace("-", ""))
    digits[place] = str((int(digits[place]) + by) % 10)

    assert not is_parcel_number("".join(digits))


@given(st.text())
def test_whatever_is_typed_is_a_parcel_number_or_not(text: str) -> None:
    assert is_parcel_number(text) in {True, False}


@pytest.mark.parametrize(
    "text", ["", "-", "26112300042", "2611230000422", "２６１１２３００００４２", "abcdefghijkl", "²" * 12]
)
def test_other_texts_are_no_parcel_numbers(text: str) -> None:
    assert not is_parcel_number(text)


def test_a_delivered_parcel_is_the_consignees_and_says_who_brought_it() -> None:
    assert (DELIVERED.state, DELIVERED.delivered_at, DELIVERED.courier) == (ParcelState.DELIVERED, NOW, COURIER)
    assert DELIVERED.custody is Custody.CONSIGNEE


@pytest.mark.parametrize("parcel", [UNLABELLED, ACCEPTED, DELIVERED, DROPPED])
def test_only_what_is_out_with_a_courier_is_delivered(parcel: Parcel) -> None:
    with pytest.raises(WrongState) as refused:
        parcel.deliver(NOW)

    assert refused.value.state == parcel.state


def test_a_parcel_that_comes_back_is_at_the_station_and_nobodys() -> None:
    back = HANDED_OVER.come_back()

    assert back == ACCEPTED
    assert back.hand_over(ANOTHER).courier == ANOTHER


@pytest.mark.parametrize(
    ("parcel", "kind"),
    [(UNLABELLED, NotYetLabelled), (ACCEPTED, WrongState), (DELIVERED, WrongState), (DROPPED, WrongState)],
)
def test_only_what_is_out_comes_back(parcel: Parcel, kind: type[Refused]) -> None:
    with pytest.raises(kind):
        parcel.come_back()


def test_a_record_is_shredded_once_and_after_delivery() -> None:
    shredded = DELIVERED.shred(NOW)

    assert (shredded.state, shredded.shredded_at) == (ParcelState.DELIVERED, NOW)
    for parcel in (UNLABELLED, ACCEPTED, HANDED_OVER, DROPPED, shredded):
        with pytest.raises(WrongState):
            parcel.shred(NOW)


def test_a_parcel_is_closed_when_no_label_opens_it() -> None:
    closed = [parcel for parcel in (*ALL.values(), DELIVERED.shred(NOW)) if parcel.is_closed]

    assert closed == [DROPPED, DELIVERED.shred(NOW)]
