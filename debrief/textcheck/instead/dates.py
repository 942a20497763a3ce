"""General words for dates: whether they lie ahead or behind, and what the word before them asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.cues import words
from debrief.textcheck.instead.around import first_of
from debrief.textcheck.instead.articles import before_noun, left_out, which
from debrief.textcheck.instead.general import among, choices
from debrief.textcheck.instead.words import begins_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.textcheck.instead.around import Around, Rewrite

NEAR = 8
"""How many words to either side are asked for the time of the sentence."""
SHORTEST = 4
"""Letters of a verb that ends in -ed."""
_STOPS = frozenset(".;!?:")


def date(at: Around) -> Rewrite:
    """Say when in general words."""
    at.step_over(among("dates.before"))
    return first_of(at, RULES) or _alone(at)


def _time(at: Around) -> str:
    """Tell by the nearest verb whether a date lies `ahead` or `behind`, or `neither` where none tells."""
    for side in (at.lefts, at.rights):
        for number, word in enumerate(side[:NEAR]):
            if word in _STOPS:
                break
            if word in among("dates.behind") or (word.endswith("ed") and len(word) > SHORTEST):
                return "behind"
            must = word in {"have", "has"} and "to" in side[max(0, number - 1) : number + 2]
            if must or word in among("dates.ahead"):
                return "ahead"
    return "neither"


def _when(at: Around, start: int) -> Rewrite:
    """Say it in place of the date and what belongs to it, from a place on."""
    said = choices("dates.first" if begins_sentence(at.note.text, start) else "dates.within")
    return at.over(start, *said[_time(at)])


def _the(at: Around) -> int:
    """Count the article before it."""
    return 1 if at.left() == "the" else 0


def _from(at: Around, number: int) -> int:
    """Give where the last of some words before it begins."""
    return at.from_left(number - 1) if number else at.start


def _weekday(at: Around) -> Rewrite | None:
    """Keep a weekday, which is general, without its date."""
    days, first = words("weekdays"), at.inside[0] if at.inside else None
    if first and first.low in days:
        return at.over(at.start, at.note.text[first.start : first.end])
    number = 1 if at.left() in {",", "the"} else 0
    return at.dropped(_from(at, number), at.end) if at.follows(days, number) else None


def _describes(at: Around) -> Rewrite | None:
    """Leave out a date in front of a noun: "the 3 May hearing"."""
    return (
        left_out(at) if at.left() in which() and before_noun(at) and not at.said.startswith("the ") else None
    )


def _of_papers(at: Around) -> Rewrite | None:
    """Say that a paper bears a date: "dob 4.11.78", "expiry 09/27"."""
    number = 1 if at.left() in {":", "of", "."} else 0
    if at.left(number) in among("dates.papers"):
        return at.over(at.start, "a date")
    return at.over(at.start, "some years ago") if at.left() == "born" else None


def _part(at: Around) -> Rewrite | None:
    """Reword "on the night of 3 May"."""
    if at.left() != "of" or at.left(1) not in among("dates.parts") or not at.reaches(1):
        return None
    number = 2 if at.follows({"the", "a"}, 2) else 1
    number += 1 if at.follows({"on", "in"}, number + 1) else 0
    return at.over(at.from_left(number), f"that {at.left(1)}", f"one {at.left(1)}")


def _after_word(at: Around) -> Rewrite | None:
    """Reword a date after "since", "until" and their like."""
    said = choices("dates.after").get(at.left(_the(at)))
    return at.over(_from(at, _the(at)), *said) if said else None


def _between(at: Around) -> Rewrite | None:
    """Reword "from 9 June to 30 June"."""
    start, word = _from(at, _the(at)), at.left(_the(at))
    if word in {"from", "between"}:
        ahead = at.right() in {"to", "until", "till", "and", "-", "\u2013"}
        return at.over(start, "one day") if ahead else at.over(start, "that day", "one day")
    if word in {"to", "and", "-", "\u2013"} and at.last and at.last.kind == at.kind:
        return at.over(start, "another", "a later day")
    return at.over(start, "another day", "a later day") if word == "to" else None


def _by(at: Around) -> Rewrite | None:
    """Reword what has to be by a day: with its preposition where it lies ahead."""
    if not at.follows({"by"}, _the(at)):
        return None
    if _time(at) == "ahead":
        return at.over(at.from_left(_the(at)), "soon", "before long")
    return at.over(_from(at, _the(at)), "then", "that day")


def _on(at: Around) -> Rewrite | None:
    """Reword a date with its preposition: "on 3 March" is "recently"."""
    number = _the(at)
    if at.left(number) == "dated":
        return at.over(_from(at, number), "recently", "a while ago")
    months = at.said[:1].isalpha() and at.left(number) == "in"
    if not at.follows({"on", "around", "about"}, number) and not (months and at.reaches(number)):
        return None
    if months and _time(at) != "ahead":
        return at.over(at.from_left(number), "a while ago", "back then")
    return _when(at, at.from_left(number))


def _is(at: Around) -> Rewrite | None:
    """Reword a date after "is" and "was"."""
    word = at.left(_the(at))
    if word in {"was", "were", "been"}:
        return at.over(_from(at, _the(at)), "that day", "recently", "a while ago")
    return at.over(_from(at, _the(at)), "soon", "this month") if word in {"is", "are", "be"} else None


def _alone(at: Around) -> Rewrite:
    if at.left() == "," and at.right() == ",":
        return at.over(at.start, *choices("dates.within")["neither"])
    return _when(at, _from(at, _the(at)))


RULES: tuple[Callable[[Around], Rewrite | None], ...] = (
    _weekday, _describes, _of_papers, _part, _after_word, _between, _by, _on, _is,
)  # fmt: skip
