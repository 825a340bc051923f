"""Bring the catalogues up to the texts in app/gui: new texts come in unfinished, texts no longer said go out.

refresh_texts.py [FOLDER]: the folder of en.ts and zh_CN.ts, i18n without one.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Its byte strings make lupdate crash, and it says nothing.
GENERATED = "resources_rc.py"


def main() -> None:
    """Rewrite both catalogues in the folder."""
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "i18n"
    sources = sorted(path for path in (ROOT / "app" / "gui").rglob("*.py") if path.name != GENERATED)
    entry = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    files = [str(path.relative_to(ROOT)) for path in sources]
    targets = [str(folder / name) for name in ("en.ts", "zh_CN.ts")]
    command = [sys.executable, "-c", entry, "-silent", "-locations", "none", "-no-obsolete", *files, "-ts", *targets]
    sys.exit(subprocess.run(command, check=False, cwd=ROOT).returncode)


if __name__ == "__main__":
    main()
