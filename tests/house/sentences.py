"""Every sentence that a person can read in formats, words and practice, and where it stands."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import debrief

ROOT = Path(debrief.__file__).parent
NOT_READ = {
    "id", "kind", "sources", "name", "part", "from", "keeps", "seat", "when", "calm", "swap_to", "shows",
    "otherwise", "checked_on", "field",
}  # fmt: skip
"""Keys whose values are for the program, or for whoever checks a number."""


class Text(NamedTuple):
    """One piece of text and its place."""

    file: str
    place: str
    words: str

    def __str__(self) -> str:
        return f"{self.file} {self.place}: {self.words}"


def tables() -> dict[str, dict[str, Any]]:
    """Read the formats, the words and the exercises, by file."""
    files = sorted(
        file for folder in ("formats", "words", "practice") for file in ROOT.glob(f"{folder}/*.toml")
    )
    return {
        f"{file.parent.name}/{file.name}": tomllib.loads(file.read_text(encoding="utf-8")) for file in files
    }


def texts() -> list[Text]:
    """List everything that a person can read."""
    return [Text(file, place, words) for file, table in tables().items() for place, words in strings(table)]


def strings(node: object, place: str = "") -> list[tuple[str, str]]:
    """List the strings below a table, each with its place."""
    if isinstance(node, str):
        return [(place, node)]
    if isinstance(node, dict):
        pairs = [(f"{place}.{key}".lstrip("."), value) for key, value in node.items() if key not in NOT_READ]
    else:
        pairs = [(f"{place}[{at}]", value) for at, value in enumerate(node)] if isinstance(node, list) else []
    return [found for way, value in pairs for found in strings(value, way)]


def prompts(node: object, place: str = "") -> list[tuple[str, dict[str, Any]]]:
    """List the tables with a title below a table, each with its place."""
    if isinstance(node, list):
        return [found for at, value in enumerate(node) for found in prompts(value, f"{place}[{at}]")]
    if not isinstance(node, dict):
        return []
    below = [found for key, value in node.items() for found in prompts(value, f"{place}.{key}".lstrip("."))]
    return [(place, node), *below] if "title" in node else below


def options(node: object, place: str = "") -> list[tuple[str, str, str]]:
    """List what can be chosen below a table: place, label, detail."""
    if isinstance(node, list):
        return [found for at, value in enumerate(node) for found in options(value, f"{place}[{at}]")]
    if not isinstance(node, dict):
        return []
    below = [found for key, value in node.items() for found in options(value, f"{place}.{key}".lstrip("."))]
    if "label" in node:
        below.append(
            (place, node["label"], node.get("detail") or node.get("signs") or node.get("holds") or "")
        )
    return below
