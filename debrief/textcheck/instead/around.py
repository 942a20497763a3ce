"""What stands around a piece of a note, and how far a rewording may reach."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck.instead.general import among
from debrief.textcheck.instead.words import WORD, ends_sentence, words_in
from debrief.textcheck.reading import lowered

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from debrief.textcheck.findings import Kind, Span
    from debrief.textcheck.instead.words import Word

REACH = 60
"""How many characters to either side are read."""
SENTENCE = 300
"""How many characters to either side the bounds of a sentence are looked for."""
_ENDS = re.compile(r"\n|[.?!;] ")


class Rewrite(NamedTuple):
    """Where to write something else, and what, the best first."""

    start: int
    end: int
    words: tuple[str, ...]


class Note:
    """A text, the pieces of it that give something away, and what was written for those before."""

    __slots__ = ("_ends", "_sentences", "low", "spans", "text", "told", "written")

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        self.low = lowered(text).replace("\u2019", "'")
        self.spans = spans
        self.told: dict[str, str] = {}
        """What was written for each name, number and place."""
        self.written: dict[str, int] = {}
        """How many different ones each wording stands for."""
        self._ends: list[int] | None = None
        self._sentences: dict[tuple[int, int], frozenset[str]] = {}

    def sentence(self, at: int) -> tuple[int, int]:
        """Give the bounds of the sentence around a place."""
        if self._ends is None:
            self._ends = [match.start() for match in _ENDS.finditer(self.low)]
        number = bisect_left(self._ends, at)
        first, last = max(0, at - SENTENCE), min(len(self.low), at + SENTENCE)
        start = self._ends[number - 1] + 1 if number else 0
        return max(start, first), min(self._ends[number] if number < len(self._ends) else last, last)

    def words(self, at: int) -> frozenset[str]:
        """Give the words of the sentence around a place."""
        bounds = self.sentence(at)
        if bounds not in self._sentences:
            self._sentences[bounds] = frozenset(WORD.findall(self.low, *bounds))
        return self._sentences[bounds]

    def another(self, thing: str, said: str, other: str) -> str:
        """Tell things of one sort apart: the first is `said`, a different one after it is `other`.

        Args:
            thing: what stood there; the same again is called the same again.
            said: what to write for the first of its sort.
            other: what to write for those that come after.
        """
        known = self.told.get(thing)
        if known is None:
            known = other if self.written.get(said) else said
            self.told[thing] = known
            self.written[said] = self.written.get(said, 0) + 1
        return known


class Around:
    """One piece of a note, with the words in it, before it and after it."""

    __slots__ = (
        "_after", "_before", "ceiling", "end", "floor", "inside", "kind", "last", "lefts", "next", "note",
        "place", "rights", "said", "start",
    )  # fmt: skip

    def __init__(self, note: Note, place: int, floor: int) -> None:
        spans, low, span = note.spans, note.low, note.spans[place]
        self.note, self.place, self.floor, self.kind = note, place, floor, span.kind
        self.last = spans[place - 1] if place else None
        """The piece before it."""
        self.next = spans[place + 1] if place + 1 < len(spans) else None
        """The piece after it."""
        self.start = max(floor, min(span.start, len(low)))
        self.end = max(self.start, min(span.end, len(low)))
        if ends_sentence(note.text, self.start, self.end):
            self.end -= 1
        self.ceiling = max(self.end, min(self.next.start if self.next else len(low), len(low)))
        self.said = low[self.start : self.end]
        """What stands there, in lower case."""
        self.inside = words_in(low, self.start, self.end)
        self.lefts = WORD.findall(low, max(0, self.start - REACH), self.start)[::-1]
        """The words before it, the nearest first."""
        self.rights = WORD.findall(low, self.end, self.end + REACH)
        """The words after it."""
        self._before: list[Word] | None = None
        self._after: list[Word] | None = None

    @property
    def before(self) -> list[Word]:
        """Where the words before it stand, the nearest first."""
        if self._before is None:
            self._before = words_in(self.note.low, self.start - REACH, self.start)[::-1]
        return self._before

    @property
    def after(self) -> list[Word]:
        """Where the words after it stand."""
        if self._after is None:
            self._after = words_in(self.note.low, self.end, self.end + REACH)
        return self._after

    def step_over(self, words: Container[str]) -> None:
        """Take the words that lead to it off the piece: "since" off "since the 3rd"."""
        while len(self.inside) > 1 and self.inside[0].low in words:
            self.before.insert(0, self.inside.pop(0))
            self.lefts.insert(0, self.before[0].low)
            self.start = self.inside[0].start
        self.said = self.note.low[self.start : self.end]

    @property
    def owns(self) -> bool:
        """Whether `'s` follows."""
        return self.note.low.startswith("'s", self.end)

    def left(self, number: int = 0) -> str:
        """Give a word before it; 0 is the nearest."""
        return self.lefts[number] if number < len(self.lefts) else ""

    def right(self, number: int = 0) -> str:
        """Give a word after it; 0 is the nearest."""
        return self.rights[number] if number < len(self.rights) else ""

    def reaches(self, number: int = 0) -> bool:
        """Tell whether a word before it may be taken in."""
        return number < len(self.lefts) and self.before[number].start >= self.floor

    def spares(self, number: int = 0) -> bool:
        """Tell whether a word after it may be taken in."""
        return number < len(self.rights) and self.after[number].end <= self.ceiling

    def from_left(self, number: int = 0) -> int:
        """Give where a word before it begins, or the piece itself where that word is out of reach."""
        return self.before[number].start if self.reaches(number) else self.start

    def to_right(self, number: int = 0) -> int:
        """Give where a word after it ends, or the piece itself where that word is out of reach."""
        return self.after[number].end if self.spares(number) else self.end

    def follows(self, words: Container[str], number: int = 0) -> bool:
        """Tell whether one of some words stands before it, and may be taken in."""
        return self.left(number) in words and self.reaches(number)

    def leads(self, words: Container[str], number: int = 0) -> bool:
        """Tell whether one of some words stands after it, and may be taken in."""
        return self.right(number) in words and self.spares(number)

    def touches(self) -> bool:
        """Tell whether nothing but space stands between it and the word before it."""
        return bool(self.lefts) and not self.note.low[self.before[0].end : self.start].strip(" ")

    def bracketed(self) -> bool:
        """Tell whether brackets stand around it and nothing else."""
        return self.follows({"("}) and self.leads({")"}) and len(self.lefts) > 1

    def article(self) -> int:
        """Give where its article begins, or the piece itself where it has none."""
        return self.from_left() if self.left() in among("small.articles") else self.start

    def over(self, start: int, *words: str) -> Rewrite:
        """Write something else from a place up to the end of the piece."""
        return Rewrite(start, self.end, words)

    def dropped(self, start: int, end: int) -> Rewrite:
        """Leave out from one place to another, with the space before."""
        while start > self.floor and self.note.low[start - 1] in " \u00a0\t":
            start -= 1
        return Rewrite(start, end, ("",))

    def apart(self, *, closed: bool = False) -> Rewrite | None:
        """Leave it out where it stands between commas or in brackets, beside what it belongs to.

        Args:
            closed: whether the second comma stays, because what follows is no part of the clause.
        """
        if self.bracketed():
            return self.dropped(self.from_left(), self.to_right())
        if not self.follows({","}):
            return None
        both = not closed and self.leads({","}) and not self._meets()
        return self.dropped(self.from_left(), self.to_right() if both else self.end)

    def _meets(self) -> bool:
        """Tell whether the next piece begins right after a comma or a space."""
        gap = self.note.low[self.end : self.ceiling].strip(" ")
        return self.next is not None and gap in {"", ",", "(", ", ("}

    def beside(self, *kinds: Kind) -> bool:
        """Tell whether a piece of one of some kinds stands right before it, or before a comma."""
        if self.last is None or self.last.kind not in kinds:
            return False
        return self.note.low[self.last.end : self.start].strip(" ") in {"", ",", "("}

    def goes_on(self) -> bool:
        """Tell whether a verb follows the comma after it, so that no comma is needed without it."""
        word = self.right(1)
        verb = word in among("small.verbs") or word.endswith(("ed", "ing", "n't"))
        return verb or (word.endswith("s") and word.isalpha() and len(word) > 3)  # noqa: PLR2004 - "has" is listed


def first_of(at: Around, rules: tuple[Callable[[Around], Rewrite | None], ...]) -> Rewrite | None:
    """Give what the first rule says that has something to say."""
    for rule in rules:
        found = rule(at)
        if found:
            return found
    return None
