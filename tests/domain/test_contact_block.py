import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contact_block import LONGEST_BLOCK, ContactDraft, split

BLOCKS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("contact_blocks.json").read_text(encoding="utf-8"))
FIELDS = [each.name for each in fields(ContactDraft) if each.name != "unsure"]
EMPTY = ContactDraft("", "", "", "", "", "", frozenset(FIELDS))


def test_nearly_every_field_of_the_collected_blocks_is_right() -> None:
    drafts = [(asdict(split(block["text"])), block) for block in BLOCKS]

    right = sum(draft[name] == block[name] for draft, block in drafts for name in FIELDS)

    assert right / (len(BLOCKS) * len(FIELDS)) >= 0.99


def test_nothing_wrong_in_the_collected_blocks_passes_for_sure() -> None:
    wrong = [
        (name, block["text"])
        for block in BLOCKS
        for draft in [split(block["text"])]
        for name in FIELDS
        if getattr(draft, name) != block[name] and name not in draft.unsure
    ]

    assert wrong == []


def test_doubt_is_marked_in_the_collected_blocks_and_only_there() -> None:
    assert [sorted(split(block["text"]).unsure) for block in BLOCKS] == [block["unsure"] for block in BLOCKS]


@pytest.mark.parametrize("text", ["", " \n\t", "\0\u202e\u200b", "<br><p></p>", ",;|、"])
def test_an_empty_block_gives_an_empty_draft(text: str) -> None:
    assert split(text) == EMPTY


def test_markup_and_invisible_characters_are_dropped() -> None:
    draft = split("<b>张三</b><br/>154\u200b0013&#56;000<p onclick='x'>江苏省南京市鼓楼区\u202e中山路1号</p>")

    assert asdict(draft) == {
        "name": "张三",
        "phone": "15400138000",
        "province": "江苏省",
        "city": "南京市",
        "district": "鼓楼区",
        "detail": "中山路1号",
        "unsure": frozenset(),
    }


def test_a_block_that_was_too_long_has_an_unsure_detail() -> None:
    draft = split("张三 15400138000 江苏省南京市鼓楼区中山路1号" + "长" * LONGEST_BLOCK)

    assert draft.unsure == {"detail"}
    assert len(draft.detail) < LONGEST_BLOCK


def test_two_people_like_names_leave_the_name_unsure() -> None:
    assert "name" in split("张三 15400138000 李四 江苏省南京市鼓楼区中山路1号").unsure


def test_two_writings_of_one_phone_are_one_phone() -> None:
    assert "phone" not in split("张三 15400138000 +86 15400138000 江苏省南京市鼓楼区中山路1号").unsure


def test_an_address_without_a_known_place_is_all_detail() -> None:
    draft = split("张三 15400138000 不知名路1号")

    assert (draft.detail, set(draft.unsure)) == ("不知名路1号", {"province", "city", "district"})


def test_a_letter_that_only_folds_to_a_label_is_no_label() -> None:
    assert "addreſs" in split("张三 15400138000 江苏省南京市鼓楼区中山路1号 addreſs: zıp:").detail


def test_a_draft_does_not_show_its_person() -> None:
    assert "张三" not in repr(split("张三 15400138000"))


@given(st.text(max_size=300))
def test_any_text_gives_a_draft(text: str) -> None:
    draft = split(text)

    assert all(name in FIELDS for name in draft.unsure)


@given(
    st.lists(
        st.sampled_from(
            [
                "张三",
                "收件人：",
                "电话:",
                "地址",
                "江苏省",
                "南京市",
                "鼓楼区",
                "15400138000",
                ",",
                "\n",
                " ",
                "/",
                "1号",
                "(",
                ")",
                "【",
                "】",
                "收",
                "Li Lei",
                "A",
                "<br>",
                "[8462]",
                "210000",
                "转8462",
                "·",
                "：",
                "朝阳区",
                "先生",
            ]
        ),
        max_size=25,
    )
)
def test_any_mixture_of_what_people_write_gives_a_draft(words: list[str]) -> None:
    draft = split("".join(words))

    assert "\0" not in draft.name + draft.detail
