"""The receipt: five common words that find one's own summary again, and say nothing about who holds them."""

from __future__ import annotations

import re
import secrets
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from msgspec import Struct

from debrief.core.private import PrivateText
from debrief.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.store.slots import Cost

WORDS_IN_A_RECEIPT = 5
"""Of 1024 words: 50 bits."""

_BEGINNING = 4
"""Letters: no two words of the list share so many."""

_HALF = 16
"""Bytes of a tag: two different receipts never meet by chance."""

_PLACES = ("first", "second", "third", "fourth", "fifth")


class NotAReceipt(StoreError):
    """What was typed is not five words of the list."""


class Receipt:
    """Five words of the list. It shows nothing of itself unless asked, and can't be pickled or copied."""

    __slots__ = ("_words",)

    def __init__(self, words: tuple[PrivateText, ...]) -> None:
        """Hold the words, in their order."""
        self._words = words

    @property
    def words(self) -> tuple[PrivateText, ...]:
        """The words, for the screen."""
        return self._words

    @property
    def text(self) -> PrivateText:
        """The words in one line, for the screen, always written the same way."""
        return PrivateText(" ".join(self._words))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Receipt) and self._words == other._words

    def __hash__(self) -> int:
        return hash(self._words)

    def __repr__(self) -> str:
        return "Receipt()"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []

    def __reduce__(self) -> NoReturn:
        raise TypeError("A receipt stays where it is.")


class Tags(Struct, frozen=True):
    """What finds a letter and its withdrawals; from one, neither the other nor the receipt can be told."""

    letter: bytes
    withdrawal: bytes

    def __repr__(self) -> str:
        return "Tags()"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


@cache
def read_list() -> tuple[str, ...]:
    """Read the words that receipts are made of, in the order of the alphabet."""
    from importlib.resources import files  # noqa: PLC0415 - the first page does without

    return tuple((files("debrief") / "words" / "receipt.txt").read_text(encoding="ascii").split())


def draw(choose: Callable[[int], int] = secrets.randbelow) -> Receipt:
    """Draw a receipt.

    Args:
        choose: gives a number below the one it is given, each as likely as any other.
    """
    ours = read_list()
    return Receipt(tuple(PrivateText(ours[choose(len(ours))]) for _ in range(WORDS_IN_A_RECEIPT)))


def read_receipt(typed: str) -> Receipt:
    """Read a receipt as somebody types it from memory or paper, with at most one slip a word.

    Raises:
        NotAReceipt: if there are more words or fewer, or one could be no word of the list, or several.
    """
    typed_words = _split(typed)
    if len(typed_words) != WORDS_IN_A_RECEIPT:
        raise NotAReceipt("A receipt has five words. Type all five in a row, with a space between them.")
    meant = tuple(_meant(word) for word in typed_words)
    for place, word in zip(_PLACES, meant, strict=True):
        if not word:
            raise NotAReceipt(f"The {place} word is not one of ours. Look at its spelling.")
    return Receipt(meant)


def tags(receipt: Receipt, *, salt: bytes, letterbox: str, cost: Cost) -> Tags:
    """Work out what finds the letter of a receipt; it is slow, so that nobody can try all receipts.

    Args:
        receipt: which one.
        salt: the letterbox's own, the same for all its letters, so that finding one takes one hash; 16 bytes.
        letterbox: its id.
        cost: of Argon2id (RFC 9106).

    Raises:
        TooLittleMemory: if this computer has less free memory than `cost` asks for.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - slow to import

    from debrief.store.slots import TooLittleMemory  # noqa: PLC0415 - the first page does without

    slow = Argon2id(
        salt=salt,
        length=2 * _HALF,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
        ad=letterbox.encode(),
    )
    try:
        both = slow.derive(receipt.text.encode())
    except MemoryError:
        raise TooLittleMemory(
            "This computer has too little free memory for a receipt. Close other programs, then try again."
        ) from None
    return Tags(both[:_HALF], both[_HALF:])


def _split(typed: str) -> list[PrivateText]:
    # People number their words, and a number may stand close to its word; but "cl0ud" is a word with a slip.
    parts = (part.lstrip("0123456789") for part in re.findall(r"[^\W_]+", typed.lower()))
    return [PrivateText(part) for part in parts if part]


def _meant(word: str) -> PrivateText:
    """Give the only word of the list that this can stand for, or nothing."""
    ours = read_list()
    if word in ours:
        return PrivateText(word)
    near = [one for one in ours if _begins(word, one) or _one_slip_apart(word, one)]
    return PrivateText(near[0] if len(near) == 1 else "")


def _begins(word: str, whole: str) -> bool:
    return len(word) >= _BEGINNING and whole.startswith(word)


def _one_slip_apart(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or swapped with the next."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if same < 0:  # one begins the other
        return True
    a, b = one[same:], other[same:]
    swapped = a[:2] == b[:2][::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
