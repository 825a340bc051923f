from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.crypto.custodian import CustodianFile
from app.crypto.deposit import deposit_subject, open_deposit
from app.crypto.first_custodian import open_e1
from app.demo.station import AUDITOR, CLERK, COURIERS, CUSTODIAN_PASSPHRASE, MANAGER, STATION_ID
from app.domain.documents import DocumentType, Outcome, ReasonCode
from app.domain.documents.citizen_number import check_digit
from app.domain.documents.read_document import DocumentSource, Sex
from app.domain.errors import (
    DeadLabel,
    DocumentRefused,
    Incomplete,
    LabelGone,
    Misread,
    NotAllowed,
    NotConfirmed,
    NotOurLabel,
    NotSignedIn,
    Refused,
    StationTrouble,
    TooLong,
    UnknownParcel,
    WrongLabel,
    WrongState,
)
from app.domain.groups import FieldGroup
from app.domain.identity import Basis, DocumentShown, IdentityShown
from app.domain.intake import Confirmation, RefusalReason
from app.domain.parcel import ParcelNumber, ParcelState
from app.domain.printing import InspectionMark
from app.labels.text import format_label, parse_label
from app.operations.intake import IntakeForm
from app.storage.audit_log import StoredAuditLog
from app.storage.deposits import StoredDeposits
from tests.operations.conftest import MadeStation
from tests.operations.desk import Desk, Died, Strike

NOBODYS = format_label(bytes(16))


def numbered(first_17: str) -> str:
    """A resident ID with the check digit that belongs to it."""
    return first_17 + check_digit(first_17)


FROM_NOWHERE = numbered("99010119900101900")
"""A sound number with a division that was never given out: accepted, with a warning."""


@pytest.fixture
def counter(desk: Desk) -> Desk:
    """A desk at which the clerk is signed in."""
    desk.sign_in()
    return desk


def changed(form: IntakeForm, **values: object) -> IntakeForm:
    """The form with fields of its parts replaced, as sender__phone=…"""
    for path, value in values.items():
        part, field = path.split("__")
        new = replace(getattr(form, part), **{field: value})
        changed_part = {"identity": replace(form.identity, document=new)} if part == "document" else {part: new}
        form = replace(form, **changed_part)
    return form


def kept(desk: Desk) -> tuple[int, int, int]:
    """(parcels, deposits, entries) in the database."""
    with desk.station.database.records() as records:
        return records.parcels.count(), records.deposits.count(), records.audit.size()


def test_a_committed_parcel_awaits_its_label(counter: Desk) -> None:
    form = counter.form()

    parcel = counter.desks.intake.commit(form)

    assert parcel.state is ParcelState.UNLABELLED
    assert (parcel.destination, parcel.weight_grams) == (form.goods.destination, form.goods.weight_grams)
    assert parcel.taken_in_at == counter.clock.now()


def test_parcels_of_a_day_are_numbered_in_turn(counter: Desk) -> None:
    numbers = [counter.desks.intake.commit(counter.form()).parcel_number for _ in range(3)]

    assert [number[:12] for number in numbers] == ["261123-00001", "261123-00002", "261123-00003"]


def test_a_parcel_is_numbered_by_the_stations_day_not_by_utc(counter: Desk) -> None:
    counter.wait_until(datetime(2026, 11, 23, 16, 30, tzinfo=UTC))

    assert counter.desks.intake.commit(counter.form()).parcel_number.startswith("261124-")


def test_taking_in_is_in_the_log_by_number_and_outcome(counter: Desk) -> None:
    parcel = counter.desks.intake.commit(counter.form())

    entry = counter.newest()
    assert (entry.action, entry.subject, entry.result) == ("taken_in", parcel.parcel_number, "accepted")


def test_taking_in_leaves_one_parcel_one_deposit_and_one_entry(counter: Desk) -> None:
    before = kept(counter)

    counter.desks.intake.commit(counter.form())

    assert tuple(after - was for after, was in zip(kept(counter), before, strict=True)) == (1, 1, 1)


def test_judging_keeps_nothing(counter: Desk) -> None:
    before = kept(counter)

    verdict = counter.desks.intake.judge(counter.form().document)

    assert verdict.outcome is Outcome.ACCEPTED
    assert kept(counter) == before


def test_a_document_goes_by_the_policys_least_age(counter: Desk) -> None:
    verdict = counter.desks.intake.judge(replace(counter.form().document, number=numbered("11010520150615900")))

    assert verdict.codes == (ReasonCode.UNDER_AGE,)


def test_a_block_of_text_becomes_the_fields_of_a_consignee(counter: Desk) -> None:
    draft = counter.desks.intake.split("张三 15400138000 江苏省南京市鼓楼区示例路1号")

    assert (draft.name, draft.city) == ("张三", "南京市")


@pytest.mark.parametrize("reason", RefusalReason)
def test_a_refusal_is_recorded_with_its_reason_and_no_person(counter: Desk, reason: RefusalReason) -> None:
    counter.desks.intake.turn_away(reason)

    entry = counter.newest()
    assert (entry.action, entry.reason, entry.subject) == ("intake_refused", reason, "")


def test_what_the_rules_found_stands_beside_the_reason(counter: Desk) -> None:
    counter.desks.intake.turn_away(RefusalReason.DOCUMENT_REFUSED, ReasonCode.EXPIRED)

    entry = counter.newest()
    assert (entry.action, entry.reason, entry.result) == ("intake_refused", "document_refused", "expired")


OTHER = DocumentShown(DocumentType.RESIDENT_ID, numbered("11010519850505001"), "王试")
CHILD = DocumentShown(DocumentType.RESIDENT_ID, numbered("11010520150615900"), "李试")
COMPANY = DocumentShown(DocumentType.ORGANISATION, "91350100M000100Y43", "示例有限公司")
LETTER = DocumentShown(DocumentType.LETTER, "", "王试")
AGREEMENT = DocumentShown(DocumentType.AGREEMENT, "XY-2026-0042", "示例有限公司")


@pytest.mark.parametrize(
    ("identity", "outcome"),
    [
        (IdentityShown(COMPANY, Basis.ORGANISATION, OTHER), Outcome.ACCEPTED),
        (IdentityShown(CHILD, Basis.GUARDIAN, OTHER), Outcome.ACCEPTED),
        (IdentityShown(LETTER), Outcome.EXEMPT),
        (IdentityShown(AGREEMENT), Outcome.EXEMPT),
    ],
)
def test_a_parcel_is_taken_in_on_every_basis(counter: Desk, identity: IdentityShown, outcome: Outcome) -> None:
    counter.desks.intake.commit(replace(counter.form(), identity=identity))

    assert counter.newest().result == outcome


@pytest.mark.parametrize(
    "identity",
    [
        IdentityShown(COMPANY),
        IdentityShown(COMPANY, Basis.ORGANISATION),
        IdentityShown(CHILD),
        IdentityShown(OTHER, Basis.PROXY, OTHER),
        IdentityShown(replace(OTHER, sex=Sex.FEMALE)),
    ],
)
def test_a_parcel_without_what_its_basis_asks_for_is_not_taken_in(counter: Desk, identity: IdentityShown) -> None:
    before = kept(counter)

    with pytest.raises(DocumentRefused):
        counter.desks.intake.commit(replace(counter.form(), identity=identity))

    assert kept(counter) == before


def test_an_exemption_must_have_been_confirmed(counter: Desk) -> None:
    form = replace(counter.form(), identity=IdentityShown(LETTER))

    with pytest.raises(NotConfirmed) as refused:
        counter.desks.intake.commit(replace(form, confirmations=form.confirmations - {Confirmation.EXEMPTION_HOLDS}))

    assert refused.value.confirmations == (Confirmation.EXEMPTION_HOLDS,)


def test_the_contents_of_a_letter_are_not_looked_at(counter: Desk) -> None:
    form = changed(counter.form(), goods__marks=())

    counter.desks.intake.commit(replace(form, identity=IdentityShown(LETTER)))

    assert counter.newest().result == Outcome.EXEMPT


def test_who_hands_in_has_a_name(counter: Desk) -> None:
    identity = IdentityShown(COMPANY, Basis.ORGANISATION, replace(OTHER, name=" \u200b"))

    with pytest.raises(Incomplete) as refused:
        counter.desks.intake.commit(replace(counter.form(), identity=identity))

    assert refused.value.fields == ("hander_name",)


def test_a_parcel_with_a_refused_document_is_not_taken_in(counter: Desk) -> None:
    before = kept(counter)

    with pytest.raises(DocumentRefused):
        counter.desks.intake.commit(changed(counter.form(), document__number="110105199001011234"))

    assert kept(counter) == before


@pytest.mark.parametrize("missing", [Confirmation.FACE_MATCHES, Confirmation.DOCUMENT_SOUND])
def test_a_parcel_is_not_taken_in_while_the_clerk_has_not_looked(counter: Desk, missing: Confirmation) -> None:
    form = counter.form()

    with pytest.raises(NotConfirmed) as refused:
        counter.desks.intake.commit(replace(form, confirmations=form.confirmations - {missing}))

    assert refused.value.confirmations == (missing,)


def test_warnings_of_a_document_must_have_been_seen(counter: Desk) -> None:
    form = changed(counter.form(), document__number=FROM_NOWHERE)

    with pytest.raises(NotConfirmed) as refused:
        counter.desks.intake.commit(replace(form, confirmations=form.confirmations - {Confirmation.WARNINGS_SEEN}))

    assert refused.value.confirmations == (Confirmation.WARNINGS_SEEN,)


def test_a_document_with_warnings_is_taken_in_once_they_were_seen(counter: Desk) -> None:
    counter.desks.intake.commit(changed(counter.form(), document__number=FROM_NOWHERE))

    assert counter.newest().result == Outcome.ACCEPTED_WITH_WARNINGS


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("sender_name", {"document__name": " \u200b"}),
        ("sender_phone", {"sender__phone": "  "}),
        ("sender_phone", {"sender__phone": "call me"}),
        ("sender_address", {"sender__address": "\u202e\x00 "}),
        ("name", {"contact__name": ""}),
        ("phone", {"contact__phone": ""}),
        ("phone", {"contact__phone": "15400"}),
        ("phone", {"contact__phone": "15400138000 or 15400138001"}),
        ("detail", {"address__detail": "\t\n"}),
        ("detail", {"address__detail": "\ud800"}),
        ("contents", {"goods__contents": " "}),
        ("value", {"goods__value_fen": -1}),
        ("weight", {"goods__weight_grams": 0}),
        ("weight", {"goods__weight_grams": 50_001}),
        ("pieces", {"goods__pieces": 0}),
        ("pieces", {"goods__pieces": 100}),
        ("destination", {"goods__destination": ""}),
        ("destination", {"goods__destination": "南京"}),
        ("destination", {"goods__destination": "A" * 13}),
        ("destination", {"goods__destination": "A1\n"}),
        ("inspected", {"goods__marks": (InspectionMark.SECURITY_CHECKED,)}),
    ],
)
def test_a_field_that_is_missing_or_not_in_order_is_named(
    signed_in: Callable[[str], Desk], field: str, values: dict[str, object]
) -> None:
    counter = signed_in(CLERK)
    before = kept(counter)

    with pytest.raises(Incomplete) as refused:
        counter.desks.intake.commit(changed(counter.forms[0], **values))

    assert refused.value.fields == (field,)
    assert kept(counter) == before


def test_all_missing_fields_are_named_at_once(counter: Desk) -> None:
    with pytest.raises(Incomplete) as refused:
        counter.desks.intake.commit(changed(counter.form(), contact__name="", goods__pieces=0, goods__value_fen=-1))

    assert refused.value.fields == ("name", "value", "pieces")


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("detail", {"address__detail": "长" * 2_000}),
        ("detail", {"address__province": "长" * 2_000}),
        ("sender_address", {"sender__address": "长" * 2_000}),
        ("sender_address", {"goods__contents": "x" * 2_000}),
        ("name", {"contact__name": "王" + "\N{COMBINING ACUTE ACCENT}" * 2_000}),
        ("sender_address", {"document__name": "王" + "\N{COMBINING ACUTE ACCENT}" * 2_000}),
    ],
)
def test_a_text_too_long_for_its_seal_is_refused_by_the_field_to_shorten(
    signed_in: Callable[[str], Desk], field: str, values: dict[str, object]
) -> None:
    counter = signed_in(CLERK)
    before = kept(counter)

    with pytest.raises(TooLong) as refused:
        counter.desks.intake.commit(changed(counter.forms[0], **values))

    assert refused.value.field == field
    assert kept(counter) == before


def test_a_senders_name_too_long_for_the_deposit_is_refused(counter: Desk) -> None:
    """The consignor's part, which is judged first, has less beside the name than the deposit has."""
    name = "王" + "\N{COMBINING ACUTE ACCENT}" * 420
    form = changed(counter.form(), document__name=name, sender__address="南京", goods__contents="x")

    with pytest.raises(TooLong) as refused:
        counter.desks.intake.commit(form)

    assert refused.value.field == "sender_name"


def test_the_longest_text_that_fits_is_taken_in(counter: Desk) -> None:
    detail = "长" * 300

    parcel = counter.desks.intake.commit(changed(counter.form(), address__detail=detail))

    assert parcel.state is ParcelState.UNLABELLED


@pytest.mark.parametrize("role", [COURIERS[0], AUDITOR])
@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.desks.intake.judge(desk.forms[0].document),
        lambda desk: desk.desks.intake.split("张三"),
        lambda desk: desk.desks.intake.turn_away(RefusalReason.SENDER_LEFT),
        lambda desk: desk.desks.intake.commit(desk.forms[0]),
        lambda desk: desk.desks.intake.scan_back(ParcelNumber("261123-00001-4"), NOBODYS),
        lambda desk: desk.desks.intake.unlabelled(),
        lambda desk: desk.desks.intake.drop(ParcelNumber("261123-00001-4")),
    ],
)
def test_intake_is_for_clerks_and_managers(
    signed_in: Callable[[str], Desk], role: str, act: Callable[[Desk], object]
) -> None:
    desk = signed_in(role)
    before = kept(desk)

    with pytest.raises(NotAllowed) as refused:
        act(desk)

    assert refused.value.act == "intake"
    assert kept(desk) == before


def test_nothing_is_taken_in_while_nobody_is_signed_in(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.desks.intake.commit(desk.form())


def test_a_manager_takes_parcels_in_too(desk: Desk) -> None:
    desk.sign_in(MANAGER)

    parcel, _ = desk.take_in()

    assert parcel.state is ParcelState.ACCEPTED


def test_without_its_entry_nothing_of_an_intake_is_kept(counter: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept(counter)

    def full(*_: object) -> None:
        raise StationTrouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(StoredAuditLog, "append", full)
        with pytest.raises(StationTrouble):
            counter.desks.intake.commit(counter.form())

    assert kept(counter) == before
    assert counter.desks.intake.unlabelled() == ()


def test_without_its_deposit_nothing_of_an_intake_is_kept(counter: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept(counter)

    def full(*_: object) -> None:
        raise StationTrouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(StoredDeposits, "put", full)
        with pytest.raises(StationTrouble):
            counter.desks.intake.commit(counter.form())

    assert kept(counter) == before


def test_the_number_of_an_intake_that_failed_is_given_to_the_next(counter: Desk) -> None:
    with Strike(1, StationTrouble("disk_full")).on(counter), pytest.raises(StationTrouble):
        counter.desks.intake.commit(counter.form())

    assert counter.desks.intake.commit(counter.form()).parcel_number.startswith("261123-00001-")


def test_no_file_holds_the_token_or_anything_of_the_people(counter: Desk) -> None:
    form = counter.form()
    parcel = counter.desks.intake.commit(form)
    label = counter.label_of(parcel.parcel_number)
    token = counter.desks.intake.session.awaited(parcel.parcel_number)
    assert token is not None
    counter.settled(counter.print_label(parcel.parcel_number))
    counter.desks.intake.scan_back(parcel.parcel_number, label)
    counter.desks.reveal.present(label)
    while_open = counter.contents()
    counter.lock()

    personal = [
        form.document.number,
        form.document.name,
        form.sender.phone,
        form.sender.address,
        form.contact.name,
        form.contact.phone,
        form.address.detail,
        label,
        label[3:29],
        token.hex(),
    ]
    needles = [token, *(text.encode() for text in personal), *(text.encode("utf-16-le") for text in personal)]
    found = [
        name
        for contents in (while_open, counter.contents())
        for name, content in contents.items()
        for needle in needles
        if needle in content
    ]
    assert found == []


def test_no_column_of_the_open_database_holds_the_token_or_anything_of_the_people(counter: Desk) -> None:
    """Under the database's own key: what somebody reads who has stolen disk, passphrase and computer."""
    form = counter.form()
    parcel = counter.desks.intake.commit(form)
    label = counter.label_of(parcel.parcel_number)
    token = counter.desks.intake.session.awaited(parcel.parcel_number)
    assert token is not None
    counter.desks.intake.scan_back(parcel.parcel_number, label)
    counter.desks.reveal.present(label)

    connection = counter.station.database._connection
    assert connection is not None
    tables = ("parcels", "records", "record_groups", "deposits", "runs", "run_lines", "entries", "checkpoints")
    cells = [cell for table in tables for row in connection.rows(f"SELECT * FROM {table}") for cell in row]  # noqa: S608
    stored = b"\0".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
    texts = [form.document.number, form.document.name, form.contact.name, form.contact.phone, form.contact.phone[-4:]]
    needles = [token, label.encode(), *(text.encode() for text in [*texts, form.sender.phone, form.address.detail])]
    assert [needle for needle in needles if needle in stored] == []


def test_the_deposit_opens_for_both_custodians_together(counter: Desk, made: MadeStation) -> None:
    hander = replace(OTHER, source=DocumentSource.CARD_READER)
    form = replace(counter.form(), identity=IdentityShown(COMPANY, Basis.ORGANISATION, hander))
    parcel = counter.desks.intake.commit(form)
    connection = counter.station.database._connection
    assert connection is not None
    ((month, sealed),) = connection.rows("SELECT month, sealed FROM deposits")

    counter.sign_in(MANAGER)
    opened = counter.desks.intake.session.require()
    e1 = open_e1(opened.keyring, opened.unlocked, month)
    file = CustodianFile.from_bytes(made.papers.custodian_file, STATION_ID)
    e2 = file.open_with_passphrase(CUSTODIAN_PASSPHRASE).seed(month)
    identity = open_deposit(sealed, deposit_subject(STATION_ID, parcel.record_id, month), e1, e2)

    assert (identity["number"], identity["name"]) == (form.document.number, form.document.name)
    assert identity["actor"] == counter.user_id(CLERK)
    assert (identity["version"], identity["basis"]) == (2, "organisation")
    assert isinstance(identity["handed_in_by"], dict)
    assert (identity["handed_in_by"]["number"], identity["handed_in_by"]["source"]) == (OTHER.number, "card-reader")


def test_a_parcel_is_accepted_when_its_label_is_scanned_back(counter: Desk) -> None:
    parcel = counter.desks.intake.commit(counter.form())
    counter.clock.advance(timedelta(seconds=30))

    accepted = counter.desks.intake.scan_back(parcel.parcel_number, counter.label_of(parcel.parcel_number))

    assert (accepted.state, accepted.accepted_at) == (ParcelState.ACCEPTED, counter.clock.now())
    assert (counter.newest().action, counter.newest().subject) == ("accepted", parcel.parcel_number)


@pytest.mark.parametrize("typed", [str.lower, lambda text: f"]Q1{text}\r\n", lambda text: f"\x1d{text}\t"])
def test_a_scanner_may_type_the_label_in_its_own_way(counter: Desk, typed: Callable[[str], str]) -> None:
    parcel = counter.desks.intake.commit(counter.form())

    accepted = counter.desks.intake.scan_back(parcel.parcel_number, typed(counter.label_of(parcel.parcel_number)))

    assert accepted.state is ParcelState.ACCEPTED


def misread(label: str) -> str:
    return label[:-1] + ("A" if label[-1] != "A" else "B")


@pytest.mark.parametrize(
    ("scan", "kind"),
    [
        (lambda _: NOBODYS, WrongLabel),
        (misread, Misread),
        (lambda _: "https://example.org/", NotOurLabel),
        (lambda _: "", NotOurLabel),
        (lambda label: label * 10, NotOurLabel),
        (lambda label: label[:-6], NotOurLabel),
    ],
)
def test_another_scan_does_not_accept_a_parcel(counter: Desk, scan: Callable[[str], str], kind: type[Refused]) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number

    with pytest.raises(kind):
        counter.desks.intake.scan_back(number, scan(counter.label_of(number)))

    assert [waiting.printable for waiting in counter.desks.intake.unlabelled()] == [True]
    assert (counter.newest().action, counter.newest().result) == ("scan_refused", kind.__name__)


def test_the_label_of_another_waiting_parcel_is_the_wrong_one(counter: Desk) -> None:
    first = counter.desks.intake.commit(counter.form()).parcel_number
    second = counter.desks.intake.commit(counter.form()).parcel_number

    with pytest.raises(WrongLabel) as refused:
        counter.desks.intake.scan_back(first, counter.label_of(second))

    assert refused.value.expected == first


def test_after_a_wrong_scan_the_right_one_accepts(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number
    with pytest.raises(Misread):
        counter.desks.intake.scan_back(number, misread(counter.label_of(number)))

    accepted = counter.desks.intake.scan_back(number, counter.label_of(number))

    assert accepted.state is ParcelState.ACCEPTED


def test_a_label_is_scanned_back_once(counter: Desk) -> None:
    parcel, label = counter.take_in()

    with pytest.raises(LabelGone):
        counter.desks.intake.scan_back(parcel.parcel_number, label)


def test_once_accepted_nobody_has_the_token_any_more(counter: Desk) -> None:
    parcel, _ = counter.take_in()

    assert counter.desks.intake.session.awaited(parcel.parcel_number) is None


def test_a_label_can_still_be_scanned_back_after_a_lock(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number
    label = counter.label_of(number)
    counter.lock()
    counter.sign_in()

    assert counter.desks.intake.scan_back(number, label).state is ParcelState.ACCEPTED


def test_a_restart_leaves_the_parcel_unlabelled_and_not_printable(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number

    started = counter.restart()
    started.sign_in()

    waiting = started.desks.intake.unlabelled()
    assert [(each.parcel.parcel_number, each.printable) for each in waiting] == [(number, False)]


def test_after_a_restart_the_label_cannot_be_printed(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number
    started = counter.restart()
    started.sign_in()

    with pytest.raises(LabelGone):
        started.print_label(number)


def test_after_a_restart_the_label_cannot_be_scanned_back(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number
    label = counter.label_of(number)
    started = counter.restart()
    started.sign_in()

    with pytest.raises(LabelGone):
        started.desks.intake.scan_back(number, label)


def test_a_dropped_parcel_is_no_longer_waited_for(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number

    dropped = counter.desks.intake.drop(number)

    assert dropped.state is ParcelState.DROPPED
    assert counter.desks.intake.unlabelled() == ()
    assert (counter.newest().action, counter.newest().subject) == ("dropped", number)


def test_the_label_of_a_dropped_parcel_opens_nothing(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number
    label = counter.label_of(number)
    counter.desks.intake.drop(number)

    with pytest.raises(DeadLabel):
        counter.desks.reveal.present(label)


def test_nothing_is_left_of_what_was_sealed_for_a_dropped_parcel(counter: Desk) -> None:
    number = counter.desks.intake.commit(counter.form()).parcel_number
    label = counter.label_of(number)
    counter.desks.intake.drop(number)

    with counter.station.database.records() as records:
        sealed, _ = counter.desks.reveal.lookup.by_token(records, parse_label(label))
        assert {(group.wrap, group.sealed) for group in sealed.groups} == {(b"", b"")}
        assert sealed.escrow == b""
        assert records.deposits.count() == 0


def test_an_accepted_parcel_cannot_be_dropped(counter: Desk) -> None:
    parcel, _ = counter.take_in()

    with pytest.raises(WrongState) as refused:
        counter.desks.intake.drop(parcel.parcel_number)

    assert refused.value.state == ParcelState.ACCEPTED


def test_a_parcel_that_is_not_there_cannot_be_dropped(counter: Desk) -> None:
    with pytest.raises(UnknownParcel):
        counter.desks.intake.drop(ParcelNumber("261123-00001-4"))


def test_every_intake_seals_what_the_clerk_typed_without_what_cannot_be_seen(counter: Desk) -> None:
    form = changed(counter.form(), address__detail=" 示例路\u202e1号\n2栋 ", contact__phone=" 15400138000 ")
    number = counter.desks.intake.commit(form).parcel_number
    label = counter.label_of(number)
    counter.desks.intake.scan_back(number, label)
    counter.hand_over(label)
    counter.sign_in(COURIERS[0])
    counter.desks.reveal.present(label)

    address = dict(counter.desks.reveal.reveal(number, FieldGroup.ADDRESS).fields)
    contact = dict(counter.desks.reveal.reveal(number, FieldGroup.CONTACT).fields)

    assert (address["detail"], contact["phone"]) == ("示例路1号 2栋", "15400138000")


def test_a_clock_set_back_does_not_bring_an_old_day_back(counter: Desk) -> None:
    counter.lock()
    counter.believe(datetime(2026, 11, 20, 1, 0, tzinfo=UTC))
    counter.sign_in()

    parcel, label = counter.take_in()

    with counter.station.database.records() as records:
        sealed, _ = counter.desks.reveal.lookup.by_token(records, parse_label(label))
    assert parcel.parcel_number.startswith("261120-")
    assert {group.day for group in sealed.groups} == {"2026-11-23"}


@pytest.mark.parametrize("at", [datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 10, 31, tzinfo=UTC)])
def test_a_clock_set_back_to_before_the_station_does_not_stop_intake(counter: Desk, at: datetime) -> None:
    form = counter.form()
    counter.lock()
    counter.believe(at)
    counter.sign_in()

    assert counter.desks.intake.commit(form).state is ParcelState.UNLABELLED


def test_past_the_custodians_last_month_nothing_can_be_taken_in(counter: Desk) -> None:
    form = counter.form()
    counter.lock()
    counter.believe(datetime(2036, 11, 23, tzinfo=UTC))
    counter.sign_in()
    before = kept(counter)

    with pytest.raises(StationTrouble) as refused:
        counter.desks.intake.commit(form)

    assert (refused.value.kind, refused.value.fact) == ("no_custodian_keys", "2036-11")
    assert kept(counter) == before


def test_a_clock_ten_years_ahead_that_nobody_confirms_changes_nothing(counter: Desk) -> None:
    counter.clock.jump(datetime(2036, 11, 23, tzinfo=UTC))

    parcel, label = counter.take_in()

    assert parcel.parcel_number.startswith("261123-")
    assert counter.desks.reveal.present(label).parcel == parcel
    assert counter.desks.intake.session.require().days.latest == "2026-11-23"


def test_a_clock_that_was_ten_years_ahead_for_a_moment_does_not_stop_intake(counter: Desk) -> None:
    now = counter.clock.now()
    counter.lock()
    counter.believe(datetime(2036, 11, 23, tzinfo=UTC))
    counter.sign_in()
    with pytest.raises(StationTrouble):
        counter.desks.intake.commit(counter.form())
    counter.lock()
    counter.believe(now)
    counter.sign_in()

    parcel, _ = counter.take_in()

    assert parcel.state is ParcelState.ACCEPTED


def test_intake_goes_on_over_midnight(counter: Desk) -> None:
    counter.wait_until(datetime(2026, 11, 23, 15, 59, tzinfo=UTC))
    _, before = counter.take_in()
    counter.clock.advance(timedelta(minutes=2))
    _, after = counter.take_in()

    numbers = [counter.desks.reveal.present(label).parcel.parcel_number[:6] for label in (before, after)]

    assert numbers == ["261123", "261124"]


MOMENTS_OF_AN_INTAKE = range(1, 9)


def take_in_and_note(desk: Desk, acknowledged: list[ParcelNumber]) -> None:
    """An intake as far as it gets, with the numbers that were shown to the clerk."""
    parcel = desk.desks.intake.commit(desk.form())
    acknowledged.append(parcel.parcel_number)
    desk.print_label(parcel.parcel_number)
    desk.desks.intake.scan_back(parcel.parcel_number, desk.label_of(parcel.parcel_number))


@pytest.fixture
def night(desk: Desk) -> Desk:
    """The clerk at the counter after midnight, when the first parcel of the day makes the day's key."""
    desk.wait_until(datetime(2026, 11, 23, 15, 59, tzinfo=UTC))
    desk.sign_in()
    desk.clock.advance(timedelta(minutes=2))
    return desk


@pytest.mark.parametrize("moment", MOMENTS_OF_AN_INTAKE)
def test_a_kill_during_intake_loses_nothing_that_was_shown(night: Desk, moment: int) -> None:
    acknowledged: list[ParcelNumber] = []
    with Strike(moment, Died()).on(night), pytest.raises(Died):
        take_in_and_note(night, acknowledged)

    started = night.crash()
    signed_in = started.sign_in()

    rows = started.desks.parcels.find()
    numbers = [row.parcel.parcel_number for row in rows]
    waiting = [each.parcel.parcel_number for each in started.desks.intake.unlabelled()]
    unlabelled = [row.parcel.parcel_number for row in rows if row.parcel.state is ParcelState.UNLABELLED]
    assert set(acknowledged) <= set(numbers)
    assert waiting == unlabelled
    assert signed_in.unlabelled == len(waiting)


@pytest.mark.parametrize("moment", MOMENTS_OF_AN_INTAKE)
def test_a_kill_during_intake_leaves_every_parcel_with_its_entry(night: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(night), pytest.raises(Died):
        take_in_and_note(night, [])

    started = night.crash()
    started.sign_in()

    numbers = {row.parcel.parcel_number for row in started.desks.parcels.find()}
    assert numbers == {row.subject for row in started.entries() if row.action == "taken_in"}


@pytest.mark.parametrize("moment", MOMENTS_OF_AN_INTAKE)
def test_after_a_kill_during_intake_the_log_verifies(night: Desk, moment: int) -> None:
    with Strike(moment, Died()).on(night), pytest.raises(Died):
        take_in_and_note(night, [])

    assert night.crash().verdict().exit_code == 0


def test_an_intake_has_no_more_moments_than_were_tried(night: Desk) -> None:
    strike = Strike(0, Died())

    with strike.on(night):
        take_in_and_note(night, [])

    assert strike.passed == MOMENTS_OF_AN_INTAKE[-1]
