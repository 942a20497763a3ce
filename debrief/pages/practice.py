"""The pages of practice: what can be tried, a scene, what each option does, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Many, One, Option
from debrief.core.events import Go, Skip
from debrief.core.practicing import ANOTHER, AT_A_TIME, ENOUGH
from debrief.pages.page import HERE, Action, Menu, Page
from debrief.pages.receipt import landing
from debrief.pages.record import record_rows
from debrief.pages.talking import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debrief.core.practice import Practice
    from debrief.core.practicing import Round
    from debrief.core.summary import Summary
    from debrief.core.words import Words
    from debrief.pages.page import Row

SHORT = 26
"""Characters of a label that leaves room for a sentence beside it."""

COUNT, LET_GO = "count", "let_go"


def listing(say: dict[str, str], practice: Practice) -> Page:
    """Offer the exercises, and the rehearsal for two below them."""
    return Page(
        title=say["practice_title"],
        lines=(say["practice_lines"],),
        field=Menu(tuple(Option(one.name, one.title, one.about) for one in practice.offered)),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def moment(say: dict[str, str], at: Round, before: tuple[str, ...] | None = None) -> Page:
    """Describe where somebody stands in an exercise.

    Args:
        say: the sentences of the program.
        at: the moment.
        before: what was chosen here earlier, when people come back.
    """
    if at.stage == "asked":
        return asked(say, at, before)
    return told(say, at) if at.stage == "told" else rest(say)


def heading(say: dict[str, str], at: Round) -> str:
    """Name the exercise, and say how many scenes are to come; nothing but its name at rest."""
    title = at.exercise.title
    if at.stage in {"rest", "over"}:
        return title
    return say["practice_of"].format(title=title, number=at.number, all=AT_A_TIME)


def asked(say: dict[str, str], at: Round, before: tuple[str, ...] | None) -> Page:
    """Ask one question of one scene."""
    options = tuple(Option(str(place), one.label) for place, one in enumerate(at.choices))
    several = at.exercise.several
    return Page(
        title=at.prompt.title,
        seat=say[f"practice_{at.item.field}"],
        lines=(*at.prompt.lines, *at.item.lines),
        field=Many(options) if several else One(options),
        answer=before,
        actions=(
            Action(say["continue"], Go(), shown_key="Enter"),
            Action(say["skip"], Skip(), shown_key="F4"),
        ),
        hint=say["pick_hint" if several else "one_hint"],
        empty=say["nothing_ticked"],
    )


def told(say: dict[str, str], at: Round) -> Page:
    """Say what each option does, whichever was chosen."""
    return Page(
        title=say["practice_told"],
        seat=say[f"practice_{at.item.field}"],
        lines=() if at.joined else at.item.lines,
        rows=(*option_rows(at), *last_rows(say, at)),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
    )


def option_rows(at: Round) -> tuple[Row, ...]:
    """Set each option beside what it does, or above it where it is long; mark what was chosen."""
    rows: list[Row] = []
    beside = all(len(one.label) <= SHORT for one in at.choices)
    for place, one in enumerate(at.choices):
        mark = HERE if str(place) in at.answer else " "
        if beside:
            rows.append((f"{mark} {one.label}", one.says))
        else:
            rows += [*([GAP] if rows else []), (mark, f"{one.label}\n{one.says}")]
    return tuple(rows)


def last_rows(say: dict[str, str], at: Round) -> tuple[Row, ...]:
    """Add the note with nobody in it, or the two answers as one thing to say."""
    if at.item.after:
        return (GAP, (f"  {say['practice_emptied']}", at.item.after))
    return (GAP, (" ", f"{say['practice_joined']}:\n{at.joined}")) if at.second and at.joined else ()


def rest(say: dict[str, str]) -> Page:
    """Ask whether it is enough."""
    return Page(
        title=say["practice_rest"],
        lines=(say["practice_rest_lines"],),
        field=Menu((Option(ANOTHER, say["practice_another"]), Option(ENOUGH, say["practice_enough"]))),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def counting(words: Words, record: Summary) -> Page:
    """Ask whether it should be counted that a practice was done, and show all that this would keep."""
    say, both = words.say, record.people != "1"
    return Page(
        title=say["practice_count_title"],
        seat=say["seat_both"] if both else "",
        lines=(
            say["practice_count_lines"],
            *([say["practice_count_both"]] if both else []),
            say["practice_count_holds"],
        ),
        rows=record_rows(record, words, say["home_practice"])[:1],  # nothing else is in it
        field=One((Option(COUNT, say["practice_count"]), Option(LET_GO, say["practice_let_go"]))),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["one_hint"],
    )


def let_go(say: dict[str, str]) -> Page:
    """Say that nothing was kept."""
    home = Action(say["to_home"], Go(), shown_key="Enter")
    return Page(title=say["practice_gone"], lines=(say["practice_gone_lines"],), actions=(home,))


def counted(say: dict[str, str], receipt: Sequence[str]) -> Page:
    """Say that it was counted, with the words that take it out again."""
    page = Page(title=say["practice_counted"], lines=(say["practice_receipt"], say["practice_receipt_once"]))
    return landing(page, receipt, say)
