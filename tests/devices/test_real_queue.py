"""Labels through a real print server, a real filter chain and a real label printer's driver, and back by reading them.

A print server of our own runs on a socket of its own. Its queues end at a TCP port, as a network printer's do.
"""

import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest
import zxingcpp
from numpy import uint8
from numpy.typing import NDArray

from app.domain.printing import LABEL_76X130, LABEL_SIZES, LabelSize, PrintPicture
from app.labels.fonts import LabelFonts
from app.labels.layout import draw_label
from tests.devices.print_one import FACE, TEXT

SYSTEM_BIN = Path("/usr/lib/cups")
CUPSD = Path("/usr/sbin/cupsd")
NEEDED = [
    CUPSD,
    SYSTEM_BIN / "filter" / "rastertolabel",
    SYSTEM_BIN / "filter" / "pdftopdf",
    Path("/usr/share/cups/drv/sample.drv"),
]
pytestmark = pytest.mark.skipif(
    os.geteuid() != 0 or not all(path.exists() for path in NEEDED) or shutil.which("lpadmin") is None,
    reason="needs root, as a print server does, and the packages cups, cups-client and cups-filters",
)

CHECKOUT = Path(__file__).parents[2]
PATIENCE = 60.0
BLACK_BELOW = 128

FILES = """
ServerRoot {0}/root
RequestRoot {0}/spool
TempDir {0}/spool/tmp
CacheDir {0}/cache
StateDir {0}/state
ServerBin {0}/bin
AccessLog {0}/access_log
ErrorLog {0}/error_log
PageLog {0}/page_log
SystemGroup root
"""
RULES = """
Listen {0}/socket
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
NO_PAPER = """#!/bin/sh
[ $# -eq 0 ] && exit 0
echo "STATE: +media-empty-error" >&2
exec sleep 600
"""


@dataclass
class NetworkPrinter:
    """A TCP port that keeps what it is sent, one document a connection."""

    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))
    documents: "SimpleQueue[bytes]" = field(default_factory=SimpleQueue)

    @property
    def address(self) -> str:
        return f"socket://127.0.0.1:{self.listener.getsockname()[1]}"

    def listen(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                self.documents.put(stream.read())


@dataclass(frozen=True)
class PrintServer:
    folder: Path
    printer: NetworkPrinter

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "CUPS_SERVER": str(self.folder / "socket"),
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(self.folder / "ours"),
        }

    def administer(self, *arguments: str) -> None:
        subprocess.run(
            ["lpadmin", *arguments],  # noqa: S607  wherever it is
            env=self.environment,
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )

    def print(self, way: str, queue: str, size: LabelSize = LABEL_SIZES[0], dpi: int = 203) -> dict[str, str]:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.devices.print_one", way, queue, size.name, str(dpi)],
            cwd=CHECKOUT,
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
            timeout=2 * PATIENCE,
        )
        answer: dict[str, str] = json.loads(ended.stdout)
        return answer

    def documents_kept(self) -> list[str]:
        """What the server still has of the documents it was given."""
        return [file.name for file in (self.folder / "spool").glob("d*")]


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    # Not pytest's folder: the server's filters run as another user, and a socket's path is at most 107 characters.
    with tempfile.TemporaryDirectory(prefix="cups-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        for part in ("root", "spool/tmp", "cache", "state", "bin/backend", "ours"):
            (folder / part).mkdir(parents=True)
        for part in ("filter", "driver", "daemon", "notifier", "monitor", "cgi-bin"):
            (folder / "bin" / part).symlink_to(SYSTEM_BIN / part)
        (folder / "bin" / "backend" / "socket").symlink_to(SYSTEM_BIN / "backend" / "socket")
        no_paper = folder / "bin" / "backend" / "nopaper"
        no_paper.write_text(NO_PAPER)
        no_paper.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH)
        (folder / "files").write_text(FILES.format(folder))
        (folder / "rules").write_text(RULES.format(folder))
        printer = NetworkPrinter()
        listening = threading.Thread(target=printer.listen)
        listening.start()
        running = subprocess.Popen([CUPSD, "-f", "-c", folder / "rules", "-s", folder / "files"])
        served = PrintServer(folder, printer)
        try:
            await_socket(folder / "socket", running)
            zebra = ("-m", "drv:///sample.drv/zebra.ppd")
            served.administer("-p", "Label203", "-E", "-v", printer.address, *zebra)
            served.administer("-p", "Label300", "-E", "-v", printer.address, *zebra)
            served.administer("-p", "Label300", "-o", "Resolution=300dpi")
            served.administer("-p", "Empty", "-E", "-v", "nopaper://tray", *zebra)
            yield served
        finally:
            running.terminate()
            running.wait(PATIENCE)
            printer.listener.shutdown(socket.SHUT_RDWR)
            printer.listener.close()
            listening.join()


def await_socket(path: Path, server: subprocess.Popen[bytes]) -> None:
    """Return once the server answers, or fail when it ends instead."""
    with socket.socket(socket.AF_UNIX) as client:
        while client.connect_ex(str(path)) != 0:
            with pytest.raises(subprocess.TimeoutExpired):
                server.wait(0.05)


def bitmap(zpl: bytes) -> NDArray[uint8]:
    """The picture in a ZPL document, 0 for black: ~DG with repeat counts, as in the ZPL II guide under "~DG"."""
    head, _, rest = zpl.partition(b"~DGR:CUPS.GRF,")[2].partition(b",\n" if b",\n" in zpl[:64] else b",")
    total, _, row_bytes = head.partition(b",")
    digits = int(row_bytes) * 2
    rows: list[str] = []
    row, repeat = "", 0
    for letter in rest.decode("ascii"):
        if len(rows) * int(row_bytes) == int(total):
            break
        if "G" <= letter <= "Y":
            repeat += ord(letter) - ord("F")
        elif "g" <= letter <= "z":
            repeat += 20 * (ord(letter) - ord("f"))
        elif letter in "0123456789ABCDEF":
            row, repeat = row + letter * max(1, repeat), 0
        elif letter == ",":
            row = row.ljust(digits, "0")
        elif letter == ":":
            row = rows[-1]
        if len(row) == digits:
            rows.append(row)
            row = ""
    black = np.unpackbits(np.frombuffer(bytes.fromhex("".join(rows)), uint8).reshape(len(rows), -1), axis=1)
    return np.asarray(255 * (1 - black), uint8)


def dots_off(on_paper: NDArray[np.bool_], picture: PrintPicture) -> int:
    """The black dots that came out elsewhere, the label shifted as a whole by up to two dots."""
    rows = np.frombuffer(picture.rows, uint8).reshape(picture.height, -1)
    meant = np.unpackbits(rows, axis=1)[:, : picture.width].astype(bool)
    height, width = np.minimum(meant.shape, on_paper.shape) - 2
    return min(
        int(np.count_nonzero(meant[down : down + height, right : right + width] != on_paper[:height, :width]))
        for down in range(3)
        for right in range(3)
    )


@pytest.mark.parametrize("way", ["cups", "qt"])
@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("size", LABEL_SIZES)
def test_a_label_comes_out_of_a_real_queue_at_its_size_and_reads(
    server: PrintServer, way: str, size: LabelSize, dpi: int
) -> None:
    answer = server.print(way, f"Label{dpi}", size, dpi)

    assert (answer["state"], answer["why"]) == ("done", "")
    on_paper = bitmap(server.printer.documents.get(timeout=PATIENCE))
    picture = draw_label(FACE, TEXT, size, dpi, LabelFonts.bundled())
    height, width = on_paper.shape
    assert abs(width - size.width_mm * dpi / 25.4) <= 8
    assert abs(height - size.height_mm * dpi / 25.4) <= 3
    assert [code.text for code in zxingcpp.read_barcodes(on_paper)] == [TEXT]
    assert dots_off(on_paper < BLACK_BELOW, picture) == 0


def test_a_printer_without_paper_is_found_out_and_the_label_taken_back(server: PrintServer) -> None:
    answer = server.print("cups", "Empty", LABEL_76X130)

    assert (answer["state"], answer["why"]) == ("failed", "out_of_paper")


def test_what_was_printed_is_kept_nowhere(server: PrintServer) -> None:
    before = server.documents_kept()

    server.print("cups", "Label203")
    server.printer.documents.get(timeout=PATIENCE)

    assert server.documents_kept() == before
    assert list((server.folder / "ours").iterdir()) == []
