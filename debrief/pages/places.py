"""The pages that are not part of a session: home, the cover, whom to call, what this is, the keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from debrief.core.ask import Option, Tell, Text
from debrief.core.events import Go
from debrief.core.limits import WORD_LIMIT
from debrief.pages.page import Action, Menu, Page

if TYPE_CHECKING:
    from debrief.core.words import Words
    from debrief.library import Title
    from debrief.pages.house import House
    from debrief.pages.page import Row


LETTERBOX, ABOUT, MORE, PRACTICE = "/letterbox", "/about", "/more", "/practice"
"""Names that no format can have."""
YEAR = 365
"""Days."""


def home(
    say: dict[str, str], titles: tuple[Title, ...], problems: tuple[str, ...] = (), notice: str = ""
) -> Page:
    """Offer the formats that are wanted most, the others, the letterbox, and what this is.

    Args:
        say: the sentences of the program.
        titles: what is said of each format on this page.
        problems: what is wrong with formats and settings that can't be used.
        notice: what everybody should know about the letterbox.
    """
    more = Option(MORE, say["home_more"], say["home_more_detail"])
    practice = Option(PRACTICE, say["home_practice"], say["home_practice_detail"])
    letterbox = Option(LETTERBOX, say["home_letterbox"], say["home_letterbox_detail"])
    about = Option(ABOUT, say["home_about"], say["home_about_detail"])
    return Page(
        title=say["home_title"],
        lines=(say["home_lines"], *((notice,) if notice else ())),
        field=Menu((*forms(say, titles), more, practice, letterbox, about)),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint="\n".join([say["menu_hint"], *problems]),
    )


def more(say: dict[str, str], titles: tuple[Title, ...]) -> Page:
    """Offer the other formats."""
    return Page(
        title=say["more_title"],
        field=Menu(forms(say, titles)),
        actions=(Action(say["open"], Go(), shown_key="Enter"),),
        hint=say["menu_hint"],
    )


def forms(say: dict[str, str], titles: tuple[Title, ...]) -> tuple[Option, ...]:
    """Say of each format how many it is for, and how long it takes."""
    detail = say["home_format_detail"]
    return tuple(
        Option(one.name, one.title, detail.format(people=people(say, one.people), minutes=one.minutes))
        for one in titles
    )


def people(say: dict[str, str], number: int | tuple[int, int]) -> str:
    """Say how many people a format is for."""
    if isinstance(number, tuple):
        return say["people_between"].format(least=number[0], most=number[1])
    return say["one_person"] if number == 1 else say["people"].format(people=number)


def cover(say: dict[str, str], *, asks_word: bool) -> Page:
    """Show nothing but the way back."""
    return Page(
        title=say["cover_title"],
        lines=(say["cover_word_lines" if asks_word else "cover_lines"],),
        field=Text(WORD_LIMIT, hidden=True) if asks_word else Tell(),
        actions=(Action(say["uncover"], Go(), shown_key="Enter"),),
    )


def help_now(words: Words, house: House, today: date) -> Page:
    """Show whom to call: the house's own people, and each country's emergency number before its other lines.

    Numbers that nobody has checked for a year say so.
    """
    say = words.say
    own = tuple((say["our_own"], person) for person in house.call)
    rows = tuple((f"{line.emergency:<11} {line.country}", line.call) for line in house.lines(words))
    checked = min(line.checked_on for line in words.lines)
    number = house.emergency(words)
    old = (today - date.fromisoformat(checked)).days > YEAR
    return Page(
        title=say["help_title"],
        lines=(say["help_danger"], say["help_else"]),
        big=number and say["call_number"].format(number=number),
        rows=(*own, *rows),
        hint=say["help_old" if old else "help_checked"].format(day=checked),
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
