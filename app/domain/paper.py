"""What a finished picture is printed on: the paper it fills, and the printers that put it there."""

import re

from app.domain.printing import LabelSize, PrintPicture

MM_AN_INCH = 25.4

_VIRTUAL_NAME = re.compile(
    r"\bpdf\b|pdfcreator|\bxps\b|onenote|\bfax\b|传真|\bfile\b|文件|\bdocument (writer|converter)\b|\bimage writer\b",
    re.IGNORECASE,
)
_VIRTUAL_ADDRESS = re.compile(r"cups-pdf:|cups-brf:|file:|nul:|portprompt:|[a-z-]*fax:|.*/faxout$", re.IGNORECASE)


def paper_of(picture: PrintPicture) -> LabelSize:
    """The paper a picture fills. Label rolls are cut in whole millimetres, which dots only come close to."""
    width, height = (round(dots * MM_AN_INCH / picture.dpi) for dots in (picture.width, picture.height))
    return LabelSize(f"{width}x{height}", width, height)


def puts_on_paper(name: str, model: str, address: str) -> bool:
    """Whether a printer queue ends at paper, as far as its name, its driver's model and its port or URI tell.

    A queue that makes a file, a note or a fax of what it is given would keep the label's secret where nobody looks for
    it, so labels are not sent there. A printer that is refused wrongly can be given another name; one that is offered
    wrongly leaks.
    """
    if _VIRTUAL_NAME.search(name) or _VIRTUAL_ADDRESS.match(address):
        return False
    # Beside a device's URI, a model that says PDF names the language a real printer understands.
    return "://" in address or not _VIRTUAL_NAME.search(model)
