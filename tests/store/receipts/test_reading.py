"""A receipt is read as tired people type it, and never as somebody else's."""

from __future__ import annotations

import traceback
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.store.errors import StoreError
from debrief.store.receipt import NotAReceipt, Receipt, read_list, read_receipt

from .slips import slips

OURS = read_list()
FIVE = "kettle acorn meadow violin biscuit"
receipts = st.lists(st.sampled_from(OURS), min_size=5, max_size=5)
ODD = (
    ascii_lowercase + " -'.,0159\N{LATIN SMALL LETTER E WITH ACUTE}\N{LATIN SMALL LIGATURE FI}\N{KELVIN SIGN}"
)
"""What a finger may hit in place of a letter."""


def read(typed: str) -> str:
    return read_receipt(typed).text


def outcome(typed: str) -> Receipt | None:
    try:
        return read_receipt(typed)
    except NotAReceipt:
        return None


@pytest.mark.parametrize(
    "typed",
    [
        "Kettle ACORN meadow Violin biscuit",
        "  kettle   acorn\tmeadow\nviolin biscuit  ",
        "kettle, acorn, meadow, violin, biscuit.",
        "kettle-acorn-meadow-violin-biscuit",
        "kettle \N{EN DASH} acorn / meadow \N{EM DASH} violin ; biscuit",
        '"kettle acorn meadow violin biscuit"',
        "\N{LEFT DOUBLE QUOTATION MARK}kettle acorn meadow violin biscuit\N{RIGHT DOUBLE QUOTATION MARK}",
        "1. kettle 2. acorn 3. meadow 4. violin 5. biscuit",
        "1kettle 2)acorn 3:meadow 4_violin (5) biscuit",
        "kett acorn mead viol bisc",
        "kettl aconr meadoww vyolin biscuitt",
        "k3ttle acorn meadow violin biscui7",
    ],
)
def test_reading_forgives(typed: str) -> None:
    assert read(typed) == FIVE


@given(receipts)
def test_every_receipt_is_read_as_it_is_written(words: list[str]) -> None:
    assert read(" ".join(words)) == " ".join(words)


@given(receipts, st.data())
def test_a_receipt_with_one_slip_is_read_right_or_refused_and_never_as_another(
    words: list[str], data: st.DataObject
) -> None:
    line = " ".join(words)
    slipped = data.draw(st.sampled_from(sorted(slips(line, ODD))))
    assert outcome(slipped) in (read_receipt(line), None)


@given(receipts, st.data())
def test_a_slip_in_every_word_is_read_right_or_refused(words: list[str], data: st.DataObject) -> None:
    slipped = [data.draw(st.sampled_from(sorted(slips(word, ODD)))) for word in words]
    assert outcome(" ".join(slipped)) in (read_receipt(" ".join(words)), None)


def test_most_slips_are_forgiven() -> None:
    some = [(word, slip) for word in OURS[::64] for slip in sorted(slips(word))[::8]]
    right = sum(outcome(f"{slip} {FIVE.partition(' ')[2]}") is not None for _, slip in some)
    assert right / len(some) > 0.9


@pytest.mark.parametrize("place", range(5))
def test_a_word_that_is_not_ours_is_named_by_its_place_alone(place: int) -> None:
    words = FIVE.split()
    words[place] = "zzyzx"
    with pytest.raises(NotAReceipt) as caught:
        read_receipt(" ".join(words))
    name = ["first", "second", "third", "fourth", "fifth"][place]
    assert str(caught.value) == f"The {name} word is not one of ours. Look at its spelling."


@pytest.mark.parametrize("near", ["acor", "fog", "hill", "card"])
def test_a_word_that_may_be_one_of_several_is_refused(near: str) -> None:
    assert outcome(f"{near} {FIVE.partition(' ')[2]}") is None


@pytest.mark.parametrize("short", ["viol", "vio", "vi", "v"])
def test_fewer_than_four_letters_are_not_enough(short: str) -> None:
    assert (outcome(f"kettle acorn meadow {short} biscuit") is not None) == (len(short) == 4)


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "1 2 3 4 5", "kettle", FIVE.rpartition(" ")[0], f"{FIVE} stone", FIVE.replace(" ", "")],
)
def test_more_words_or_fewer_are_refused_with_how_many_there_are(typed: str) -> None:
    with pytest.raises(NotAReceipt, match="A receipt has five words"):
        read_receipt(typed)


@given(st.text())
def test_any_text_at_all_is_read_or_refused_in_words(typed: str) -> None:
    result = outcome(typed)
    assert result is None or len(result.words) == 5


def test_an_error_holds_nothing_that_was_typed_or_meant() -> None:
    with pytest.raises(StoreError) as caught:
        read_receipt("kettle acrn medow violin zzyzx")
    told = "".join(traceback.format_exception(caught.value)).split("tests/store", 1)[0] + repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert [w for w in (*FIVE.split(), "acrn", "medow", "zzyzx") if w in f"{told}{caught.value.args}"] == []
