"""What can be shown of a count, for every small table that there can be."""

from __future__ import annotations

from itertools import product

import pytest

from debrief.export.disclosure import FEW, HIDDEN, Cell, Shown, alone, beside, both, rounded, together

THRESHOLDS = range(5, 16)


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_a_number_is_a_multiple_of_five_at_the_threshold_or_above_and_stands_for_three_counts(
    threshold: int,
) -> None:
    stands: dict[int, list[int]] = {}
    for count in range(threshold, 100):
        shown = rounded(count, threshold)
        assert shown % 5 == 0
        assert shown >= threshold
        assert abs(shown - count) <= (4 if shown == rounded(threshold, threshold) else 2)
        stands.setdefault(shown, []).append(count)
    assert min(len(counts) for shown, counts in stands.items() if shown < 95) >= 3


def test_the_threshold_of_eleven_is_shown_as_it_is_explained() -> None:
    shown = [alone(Cell(count), 11) for count in (0, 1, 10, 11, 12, 13, 17, 18, 22, 23)]
    assert shown == [0, FEW, FEW, 15, 15, 15, 15, 20, 20, 25]


def test_what_was_shared_does_not_help_to_hide_the_others() -> None:
    assert alone(Cell(12, known=1), 11) == 15
    assert alone(Cell(12, known=2), 11) == HIDDEN
    assert alone(Cell(3, known=3), 11) == HIDDEN


@pytest.mark.parametrize("threshold", [5, 11])
def test_beside_a_total_each_small_count_can_be_any_for_somebody_who_knows_the_total(threshold: int) -> None:
    """Goes through every table of two cells, with every number of shared sessions up to three."""
    for total in range(threshold, 4 * threshold):
        for known, known_rest in product(range(4), repeat=2):
            worlds: dict[Shown, set[int]] = {}
            for count in range(known, total - known_rest + 1):
                shown = beside(Cell(count, known), Cell(total - count, known_rest), threshold)
                worlds.setdefault(shown, set()).add(count - known)
            free = total - known - known_rest
            for unknown in worlds.values():
                assert_free(unknown, free, threshold)
                assert_free({free - one for one in unknown}, free, threshold)


def assert_free(unknown: set[int], free: int, threshold: int) -> None:
    """Hold that where a small count is among those that read alike, every small count that can be is."""
    small = set(range(1, min(threshold, free)))
    assert not unknown & small or small <= unknown


@pytest.mark.parametrize("threshold", [5, 11])
def test_of_two_counts_that_make_up_a_total_each_can_be_any(threshold: int) -> None:
    for total in range(threshold, 4 * threshold):
        worlds: dict[tuple[Shown, Shown], set[int]] = {}
        for count in range(total + 1):
            worlds.setdefault(both(Cell(count), Cell(total - count), threshold), set()).add(count)
        for counts in worlds.values():
            assert_free(counts, total, threshold)
            assert_free({total - one for one in counts}, total, threshold)


def test_of_two_counts_the_small_one_is_few_and_the_other_is_hidden() -> None:
    assert both(Cell(30), Cell(4), 11) == (HIDDEN, FEW)
    assert both(Cell(30), Cell(20), 11) == (30, 20)
    assert both(Cell(30), Cell(0), 11) == (30, 0)
    assert both(Cell(10), Cell(8), 11) == (HIDDEN, HIDDEN)


def test_counts_that_are_shown_together_are_hidden_together() -> None:
    assert together({"lower": 30, "same": 12, "higher": 0}, 11) == {"lower": 30, "same": 15, "higher": 0}
    assert together({"lower": 30, "same": 3, "higher": 0}, 11) == {
        "lower": HIDDEN,
        "same": HIDDEN,
        "higher": 0,
    }
