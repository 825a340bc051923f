import numpy as np
import pytest
import zxingcpp

from app.labels.symbol import MODULES, label_symbol
from app.labels.text import format_label

TEXT = format_label(bytes(range(16)))


def test_a_label_text_fills_version_3_level_h() -> None:
    rows = label_symbol(TEXT)
    picture = np.kron(np.pad(~np.array(rows), 4, constant_values=True), np.ones((4, 4))).astype(np.uint8) * 255

    (code,) = zxingcpp.read_barcodes(picture)

    assert len(rows) == MODULES == 29
    assert {len(row) for row in rows} == {MODULES}
    assert code.text == TEXT
    assert code.ec_level == "H"


def test_a_text_of_another_length_makes_no_symbol() -> None:
    with pytest.raises(ValueError, match="34"):
        label_symbol(TEXT[:-1])
