"""What is given on for a quarter, ready for any form: its numbers, or its shared summaries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debrief.export.copies import gather
from debrief.export.document import of_copies, of_report
from debrief.export.forms.content import Content
from debrief.export.numbers import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.quarter import Quarter
    from debrief.export.copies import Means
    from debrief.store.letter import Published, What
    from debrief.store.records import Kept


@dataclass(frozen=True)
class Made:
    """What is given on, or would be."""

    content: Content
    published: Published
    new: bool
    """Whether it is not published yet."""


def make(
    what: What, quarter: Quarter, kept: Iterable[Kept], published: Iterable[Published], means: Means
) -> Made:
    """Give what was published for a quarter, or make it.

    Args:
        what: the numbers, or the shared summaries.
        quarter: one that is over.
        kept: every summary in the letterbox.
        published: what was published before.
        means: what it is made with.

    Raises:
        NothingToShow: if there is nothing for this quarter that may leave.
        QuarterError: if it was given on together with a later one.
    """
    say = means.words.say
    if what == "numbers":
        found = numbers_of(quarter, kept, published, means.settings, means.words, means.titles)
        document = of_report(found.report, found.earlier, say)
        return Made(Content(document, found.report, say), found.published, found.new)
    gathered = gather(quarter, kept, published, means)
    content = Content(of_copies(gathered.copies, say), gathered.copies, say)
    return Made(content, gathered.published, gathered.new)
