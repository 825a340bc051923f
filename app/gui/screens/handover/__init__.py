"""Handover (F4): a courier, his parcels scanned one by one, and the slip for both sides."""

from app.gui.screens.handover.screen import HandoverScreen

__all__ = ["HandoverScreen"]
