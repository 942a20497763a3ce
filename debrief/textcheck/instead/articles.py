"""Articles: "a" or "an" before a noun, "the" instead of them, and what is left of them when a name goes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from debrief.textcheck.instead.around import Rewrite
from debrief.textcheck.instead.general import among
from debrief.textcheck.instead.words import begins_noun

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around


def a(noun: str) -> str:
    """Put "a" or "an" before a noun."""
    return ("an " if noun[:1] in "aeiouAEIOU" else "a ") + noun


def noun_of(said: str) -> str:
    """Take the article off: "the ward" is "ward"."""
    return said.split(" ", 1)[-1]


def is_general(said: str, suggest: tuple[str, ...]) -> bool:
    """Tell whether what stands there is one of the suggestions, with whichever article.

    A noun with a capital and no article, such as "Shelter", is a name and not general.
    """
    if said in suggest:
        return True
    low = said.casefold()
    bare = _bare(low)
    if said[:1].isupper() and bare == low:
        return False
    return any(_bare(one) == bare for one in map(str.casefold, suggest) if one.endswith(bare) and one)


def _bare(low: str) -> str:
    return low.removeprefix("the ").removeprefix("a ").removeprefix("an ")


def other_article(said: str) -> str:
    """Say "a ward" for "the ward", and the other way round."""
    return a(noun_of(said)) if said.startswith("the ") else "the " + noun_of(said)


def another(at: Around, said: str) -> tuple[str, ...]:
    """Say it with either article; the second of a sort in a note is another one."""
    first = at.note.another(at.said, said, "another " + noun_of(said))
    return first, (other_article(said) if first == said else said)


@cache
def which() -> frozenset[str]:
    """Give the words that stand before a noun and say which it is, or whose."""
    return among("small.articles", "small.whose", "small.these")


def before_noun(at: Around) -> bool:
    """Tell whether a noun follows at once: "Leeds hostel"."""
    gap = at.note.low[at.end : at.after[0].start] if at.rights else ""
    return gap == " " and begins_noun(at.right()) and at.spares()


def left_out(at: Around) -> Rewrite:
    """Leave out what stands between article and noun, and fit the article: of "an A-wing lad" "a lad"."""
    if at.left() not in {"a", "an"} or not at.reaches() or not at.spares():
        return at.dropped(at.start, at.end)
    return Rewrite(at.from_left(), at.to_right(), (a(at.note.text[at.after[0].start : at.after[0].end]),))
