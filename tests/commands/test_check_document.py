import argparse
import io
import json
from datetime import date

import pytest

from app.commands import check_document

SOUND = "11010519491231002X"


def printed(
    capsys: pytest.CaptureFixture[str], *words: str, today: date = date(2026, 11, 23)
) -> tuple[int, list[dict[str, object]]]:
    parser = argparse.ArgumentParser()
    check_document.add_arguments(parser)
    code = check_document.run(parser.parse_args(words), today=lambda: today)
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("words", "code", "verdict"),
    [
        (["resident-id", SOUND], 0, {"verdict": "accepted", "reasons": []}),
        (
            ["resident-id", "11O10519491231002X"],
            1,
            {"verdict": "accepted with warnings", "reasons": ["corrected_lookalike"]},
        ),
        (["resident-id", SOUND[:-1] + "1"], 2, {"verdict": "refused", "reasons": ["wrong_check_digit"]}),
        (["resident-id"], 2, {"verdict": "refused", "reasons": ["number_missing"]}),
        (["library-card", "1"], 2, {"verdict": "refused", "reasons": ["unknown_document_type"]}),
        (
            ["resident-id", SOUND, "--valid-from", "2016-01-02", "--valid-to", "2026-01-02"],
            2,
            {"verdict": "refused", "reasons": ["expired", "validity_length_odd"]},
        ),
        (
            ["resident-id", SOUND, "--valid-from", "2016-01-02", "--valid-to", "long-term"],
            0,
            {"verdict": "accepted", "reasons": []},
        ),
        (["temporary-id", SOUND], 0, {"verdict": "accepted", "reasons": []}),
        (
            ["temporary-id", SOUND, "--valid-from", "2026-11-01", "--valid-to", "2027-11-01"],
            1,
            {"verdict": "accepted with warnings", "reasons": ["validity_length_odd"]},
        ),
        (
            ["resident-id", SOUND, "--birth-date", "1949-12-31", "--sex", "female"],
            0,
            {"verdict": "accepted", "reasons": []},
        ),
        (["resident-id", SOUND, "--sex", "male"], 3, {"verdict": "mismatch", "reasons": ["sex_disagrees"]}),
        (["resident-id", "110105201501010033"], 2, {"verdict": "refused", "reasons": ["under_age"]}),
        (
            ["resident-id", "110105201501010033", "--standing", "accompanied"],
            0,
            {"verdict": "accepted", "reasons": []},
        ),
        (["letter"], 0, {"verdict": "exempt", "reasons": []}),
        (["agreement", "XY-2026-0042"], 0, {"verdict": "exempt", "reasons": []}),
        (["agreement"], 2, {"verdict": "refused", "reasons": ["number_missing"]}),
    ],
)
def test_one_document_gets_one_verdict_and_its_exit_code(
    capsys: pytest.CaptureFixture[str], words: list[str], code: int, verdict: dict[str, object]
) -> None:
    assert printed(capsys, *words) == (code, [verdict])


def test_a_day_that_is_none_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        printed(capsys, "resident-id", SOUND, "--valid-to", "2026-02-30")

    assert leaving.value.code == 2
    assert SOUND not in capsys.readouterr().err


def test_every_line_gets_its_own_verdict(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        f"\ufeffresident-id {SOUND}\r".encode(),
        b"hk-macau-travel-permit  H 1234 5678",
        b"",
        b"resident-id",
        b"library-card 1",
        b"resident-id \xff\xfe\x00",
        b"organisation 91350100M000100Y43",
        b"letter",
        b"agreement XY-2026-0042",
    ]
    feed(monkeypatch, b"\n".join(lines))

    code, verdicts = printed(capsys, "-")

    assert code == 0
    assert [(each["verdict"], each["reasons"]) for each in verdicts] == [
        ("accepted", []),
        ("accepted", []),
        ("refused", ["unknown_document_type"]),
        ("refused", ["number_missing"]),
        ("refused", ["unknown_document_type"]),
        ("refused", ["wrong_length"]),
        ("accepted", []),
        ("exempt", []),
        ("exempt", []),
    ]


def test_no_lines_get_no_verdicts(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"")

    assert printed(capsys, "-") == (0, [])


def test_no_number_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, f"resident-id {SOUND}\nresident-id {SOUND[:-1]}1\n{SOUND}\n".encode())
    parser = argparse.ArgumentParser()
    check_document.add_arguments(parser)

    check_document.run(parser.parse_args(["-"]))

    assert SOUND[:6] not in capsys.readouterr().out
