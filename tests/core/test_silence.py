"""What was typed shows in no repr, no refusal and no traceback."""

from __future__ import annotations

import traceback

import pytest

from debrief.core.events import Event, Wrote
from debrief.core.kinds.agree import Agree
from debrief.core.kinds.note import Note, Noted
from debrief.core.kinds.write import Write
from debrief.core.private import PrivateText
from debrief.core.refusals import Refused, TooLong
from debrief.core.session import Session, advance

from .machine import Walk, prove
from .shelf import every_format, having, step_of
from .walking import CLEAN, SECRET, begin, quietly, reach, walk, wrote

# ruff: noqa: D102 - what a machine does is told by its class

WORDED = [name for name in having(Agree) if step_of(name, Agree).word]
TYPED = [
    *((name, step_of(name, Agree).id, "word", 40) for name in WORDED),
    *((name, step_of(name, Note).id, "note", 280) for name in having(Note)),
    *((name, step_of(name, Write).id, "lines", 500) for name in having(Write)),
]
"""Everything that can be typed and reaches a session: format, step, question, and how much."""


class NothingTypedIsShown(Walk):
    """Looks for what was typed in everything that a log or a crash report could show."""

    def took(self, before: Session, event: Event, after: Session) -> None:
        inside = (after.answers, after.draft, after.kept, after.own, after.earlier)
        shown = (repr(after), str(after), f"{after!r}", *map(repr, inside))
        assert not [one for one in shown if SECRET in one]
        if isinstance(event, Wrote):
            assert SECRET not in repr(event)

    def refused(self, before: Session, event: Event, refusal: Refused) -> None:
        written = (repr(refusal), str(refusal), "".join(traceback.format_exception(refusal)))
        assert not [one for one in written if SECRET in one]
        assert refusal.args == (refusal.sentence,)


@every_format
def test_no_order_of_events_shows_what_was_typed(name: str) -> None:
    prove(NothingTypedIsShown, name)


@pytest.mark.parametrize("name", sorted({name for name, _, _, _ in TYPED}))
def test_a_whole_walk_with_everything_typed_shows_none_of_it(name: str) -> None:
    moments = walk(begin(name), quietly)
    assert any(SECRET in str(answer) for one in moments for answer in one.answers.values())
    assert SECRET not in repr(moments)
    assert SECRET not in repr([dict(one.answers) for one in moments])
    assert SECRET not in repr([(one.draft, one.kept, one.own) for one in moments])


@pytest.mark.parametrize(("name", "step", "key", "limit"), TYPED)
def test_text_is_taken_up_to_its_limit_and_refused_beyond_it(
    name: str, step: str, key: str, limit: int
) -> None:
    moment = reach(name, step, key)
    person = moment.ask.person
    full = advance(moment, wrote(f"  {'x' * limit} "))
    assert full.answers[step, key, person] == "x" * limit
    with pytest.raises(TooLong):
        advance(moment, wrote("x" * (limit + 1)))
    assert advance(moment, Wrote(PrivateText(" \n "))).answers[step, key, person] == ()


def test_private_text_reads_like_a_string_and_shows_only_its_length() -> None:
    text = PrivateText(SECRET)
    assert text == SECRET
    assert repr(text) == f"PrivateText({len(SECRET)} characters)"
    assert repr(Wrote(text)).startswith(f"Wrote(text=PrivateText({len(SECRET)} characters)")
    assert SECRET not in repr(Noted(text, CLEAN))
    assert SECRET not in f"{[text]} { ({'note': text}) } {text!r}"
