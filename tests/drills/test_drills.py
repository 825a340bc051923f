"""Every drill at a small station; `python -m tests.drills` holds them at one of 10,000 parcels."""

import json
from pathlib import Path

import pytest

from tests.drills import __main__ as command
from tests.drills.__main__ import chosen
from tests.drills.judge import Judge, bytes_mark, text_mark
from tests.drills.scene import Scene
from tests.drills.station import Town, build_town
from tests.drills.table import Drill, Figure, hold, lines_of, outcome

PARCELS = 60
NAME = "欧阳春生"


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    return build_town(tmp_path_factory.mktemp("town"), PARCELS)


@pytest.fixture(scope="session")
def scene(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene(town, tmp_path_factory.mktemp("scene"))


@pytest.mark.parametrize("drill", chosen(None), ids=lambda drill: drill.number)
def test_the_drill_stays_within_its_target_and_notices_its_mutant(scene: Scene, drill: Drill) -> None:
    result = hold(drill, scene)

    assert result.ok, "\n".join(lines_of(result))


def test_the_station_has_a_shelf_a_run_and_bins(town: Town) -> None:
    assert (len(town.shelf), len(town.out), len(town.bins)) == (12, 12, 36)
    assert len({parcel.label for parcel in (*town.shelf, *town.out, *town.bins)}) == PARCELS


@pytest.mark.parametrize(
    "spelled",
    [
        NAME.encode(),
        NAME.encode("gb18030"),
        NAME.encode("utf-16-le"),
        NAME.encode("utf-16-be"),
        json.dumps(NAME).encode(),
        NAME.encode().hex().encode(),
        b"qw" + b"5qyn6Ziz5pil55Sf" + b"==",
    ],
)
def test_the_judge_finds_a_name_in_any_spelling(spelled: bytes) -> None:
    judge = Judge([text_mark("contact", 7, NAME), text_mark("contact", 8, "司马秋实")])

    assert judge.found([b"before " + spelled + b" after"]).records == {7}


@pytest.mark.parametrize("size", [0, 1, 7, 1 << 17])
def test_the_judge_finds_nothing_where_nothing_is(size: int) -> None:
    assert not Judge([text_mark("contact", 7, NAME)]).found([bytes(range(256)) * (size // 256 + 1)]).records


def test_the_judge_finds_a_key_at_the_very_end() -> None:
    key = bytes(range(100, 132))

    assert Judge([bytes_mark("key", 1, key)]).found([bytes(70_000) + key]).of("key") == {1}


def test_a_drill_that_cannot_fail_is_none(scene: Scene) -> None:
    drill = chosen(None)[0]
    idle = Drill("X1", "nothing", lambda _: outcome(Figure("records", 0, most=0)), drill.without, drill.mutant)

    assert hold(idle, scene).verdict == "FAIL: mutant not caught"


def test_the_table_is_written_for_programs_as_well(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "drills.json"
    monkeypatch.setattr(command, "build_town", lambda *_: town)

    assert command.main(["--only", "L1", "--json", str(file)]) == 0

    table = json.loads(file.read_text(encoding="utf-8"))
    assert [(row["number"], row["verdict"]) for row in table["drills"]] == [("L1", "ok")]
    assert table["drills"][0]["measured"]["records"] == 0 < table["drills"][0]["mutant"]["records"]
    assert "1 of 1 drills ok" in capsys.readouterr().out
