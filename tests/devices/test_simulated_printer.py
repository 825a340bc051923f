from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.devices.printer_queue import PrinterDriver
from app.devices.simulated_printer import OUTPUTS_KEPT, SimulatedPrinter
from app.domain.errors import PrinterNotReady
from tests.devices.fakes import picture

BLACK = 0xFFFFFFFF


def test_what_is_printed_can_be_looked_at() -> None:
    printer = SimulatedPrinter("Simulated")
    driver: PrinterDriver = printer

    driver.print(picture(1))
    driver.print(picture(2))

    assert printer.outputs == (picture(1), picture(2))


def test_only_the_last_labels_are_kept() -> None:
    printer = SimulatedPrinter("Simulated")

    for number in range(OUTPUTS_KEPT + 1):
        printer.print(picture(number))

    assert printer.outputs == tuple(picture(number) for number in range(1, OUTPUTS_KEPT + 1))


@pytest.mark.parametrize("why", ["not_ready", "out_of_paper"])
def test_a_printer_told_to_fail_prints_nothing_and_says_why(why: str) -> None:
    printer = SimulatedPrinter("Simulated")
    printer.fail(why)

    with pytest.raises(PrinterNotReady) as refusal:
        printer.print(picture())

    assert (refusal.value.printer, refusal.value.why) == ("Simulated", why)
    assert printer.outputs == ()


@pytest.mark.parametrize("after_bytes", [1, 2, 3, 4])
def test_a_printer_that_fails_at_a_byte_leaves_a_label_that_is_white_below(after_bytes: int) -> None:
    printer = SimulatedPrinter("Simulated")
    printer.fail("trouble", after_bytes)

    with pytest.raises(PrinterNotReady):
        printer.print(picture(BLACK))

    (label,) = printer.outputs
    assert label.rows == b"\xff" * after_bytes + b"\x00" * (4 - after_bytes)


def test_a_printer_that_was_mended_prints_again() -> None:
    printer = SimulatedPrinter("Simulated")
    printer.fail("out_of_paper")
    printer.mend()

    printer.print(picture(5))

    assert printer.outputs == (picture(5),)


def test_a_printer_with_a_folder_writes_one_picture_file_a_label(tmp_path: Path) -> None:
    folder = tmp_path / "labels"
    printer = SimulatedPrinter("Simulated", folder)

    printer.print(picture(0))
    printer.print(picture(BLACK))

    white, black = sorted(folder.iterdir())
    assert [white.name, black.name] == ["label-0001.png", "label-0002.png"]
    with Image.open(BytesIO(black.read_bytes())) as shown:
        assert (shown.size, shown.convert("L").getextrema()) == ((16, 2), (0, 0))


def test_a_folder_that_cannot_be_written_is_trouble_with_the_printer(tmp_path: Path) -> None:
    folder = tmp_path / "labels"
    folder.write_text("a file is in the way")

    with pytest.raises(PrinterNotReady) as refusal:
        SimulatedPrinter("Simulated", folder).print(picture())

    assert refusal.value.why == "trouble"
