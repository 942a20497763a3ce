"""Which forms there are: by the name that people ask for, with the ending of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from debrief.export.forms.markdown import as_markdown
from debrief.export.forms.paper import as_pdf
from debrief.export.forms.spreadsheet import as_csv
from debrief.export.forms.structured import as_json
from debrief.export.forms.web import as_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from debrief.export.forms.content import Content


class Form(NamedTuple):
    """One of them."""

    ending: str
    """Of the file, with its dot."""
    write: Callable[[Content], bytes]
    """Makes the file, whole and the same each time."""


FORMS: dict[str, Form] = {
    "markdown": Form(".md", as_markdown),
    "json": Form(".json", as_json),
    "csv": Form(".csv", as_csv),
    "html": Form(".html", as_html),
    "pdf": Form(".pdf", as_pdf),
}
"""The kinds of document, by the name people ask for. What takes long to load waits until it is needed."""
