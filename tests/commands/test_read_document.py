import json
from argparse import Namespace
from pathlib import Path

import pytest

from app.__main__ import main
from app.commands import read_document
from app.demo.specimens import SpecimenKind
from tests.vision.documents.conftest import photographed, the_specimen
from tests.vision.simulated_labels import png


def test_a_document_is_printed_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    image = tmp_path / "specimen.png"
    image.write_bytes(png(photographed(SpecimenKind.RESIDENT_ID_FRONT)[:, :, 1]))

    code = main(["read-document", str(image)])

    said = json.loads(capsys.readouterr().out)
    shows = the_specimen(SpecimenKind.RESIDENT_ID_FRONT).shows
    assert code == read_document.WHOLE
    assert said["document_type"] == "resident-id"
    assert said["fields"]["number"]["value"] == shows.number
    assert said["fields"]["name"]["sure"]
    assert said["missing"] == []


@pytest.mark.parametrize(
    ("content", "words"), [(b"no picture", "neither PNG nor JPEG"), (None, "No such file or directory")]
)
def test_what_is_no_picture_is_said_so(
    content: bytes | None, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    image = tmp_path / "picture.png"
    if content is not None:
        image.write_bytes(content)

    code = read_document.run(Namespace(image=image))

    assert code == read_document.NO_PICTURE
    assert capsys.readouterr().err == f"{words}\n"


def test_the_help_says_that_personal_data_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["read-document", "--help"])

    assert "PERSONAL DATA" in " ".join(capsys.readouterr().out.split())
