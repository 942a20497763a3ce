"""Names, places and organisations, and words that only look like them."""

from __future__ import annotations

import pytest

from debrief.textcheck.checking import identifiers
from debrief.textcheck.reading import read
from debrief.textcheck.rows import row_of
from debrief.textcheck.tokens import sentences
from training.marked import unmark

TAGGED = {"name", "place", "org"}

FOUND = """
{name:Sarah} cried in the corridor.
sat w/ {name:jess} after
{name:oluwaseun} didn't want the lights off
Visited {name:Nguyen Thi Hoa} and her brother {name:Minh}.
{name:priya}'s mum made me tea
told {name:hamza} and {name:leyla} that we're closing
{name:Mr Kowalczyk} held my hand.
{name:Dr. Adeyemi} stayed late with me.
{name:J.K.} is back on the list
Home visit to {name:the Petrovs}, all quiet.
{name:Grace} asked me for a story.
{name:will} won't talk to anyone but me
with {name:hope} and her sister till nine
{name:Siobhan O'Malley} thanked me
drove back from {place:Aberdeen} in the dark
she wants to go home to {place:lagos}
{org:Hillview Primary} phoned again
He got a bed at {org:St Brigid's Hospice}.
""".strip().splitlines()

LEFT_ALONE = """
I will mark this one down as a win.
Hope is thin today, and so is the soup.
It may be nothing, it may be a lot.
I rose early and made toast.
Drained, cross, and proud of the team.
Knackered after nights.
Tuesday was long.
God, I was tired.
Mum rang, then Gran.
My chest is tight before every visit to that flat.
the porter brought us biscuits and we laughed
felt small beside the consultant
had soup, had a cry, had a nap
Everyone was kind about it.
Nobody tells you how quiet it gets after.
""".strip().splitlines()


@pytest.mark.parametrize("line", FOUND)
def test_a_name_is_found_whole(line: str) -> None:
    note = unmark(line)
    spans = [span for span in identifiers(read(note.text)) if span.kind in TAGGED]
    for mark in note.marks:
        touching = [span for span in spans if span.start < mark.end and mark.start < span.end]
        assert touching, note.text[mark.start : mark.end]
        assert touching[0].start <= mark.start + len("the ")
        assert touching[-1].end >= mark.end


@pytest.mark.parametrize("line", LEFT_ALONE)
def test_a_word_that_is_no_name_is_left_alone(line: str) -> None:
    assert [line[span.start : span.end] for span in identifiers(read(line))] == []


def test_a_possessive_belongs_to_no_word() -> None:
    row = row_of("Devi's mum, the Smiths' dog")
    assert [(word.text, word.owns) for word in row.words if word.is_word] == [
        ("Devi", True), ("mum", False), ("the", False), ("Smiths", False), ("dog", False)
    ]  # fmt: skip


def test_a_text_is_cut_into_its_sentences() -> None:
    text = 'I sat down. "Are you ok?" she asked.\n4.5 hours... yes'
    assert [text[start:end] for start, end in sentences(text)] == [
        "I sat down.", '"Are you ok?"', "she asked.", "4.5 hours...", "yes"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "leila {age:13} missing since tuesday",
        "marek is {age:4} and can open a tin",
        "hamza {age:6} whispered it to the school rabbit",
        "josh {age:14}, ben 12, both quiet",
        "wee girl {age:3 and a half} asked for her mummy",
        "he's {age:forty-nine} same as me",
        "mrs patel in {unit:14} refused her meds again",
    ],
)
def test_a_bare_number_is_an_age_or_a_room_by_what_stands_beside_it(line: str) -> None:
    note = unmark(line)
    found = {(span.start, span.end, str(span.kind)) for span in identifiers(read(note.text))}
    assert {(mark.start, mark.end, mark.kind) for mark in note.marks} <= found


@pytest.mark.parametrize(
    "line",
    [
        "six missed calls and 3 voicemails",
        "on at 7, off at 7, home by 8",
        "pain was 4 out of 10",
        "two of us did the work of 5",
        "day 3 of 4 and my feet are gone",
        "sober six years and still counting",
    ],
)
def test_a_number_that_counts_is_left_alone(line: str) -> None:
    assert identifiers(read(line)) == []
