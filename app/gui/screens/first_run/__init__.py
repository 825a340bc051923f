from app.gui.screens.first_run.screen import FirstRunScreen

__all__ = ["FirstRunScreen"]
