"""debrief walks two peers, or one person alone, through a low-impact debrief."""

__version__ = "0.1.0"

RELEASED = "2026-11"
"""The month of this version: no clock that is right shows an earlier one."""
