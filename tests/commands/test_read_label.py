import argparse
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.commands import read_label
from app.domain.printing import LABEL_60X40, InspectionMark, LabelFace
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from app.labels.pictures import png_bytes
from app.labels.text import format_label
from app.vision.simulated import camera_picture

FACE = LabelFace("261123-00042-3", "NJ-025", 2350, 1, tuple(InspectionMark))
TEXTS = [format_label(bytes([n]) * 16) for n in (1, 2)]


def label(text: str) -> bytes:
    return png_bytes(draw_label(FACE, text, LABEL_60X40, 203, LabelFonts.bundled()))


def run(*images: Path) -> int:
    parser = argparse.ArgumentParser()
    read_label.add_arguments(parser)
    return read_label.run(parser.parse_args([str(image) for image in images]))


def test_every_picture_gets_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed, seen = tmp_path / "printed.png", tmp_path / "seen.jpg"
    printed.write_bytes(label(TEXTS[0]))
    Image.fromarray(camera_picture(label(TEXTS[1]), np.random.default_rng(1))).save(seen)

    code = run(printed, seen)

    said = capsys.readouterr()
    assert code == 0
    assert said.out == f"{printed}\t{TEXTS[0]}\n{seen}\t{TEXTS[1]}\n"
    assert said.err == ""


def test_several_labels_in_a_picture_get_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    both = Image.new("L", (480, 640))
    for at, text in enumerate(TEXTS):
        (tmp_path / "one.png").write_bytes(label(text))
        with Image.open(tmp_path / "one.png") as one:
            both.paste(one, (0, at * 320))
    both.save(tmp_path / "both.png")

    code = run(tmp_path / "both.png")

    assert code == 0
    assert sorted(capsys.readouterr().out.splitlines()) == [f"{tmp_path / 'both.png'}\t{text}" for text in TEXTS]


def test_what_holds_no_label_gets_a_dash_and_a_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "blank.png")
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "cut.png").write_bytes(label(TEXTS[0])[:500])
    (tmp_path / "large.png").write_bytes(bytes(9 * 1024 * 1024))
    (tmp_path / "good.png").write_bytes(label(TEXTS[0]))
    images = [tmp_path / name for name in ("blank.png", "text.png", "cut.png", "large.png", "nowhere.png", "good.png")]

    code = run(*images)

    said = capsys.readouterr()
    assert code == 1
    assert said.out.splitlines() == [*(f"{image}\t-" for image in images[:-1]), f"{images[-1]}\t{TEXTS[0]}"]
    reasons = [line.removeprefix(f"{image}: ") for image, line in zip(images[:-1], said.err.splitlines(), strict=True)]
    assert reasons[:4] == ["no label found", "neither PNG nor JPEG", "damaged or cut short", "larger than 8 MiB"]
    assert "Error" not in said.err


def test_a_foreign_code_is_told_from_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = TEXTS[0][:-1] + "A"
    (tmp_path / "wrong.png").write_bytes(label(wrong))

    assert run(tmp_path / "wrong.png") == 1

    said = capsys.readouterr()
    assert said.out == f"{tmp_path / 'wrong.png'}\t-\n"
    assert said.err == f"{tmp_path / 'wrong.png'}: only foreign QR codes\n"
