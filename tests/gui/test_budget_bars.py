import pytest
from pytestqt.qtbot import QtBot

from app.gui.counter import Counter
from app.gui.widgets.budget_bars import BudgetBar, BudgetBars

BARS = (
    BudgetBar("Li Na", "contact per hour", 3, 20),
    BudgetBar("Li Na", "contact per shift", 48, 60),
    BudgetBar("Wang Fang", "records per day", 5, 5),
)


@pytest.mark.parametrize(
    ("used", "tone", "figure"),
    [(0, "accent", "0 / 10"), (7, "accent", "7 / 10"), (8, "attention", "▲ 8 / 10"), (10, "refused", "■ 10 / 10")],
)
def test_a_budget_nearly_used_up_is_marked_with_more_than_a_colour(used: int, tone: str, figure: str) -> None:
    bar = BudgetBar("Li Na", "contact", used, 10)

    assert (bar.tone, bar.figure) == (tone, figure)


def test_bars_are_told_to_a_screen_reader(counter: Counter, qtbot: QtBot) -> None:
    bars = BudgetBars(counter.theme)
    qtbot.addWidget(bars)
    bars.show_bars(BARS)

    assert bars.accessibleDescription().splitlines() == [
        "Li Na, contact per hour: 3 / 20",
        "Li Na, contact per shift: ▲ 48 / 60",
        "Wang Fang, records per day: ■ 5 / 5",
    ]


def test_bars_grow_with_the_people_and_are_painted_in_the_colour_of_their_state(counter: Counter, qtbot: QtBot) -> None:
    bars = BudgetBars(counter.theme)
    qtbot.addWidget(bars)
    empty = bars.sizeHint().height()
    bars.show_bars(BARS)
    bars.resize(400, bars.sizeHint().height())

    picture = bars.grab().toImage()

    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 2) for y in range(picture.height())}
    assert empty == 0
    assert bars.minimumSizeHint().height() == bars.sizeHint().height() > 3 * 24
    assert {counter.theme.colour(name).name() for name in ("accent", "attention", "refused", "border")} <= colours
