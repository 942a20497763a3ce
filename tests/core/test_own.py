"""A file of one's own stays its owner's: no summary comes of it, and nothing typed shows in any repr."""

from __future__ import annotations

from debrief.core.events import Event, FinishEarly, Skip, Stop
from debrief.core.kinds.own import Own, paragraphs
from debrief.core.kinds.pick import Pick
from debrief.core.kinds.write import Write
from debrief.core.session import Session, advance

from .machine import Walk, prove
from .shelf import every_format_with, form
from .walking import SECRET, Said, begin, quietly, reach, scripted, to_the_end, walk, wrote

# ruff: noqa: D102 - what a machine does is told by its class

every_own = every_format_with(Own)


class NeverKept(Walk):
    """Looks at every moment for a record, and for what was typed."""

    focus = (Write, Own)

    def took(self, before: Session, event: Event, after: Session) -> None:
        assert (after.draft, after.kept) == (None, None)
        assert after.over not in {"kept", "let_go"}
        assert SECRET not in repr(after) + repr(after.own) + repr(after.answers)
        assert not after.own or after.over == "own"


@every_own
def test_no_order_of_events_keeps_a_file_of_ones_own_or_shows_what_is_in_it(name: str) -> None:
    prove(NeverKept, name, examples=100)


@every_own
def test_the_file_holds_what_was_ticked_and_written_in_the_order_of_the_format(name: str) -> None:
    whole = reach(name, "own")
    ended = to_the_end(name)
    assert ended.over == "own"
    assert ended.own == paragraphs(whole)
    titles = [step.prompt.title for step in form(name).steps if isinstance(step, Pick | Write)]
    assert [title for title, _ in ended.own] == titles
    written = [lines for _, lines in ended.own if lines == (SECRET,)]
    assert len(written) == sum(isinstance(step, Write) for step in form(name).steps)


@every_own
def test_what_was_left_out_is_left_out_of_the_file(name: str) -> None:
    said: Said = {("pick", "pick"): [Skip()], ("write", "lines"): [wrote("  \n ")]}
    assert to_the_end(name, said).own == ()
    said["write", "lines"] = [Skip()]
    assert walk(begin(name), scripted(said))[-1].own == ()


@every_own
def test_a_file_after_finishing_early_holds_what_there_was(name: str) -> None:
    early = advance(advance(reach(name, "write"), wrote(SECRET)), FinishEarly())
    ended = walk(early, quietly)[-1]
    assert ended.over == "own"
    assert (SECRET,) in [lines for _, lines in ended.own]


@every_own
def test_stopping_on_the_last_page_leaves_no_file(name: str) -> None:
    stopped = advance(reach(name, "own"), Stop())
    assert (stopped.over, stopped.own, stopped.kept) == ("stopped", (), None)
    assert stopped.answers == {}
