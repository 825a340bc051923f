from app.gui.screens.intake.screen import IntakeScreen

__all__ = ["IntakeScreen"]
