import pytest

from app.domain.paper import paper_of, puts_on_paper
from app.domain.printing import LABEL_SIZES, RESOLUTIONS, LabelSize, PrintPicture


@pytest.mark.parametrize("size", LABEL_SIZES)
@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_the_paper_of_a_label_is_known_from_its_dots(size: LabelSize, dpi: int) -> None:
    width, height = (round(mm / 25.4 * dpi) for mm in (size.width_mm, size.height_mm))

    assert paper_of(PrintPicture(width, height, dpi, b"")) == size


@pytest.mark.parametrize(
    ("name", "model", "address"),
    [
        ("Zebra_ZD421", "Zebra ZPL Label Printer", "usb://Zebra/ZD421?serial=1"),
        ("GP-1324D", "Gprinter GP-1324D", "USB001"),
        ("Label", "", ""),
        ("Ricoh", "Ricoh PDF Printer", "socket://192.0.2.7:9100"),
        ("Office MFP", "HP LaserJet MFP M130", "ipp://printer.local/ipp/print"),
        ("Profile", "Brother QL-820NWB", "socket://192.0.2.7:9100"),
    ],
)
def test_labels_may_go_to_printers(name: str, model: str, address: str) -> None:
    assert puts_on_paper(name, model, address)


@pytest.mark.parametrize(
    ("name", "model", "address"),
    [
        ("Microsoft Print to PDF", "Microsoft Print To PDF", "PORTPROMPT:"),
        ("Microsoft XPS Document Writer", "Microsoft XPS Document Writer v4", "PORTPROMPT:"),
        ("OneNote (Desktop)", "Send to Microsoft OneNote 16 Driver", "nul:"),
        ("Fax", "Microsoft Shared Fax Driver", "SHRFAX:"),
        ("传真", "", ""),
        ("导出为WPS PDF", "Kingsoft Virtual Printer Driver", ""),
        ("PDF", "Generic CUPS-PDF Printer (w/ options)", "cups-pdf:/"),
        ("Print to File", "", ""),
        ("Office", "HP Officejet", "hpfax:/net/Officejet?ip=192.0.2.7"),
        ("Copier", "Ricoh", "ipp://192.0.2.7/ipp/faxout"),
        ("Sheets", "Generic", "file:///dev/null"),
        ("Adobe", "Adobe PDF Converter", "Documents\\*.pdf"),
    ],
)
def test_labels_may_not_go_where_they_would_stay_as_files(name: str, model: str, address: str) -> None:
    assert not puts_on_paper(name, model, address)
