"""The code on the label: a QR symbol of version 3 at level H, which 35 alphanumeric characters fill exactly.

Module size decides more than anything whether a damaged label reads, and at the same printed area 3-H beats 3-M and
4-H. So the symbol is fixed, and the layout gives it all the room the paper has.
"""

import qrcode
from qrcode.util import MODE_ALPHA_NUM, QRData

from app.labels.text import LABEL_CHARACTERS

VERSION = 3
MODULES = 17 + 4 * VERSION  # ISO/IEC 18004, 5.3.1: modules a side
QUIET_ZONE = 4  # ISO/IEC 18004, 5.3.8: modules kept free on every side

Matrix = tuple[tuple[bool, ...], ...]


def label_symbol(text: str) -> Matrix:
    """The 29 rows of 29 modules that carry a label text, True for black, without the quiet zone.

    ValueError for a text that is not as long as a label: only that length is sure to make a version 3 symbol.
    """
    if len(text) != LABEL_CHARACTERS:
        raise ValueError(len(text))
    code = qrcode.QRCode(version=VERSION, error_correction=qrcode.ERROR_CORRECT_H, border=0)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM), optimize=0)
    code.make(fit=False)
    return tuple(tuple(bool(module) for module in row) for row in code.modules)
