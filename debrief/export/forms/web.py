"""One HTML file that stands alone, for a browser and for print: no script, and nothing from outside."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debrief.export.forms.content import Content

TEMPLATE = Path(__file__).with_name("page.html.jinja")
STYLE = Path(__file__).with_name("page.css")


def as_html(content: Content) -> bytes:
    """Write a page whose policy lets a browser load nothing and apply no style but its own."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - few want it, and it takes a while
    from markupsafe import Markup  # noqa: PLC0415 - as above

    style = STYLE.read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    text = page.render(
        document=content.document,
        say=content.say,
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )
    return text.encode() + b"\n"
