"""Which of the kept summaries are listed: all, or those of one month, one format, one theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from debrief.core.ask import Option
from debrief.core.events import Go
from debrief.pages.page import Action, Menu, Page
from debrief.pages.record import listed, month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.summary import Summary
    from debrief.core.words import Words
    from debrief.store.records import Kept

By = Literal["month", "format", "theme"]
BY: tuple[By, ...] = ("month", "format", "theme")
ALL = ""
"""The first choice of each list."""


class Narrow(Struct, frozen=True):
    """People want to choose what is listed."""

    by: By


class Sift(Struct, frozen=True):
    """What is listed; nothing chosen lists all."""

    month: str = ALL
    format: str = ALL
    theme: str = ALL

    def by(self, by: By, one: str) -> Sift:
        """Choose another month, format or theme."""
        return replace(self, **{by: one})

    @property
    def chosen(self) -> bool:
        """Whether anything is left out."""
        return self != Sift()


def of(summary: Summary, by: By) -> tuple[str, ...]:
    """Give the months, formats or themes of a summary."""
    match by:
        case "month":
            return (summary.month,)
        case "format":
            return (summary.format,)
    return summary.themes


def sifted(kept: Iterable[Kept], sift: Sift) -> list[Kept]:
    """Give those that are listed, in the order in which they were."""
    wanted = [(by, one) for by in BY if (one := getattr(sift, by))]
    return [one for one in kept if all(value in of(one.summary, by) for by, value in wanted)]


def label(words: Words, titles: dict[str, str], by: By, one: str) -> str:
    """Say a month, a format or a theme as people do."""
    match by:
        case "month":
            return month(one)
        case "format":
            return titles.get(one, one)
    return listed(words, "themes", (one,))


def told(words: Words, titles: dict[str, str], sift: Sift, number: int, of_all: int) -> str:
    """Say in one line what is listed."""
    chosen = [label(words, titles, by, one) for by in BY if (one := getattr(sift, by))]
    return words.say["view_shown"].format(what=", ".join(chosen), number=number, all=of_all)


def choices(words: Words, titles: dict[str, str], kept: Iterable[Kept], by: By, sift: Sift) -> Page:
    """Offer the months, formats or themes that there are, with "all" first."""
    say = words.say
    there = {one for kept_one in kept for one in of(kept_one.summary, by)}
    named = [(one, label(words, titles, by, one)) for one in there]
    if by == "month":
        named.sort(reverse=True)
    else:
        named.sort(key=lambda pair: pair[1])
    return Page(
        title=say[f"view_which_{by}"],
        field=Menu((Option(ALL, say["view_all"]), *(Option(one, name) for one, name in named))),
        answer=(getattr(sift, by),),
        actions=(Action(say["continue"], Go(), shown_key="Enter"),),
        hint=say["view_list_hint"],
    )
