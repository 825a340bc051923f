"""The words around an address in a conversation, which say nothing of it: 麻烦帮我寄一下, 谢谢啦."""

import re

from app.domain.traditional import simplified

_WORDS = (
    "亲爱的 老板 客服 店家 卖家 你好 您好 麻烦 拜托 辛苦 帮忙 帮我 给我 谢谢 多谢 感谢 快递 东西 包裹 地址 收货 收件 "
    "信息 还是 没变 不变 收到 好的 如下 下面 尽快 现在 最新 这里 这边 那里 那边 改成 改为 改到 换成 下单 复制 一下 "
    "打不通 没人接 拨打 联系 有事 就行 就好 打 拨 就 亲 请 帮 寄 发 送 个 到 往 至 这 是 在 要 给 把 啦 了 哦 喔 呢 "
    "吧 哈 呀 啊 嗯 您 你 我 的 新 旧 hi hello thanks thank you please ok"
)
_ANY_WORD = "|".join(sorted(_WORDS.split(), key=len, reverse=True))
_CHATTER = re.compile(rf"(?i)(?:{_ANY_WORD}|[ ,!])++")
_SAID = re.compile(r"[\u4e00-\u9fff]{2,10}[了吗呢啊哦呀嘛啦]")  # what ends so is said of something: 搬家了
_LEAD = re.compile(rf"{_CHATTER.pattern}:")


def is_chatter(text: str) -> bool:
    """Whether the text is made of nothing but such words, or ends as what is only said does."""
    folded = simplified(text)
    return _CHATTER.fullmatch(folded) is not None or _SAID.fullmatch(folded) is not None


def without_chatter_lead(text: str) -> str:
    """The text without such words before its first colon: 麻烦发到这里: …"""
    lead = _LEAD.match(simplified(text))
    return text[lead.end() :] if lead else text
