"""The second custodian's and the authority's commands, as they are typed."""

import argparse
import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.commands import authority, custodian
from app.commands.custodian_words import ACTS, EXIT_CODES, WORDS
from app.crypto.authority_key import AuthorityKey
from app.crypto.checkpoint import Checkpoint, log_origin, sign_checkpoint
from app.crypto.disclosure import Disclosed, seal_disclosure
from app.crypto.entry import Entry
from app.crypto.fingerprint import fingerprint
from app.crypto.log_proof import LogProof
from app.crypto.log_tree import leaf_hash
from app.crypto.signatures import sign_public
from app.demo.station import CLERK, CUSTODIAN_PASSPHRASE, MANAGER
from app.domain.errors import DeadLabel, StationTrouble
from app.labels.text import format_label
from app.operations.second_custodian import Act, CustodianTrouble
from app.storage.key_file import KeyFile
from tests.operations import conftest as operations
from tests.operations.conftest import MadeStation
from tests.operations.desk import CHEAP, Desk

ROOT = Path(__file__).resolve().parents[2]
COSTS = (CHEAP, CHEAP)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PASSPHRASE = "seven herons over the harbour"  # noqa: S105  invented
REFERENCE = "2026/42"

made = operations.made
desk = operations.desk


@dataclass
class Table:
    """The custodian's own computer."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    now: datetime = NOW

    def path(self, name: str) -> Path:
        return self.folder / name

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.path(name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *words: str | Path, typed: str = "") -> tuple[int, str]:
        """Exit code and everything said; `typed` is what is answered to a question."""
        parser = argparse.ArgumentParser()
        custodian.add_arguments(parser)
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = custodian.run(parser.parse_args([str(word) for word in words]), now=lambda: self.now, costs=COSTS)
        captured = self.capsys.readouterr()
        return code, captured.out + captured.err

    def run_authority(self, *words: str | Path) -> tuple[int, str]:
        parser = argparse.ArgumentParser()
        authority.add_arguments(parser)
        code = authority.run(parser.parse_args([str(word) for word in words]), costs=COSTS)
        captured = self.capsys.readouterr()
        return code, captured.out + captured.err


@pytest.fixture
def table(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Table:
    folder = tmp_path / "home"
    folder.mkdir()
    table = Table(folder, capsys, monkeypatch)
    table.write("pp", f"{CUSTODIAN_PASSPHRASE}\n")
    table.write("new", f"{PASSPHRASE}\r\n")
    return table


@pytest.fixture
def key(table: Table, made: MadeStation) -> Path:
    """The key file that the wizard made, and its sheet's code in `code`."""
    table.write("code", made.papers.recovery_code.lower())
    return table.write("station.key", made.papers.custodian_file)


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    desk.sign_in(CLERK)
    desk.take_in()
    desk.sign_in(MANAGER)
    return desk


def number_of(desk: Desk) -> str:
    return desk.desks.parcels.find()[0].parcel.parcel_number


def typed(desk: Desk, *more: str) -> str:
    """The station's fingerprint, as it is told over the telephone, then what else is asked for."""
    return "".join(f"{line}\n" for line in (desk.desks.escrow.station_key(), *(more or (number_of(desk),))))


def request(desk: Desk, table: Table) -> Path:
    return table.write(
        "request", desk.desks.escrow.request_reprint(desk.desks.parcels.find()[0].parcel.parcel_number).content
    )


# making and looking after the file


def test_a_file_is_made_shown_and_opened_by_its_sheet(table: Table) -> None:
    made, said = table.run(
        "make", "--station", "HZ-0571", "--out", table.path("k"), "--sheet", table.path("s.txt"), "--months", "3",
        "--new-passphrase-file", table.path("new"),
    )  # fmt: skip

    assert made == 0, said
    shown, facts = table.run("show", table.path("k"))
    assert shown == 0
    assert "Months: 2026-11 2026-12 2027-01" in facts
    assert "Before anything is asked, let the station save a notice" in facts
    groups = [line for line in table.path("s.txt").read_text().splitlines() if line.count("   ") == 2]
    table.write("code", " ".join(groups))
    assert table.run("verify-sheet", table.path("k"), "--passphrase-file", table.path("code")) == (
        0,
        "The sheet opens the key file.\n",
    )
    assert PASSPHRASE not in said + facts


def test_the_sheet_may_be_a_page_to_print(table: Table) -> None:
    code, said = table.run(
        "make", "--station", "HZ-0571", "--out", table.path("k"), "--sheet", table.path("s.pdf"),
        "--new-passphrase-file", table.path("new"),
    )  # fmt: skip

    assert code == 0, said
    assert table.path("s.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("passphrase", "words"),
    [
        ("short", "at least 15"),
        ("aaaaaaaaaaaaaaaaaaa", "several different"),
        ("password1234567", "others would guess"),
    ],
)
def test_a_weak_passphrase_makes_no_file(table: Table, passphrase: str, words: str) -> None:
    table.write("new", passphrase)

    code, said = table.run(
        "make", "--station", "HZ-0571", "--out", table.path("k"), "--sheet", table.path("s"),
        "--new-passphrase-file", table.path("new"),
    )  # fmt: skip

    assert (code, words in said, table.path("k").exists()) == (11, True, False)


def test_a_passphrase_is_typed_twice_and_not_shown(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([PASSPHRASE, "another one altogether", PASSPHRASE, PASSPHRASE])
    monkeypatch.setattr("app.commands.custodian.getpass", lambda _prompt: next(answers))
    words = ("make", "--station", "HZ-0571", "--out", table.path("k"), "--sheet", table.path("s"))

    assert table.run(*words)[0] == 11
    assert table.run(*words)[0] == 0
    assert table.run(*words[:-1], table.path("s2"), "--new-passphrase-file", table.path("new")) == (
        10,
        "REFUSED: there is a key file, or a log of one, of this name already.\n",
    )


def test_what_is_no_station_or_no_file_is_said(table: Table) -> None:
    bad, _ = table.run(
        "make", "--station", "??", "--out", table.path("k"), "--sheet", table.path("s"),
        "--new-passphrase-file", table.path("new"),
    )  # fmt: skip

    assert bad == 10
    assert table.run("show", table.path("none"))[0] == 10
    assert table.run("show", table.write("junk", b"junk"))[0] == 10
    assert table.run("show", table.write("huge", b"x" * (2 << 20)))[0] == 10


def test_the_passphrase_is_changed_by_itself_and_by_the_sheet(table: Table, key: Path) -> None:
    by_itself = table.run(
        "change-passphrase", key, "--passphrase-file", table.path("pp"), "--new-passphrase-file", table.path("new")
    )
    assert by_itself[0] == 0, by_itself
    assert table.run("log", key, "--passphrase-file", table.path("pp"))[0] == 11
    by_sheet = table.run(
        "change-passphrase", key, "--by-sheet", "--passphrase-file", table.path("code"),
        "--new-passphrase-file", table.path("pp"),
    )  # fmt: skip
    assert by_sheet[0] == 0, by_sheet
    assert table.run("log", key, "--passphrase-file", table.path("pp"))[0] == 0


def test_a_new_sheet_ends_the_old_one(table: Table, key: Path) -> None:
    code, _ = table.run("new-sheet", key, "--sheet", table.path("s"), "--passphrase-file", table.path("pp"))

    assert code == 0
    assert table.run("verify-sheet", key, "--passphrase-file", table.path("code")) == (
        11,
        "REFUSED: this is the recovery code of another key file.\n",
    )
    assert table.run("verify-sheet", key, "--passphrase-file", table.path("pp"))[0] == 11


def test_months_are_added_after_the_last_and_their_public_halves_written(table: Table, key: Path) -> None:
    code, said = table.run("add-months", key, "2", "--passphrase-file", table.path("pp"))

    assert (code, "2028-11 to 2028-12" in said) == (0, True)
    published, fingerprint_said = table.run("publics", key, "--out", table.path("pub"))
    assert published == 0
    assert fingerprint_said.splitlines()[1].strip() in table.run("show", key)[1]
    assert json.loads(table.path("pub").read_bytes())["station"] == "DEMO-01"


def test_a_file_whose_months_are_over_goes_on_with_this_one(table: Table, key: Path) -> None:
    table.now = datetime(2030, 5, 1, tzinfo=UTC)

    code, said = table.run("add-months", key, "2", "--passphrase-file", table.path("pp"))

    assert (code, "2030-05 to 2030-06" in said) == (0, True)


def test_a_month_is_destroyed_when_its_name_is_typed(table: Table, key: Path) -> None:
    words = ("destroy-month", key, "2026-11", "--passphrase-file", table.path("pp"), "--certificate")

    assert table.run(*words, table.path("c"), typed="yes\n")[0] == 31
    assert table.run(*words, table.path("c"))[0] == 31
    assert table.run(*words, table.path("c"), typed="2026-11\n")[0] == 0
    assert json.loads(table.path("c").read_bytes())["month"] == "2026-11"
    assert table.run(*words, table.path("d"), typed="2026-11\n")[0] == 23
    assert "2026-11" not in table.run("show", key)[1]


def test_a_certificate_that_cannot_be_written_destroys_nothing_and_a_lost_one_is_had_again(
    table: Table, key: Path
) -> None:
    words = ("destroy-month", key, "2026-11", "--passphrase-file", table.path("pp"), "--certificate")
    again = ("certificate", key, "2026-11", "--passphrase-file", table.path("pp"), "--out")

    assert table.run(*again, table.path("d"))[0] == 23
    assert table.run(*words, table.path("no") / "c", typed="2026-11\n")[0] == 40
    assert "2026-11" in table.run("show", key)[1]
    assert table.run(*words, table.path("c"), typed="2026-11\n")[0] == 0
    assert table.run(*again, table.path("d"))[0] == 0
    assert table.path("d").read_bytes() == table.path("c").read_bytes()


def test_nothing_is_written_over_what_is_there_or_over_its_own_files(at_desk: Desk, table: Table, key: Path) -> None:
    asked, pp = request(at_desk, table), ("--passphrase-file", table.path("pp"))
    before = {path.name: path.read_bytes() for path in table.folder.iterdir()}
    own = [key, table.path("station.key.log"), table.path("station.key.lock"), table.path("station.key.new")]
    month = ("destroy-month", key, "2026-11", "--certificate")
    new = ("--new-passphrase-file", table.path("new"))

    for place in (*own, asked, table.path("pp")):
        assert table.run("publics", key, "--out", place)[0] == 40
        assert table.run("open", key, asked, "--out", place, *pp, typed=typed(at_desk))[0] == 40
        assert table.run(*month, place, *pp, typed="2026-11\n")[0] == 40
        assert table.run("new-sheet", key, "--sheet", place, *pp)[0] == 40
        made = ("make", "--station", "HZ-0571", "--out", table.path("k"), "--sheet", place, *new)
        assert table.run(*made)[0] == 40 or place.name not in before
        for path in (place, table.path("k"), table.path("k.log"), table.path("k.lock")):
            if path.name not in before:
                path.unlink(missing_ok=True)
    made = ("make", "--station", "HZ-0571", "--out", table.path("k"), "--sheet", table.path("k"), *new)
    assert table.run(*made)[0] == 40
    code, said = table.run("publics", key, "--out", key)
    draft = table.write("other.new", key.read_bytes())
    assert table.run("publics", draft, "--out", table.path("other"))[0] == 40
    assert draft.read_bytes() == key.read_bytes()
    draft.unlink()

    assert (code, said) == (
        40,
        "REFUSED: station.key is there already, or is not for writing to; choose another name.\n",
    )
    assert {path.name: path.read_bytes() for path in table.folder.iterdir()} == before


def test_two_runs_of_the_tool_never_write_at_once(key: Path) -> None:
    place = KeyFile(key, patience=0.01)

    with KeyFile(key).locked(), pytest.raises(StationTrouble) as trouble, place.locked():
        pass

    assert (trouble.value.kind, trouble.value.fact) == ("in_use", "station.key")
    with place.locked():
        assert place.read(1 << 20)


# opening


def test_a_damaged_label_ends_in_a_new_one_by_the_command_in_a_process_of_its_own(
    desk: Desk, table: Table, key: Path
) -> None:
    desk.sign_in(CLERK)
    parcel, old_label = desk.take_in()
    number = parcel.parcel_number
    desk.sign_in(MANAGER)
    asked = table.write("r", desk.desks.escrow.request_reprint(number).content)
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"PYTHONPATH": str(ROOT), "HOME": str(table.folder)}

    ended = subprocess.run(
        [
            sys.executable, "-m", "app", "custodian", "open", str(key), str(asked), "--out", "answer",
            "--passphrase-file", "pp",
        ],
        cwd=table.folder,
        env=environment,
        input=typed(desk),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )  # fmt: skip

    assert ended.returncode == 0, ended.stderr
    assert f"asks for a new label of {number}" in ended.stdout
    assert "FIRST: nothing of this station is known yet" in ended.stdout
    assert desk.desks.escrow.station_key() not in ended.stdout
    desk.desks.escrow.take_answer(table.path("answer").read_bytes())
    desk.settled(desk.print_label(number))
    replacement = desk.desks.escrow.session.replacement(number)
    assert replacement is not None
    desk.desks.escrow.scan_back(number, format_label(replacement.token))
    with pytest.raises(DeadLabel):
        desk.desks.reveal.present(old_label)
    desk.desks.reveal.present(format_label(replacement.token))


def test_an_authority_s_request_goes_round_by_commands(at_desk: Desk, table: Table, key: Path) -> None:
    made, said = table.run_authority(
        "make-key",
        "--out",
        table.path("a.key"),
        "--public",
        table.path("a.pub"),
        "--passphrase-file",
        table.path("new"),
    )
    assert made == 0
    read_out = said.splitlines()[1].strip()
    file = at_desk.desks.escrow.request_disclosure(
        at_desk.desks.parcels.find()[0].parcel.parcel_number, REFERENCE, table.path("a.pub").read_bytes()
    )
    words = (
        "open",
        key,
        table.write("r", file.content),
        "--out",
        table.path("answer"),
        "--passphrase-file",
        table.path("pp"),
    )

    refused, shown = table.run(*words, typed=typed(at_desk))
    assert refused == 31
    assert read_out not in shown
    opened, shown = table.run(*words, typed=typed(at_desk, read_out))
    assert opened == 0
    assert f"file number  {REFERENCE}" in shown
    disclosure = table.path("answer.disclosure")
    read, told = table.run_authority(
        "open", disclosure, "--key", table.path("a.key"), "--passphrase-file", table.path("new")
    )
    assert read == 0
    told, words_of_doubt = told[: told.index("}\n}\n") + 4], told[told.index("}\n}\n") + 4 :]
    facts = json.loads(told)
    assert "Nothing in a disclosure tells who made it" in words_of_doubt
    assert facts["sha256"] == hashlib.sha256(disclosure.read_bytes()).hexdigest()
    assert facts["sha256"] in shown
    assert facts["sha256"] in table.run("log", key, "--passphrase-file", table.path("pp"))[1]
    assert (facts["parcel_number"], facts["file_number"]) == (number_of(at_desk), REFERENCE)
    assert {"contact", "address", "consignor", "identity_document", "log"} <= facts.keys()
    at_desk.desks.escrow.take_answer(table.path("answer").read_bytes())
    assert at_desk.newest().result == facts["sha256"]
    saved = table.run_authority(
        "open",
        disclosure,
        "--key",
        table.path("a.key"),
        "--passphrase-file",
        table.path("new"),
        "--out",
        table.path("told"),
    )
    assert (saved[0], saved[1]) == (0, words_of_doubt)
    assert json.loads(table.path("told").read_bytes()) == facts


def test_the_log_of_the_tool_tells_what_was_opened(at_desk: Desk, table: Table, key: Path) -> None:
    asked = request(at_desk, table)
    words = ("open", key, asked, "--passphrase-file", table.path("pp"), "--out")
    assert table.run(*words, table.path("a"), typed=typed(at_desk))[0] == 0
    again, shown = table.run(*words, table.path("b"), typed=f"{number_of(at_desk)}\n")

    code, said = table.run("log", key, "--passphrase-file", table.path("pp"))

    assert (again, "opened before on 2026-11-23 09:00" in shown, "1 of 5 today" in shown) == (0, True, True)
    assert code == 0
    assert said.count("opened a request") == 2
    assert said.endswith("Whole and genuine.\n")
    assert table.run("log", key)[1].endswith("Whole as far as can be seen without the passphrase.\n")


def test_a_lost_log_stops_the_tool_until_the_sheet_begins_another(at_desk: Desk, table: Table, key: Path) -> None:
    words = ("open", key, request(at_desk, table), "--passphrase-file", table.path("pp"), "--out")
    assert table.run(*words, table.path("a"), typed=typed(at_desk))[0] == 0
    table.path("station.key.log").unlink()

    assert table.run(*words, table.path("b"), typed=f"{number_of(at_desk)}\n")[0] == 12
    assert table.run("begin-log-anew", key, "--passphrase-file", table.path("code"))[0] == 0
    asked = table.write("r2", at_desk.desks.escrow.file_again(open_request(at_desk)).content)
    words = ("open", key, asked, "--passphrase-file", table.path("pp"), "--out")
    assert table.run(*words, table.path("b"), typed=f"{number_of(at_desk)}\n")[0] == 0
    assert "LOG LOST" in table.run("log", key)[1]


def open_request(desk: Desk) -> str:
    return desk.desks.escrow.requests()[0].request.request_id


def test_a_notice_is_taken_and_requests_are_held_against_it(at_desk: Desk, table: Table, key: Path) -> None:
    notice = table.write("n", at_desk.desks.escrow.notice().content)
    take = ("take-notice", key, notice, "--passphrase-file", table.path("pp"))

    refused, _ = table.run(*take, typed="no\n")
    taken, said = table.run(*take, typed=typed(at_desk))

    assert (refused, taken, "nothing of it was seen before" in said) == (31, 0, True)
    assert "Before anything is asked" not in table.run("show", key)[1]
    assert at_desk.desks.escrow.station_key() in table.run("show", key)[1]
    words = ("open", key, request(at_desk, table), "--passphrase-file", table.path("pp"), "--out", table.path("a"))
    opened, shown = table.run(*words, typed=f"{number_of(at_desk)}\n")
    assert (opened, "goes on from the one seen last" in shown, "FIRST" in shown) == (0, True, False)
    again, said = table.run(*take)
    assert (again, "not show that its log goes on" in said) == (22, True)


def test_a_station_that_lost_its_log_is_named_by_hand(
    at_desk: Desk, table: Table, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("open", key, request(at_desk, table), "--passphrase-file", table.path("pp"), "--out")
    assert table.run(*words, table.path("a"), typed=typed(at_desk))[0] == 0
    # The station's side with nothing known of what it showed before.
    monkeypatch.setattr("app.operations.escrow.announced_sizes", lambda _records: ())
    asked = table.write("r2", at_desk.desks.escrow.file_again(open_request(at_desk)).content)
    words = ("open", key, asked, "--passphrase-file", table.path("pp"), "--out")

    refused, said = table.run(*words, table.path("b"), typed=f"{number_of(at_desk)}\n")
    anew = (*words, table.path("b"), "--log-begun-anew")
    untyped, shown = table.run(*anew, typed=f"\n{number_of(at_desk)}\n")
    opened, _ = table.run(*anew, typed=f"demo-01\n{number_of(at_desk)}\n")

    assert (refused, "open --log-begun-anew" in said) == (22, True)
    assert (untyped, "NOT shown to go on" in shown, opened) == (31, True, 0)
    assert "STATION'S LOG BEGUN ANEW" in table.run("log", key)[1]


def test_requests_that_are_none_end_with_their_own_code(at_desk: Desk, table: Table, key: Path) -> None:
    good = request(at_desk, table).read_bytes()
    other = good.replace(b'"parcel_number":"2', b'"parcel_number":"1', 1)

    def ended(content: bytes) -> int:
        asked = table.write("r", content)
        return table.run("open", key, asked, "--out", table.path("a"), "--passphrase-file", table.path("pp"))[0]

    assert [ended(b""), ended(good[:-9]), ended(other), ended(b"x" * (1 << 21))] == [20, 20, 21, 10]
    assert not table.path("a").exists()


def test_a_place_that_cannot_be_written_is_said(table: Table, key: Path) -> None:
    assert table.run("publics", key, "--out", table.path("no") / "such" / "folder")[0] == 40


# the authority's own


@pytest.fixture
def authority_key(table: Table) -> Path:
    table.run_authority(
        "make-key",
        "--out",
        table.path("a.key"),
        "--public",
        table.path("a.pub"),
        "--passphrase-file",
        table.path("new"),
    )
    return table.path("a.key")


def test_a_key_is_not_overwritten_and_not_weak(table: Table, authority_key: Path) -> None:
    before = authority_key.read_bytes()
    again = ("make-key", "--out", authority_key, "--public", table.path("p"), "--passphrase-file", table.path("new"))
    weak = (
        "make-key",
        "--out",
        table.path("b"),
        "--public",
        table.path("p"),
        "--passphrase-file",
        table.write("w", "short"),
    )

    common = (*weak[:-1], table.write("w2", "password1234567"))
    into_one = ("make-key", "--out", table.path("b"), "--public", table.path("b"), *again[-2:])

    assert table.run_authority(*again)[0] == 40
    assert table.run_authority(*weak)[0] == 11
    assert table.run_authority(*common)[0] == 11
    assert table.run_authority(*into_one)[0] == 40
    assert table.run_authority(*into_one[:3], "--public", authority_key, *again[-2:])[0] == 40
    assert authority_key.read_bytes() == before
    assert not table.path("b").exists()


def test_what_was_disclosed_is_written_over_nothing(table: Table, authority_key: Path) -> None:
    disclosure = table.write("d", b"sealed")

    for place in (authority_key, disclosure, table.path("new")):
        words = ("open", disclosure, "--key", authority_key, "--passphrase-file", table.path("new"), "--out", place)
        assert table.run_authority(*words)[0] == 40
    assert disclosure.read_bytes() == b"sealed"


def test_an_invented_disclosure_opens_and_is_not_said_to_be_proven(table: Table, authority_key: Path) -> None:
    """Whoever has the authority's public key can seal one, with a log of his own in it: only the hash tells."""
    number, request_id, seed = "261123-00001-7", bytes(16), bytes(range(32))
    entry = Entry(
        0, NOW, 1, "0" * 16, "u1", "manager", "desk-1", "disclosure_requested", number, reason="x", result="0" * 32
    ).to_bytes()
    checkpoint = sign_checkpoint(Checkpoint(log_origin("DEMO-01"), 1, leaf_hash(entry)), seed)
    proof = LogProof(entry, (), checkpoint, sign_public(seed))
    invented = Disclosed(number, REFERENCE, {"contact": {"name": "王芳"}}, None, proof)
    public = AuthorityKey.from_bytes(authority_key.read_bytes()).public
    sealed = table.write("d", seal_disclosure(invented, "DEMO-01", request_id, public).to_bytes())
    other = replace(invented, parcel_number="261123-00002-5")
    unnamed = table.write("e", seal_disclosure(other, "DEMO-01", request_id, public).to_bytes())
    words = ("--key", authority_key, "--passphrase-file", table.path("new"))

    code, said = table.run_authority("open", sealed, *words)

    assert (code, "Nothing in a disclosure tells who made it" in said) == (0, True)
    assert table.run_authority("open", unnamed, *words)[0] == 22


def test_a_typed_passphrase_is_asked_for_twice_when_it_is_new(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([PASSPHRASE, "no", PASSPHRASE, PASSPHRASE])
    monkeypatch.setattr("app.commands.authority.getpass", lambda _prompt: next(answers))
    words = ("make-key", "--out", table.path("k"), "--public", table.path("p"))

    assert table.run_authority(*words)[0] == 11
    assert table.run_authority(*words)[0] == 0
    public = AuthorityKey.from_bytes(table.path("k").read_bytes()).public
    assert fingerprint(public)


def test_what_does_not_open_ends_with_its_own_code(at_desk: Desk, table: Table, key: Path, authority_key: Path) -> None:
    file = at_desk.desks.escrow.request_disclosure(
        at_desk.desks.parcels.find()[0].parcel.parcel_number, REFERENCE, table.path("a.pub").read_bytes()
    )
    public = AuthorityKey.from_bytes(authority_key.read_bytes()).public
    table.run(
        "open", key, table.write("r", file.content), "--out", table.path("answer"), "--passphrase-file",
        table.path("pp"), typed=typed(at_desk, fingerprint(public)),
    )  # fmt: skip
    disclosure = table.path("answer.disclosure")
    whole = json.loads(disclosure.read_bytes())
    table.run_authority(
        "make-key",
        "--out",
        table.path("b.key"),
        "--public",
        table.path("b.pub"),
        "--passphrase-file",
        table.path("new"),
    )

    def ended(content: bytes, key: Path, typed_in: str = "new") -> int:
        given = table.write("d", content)
        return table.run_authority("open", given, "--key", key, "--passphrase-file", table.path(typed_in))[0]

    stored = disclosure.read_bytes()
    elsewhere = json.dumps(whole | {"station": "HZ-0572"}, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    assert ended(stored, authority_key) == 0
    assert ended(stored, authority_key, "pp") == 11
    assert ended(stored, table.path("b.key")) == 23
    assert ended(elsewhere, authority_key) == 23
    assert ended(stored[:-4], authority_key) == 10
    assert ended(b"x" * (1 << 19), authority_key) == 10
    assert ended(stored, disclosure) == 10
    assert ended(stored, table.path("none")) == 10


def test_there_are_words_and_codes_for_everything() -> None:
    assert set(WORDS) == set(EXIT_CODES) == set(CustodianTrouble)
    assert set(ACTS) == set(Act)
