"""What every form is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debrief.export.copies import Copies
    from debrief.export.document import Document
    from debrief.export.report import Report


@dataclass(frozen=True)
class Content:
    """A document as people read it, and the value that was published, as other programs read it."""

    document: Document
    value: Report | Copies
    say: dict[str, str]
    """The sentences of the program, for the few words that only a form needs."""
