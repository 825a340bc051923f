from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO

import pytest

from app.crypto.checkpoint import log_origin
from app.crypto.log_export import FORMAT
from app.crypto.log_verify import Finding, Verdict, verify_export
from app.demo.station import AUDITOR, CLERK, COURIERS, MANAGER, STATION_ID
from app.domain.actions import Action
from app.domain.documents import ReasonCode
from app.domain.errors import NotAllowed, NotSignedIn
from app.domain.intake import RefusalReason
from app.operations.history import ENTRIES_A_STEP, MOST_ROWS, HistoryFilter, HistoryRow, TurnedAway, Verification
from app.storage.audit_log import StoredAuditLog
from tests.operations.desk import Desk


def found(desk: Desk, wanted: HistoryFilter, before: int | None = None, limit: int = 200) -> tuple[HistoryRow, ...]:
    return desk.desks.history.find(wanted, before, limit)


def write_many(desk: Desk, count: int) -> None:
    """Fill the log in one transaction, with cheap entries of somebody who is signed in."""
    audit = desk.desks.beat.audit
    with desk.station.database.records() as records:
        for _ in range(count):
            audit._enter(records, Action.REVEALED, subject="261123-00001-8", group="hint")


def grow_to(desk: Desk, size: int) -> None:
    with desk.station.database.records() as records:
        missing = size - records.audit.size()
    write_many(desk, missing)


def checkpoint_at(desk: Desk, size: int) -> None:
    """Let the log grow to this size and sign it there."""
    grow_to(desk, size)
    with desk.station.database.records() as records:
        desk.desks.beat.audit.checkpoint(records)


def verified(desk: Desk) -> Verification:
    verification = desk.desks.history.begin_verify()
    while verification.verdict is None:
        verification = desk.desks.history.verify_on(verification)
    return verification


def test_history_is_told_newest_first(busy: Desk) -> None:
    rows = found(busy, HistoryFilter())

    assert [row.seq for row in rows] == list(range(len(rows)))[::-1]


def test_pages_follow_each_other_without_a_gap(busy: Desk) -> None:
    whole = found(busy, HistoryFilter())
    paged: list[HistoryRow] = []
    while page := found(busy, HistoryFilter(), paged[-1].seq if paged else None, limit=7):
        paged.extend(page)

    assert tuple(paged) == whole


@pytest.mark.parametrize("limit", [0, -5])
def test_a_page_has_at_least_one_row(busy: Desk, limit: int) -> None:
    assert len(found(busy, HistoryFilter(), limit=limit)) == 1


def test_a_page_has_its_bound(busy: Desk) -> None:
    write_many(busy, MOST_ROWS)

    assert len(found(busy, HistoryFilter(), limit=10**9)) == MOST_ROWS


@pytest.mark.parametrize("action", [Action.TAKEN_IN, Action.HANDED_OVER, Action.HEARTBEAT, Action.DROPPED])
def test_history_is_filtered_by_action(busy: Desk, action: Action) -> None:
    rows = found(busy, HistoryFilter(action=action))

    assert [row.seq for row in rows] == [row.seq for row in busy.entries()[::-1] if row.action == action]


def test_history_is_filtered_by_person(busy: Desk) -> None:
    rows = found(busy, HistoryFilter(actor=busy.user_id(COURIERS[0])))

    assert {row.actor_name for row in rows} == {COURIERS[0]}


def test_history_is_filtered_by_parcel(busy: Desk) -> None:
    rows = found(busy, HistoryFilter(subject="261123-00001-8"))

    assert [row.action for row in rows] == ["revealed", "handed_over", "accepted", "taken_in"]


def test_history_is_filtered_by_time(busy: Desk) -> None:
    noon = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)

    earlier, later = found(busy, HistoryFilter(until=noon)), found(busy, HistoryFilter(since=noon))

    assert all(row.at <= noon for row in earlier)
    assert len(earlier) + len(later) == len(busy.entries())


def test_filters_restrict_together(busy: Desk) -> None:
    rows = found(busy, HistoryFilter(action=Action.ACCEPTED, subject="261123-00002-6"))

    assert [(row.action, row.subject) for row in rows] == [("accepted", "261123-00002-6")]


@pytest.mark.parametrize("text", ["chen", "CHEN JIE", "Jie", " jie "])
def test_text_finds_the_acts_of_a_person_by_part_of_the_name(busy: Desk, text: str) -> None:
    rows = found(busy, HistoryFilter(text=text))

    assert {row.actor_name for row in rows} == {COURIERS[0]}


@pytest.mark.parametrize("text", ["00002", "261123-00002"])
def test_text_finds_part_of_a_parcel_number(busy: Desk, text: str) -> None:
    assert {row.subject for row in found(busy, HistoryFilter(text=text))} == {"261123-00002-6"}


def test_text_finds_part_of_an_action(busy: Desk) -> None:
    assert {row.action for row in found(busy, HistoryFilter(text="handed"))} == {"handed_over"}


@pytest.mark.parametrize("text", ["%", "\\", "'; DROP TABLE entries; --", "张三", "\ud800 nobody", "nobody" * 10_000])
def test_text_that_is_nowhere_finds_nothing(busy: Desk, text: str) -> None:
    assert found(busy, HistoryFilter(text=text)) == ()


@pytest.mark.parametrize("text", ["", "  ", "\x00", "\u200b"])
def test_text_that_cannot_be_seen_does_not_restrict(busy: Desk, text: str) -> None:
    assert len(found(busy, HistoryFilter(text=text))) == len(busy.entries())


def test_a_row_names_the_courier_it_tells_of(busy: Desk) -> None:
    rows = found(busy, HistoryFilter(action=Action.HANDED_OVER))

    assert [(row.actor_name, row.result) for row in rows] == [(CLERK, COURIERS[1]), (CLERK, COURIERS[0])]


def test_an_act_of_somebody_no_longer_in_the_keyring_is_told_by_the_id(busy: Desk) -> None:
    opened = busy.desks.intake.session.require()
    gone = busy.user_id(CLERK)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(opened), "staff_and_former", lambda _: ())
        patch.setattr(type(opened), "name_of", lambda _, user_id: user_id)
        rows = found(busy, HistoryFilter(action=Action.TAKEN_IN))

    assert {row.actor_name for row in rows} == {gone}


def test_everybody_can_be_asked_for(busy: Desk) -> None:
    assert {actor.name for actor in busy.desks.history.people()} == {MANAGER, CLERK, AUDITOR, *COURIERS}


@pytest.mark.parametrize("name", [CLERK, COURIERS[0]])
@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.desks.history.find(HistoryFilter()),
        lambda desk: desk.desks.history.people(),
        lambda desk: desk.desks.history.begin_verify(),
        lambda desk: desk.desks.history.verify_on(Verification(0, None)),  # type: ignore[arg-type]
        lambda desk: desk.desks.history.export(),
    ],
)
def test_history_is_for_managers_and_auditors(
    signed_in: Callable[[str], Desk], name: str, act: Callable[[Desk], object]
) -> None:
    desk = signed_in(name)

    with pytest.raises(NotAllowed) as refused:
        act(desk)

    assert refused.value.act == "history"


@pytest.mark.parametrize("name", [MANAGER, AUDITOR])
def test_managers_and_auditors_verify_and_export(desk: Desk, name: str) -> None:
    desk.sign_in(name)

    assert verified(desk).verdict is not None
    assert desk.desks.history.export()


def test_the_health_of_the_log_is_everybodys_to_see(desk: Desk) -> None:
    desk.sign_in(COURIERS[0])

    health = desk.desks.history.health()

    assert (health.size, health.unsigned) == (len(desk.entries()), 2)


def test_the_health_of_the_log_is_nobodys_who_is_not_signed_in(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        desk.desks.history.health()


def test_a_log_that_was_never_signed_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.sign_in()
    monkeypatch.setattr(StoredAuditLog, "last_checkpoint", lambda _: None)

    health = desk.desks.history.health()

    assert (health.unsigned, health.signed_at) == (health.size, None)


def test_a_sound_log_verifies(busy: Desk) -> None:
    verdict = verified(busy).verdict

    assert verdict is not None
    assert verdict.finding is Finding.OK


def test_a_verification_is_in_the_log_with_its_verdict(busy: Desk) -> None:
    size = verified(busy).size

    assert (busy.newest().action, busy.newest().result) == ("log_verified", f"0 of {size}")


def test_a_verification_covers_the_log_as_it_was_when_it_began(busy: Desk) -> None:
    verification = busy.desks.history.begin_verify()
    write_many(busy, 5)

    busy.desks.history.verify_on(verification)

    verdict = verification.verdict
    assert verdict is not None
    assert (verdict.exit_code, verdict.size) == (0, verification.size)


STEP = 60


@pytest.mark.parametrize(
    "sizes",
    [
        (),
        (STEP,),
        (STEP - 1, STEP, STEP + 1),
        (STEP - 10,),
        (STEP - 20, 2 * STEP),
        (STEP, 2 * STEP),
    ],
)
def test_a_log_is_verified_in_steps_wherever_its_checkpoints_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, sizes: Sequence[int]
) -> None:
    monkeypatch.setattr("app.operations.history.ENTRIES_A_STEP", STEP)
    desk.sign_in(AUDITOR)
    for size in sizes:
        checkpoint_at(desk, size)
    grow_to(desk, 2 * STEP)

    verification = desk.desks.history.begin_verify()
    steps = []
    while verification.verdict is None:
        steps.append(desk.desks.history.verify_on(verification).checked)

    assert steps == [STEP, 2 * STEP]
    assert verification.verdict.exit_code == 0


def test_a_log_of_more_entries_than_a_step_verifies_and_exports(desk: Desk) -> None:
    desk.sign_in(AUDITOR)
    grow_to(desk, ENTRIES_A_STEP + 10)

    verdicts = [verified(desk).verdict, verdict_on(desk.desks.history.export())]

    assert [verdict.exit_code for verdict in verdicts if verdict] == [0, 0]


def tamper(desk: Desk, sql: str) -> None:
    """Change the database as somebody does who has its key."""
    connection = desk.station.database._connection
    assert connection is not None
    connection._driver.set_authorizer(None)
    connection.row(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM entries WHERE seq = 5",
        "UPDATE entries SET entry = CAST(replace(CAST(entry AS TEXT), 'manager', 'owner') AS BLOB) WHERE seq = 9",
        "UPDATE entries SET entry = (SELECT entry FROM entries WHERE seq = 4) WHERE seq = 5",
        "UPDATE checkpoints SET note = CAST(replace(CAST(note AS TEXT), 'A', 'B') AS BLOB)",
        "DELETE FROM checkpoints",
    ],
)
def test_a_log_that_was_tampered_with_does_not_verify(busy: Desk, sql: str) -> None:
    verification = busy.desks.history.begin_verify()
    tamper(busy, sql)

    busy.desks.history.verify_on(verification)

    assert verification.verdict is not None
    assert verification.verdict.exit_code != 0


def exported(desk: Desk) -> bytes:
    desk.sign_in(AUDITOR)
    return desk.desks.history.export()


def entry_lines(export: bytes) -> list[bytes]:
    return [line for line in export.splitlines() if b'"seq":' in line]


def verdict_on(export: bytes) -> Verdict:
    return verify_export(BytesIO(export))


def test_an_export_verifies_anywhere(busy: Desk) -> None:
    verdict = verdict_on(exported(busy))

    assert (verdict.exit_code, verdict.origin, verdict.size) == (0, log_origin(STATION_ID), len(busy.entries()))


def test_an_export_covers_its_own_making(busy: Desk) -> None:
    export = exported(busy)

    assert busy.newest().action == "log_exported"
    assert busy.newest().result == f"{len(entry_lines(export))} entries"


def test_an_export_begins_with_what_it_is(busy: Desk) -> None:
    assert FORMAT.encode() in exported(busy).splitlines()[0]


def test_an_export_names_nobody(busy: Desk) -> None:
    export = exported(busy)
    people = [MANAGER, CLERK, AUDITOR, *COURIERS]
    forms = busy.forms

    assert [name for name in people if name.encode() in export] == []
    assert [form for form in forms if form.contact.phone.encode() in export] == []


def without_an_entry(lines: list[bytes]) -> list[bytes]:
    gone = next(line for line in lines if b'"seq":4,' in line)
    return [line for line in lines if line != gone]


def with_an_entry_twice(lines: list[bytes]) -> list[bytes]:
    return [*lines[:4], lines[3], *lines[4:]]


def with_another_courier(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b'"role":"clerk"', b'"role":"manager"') for line in lines]


def without_checkpoints(lines: list[bytes]) -> list[bytes]:
    return [line for line in lines if not line.startswith(b'{"checkpoint"')]


def without_its_end(lines: list[bytes]) -> list[bytes]:
    return lines[:-1]


def cut_within_a_line(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-1], lines[-1][:-10]]


def as_of_another_station(lines: list[bytes]) -> list[bytes]:
    return [lines[0].replace(STATION_ID.encode(), b"DEMO-02"), *lines[1:]]


@pytest.mark.parametrize(
    "change",
    [
        without_an_entry,
        with_an_entry_twice,
        with_another_courier,
        without_checkpoints,
        without_its_end,
        cut_within_a_line,
        as_of_another_station,
        lambda _: [b"no export\n"],
        lambda _: [],
    ],
)
def test_an_export_that_was_tampered_with_does_not_verify(
    busy: Desk, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    lines = exported(busy).splitlines(keepends=True)

    assert verdict_on(b"".join(change(lines))).exit_code != 0


def test_two_exports_tell_the_same_beginning(busy: Desk) -> None:
    first = exported(busy)
    second = exported(busy)

    entries = entry_lines(first)
    assert entry_lines(second)[: len(entries)] == entries


def test_an_export_agrees_with_a_checkpoint_kept_elsewhere(busy: Desk) -> None:
    busy.sign_in(MANAGER)
    note = busy.desks.handover.close_run(busy.desks.handover.open_run(busy.user_id(COURIERS[1])).run.run_id).checkpoint

    verdict = busy.verdict([note.encode()])

    assert (verdict.exit_code, verdict.known) == (0, 1)


def test_a_log_cut_behind_a_checkpoint_kept_elsewhere_is_shorter(busy: Desk) -> None:
    shorter = exported(busy)
    busy.sign_in(MANAGER)
    note = busy.desks.handover.close_run(busy.desks.handover.open_run(busy.user_id(COURIERS[1])).run.run_id).checkpoint

    assert verify_export(BytesIO(shorter), [note.encode()]).finding is Finding.SHORTER


def test_identity_checks_are_counted_by_reason_and_outcome_without_any_person(desk: Desk) -> None:
    desk.sign_in(CLERK)
    began = desk.clock.now()
    desk.take_in()
    desk.desks.intake.turn_away(RefusalReason.DOCUMENT_REFUSED, ReasonCode.EXPIRED)
    desk.desks.intake.turn_away(RefusalReason.DOCUMENT_REFUSED, ReasonCode.EXPIRED)
    desk.desks.intake.turn_away(RefusalReason.MISMATCH)
    desk.sign_in(AUDITOR)

    checks = desk.desks.history.identity_checks(began)

    assert checks.taken_in == {"accepted": 1}
    assert checks.turned_away == (TurnedAway("document_refused", "expired", 2), TurnedAway("mismatch", "", 1))
    assert desk.desks.history.identity_checks().taken_in == {}
    assert desk.desks.history.identity_checks(actor=desk.user_id(MANAGER)).turned_away == ()


def test_a_clerk_does_not_see_the_counts(desk: Desk) -> None:
    desk.sign_in(CLERK)

    with pytest.raises(NotAllowed):
        desk.desks.history.identity_checks()
