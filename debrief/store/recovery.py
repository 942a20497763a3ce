"""The recovery code: written on paper once, typed again on a bad day, with a check for slips of the pen."""

from __future__ import annotations

import secrets
import unicodedata
from typing import TYPE_CHECKING

from debrief.core.private import PrivateText
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: five bits a sign, and none that looks like another."""

_LOOKALIKES = str.maketrans("OIL", "011")

_RANDOM = 16
"""Bytes: 128 bits, which nobody can guess."""

_CHECK = 10
"""Bits of the check: two signs."""

_PRIME = 1021
"""Every code, read as a number, is a multiple of this. After one wrong sign it never is, because the prime is
larger than any sign; after a swap it never is, because no two of the 28 places weigh the same modulo it."""

_LENGTH = 28
_GROUP = 4


class CodeSlip(StoreError):
    """No recovery code reads like this, so that something was written or typed wrong."""


def new_code(draw: Callable[[int], bytes] = secrets.token_bytes) -> PrivateText:
    """Make a recovery code of 128 random bits, as it is shown and wrapped with."""
    number = int.from_bytes(draw(_RANDOM), "big") << _CHECK
    return _written(number + -number % _PRIME)


def read_code(typed: str) -> PrivateText:
    """Read a code as somebody types it, and give it as `new_code` wrote it.

    Raises:
        CodeSlip: if it can't be one.
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOKALIKES)
    signs = [_SIGNS.find(sign) for sign in plain if sign.isalnum()]
    number = 0
    for sign in signs:
        number = number << 5 | sign
    if len(signs) != _LENGTH or min(signs) < 0 or number >> (_RANDOM * 8 + _CHECK) or number % _PRIME:
        raise CodeSlip(
            "Something in this code is not as it was shown. "
            "Look at the paper again: there are seven groups of four."
        )
    return _written(number)


def _written(number: int) -> PrivateText:
    signs = "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return PrivateText("-".join(signs[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP)))
