r"""Builds the list of the company that words keep from public lists: the same lists give the same bytes.

    python -m venv lists
    lists/bin/pip install --no-deps spacy-lookups-data==1.0.5
    python -m training.build_company --lookups SITE/spacy_lookups_data/data \
        --out debrief/textcheck/data/company.bin

SITE is the folder `site-packages` below `lists`. What the lists are, and their licences: docs/data.md.
"""

from __future__ import annotations

import argparse
import gzip
import heapq
import json
import math
import sys
import zlib
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from debrief.textcheck.company import CIRCLE_AT, HEADER, MAGIC

if TYPE_CHECKING:
    from collections.abc import Iterable

CIRCLES = 64
"""Into how many circles the sets are gathered, so that each holds about as much text."""
RAREST = -18.7
"""The logarithm of how often the rarest word comes that is kept."""
SHORTEST = 2
"""Letters that an ending leaves at least."""


class Lists(NamedTuple):
    """What the builder reads."""

    clusters: dict[str, int]
    """Where each word stands in the tree, its first turn in the lowest bit; 0 where nowhere."""
    likely: dict[str, float]
    """The logarithm of how often a word comes."""
    irregular: dict[str, dict[str, list[str]]]
    regular: dict[str, list[list[str]]]
    first_forms: dict[str, set[str]]


def read(folder: Path) -> Lists:
    """Read the lists."""

    def table(name: str) -> Any:
        return json.loads(gzip.decompress((folder / f"en_{name}.json.gz").read_bytes()))

    return Lists(
        table("lexeme_cluster"),
        table("lexeme_prob"),
        table("lemma_exc"),
        table("lemma_rules"),
        {part: set(words) for part, words in table("lemma_index").items()},
    )


def path(cluster: int) -> str:
    """Write where a cluster stands in the tree, from the root on."""
    return f"{cluster:b}"[::-1]


def circles(lists: Lists) -> list[list[int]]:
    """Cut the tree so that each part holds about as much text, and give the clusters of each."""
    mass: dict[int, float] = {}
    for word, cluster in lists.clusters.items():
        if cluster:
            mass[cluster] = mass.get(cluster, 0.0) + math.exp(lists.likely.get(word, RAREST))

    def part(start: str, members: Iterable[int]) -> tuple[float, str, list[int]]:
        some = list(members)
        return -sum(mass[one] for one in some), start, some

    whole = [part("", mass)]
    alone: list[tuple[float, str, list[int]]] = []
    while whole and len(whole) + len(alone) < CIRCLES:
        largest = heapq.heappop(whole)
        _, start, members = largest
        if len(members) == 1:
            alone.append(largest)
            continue
        for turn in "01":
            rest = [one for one in members if (path(one)[len(start) :] or "0")[0] == turn]
            if rest:
                heapq.heappush(whole, part(start + turn, rest))
    return [members for _, _, members in sorted(whole + alone, key=lambda one: one[1])]


def first_form(word: str, lists: Lists) -> str:
    """Give the form under which a dictionary has a word, where the tree has that form as well."""
    for part in ("verb", "noun", "adj"):
        for form in lists.irregular[part].get(word, ()):
            if lists.clusters.get(form):
                return form
        for ending, other in lists.regular[part]:
            form = word.removesuffix(ending) + other
            left = len(word) - len(ending)
            known = form in lists.first_forms[part] and lists.clusters.get(form)
            if word.endswith(ending) and left >= SHORTEST and form != word and known:
                return form
    return word


def build(lists: Lists) -> bytes:
    """Number the sets and the circles, and pack what each word keeps."""
    circle = {one: at for at, members in enumerate(circles(lists)) for one in members}
    numbered = {one: at for at, one in enumerate(sorted(circle, key=path), 1)}
    rows: dict[int, tuple[int, int]] = {}
    for word, cluster in lists.clusters.items():
        kept = word.islower() and word.replace("'", "").isalpha() and lists.likely.get(word, RAREST) > RAREST
        if cluster and kept:
            first = lists.clusters[first_form(word, lists)]
            written, base = (circle[one] << CIRCLE_AT | numbered[one] for one in (cluster, first))
            rows[zlib.crc32(word.encode("utf-8", "surrogatepass"))] = written, base
    return packed(rows)


def packed(rows: dict[int, tuple[int, int]]) -> bytes:
    """Pack the rows, the low byte first."""
    keys = sorted(rows)
    columns = [array("I", keys), *(array("H", [rows[key][at] for key in keys]) for at in (0, 1))]
    for column in columns if sys.byteorder == "big" else ():
        column.byteswap()
    return HEADER.pack(MAGIC, len(keys)) + b"".join(column.tobytes() for column in columns)


def main() -> None:
    """Read the lists and write the file."""
    parser = argparse.ArgumentParser(description="Builds the list of the company that words keep.")
    parser.add_argument("--lookups", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    given.out.write_bytes(build(read(given.lookups)))


if __name__ == "__main__":
    main()
