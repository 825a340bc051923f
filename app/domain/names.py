"""Names of people: as they are kept, and as they are shown in part."""

from unicodedata import category, normalize

import regex

LONGEST_NAME = 60  # graphemes
MASK = "*"

# The table of the Hundred Family Surnames and the commonest beside it.
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
    "宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃"
    "利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公佟肖付代年揭付闫覃岳邸亓冼仝郄青"
    "兰涂牟芦苟隋丛佘迟邝栗楚鄢谌粟漆卿晋鹿况亢檀衣展奉植尧税旷撒仉郇占忻"
)
_COMPOUND = (
    "欧阳 太史 上官 端木 司马 东方 独孤 南宫 夏侯 诸葛 尉迟 皇甫 公孙 慕容 长孙 宇文 司徒 鲜于 司空 闾丘 "
    "令狐 百里 东郭 呼延 轩辕 濮阳 淳于 单于 澹台 公冶 宗政 申屠 太叔 仲孙 钟离 赫连 拓跋 第五 万俟 闻人 "
    "公羊 梁丘 左丘 东门 西门 南门 漆雕 纳兰 乐正 宰父 谷梁 巫马 公西 壤驷 完颜 叶赫 富察 爱新 "
)
COMPOUND_SURNAMES = frozenset(_COMPOUND.split())

_DOTS = regex.compile(r"[•・‧∙⋅･᛫●．](?=\p{Han})|(?<=\p{Han})[•・‧∙⋅･᛫●．]")
_SPACES = regex.compile(r"\s+")
_SPACE_IN_HAN = regex.compile(r"(?<=[\p{Han}·]) (?=[\p{Han}·])")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DROPPED = frozenset({"Cc", "Cf", "Cs"})  # not Cn: ideographs newer than this Python are names too


def visible(text: str) -> str:
    """The text without control, zero-width, direction and surrogate characters; line ends become spaces."""
    kept = (" " if char.isspace() else char for char in text if char.isspace() or category(char) not in _DROPPED)
    return "".join(kept)


def graphemes(text: str) -> list[str]:
    """What a reader counts as characters, combining marks and extension planes included."""
    return list(regex.findall(r"\X", text))


def clean_name(text: str) -> str:
    """A name as it is kept: NFC, visible characters, single spaces, `·` in minority names, 60 graphemes at most."""
    name = normalize("NFC", visible(text).translate(_FULL_WIDTH))
    name = _SPACES.sub(" ", _DOTS.sub("·", name)).strip()
    name = _SPACE_IN_HAN.sub("", name)
    return "".join(graphemes(name)[:LONGEST_NAME]).rstrip()


def mask_name(name: str) -> str:
    """The surname, compound ones whole, then one `*`; the first letter of a name in another script.

    At least one grapheme is hidden (GB/T 41833-2022): a name of one is shown as `*` alone.
    """
    shown = graphemes(clean_name(name))
    if len(shown) <= 1:
        return MASK * len(shown)
    compound = "".join(shown[:2])
    if len(shown) > len(compound) and compound in COMPOUND_SURNAMES:
        return compound + MASK
    return shown[0] + MASK


def begins_with_surname(name: str) -> bool:
    """Whether the first character, or the first two, are a surname that is common in China."""
    return name[:1] in SURNAMES or has_compound_surname(name)


def has_compound_surname(name: str) -> bool:
    return name[:2] in COMPOUND_SURNAMES
