"""The labels people put before the parts of a consignee (收货人, 电话) and what each says of the words after it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from app.domain.name_likeness import LIKELY_NAME, name_score
from app.domain.traditional import simplified


class Role(StrEnum):
    """What a label says about the words after it."""

    NAME = "name"
    PHONE = "phone"
    ADDRESS = "address"
    DROPPED = "dropped"


_NAME_LABELS = (
    "收件人姓名 收货人姓名 收件人 收货人 收件方 收货方 收件 收方 联系人 联络人 业主 户主 客户名称 姓名 名字 收 "
    "consignee recipient receiver name attn to"
)
_PHONE_LABELS = (
    "收件人电话 收货人电话 收件人手机号 收货人手机号 收件人手机 收货人手机 联系电话 联络电话 联系方式 联系手机 "
    "手机号码 电话号码 手机号 手机 电话 固话 座机 号码 电 telephone mobile phone tel"
)
_ADDRESS_LABELS = (
    "收件人地址 收货人地址 收件地址 收货地址 详细地址 街道地址 联系地址 所在地区 所在城市 所在省市 所在地 省市区 省市 "
    "地区 地址 寄到 送到 发到 寄往 省份 城市 区县 街道 省 市 区 寄 址 address addr add"
)
_DROPPED_LABELS = (
    "邮政编码 邮编 订单编号 订单号 运单号 快递单号 单号 编号 微信号 微信 身份证号 身份证 邮箱 "
    "postcode zip email wechat qq"
)
_HEADERS = (
    "收货地址信息 收货信息 收件信息 收货人信息 收件人信息 地址信息 配送信息 信息"  # of what comes, not of the next word
)
_LABEL_ROLES: Mapping[str, Role | None] = {
    word: role
    for role, words in (
        (Role.NAME, _NAME_LABELS),
        (Role.PHONE, _PHONE_LABELS),
        (Role.ADDRESS, _ADDRESS_LABELS),
        (Role.DROPPED, _DROPPED_LABELS),
        (None, _HEADERS),
    )
    for word in words.split()
}
# Words of an address or of a sentence where no colon follows.
_COLON_ONLY = frozenset({"街道", "号码", "业主", "户主", "信息", "编号", "单号", "微信", "邮箱"})


def _any_of(words: Sequence[str]) -> str:
    """A pattern for each of the words, the longest first; Chinese ones also with a space between: 收 件 人."""
    spaced = (word if word.isascii() else " ?".join(word) for word in sorted(words, key=len, reverse=True))
    return "|".join(spaced)


_LONG = [word for word in _LABEL_ROLES if len(word) > 1]
_LONG_LABELS = _any_of(_LONG)
_BARE_LABELS = _any_of([word for word in _LONG if word not in _COLON_ONLY])
_HAN = r"\u4e00-\u9fff"
_START = r"(?:^|(?<=[\n ,;|)】]))"
_WHOSE = (
    "我的|对方|本人|客户|买家|订单|家庭|公司|单位|学校|邮寄|快递|送货|派送|配送|常用|默认|备用|复制|学生|孩子|家长|会员|员工|新|老|"
    "(?:ship|send|deliver|mail)(?:ing|y)? "
)
# 1. 姓名, 2、电话, (3)地址; 我的地址, 订单收货人
_AT_START = rf"{_START}(?:\(?[0-9]{{1,2}}[.、)] ?)?(?:{_WHOSE})*"
_COLON = rf"(?:[及和与/、&](?:{_LONG_LABELS}))*[ ]*(?:[:=]|[—–-]{{2,}}|是:?)"
# With a colon a label may stand anywhere. Without one it stands at the start of a piece: before a space, or, for the
# words that mean nothing else, straight before what it labels.
_LABEL = re.compile(
    rf"(?ai)(?:{_AT_START}|{_START}(?P<whose>[{_HAN}]{{1,4}}?)的?|(?<![A-Za-z]))(?P<colon>{_LONG_LABELS}){_COLON}"
    rf"|[【\[(](?P<boxed>{_LONG_LABELS})[】\])][ ]*:?"
    rf"|{_START}(?P<short>[省市区收寄电址])[ ]*[:=]"
    rf"|{_AT_START}(?P<bare>{_BARE_LABELS})(?=[ \n]|$)"
    rf"|{_START}(?P<bracketed>{_BARE_LABELS})(?=\()"
    rf"|{_START}(?P<glued>收[件货]人(?:姓名|电话|地址)?|收[件货]地址|详细地址|所在地区|联系电话|手机号码?|联系人|姓名)"
    rf"(?=[{_HAN}\n])"
)
_GROUPS = ("colon", "boxed", "short", "bare", "bracketed", "glued")
_SENDER = re.compile(rf"{_START}[寄发][件货](?:人|方|信息|地址)")
_RECEIVER = re.compile(rf"{_START}收[件货](?:人|方|信息|地址)")


def labelled_segments(text: str) -> Iterator[tuple[Role | None, str]]:
    """What stands before the first label, then what stands behind each with what the label says of it."""
    role, start = None, 0
    for label in _LABEL.finditer(simplified(text)):
        whose = label["whose"] or ""  # 苗青的地址: the label has a name in it; 孩子姓名: it has not
        yield role, text[start : label.end("whose") if name_score(whose) >= LIKELY_NAME else label.start()]
        word = next(word for group in _GROUPS if (word := label[group]))
        role, start = _LABEL_ROLES[word.replace(" ", "").lower()], label.end()
    yield role, text[start:]


def without_sender(block: str) -> str:
    """The block without who sends, where it says both that and who receives."""
    folded = simplified(block)
    sender, receiver = _SENDER.search(folded), _RECEIVER.search(folded)
    if not sender or not receiver:
        return block
    return block[: sender.start()] + (block[receiver.start() :] if sender.start() < receiver.start() else "")
