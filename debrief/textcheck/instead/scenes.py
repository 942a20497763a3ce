"""What a sentence is about, so far as it tells who somebody in it is to the writer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from debrief.textcheck.findings import Kind
from debrief.textcheck.instead.general import among, phrases, said_of

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around

NEAR = 40
"""How many characters beside a name are looked at for what tells a colleague."""
PIECES = 4
"""How many pieces to either side are looked at for a school or a ward."""
_WITH = frozenset({"with", "w/", "beside", "w"})
"""Whom one is with may be a patient or a colleague."""
_SCHOOLS = frozenset({"the school", "the nursery"})


def scene(at: Around, *, grown: bool = False) -> str:
    """Say who somebody is to the writer: a key of `people.nouns_of` in the data.

    Args:
        at: the name.
        grown: whether the title is one of a grown-up.
    """
    if _is_colleague(at):
        return "colleague"
    words = at.note.words(at.start) - {word.low for word in at.inside}
    if not grown and (words & among("people.scenes.child") or _is_schooled(at)):
        return "child"
    if words & among("people.scenes.patient") and at.left() not in _WITH:
        return "patient" if _is_patient(at) else "ward"
    if words & among("people.scenes.colleague"):
        return "colleague"
    return "support" if words & among("people.scenes.support") else "nobody"


def teaches(at: Around) -> bool:
    """Tell whether somebody with a plain title is rather a teacher."""
    return _is_schooled(at) or bool(at.note.words(at.start) & among("people.scenes.lesson"))


def _is_schooled(at: Around) -> bool:
    """Tell whether a school or a nursery is named in the same sentence."""
    start, end = at.note.sentence(at.start)
    near = at.note.spans[max(0, at.place - PIECES) : at.place + PIECES + 1]
    named = [span for span in near if span.kind == Kind.ORG and start <= span.start < end]
    words = (at.note.low[span.start : span.end].split() for span in named)
    return any(said_of("orgs").get(word) in _SCHOOLS for some in words for word in some)


def _is_patient(at: Around) -> bool:
    """Tell by what is done to somebody, what they do, or the bed they are in."""
    said, did = among("people.scenes.before_patient"), among("people.scenes.after_patient")
    if at.left() in said or at.right() in did:
        return True
    bed, gap = at.next, at.note.low[at.end : at.ceiling].strip()
    if bed is None or bed.kind != Kind.UNIT or gap not in {"in", "on", "off", "from", ","}:
        return False
    return not among("people.scenes.beds").isdisjoint(at.note.low[bed.start : bed.end].split())


@cache
def _beside() -> tuple[tuple[str, ...], tuple[str, ...]]:
    before = tuple(f" {one}" for one in phrases("people.scenes.before_colleague"))
    return before, tuple(f"{one} " for one in phrases("people.scenes.after_colleague"))


def _is_colleague(at: Around) -> bool:
    """Tell by the words right before a name, and right after it."""
    before, after = _beside()
    if at.owns and at.left() in {"covered", "covering", "cover"}:
        return True
    last = " " + " ".join(at.note.low[max(0, at.start - NEAR) : at.start].split())
    following = " ".join(at.note.low[at.end : at.end + NEAR].split()) + " "
    if last.endswith(before) or following.startswith(after):
        return True
    return at.right() == "from" and any(at.right(one) in among("people.scenes.teams") for one in (1, 2, 3, 4))
