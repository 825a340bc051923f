from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from app.crypto.log_tree import Frontier, root
from app.domain.errors import StationTrouble
from app.domain.groups import FieldGroup
from app.domain.people import UserId
from app.operations.ports import EntryQuery, Records
from app.storage.audit_log import StoredAuditLog
from app.storage.database import StationDatabase
from app.storage.sqlcipher import Row, SqlValue
from app.storage.transaction import Transaction
from tests.storage.samples import KEY, NOON, STATION, a_parcel, an_entry, enter

NUMBER = a_parcel(1).parcel_number
ENTRIES = (
    an_entry(0, action="station_made"),
    an_entry(1, action="taken_in", actor="u1", subject=NUMBER),
    an_entry(2, action="revealed", actor="u2", subject=NUMBER, group="address"),
    an_entry(3, action="reveal_refused", actor="u1", subject=NUMBER, group="contact", result="BudgetSpent"),
    an_entry(4, action="revealed", actor="u2", subject=a_parcel(2).parcel_number, group="contact", reason="100%_\\"),
)


@pytest.fixture
def log(records: Records) -> Records:
    for entry in ENTRIES:
        enter(records, entry)
    return records


def found(log: Records, query: EntryQuery) -> list[int]:
    return [entry.seq for entry in log.audit.find(query)]


def test_a_new_log_is_empty(records: Records) -> None:
    assert records.audit.size() == 0
    assert records.audit.last() is None
    assert records.audit.last_checkpoint() is None


def test_entries_come_back_as_they_were_appended(log: Records) -> None:
    assert log.audit.size() == len(ENTRIES)
    assert log.audit.last() == ENTRIES[-1]
    assert log.audit.find(EntryQuery()) == ENTRIES[::-1]


def test_a_tree_that_has_grown_further_than_the_entries_is_damage(log: Records) -> None:
    entry = an_entry(len(ENTRIES))
    nodes = [(0, entry.seq, entry.leaf), (1, 0, bytes(32))]

    with pytest.raises(StationTrouble, match="damaged_database"):
        log.audit.append(entry, nodes)


def test_the_bytes_that_were_hashed_come_back_in_order_and_fewer_at_the_end(log: Records) -> None:
    assert log.audit.raw(1, 2) == [ENTRIES[1].entry, ENTRIES[2].entry]
    assert log.audit.raw(4, 100) == [ENTRIES[4].entry]
    assert log.audit.raw(5, 100) == []


@pytest.mark.parametrize("size", range(20))
def test_the_stored_nodes_make_the_tree(records: Records, size: int) -> None:
    frontier = Frontier()
    for seq in range(size):
        enter(records, an_entry(seq))
        frontier.extend([an_entry(seq).leaf])

    assert root(records.audit.size(), records.audit.node) == frontier.root()


def test_a_place_where_the_tree_has_not_grown_is_an_error(log: Records) -> None:
    for level, index in ((0, 5), (1, 2), (3, 0)):
        with pytest.raises(KeyError):
            log.audit.node(level, index)


@pytest.mark.parametrize(
    ("query", "seqs"),
    [
        (EntryQuery(actor="u2"), [4, 2]),
        (EntryQuery(action="revealed"), [4, 2]),
        (EntryQuery(subject=NUMBER), [3, 2, 1]),
        (EntryQuery(subject=NUMBER, actor="u1"), [3, 1]),
        (EntryQuery(since=ENTRIES[3].at), [4, 3]),
        (EntryQuery(until=ENTRIES[1].at), [1, 0]),
        (EntryQuery(since=ENTRIES[1].at, until=ENTRIES[3].at, actor="u1"), [3, 1]),
        (EntryQuery(since=ENTRIES[4].at + timedelta(microseconds=1)), []),
        (EntryQuery(until=NOON - timedelta(microseconds=1)), []),
        (EntryQuery(before=2), [1, 0]),
        (EntryQuery(limit=2), [4, 3]),
        (EntryQuery(action="revealed", before=4), [2]),
        (EntryQuery(text="reveal"), [4, 3, 2]),
        (EntryQuery(text="REVEAL_"), [3]),
        (EntryQuery(text="spent"), [3]),
        (EntryQuery(text="addr"), [2]),
        (EntryQuery(text=NUMBER[:9]), [4, 3, 2, 1]),
        (EntryQuery(text="0%"), [4]),
        (EntryQuery(text="%_\\"), [4]),
        (EntryQuery(text="u9"), []),
        (EntryQuery(text="spent", text_actors=("u2",)), [4, 3, 2]),
        (EntryQuery(text="nobody", text_actors=("u8", "u2")), [4, 2]),
        (EntryQuery(text="' OR 1 = 1 --"), []),
    ],
)
def test_entries_are_found_newest_first_by_what_is_asked(log: Records, query: EntryQuery, seqs: list[int]) -> None:
    assert found(log, query) == seqs


def test_reveals_are_counted_by_person_group_and_time(log: Records) -> None:
    def count(actor: str, group: FieldGroup, since_entry: int) -> int:
        return log.audit.count_reveals(UserId(actor), group, ENTRIES[since_entry].at)

    assert count("u2", FieldGroup.ADDRESS, 0) == 1
    assert count("u2", FieldGroup.ADDRESS, 2) == 1
    assert count("u2", FieldGroup.ADDRESS, 3) == 0
    assert count("u2", FieldGroup.CONTACT, 0) == 1
    assert count("u1", FieldGroup.CONTACT, 0) == 0


def take_out(log: Records, seq: int) -> None:
    assert isinstance(log.audit, StoredAuditLog)
    log.audit.transaction.write("DELETE FROM entries WHERE seq = ?", seq)


@pytest.mark.parametrize("seq", range(len(ENTRIES) - 1))
def test_a_log_with_a_hole_in_it_is_not_whole(log: Records, seq: int) -> None:
    assert log.audit.is_whole_at_the_end(timedelta(days=1))

    take_out(log, seq)

    assert not log.audit.is_whole_at_the_end(timedelta(days=1))


def test_a_hole_before_the_span_is_not_looked_for(log: Records) -> None:
    take_out(log, 0)

    assert log.audit.is_whole_at_the_end(ENTRIES[-1].at - ENTRIES[2].at)


def test_an_empty_log_is_whole(records: Records) -> None:
    assert records.audit.is_whole_at_the_end(timedelta(days=1))


def test_the_parcels_of_which_a_person_opened_something_are_told(log: Records) -> None:
    other = a_parcel(2).parcel_number

    assert log.audit.parcels_revealed(UserId("u2"), ENTRIES[0].at) == {NUMBER, other}
    assert log.audit.parcels_revealed(UserId("u2"), ENTRIES[3].at) == {other}
    assert log.audit.parcels_revealed(UserId("u1"), ENTRIES[0].at) == frozenset()


def test_reveals_of_one_parcel_are_counted_by_person_and_group(log: Records) -> None:
    assert log.audit.count_reveals_of(NUMBER, UserId("u2"), FieldGroup.ADDRESS) == 1
    assert log.audit.count_reveals_of(NUMBER, UserId("u2"), FieldGroup.CONTACT) == 0
    assert log.audit.count_reveals_of(NUMBER, UserId("u1"), FieldGroup.ADDRESS) == 0


def test_checkpoints_come_by_size_in_the_order_they_were_signed(records: Records) -> None:
    for size, note in ((2, b"two"), (5, b"five"), (5, b"five again"), (9, b"nine")):
        records.audit.put_checkpoint(size, note, NOON + timedelta(minutes=size))

    assert records.audit.checkpoints(0, 9) == [(2, b"two"), (5, b"five"), (5, b"five again"), (9, b"nine")]
    assert records.audit.checkpoints(2, 8) == [(5, b"five"), (5, b"five again")]
    assert records.audit.last_checkpoint() == (9, NOON + timedelta(minutes=9), b"nine")


@dataclass(slots=True)
class Explaining(Transaction):
    """Answers no question, but keeps how SQLite would look for the answer."""

    plans: list[str] = field(default_factory=list)

    def rows(self, sql: str, *values: SqlValue) -> list[Row]:
        steps = self.connection.rows(f"EXPLAIN QUERY PLAN {sql}", *values)
        self.plans.append(" ".join(str(step[3]) for step in steps))
        return []

    def number(self, sql: str, *values: SqlValue) -> int:
        self.rows(sql, *values)
        return 0


@pytest.fixture
def explaining(database: StationDatabase) -> Explaining:
    assert database._connection is not None
    return Explaining(database._connection)


@pytest.mark.parametrize(
    ("query", "way"),
    [
        (EntryQuery(before=9), "SEARCH entries USING INTEGER PRIMARY KEY (rowid<?)"),
        (EntryQuery(actor="u1"), "SEARCH entries USING INDEX entries_by_actor (actor=?)"),
        (EntryQuery(action="revealed"), "SEARCH entries USING INDEX entries_by_action (action=?)"),
        (EntryQuery(subject=NUMBER), "SEARCH entries USING INDEX entries_by_subject (subject=?)"),
        (EntryQuery(actor="u1", before=9), "SEARCH entries USING INDEX entries_by_actor (actor=? AND seq<?)"),
    ],
)
def test_the_history_is_read_from_its_end_without_sorting(explaining: Explaining, query: EntryQuery, way: str) -> None:
    StoredAuditLog(explaining).find(query)

    assert explaining.plans == [way]


def test_reveals_are_counted_in_an_index_alone(explaining: Explaining) -> None:
    StoredAuditLog(explaining).count_reveals(UserId("u1"), FieldGroup.CONTACT, NOON)

    assert explaining.plans == ["SEARCH entries USING COVERING INDEX reveals (actor=? AND field_group=? AND at>?)"]


def test_the_log_is_there_after_opening_again(database: StationDatabase) -> None:
    with database.records() as records:
        enter(records, ENTRIES[0])
    database.close()

    database.open(KEY, STATION)

    with database.records() as records:
        assert records.audit.last() == ENTRIES[0]


def test_entries_of_an_action_are_counted_after_a_place(records: Records) -> None:
    for seq, action in enumerate(("shredded", "accepted", "shredded", "shredded")):
        enter(records, an_entry(seq, action=action))

    assert [records.audit.count_after("shredded", seq) for seq in (-1, 0, 2, 3)] == [3, 2, 1, 0]


def test_what_concerns_one_subject_is_found_by_its_few_entries(explaining: Explaining) -> None:
    log = StoredAuditLog(explaining)

    log.count_reveals_of(NUMBER, UserId("u1"), FieldGroup.ADDRESS)
    log.about("u1", "alert_raised", result="many_contacts", limit=1)

    assert len(explaining.plans) == 2
    assert all("entries_by_subject" in plan for plan in explaining.plans)


def test_alerts_are_counted_without_reading_the_whole_log(explaining: Explaining) -> None:
    log = StoredAuditLog(explaining)

    log.count_of("alert_raised")
    log.count_since("scan_refused", NOON, ("UnknownLabel", "DeadLabel"))
    log.count_since("revealed", NOON, ("not_in_run", "not_in_run"), actor="u1")
    log.count_opened_often(UserId("u1"), FieldGroup.ADDRESS, NOON, 3)

    by_action, refused, by_actor, often = (plan for plan in explaining.plans if "INDEX" in plan)
    assert "COVERING INDEX entries_by_action" in by_action
    assert "entries_by_action" in refused
    assert "entries_by_actor" in by_actor
    assert "reveals" in often


def test_entries_of_a_span_are_counted_by_action_result_and_person(log: Records) -> None:
    since = NOON + timedelta(minutes=2)

    assert log.audit.count_since("revealed", since, ("ok", "ok")) == 2
    assert log.audit.count_since("revealed", since, ("ok", "ok"), actor="u1") == 0
    assert log.audit.count_since("reveal_refused", since, ("BudgetSpent", "NotInYourRun"), actor="u1") == 1
    assert log.audit.count_since("revealed", NOON + timedelta(hours=1), ("ok", "ok")) == 0
    assert log.audit.first_since(NOON + timedelta(hours=1)) == len(ENTRIES)
    assert log.audit.count_of("revealed") == 2


def test_entries_are_tallied_by_reason_and_result_the_most_first(records: Records) -> None:
    found = (("document_refused", "expired", "u1"), ("mismatch", "ok", "u2"), ("document_refused", "expired", "u2"))
    for seq, (reason, result, actor) in enumerate(found):
        enter(records, an_entry(seq, action="intake_refused", reason=reason, result=result, actor=actor))
    enter(records, an_entry(3, action="accepted"))

    assert records.audit.tally("intake_refused") == (("document_refused", "expired", 2), ("mismatch", "ok", 1))
    assert records.audit.tally("intake_refused", actor="u1") == (("document_refused", "expired", 1),)
    later = NOON + timedelta(hours=1)
    assert records.audit.tally("intake_refused", later) == ()


def test_a_tally_goes_by_the_index_of_actions(explaining: Explaining) -> None:
    StoredAuditLog(explaining).tally("intake_refused", actor="u1")

    assert "entries_by_action" in explaining.plans[-1]


def test_parcels_opened_often_are_counted_once_each(log: Records) -> None:
    enter(log, an_entry(5, action="revealed", actor="u2", subject=NUMBER, group="address"))

    assert log.audit.count_opened_often(UserId("u2"), FieldGroup.ADDRESS, NOON, 2) == 1
    assert log.audit.count_opened_often(UserId("u2"), FieldGroup.ADDRESS, NOON, 3) == 0


def test_what_is_about_a_subject_comes_newest_first(log: Records) -> None:
    enter(log, an_entry(5, action="revealed", actor="u2", subject=NUMBER, group="address", result="not_in_run"))

    assert [entry.seq for entry in log.audit.about(NUMBER, "revealed")] == [5, 2]
    assert [entry.seq for entry in log.audit.about(NUMBER, "revealed", limit=1)] == [5]
    assert [entry.seq for entry in log.audit.about(NUMBER, "revealed", result="ok")] == [2]
