"""TinyDB's own calls on our storage, in any order and from two programs, do what they do to a plain dict."""

from __future__ import annotations

import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule
from tinydb import where
from tinydb.table import Document

from debrief.store.errors import StoreError

from .boxes import files, shelf, table

_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_documents = st.dictionaries(st.sampled_from("abc"), _values, max_size=3)
_which = st.integers(0, 1)

# ruff: noqa: D102 - each rule is a sentence already


def meddle(document: dict[str, Any]) -> None:
    """Change a document that was given or taken, which must change nothing that is stored."""
    for value in document.values():
        if isinstance(value, list):
            value.append("changed afterwards")
    document["a"] = "changed afterwards"


class Tables(RuleBasedStateMachine):
    """Two programs write the same files, and a dict remembers what must be there."""

    known = Bundle("known")

    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.folder = Path(self.home.name)
        self.shelves = [shelf(self.folder, begin=True), shelf(self.folder)]
        self.model: dict[int, dict[str, Any]] = {}

    @rule(target=known, document=_documents, which=_which)
    def insert(self, document: dict[str, Any], which: int) -> int:
        number = table(self.shelves[which]).insert(document)
        self.model[number] = deepcopy(document)
        meddle(document)
        return number

    @rule(target=known, number=st.integers(1, 2**53), document=_documents, which=_which)
    def upsert(self, number: int, document: dict[str, Any], which: int) -> int:
        table(self.shelves[which]).upsert(Document(document, doc_id=number))
        self.model[number] = self.model.get(number, {}) | document
        return number

    @rule(number=known, fields=_documents, which=_which)
    def update(self, number: int, fields: dict[str, Any], which: int) -> None:
        if number in self.model:
            table(self.shelves[which]).update(fields, doc_ids=[number])
            self.model[number] |= fields

    @rule(value=_values, which=_which)
    def update_by_query(self, value: object, which: int) -> None:
        changed = table(self.shelves[which]).update({"c": value}, where("a").exists())
        assert set(changed) == {number for number, one in self.model.items() if "a" in one}
        for number in changed:
            self.model[number]["c"] = value

    @rule(number=consumes(known), which=_which)
    def remove(self, number: int, which: int) -> None:
        if self.model.pop(number, None) is not None:
            table(self.shelves[which]).remove(doc_ids=[number])

    @rule(which=_which)
    def truncate(self, which: int) -> None:
        table(self.shelves[which]).truncate()
        self.model.clear()

    @rule(which=_which)
    def compact(self, which: int) -> None:
        self.shelves[which].rewrite()

    @rule(which=_which)
    def reopen(self, which: int) -> None:
        self.shelves[which] = shelf(self.folder)

    @rule(which=_which)
    def refuse(self, which: int) -> None:
        def broken(document: Any) -> None:  # noqa: ANN401 - what TinyDB hands out
            document["a"] = "half done"
            raise StoreError

        before = files(self.folder)
        try:
            table(self.shelves[which]).update(broken)
        except StoreError:
            assert files(self.folder) == before

    @invariant()
    def all_hold_the_same(self) -> None:
        for opened in self.shelves:
            seen = table(opened).all()
            assert {each.doc_id: dict(each) for each in seen} == self.model
            assert len(seen) == len(self.model)
            for each in seen:
                meddle(each)
            assert opened.notices == ()

    def teardown(self) -> None:
        self.home.cleanup()


TestTables = Tables.TestCase
TestTables.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
