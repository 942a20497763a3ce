"""The letterbox in its keeper's hands: read, delete, change the keys."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from debrief.store import notices as say
from debrief.store.box import document
from debrief.store.errors import NewerSchema, NoPassphrase, NotFound, Overtaken, StoreError, Unfit
from debrief.store.keys import Keys, Ring, change_code, change_passphrase, rekeyed, without_older
from debrief.store.letter import (
    Published,
    Withdrawal,
    lessened,
    put_in_envelope,
    random_tag,
    text_of,
    understand,
)
from debrief.store.numbers import random_number
from debrief.store.records import Kept
from debrief.store.recovery import new_code
from debrief.store.sealing import NotOpened
from debrief.store.slots import RFC_9106, Cost

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tinydb.table import Document as Letter

    from debrief.core.private import PrivateText
    from debrief.core.summary import Summary
    from debrief.store.box import Box, Hand
    from debrief.store.letter import Less
    from debrief.store.line import Document


class Opened:
    """An opened letterbox. It holds the keys, in memory only, until it is told to forget them."""

    def __init__(self, box: Box, ring: Ring | None, cost: Cost = RFC_9106) -> None:
        """Hold a ring of keys; none where the letterbox has no passphrase."""
        self._box = box
        self._ring = ring
        self._cost = cost

    def forget(self) -> None:
        """Let the keys go."""
        if self._ring is not None:
            self._ring.forget()

    @property
    def notices(self) -> tuple[str, ...]:
        """What people should be told about the letterbox since it was opened."""
        return self._box.notices

    def read(self) -> Reading:
        """Begin to open every letter.

        Raises:
            StoreError: if the files can't be read.
        """
        with self._box.at_hand() as hand:
            letters = {document.doc_id: dict(document) for document in hand.table.all()}
            return Reading(letters, hand.header.id, self._ring, self._box)

    def delete(self, *numbers: int) -> None:
        """Take letters out for good, with what was withdrawn from them.

        Raises:
            NotFound: if no letter has any of these numbers.
            NotErased: if it is out, but its old line could not be cleared from the files yet.
            StoreError: if nothing was changed.
        """
        with self._box.at_hand() as hand:
            there = {number for number in numbers if hand.table.contains(doc_id=number)}
            if not there:
                raise NotFound
            about = {other for other, to in self._withdrawals(hand) if to in there}
            hand.table.remove(doc_ids=[*there, *about])

    def publish(self, published: Published, seen: Container[int]) -> None:
        """Note what is given on, so that it stays as it is and each letter is given on once.

        Args:
            published: what is given on.
            seen: the numbers of all letters that were read for it; others came in meanwhile.

        Raises:
            Overtaken: if another terminal was quicker, or something in it was taken out or withdrawn.
            StoreError: if nothing was changed.
        """
        text = msgspec.json.encode(published)
        with self._box.at_hand() as hand:
            letters = {letter.doc_id: letter for letter in hand.table.all()}
            new = (letter for number, letter in letters.items() if number not in seen)
            gone = any(number in seen and number not in letters for number in published.letters)
            if gone or any(self._overtakes(hand, letter, published) for letter in new):
                raise Overtaken
            number, header = random_number(), hand.header
            envelope = put_in_envelope(
                text, random_tag(), number=number, letterbox=header.id, keys=header.keys
            )
            hand.table.insert(document(number, envelope))

    def _overtakes(self, hand: Hand, letter: Letter, published: Published) -> bool:
        with suppress(NotOpened, Unfit, NewerSchema):
            text = text_of(letter, number=letter.doc_id, letterbox=hand.header.id, ring=self._ring)
            match understand(text):
                case Published(what=what):
                    return what == published.what
                case Withdrawal(number=number):
                    return number in published.letters
        return False

    def change_passphrase(self, passphrase: str) -> None:
        """Put a new passphrase in place of the old one.

        Raises:
            StoreError: if nothing was changed.
        """
        with self._box.at_hand() as hand:
            keys, ring = self._keys(hand)
            new = change_passphrase(keys, ring, passphrase, letterbox=hand.header.id, cost=self._cost)
            self._box.change_keys(hand, new)

    def new_code(self) -> PrivateText:
        """Make a new recovery code in place of the old one.

        Raises:
            StoreError: if nothing was changed.
        """
        with self._box.at_hand() as hand:
            keys, ring = self._keys(hand)
            code = new_code()
            new = change_code(keys, ring, code, letterbox=hand.header.id, cost=self._cost)
            self._box.change_keys(hand, new)
        return code

    def rekey(self, passphrase: str) -> PrivateText:
        """Make a new pair of keys with a new passphrase and recovery code, and move the letters to it.

        Raises:
            StoreError: if nothing was changed.
        """
        with self._box.at_hand() as hand:
            keys, ring = self._keys(hand)
            code = new_code()
            new, self._ring = rekeyed(keys, ring, passphrase, code, letterbox=hand.header.id, cost=self._cost)
            self._box.change_keys(hand, new)
        try:
            self.move()
        except StoreError:
            self._box.tell(say.NOT_SEALED_YET)
        return code

    def move(self) -> None:
        """Seal letters of earlier keys to the present one, and drop those keys once nothing needs them.

        Raises:
            StoreError: if that can't be done; it is tried again at the next opening.
        """
        with self._box.at_hand() as hand:
            if self._ring is None or hand.header.keys is None or not hand.header.keys.older:
                return
            old = dict(self._old(hand))
            mine = hand.shelf.mine.tables.get(hand.table.name, {}).keys() & old.keys()
            with hand.shelf.changing(hand.table.name) as draft:
                for number in mine:
                    draft[number] = put_in_envelope(
                        old[number],
                        bytes.fromhex(draft[number]["tag"]),
                        number=number,
                        letterbox=hand.header.id,
                        keys=hand.header.keys,
                        like=draft[number],
                    )
            hand.shelf.rewrite()
            if len(mine) == len(old):
                self._box.change_keys(hand, without_older(hand.header.keys))

    def _old(self, hand: Hand) -> Iterator[tuple[int, bytes]]:
        """Open the letters that only an earlier key opens."""
        ring = self._ring
        if ring is None:
            return
        present = Ring(ring.held()[0])
        for letter in hand.table.all():
            number, name = letter.doc_id, hand.header.id
            try:
                text_of(letter, number=number, letterbox=name, ring=present)
            except NotOpened:
                with suppress(NotOpened):
                    yield number, text_of(letter, number=number, letterbox=name, ring=ring)

    def _keys(self, hand: Hand) -> tuple[Keys, Ring]:
        if self._ring is None or hand.header.keys is None:
            raise NoPassphrase
        return hand.header.keys, self._ring

    def _withdrawals(self, hand: Hand) -> Iterator[tuple[int, int]]:
        for letter in hand.table.all():
            with suppress(NotOpened, Unfit, NewerSchema):
                text = text_of(letter, number=letter.doc_id, letterbox=hand.header.id, ring=self._ring)
                inside = understand(text)
                if isinstance(inside, Withdrawal):
                    yield letter.doc_id, inside.number


class Reading:
    """Opens one letter each time it is asked for the next, so that people can see how far it is, or stop."""

    def __init__(self, letters: dict[int, Document], letterbox: str, ring: Ring | None, box: Box) -> None:
        self.total = len(letters)
        """How many letters there are to open."""
        self.closed = 0
        """How many of them did not open so far. What was given on before may be among them."""
        self._letters = letters
        self._letterbox = letterbox
        self._ring = ring
        self._box = box
        self._summaries: dict[int, Summary] = {}
        self._withdrawn: list[tuple[int, Less]] = []
        self._published: list[Published] = []

    def __iter__(self) -> Iterator[int]:
        """Open the letters, and give each time how many are done.

        Raises:
            Locked: if the keys are let go meanwhile.
        """
        self.closed = newer = 0
        for done, (number, letter) in enumerate(self._letters.items(), 1):
            try:
                self._take(number, letter)
            except NewerSchema:
                newer += 1
            except (NotOpened, Unfit):
                self.closed += 1
            yield done
        if newer:
            self._box.tell(say.NEWER.format(number=newer))
        if self.closed:
            self._box.tell(say.NOT_OPENED.format(number=self.closed))

    def _take(self, number: int, letter: Document) -> None:
        inside = understand(text_of(letter, number=number, letterbox=self._letterbox, ring=self._ring))
        if isinstance(inside, Withdrawal):
            self._withdrawn.append((inside.number, inside.to))
        elif isinstance(inside, Published):
            self._published.append(inside)
        else:
            self._summaries[number] = inside

    @property
    def kept(self) -> list[Kept]:
        """What was opened so far, with what was withdrawn: the newest month first, then by number."""
        summaries = dict(self._summaries)
        for number, to in self._withdrawn:
            if number in summaries:
                summaries[number] = lessened(summaries[number], to)
        by_number = [Kept(number, summaries[number]) for number in sorted(summaries)]
        return sorted(by_number, key=lambda one: one.summary.month, reverse=True)

    @property
    def published(self) -> tuple[Published, ...]:
        """What was given on so far, as far as it was opened."""
        return tuple(self._published)

    @property
    def seen(self) -> Container[int]:
        """The numbers of all letters that there were."""
        return self._letters.keys()

    def whole(self) -> list[Kept]:
        """Open everything at once.

        Raises:
            Locked: if the keys are let go meanwhile.
        """
        for _ in self:
            pass
        return self.kept
