"""Seals each letter on its own with HPKE (RFC 9180): anyone can seal one, only the private key opens it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NoReturn

from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import Suite

SUITE = "hpke-x25519-sha256-chacha20poly1305"
"""Stands in the clear in every letter, so that a later version can seal otherwise and still open these."""

STEP = 1024
"""Bytes: what is sealed is as long as a multiple of this, so that its length says little."""

_ADDED = 32 + 16
"""Bytes that sealing adds: the key of the one who sealed, made for this letter only, and the tag."""

_LENGTH = 4
"""Bytes before a text that say how long it is; zeros follow it."""


class NotOpened(StoreError):
    """What was sealed is damaged, was moved, or was sealed for somebody else."""


class NotSealed(StoreError):
    """The public key is none, so that nobody could ever open what was sealed to it."""


class PrivateKey:
    """The key that opens letters. It shows nothing of itself and can't be pickled or copied."""

    __slots__ = ("_key", "public")

    def __init__(self, key: X25519PrivateKey) -> None:
        self._key = key
        self.public = key.public_key().public_bytes_raw()

    @classmethod
    def from_raw(cls, raw: bytes) -> PrivateKey:
        """Take a key out of its wrapping.

        Raises:
            ValueError: if these are not 32 bytes.
        """
        from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415 - slow to import

        return cls(x25519.X25519PrivateKey.from_private_bytes(raw))

    def raw(self) -> bytes:
        """Give the 32 bytes to be wrapped."""
        return self._key.private_bytes_raw()

    def decrypt(self, sealed: bytes, info: bytes) -> bytes:
        """Open one message of RFC 9180.

        Raises:
            InvalidTag: of `cryptography`, whatever the reason.
        """
        return _suite().decrypt(sealed, self._key, info=info)

    def __repr__(self) -> str:
        return "PrivateKey()"

    def __rich_repr__(self) -> tuple[()]:
        return ()

    def __reduce__(self) -> NoReturn:
        raise TypeError("A private key stays where it is.")


def generate() -> PrivateKey:
    """Make a new pair of keys."""
    from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415 - slow to import

    return PrivateKey(x25519.X25519PrivateKey.generate())


def seal(public: bytes, text: bytes, *, letterbox: str, number: int, size: int = 0) -> bytes:
    """Seal a text to a public key, for one place of one letterbox, `size` bytes or more inside.

    Raises:
        NotSealed: if the key can't be one.
    """
    from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415 - slow to import

    padded = len(text).to_bytes(_LENGTH, "big") + text
    padded = padded.ljust(-(-max(len(padded), size) // STEP) * STEP, b"\0")
    try:
        key = x25519.X25519PublicKey.from_public_bytes(public)
        return _suite().encrypt(padded, key, info=_info(letterbox, number))
    except ValueError:
        raise NotSealed(
            "This letterbox can take nothing in, because its lock is damaged. Tell its keeper."
        ) from None


def padded_size(sealed: bytes) -> int:
    """Tell how many bytes stand inside, padding and all, without opening it."""
    return max(0, len(sealed) - _ADDED)


def unseal(private: PrivateKey, sealed: bytes, *, letterbox: str, number: int) -> bytes:
    """Open what was sealed for this place of this letterbox.

    Raises:
        NotOpened: if it was not, or if anything about it has changed.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - slow to import

    try:
        padded = private.decrypt(sealed, _info(letterbox, number))
    except (InvalidTag, ValueError):
        raise _not_opened() from None
    end = _LENGTH + int.from_bytes(padded[:_LENGTH], "big")
    if len(padded) % STEP or end > len(padded) or padded[end:].strip(b"\0"):
        raise _not_opened()
    return padded[_LENGTH:end]


@cache
def _suite() -> Suite:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite  # noqa: PLC0415 - slow to import

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _info(letterbox: str, number: int) -> bytes:
    # The number has no line break and the letterbox comes last, so no two places read the same.
    return f"debrief letter 1\n{number}\n{letterbox}".encode(errors="surrogatepass")


def _not_opened() -> NotOpened:
    return NotOpened(
        "This does not open: it is damaged, or it belongs to another letterbox. "
        "Leave it as it is, and ask whoever looks after this computer."
    )
