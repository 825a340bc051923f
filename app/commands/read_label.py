"""`read-label IMAGE…`: the label texts in picture files, one line each."""

import argparse
import sys
from pathlib import Path

from app.labels.text import is_label
from app.vision.picture_files import LARGEST_FILE, PictureRefused
from app.vision.reader import Reading
from app.vision.worker import PictureReader

WORDS = {
    "too_large": "larger than 8 MiB",
    "too_many_pixels": "more than 20 million pixels",
    "not_png_or_jpeg": "neither PNG nor JPEG",
    "damaged": "damaged or cut short",
    "crashed": "the decoder did not survive it",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("images", nargs="+", metavar="IMAGE", type=Path, help="a PNG or JPEG file")


def run(arguments: argparse.Namespace) -> int:
    """Prints `path<TAB>text` for every label found, `path<TAB>-` for a picture without one; why not goes to stderr.

    0 if every picture held a label, 1 if not.
    """
    with PictureReader(is_label) as reader:
        found = [_read(reader, image) for image in arguments.images]
    return 0 if all(found) else 1


def _read(reader: PictureReader, image: Path) -> bool:
    try:
        with image.open("rb") as file:
            reading = reader.read_file_bytes(file.read(LARGEST_FILE + 1))
    except PictureRefused as refused:
        return _without(image, WORDS[refused.why])
    except OSError as error:
        return _without(image, error.strerror or "cannot be read")
    if not reading.labels:
        return _without(image, _why_none(reading))
    for label in reading.labels:
        sys.stdout.write(f"{image}\t{label.text}\n")
    return True


def _why_none(reading: Reading) -> str:
    return "only foreign QR codes" if reading.foreign else "no label found"


def _without(image: Path, why: str) -> bool:
    sys.stdout.write(f"{image}\t-\n")
    sys.stderr.write(f"{image}: {why}\n")
    return False
