"""Faults that are told to people as they are."""

from __future__ import annotations


class Telling(Exception):
    """A fault whose text is one clear sentence that says what to do, and holds nothing that was typed."""
