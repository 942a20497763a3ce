"""Every format that is there, walked to its end by keys, beside the core that it follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from debrief.core.ask import Blank, Many, One, Option, Text
from debrief.core.events import Chose, Drafted, Event, Go, Skip, Wrote
from debrief.core.kinds.write import Write
from debrief.core.private import PrivateText
from debrief.core.session import Session, advance, start
from debrief.library import read_formats, read_words
from debrief.pages.house import House
from debrief.pages.moment import moment
from tests.terminal.leavings import holding
from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.program import Program
    from tests.terminal.walk import Walk

WORDS = read_words()
FORMATS = read_formats(Path("no folder")).usable
LIKELY = {
    "own": "2", "since": "two", "other": "0", "wish": "count", "mind": "no", "swap": "no", "higher": "no",
    "ready": "yes", "answer": "yes",
}  # fmt: skip
"""The answers that lead to the end with something kept, by way of the hand-off."""
OWN = "People I like"


def answer(walk: Walk, session: Session) -> Event:
    """Answer the page by keys, and say what the core should make of it."""
    ask, page = session.ask, moment(session, House(()))
    title = f"{page.seat} {ask.prompt.title}"  # the same is asked of the other one on the next page
    match ask.field:
        case One(options):
            return take(walk, title, ask.key, options)
        case Many(options):
            ticked = options if ask.key == "true" else options[:1]
            walk.tick(title, *(one.label for one in ticked))
            return Chose(tuple(one.id for one in ticked))
        case Text() | Blank() as field:
            return write(walk, title, field)
    walk.go(title, button=page.actions[0].label)
    return Drafted("2026-11", 0, flip=False) if ask.key == "draft" else Go()


def take(walk: Walk, title: str, key: str, options: tuple[Option, ...]) -> Event:
    """Take one of several."""
    if key in {"load", "reading"}:
        walk.choose_number(3, title)
        return Chose(("3",))
    chosen = next((one for one in options if one.id == LIKELY.get(key)), options[-1])
    walk.take(title, chosen.label)
    return Chose((chosen.id,))


def write(walk: Walk, title: str, field: Text | Blank) -> Event:
    """Write something where it is kept for its writer, and nothing elsewhere."""
    match field:
        case Text(hidden=True):
            walk.type_word(title, "")
            return Wrote(PrivateText(""))
        case Text(checked=True):
            walk.skip(title)
            return Skip()
        case Text():
            walk.write(title, OWN)
            walk.leave_text()
            return Wrote(PrivateText(OWN))
    walk.on(title)
    walk.leave_text()
    return Go()


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_leads_by_keys_to_its_end(name: str, program: Program) -> None:
    session = start(FORMATS[name], WORDS)
    walk = program.open("start", name, first=session.ask.prompt.title)
    while not session.over:
        session = advance(session, answer(walk, session))
    if session.over == "own":
        walk.on(session.ask.prompt.title, "Save it")
    else:
        walk.is_kept(session.ask.prompt.title)
    kept = [(one["format"], one["people"]) for one in program.kept().values()]
    assert kept == ([(name, session.kept.people)] if session.kept else [])
    walk.terminal.press("f8")
    assert walk.quit() == 0


def test_a_plan_is_saved_as_a_file_of_ones_own_and_lies_nowhere_else(program: Program) -> None:
    session = start(FORMATS["plan"], WORDS)
    walk = program.open("start", "plan", first=session.ask.prompt.title)
    while not session.over:
        session = advance(session, answer(walk, session))
    walk.go(session.ask.prompt.title, button="Save it")
    walk.on("Where can the file go?", "my-plan.md")
    walk.terminal.press("enter")
    walk.go("This will be written", OWN, button="Write it")
    walk.go("It is written.", button="Back")
    walk.on(session.ask.prompt.title)
    walk.terminal.press("h")
    walk.on(HOME)
    (file,) = program.folder.rglob("my-plan.md")
    assert file.stat().st_mode & 0o777 == 0o600
    written = [step for step in FORMATS["plan"].steps if isinstance(step, Write)]
    assert file.read_text(encoding="utf-8").count(OWN) == len(written)
    assert program.kept() == {}
    assert holding(OWN, program.folder) == [file]
    walk.terminal.press("f8")
    assert walk.terminal.wait_exit() == 0
    assert OWN not in "".join(walk.terminal.normal_screen)
