"""Office (F7): the history of all that was done, the proof that it is whole, and who works here."""

from app.gui.screens.office.screen import OfficeScreen

__all__ = ["OfficeScreen"]
