import pytest

from app.domain.reader_choice import BAUD_RATES, ReaderChoice


@pytest.mark.parametrize("baud", BAUD_RATES)
@pytest.mark.parametrize("port", ["COM3", "/dev/ttyUSB0", "odd@port"])
def test_a_choice_is_remembered_as_it_was_made(port: str, baud: int) -> None:
    assert ReaderChoice.of(str(ReaderChoice(port, baud))) == ReaderChoice(port, baud)


@pytest.mark.parametrize("choice", [ReaderChoice(), ReaderChoice("USB 0400:C35A")])
def test_what_is_no_serial_port_has_no_speed(choice: ReaderChoice) -> None:
    assert not choice.has_speed
    assert ReaderChoice.of(str(choice)) == choice
    assert str(ReaderChoice(choice.port, 9600)) == choice.port


def test_a_speed_no_reader_has_belongs_to_the_name() -> None:
    assert ReaderChoice.of("COM3@1234") == ReaderChoice("COM3@1234")
