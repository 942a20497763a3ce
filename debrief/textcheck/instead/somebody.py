"""Words for somebody by title, age and what the sentence is about; different people stay different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.ages import noun_of_age
from debrief.textcheck.instead.around import Rewrite
from debrief.textcheck.instead.articles import noun_of
from debrief.textcheck.instead.general import among, phrases
from debrief.textcheck.instead.scenes import scene, teaches
from debrief.textcheck.instead.titles import parted, title

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around

MOST = 4
"""Suggestions for one piece."""
_JOINS = frozenset({"and", "&", ",", ", and", ", &", "+", "/", "or"})


def somebody(at: Around) -> Rewrite:
    """Say who somebody is by the title, the age that follows, or what the sentence is about."""
    start, known = title(at)
    if start == at.start and at.left() in among("people.called_by"):
        start = at.from_left()
    noun = known or ("a teacher" if known == "" and teaches(at) else None) or noun_of_age(at)
    return Rewrite(start, at.end, nouns(at, noun, grown=known is not None))


def nouns(at: Around, noun: str | None, *, grown: bool = False) -> tuple[str, ...]:
    """Put words for somebody in order, and tell different people apart.

    Args:
        at: the name.
        noun: what is known of them, if anything is.
        grown: whether their title is one of a grown-up.
    """
    found = phrases(f"people.nouns_of.{scene(at, grown=grown)}")
    found = (noun, *found) if noun else found
    if found[0] == "someone I support" and _in_list(at):
        found = ("someone", *found)
    if at.owns:
        found = tuple(one for one in found if " I " not in one)
    names = parted(at)[1]
    known = next((at.note.told[name] for name in names if name in at.note.told), None)
    first = _again(known) if known else _other(found[0], at.note.written)
    for name in names:
        at.note.told.setdefault(name, known or first)
    return tuple(dict.fromkeys((first, *found)))[:MOST]


def _again(said: str) -> str:
    """Call somebody who was called so before: "a child", then "this child"."""
    if said.startswith(("my ", "our ", "the ")):
        return said
    if said.startswith("someone") or said.endswith(" person"):
        return "this person"
    return f"this {noun_of(said)}"


def _other(said: str, written: dict[str, int]) -> str:
    """Call the next one of a sort so that it is not taken for the last: "a child", then "another child"."""
    series = phrases("people.series")
    sort = series[0] if said.startswith(series[0]) else said
    count = written.get(sort, 0)
    written[sort] = count + 1
    if not count:
        return said
    if sort == series[0]:
        return series[min(count, len(series) - 1)]
    return ("another " if count == 1 else "one more ") + noun_of(said)


def _in_list(at: Around) -> bool:
    """Tell whether the last name, or the next, is joined to it by a comma or "and"."""
    low, last, after = at.note.low, at.last, at.next
    if last is not None and last.kind == Kind.NAME and low[last.end : at.start].strip() in _JOINS:
        return True
    return after is not None and after.kind == Kind.NAME and low[at.end : after.start].strip() in _JOINS


def next_family(at: Around) -> str:
    """Call a family, or the next one."""
    return _other("a family", at.note.written)
