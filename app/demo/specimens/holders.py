"""Who the specimens are made out to: invented people with numbers that pass the rules and are nobody's."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from app.demo.people import invented_people
from app.domain.documents.citizen_number import check_digit
from app.domain.documents.machine_readable_zone import FILLER
from app.domain.documents.machine_readable_zone import check_digit as zone_digit
from app.domain.documents.read_document import Sex

UTOPIA = "UTO"  # ICAO 9303's own word for nobody's country
_UTOPIA_NUMBER = "999"  # ISO 3166-1 leaves 900 to 999 to whoever wants them
_SURNAMES = ("MUSTER", "SAMPLE", "EXEMPLE", "MUESTRA", "CAMPIONE", "PROOV", "VZOREK", "DEMO")
_GIVEN_NAMES = ("ANNA", "MARIA", "JOHN", "PETER", "SOFIA", "LUKAS", "EMMA", "NOAH", "OLIVIA", "HUGO")
_CHINESE_NAMES = ("陈样本", "林示例", "黄试", "何演示", "郭例文", "吴样", "周小试", "徐一例")
_ROMANISED = ("CHAN, YEUNG PUN", "LIN, SHILI", "WONG, SI", "HO, YIN SI", "KUO, LI-WEN", "NG, YEUNG", "CHOU, HSIAO-SHIH")


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as documents speak of one."""

    name: str = field(repr=False)
    romanised: str = field(repr=False)
    surname: str = field(repr=False)
    given_name: str = field(repr=False)
    birth_date: date = field(repr=False)
    sex: Sex = field(repr=False)
    resident_id: str = field(repr=False)
    address: str = field(repr=False)
    city: str = field(repr=False)
    district: str = field(repr=False)


def holder(rng: Random) -> Holder:
    """Somebody invented, of age by 2024; the same generator state gives the same person."""
    person = next(it for it in invented_people(rng) if _is_lettered(it.name))
    number = person.resident_id
    return Holder(
        name=person.name,
        romanised=rng.choice(_ROMANISED),
        surname=rng.choice(_SURNAMES),
        given_name=rng.choice(_GIVEN_NAMES),
        birth_date=date(int(number[6:10]), int(number[10:12]), int(number[12:14])),
        sex=Sex.MALE if int(number[16]) % 2 else Sex.FEMALE,
        resident_id=number,
        address=f"{person.province}{person.city}{person.district}{person.detail}",
        city=person.city,
        district=person.district,
    )


def hmt_number(rng: Random, of: Holder) -> str:
    """Of a residence permit for Hong Kong, Macau or Taiwan residents."""
    return _eighteen(rng, rng.choice(("810000", "820000", "830000")), of)


def foreigner_number_2023(rng: Random, of: Holder) -> str:
    return _eighteen(rng, f"9{rng.choice(('11', '31', '44', '33'))}{_UTOPIA_NUMBER}", of)


def foreigner_number_2017(rng: Random) -> str:
    return f"{UTOPIA}{_digits(rng, 12)}"


def hk_macau_number(rng: Random) -> str:
    return f"{rng.choice('HM')}99{_digits(rng, 6)}"


def taiwan_number(rng: Random) -> str:
    return f"99{_digits(rng, 6)}"


def chinese_name(rng: Random) -> str:
    return rng.choice(_CHINESE_NAMES)


def passport_lines(rng: Random, of: Holder, valid_to: date) -> tuple[str, str]:
    """The machine-readable zone of a TD3 data page, ICAO 9303 part 4."""
    first = f"P{FILLER}{UTOPIA}{of.surname}{FILLER * 2}{of.given_name}".ljust(44, FILLER)
    number = f"{rng.choice('CEKLX')}9{_digits(rng, 7)}"
    birth, expiry = f"{of.birth_date:%y%m%d}", f"{valid_to:%y%m%d}"
    sex = "M" if of.sex is Sex.MALE else "F"
    optional = _digits(rng, 10).ljust(14, FILLER) if rng.random() < 0.5 else FILLER * 14  # noqa: PLR2004 - every other
    numbered, born, expires = (text + zone_digit(text) for text in (number, birth, expiry))
    further = optional + (zone_digit(optional) if optional.strip(FILLER) else FILLER)
    composite = zone_digit(numbered + born + expires + further)
    return first, f"{numbered}{UTOPIA}{born}{sex}{expires}{further}{composite}"


def _eighteen(rng: Random, front: str, of: Holder) -> str:
    sequence = f"9{rng.randrange(10)}{rng.choice('13579' if of.sex is Sex.MALE else '02468')}"
    first_17 = f"{front}{of.birth_date:%Y%m%d}{sequence}"
    return first_17 + check_digit(first_17)


def _digits(rng: Random, count: int) -> str:
    return f"{rng.randrange(10**count):0{count}d}"


def _is_lettered(name: str) -> bool:
    """Whether the bundled font, which draws the specimens, has all of a Chinese name."""
    return all("\u4e00" <= char <= "\u9fff" or char == "·" for char in name)
