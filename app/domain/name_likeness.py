"""How much a run of text looks like a person's name."""

import re

from app.domain.names import begins_with_surname, clean_name, has_compound_surname
from app.domain.place import locate

SURE_NAME, LIKELY_NAME, POSSIBLE_NAME = 5, 4, 2
HAN = r"\u3400-\u9fff\U00020000-\U000323af"

_HONORIFICS = "先生|女士|小姐|老师|经理|师傅|阿姨|同学|医生|律师|主任|太太|总|哥|姐|叔"
_DECORATION = re.compile(
    r"^(?:致|寄给|请寄|寄到|送到|发到)[ :]*|[ ]*[\[(【](?:收|[0-9]{3,4})[\])】]|[ ]*(?:亲收|亲启|收|启)$"
)
_HAN_NAME = re.compile(rf"[{HAN}·]{{2,20}}")
_HONOURED = re.compile(rf"[{HAN}]{{1,4}}(?:{_HONORIFICS})")
_LETTERS_NAME = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){0,4}\.?")
_ADDRESS_ENDINGS = "路街道号室楼栋幢座层村镇乡区县市省州厦校厂店局苑园场院巷弄桥里"
_ADDRESS_WORDS_LIST = (
    "room rd road street st avenue ave lane alley district city province county town village building bldg floor "
    "block unit china no north south east west community garden plaza tower apartment apt flat new area"
)
_ADDRESS_WORDS = frozenset(_ADDRESS_WORDS_LIST.split())
_USUAL_LENGTH, _LONGEST_PLAIN_NAME = 3, 4


def bare_name(text: str) -> str:
    """The name without what is written around it: 致…, …收, …[8462]."""
    return clean_name(_DECORATION.sub("", text)).strip(" *:,")


def name_score(text: str) -> int:
    """0: no name; POSSIBLE_NAME: it might be one; LIKELY_NAME, SURE_NAME and above: more and more surely."""
    name = bare_name(text)
    if _HAN_NAME.fullmatch(name):
        return _han_score(name)
    words = name.lower().replace(".", " ").split()
    if not _LETTERS_NAME.fullmatch(name) or _ADDRESS_WORDS.intersection(words):
        return 0
    return LIKELY_NAME if len(words) > 1 else POSSIBLE_NAME


def _han_score(name: str) -> int:
    if "·" in name.strip("·"):
        return SURE_NAME + 1
    if _HONOURED.fullmatch(name):
        return SURE_NAME + 2
    place = locate(name)
    if len(name) > _LONGEST_PLAIN_NAME or (place and place.certain):
        return 0
    is_usual = len(name) <= _USUAL_LENGTH or has_compound_surname(name)
    if name[-1] in _ADDRESS_ENDINGS:  # 花满楼 may be a person, 万柳小区 is none
        may_be = begins_with_surname(name) and is_usual and len(name) >= _USUAL_LENGTH
        return POSSIBLE_NAME if may_be else 0
    if not begins_with_surname(name) or (place and place.end == len(name)):
        return POSSIBLE_NAME
    return SURE_NAME if is_usual else POSSIBLE_NAME + 1
