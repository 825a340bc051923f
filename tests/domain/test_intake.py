from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.documents import DocumentType, Outcome, Verdict
from app.domain.groups import Address, Contact
from app.domain.identity import DocumentShown, IdentityShown, IdentityVerdict
from app.domain.intake import (
    Addressed,
    Committed,
    Confirmation,
    Confirmed,
    Event,
    Goods,
    Intake,
    Judged,
    OutOfStep,
    RefusalReason,
    ScannedBack,
    Sender,
    Step,
    SteppedBack,
    TurnedAway,
    Weighed,
    advance,
    needed_confirmations,
)
from app.domain.parcel import ParcelNumber
from app.domain.printing import InspectionMark

SHOWN = IdentityShown(DocumentShown(DocumentType.RESIDENT_ID, "11010119900101900X", "王试"))
SENDER = Sender("15400138000", "北京市朝阳区示例路1号")
SOUND, WARNED, EXEMPT, REFUSED, MISMATCH = (
    IdentityVerdict(Verdict(outcome, (), SHOWN.document.number))
    for outcome in (
        Outcome.ACCEPTED,
        Outcome.ACCEPTED_WITH_WARNINGS,
        Outcome.EXEMPT,
        Outcome.REFUSED,
        Outcome.MISMATCH,
    )
)
ALL_SEEN = frozenset(Confirmation)
NUMBER = ParcelNumber("261123-00042-2")

JUDGED = Judged(SHOWN, SOUND)
CONFIRMED = Confirmed(ALL_SEEN, SENDER)
ADDRESSED = Addressed(Contact("张三", "15400138000"), Address("江苏省", "南京市", "鼓楼区", "示例路1号"))
WEIGHED = Weighed(Goods("tea", 0, 500, 1, "A01-001", (InspectionMark.INSPECTED,)))
COMMITTED = Committed(NUMBER)
TURNED_AWAY = TurnedAway(RefusalReason.MISMATCH)
WAY = (JUDGED, CONFIRMED, ADDRESSED, WEIGHED, COMMITTED, ScannedBack())
EVENTS: tuple[Event, ...] = (*WAY, TURNED_AWAY, SteppedBack())


def after(*events: Event) -> Intake:
    intake = Intake()
    for event in events:
        intake = advance(intake, event)
    return intake


AT: dict[Step, Intake] = {
    Step.DOCUMENT: after(),
    Step.CONFIRM: after(*WAY[:1]),
    Step.CONSIGNEE: after(*WAY[:2]),
    Step.GOODS: after(*WAY[:3]),
    Step.LABEL: after(*WAY[:5]),
    Step.ACCEPTED: after(*WAY),
    Step.REFUSED: after(TURNED_AWAY),
}
BELONGS: dict[Step, set[type]] = {
    Step.DOCUMENT: {Judged, TurnedAway},
    Step.CONFIRM: {Confirmed, TurnedAway, SteppedBack},
    Step.CONSIGNEE: {Addressed, TurnedAway, SteppedBack},
    Step.GOODS: {Weighed, TurnedAway, SteppedBack},
    Step.LABEL: {ScannedBack},
    Step.ACCEPTED: set(),
    Step.REFUSED: set(),
}
OUT_OF_STEP = [(step, event) for step, event in product(Step, EVENTS) if type(event) not in BELONGS[step]]


@pytest.mark.parametrize("count", range(len(WAY) + 1))
def test_every_step_leads_to_the_next(count: int) -> None:
    steps = [Step.DOCUMENT, Step.CONFIRM, Step.CONSIGNEE, Step.GOODS, Step.GOODS, Step.LABEL, Step.ACCEPTED]

    assert after(*WAY[:count]).step is steps[count]


@pytest.mark.parametrize("verdict", [REFUSED, MISMATCH])
def test_a_refused_document_can_be_corrected(verdict: IdentityVerdict) -> None:
    intake = after(Judged(SHOWN, verdict))

    assert (intake.step, intake.verdict) == (Step.DOCUMENT, verdict)
    assert advance(intake, JUDGED).step is Step.CONFIRM


def test_another_document_takes_the_confirmations_away() -> None:
    intake = after(JUDGED, CONFIRMED, SteppedBack(), SteppedBack(), JUDGED)

    assert intake.confirmations == frozenset()


@pytest.mark.parametrize("missing", [Confirmation.FACE_MATCHES, Confirmation.DOCUMENT_SOUND])
def test_without_the_clerks_look_the_intake_stays(missing: Confirmation) -> None:
    assert after(JUDGED, Confirmed(ALL_SEEN - {missing}, SENDER)).step is Step.CONFIRM


def test_warnings_must_have_been_seen() -> None:
    incomplete = Confirmed(ALL_SEEN - {Confirmation.WARNINGS_SEEN}, SENDER)

    assert after(Judged(SHOWN, WARNED), incomplete).step is Step.CONFIRM


def test_a_document_without_warnings_asks_for_none_to_be_seen() -> None:
    assert needed_confirmations(SOUND) == {Confirmation.FACE_MATCHES, Confirmation.DOCUMENT_SOUND}


def test_a_document_with_warnings_asks_for_all_three() -> None:
    assert needed_confirmations(WARNED) == ALL_SEEN - {Confirmation.EXEMPTION_HOLDS}


def test_an_exemption_asks_for_nothing_but_that_it_holds() -> None:
    assert needed_confirmations(EXEMPT) == {Confirmation.EXEMPTION_HOLDS}


@pytest.mark.parametrize(("step", "back"), [("confirm", "document"), ("consignee", "confirm"), ("goods", "consignee")])
def test_a_step_back_keeps_what_was_typed(step: str, back: str) -> None:
    intake = advance(AT[Step(step)], SteppedBack())

    assert intake.step == back
    assert intake.identity is SHOWN


def test_goods_must_be_weighed_before_the_commit() -> None:
    with pytest.raises(OutOfStep):
        advance(AT[Step.GOODS], COMMITTED)


def test_after_the_commit_nothing_of_the_people_is_left() -> None:
    assert AT[Step.LABEL] == Intake(step=Step.LABEL, parcel_number=NUMBER)


@pytest.mark.parametrize("step", [Step.DOCUMENT, Step.CONFIRM, Step.CONSIGNEE, Step.GOODS])
def test_a_sender_turned_away_leaves_the_reason_and_nothing_else(step: Step) -> None:
    assert advance(AT[step], TURNED_AWAY) == Intake(step=Step.REFUSED, refusal=RefusalReason.MISMATCH)


@pytest.mark.parametrize(("step", "event"), OUT_OF_STEP, ids=lambda value: str(getattr(value, "value", type(value))))
def test_an_event_of_another_step_is_a_defect(step: Step, event: Event) -> None:
    with pytest.raises(OutOfStep):
        advance(AT[step], event)


@given(st.lists(st.sampled_from(EVENTS), max_size=12))
def test_no_order_of_events_accepts_a_parcel_without_document_look_and_commit(events: list[Event]) -> None:
    intake, seen = Intake(), []
    for event in events:
        try:
            intake = advance(intake, event)
        except OutOfStep:
            continue
        seen.append(type(event))

    if intake.step is Step.ACCEPTED:
        assert {Judged, Confirmed, Addressed, Weighed, Committed, ScannedBack} <= set(seen)
