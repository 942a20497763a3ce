r"""Measures the text check on marked notes and sentences.

    python -m training.measure tests/textcheck/held

reads `notes.txt` and `ordinary.txt`, with identifiers marked in place, and `sentences.txt`: `+ ` graphic,
`- ` not, and a tag behind a tab.
"""

from __future__ import annotations

import sys
from collections import Counter
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from debrief.textcheck import check
from debrief.textcheck.findings import Kind
from training.marked import unmark

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from training.marked import Mark, Note

NORMAL = 1.96
"""Standard deviations on either side that hold 95%."""
PATTERNED = frozenset({"age", "date", "phone", "email", "url", "id", "unit", "address"})
GRAMMATICAL = frozenset({"relation", "role"})
LOW_IMPACT = frozenset({"feeling", "idiom", "lowimpact"})


class Share(NamedTuple):
    """How many of how many."""

    some: int
    all: int

    @property
    def value(self) -> float:
        """The share, from 0 to 1; 0 of nothing is 0."""
        return self.some / self.all if self.all else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share lies with 95% certainty (Wilson 1927)."""
        if not self.all:
            return 0.0, 1.0
        z, n, p = NORMAL, self.all, self.value
        middle, width = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return (middle - width) / (1 + z * z / n), (middle + width) / (1 + z * z / n)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:6.1%}  ({low:.1%} to {high:.1%})  {self.some} of {self.all}"


def share(rows: Iterable[bool]) -> Share:
    """Count how many of some answers are yes."""
    counted = Counter(rows)
    return Share(counted[True], counted.total())


def found(note: Note, mark: Mark) -> bool:
    """Tell whether any finding touches a mark."""
    return any(one.start < mark.end and mark.start < one.end for one in check(note.text).identifiers)


def identifiers(notes: list[Note]) -> dict[str, Share]:
    """Measure what is found in marked notes."""
    wanted = [(note, mark) for note in notes for mark in note.marks if not mark.optional]
    hits = [(note, mark, found(note, mark)) for note, mark in wanted]

    def recall(kinds: Container[str]) -> Share:
        return share(hit for _, mark, hit in hits if mark.kind in kinds)

    leaks = {id(note): False for note, _ in wanted}
    for note, _, hit in hits:
        leaks[id(note)] |= not hit
    figures = {
        "recall": recall(frozenset(Kind)),
        "leak": share(leaks.values()),
        "false alarm": share(bool(check(note.text).identifiers) for note in notes if not note.marks),
        "lower-case names": share(
            hit for note, mark, hit in hits if mark.kind == Kind.NAME and note.text[mark.start].islower()
        ),
        "relations and roles": recall(GRAMMATICAL),
        "patterned": recall(PATTERNED),
    }
    return figures | {str(kind): recall({kind}) for kind in Kind}


class Sentence(NamedTuple):
    """A sentence, what is right, and what sort it is."""

    text: str
    graphic: bool
    tag: str


def graphic(sentences: list[Sentence]) -> dict[str, Share]:
    """Measure what is taken for graphic."""
    answers = [(one, bool(check(one.text).graphic)) for one in sentences]
    hits = sum(answer and one.graphic for one, answer in answers)
    wrong = sum(answer != one.graphic for one, answer in answers)
    contrast = [(one, answer) for one, answer in answers if one.tag == "contrast"]
    return {
        "F1": Share(2 * hits, 2 * hits + wrong),
        "graphic found": share(answer for one, answer in answers if one.graphic),
        "false alarm on all": share(answer for one, answer in answers if not one.graphic),
        "false alarm on feelings, idioms, low impact": share(
            answer for one, answer in answers if one.tag in LOW_IMPACT
        ),
        "contrast found": share(answer for one, answer in contrast if one.graphic),
        "contrast false alarm": share(answer for one, answer in contrast if not one.graphic),
    }


def read_notes(file: Path) -> list[Note]:
    """Read the marked notes of a test set."""
    return [unmark(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def read_sentences(folder: Path) -> list[Sentence]:
    """Read the labelled sentences of a test set."""
    lines = (folder / "sentences.txt").read_text("utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line.strip())
    return [Sentence(text[2:], text.startswith("+"), tag.strip()) for text, _, tag in rows]


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1])
    figures = {name: identifiers(read_notes(folder / f"{name}.txt")) for name in ("notes", "ordinary")}
    figures["sentences"] = graphic(read_sentences(folder))
    for name, found in figures.items():
        sys.stdout.write(f"\n{name}\n")
        for what, figure in found.items():
            sys.stdout.write(f"{what:45}{figure}\n")


if __name__ == "__main__":
    main()
