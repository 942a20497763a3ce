"""A file of exercises with a fault says which file, which item and which field."""

from __future__ import annotations

import pytest

from debrief.core.practice import PracticeError, read_exercise, read_rehearsal
from debrief.library import PRACTICE as FOLDER

FILE = "warn.toml"
GOOD = (FOLDER / FILE).read_text(encoding="utf-8")
TWO = (FOLDER / "notice.toml").read_text(encoding="utf-8")
ACTED = (FOLDER / "rehearsal.toml").read_text(encoding="utf-8")

FAULTS = {
    'field = "therapy"': ('field = "theatre"', "item 3 (“hour”)", "field", "Invalid enum value 'theatre'."),
    'id = "visit"': ('id = "Visit 1"', "item 1 (“Visit 1”)", "id", "matching regex"),
    'id = "court"': ('id = "visit"', "item “visit”", "", "another item has the same id."),
    'says = "Kind, weight and a question. The listener can brace, set a limit, or say no."': (
        'says = ""', "item 1 (“visit”)", "options[0].says", "length >= 1",
    ),
    '[question]': ('[query]', "", "", "unknown field `query`"),
    'title = "How could the warning sound?"': ('heading = "?"', "", "question", "unknown field `heading`"),
    'minutes = 3': ('minutes = "three"', "", "minutes", "Expected `int`, got `str`."),
    'place = 3': ('place = 0', "", "place", "`int` >= 1"),
    '“I\'m so angry.”': ("x" * 67, "item 1 (“visit”)", "options[2].label", "length <= 66"),
    'name = "warn"': ('name = "warn', "", "", "this is not TOML"),
}  # fmt: skip


@pytest.mark.parametrize("good", FAULTS)
def test_a_fault_names_file_item_and_field(good: str) -> None:
    bad, item, field, problem = FAULTS[good]
    assert good in GOOD
    with pytest.raises(PracticeError) as caught:
        read_exercise(GOOD.replace(good, bad, 1), FILE)
    told = str(caught.value)
    assert told.startswith(FILE)
    assert caught.value.item == item
    assert caught.value.field == field
    assert item in told
    assert field in told
    assert problem in told


def test_a_second_question_needs_options_in_every_item() -> None:
    head, _, tail = TWO.rpartition("then = [")
    with pytest.raises(PracticeError, match=r"notice.toml, item 8 \(“headset”\), field “then”: options"):
        read_exercise(f"{head}{tail.partition(']')[2]}", "notice.toml")
    with pytest.raises(PracticeError, match=r"item 1 \(“lunch”\), field “then”"):
        read_exercise(TWO.replace('[then]\ntitle = "What might you say?"\n', ""), "notice.toml")


def test_a_fault_in_a_card_or_a_step_of_the_rehearsal_is_named() -> None:
    for good, bad, place in (
        ('feels = "Torn.', 'feeling = "Torn.', "card 1 (“removal”)"),
        ('shows = "needs"', 'shows = "all"', "step 5 (“turn”), field “shows”"),
        ('id = "client"', 'id = "removal"', "card “removal”: another card has the same id."),
    ):
        assert good in ACTED
        with pytest.raises(PracticeError) as caught:
            read_rehearsal(ACTED.replace(good, bad, 1), "rehearsal.toml")
        assert f"rehearsal.toml, {place}" in str(caught.value)


def test_every_fault_has_a_message_of_its_own() -> None:
    messages = set()
    for good, (bad, *_) in FAULTS.items():
        with pytest.raises(PracticeError) as caught:
            read_exercise(GOOD.replace(good, bad, 1), FILE)
        messages.add(str(caught.value))
    assert len(messages) == len(FAULTS)
