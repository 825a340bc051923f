"""Turn the catalogues and resources/resources.qrc into what the program loads, when a source is newer.

Made, and left out of git: i18n/*.qm from i18n/*.ts, Qt's own Chinese beside them, and app/gui/resources_rc.py,
which holds every file the .qrc lists, the .qm among them.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
# A new PySide6 comes with a new lock, and its tools may write another format.
TOOLS_VERSION = ROOT / "packaging" / "requirements.lock"


def main() -> None:
    """Bring every generated file up to date; does nothing, quickly, when all are."""
    catalogues = ROOT / "i18n"
    for source in sorted(catalogues.glob("*.ts")):
        make(source.with_suffix(".qm"), [source], partial(qt_tool, "lrelease", source, "-qm"))
    make(catalogues / "qtbase_zh_CN.qm", [], copy_qt_catalogue)

    listing = ROOT / "resources" / "resources.qrc"
    if listing.exists():
        parts = [*(ROOT / "resources").rglob("*"), *catalogues.glob("*.qm")]
        make(ROOT / "app" / "gui" / "resources_rc.py", parts, partial(qt_tool, "rcc", listing, "-o"))


def make(target: Path, sources: Iterable[Path], build: Callable[[Path], None]) -> None:
    """Let `build` write the target unless it is newer than its sources; the old stays until the new is whole."""
    newest = max(path.stat().st_mtime_ns for path in [TOOLS_VERSION, Path(__file__), *sources])
    if target.exists() and target.stat().st_mtime_ns > newest:
        return
    target.parent.mkdir(exist_ok=True)
    workshop = ROOT / "build"
    workshop.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=workshop) as folder:
        fresh = Path(folder) / target.name
        build(fresh)
        os.utime(fresh)
        fresh.replace(target)
    print(f"sealpost: made {target.relative_to(ROOT)}")


def qt_tool(name: str, *arguments: Path | str) -> None:
    """Run one of PySide6's tools by its Python entry: scripts in bin/ break when the checkout moves."""
    entry = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    command = [sys.executable, "-c", entry, *map(str, arguments)]
    finished = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if finished.returncode != 0:
        sys.exit(f"sealpost: {name} failed:\n{finished.stdout}")


def copy_qt_catalogue(target: Path) -> None:
    """Qt's own words (dialog buttons, menus of text fields), found without importing Qt."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("sealpost: PySide6 is not installed in this environment")
    package = Path(spec.origin).parent
    # Linux and macOS wheels keep Qt's folder; Windows wheels spread it over the package.
    folders = (package / "Qt" / "translations", package / "translations")
    shutil.copyfile(next(folder for folder in folders if folder.is_dir()) / target.name, target)


if __name__ == "__main__":
    main()
