import os
import subprocess
import sys

import pytest

SCRIPT = """
import os
import app.vision.reader
import sys
assert "cv2" not in sys.modules
from app.vision.opencv import opencv
opencv()
print(os.environ.get("QT_QPA_FONTDIR"), os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"))
"""


@pytest.mark.parametrize(("before", "after"), [(None, "None"), ("/fonts", "/fonts")])
def test_opencv_comes_late_and_leaves_qt_its_environment(before: str | None, after: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_QPA")}
    if before is not None:
        environment["QT_QPA_FONTDIR"] = before

    said = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True)

    assert said.stdout.split() == [after, "None"]
