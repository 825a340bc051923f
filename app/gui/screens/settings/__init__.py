"""Settings (F8): how this desk looks, sounds, prints, sees and scans, and what this program is."""

from app.gui.screens.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
