"""`read-document IMAGE`: what stands on the identity document in a picture, as JSON."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from app.commands.read_label import WORDS
from app.vision.documents.reading import DocumentReading
from app.vision.documents.worker import DocumentPictureReader
from app.vision.picture_files import LARGEST_FILE, PictureRefused

WHOLE, UNSURE, NO_DOCUMENT, NO_PICTURE = 0, 1, 2, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Find the identity document in a picture, read it, and print its kind and its fields with the confidence of "
        "each as JSON. This PRINTS PERSONAL DATA, to you who asked for it: mind who sees the screen and where you send "
        "the output. Nothing of the picture or the fields is kept."
    )
    parser.epilog = (
        "Exit codes: 0 every field was read with confidence; 1 some fields are unsure or missing; 2 no document that "
        "is known was found; 3 the file is no picture that can be read."
    )
    parser.add_argument("image", metavar="IMAGE", type=Path, help="a PNG or JPEG file of at most 8 MiB")


def run(arguments: argparse.Namespace) -> int:
    """Prints one JSON object; why not goes to stderr. See the exit codes in the help."""
    today = datetime.now(UTC).astimezone().date()
    try:
        with arguments.image.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        with DocumentPictureReader() as reader:
            reading = reader.read_file_bytes(content, today)
    except PictureRefused as refused:
        return _without(WORDS[refused.why], NO_PICTURE)
    except OSError as error:
        return _without(error.strerror or "cannot be read", NO_PICTURE)
    if reading is None:
        return _without("no document found", NO_DOCUMENT)
    print(json.dumps(_as_json(reading), ensure_ascii=False, indent=2))
    return UNSURE if reading.unsure else WHOLE


def _as_json(reading: DocumentReading) -> dict[str, object]:
    fields = {
        name: {"value": read.value, "confidence": round(read.confidence, 3), "sure": name not in reading.unsure}
        for name, read in reading.fields.items()
    }
    return {
        "document_type": reading.document_type,
        "fields": fields,
        "missing": [name for name in reading.expected if name not in reading.fields],
        "corners": None if reading.corners is None else [[round(x), round(y)] for x, y in reading.corners],
    }


def _without(why: str, code: int) -> int:
    sys.stderr.write(f"{why}\n")
    return code
