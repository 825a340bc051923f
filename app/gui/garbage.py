"""Python's garbage, taken away in the GUI thread and in no other."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at how much there is."""


class Garbage(QObject):
    """In place of Python's own collector, which runs in whichever thread makes an object one too many: a widget that
    a circle of references kept would be destroyed there, outside the GUI thread, and the program would be gone.

    The thresholds are Python's own. What is there already, modules for the most part, is never looked through again.
    """

    def __init__(self, parent: QObject) -> None:
        """parent: lives as long as there may be widgets."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.take_away)
        self._clock.start(EVERY)

    def take_away(self) -> None:
        """Collect the oldest generation that is full."""
        for generation, (count, most) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if count > most:
                gc.collect(generation)
                return
