"""The files of one letterbox, at hand under its lock: header, journals, and what lay here before."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from debrief.store import notices as say
from debrief.store.atomic import PRIVATE, sweep, sync_folder
from debrief.store.errors import (
    AlreadyThere,
    HeaderGone,
    NoLetterbox,
    NotALetterbox,
    StoreError,
    Vanished,
    explained,
)
from debrief.store.folder import ONLY_OURS, make_folder, tighten
from debrief.store.header import Header, read_header, write_header
from debrief.store.letter import OPEN, enclose, put_in_envelope, random_tag
from debrief.store.lock import Lock
from debrief.store.takeover import confirm, take_over
from debrief.store.terminal import terminal_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from tinydb.table import Document

    from debrief.store.keys import Keys
    from debrief.store.line import Document as Letter
    from debrief.store.place import Place
    from debrief.store.records import Kept
    from debrief.store.shelf import Shelf
    from debrief.store.table import JournalTable

LETTERS = "letters"
"""The one table that the letterbox uses."""


class Hand(NamedTuple):
    """What can be worked with while the lock is held."""

    header: Header
    table: JournalTable
    shelf: Shelf


class Box:
    """One letterbox on the disk. Nothing is touched before the first method is called."""

    def __init__(
        self,
        place: Place,
        *,
        earlier: Path | None = None,
        locks: Callable[[], Path] | None = None,
        wait: float = 5.0,
        terminal: Callable[[str], str] = terminal_name,
    ) -> None:
        """Keep letters at a place.

        Args:
            place: where the files lie.
            earlier: the file that debrief kept before it had a letterbox; it is taken over once.
            locks: names a folder on this computer, for the lock of a letterbox that lies elsewhere.
            wait: for other terminals, in seconds.
            terminal: names this computer and account, for a letterbox of that id.
        """
        self.place = place
        self.earlier = earlier
        self._locks = locks
        self._wait = wait
        self._terminal = terminal
        self._hand: Hand | None = None
        self._was_there = False
        self._notices: dict[str, None] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What people should be told about these files since they were opened."""
        return (*self._notices, *(self._hand.shelf.notices if self._hand else ()))

    def tell(self, sentence: str) -> None:
        """Note something that people should know, once."""
        self._notices[sentence] = None

    def header(self) -> Header:
        """Read the header, without the lock.

        Raises:
            NoLetterbox: if there is none here.
            StoreError: if it can't be read.
        """
        try:
            header = read_header(self.place).header
        except (NoLetterbox, NotALetterbox):
            if self._letters_lie_about():
                raise HeaderGone(self.place.file) from None
            if self._was_there and not self.place.folder.exists():
                raise Vanished(self.place.folder) from None
            raise
        self._was_there = True
        return header

    def begin(self, header: Header, group: str | None = None) -> None:
        """Make the files of a new letterbox.

        Raises:
            AlreadyThere: if there is one.
            StoreError: if they can't be made.
        """
        for folder in {self.place.folder, self.place.copies}:
            make_folder(folder, group)
        shelf = self._shelf(header)
        with shelf.lock.held():
            with suppress(NoLetterbox):
                self.header()
                raise AlreadyThere(self.place.file)
            shelf.mine.begin()
            write_header(self.place, header)
        with suppress(StoreError), self.at_hand():
            pass

    @contextmanager
    def at_hand(self) -> Iterator[Hand]:
        """Hold the lock, with everything as it is on the disk, mended and in order.

        Raises:
            StoreError: if it can't be had, or the files can't be read.
        """
        shelf = self._shelf(self.header())
        with shelf.held():
            read = read_header(self.place)
            if read.mended:
                with suppress(StoreError):
                    write_header(self.place, read.header)
                self.tell(say.HEADER_MENDED)
            hand = Hand(read.header, self._table(shelf), shelf)
            if self._hand is None or self._hand.header != read.header:
                self._put_in_order(hand)
            self._hand = hand
            yield hand

    def change_keys(self, hand: Hand, keys: Keys) -> None:
        """Put other keys into the header, and seal what is not sealed yet; only while it is at hand.

        Raises:
            StoreError: if the header can't be written.
        """
        header = write_header(self.place, msgspec.structs.replace(hand.header, keys=keys))
        self._seal(hand._replace(header=header))

    def erase(self) -> None:
        """Remove every file of this letterbox, and those that it was taken over from.

        Raises:
            StoreError: if something is left; it can be tried again.
        """
        self._hand = None
        with explained(self.place.folder):
            for path in self.place.everything():
                sweep(path)
                path.unlink(missing_ok=True)
            sync_folder(self.place.folder)
        if self.earlier is not None:
            confirm(self.earlier.parent)
            with explained(self.place.folder):
                self.earlier.unlink(missing_ok=True)

    def _shelf(self, header: Header) -> Shelf:
        if self._hand is not None and self._hand.header.id == header.id:
            return self._hand.shelf
        from debrief.store.shelf import HERE, Shelf  # noqa: PLC0415 - imports TinyDB

        shared = header.sharing == "folder"
        path = self.place.lock
        if shared and self._locks is not None:
            folder = self._locks()
            with explained(folder):
                folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{header.id}.lock"
        terminal = self._terminal(header.id) if shared else HERE
        return Shelf(self.place, header.id, Lock(path, self._wait, header.mode), terminal, header.mode)

    def _table(self, shelf: Shelf) -> JournalTable:
        from debrief.store.table import JournalTable  # noqa: PLC0415 - imports TinyDB

        return JournalTable(shelf, LETTERS, cache_size=0)

    def _put_in_order(self, hand: Hand) -> None:
        if hand.header.sharing == "one":
            open_to_others = [tighten(path, PRIVATE) for path in (*self.place.pair, *hand.shelf.mine.files)]
            if self.earlier is not None and self.earlier.parent == self.place.folder:  # a folder of our own
                open_to_others.append(tighten(self.place.folder, ONLY_OURS))
            if any(open_to_others):
                self.tell(say.TIGHTENED)
        if self.earlier is not None:
            self._take_over(hand, self.earlier)
        self._seal(hand)
        if hand.shelf.mine.stale:  # somebody was stopped before the past was cleared
            with suppress(StoreError):
                hand.shelf.rewrite()

    def _seal(self, hand: Hand) -> None:
        # The lock has changed already, so whoever changed it must hear of the new code in any case.
        try:
            seal_all(hand)
        except StoreError:
            self.tell(say.NOT_SEALED_YET)

    def _take_over(self, hand: Hand, earlier: Path) -> None:
        def put(kept: Iterable[Kept]) -> None:
            with hand.shelf.changing(LETTERS) as draft:
                for one in kept:
                    text, header = enclose(one.summary), hand.header
                    draft[one.id] = put_in_envelope(
                        text, random_tag(), number=one.id, letterbox=header.id, keys=header.keys
                    )

        try:
            taken = take_over(earlier, put, hand.shelf.table(LETTERS), wait=self._wait)
        except StoreError as error:  # an odd old file keeps nobody from the letterbox
            self.tell(say.Amiss(error))
            return
        if taken is not None:
            self.tell(say.TAKEN_OVER.format(number=taken.number, copy=taken.copy.name))
            if taken.lost or not taken.certain:
                self.tell(say.TAKEN_LOST)

    def _letters_lie_about(self) -> bool:
        try:
            journals = [self.place.journal(terminal) for terminal in self.place.terminals()]
            return any(files.file.stat().st_size > ONE_LINE for files in journals if files.file.exists())
        except OSError:
            return False


def document(number: int, letter: Letter) -> Document:
    """Give a letter the number under which TinyDB is to keep it."""
    from tinydb.table import Document  # noqa: PLC0415 - slow to import

    return Document(letter, doc_id=number)


ONE_LINE = 200
"""Bytes: no journal that is longer is empty."""


def seal_all(hand: Hand) -> None:
    """Seal what was put in while the letterbox had no passphrase, and clear it from the files.

    Raises:
        StoreError: if that can't be done; it can be tried again.
    """
    header = hand.header
    if header.keys is None:
        return
    with hand.shelf.changing(LETTERS) as draft:
        bare = [number for number, letter in hand.shelf.table(LETTERS).items() if letter.get("suite") == OPEN]
        for number in bare:
            letter = draft[number]
            draft[number] = put_in_envelope(
                letter["body"].encode(),
                bytes.fromhex(letter["tag"]),
                number=number,
                letterbox=header.id,
                keys=header.keys,
            )
    if bare:
        hand.shelf.rewrite()
