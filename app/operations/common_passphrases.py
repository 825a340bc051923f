"""Whether a passphrase is among those a guesser tries first (NIST SP 800-63B-4, 3.1.1.2), by zxcvbn's reckoning.

No rules of composition: what counts is how many guesses it takes. zxcvbn knows English words, leaked passwords,
keyboards, dates, repeats and sequences, and nothing of Chinese; here it is told the numerals and cyclical signs, which
are sequences, and the lines that everybody knows by heart. That is a short list and no corpus.
"""

from collections.abc import Iterable
from unicodedata import normalize

ENOUGH = 3
"""zxcvbn's score: 10^8 guesses and more, which at this desk, with its waits, are some 280 years."""
ENOUGH_WITH_HARDWARE = 2
"""10^6: no eight characters have more than 10^8, and without the key there is nothing to try them on elsewhere."""
JUDGED = 32
"""Characters that are looked at. zxcvbn's time grows with the square of the length, and faster where digits stand for
letters: 72 such characters took 5 s, 32 take 1 s at worst. Whoever is strong is so in the first 32."""
PROGRAM = ("sealpost", "驿站", "快递", "快件", "面单")

_NUMERALS = "零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两百千万"
_AS_DIGITS = "00123456789012345678902000"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_SEQUENCES = str.maketrans(_NUMERALS + _STEMS + _BRANCHES, _AS_DIGITS + "abcdefghij" + "abcdefghijkl")
_LINES = (
    "赵钱孙李 周吴郑王 冯陈褚卫 蒋沈韩杨 天地玄黄 宇宙洪荒 日月盈昃 辰宿列张 人之初 性本善 性相近 习相远 "
    "床前明月光 疑是地上霜 举头望明月 低头思故乡 春眠不觉晓 处处闻啼鸟 夜来风雨声 花落知多少 白日依山尽 黄河入海流 "
    "欲穷千里目 更上一层楼 鹅鹅鹅 曲项向天歌 白毛浮绿水 红掌拨清波 锄禾日当午 汗滴禾下土 谁知盘中餐 粒粒皆辛苦 "
    "离离原上草 一岁一枯荣 野火烧不尽 春风吹又生 慈母手中线 游子身上衣 床前看月光 大江东去 但愿人长久 千里共婵娟 "
    "学而时习之 不亦说乎 有朋自远方来 不亦乐乎 道可道 非常道 名可名 非常名 关关雎鸠 在河之洲 窈窕淑女 君子好逑 "
    "起来不愿做奴隶的人们 把我们的血肉 筑成我们新的长城 中华人民共和国 五星红旗 我爱北京天安门 天安门上太阳升 "
    "上山打老虎 老虎打不到 打到小松鼠 两只老虎 跑得快 小星星 世上只有妈妈好 有妈的孩子像块宝 祝你生日快乐 生日快乐 "
    "我爱你 你爱我 我爱我家 爱你一万年 一生一世 恭喜发财 万事如意 身体健康 新年快乐 财源广进 年年有余 岁岁平安 "
    "一帆风顺 心想事成 马到成功 天天向上 好好学习 芝麻开门 我的密码 密码 口令 管理员 你好 中国 北京 上海 广州 深圳 "
    "加油 老婆 老公 宝贝 妈妈 爸爸 爷爷 奶奶 woaini nihao wodemima shengrikuaile gongxifacai zhongguo "
    "beijing shanghai kuaidi yizhan"
)
KNOWN_BY_HEART = tuple(_LINES.split())


def is_common(passphrase: str, names: Iterable[str] = (), *, hardware: bool = False) -> bool:
    """Whether it is found in a hundred million guesses, or in a million where a hardware key goes with it.

    names: of station and people, which everybody at the desk knows. Takes 2 to 30 ms for what people type.
    """
    # Its dictionaries take 60 ms to read, and most starts of the program never ask.
    from zxcvbn import zxcvbn  # noqa: PLC0415

    known = [normalize("NFKC", name) for name in (*names, *PROGRAM) if name]
    folded = normalize("NFKC", passphrase)[:JUDGED]
    spellings = {folded, folded.translate(_SEQUENCES), _without_known_lines(folded, known)}
    inputs = [*known, *(part for name in known for part in name.split())]
    enough = ENOUGH_WITH_HARDWARE if hardware else ENOUGH
    return any(zxcvbn(spelled, user_inputs=inputs)["score"] < enough for spelled in spellings)


def _without_known_lines(text: str, names: Iterable[str]) -> str:
    """The text with every name and every line that is known by heart as one letter: choosing one is about as hard."""
    text = text.casefold()
    for line in sorted((*KNOWN_BY_HEART, *map(str.casefold, names)), key=len, reverse=True):
        text = text.replace(line, "x")
    return text
