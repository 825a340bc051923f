"""How many fields of the consignee blocks kept in the tests come out right, what is wrong and not marked, and how fast.

The accuracy has no yardstick but the truth beside each block; the time's is finding the phones, which any answer needs.
"""

import json
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from app.domain.contact_block import ContactDraft, split
from app.domain.phones import FoundPhone, find_phones
from tests.benchmarks.timing import report, timed

SETS = ("contact_blocks", "held_contact_blocks", "fresh_contact_blocks")
FIELDS = ("name", "phone", "province", "city", "district", "detail")
ROUNDS = 3
_BLOCKS = Path(__file__).resolve().parents[1] / "domain"


def run() -> None:
    split("张三 15400138000 江苏省南京市鼓楼区中山路1号")  # the divisions are read once
    for name in SETS:
        blocks = json.loads((_BLOCKS / f"{name}.json").read_text(encoding="utf-8"))
        _accuracy(name, [(split(block["text"]), block) for block in blocks])
        _speed([block["text"] for block in blocks])


def _accuracy(name: str, answers: list[tuple[ContactDraft, dict[str, Any]]]) -> None:
    count = len(answers) * len(FIELDS)
    right = _fields(answers, lambda is_right, _unsure: is_right)
    wrong_but_sure = _fields(answers, lambda is_right, unsure: not is_right and not unsure)
    right_but_unsure = _fields(answers, lambda is_right, unsure: is_right and unsure)
    whole = sum(all(getattr(draft, field) == block[field] for field in FIELDS) for draft, block in answers)
    print(
        f"{name}: {len(answers)} blocks, {whole} wholly right; fields right {right.total() / count:.2%}, "
        f"wrong but sure {wrong_but_sure.total()} ({wrong_but_sure.total() / count:.2%}), "
        f"right but unsure {right_but_unsure.total() / count:.2%}"
    )
    for field in FIELDS:
        print(
            f"  {field}: right {right[field] / len(answers):.2%}, wrong but sure {wrong_but_sure[field]}, "
            f"right but unsure {right_but_unsure[field]}"
        )
    for form in sorted({block["form"] for _, block in answers if "form" in block}):
        of_form = [(draft, block) for draft, block in answers if block["form"] == form]
        share = _fields(of_form, lambda is_right, _unsure: is_right).total() / len(of_form) / len(FIELDS)
        print(f"  form {form}: {len(of_form)} blocks, fields right {share:.2%}")


def _fields(answers: list[tuple[ContactDraft, dict[str, Any]]], counted: Callable[[bool, bool], bool]) -> Counter[str]:
    """How often each field is counted, given whether it is right and whether it is unsure."""
    return Counter(
        field
        for draft, block in answers
        for field in FIELDS
        if counted(getattr(draft, field) == block[field], field in draft.unsure)
    )


def _speed(texts: list[str]) -> None:
    ours = [median(timed(partial(split, text)) for _ in range(ROUNDS)) for text in texts]
    theirs = [median(timed(partial(_phones, text)) for _ in range(ROUNDS)) for text in texts]
    report("  time a block", ours, "finding its phones alone", theirs)


def _phones(text: str) -> list[FoundPhone]:
    return list(find_phones(text))
