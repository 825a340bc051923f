"""OpenCV, fetched when the first picture is worked on."""

import os
from functools import cache
from types import ModuleType

_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


@cache
def opencv() -> ModuleType:
    """OpenCV on one thread, the environment left as it was.

    Its import takes 0.2 s, so no start waits for it, and points Qt at OpenCV's own Qt 5 plug-ins, where PySide would
    find them. One thread: a desk's second core belongs to the screen.
    """
    before = {name: os.environ.get(name) for name in _QT_VARIABLES}
    import cv2  # noqa: PLC0415 - see above

    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    cv2.setNumThreads(1)
    loaded: ModuleType = cv2
    return loaded
