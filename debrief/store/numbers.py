"""Numbers of letters: nothing to race for, and nothing said about when, or after what, one was put in."""

from __future__ import annotations

import secrets

BITS = 53
"""So that any reader of JSON reads them exactly."""


def random_number() -> int:
    """Draw a number that no other letter has."""
    return 1 + secrets.randbelow((1 << BITS) - 1)
