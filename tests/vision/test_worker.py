import os
import select
import subprocess
import sys
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.vision.picture_files import LARGEST_FILE, PictureRefused
from app.vision.reader import NOTHING, Found, Reading
from app.vision.worker import Answer, PictureReader, serve
from tests.vision.simulated_labels import PREFIX, accept, on_desk, png, symbol

ONE = PREFIX + "1"
FRAME = on_desk(symbol(ONE), height=400, width=400)
FATAL = on_desk(symbol("fatal"), height=400, width=400)
PATIENCE_S = 60.0
"""No test but the one of a hang may depend on how busy the machine is."""


def dies(text: str) -> bool:
    if text == "fatal":
        os.abort()
    return accept(text)


def hangs(text: str) -> bool:
    if text == "fatal":
        threading.Event().wait()
    return accept(text)


def patient(judge: object = accept) -> PictureReader:
    assert callable(judge)
    return PictureReader(judge, frame_patience_s=PATIENCE_S, file_patience_s=PATIENCE_S)


@pytest.fixture(scope="module")
def reader() -> Iterator[PictureReader]:
    with patient() as started:
        yield started


def test_a_file_is_read_in_the_child(reader: PictureReader) -> None:
    (found,) = reader.read_file_bytes(png(FRAME)).labels

    assert found.text == ONE
    assert len(found.corners) == 4


@pytest.mark.parametrize("frame", [FRAME, np.dstack([FRAME] * 3)], ids=["grey", "colour"])
def test_a_frame_is_read_in_the_child(reader: PictureReader, frame: NDArray[np.uint8]) -> None:
    assert [found.text for found in reader.read_frame(frame).labels] == [ONE]


def test_foreign_codes_are_told_from_none(reader: PictureReader) -> None:
    assert reader.read_file_bytes(png(FATAL)) == Reading((), 1)
    assert reader.read_file_bytes(png(np.zeros((400, 400), np.uint8))) == NOTHING


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "not_png_or_jpeg"), (png(FRAME)[:300], "damaged"), (bytes(LARGEST_FILE + 1), "too_large")],
)
def test_a_refused_file_is_refused_across_the_pipe(reader: PictureReader, content: bytes, why: str) -> None:
    with pytest.raises(PictureRefused) as caught:
        reader.read_file_bytes(content)

    assert caught.value.why == why


def test_pictures_may_be_asked_about_from_several_threads(reader: PictureReader) -> None:
    frames = [on_desk(symbol(f"{PREFIX}{n}"), height=400, width=400) for n in range(4)]
    read: dict[int, list[str]] = {}

    def ask(n: int) -> None:
        read[n] = [found.text for _ in range(3) for found in reader.read_frame(frames[n]).labels]

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert read == {n: [f"{PREFIX}{n}"] * 3 for n in range(4)}


def test_a_crash_costs_one_answer() -> None:
    with patient(dies) as reader:
        with pytest.raises(PictureRefused) as caught:
            reader.read_file_bytes(png(FATAL))

        assert caught.value.why == "crashed"
        assert reader.read_frame(FATAL) == NOTHING
        assert [found.text for found in reader.read_frame(FRAME).labels] == [ONE]


def test_a_hang_costs_one_answer() -> None:
    with PictureReader(hangs, frame_patience_s=0.2, file_patience_s=PATIENCE_S) as reader:
        assert reader.read_frame(FATAL) == NOTHING
        assert [found.text for found in reader.read_file_bytes(png(FRAME)).labels] == [ONE]


def test_a_child_killed_between_two_pictures_is_not_missed() -> None:
    with patient() as reader:
        reader.read_frame(FRAME)
        reader._child._process.kill()
        reader._child._process.wait()

        assert [found.text for found in reader.read_file_bytes(png(FRAME)).labels] == [ONE]


def test_closing_ends_the_child() -> None:
    reader = patient()
    process = reader._child._process

    reader.close()

    assert process.returncode is not None


def test_a_forgotten_reader_takes_its_child_along() -> None:
    reader = patient()
    process = reader._child._process

    del reader

    assert process.returncode is not None


SCRIPT = """
import os
import sys
from app.vision.worker import PictureReader
from tests.vision.simulated_labels import accept
reader = PictureReader(accept)
print(reader._child._process.pid, flush=True)
sys.stdin.read()
os._exit(1)
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="nothing else tells the end of another's child")
def test_a_child_does_not_outlive_its_parent() -> None:
    root = Path(__file__).parents[2]

    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.stdin.close()

    assert parent.returncode == 1
    ended, _, _ = select.select([child], [], [], PATIENCE_S)
    os.close(child)
    assert ended


def asked(*questions: bytes, judge: object = accept) -> list[bytes]:
    """What `serve` answers, without a process."""
    assert callable(judge)
    answers = BytesIO()
    serve(BytesIO(b"".join(len(question).to_bytes(4, "big") + question for question in questions)), answers, judge)
    pipe, said = BytesIO(answers.getvalue()), []
    while head := pipe.read(4):
        said.append(pipe.read(int.from_bytes(head, "big")))
    return said


def test_every_question_has_its_answer_until_the_pipe_ends() -> None:
    shape = b"".join(side.to_bytes(4, "big") for side in (*FRAME.shape, 1))
    colours = b"".join(side.to_bytes(4, "big") for side in (*FRAME.shape, 3))

    ready, *answers = asked(
        b"F" + png(FRAME), b"P" + shape + FRAME.tobytes(), b"P" + colours + np.dstack([FRAME] * 3).tobytes(), b"F"
    )

    assert ready == b"ready"
    read = [Answer.from_json(answer) for answer in answers]
    assert [[found.text for found in answer.reading.labels] for answer in read] == [[ONE], [ONE], [ONE], []]
    assert [answer.refused for answer in read] == ["", "", "", "not_png_or_jpeg"]


def test_a_question_cut_short_is_none() -> None:
    answers = BytesIO()

    serve(BytesIO(b"\0\0\0\x09F123"), answers, accept)

    assert answers.getvalue() == b"\0\0\0\x05ready"


def test_an_answer_keeps_its_reading() -> None:
    answer = Answer(Reading((Found(ONE, ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0), (7.5, 8.0))),), 2))

    assert Answer.from_json(answer.to_json()) == answer


@pytest.mark.parametrize(
    "said", [b"", b"{}", b"[]", b"\xff", b'{"labels": [["a", []]], "foreign": 0, "refused": ""}', b'{"labels": 1}']
)
def test_what_a_child_gone_astray_says_is_no_answer(said: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Answer.from_json(said)


def test_a_label_in_a_reading_is_kept_out_of_reprs() -> None:
    assert ONE not in repr(Found(ONE, ((0, 0), (0, 0), (0, 0), (0, 0))))
