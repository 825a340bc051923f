"""How much a run of text looks like a person's name."""

import re

from app.domain.names import begins_with_surname, clean_name, has_compound_surname
from app.domain.place import locate
from app.domain.traditional import simplified

SURE_NAME, LIKELY_NAME, POSSIBLE_NAME, UNLIKELY_NAME = 5, 4, 2, 1
HAN = r"\u3400-\u9fff\U00020000-\U000323af"

_HONORIFICS = "先生|女士|小姐|老师|经理|师傅|阿姨|同学|医生|律师|主任|太太|妈妈|爸爸|奶奶|爷爷|总|哥|姐|叔|妈|爸"
_TITLE = "先生|女士|店长|经理|老师|前台|本人"
_DECORATION = re.compile(
    r"^(?:致|(?:麻烦|请|帮我?|快递)*(?:[寄送发][给到往至]|请寄))[ :]*"
    rf"|[ ]*[\[(【](?:收|代收|男|女|{_TITLE}|[0-9]{{3,4}})[\])】]|[ ]*(?:亲收|亲启|收)$| 启$"
)
_HAN_NAME = re.compile(rf"[{HAN}·]{{2,20}}")
_HONOURED = re.compile(rf"[{HAN}]{{1,4}}(?:{_HONORIFICS})")
_NICKNAME = re.compile(rf"(?<=[{HAN}])\([A-Za-z .]+\)$")  # 张伟(Wilson)
_LETTERS_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,4}\.?")
_ADDRESS_ENDINGS = "路街道号室楼栋幢座层村镇乡区县市省州厦校厂店局苑园场院巷弄桥里"
_ADDRESS_WORDS_LIST = (
    "room rd road street st avenue ave lane alley district city province county town village building bldg floor "
    "block unit china no north south east west community garden plaza tower apartment apt flat new area"
)
_ADDRESS_WORDS = frozenset(_ADDRESS_WORDS_LIST.split())
_REMARK = re.compile(
    r"[送勿]|放(?=[门在到前丰快保物驿家])|快递|驿站|丰巢|周末|周[一二三四五六日][送到在后前派]|工作日|签收|易碎|顺丰|圆通|中通|韵达|申通|邮政|备注"
)
_BUILDING = re.compile(r"(?:中心|广场|大厦|公寓|医院|旁边?|门口|对面)$")
_USUAL_LENGTH, _LONGEST_PLAIN_NAME = 3, 4


def bare_name(text: str) -> str:
    """The name without what is written around it: 致…, …收, …[8462]."""
    return clean_name(_DECORATION.sub("", text)).strip(" *:,")


def name_score(text: str) -> int:
    """0: no name; UNLIKELY_NAME: too long for most; POSSIBLE_NAME: it might be one; LIKELY_NAME, SURE_NAME and above.

    LIKELY_NAME and what is above: more and more surely a name.
    """
    name = _NICKNAME.sub("", bare_name(text))
    if _HAN_NAME.fullmatch(name):
        return _han_score(name)
    words = name.lower().replace(".", " ").split()
    if not _LETTERS_NAME.fullmatch(name) or _ADDRESS_WORDS.intersection(words):
        return 0
    return LIKELY_NAME if len(words) > 1 else POSSIBLE_NAME


def _han_score(written: str) -> int:
    name = simplified(written)
    if "·" in name.strip("·"):
        return SURE_NAME + 1
    if _HONOURED.fullmatch(name):
        return SURE_NAME + 2
    place = locate(name)
    if (place and place.certain) or _REMARK.search(name):
        return 0
    return _plain_score(name, is_place=place is not None and place.end == len(name))


def _plain_score(name: str, *, is_place: bool) -> int:
    is_usual = len(name) <= _USUAL_LENGTH or has_compound_surname(name)
    if name[-1] in _ADDRESS_ENDINGS:  # 花满楼 and 马路 may be persons, 万柳小区 is none
        return POSSIBLE_NAME if begins_with_surname(name) and is_usual and len(name) <= _LONGEST_PLAIN_NAME else 0
    if len(name) > _LONGEST_PLAIN_NAME + has_compound_surname(name):  # 宝音德力格尔, or a firm
        return 0 if _BUILDING.search(name) else UNLIKELY_NAME
    if not begins_with_surname(name) or is_place:
        return POSSIBLE_NAME
    return SURE_NAME if is_usual else POSSIBLE_NAME + 1
