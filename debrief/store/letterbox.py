"""The letterbox: anyone puts a summary in, its keeper reads, and a receipt takes it out again."""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from debrief.core.summary import Summary
from debrief.store.box import Box, document
from debrief.store.errors import (
    AlreadyThere,
    IsSealed,
    NeedsPassphrase,
    NoLetterbox,
    NoPassphrase,
    NotThere,
    OtherLetterbox,
    StoreError,
)
from debrief.store.header import SCHEMA, Header, Sharing
from debrief.store.keys import new_keys, open_keys
from debrief.store.letter import Less, Withdrawal, enclose, lessened, put_in_envelope, text_of, understand
from debrief.store.numbers import random_number
from debrief.store.opened import Opened
from debrief.store.receipt import Receipt, Tags, draw, tags
from debrief.store.recovery import new_code
from debrief.store.slip import Slip
from debrief.store.slots import RFC_9106, Cost, Purpose, WrongSecret
from debrief.store.tries import count_tries, forget_tries, note_try, pause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from debrief.core.private import PrivateText
    from debrief.store.box import Hand
    from debrief.store.line import Document

State = Literal["none", "open", "sealed"]


class Status(msgspec.Struct, frozen=True):
    """What can be said of a letterbox without opening it."""

    state: State
    sharing: Sharing
    letters: int
    """How many were put in and not taken out; a withdrawal, or what was published, counts as one."""
    lost: int
    """Saves that were ever lost to damage."""
    notices: tuple[str, ...]


class Letterbox:
    """What anyone at the terminal can do with a letterbox. Nothing is touched before the first call."""

    def __init__(
        self,
        box: Box,
        *,
        cost: Cost = RFC_9106,
        sleep: Callable[[float], None] = time.sleep,
        sharing: Callable[[], Sharing] = lambda: "one",
    ) -> None:
        """Stand in front of the files of one letterbox.

        Args:
            box: where they are.
            cost: how slow passphrases, codes and receipts are to guess.
            sleep: waits, in seconds, after wrong passphrases.
            sharing: tells whom a new letterbox is for, where nobody says so.
        """
        self.box = box
        self._sharing = sharing
        self._cost = cost
        self._sleep = sleep

    @property
    def notices(self) -> tuple[str, ...]:
        """What people should be told about the letterbox since it was opened."""
        return self.box.notices

    @property
    def state(self) -> State:
        """Whether there is a letterbox, and whether it has a passphrase.

        Raises:
            StoreError: if that can't be told.
        """
        try:
            return "open" if self.box.header().keys is None else "sealed"
        except NoLetterbox:
            return "none"

    def status(self) -> Status:
        """Say what can be said without a passphrase.

        Raises:
            StoreError: if there is no letterbox, or it can't be read.
        """
        with self.box.at_hand() as hand:
            state: State = "open" if hand.header.keys is None else "sealed"
            letters, lost = len(hand.table), hand.shelf.lost
            return Status(state, hand.header.sharing, letters, lost, self.notices)

    def begin(
        self, passphrase: str | None = None, sharing: Sharing | None = None, group: str | None = None
    ) -> PrivateText | None:
        """Make a new letterbox, and give its recovery code where it has a passphrase.

        Raises:
            StoreError: if there is one already, or it can't be made.
        """
        if self.state != "none":
            raise AlreadyThere(self.box.place.file)
        sharing = sharing or self._sharing()
        if sharing == "folder" and passphrase is None:
            raise NeedsPassphrase
        header = Header(SCHEMA, secrets.token_hex(16), secrets.token_bytes(16), self._cost, sharing)
        code = None
        if passphrase is not None:
            code = new_code()
            keys, _ = new_keys(passphrase, code, letterbox=header.id, cost=self._cost)
            header = msgspec.structs.replace(header, keys=keys)
        self.box.begin(header, group)
        return code

    def set_passphrase(self, passphrase: str) -> PrivateText:
        """Give a passphrase to a letterbox that has none, seal what lies in it, and give the recovery code.

        Raises:
            IsSealed: if it has one.
            StoreError: if it can't be done.
        """
        code = new_code()
        with self.box.at_hand() as hand:
            if hand.header.keys is not None:
                raise IsSealed
            keys, _ = new_keys(passphrase, code, letterbox=hand.header.id, cost=self._cost)
            self.box.change_keys(hand, keys)
        return code

    def slip(self) -> Slip:
        """Draw a receipt for a session. Takes about half a second, and may be done in a thread.

        Raises:
            StoreError: if there is no letterbox, or it can't be read.
        """
        letterbox, receipt = self.box.header().id, draw()
        return Slip(receipt, self.tags(receipt), random_number(), letterbox)

    def tags(self, receipt: Receipt) -> Tags:
        """Work out what finds the letter of a receipt. Takes about half a second.

        Raises:
            StoreError: if there is no letterbox, or it can't be read.
        """
        header = self.box.header()
        return tags(receipt, salt=header.salt, letterbox=header.id, cost=header.cost)

    def add(self, summary: Summary, slip: Slip) -> None:
        """Put a summary in. When this returns, it is safe on the disk.

        Raises:
            OtherLetterbox: if the slip was drawn for another one; draw another slip.
            StoreError: if it can't be kept; nothing has changed then, and it may be tried again.
        """
        text = enclose(summary)
        with self.box.at_hand() as hand:
            if hand.header.id != slip.letterbox:
                raise OtherLetterbox
            letter = put_in_envelope(
                text, slip.tags.letter, number=slip.number, letterbox=hand.header.id, keys=hand.header.keys
            )
            hand.table.upsert(document(slip.number, letter))

    def holds(self, found: Tags) -> bool:
        """Say whether the letter of a receipt is there.

        Raises:
            StoreError: if the letterbox can't be read.
        """
        with self.box.at_hand() as hand:
            return bool(_with_tag(_letters(hand), found.letter))

    def take_out(self, found: Tags) -> None:
        """Delete the letter of a receipt, with what was withdrawn from it, and clear both from the files.

        Raises:
            NotThere: if no letter has this receipt.
            NotErased: if it is out, but its old line could not be cleared from the files yet.
            StoreError: if nothing was changed.
        """
        with self.box.at_hand() as hand:
            letters = _letters(hand)
            if not _with_tag(letters, found.letter):
                raise NotThere
            numbers = [*_with_tag(letters, found.letter), *_with_tag(letters, found.withdrawal)]
            hand.table.remove(doc_ids=numbers)

    def withdraw(self, found: Tags, to: Less) -> None:
        """Leave the letter of a receipt there, but let it be shared no more, or not even counted.

        In a sealed letterbox a second letter says so, as large as the first; it counts whenever the keeper
        reads. What was given on before can't be called back.

        Raises:
            NotThere: if no letter has this receipt.
            StoreError: if nothing was changed.
        """
        with self.box.at_hand() as hand:
            letters = _letters(hand)
            number = next(iter(_with_tag(letters, found.letter)), None)
            if number is None:
                raise NotThere
            if hand.header.keys is None:
                self._lessen(hand, number, to)
                return
            earlier = _with_tag(letters, found.withdrawal)
            if earlier and to == "count":
                return  # what was withdrawn before, by whomever, was as much or more
            note, place = msgspec.json.encode(Withdrawal(number, to)), random_number()
            envelope = put_in_envelope(
                note,
                found.withdrawal,
                number=place,
                letterbox=hand.header.id,
                keys=hand.header.keys,
                like=letters[number],
            )
            hand.table.insert(document(place, envelope))
            if earlier:
                hand.table.remove(doc_ids=earlier)

    def open(self) -> Opened:
        """Open a letterbox that has no passphrase.

        Raises:
            IsSealed: if it has one.
            StoreError: if there is no letterbox, or it can't be read.
        """
        if self.box.header().keys is not None:
            raise IsSealed
        return Opened(self.box, None, self._cost)

    def unlock(self, secret: str, purpose: Purpose = "passphrase") -> Opened:
        """Open a letterbox with its passphrase or recovery code. After the third wrong one it waits.

        Raises:
            NoPassphrase: if it has none.
            WrongSecret: if this opens nothing.
            StoreError: if there is no letterbox, or it can't be read.
        """
        header = self.box.header()
        if header.keys is None:
            raise NoPassphrase
        tries = self.box.place.tries
        self._sleep(pause(count_tries(tries)))
        try:
            ring = open_keys(header.keys, secret, letterbox=header.id, purpose=purpose)
        except WrongSecret:
            note_try(tries, header.mode)
            raise
        forget_tries(tries)
        opened = Opened(self.box, ring, self._cost)
        if header.keys.older:
            with suppress(StoreError):  # there is a next time
                opened.move()
        return opened

    def erase(self) -> None:
        """Remove the letterbox with all that lies in it, and the files it was taken over from.

        Raises:
            StoreError: if something is left; it can be tried again.
        """
        self.box.erase()

    def _lessen(self, hand: Hand, number: int, to: Less) -> None:
        letter = hand.table.get(doc_id=number)
        text = text_of(dict(letter or {}), number=number, letterbox=hand.header.id, ring=None)
        inside = understand(text)
        if isinstance(inside, Summary):
            hand.table.update({"body": enclose(lessened(inside, to)).decode()}, doc_ids=[number])
            hand.shelf.rewrite()


def _letters(hand: Hand) -> dict[int, Document]:
    return {letter.doc_id: letter for letter in hand.table.all()}


def _with_tag(letters: Mapping[int, Mapping[str, Any]], tag: bytes) -> list[int]:
    return [number for number, letter in letters.items() if letter.get("tag") == tag.hex()]
