"""Trains the model of graphic detail on `training/sentences`, and on clean ones: notes, and our own words.

pip install --group train
python -m training.train_graphic --out debrief/textcheck/data/graphic.bin
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from debrief.textcheck.detail import WORD, read
from debrief.textcheck.graphic import (
    ALWAYS,
    LONGEST,
    OF_ALWAYS,
    STEPS,
    STRENGTH,
    evened,
    is_graphic,
    score,
)
from debrief.textcheck.tokens import sentences
from debrief.textcheck.traits import SIZE, of_companies, of_words
from training.marked import notes

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "debrief"
SPEAKING = frozenset({"formats", "practice", "words"})
"""The folders with what the program says."""
TWINS = 2
"""How many clean sentences may share their words with the graphic one before them."""
CLEAN = -1.0
"""Below this a first model is sure that a sentence of a note is not graphic."""


class Row(NamedTuple):
    """A sentence, whether it is graphic, and the pair that it belongs to."""

    text: str
    graphic: bool
    pair: str


def rows() -> Iterator[Row]:
    """Read the sentences written for this; up to two clean ones behind a graphic one belong to it."""
    for file in sorted((HERE / "sentences").glob("*.txt")):
        first = -TWINS - 1
        for at, line in enumerate(file.read_text("utf-8").splitlines()):
            if line.startswith(("+ ", "- ")):
                first = at if line.startswith("+ ") else first
                pair = first if at - first <= TWINS else at
                yield Row(line[2:].strip(), line.startswith("+ "), f"{file.stem} {pair}")


def note_sentences() -> Iterator[Row]:
    """Read the sentences of the notes; some are graphic, and are sorted out later."""
    for at, note in enumerate(notes(HERE / "notes")):
        for start, end in sentences(note.text):
            yield Row(note.text[start:end], graphic=False, pair=f"note {at}")


def own_sentences() -> Iterator[Row]:
    """Read what the program says itself: nothing in it is graphic."""
    for file in sorted(PACKAGE.glob("*/*.toml")):
        if file.parent.name in SPEAKING:
            for at, said in enumerate(strings(tomllib.loads(file.read_text("utf-8")))):
                for start, end in sentences(said):
                    yield Row(said[start:end], graphic=False, pair=f"{file.stem} said {at}")


def strings(found: Any) -> Iterator[str]:
    """Give every text that stands in some data, however deep."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from strings(one)


def matrix(some: list[Row]) -> Any:
    """Describe sentences, one a row."""
    where: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for at, row in enumerate(some):
        meant, companies = read(WORD.findall(row.text)[:LONGEST])
        sorts = [(STRENGTH[sort], slots) for sort, slots in (*of_words(meant), *of_companies(companies))]
        even = evened(sum(strength * strength * len(slots) for strength, slots in sorts))
        for strength, slots in sorts:
            where += [at] * len(slots)
            columns += slots
            values += [strength * even / 10] * len(slots)
        where.append(at)
        columns.append(ALWAYS)
        values.append(1.0)
    return csr_matrix((values, (where, columns)), shape=(len(some), SIZE), dtype=np.float64)


def fit(x: Any, y: Any, strength: float) -> Any:
    """Fit a model."""
    return LogisticRegression(C=strength, max_iter=500, tol=1e-4).fit(x, y)


def left_early(some: list[Row]) -> int:
    """Count the answers that change because the check leaves early, with the weights of the package."""
    changed = 0
    for row in some:
        words = WORD.findall(row.text)[:LONGEST]
        changed += is_graphic(row.text) != (score(words, early=False) > 0)
    return changed


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description="Trains the model of graphic detail.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--strength", type=float, default=0.4, help="the inverse of the regularisation")
    parser.add_argument("--lean", type=float, default=0.35, help="how far it leans towards finding one")
    given = parser.parse_args()
    own = list(rows())
    x, y = matrix(own), np.array([row.graphic for row in own])
    first = fit(x, y, given.strength)
    more = list(note_sentences())
    doubtful = first.decision_function(matrix(more))
    clean = [row for row, value in zip(more, doubtful, strict=True) if value < CLEAN]
    everything = own + clean[::2] + list(own_sentences())
    x, y = matrix(everything), np.array([row.graphic for row in everything])
    model = fit(x, y, given.strength)
    weights = model.coef_[0].copy()
    sys.stderr.write(
        f"{len(everything)} sentences; {len(more) - len(clean)} of the notes may be graphic: left out\n"
    )
    weights[ALWAYS] = (weights[ALWAYS] + model.intercept_[0] + given.lean) / OF_ALWAYS
    given.out.write_bytes(np.clip(np.rint(weights * STEPS), -127, 127).astype(np.int8).tobytes())
    sys.stderr.write(f"leaving early changes {left_early(own + more)} of {len(own + more)} answers\n")


if __name__ == "__main__":
    main()
