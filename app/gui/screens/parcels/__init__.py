"""Parcels (F5): scan one and open what the role may see; or look for it, and read its life."""

from app.gui.screens.parcels.screen import ParcelsScreen

__all__ = ["ParcelsScreen"]
