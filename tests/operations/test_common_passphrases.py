import pytest

from app.demo.station import CUSTODIAN_PASSPHRASE, PASSPHRASE, STATION_ID, STATION_NAME
from app.domain.errors import PassphraseCommon, PassphraseTooShort, UnusablePassphrase
from app.operations.common_passphrases import KNOWN_BY_HEART, is_common
from app.operations.staff import checked_passphrase

RECOVERY = "AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B4IB-CEQT-QULL"
NAMES = (STATION_NAME, STATION_ID, "Li Na", "鼓楼驿站")


@pytest.mark.parametrize(
    "passphrase",
    [
        "password password password",
        "passwordpassword1",
        "123456789012345",
        "qwertyuiopasdfghjkl",
        "abcdefghijklmno",
        "iloveyouiloveyou",
        "ｐａｓｓｗｏｒｄ１２３４５６７",
        "aaaaaaaaaaaaaaab",
        "qazwsxedcrfvtgb",
        "woaininiwoaini1314",
        "一二三四五六七八九十一二三四五",
        "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊",
        "子丑寅卯辰巳午未申酉戌亥子丑寅",
        "我爱你我爱你我爱你我爱你我爱你",
        "床前明月光疑是地上霜举头望明月",
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨",
        "今天天气真好今天天气真好今天天气真好",
        "一一一一一一一一二二二二二二二",
    ],
)
def test_what_everybody_thinks_of_is_common(passphrase: str) -> None:
    assert is_common(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        PASSPHRASE,
        CUSTODIAN_PASSPHRASE,
        "kettle moon 77 rug",
        "月亮湖边三只白鹭吃掉旧钟表零件",
        "蓝鲸窗台酱油火车票三角板冬瓜雨",
        "锦瑟酱油台灯雨衣白鹭三角板车票",
    ],
)
def test_several_words_that_do_not_belong_together_are_not(passphrase: str) -> None:
    assert not is_common(passphrase, NAMES)


@pytest.mark.parametrize(
    "passphrase",
    [
        STATION_NAME,
        "Sealpost Sealpost 1",
        "Li Na Li Na Li Na Li Na",
        "DEMO-01 DEMO-01 DEMO-01",
        "鼓楼驿站鼓楼驿站鼓楼驿站鼓",
    ],
)
def test_the_names_of_the_station_are_common(passphrase: str) -> None:
    assert is_common(passphrase, NAMES)


@pytest.mark.parametrize("line", KNOWN_BY_HEART)
def test_a_line_that_everybody_knows_by_heart_is_common_twice(line: str) -> None:
    assert is_common(line * 2)


def test_a_long_passphrase_is_judged_by_its_beginning() -> None:
    """Without a bound on the length the second of them would take minutes."""
    assert is_common("a" * 40 + PASSPHRASE)
    assert not is_common("4@8({[<36g91!|l0$5+7%2" * 10)


def test_a_common_passphrase_is_refused_and_named_as_such() -> None:
    with pytest.raises(PassphraseCommon):
        checked_passphrase("password password password")
    with pytest.raises(PassphraseCommon):
        checked_passphrase("Li Na Li Na Li Na", names=("Li Na",))


def test_with_a_hardware_key_eight_characters_are_enough() -> None:
    assert checked_passphrase("kt7 mq2v", hardware=True) == "kt7 mq2v"
    with pytest.raises(PassphraseTooShort) as refused:
        checked_passphrase("kt7mq2v", hardware=True)
    assert refused.value.least == 8
    with pytest.raises(PassphraseCommon):
        checked_passphrase("password", hardware=True)


def test_a_recovery_code_is_no_passphrase() -> None:
    with pytest.raises(UnusablePassphrase):
        checked_passphrase(RECOVERY.lower())
