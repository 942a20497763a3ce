"""Titles: what they say of somebody, in a name and before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.textcheck.instead.general import among, said_of

if TYPE_CHECKING:
    from debrief.textcheck.instead.around import Around


def title(at: Around) -> tuple[int, str | None]:
    """Find the titles of a name, in it and before it.

    Returns:
        Where they begin, and what they say: None without any, "" where they say no more than "a grown-up".
    """
    titles = said_of("people.titles")
    inside = parted(at)[0]
    start, said = at.start, next((titles[one] for one in inside if titles[one]), "") if inside else None
    number = 0
    while at.reaches(number):
        dot = at.left(number) == "."
        word = at.left(number + dot)
        misses = word == "miss" and at.left(number + dot + 1) in among("people.missing")
        if word not in titles or misses or not at.reaches(number + dot):
            break
        number += 1 + dot
        start, said = at.from_left(number - 1), said or titles[word]
    return start, said


def parted(at: Around) -> tuple[list[str], list[str]]:
    """Part a name into its titles and the rest, without its article."""
    titles = said_of("people.titles")
    words = [word.low for word in at.inside if word.low[0].isalnum()]
    if len(words) > 1 and words[0] in among("small.articles", "small.whose"):
        words = words[1:]
    count = 0
    while count < len(words) - 1 and words[count] in titles:
        count += 1
    return words[:count], [word for word in words[count:] if word not in titles]
