"""What to write for a name: often nothing, because what somebody is stands beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.around import Rewrite, first_of
from debrief.textcheck.instead.articles import a, which
from debrief.textcheck.instead.general import among, phrases, said_of
from debrief.textcheck.instead.somebody import next_family, nouns, somebody
from debrief.textcheck.instead.titles import parted, title
from debrief.textcheck.instead.words import begins_noun, begins_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.textcheck.instead.around import Around

FEWEST = 3
"""Letters of the shortest surname that is taken for a whole family, without its s."""
PHRASE = 9
"""How many words before a comma are read for what somebody is."""
_ENDS = frozenset({",", ".", ";", "!", "?", ")", ""})
_EXPLAINING = frozenset({"the", ",", "("})
_GREETED = _ENDS | {"for", "so"}


def name(at: Around) -> Rewrite:
    """Say who somebody is in general words, or leave the name out where that is said beside it."""
    return first_of(at, RULES) or somebody(at)


@cache
def _whose() -> frozenset[str]:
    return among("small.articles", "small.whose") | {"this", "that", "another"}


def _couple(at: Around) -> Rewrite | None:
    """Reword "Mr and Mrs Bell", whole or in pieces."""
    pair, said = among("people.pairs"), phrases("people.couple")
    inside = [word for word in at.said.replace(".", " ").split() if word not in {"and", "&"}][:2]
    if len(inside) > 1 and set(inside) <= pair:
        return at.over(at.start, *said)
    if not inside or inside[0] not in pair:
        return None
    number = 2 if at.left(1) == "." else 1
    if at.left() in {"and", "&"} and at.left(number) in pair and at.reaches():
        return (
            at.over(at.from_left(number), *said) if at.reaches(number) else at.dropped(at.from_left(), at.end)
        )
    number = 1 if at.right() == "." else 0
    joined = at.right(number) in {"and", "&"} and at.right(number + 1) in pair
    return at.over(at.start, *said) if joined and len(inside) == 1 else None


def _in_pieces(at: Around) -> Rewrite | None:
    """Reword a title and a name that are two pieces: the first says who it is, and the second goes."""
    titles, low, gaps = said_of("people.titles"), at.note.low, {"", "."}
    if at.last and at.last.kind == Kind.NAME and low[at.last.start : at.last.end] in titles:
        gap = low[at.last.end : at.start].strip(" ")
        return at.dropped(max(at.floor, at.last.end), at.end) if gap in gaps else None
    if at.said not in titles or at.next is None or at.next.kind != Kind.NAME:
        return None
    gap = low[at.end : at.ceiling].strip(" ")
    return at.over(at.start, *nouns(at, titles[at.said] or None, grown=True)) if gap in gaps else None


def _after_age(at: Around) -> Rewrite | None:
    """Leave out a name after an age, whose words are enough: "15-year-old Kit"."""
    aged = at.last is not None and at.last.kind == Kind.AGE and at.note.low[at.last.end : at.start] == " "
    return at.dropped(at.start, at.end) if aged and not at.owns else None


def _family(at: Around) -> Rewrite | None:
    """Reword "the Delaneys" and "the Bell family"."""
    the = at.said.startswith("the ") or at.follows({"the"})
    start = at.from_left() if at.follows({"the"}) else at.start
    if at.leads(among("people.family")) and not at.owns:
        return Rewrite(start, at.to_right(), (next_family(at), "people I support"))
    many = at.said.rstrip("'").endswith("s") and len(at.said) > FEWEST and not at.owns and not parted(at)[0]
    if the and many and at.right() not in among("people.told_apart"):
        return at.over(start, next_family(at), "a couple", "some people I support")
    return None


def _called(at: Around) -> Rewrite | None:
    """Reword "a kid called Zee" and "his name is Zee"."""
    if at.follows({"called", "named"}) and at.left(1) in among("people.nouns"):
        return at.dropped(at.from_left(), at.end)
    is_name = at.left() == "name's" or (at.left() in {"is", "was"} and at.left(1) == "name")
    return at.over(at.start, "on file") if is_name else None


def _beside_known(at: Around) -> Rewrite | None:
    """Leave out a name that a tie or a part in a group already stands for: "our only vet, Ada, ..."."""
    return at.apart(closed=not at.goes_on()) if at.beside(Kind.RELATION, Kind.ROLE) else None


def _after_noun(at: Around) -> Rewrite | None:
    """Leave out a name after what somebody is: "my supervisor Graham", "pt colin"."""
    known, inside = among("people.nouns"), at.inside
    if len(inside) > 1 and inside[0].low in known and at.left() in _whose():
        _remember(at, inside[0].low, at.left())
        return at.over(at.start, inside[0].low)
    noun = at.left()
    if not _is_person(noun) or not at.reaches() or not at.touches():
        return None
    number = next((one for one in (1, 2, 3) if at.left(one) in _whose() or at.left(one).endswith("'s")), 0)
    if number:
        plain = all(at.left(one).isalpha() for one in range(1, number))
        return (
            _kept(at, noun, at.left(number), at.before[0].end)
            if plain and not _is_told_of(at, number)
            else None
        )
    if noun not in known:
        return None
    described = begins_noun(at.left(1)) and not at.left(1).endswith("ing")
    if noun in among("people.called_so") or described:
        return _kept(at, noun, "", at.before[0].end)
    said = said_of("people.titles").get(noun) or a("patient" if noun == "pt" else noun)
    return at.over(at.from_left(), *nouns(at, said))


def _is_person(low: str) -> bool:
    """Tell a word for somebody by the list, or by how it ends: "engineer", "waiter"."""
    if low in among("people.nouns"):
        return True
    long = len(low) > FEWEST + 1 and begins_noun(low)
    return long and low.endswith(phrases("people.endings")) and low not in among("people.nobody")


def _kept(at: Around, noun: str, whose: str, start: int) -> Rewrite:
    """Leave out the name from a place on."""
    _remember(at, noun, whose)
    return at.dropped(start, at.end)


def _remember(at: Around, noun: str, whose: str) -> None:
    """Remember who somebody was, to call them the same if their name comes again."""
    for one in parted(at)[1]:
        at.note.told.setdefault(one, f"{whose} {noun}" if whose in {"my", "our"} else f"the {noun}")


def _is_told_of(at: Around, number: int) -> bool:
    """Tell "the girl Sarah met" from "the caller Sarah"."""
    plain = at.left() in among("people.young") or at.left() in {"man", "woman", "guy", "lady", "friend"}
    return (
        plain
        and at.left(number) in {"the", "that"}
        and at.right()[-2:] in {"ed", "ht", "id", "ld", "et", "aw"}
    )


def _apposed(at: Around) -> Rewrite | None:
    """Leave out a name between commas after what somebody is: "My partner on the rig, DeShawn, hummed"."""
    if at.follows({"("}) and at.leads({")"}):
        return at.apart()
    if not at.follows({","}) or at.right() not in _ENDS or at.right(1) in {"and", "&", "or"}:
        return None
    for number in range(1, min(len(at.lefts), PHRASE)):
        word = at.left(number)
        if not word[0].isalnum():
            return None
        if _is_person(word) and _whose() & {at.left(number + 1), at.left(number + 2)}:
            near = number == 1 or at.left(number - 1) in among("small.where")
            return at.apart() if near else None
    return None


def _explained(at: Around) -> Rewrite | None:
    """Keep what somebody is instead of the name: "Graham, my supervisor, is off"."""
    if at.right() not in _EXPLAINING:
        return None
    start = title(at)[0]
    if (
        at.leads({"the"})
        and begins_noun(at.right(1))
        and begins_sentence(at.note.text, start)
        and not at.owns
    ):
        return Rewrite(start, at.to_right(), ("the",))
    if at.right() == "the" or at.right(1) not in {"my", "our"} or not at.spares(3):
        return None
    if at.right(2) not in among("people.nouns") or at.right(3) not in {",", ")"}:
        return None
    return Rewrite(start, at.to_right(3), (f"{at.right(1)} {at.right(2)}", "someone"))


def _told_apart(at: Around) -> Rewrite | None:
    """Leave out a name that only tells one of many apart: "the Hughes case"."""
    if at.owns or at.right() not in among("people.told_apart") or parted(at)[0]:
        return None
    return at.dropped(at.start, at.end) if at.follows(which()) else None


def _mistaken(at: Around) -> Rewrite | None:
    """Reword "she thought I was Ruthie"."""
    short = at.left() in {"i'm", "im"}
    said = short or (at.left() in among("small.be") and at.left(1) in {"i", "you"})
    if said and not among("people.taken_for").isdisjoint(at.lefts[:PHRASE]):
        return at.over(title(at)[0], "someone else", "someone they knew", "someone")
    return None


def _greeted(at: Around) -> Rewrite | None:
    """Leave out a name after a greeting: "thanks Tom,"."""
    alone = at.right() in _GREETED and not at.owns
    return at.dropped(title(at)[0], at.end) if alone and at.follows(among("small.greetings")) else None


RULES: tuple[Callable[[Around], Rewrite | None], ...] = (
    _couple, _in_pieces, _after_age, _family, _called, _beside_known, _after_noun, _apposed, _explained,
    _told_apart, _mistaken, _greeted,
)  # fmt: skip
