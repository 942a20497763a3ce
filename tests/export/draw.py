"""Write the golden files and the published schemas anew, after a change that was meant.

`.venv/bin/python -m tests.export.draw`
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from debrief.export.forms.choosing import FORMS
from debrief.export.forms.structured import SCHEMAS, schema
from tests.export.examples import EXAMPLES

GOLDEN = Path(__file__).with_name("golden")
SCHEMA_FOLDER = Path(__file__).parents[2] / "docs" / "schema"


def golden_file(example: str, kind: str) -> Path:
    """Name the file that a document is held to."""
    return GOLDEN / f"{example}{FORMS[kind].ending}{'.txt' if kind == 'pdf' else ''}"


def drawn(example: str, kind: str) -> bytes:
    """Make what stands in a golden file: of a PDF what another reader finds, page by page."""
    made = FORMS[kind].write(EXAMPLES[example])
    return pages(made).encode() if kind == "pdf" else made


def pages(made: bytes) -> str:
    """Read the text of a PDF."""
    return "\n\f\n".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages) + "\n"


def main() -> None:
    """Write all of them."""
    for example in EXAMPLES:
        for kind in FORMS:
            golden_file(example, kind).write_bytes(drawn(example, kind))
    for name in SCHEMAS:
        (SCHEMA_FOLDER / name).write_bytes(schema(name))


if __name__ == "__main__":
    main()
