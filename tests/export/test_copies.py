"""Shared summaries: what everybody gave, in no order, none twice, and never a few alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from debrief.core.summary import PARTS, Checked, Reading
from debrief.export.copies import Copies, Gathered, Means, gather
from debrief.export.quarters import QuarterError
from debrief.export.refusing import NothingToShow
from debrief.settings import Settings
from debrief.store.records import Kept
from debrief.textcheck import check
from tests.export.programme import QUARTERS, TITLES, WORDS, counted_only, session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debrief.core.summary import Summary
    from debrief.store.letter import Published

FIRST, SECOND, THIRD = QUARTERS
NAMES_SOMEBODY = "Sat with Mrs Patel, who lives at 12 Oak Street."


def means(batch: int = 5) -> Means:
    """Turn the order around, so that a test can tell."""
    return Means(Settings(batch=batch), WORDS, TITLES, check, lambda many: tuple(reversed(range(many))))


def shared(**rest: object) -> Summary:
    return session(**{"agreed": "share", "given": ("themes",), "themes": ("loss",)} | rest)  # type: ignore[arg-type]


def letters(many: int, summary: Summary | None = None, start: int = 0) -> list[Kept]:
    return [Kept(at, summary or shared()) for at in range(start, start + many)]


def gathered(kept: list[Kept], ledger: Iterable[Published] = (), batch: int = 5) -> Gathered:
    return gather(FIRST, kept, ledger, means(batch))


def test_only_what_everybody_shared_is_given_on() -> None:
    kept = [
        *letters(5),
        Kept(10, shared(agreed="count", given=())),
        Kept(11, shared(agreed="keep", given=())),
        Kept(12, shared(given=())),
        Kept(13, shared(month="2026-04")),
        counted_only(Kept(14, shared())),
    ]
    assert gathered(kept).published.letters == (0, 1, 2, 3, 4)


@pytest.mark.parametrize("given", [(part,) for part in PARTS])
def test_each_part_is_given_on_only_where_it_was_given(given: tuple[str, ...]) -> None:
    full = shared(
        given=given,
        feelings=("sad",),
        helped=("heard",),
        plans=("rest",),
        follow_up=True,
        note="We sat for a while.",
    )
    [copy, *_] = gathered(letters(5, full)).copies.copies
    assert {part for part in PARTS if getattr(copy, part)} == set(given)


def test_nothing_else_is_ever_in_a_copy_not_even_in_the_bytes() -> None:
    full = shared(
        given=PARTS,
        ring=4,
        thermometer=(Reading(9, 8),),
        minutes=115,
        month="2026-02",
        ended="finished early",
        further_help_offered=True,
        people="6+",
    )
    text = gathered(letters(5, full)).published.document
    assert set(msgspec.json.decode(text)["copies"][0]) <= {"format", *PARTS}
    assert not any(
        word in text for word in ("115", "2026-02", "early", "6+", "thermometer", "ring", "offered")
    )


def test_fewer_than_a_batch_wait_for_the_next_quarter() -> None:
    with pytest.raises(NothingToShow, match="too few summaries") as raised:
        gathered(letters(4))
    assert "4" not in str(raised.value)
    with pytest.raises(NothingToShow, match="Nothing that was shared waits"):
        gathered([])
    assert gathered(letters(3), batch=3).new
    later = gather(SECOND, [*letters(4), Kept(4, shared(month="2026-06"))], [], means())
    assert len(later.copies.copies) == 5
    with pytest.raises(QuarterError, match=r"given on with 2026 Q2. Ask for 2026Q2\."):
        gathered(letters(4), [later.published])


def test_each_letter_is_given_on_once_and_a_late_one_with_the_next_quarter() -> None:
    first = gathered(letters(5))
    kept = letters(7) + letters(4, shared(month="2026-05"), start=20)
    second = gather(SECOND, kept, [first.published], means())
    assert second.published.letters == (5, 6, 20, 21, 22, 23)
    with pytest.raises(NothingToShow):
        gather(THIRD, kept, [first.published, second.published], means())


def test_published_copies_stay_whatever_is_withdrawn_or_taken_out() -> None:
    first = gathered(letters(5))
    for later in ([], [counted_only(one) for one in letters(5)], letters(9)):
        again = gathered(later, [first.published])
        assert (again.published, again.copies, again.new) == (first.published, first.copies, False)
    assert msgspec.json.decode(first.published.document, type=Copies) == first.copies


def test_the_order_is_that_of_the_shuffler_and_the_ledger_tells_none() -> None:
    kept = [
        Kept(9 - at, shared(themes=(theme,)))
        for at, theme in enumerate(("loss", "harm", "load", "team", "home"))
    ]
    made = gathered(kept)
    labels = {option.id: option.label for option in WORDS.lists["themes"]}
    assert [copy.themes for copy in made.copies.copies] == [
        labels[one] for one in ("home", "team", "load", "harm", "loss")
    ]
    assert made.published.letters == (5, 6, 7, 8, 9)


@pytest.mark.parametrize(
    ("checked", "given_on"),
    [
        (None, False),
        (Checked(1), False),
        (Checked(1, found=1, kept=1), False),
        (Checked(1, found=2, changed=2), False),
        (Checked(1, found=9, kept=9), True),
    ],
)
def test_a_note_stays_here_when_the_check_finds_more_than_its_writer_answered_for(
    checked: Checked | None, *, given_on: bool
) -> None:
    noted = shared(given=("themes", "note"), note=NAMES_SOMEBODY, checked=checked)
    made = gathered([*letters(5), Kept(9, noted)])
    assert made.copies.notes_left_out == int(not given_on)
    assert (NAMES_SOMEBODY in made.published.document) is given_on
    assert len(made.copies.copies) == 6


def test_a_note_that_was_not_given_is_neither_shown_nor_told_as_left_out() -> None:
    made = gathered(letters(5, shared(note=NAMES_SOMEBODY)))
    assert made.copies.notes_left_out == 0
    assert "Patel" not in made.published.document
