"""What a clerk waits for: the intake's commit, the hint after a scan, the label."""

from itertools import count
from os import urandom
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import qrcode
from PIL import Image, ImageDraw
from sqlcipher3 import dbapi2

from app.demo.station import intake_forms, make_demo_station
from app.domain.printing import LABEL_60X40, InspectionMark, LabelFace
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from app.labels.pictures import png_bytes
from app.labels.text import format_label
from tests.benchmarks.timing import paired, report
from tests.operations.desk import make_desk

ROUNDS = 200
LABELS = 20
BYTES_AN_INTAKE = 9_000
"""What one intake writes: record groups, escrow, deposit, parcel and entry; measured by the growth of the database."""


def plain_sqlcipher(path: Path) -> dbapi2.Connection:
    """A database with the station's safeguards that matter for speed, and one table."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{urandom(32).hex()}'\"")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE bytes (id INTEGER PRIMARY KEY, found_by BLOB UNIQUE, content BLOB)")
    return connection


def intake() -> None:
    with TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        make_demo_station(desk.desks)
        desk.sign_in()
        forms = intake_forms(Random(1))  # invented people, no keys
        before = (desk.folder / "station" / "station.db").stat().st_size
        plain = plain_sqlcipher(Path(folder) / "plain.db")

        def write_plainly() -> None:
            plain.execute("BEGIN IMMEDIATE")
            plain.execute(
                "INSERT INTO bytes (found_by, content) VALUES (?, ?)", (urandom(16), urandom(BYTES_AN_INTAKE))
            )
            plain.execute("COMMIT")

        ours, theirs = paired(lambda: desk.desks.intake.commit(next(forms)), write_plainly, ROUNDS)
        report("intake commit", ours, "one FULL commit of the same bytes", theirs)
        desk.desks.sign_in.lock()
        after = (desk.folder / "station" / "station.db").stat().st_size
        print(f"the database grew by {(after - before) / ROUNDS:.0f} bytes a parcel")
        plain.close()
        desk.close()


def hint() -> None:
    with TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        make_demo_station(desk.desks)
        desk.sign_in()
        labels = [desk.take_in()[1] for _ in range(LABELS)]
        scans = count()
        plain = plain_sqlcipher(Path(folder) / "plain.db")
        keys = [urandom(16) for _ in range(LABELS)]
        for key in keys:
            plain.execute("INSERT INTO bytes (found_by, content) VALUES (?, ?)", (key, urandom(4_000)))

        def look_up_plainly() -> None:
            plain.execute("BEGIN IMMEDIATE")
            plain.execute("SELECT content FROM bytes WHERE found_by = ?", (keys[next(scans) % LABELS],)).fetchone()
            plain.execute("INSERT INTO bytes (found_by, content) VALUES (?, ?)", (urandom(16), urandom(300)))
            plain.execute("COMMIT")

        ours, theirs = paired(lambda: desk.desks.reveal.present(labels[next(scans) % LABELS]), look_up_plainly, ROUNDS)
        report("scan to hint", ours, "the bare look-up and entry on SQLCipher", theirs)
        plain.close()
        desk.close()


def label() -> None:
    fonts = LabelFonts.bundled()
    face = LabelFace("261123-00042-2", "A12-345", 1250, 1, (InspectionMark.INSPECTED, InspectionMark.SECURITY_CHECKED))

    def draw_naively() -> None:
        code = qrcode.QRCode(version=3, error_correction=qrcode.constants.ERROR_CORRECT_H, box_size=8, border=4)
        code.add_data(format_label(urandom(16)))
        picture = Image.new("1", (480, 320), 1)
        picture.paste(code.make_image().get_image(), (0, 0))
        ImageDraw.Draw(picture).text((320, 20), face.parcel_number, font=fonts.at(24))
        picture.save("/dev/null", format="PNG")

    ours, theirs = paired(
        lambda: png_bytes(draw_label(face, format_label(urandom(16)), LABEL_60X40, 203, fonts)), draw_naively, ROUNDS
    )
    report("label ready to send", ours, "qrcode and Pillow, drawn naively", theirs)
