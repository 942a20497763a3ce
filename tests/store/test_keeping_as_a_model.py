"""Whatever is done in whatever order, the store agrees with a plain dictionary."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from debrief.core.summary import Summary  # noqa: TC001 - Hypothesis reads the annotations
from debrief.store import NotFound, SummaryStore

from .samples import summaries

# ruff: noqa: D102 - each rule is a sentence already


class Keeping(RuleBasedStateMachine):
    """One folder, opened again and again."""

    ids: Bundle[int] = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.home = TemporaryDirectory()
        self.store = SummaryStore(Path(self.home.name) / "debrief")
        self.model: dict[int, Summary] = {}

    @rule(target=ids, summary=summaries)
    def add(self, summary: Summary) -> int:
        kept = self.store.add(summary)
        assert kept.id not in self.model
        self.model[kept.id] = summary
        return kept.id

    @rule(number=ids)
    def find(self, number: int) -> None:
        if number in self.model:
            assert self.store.get(str(number)).summary == self.model[number]
        else:
            with pytest.raises(NotFound):
                self.store.get(number)

    @rule(number=consumes(ids))
    def delete(self, number: int) -> None:
        self.store.delete(number)
        del self.model[number]
        with pytest.raises(NotFound):
            self.store.delete(number)

    @rule()
    def reopen(self) -> None:
        self.store = SummaryStore(Path(self.home.name) / "debrief")

    @invariant()
    def both_hold_the_same(self) -> None:
        listed = self.store.all()
        assert {each.id: each.summary for each in listed} == self.model
        assert len(listed) == len(self.model)
        assert [each.summary.month for each in listed] == sorted(
            (each.month for each in self.model.values()), reverse=True
        )
        assert self.store.notices == ()

    def teardown(self) -> None:
        self.home.cleanup()


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
