import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from app.domain.errors import StationTrouble
from app.gui.languages import Language
from app.gui.recovery_sheet import RecoverySheet, print_sheet, save_bytes, save_sheet
from app.gui.screens.first_run import FirstRunScreen
from app.gui.settings import Setting
from app.gui.tone import Tone
from app.labels.text import format_label
from tests.gui.screens.conftest import AtWork
from tests.operations.desk import PRINTER, Desk, make_desk

PASSPHRASE = "five words that mean nothing"  # noqa: S105  # invented
SHEET = RecoverySheet("鼓楼驿站", "NJ-GULOU-01", "2026-11-23", "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567-ABCD")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk in front of an empty folder."""
    desk = make_desk(tmp_path)
    yield desk
    desk.station.records.submit(desk.desks.sign_in.close).result()
    desk.station.records.shutdown()
    desk.queue.close()


@pytest.fixture
def screen(at: AtWork) -> FirstRunScreen:
    folder = str(at.desk.folder / "station")
    return at.show(FirstRunScreen(at.counter, at.desks, at.desk.station.choose_folder, folder))


def go_on(screen: FirstRunScreen) -> None:
    """Enter, and whatever the page has to find out."""
    screen.go_on()
    while screen._busy:
        QTest.qWait(1)


def name_station(screen: FirstRunScreen) -> None:
    screen._station._name.set_text("鼓楼驿站")
    screen._station._id_line.setText("nj-gulou-01")
    go_on(screen)


def name_manager(at: AtWork, screen: FirstRunScreen) -> None:
    screen._manager._name.set_text("Wang Fang")
    screen._manager._passphrase.first.setText(PASSPHRASE)
    screen._manager._passphrase.second.setText(PASSPHRASE)
    screen.go_on()
    at.settle()


def make_keys(at: AtWork, screen: FirstRunScreen) -> None:
    screen._custodian._passphrase.first.setText(PASSPHRASE)
    screen._custodian._passphrase.second.setText(PASSPHRASE)
    screen.go_on()
    at.settle()


def take_papers_away(at: AtWork, screen: FirstRunScreen, place: Path) -> None:
    screen._custodian.save_file(str(place / "custodian.key"))
    at.settle()
    screen._custodian.save_sheet(str(place / "recovery.pdf"))
    screen._custodian._taken.setChecked(True)
    screen.go_on()
    at.settle()


def go_to_label(at: AtWork, screen: FirstRunScreen, place: Path) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    take_papers_away(at, screen, place)
    screen.go_on()


def test_label(at: AtWork) -> str:
    token = at.desks.labels.session.awaited_test()
    assert token is not None
    return format_label(token)


test_label.__test__ = False  # type: ignore[attr-defined]  # what the printer put out, not a test


def print_and_scan(at: AtWork, screen: FirstRunScreen) -> None:
    screen._label._trial.print_button.click()
    at.settle()
    screen.on_scan(test_label(at))
    at.settle()


def test_five_pages_end_in_a_station_whose_label_was_scanned_back(
    at: AtWork, screen: FirstRunScreen, tmp_path: Path
) -> None:
    made: list[bool] = []
    at.counter.session.station_made.connect(lambda: made.append(True))

    go_to_label(at, screen, tmp_path)
    print_and_scan(at, screen)
    screen.go_on()
    at.settle()

    assert made == [True]
    assert at.do(at.desks.sign_in.station_name) == "鼓楼驿站"
    assert at.do(lambda: at.desks.sign_in.sign_in("Wang Fang", PASSPHRASE)).actor.name == "Wang Fang"
    assert (tmp_path / "custodian.key").stat().st_size > 0
    assert screen._manager.passphrase == ""


def test_name_and_id_of_the_station_are_needed(screen: FirstRunScreen) -> None:
    screen.go_on()
    assert screen._station._name._error.text()
    assert screen._station._id.error_text()

    screen._station._name.set_text("鼓楼驿站")
    screen._station._id_line.setText("鼓楼")
    screen.go_on()
    assert screen.page is screen._station
    assert screen._station._id_line.hasFocus()


def test_another_folder_is_taken_when_a_station_can_be_made_there(
    at: AtWork, screen: FirstRunScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(tmp_path / "elsewhere")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)

    screen._station._choose.click()
    at.settle()

    assert screen._station.folder == chosen
    assert at.counter.settings.get(Setting.STATION_FOLDER) == chosen


@pytest.mark.parametrize(
    ("kind", "said"), [("folder_not_writable", "may not write"), ("already_a_station", "a station in this folder")]
)
def test_a_folder_that_will_not_do_is_refused_in_words(kind: str, said: str, at: AtWork, tmp_path: Path) -> None:
    def refuse(_path: str) -> None:
        raise StationTrouble(kind)

    screen = at.show(FirstRunScreen(at.counter, at.desks, refuse))

    screen._station.use_folder(str(tmp_path))
    at.settle()

    assert said in screen._station._folder_error.text()
    assert screen._station.folder == ""
    assert at.counter.settings.get(Setting.STATION_FOLDER) is None


def test_the_usual_folder_is_tried_before_the_wizard_goes_on(at: AtWork) -> None:
    def refuse(_path: str) -> None:
        raise StationTrouble("folder_not_writable")

    screen = at.show(FirstRunScreen(at.counter, at.desks, refuse, str(at.desk.folder / "sealed")))

    name_station(screen)

    assert screen.page is screen._station
    assert "may not write" in screen._station._folder_error.text()
    assert screen._station._choose.hasFocus()


def test_the_language_is_chosen_on_the_first_page(at: AtWork, screen: FirstRunScreen) -> None:
    screen._station._languages[Language.CHINESE].click()

    assert at.counter.languages.now is Language.CHINESE
    at.qtbot.waitUntil(lambda: screen._title.text() == "驿站")
    assert screen._dots.accessibleName() == "第 1 页，共 5 页"


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("too short", "too short", "At least 15"), (PASSPHRASE, "another one altogether", "not alike")],
)
def test_a_passphrase_is_long_enough_and_typed_twice(
    first: str, second: str, said: str, screen: FirstRunScreen
) -> None:
    name_station(screen)
    pair = screen._manager._passphrase
    screen._manager._name.set_text("Wang Fang")
    pair.first.setText(first)
    pair.second.setText(second)

    screen.go_on()

    assert screen.page is screen._manager
    assert said in pair._first_field.error_text() + pair._second_field.error_text()


def test_a_passphrase_that_others_guess_is_refused_at_once(at: AtWork, screen: FirstRunScreen) -> None:
    name_station(screen)
    screen._manager._name.set_text("Wang Fang")
    pair = screen._manager._passphrase
    for line in (pair.first, pair.second):
        line.setText("鼓楼驿站鼓楼驿站鼓楼驿站鼓楼驿站")

    screen.go_on()
    at.settle()

    assert screen.page is screen._manager
    assert "several words" in pair._first_field.error_text()
    assert pair.first.text() == pair.second.text() == ""


def test_the_custodian_is_refused_a_passphrase_that_others_guess(at: AtWork, screen: FirstRunScreen) -> None:
    name_station(screen)
    name_manager(at, screen)
    pair = screen._custodian._passphrase
    for line in (pair.first, pair.second):
        line.setText("password password password")

    screen.go_on()
    at.settle()

    assert "several words" in pair._first_field.error_text()
    assert screen._custodian.papers is None


def test_characters_still_missing_are_counted(screen: FirstRunScreen) -> None:
    screen._manager._passphrase.first.setText("fourteen chars")

    assert screen._manager._passphrase._hint.text() == "1 more character."


def test_the_manager_needs_a_name(screen: FirstRunScreen) -> None:
    name_station(screen)

    screen.go_on()

    assert screen._manager._name._error.text()


def test_the_wizard_waits_until_file_and_sheet_have_left(at: AtWork, screen: FirstRunScreen, tmp_path: Path) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    steps = [screen._next.isEnabled()]
    screen._custodian.save_file(str(tmp_path / "custodian.key"))
    at.settle()
    steps.append(screen._next.isEnabled())
    screen._custodian.save_sheet(str(tmp_path / "recovery.pdf"))
    steps.append(screen._next.isEnabled())
    screen.go_on()
    assert screen.page is screen._custodian
    screen._custodian._taken.setChecked(True)
    steps.append(screen._next.isEnabled())

    assert steps == [False, False, False, True]


def test_nothing_of_the_custodian_goes_into_the_stations_own_folder(at: AtWork, screen: FirstRunScreen) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    inside = at.desk.folder / "station" / "deep" / "custodian.key"

    screen._custodian.save_file(str(inside))
    screen._custodian.save_sheet(str(inside))
    at.settle()

    assert not inside.exists()
    assert at.notices[-1].tone is Tone.REFUSED
    assert not screen._next.isEnabled()


def test_a_file_that_cannot_be_written_is_said(at: AtWork, screen: FirstRunScreen, tmp_path: Path) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)

    screen._custodian.save_file(str(tmp_path / "absent" / "custodian.key"))
    at.settle()
    screen._custodian.save_sheet(str(tmp_path / "absent" / "recovery.pdf"))

    assert "did not work" in at.said()
    assert not screen._custodian.is_ready()


def test_where_file_and_sheet_go_is_asked(
    at: AtWork, screen: FirstRunScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    asked: list[Path] = []

    def saved_under(_self: object, _title: str, name: str, *_: str) -> tuple[str, str]:
        asked.append(Path(name))
        return str(tmp_path / asked[-1].name), ""

    monkeypatch.setattr("app.gui.screens.first_run.custodian_page.stick_folder", lambda: "/media/stick")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", saved_under)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)

    screen._custodian._save.click()
    at.settle()
    screen._custodian._print.click()
    assert not screen._custodian._sheet_out
    screen._custodian._pdf.click()

    assert sorted(path.name for path in tmp_path.glob("NJ-*")) == [
        "NJ-GULOU-01-custodian-2.key",
        "NJ-GULOU-01-recovery.pdf",
    ]
    assert {path.parent for path in asked} == {Path("/media/stick")}


@pytest.mark.parametrize(("tone", "said"), [("attention", "own disk"), ("accepted", "aved.")])
def test_a_file_on_the_stations_own_disk_is_saved_and_said(
    tone: str, said: str, at: AtWork, screen: FirstRunScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.screens.first_run.custodian_page.lie_on_one_disk", lambda *_: tone == "attention")
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)

    screen._custodian.save_file(str(at.desk.folder / "custodian.key"))
    at.settle()
    screen._custodian.save_sheet(str(at.desk.folder / "recovery.pdf"))

    for errand in (screen._custodian._file, screen._custodian._sheet):
        assert said in errand._state.text()
        assert errand._state.property("tone") == tone


def test_another_station_id_asks_for_new_custodian_keys(at: AtWork, screen: FirstRunScreen) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    screen.go_back()
    screen.go_back()
    screen._station._id_line.setText("NJ-GULOU-02")
    go_on(screen)
    screen.go_on()
    at.settle()

    assert screen._custodian.papers is None
    assert screen._custodian._passphrase.isVisible()


def test_esc_turns_back_and_not_beyond_the_first_page(screen: FirstRunScreen) -> None:
    name_station(screen)

    assert screen.go_back()
    assert screen.page is screen._station
    assert not screen.go_back()


def test_devices_are_shown_as_they_are(at: AtWork, screen: FirstRunScreen, tmp_path: Path) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    take_papers_away(at, screen, tmp_path)
    page = screen.page
    states = page._states  # type: ignore[attr-defined]

    assert states["printer"]._words.text() == "Label printer: ready"
    assert states["camera"]._words.text() == "Camera: ready"
    assert "scan any code" in states["scanner"]._words.text()
    assert states["reader"]._words.text() == "Card reader: none found (cards are typed)"
    screen.on_scan("6901234567892")
    at.desk.card_reader.plug_in()
    page.look()  # type: ignore[attr-defined]
    at.settle()
    assert states["scanner"]._words.text() == "Scanner: works"
    assert states["reader"]._words.text() == "Card reader: ready"


def test_choices_of_devices_are_remembered(at: AtWork, screen: FirstRunScreen, tmp_path: Path) -> None:
    name_station(screen)
    name_manager(at, screen)
    make_keys(at, screen)
    take_papers_away(at, screen, tmp_path)
    page = screen.page
    page._choice._size.setCurrentIndex(1)  # type: ignore[attr-defined]
    page._choice._size.activated.emit(1)  # type: ignore[attr-defined]
    page._camera.activated.emit(0)  # type: ignore[attr-defined]

    settings = at.counter.settings
    assert settings.get(Setting.PRINTER) == PRINTER
    assert settings.get(Setting.LABEL_SIZE) == "76x130"
    assert settings.get(Setting.CAMERA) == "Camera 0"


def test_another_label_does_not_end_the_wizard(at: AtWork, screen: FirstRunScreen, tmp_path: Path) -> None:
    go_to_label(at, screen, tmp_path)
    screen._label._trial.print_button.click()
    at.settle()

    screen.on_scan(format_label(bytes(16)))
    at.settle()

    assert at.notices[-1].tone is Tone.REFUSED
    assert not screen._next.isEnabled()
    assert screen.on_scan("hello")
    assert "test label" in at.said()


def test_without_a_working_printer_there_is_a_way_on(at: AtWork, screen: FirstRunScreen, tmp_path: Path) -> None:
    at.desk.printer.fail("not_ready")
    go_to_label(at, screen, tmp_path)
    assert not screen._label._without.isVisible()

    screen._label._trial.print_button.click()
    at.qtbot.waitUntil(screen._label._without.isVisible)
    screen._label._without.click()
    at.settle()

    assert at.desks.sign_in.exists()


def test_a_folder_full_by_then_says_so_and_loses_nothing(
    at: AtWork, screen: FirstRunScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StationTrouble("disk_full")

    go_to_label(at, screen, tmp_path)
    print_and_scan(at, screen)
    monkeypatch.setattr(type(at.desks.setup), "make_station", full)

    screen.go_on()
    at.settle()

    assert "disk is full" in at.said()
    assert screen.page is screen._label
    assert screen._next.isEnabled()


def test_the_sheet_is_one_page_in_both_languages(at: AtWork, tmp_path: Path) -> None:
    del at
    file = tmp_path / "sheet.pdf"

    assert save_sheet(SHEET, str(file))

    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0
    document = QPdfDocument()
    document.load(str(file))
    assert document.pageCount() == 1
    text = normalize("NFKC", document.getAllText(0).text())  # PDF text comes in look-alike radicals
    assert "Recovery sheet of the second custodian" in text
    assert "第二保管人恢复单" in text
    assert "QRST" in text


def test_the_sheet_goes_to_an_ordinary_printer(at: AtWork, tmp_path: Path) -> None:
    del at
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    print_sheet(SHEET, printer)

    document = QPdfDocument()
    document.load(str(tmp_path / "printed.pdf"))
    page = document.render(0, document.pagePointSize(0).toSize())
    paper = QImage(page.size(), QImage.Format.Format_Grayscale8)
    paper.fill(255)
    painter = QPainter(paper)
    painter.drawImage(QRectF(paper.rect()), page)
    painter.end()
    assert printer.docName() == "sealpost"
    assert min(bytes(paper.constBits())) < 100


def test_a_key_file_is_readable_for_its_owner_only(tmp_path: Path) -> None:
    assert save_bytes(b"key", str(tmp_path / "x.key"))

    assert (tmp_path / "x.key").stat().st_mode & 0o077 == 0
