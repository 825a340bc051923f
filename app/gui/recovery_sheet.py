"""Papers with a recovery code: the second custodian's, and those of people for their own keys."""

from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QObject, QSaveFile, QTranslator
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

GROUPS_A_LINE = 3
MARGIN_MM = 18
PDF_DPI = 300


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """code: groups of characters, parted by hyphens. person: whose keys it opens; "" for the custodian's file."""

    station_name: str
    station_id: str
    day: str
    code: str = field(repr=False)
    person: str = ""


class SheetWords(QObject):
    """The sheet in one language, whatever the language on the screen: both stand on the paper."""

    def __init__(self, translator: QTranslator | None) -> None:
        super().__init__()
        self._translator = translator

    def tr(self, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803  # Qt's name
        if self._translator is None:
            return sourceText
        return self._translator.translate(type(self).__name__, sourceText, disambiguation or "", n) or sourceText

    def title(self) -> str:
        return self.tr("Recovery sheet of the second custodian")

    def facts(self, sheet: RecoverySheet) -> str:
        return (
            self.tr("Station: %1 · id: %2 · made on %3")
            .replace("%1", sheet.station_name)
            .replace("%2", sheet.station_id)
            .replace("%3", sheet.day)
        )

    def paragraphs(self) -> tuple[str, ...]:
        return (
            self.tr(
                "This code opens the custodian's key file when its passphrase is lost. "
                "It opens nothing without the file, and the file opens nothing without the manager's half."
            ),
            self.tr(
                "Put this sheet in an envelope, sign across the flap, and keep it away from the station and from the "
                "key file. Make no copy and no photograph."
            ),
            self.tr(
                "It is needed to make a damaged label anew, and when the authorities ask by law who sent a parcel. "
                "When the custodian changes, a new sheet is made and this one is destroyed."
            ),
        )


class PersonSheetWords(SheetWords):
    """The sheet of a member of staff."""

    def title(self) -> str:
        return self.tr("Recovery code of %1")

    def facts(self, sheet: RecoverySheet) -> str:
        return (
            self.tr("Station: %1 · id: %2 · made on %3")
            .replace("%1", sheet.station_name)
            .replace("%2", sheet.station_id)
            .replace("%3", sheet.day)
        )

    def paragraphs(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Type this code in the place of the passphrase when the passphrase is forgotten, or when the station's "
                "files are opened on another computer. It opens nothing without these files."
            ),
            self.tr(
                "Put this sheet in an envelope, sign across the flap, and keep it away from the station. "
                "Make no copy and no photograph."
            ),
            self.tr("A new code makes this one worthless. Remove it in the settings when the sheet is lost."),
        )


def _words_of(sheet: RecoverySheet) -> tuple[SheetWords, ...]:
    """The sheet's words in Chinese and in English."""
    translator = QTranslator()
    translator.load(":/i18n/zh_CN.qm")
    kind = PersonSheetWords if sheet.person else SheetWords
    return kind(translator), kind(None)


def sheet_document(sheet: RecoverySheet) -> QTextDocument:
    """The sheet as it is printed, in Chinese and English, the code once in large groups."""
    groups = sheet.code.split("-")
    lines = [groups[at : at + GROUPS_A_LINE] for at in range(0, len(groups), GROUPS_A_LINE)]
    code = "<br>".join("&nbsp;&nbsp;".join(escape(group) for group in line) for line in lines)
    parts = []
    for words in _words_of(sheet):
        parts.append(
            f"<h2>{escape(words.title().replace('%1', sheet.person))}</h2><p><b>{escape(words.facts(sheet))}</b></p>"
        )
        parts.extend(f"<p>{escape(paragraph)}</p>" for paragraph in words.paragraphs())
    code_block = (
        '<table width="100%" cellpadding="14" border="1" style="border-collapse: collapse"><tr><td align="center">'
        f'<span style="font-size: 24pt; font-weight: 600; font-family: monospace">{code}</span></td></tr></table>'
    )
    document = QTextDocument()
    document.setDefaultFont(QGuiApplication.font())
    document.setDefaultStyleSheet("body, p { font-size: 11pt; color: #000 } h2 { font-size: 16pt; color: #000 }")
    document.setHtml(f"<body>{''.join(parts[:4])}<p></p>{code_block}<p></p>{''.join(parts[4:])}</body>")
    return document


def print_sheet(sheet: RecoverySheet, printer: QPrinter) -> None:
    """One page on a normal printer."""
    printer.setDocName("sealpost")  # the queue keeps this name: nothing of the station stands in it
    printer.setPageMargins(QMarginsF(*(MARGIN_MM,) * 4), QPageLayout.Unit.Millimeter)
    sheet_document(sheet).print_(printer)


def save_sheet(sheet: RecoverySheet, file: str) -> bool:
    """Write the sheet as a PDF, readable for its owner only; False, and no file, when that was not possible."""
    saved = QSaveFile(file)
    if not saved.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    saved.setPermissions(QFile.Permission.ReadOwner | QFile.Permission.WriteOwner)
    writer = QPdfWriter(saved)
    writer.setResolution(PDF_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(*(MARGIN_MM,) * 4), QPageLayout.Unit.Millimeter)
    sheet_document(sheet).print_(writer)
    return saved.commit()


def save_bytes(content: bytes, file: str) -> bool:
    """Write a file whole, readable for its owner only; False, and no file, when that was not possible."""
    saved = QSaveFile(file)
    if not saved.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    saved.setPermissions(QFile.Permission.ReadOwner | QFile.Permission.WriteOwner)
    return saved.write(content) == len(content) and saved.commit()
