"""Letters, receipts, withdrawals and keys in any order leave what a plain dict of receipts says."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from debrief.core.summary import Summary  # noqa: TC001 - Hypothesis reads the annotations
from debrief.store.errors import NotFound, NotThere
from debrief.store.letterbox import Letterbox  # noqa: TC001 - as above
from debrief.store.opened import Opened  # noqa: TC001 - as above
from debrief.store.slip import Slip  # noqa: TC001 - as above

from .boxes import begun, letterbox
from .samples import summaries

_wishes = ("keep", "count", "share")

# ruff: noqa: D102 - each rule is a sentence already


class Letterboxes(RuleBasedStateMachine):
    """Two programs use one letterbox, and a dict remembers what must be in it."""

    slips = Bundle("slips")

    def __init__(self) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.folder = Path(self.home.name) / "debrief"
        self.boxes = [begun(self.folder, None), letterbox(self.folder)]
        self.passphrase = ""
        self.drawn = 0
        self.model: dict[int, Summary] = {}

    def any(self) -> Letterbox:
        self.boxes.reverse()
        return self.boxes[0]

    def opened(self) -> Opened:
        return self.any().unlock(self.passphrase) if self.passphrase else self.any().open()

    def fresh(self) -> str:
        self.drawn += 1
        return f"passphrase number {self.drawn}"

    @rule(target=slips, summary=summaries, tries=st.integers(1, 3))
    def add(self, summary: Summary, tries: int) -> Slip:
        slip = self.any().slip()
        for _ in range(tries):
            self.any().add(summary, slip)
        self.model[slip.number] = summary
        return slip

    @rule(slip=slips)
    def ask(self, slip: Slip) -> None:
        assert self.any().holds(slip.tags) == (slip.number in self.model)

    @rule(slip=slips)
    def take_out(self, slip: Slip) -> None:
        if self.model.pop(slip.number, None):
            self.any().take_out(slip.tags)
        with pytest.raises(NotThere):
            self.any().take_out(slip.tags)

    @rule(slip=slips, to=st.sampled_from(["keep", "count"]))
    def withdraw(self, slip: Slip, to: str) -> None:
        less = "keep" if to == "keep" else "count"
        summary = self.model.get(slip.number)
        if summary is None:
            with pytest.raises(NotThere):
                self.any().withdraw(slip.tags, "keep")
            return
        self.any().withdraw(slip.tags, "keep" if to == "keep" else "count")
        if _wishes.index(less) < _wishes.index(summary.agreed):
            self.model[slip.number] = replace(summary, agreed="keep" if to == "keep" else "count", given=())

    @rule(slip=slips)
    def delete(self, slip: Slip) -> None:
        if self.model.pop(slip.number, None):
            self.opened().delete(slip.number)
        with pytest.raises(NotFound):
            self.opened().delete(slip.number)

    @precondition(lambda self: not self.passphrase)
    @rule()
    def set_passphrase(self) -> None:
        self.passphrase = self.fresh()
        self.any().set_passphrase(self.passphrase)

    @precondition(lambda self: self.passphrase)
    @rule(how=st.sampled_from(["change", "rekey", "new code"]))
    def change_keys(self, how: str) -> None:
        opened = self.opened()
        if how == "new code":
            assert self.any().unlock(opened.new_code(), "recovery").read().total >= len(self.model)
            return
        self.passphrase = self.fresh()
        if how == "change":
            opened.change_passphrase(self.passphrase)
        else:
            opened.rekey(self.passphrase)

    @rule()
    def reopen(self) -> None:
        self.boxes[0] = letterbox(self.folder)

    @invariant()
    def both_hold_the_same(self) -> None:
        kept = self.opened().read().whole()
        assert {each.id: each.summary for each in kept} == self.model
        assert len(kept) == len(self.model)
        assert self.boxes[0].notices == self.boxes[1].notices == ()

    def teardown(self) -> None:
        self.home.cleanup()


TestLetterboxes = Letterboxes.TestCase
TestLetterboxes.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
