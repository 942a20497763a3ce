"""The nearest thing to a word that nobody knows: most often a slip of the finger."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec.inspect as look

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN = re.compile(r"unknown field `([^`]*)`")
INVALID = re.compile(r"Invalid (?:enum )?value '([^']*)'")


def nearest(word: str, known: Iterable[str]) -> str:
    """Ask whether the nearest of the known words was meant; nothing where none is near."""
    found = get_close_matches(word, list(known), n=1)
    return f" Did you mean “{found[0]}”?" if found and found[0] != word else ""


def nearest_known(problem: str, schema: object) -> str:
    """Ask the same about a field or a value that a schema does not know.

    Args:
        problem: what `msgspec` says is wrong.
        schema: the type that was wanted.
    """
    for pattern, known in ((UNKNOWN, fields), (INVALID, values)):
        if found := pattern.search(problem):
            return nearest(found[1], known(look.type_info(schema)))
    return ""


def fields(kind: look.Type) -> set[str]:
    """List the names of all fields of a schema, however deep."""
    own = {one.encode_name for one in kind.fields} if isinstance(kind, look.StructType) else set()
    return own.union(*map(fields, below(kind)))


def values(kind: look.Type) -> set[str]:
    """List all plain values that a schema names: what a field can be, and the kinds of step."""
    match kind:
        case look.LiteralType(values=named):
            return {str(one) for one in named}
        case look.StructType(tag=str(tag)):
            return {tag}.union(*map(values, below(kind)))
    return set().union(*map(values, below(kind)))


def below(kind: look.Type) -> tuple[look.Type, ...]:
    """List the types of which a type is made."""
    match kind:
        case look.StructType(fields=own):
            return tuple(one.type for one in own)
        case look.UnionType(types=types) | look.TupleType(item_types=types):
            return types
        case look.VarTupleType(item_type=item) | look.DictType(value_type=item):
            return (item,)
    return ()
