"""What is written instead fits the grammar around it, identifies nobody, and touches nothing else."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debrief.textcheck import check
from debrief.textcheck.cues import entry
from debrief.textcheck.findings import Finding, Kind, Span
from debrief.textcheck.suggest import reworded
from training.marked import Note, notes, unmark

ROUNDS = 5
NOTES = [note for note in notes(Path(__file__).parents[2] / "training" / "notes") if note.marks]
WRITTEN = """
{name:Dr Weiss} rang twice. | A doctor rang twice.
i rang {name:dr. weiss} twice | i rang a doctor twice
Told poor {name:Alma} the truth. | Told someone the truth.
Our caller {name:Alma} hung up. | Our caller hung up.
Our plumber {name:Alma} hung up. | Our plumber hung up.
client {name:Alma} hung up | a client hung up
visiting client {name:Alma} | visiting a client
foster mum {name:Alma} rang | foster mum rang
Her little brother {name:Kit} sang. | Her little brother sang.
My mentor, {name:Alma}, said wait. | My mentor said wait.
I told my mentor, {name:Alma}. | I told my mentor.
{name:Alma}, my mentor, said wait. | My mentor said wait.
My mum ({name:Alma}) came. | My mum came.
{name:The Almas} and {name:the Brodys} came. | A family and another family came.
I closed the {name:Alma} case. | I closed the case.
I rang the {name:Alma} family. | I rang a family.
Told {name:Mr} and {name:Mrs Bell} no. | Told a couple no.
{name:Dr}. {name:Weiss} rang. | A doctor rang.
He is called {name:Alma} now. | He is called someone now.
His name is {name:Alma}. | His name is on file.
A man called {name:Alma} rang. | A man rang.
{name:Alma}'s dad and {name:Kit}'s dad left. | Someone's dad and someone else's dad left.
{name:Alma} left. Then {name:Alma} rang. | Someone left. Then this person rang.
My mentor {name:Alma} left. {name:Alma} rang. | My mentor left. My mentor rang.
I was told that {name:Alma} left. | I was told that someone left.
Dear {name:Alma}, I left. | Dear someone, I left.
A {age:15-year-old} {name:Kit} left. | A teenager left.
Thanks {name:Alma}, that helped. | Thanks, that helped.
He thinks I am {name:Alma}. | He thinks I am someone else.
On nights with me: {name:Alma} on reception. | On nights with me: a colleague on reception.
{name:Drew} left early. | Someone left early.
{name:Alma} drew a house at nursery. | A child drew a house at nursery.
{name:Mr Bell} led the assembly. | A teacher led the assembly.
{name:Alma} in {unit:Bay 2} cried. | A patient in the bay cried.
HELP {name:ALMA} PLEASE SHE IS ALONE | HELP SOMEONE PLEASE SHE IS ALONE
"{name:Alma} is here," he said. | "Someone is here," he said.
He said, "{unit:Engine 4} is here." | He said, "The engine is here."
- {name:Alma} left | - Someone left
The {age:13-year-old} left. | The teenager left.
A {age:13-year-old} girl left. | A teenage girl left.
An {age:8-year-old} boy left. | A young boy left.
An {age:84-year-old} woman left. | An older woman left.
A {age:31-year-old} accountant left. | An accountant left.
My {age:8-year-old} left. | My young child left.
Two {age:8-year-olds} left. | Two young children left.
I met a {age:3yo} and {age:3yo} twins. | I met a toddler and very young twins.
{name:Alma}, {age:8}, left. | A young child left.
{name:Alma} {age:8} left. | A young child left.
I woke {name:Alma}, {age:8}, so he cried. | I woke a young child, so he cried.
I saw {name:Alma} ({age:44}) today. | I saw someone today.
He is {age:44} and I am {age:22}. | He is in his forties and I am a young adult.
They are {age:6 and 9}. | They are young.
When she was only {age:16} she left. | When she was a teenager she left.
She left at the age of {age:44}. | She left in her forties.
He has been alone since age {age:6}. | He has been alone since a young age.
A man aged {age:44} left. | A man in his forties left.
A girl of {age:11} left. | A girl left.
{age:15f}, alone. I left. | A teenage girl, alone. I left.
She turned {age:40} in there. | She had a birthday in there.
An {age:18th} birthday card. | A birthday card.
On {date:3 March} she left. | That day she left.
She left on {date:3 March}. | She left recently.
She will leave on {date:3 March}. | She will leave soon.
Off {date:since the 3rd}, and tired. | Off since then, and tired.
Back {date:on the 3rd}, I was late. | Back recently, I was late.
Court is {date:3 March.} I left. | Court is soon. I left.
She left on {date:3 Sept.} and cried. | She left recently and cried.
{name:Ada B.} left. I saw {name:Ada B.} | Someone left. I saw this person.
Court is {date:3 March}. | Court is soon.
The {date:3 March} hearing is off. | The hearing is off.
On Tuesday {date:3 March} she left. | On Tuesday she left.
She left on {date:Tuesday the 3rd}. | She left on Tuesday.
On the night of {date:3 March} she left. | That night she left.
Off since {date:3 March}, back by {date:9 March}. | Off since then, back by then.
From {date:3 March} to {date:9 March} I slept. | From one day to another I slept.
dob {date:3/4/1980} | dob a date
She moved in in {date:March 2019}. | She moved in a while ago.
She lives at {address:3 Mill Lane} alone. | She lives near here alone.
I visited her at {address:3 Mill Lane}. | I visited her at home.
He moved to {address:3 Mill Lane}. | He moved to a new address.
I parked on {address:Mill Lane}. | I parked on a street.
I stood outside {address:3 Mill Lane}. | I stood outside a house.
Ring her on {phone:07700 900123}. | Ring her on a number.
Her number is {phone:07700 900123}. | Her number is on file.
She left her mobile, {phone:07700 900123}, with us. | She left her mobile, with us.
tel: {phone:07700 900123} | a phone number
{phone:07700 900123} rang. {phone:07700 900124} rang. I cried. | A number rang. Another number rang. I cried.
Write to her ({email:a@example.org}) soon. | Write to her soon.
It is at {url:www.example.org}. | It is on a page.
File {id:JX-4410} is closed. | The file is closed.
My file {id:JX-4410} is closed. | My file is closed.
His badge ({id:4471}) fell. | His badge fell.
I reopened {id:JX-4410}. | I reopened a case.
{id:KX14 ZRT} followed me. | A car followed me.
lab no {id:TX-902} is back | lab number is back
I filed FIR {id:212/2023} today. | I filed FIR number today.
Prisoner {id:A1147CV} sang. | A prisoner sang.
{unit:Ward 7} rang {unit:Ward 9}. | The ward rang another ward.
An {unit:A wing} officer left. | An officer left.
Our {unit:Unit 3} is full. | Our unit is full.
She is in {unit:Resus 1}. | She is in resus.
Found in {unit:bay 4}, {unit:bed 2}. | Found in the bay.
She is in {place:Kano}, {place:Nigeria}. | She is in a town.
I left {place:Kano}, {place:Lagos} called me. | I left a town, another town called me.
He flew to {place:Kenya}. | He flew abroad.
Pulled him from the {place:Tawe}. | Pulled him from the river.
She ran into {place:Rosslyn Park}. | She ran into a park.
The whole of {place:Kano} knows. | The whole town knows.
A {place:Leeds} hostel rang. | A hostel rang.
I slept outside {place:Leeds} station. | I slept outside a station.
I met her at {place:Kano}. | I met her in a town.
{org:Oakdale Academy} rang {org:Hillside Primary}. | The school rang another school.
The {org:Lantern Project} rang. | The project rang.
She left {org:St Odile}'s {org:Hospice} early. | She left the hospice early.
She left {org:Hill School} for {org:St Odile}'s early. | She left the school for another school early.
She was sacked by {org:Larkin Dunmore}. | She was sacked by a company.
{relation:The vicar's wife} left. | Someone I know of left.
It was {relation:the vicar's wife}'s car. | It was someone's car.
{relation:The vicar's twins} left. | People I know of left.
{name:Alma}, {relation:the vicar's wife}, left. | Someone left.
He is {role:the only vet on the island}. | He is someone known here.
She won {role:the lottery}. | She won a prize.
"""
ROWS = [tuple(line.split(" | ")) for line in WRITTEN.strip().splitlines()]
ODD = "👩🏽\u200d👧🏽 שלום e\u0301 מרחבא İ \u202e ﬁ "
"""Signs of more than one code point, of both directions, and one that grows in lower case."""
STEERING = (
    "the", "a", "an", "my", "her", "and", ",", ".", "(", ")", "'", "'s", "is", "was", "at", "on", "of", "by",
    "in", "since", "to", "mr", "dr", "ward", "aged", "sister", "called", "birthday", "x", "no", "\n", '"',
    "-", "only",
)  # fmt: skip


def spans_of(note: Note) -> list[Span]:
    return [Span(mark.start, mark.end, Kind(mark.kind)) for mark in note.marks]


def taken(text: str, findings: tuple[Finding, ...]) -> str:
    """Take the first suggestion of each finding."""
    for one in reversed(findings):
        text = text[: one.start] + one.suggest[0] + text[one.end :]
    return text


def stands(text: str, spans: list[Span], findings: tuple[Finding, ...]) -> None:
    """See that the findings cover the pieces in order, overlap nothing, and all say something to write."""
    assert all(0 <= one.start <= one.end <= len(text) for one in findings)
    assert all(one.end <= other.start for one, other in pairwise(findings))
    assert all(0 < len(one.suggest) <= 4 and len(set(one.suggest)) == len(one.suggest) for one in findings)
    for span in spans:
        over = [one for one in findings if one.start < span.end and span.start < one.end]
        assert all(span.end <= one.end or text[one.end : span.end] == "." for one in over)
        assert all(one.start <= span.start or span.kind == Kind.DATE for one in over)


@pytest.mark.parametrize(("marked", "after"), ROWS, ids=[row[0] for row in ROWS])
def test_a_suggestion_fits_the_grammar_around_it(marked: str, after: str) -> None:
    note = unmark(marked)
    assert taken(note.text, reworded(note.text, spans_of(note))) == after


@pytest.mark.parametrize(("marked", "after"), ROWS, ids=[row[0] for row in ROWS])
def test_a_suggestion_knows_its_place_among_signs_of_any_script(marked: str, after: str) -> None:
    note = unmark(f"{ODD}. {marked} {ODD}")
    findings = reworded(note.text, spans_of(note))
    stands(note.text, spans_of(note), findings)
    assert taken(note.text, findings).lower() == f"{ODD}. {after} {ODD}".lower()


def test_general_words_are_no_finding() -> None:
    for marked in (
        "I slept in a {org:cafe}.",
        "{unit:A house} burned.",
        "{unit:The ward} rang.",
        "We went to {org:school}.",
    ):
        note = unmark(marked)
        assert reworded(note.text, spans_of(note)) == ()


def test_marked_notes_are_covered_without_overlaps() -> None:
    for note in NOTES:
        stands(note.text, spans_of(note), reworded(note.text, spans_of(note)))


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """Make a text of words that steer the rules, with pieces anywhere in it."""
    text = " ".join(draw(st.lists(st.sampled_from(STEERING) | st.text(max_size=6), max_size=25)))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10)))
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=5, max_size=5))
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, [
        Span(start, end, kind) for (start, end), kind in zip(pairs, kinds, strict=False) if start < end
    ]


@settings(max_examples=300, deadline=None)
@given(broken())
def test_any_text_with_any_pieces_has_something_to_write(made: tuple[str, list[Span]]) -> None:
    text, spans = made
    findings = reworded(text, spans)
    stands(text, spans, findings)
    last = 0
    kept = ""
    for one in findings:
        kept += text[last : one.start] + one.suggest[0]
        last = one.end
    assert taken(text, findings) == kept + text[last:]


def test_pieces_that_make_no_sense_raise_nothing() -> None:
    for kind in Kind:
        assert all(
            len(reworded(text, [Span(3, 99, kind)])) <= 1 for text in ("", "abc", "abc d", "\ud800\udfff 7 ")
        )


def sayings() -> list[str]:
    """Give what stands in the data to be written instead."""
    groups = entry("general", "ages.groups")
    found = {group[name] for group in groups for name in ("one", "many", "one_is", "many_are")}
    for path in ("known.owning", "known.one", "known.more", "known.role", "people.couple", "people.series"):
        found |= set(entry("general", path))
    for path in ("people.nouns_of", "dates.first", "dates.within", "dates.after"):
        found |= {said for some in entry("general", path).values() for said in some}
    for path in ("people.titles", "places", "orgs", "ids"):
        found |= {said for said, cues in entry("general", path).items() if isinstance(cues, list)}
    return sorted(found - {""})


def test_nothing_is_found_in_what_is_written_instead() -> None:
    assert [said for said in sayings() if check(said)] == []


def test_taking_suggestions_ends_with_nothing_left_to_find() -> None:
    for note in NOTES[:: max(1, len(NOTES) // 400)]:
        text = note.text
        for _ in range(ROUNDS):
            text = taken(text, check(text).identifiers)
        assert not check(text).identifiers, text


def test_eight_times_the_note_takes_about_eight_times_the_time() -> None:
    note = unmark("Mrs {name:Bell}, {age:79}, left {unit:Ward 7} on {date:3 March} with her son {name:Kit}. ")

    def seconds(times: int) -> float:
        spans = [
            Span(span.start + at * len(note.text), span.end + at * len(note.text), span.kind)
            for at in range(times)
            for span in spans_of(note)
        ]
        best = float("inf")
        for _ in range(3):
            began = process_time()
            reworded(note.text * times, spans)
            best = min(best, process_time() - began)
        return best

    seconds(1)
    assert seconds(800) < 24 * seconds(100) + 0.05
