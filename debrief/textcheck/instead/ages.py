"""General words for ages: the form that fits the grammar around the number."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.age_groups import GROWN, group_of, years
from debrief.textcheck.instead.around import Rewrite, first_of
from debrief.textcheck.instead.articles import a, before_noun, left_out, noun_of
from debrief.textcheck.instead.general import among, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.textcheck.instead.age_groups import Group
    from debrief.textcheck.instead.around import Around

_CLOSERS = frozenset({",", ")", ".", ";", "!", "?", "", "and", "&"})
_LETTERS = frozenset({"f", "m", "male", "female"})
"""What else stands for somebody before a number."""
_SINCE = frozenset({"at", "from", "since", "by", "until", "till", "before", "after"})


def age(at: Around) -> Rewrite:
    """Say an age in general words."""
    return first_of(at, RULES) or _said_alone(at)


def noun_of_age(at: Around) -> str | None:
    """Say what somebody is by the age that follows the name: "Alfie, 4," is a young child."""
    after, gap = at.next, at.note.low[at.end : at.ceiling]
    if after is None or after.kind != Kind.AGE or gap not in {", ", " (", ",", " ", " aged "}:
        return None
    group = group_of(years(at.note.low[after.start : after.end])[0])
    return group.one if group.told else None


def _group(at: Around) -> Group:
    return group_of(years(at.said)[0])


def _adverbs(at: Around) -> int:
    """Count the words before a number that go with it: "only 6", "not even 6"."""
    number = 0
    while at.follows(among("ages.near.adverbs"), number):
        number += 1
    return number


def _whose(low: str) -> str:
    """Say whose decade it is by a pronoun or a word for a relative."""
    for ending in ("'s", "'m", "'re", "'d"):
        low = low.removesuffix(ending)
    if low in {"i", "im", "my", "me"}:
        return "my"
    if low in {"we", "our", "us"}:
        return "our"
    return "his" if low in among("people.he") else "her" if low in among("people.she") else "their"


def _nearest(at: Around, skip: int) -> str:
    """Say whose age it is by the nearest word that tells."""
    near = at.lefts[skip : skip + 9] + at.rights[:4]
    return next((whose for whose in map(_whose, near) if whose != "their"), "their")


@cache
def _sexed_age() -> re.Pattern[str]:
    return re.compile(r"[mf](?:/|\s)?\d+|\d+(?:/|\s)?[mf]")


@cache
def _is_old() -> re.Pattern[str]:
    return re.compile(r"old|yo\b|y/o|y\.o|yro|of age|years|yrs|months|weeks|days")


def _ranged(at: Around) -> Rewrite | None:
    """Leave out the second of two ages that a preposition joins: "from when I was 5 to 12"."""
    joined = at.left() in {"to", "until", "-", "\u2013"} and at.reaches()
    if not joined or at.last is None or at.last.kind != Kind.AGE or at.before[0].start - at.last.end > 1:
        return None
    return at.dropped(at.from_left(), at.end)


def _beside(at: Around) -> Rewrite | None:
    """Reword an age between commas or in brackets: "Bernard, 79, asked"."""
    if at.last and at.last.kind == Kind.NAME and at.note.low[at.last.end : at.start] == " ":
        return at.dropped(at.start, at.to_right() if at.right() == "," and at.goes_on() else at.end)
    if at.left() not in {",", "("} or at.right() not in _CLOSERS or not at.left(1)[:1].isalnum():
        return None
    if at.left() == "(" and (at.left(1) in among("small.be") or at.left(1).endswith(("'s", "'m", "'re"))):
        return None
    if at.left() == "(" or at.beside(Kind.NAME, Kind.ROLE, Kind.RELATION):
        return at.apart(closed=not at.goes_on())
    return None if _sexed_age().fullmatch(at.said) else _aside(at)


def _aside(at: Around) -> Rewrite | None:
    """Reword an age between commas that belongs to nobody that was found."""
    group, old = _group(at), _is_old().search(at.said)
    if at.left(1) == "birthday" or (group.one_is == "very young" and not old):
        return at.apart(closed=True)
    return at.over(
        at.start, group.one if old else group.one_is.replace("their", _whose(at.left(1))), group.one
    )


def _sexed(at: Around) -> Rewrite | None:
    """Reword "15f" and "36M"."""
    if not _sexed_age().fullmatch(at.said):
        return None
    group, she = _group(at), "f" in at.said
    grown = years(at.said)[0] >= GROWN
    noun = ("woman" if grown else "girl") if she else ("man" if grown else "boy")
    said = a(f"{group.before} {noun}".strip())
    decade = group.one_is.replace("their", "her" if she else "his")
    return at.over(at.article(), said if group.before else f"{said} {decade}", group.one)


def _birthday(at: Around) -> Rewrite | None:
    named = at.right() == "birthday" and at.spares()
    if not named and not at.said.endswith(("th", "st", "nd", "rd")):
        return None
    if at.left() in {"a", "an"}:
        return left_out(at) if named else at.over(at.from_left(), "a birthday")
    return Rewrite(at.start, at.to_right() if named else at.end, ("birthday",))


def _turned(at: Around) -> Rewrite | None:
    number = _adverbs(at)
    said = table("ages.near.turned").get(at.left(number))
    return at.over(at.before[number].start, said) if said and at.reaches(number) else None


def _predicate(at: Around) -> Rewrite | None:
    """Reword what somebody is: "She's 31", "his dad is 79", "when I was 9"."""
    number = _adverbs(at)
    be = at.left(number)
    short = be.endswith(("'s", "'m", "'re")) or be in among("small.hasty_be")
    if not short and be not in among("small.be"):
        return None
    start = at.from_left(number - 1) if number else at.start
    who = be if short else at.left(number + 1)
    if who in among("small.helping"):
        who = next((word for word in at.lefts[number:] if word not in among("small.helping")), "")
    group = _group(at)
    are, said = (words.replace("their", _whose(who)) for words in (group.many_are, group.one_is))
    if who in {"they", "we", "they're", "we're", "theyre", "you"} or len(years(at.said)) > 1:
        return at.over(start, are)
    if said == "a young child" and {at.left(one) for one in (1, 2, 3)} & among("people.young"):
        return at.over(start, "young", "still young")
    return at.over(start, *dict.fromkeys((said, are)))


def _behind_somebody(at: Around) -> Rewrite | None:
    """Leave out the age behind a word for somebody: "wee girl 3 asked", "f 22, on the bridge"."""
    if _adverbs(at) or at.left() not in among("people.nouns", "people.many", "people.young") | _LETTERS:
        return None
    return at.dropped(at.start, at.end)


def _old(at: Around) -> Rewrite | None:
    """Reword "13-year-old" and "4 yo", as a noun or in front of one."""
    if not _is_old().search(at.said):
        return None
    group, left = _group(at), at.left()
    taken = left if at.follows(among("small.articles", "small.these")) else ""
    start = at.from_left() if taken else at.start
    if _describes(at):
        return _in_front(at, start, taken, group)
    if at.said.endswith("olds") or len(years(at.said)) > 1:
        return at.over(at.start, group.many)
    if left in among("people.young") or left in {"man", "woman", "lady"}:
        return at.dropped(at.start, at.end)
    return at.over(
        start, _noun(taken, left, group), *(("someone",) if group.told and not left.endswith("'s") else ())
    )


def _describes(at: Around) -> bool:
    """Tell whether a noun follows that the age belongs to."""
    nouns = among("people.nouns", "people.many")
    return before_noun(at) and (
        at.right() in nouns or not (at.right().endswith("ing") or at.said.endswith("s"))
    )


def _in_front(at: Around, start: int, taken: str, group: Group) -> Rewrite:
    """Put an age group in front of a noun, with the article that it needs."""
    if not group.before:
        return left_out(at)
    return at.over(start, a(group.before) if taken in {"a", "an"} else f"{taken} {group.before}".strip())


def _noun(taken: str, left: str, group: Group) -> str:
    """Put a noun in place of an age, with the word that said which or whose."""
    if taken and taken not in {"a", "an"} and group.told:
        return f"{taken} {noun_of(group.one)}"
    if not taken and (left in among("small.whose") or left.endswith("'s")):
        return noun_of(group.one) if group.told else "relative"
    return group.one


def _at_age(at: Around) -> Rewrite | None:
    """Reword "at the age of 9", "aged 40", "from age 15", "lad of 17"."""
    number = _adverbs(at)
    skip = number + (1 if at.left(number) == "of" else 0)
    group = _group(at)
    if at.follows({"aged", "age", "ages"}, skip):
        skip += 2 if at.follows({"the"}, skip + 1) else 1
        if at.left(skip) not in _SINCE:
            return _told_of(at, at.from_left(skip - 1), group, _nearest(at, skip))
    elif skip > number and at.left(skip).isalpha() and at.reaches(number):
        return _told_of(at, at.from_left(number), group, _nearest(at, skip))
    elif at.left(number) not in {"at", "from", "since"}:
        return None
    said = group.many_are.replace("their", _nearest(at, skip))
    if group.one == "a young adult":
        said = f"as {group.one}" if at.left(skip) == "at" else f"in {_nearest(at, skip)} twenties"
    if said.startswith(("in ", "as ")) and at.follows({"at"}, skip):
        return at.over(at.from_left(skip), said)
    start = at.from_left(skip - 1) if skip else at.start
    return at.over(
        start, "a young age" if said.endswith("young") else said.removeprefix("in ").removeprefix("as ")
    )


def _told_of(at: Around, start: int, group: Group, whose: str) -> Rewrite:
    """Put an age after the one it is of: "a man aged 45", "lad of 17"."""
    said = group.many_are.replace("their", "their" if len(years(at.said)) > 1 else whose)
    return at.over(start, said) if said.startswith("in ") else at.dropped(start, at.end)


def _said_alone(at: Around) -> Rewrite:
    number, group = _adverbs(at), _group(at)
    first = group.one if len(years(at.said)) == 1 else group.many
    return at.over(at.from_left(number - 1) if number else at.start, *dict.fromkeys((first, group.many_are)))


RULES: tuple[Callable[[Around], Rewrite | None], ...] = (
    _ranged, _beside, _sexed, _birthday, _turned, _predicate, _behind_somebody, _old, _at_age,
)  # fmt: skip
