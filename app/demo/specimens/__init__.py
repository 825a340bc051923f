"""Specimens of identity documents: drawn by the program, of invented people, marked as specimens, without a picture."""

from app.demo.specimens.cards import Specimen, SpecimenKind, specimen

__all__ = ["Specimen", "SpecimenKind", "specimen"]
