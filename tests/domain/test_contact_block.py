import json
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contact_block import LONGEST_BLOCK, ContactDraft, split

FIELDS = [each.name for each in fields(ContactDraft) if each.name != "unsure"]
EMPTY = ContactDraft("", "", "", "", "", "", frozenset(FIELDS))


def blocks_of(name: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return blocks


drafted = cache(split)


def share_right(blocks: list[dict[str, Any]]) -> float:
    right = [getattr(drafted(block["text"]), name) == block[name] for block in blocks for name in FIELDS]
    return right.count(True) / len(right)


def wrong_but_sure(blocks: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (name, block["text"])
        for block in blocks
        for draft in [drafted(block["text"])]
        for name in FIELDS
        if getattr(draft, name) != block[name] and name not in draft.unsure
    ]


COLLECTED = blocks_of("contact_blocks.json")
# Written in one go with what a person would have typed; the splitter was mended by its kinds of mistakes afterwards.
HELD = blocks_of("held_contact_blocks.json")
# Written last; the splitter has not been changed since.
FRESH = blocks_of("fresh_contact_blocks.json")


def test_every_field_of_the_collected_blocks_is_right() -> None:
    assert share_right(COLLECTED) == 1


def test_nearly_every_field_of_the_held_blocks_is_right() -> None:
    assert len(HELD) >= 300
    assert share_right(HELD) >= 0.99


def test_nearly_every_field_of_blocks_never_looked_at_is_right() -> None:
    assert share_right(FRESH) >= 0.98


@pytest.mark.parametrize("blocks", [COLLECTED, HELD], ids=["collected", "held"])
def test_nothing_wrong_passes_for_sure(blocks: list[dict[str, Any]]) -> None:
    assert wrong_but_sure(blocks) == []


def test_doubt_is_marked_in_the_collected_blocks_and_only_there() -> None:
    assert [sorted(drafted(block["text"]).unsure) for block in COLLECTED] == [block["unsure"] for block in COLLECTED]


def test_most_of_what_is_right_in_the_held_blocks_is_not_doubted() -> None:
    doubted = sum(
        name in draft.unsure and getattr(draft, name) == block[name]
        for block in HELD
        for draft in [drafted(block["text"])]
        for name in FIELDS
    )

    assert doubted / (len(HELD) * len(FIELDS)) <= 0.06


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


def test_a_name_in_the_address_that_is_as_likely_leaves_the_detail_unsure() -> None:
    assert "detail" in split("张三 15400138000 李四 江苏省南京市鼓楼区中山路1号").unsure


def test_a_word_beside_the_phone_that_is_neither_name_nor_place_leaves_the_detail_unsure() -> None:
    assert "detail" in split("张三，15400138000转后，江苏省南京市鼓楼区中山路1号").unsure


def test_an_extension_that_was_not_read_leaves_the_detail_unsure() -> None:
    assert "detail" in split("张三 15400138000 江苏省南京市鼓楼区中山路1号 转3344").unsure


def test_a_division_that_was_not_recognised_leaves_the_detail_unsure() -> None:
    assert "detail" in split("张三 15400138000 江苏省虚构市鼓楼区中山路1号").unsure


def test_an_open_bracket_leaves_the_detail_unsure() -> None:
    assert "detail" in split("张三 15400138000 江苏省南京市鼓楼区中山路1号(东门").unsure


def test_a_labelled_name_that_looks_like_none_is_unsure() -> None:
    assert split("收件人：402室 电话：15400138000 江苏省南京市鼓楼区中山路1号").unsure == {"name"}


def test_a_slash_and_the_hash_of_a_room_stay_in_the_address() -> None:
    draft = split("张三 15400138000 江苏省南京市鼓楼区中山路1号 8栋/2单元 #603")

    assert draft.detail == "中山路1号8栋/2单元#603"


def test_the_room_of_an_address_is_no_phone() -> None:
    assert split("张三 15400138000 江苏省南京市鼓楼区中山路 7-2-2701").detail == "中山路7-2-2701"


def test_a_dot_before_a_place_separates() -> None:
    draft = split("张三·江苏省南京市鼓楼区中山路1号·15400138000")

    assert (draft.name, draft.detail) == ("张三", "中山路1号")


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
                ".",
                "📦",
                "江蘇省",
                "寄件人：",
                "谢谢",
                "南京县",
                "#",
            ]
        ),
        max_size=25,
    )
)
def test_any_mixture_of_what_people_write_gives_a_draft(words: list[str]) -> None:
    draft = split("".join(words))

    assert "\0" not in draft.name + draft.detail
