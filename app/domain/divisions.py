"""Administrative divisions of GB/T 2260, from python-stdnum's table (present and past names).

The table ends around 2020: a division that is not in it may well exist, so nothing is ever refused for that.
"""

from stdnum import numdb

_PROVINCE_LENGTH = 2


def is_known_division(code: str) -> bool:
    """Whether the six digits are, or ever were, the code of a province, city, county or district."""
    parts = numdb.get("cn/loc").info(code)
    return len(parts) > 1 and "county" in parts[1][1]


def is_known_province(code: str) -> bool:
    """Whether the two digits stand for a province."""
    parts = numdb.get("cn/loc").info(code)
    return len(code) == _PROVINCE_LENGTH and "province" in parts[0][1]
