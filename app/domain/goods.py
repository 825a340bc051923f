"""Bounds of what a parcel may be, as typed at the counter."""

import re

DESTINATION = re.compile(r"[A-Z0-9-]{1,12}")
HEAVIEST_GRAMS = 50_000  # YZ/T 0137: a single express parcel weighs at most 50 kg
MOST_PIECES = 99
DEAREST_FEN = 10_000_000_000  # 100 million CNY: nobody sends that by parcel
