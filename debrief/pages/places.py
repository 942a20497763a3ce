"""The pages that are not part of a session: home, the cover, whom to call, what this is, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.ask import Option, Tell, Text
from debrief.core.events import Go
from debrief.core.limits import WORD_LIMIT
from debrief.pages.page import Action, Menu, Page

if TYPE_CHECKING:
    from debrief.core.words import Words
    from debrief.library import Title
    from debrief.pages.page import Row


LETTERBOX, ABOUT = "/letterbox", "/about"
"""Names that no format can have."""


def home(
    say: dict[str, str], titles: tuple[Title, ...], problems: tuple[str, ...] = (), notice: str = ""
) -> Page:
    """Offer the formats, the letterbox, and what this is.

    Args:
        say: the sentences of the program.
        titles: what is said of each format.
        problems: what is wrong with formats that can't be used.
        notice: what everybody should know about the letterbox.
    """
    detail = say["home_format_detail"]
    forms = [
        Option(one.name, one.title, detail.format(people=people(say, one.people), minutes=one.minutes))
        for one in titles
    ]
    letterbox = Option(LETTERBOX, say["home_letterbox"], say["home_letterbox_detail"])
    about = Option(ABOUT, say["home_about"], say["home_about_detail"])
    return Page(
        title=say["home_title"],
        lines=(say["home_lines"], *((notice,) if notice else ())),
        field=Menu((*forms, letterbox, about)),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint="\n".join([say["menu_hint"], *(say["format_problem"].format(problem=one) for one in problems)]),
    )


def people(say: dict[str, str], number: int) -> str:
    """Say how many people a format is for."""
    return say["one_person"] if number == 1 else say["people"].format(people=number)


def cover(say: dict[str, str], *, asks_word: bool) -> Page:
    """Show nothing but the way back."""
    return Page(
        title=say["cover_title"],
        lines=(say["cover_word_lines" if asks_word else "cover_lines"],),
        field=Text(WORD_LIMIT, hidden=True) if asks_word else Tell(),
        actions=(Action(say["uncover"], Go(), shown_key="Enter"),),
    )


def help_now(words: Words, people: tuple[str, ...] = ()) -> Page:
    """Show whom to call, emergency numbers first."""
    say = words.say
    own = tuple((say["our_own"], person) for person in people)
    rows = tuple((f"{line.emergency:<11} {line.country}", line.call) for line in words.lines)
    checked = min(line.checked_on for line in words.lines)
    return Page(
        title=say["help_title"],
        lines=(say["help_danger"], say["help_else"]),
        rows=(*own, *rows),
        hint=say["help_checked"].format(day=checked),
        actions=(Action(say["done_reading"], Go()),),
    )


def about(words: Words, version: str) -> Page:
    """Say what this is and what it is not."""
    return Page(
        title=words.about.title,
        lines=words.about.lines,
        hint=words.say["version"].format(version=version),
        actions=(Action(words.say["done_reading"], Go()),),
    )


def keys(say: dict[str, str], commands: tuple[Row, ...]) -> Page:
    """List the keys, from the table of commands."""
    return Page(
        title=say["keys_title"],
        lines=(say["keys_lines"],),
        rows=commands,
        actions=(Action(say["done_reading"], Go()),),
    )
