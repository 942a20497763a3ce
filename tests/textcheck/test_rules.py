"""What the rules find, and what they leave alone."""

from __future__ import annotations

import re

import pytest

from debrief.textcheck.checking import identifiers
from debrief.textcheck.cues import entry, pattern
from debrief.textcheck.reading import read
from training.marked import unmark

FOUND = """
Write to {email:jo.bloggs+ward@example.org}, she said.
he wrote {email:mags at example dot com} on a napkin
See {url:https://example.org/case?id=4} and {url:www.example.com}.
the page is {url:helpthehill.org/give} apparently
{url:@quietriver} keeps posting about it
ring {phone:07700 900123} before ten
Her mother is on {phone:+44 20 7946 0018}, his on {phone:(555) 010-4477}.
text {phone:0161 496 0000} if he turns up
Case {id:4471/B} was closed today.
MRN {id:0042187} again
badge {id:2093} would not look at me
the plate was {id:KX19 WVD}
file {id:JX-4410} fell off my desk
Her SSN is {id:078-05-1120}.
We lost her on {date:3 March}.
inquest is {date:8th of oct}
born {date:12/04/1987} and still afraid
He moved in in {date:June 2021}.
Hearing on {date:the 21st}, and I am not ready.
back on {date:2024-02-29}
A {age:4 yo} held my sleeve.
She's {age:31} and looks sixty.
an {age:eight-year-old} asked me why
Bernard, {age:79}, asked me to stay.
my lad is {age:six}, hers is {age:nine}
when I was {age:6 through to 16}
she turned {age:forty} in there
me ({age:22f}) and him
girl of {age:11}, alone
Took the call in {unit:Bay 4}.
{unit:room 9} is empty now
He is back on {unit:B wing}.
sat in {unit:cubicle c} till six
{unit:engine nine} came first
She lives at {address:9 Bramble Court} and waves.
They found him on {address:Harrow Lane}.
the corner of {address:Elm and 3rd}
Send it to {address:PO Box 118}.
flat smells, {address:M14 5TP}, same stairs
Cried with {relation:the vicar's wife} in the car park.
{relation:our MP's nephew} is in again
his {relation:dad is the mayor} so nobody says it
she is {relation:married to the headteacher}
{relation:the butchers youngest} will not eat
{relation:the daughter of our bishop} rang
He's {role:the only vet on the island}.
{role:our one somali interpreter} was off sick
{role:the woman from the news} sat beside me
met {role:a former olympic swimmer} tonight
she runs {role:the bakery opposite the town hall}
{role:the first female fire chief} hugged me
{role:the captain of the county side} wept
""".strip().splitlines()

LEFT_ALONE = """
She is in her forties and laughs a lot.
A teenager, a toddler and their gran.
It was a Tuesday in May.
Next month, or the month after, or never.
Six of us in a room for four, and no air.
12 calls by 3am and I have had 2 biscuits.
Pain 6/10, then 4/10, then tea.
Give 40mg and wait 20 minutes.
24/7 and never a thank you.
Level 2, stage 4, page 4, step 1.
Three years in the job and still surprised.
I was here at 7 and left at 7.
The last nurse on shift locks up.
She was the only one who laughed.
Her sister came, then a client's mum.
My manager's door was open.
The patient's son made tea.
Sats 85%, bp 90/60, pulse 110.
It cost £20 and a lot of nerve.
We have had five managers in two years.
A two hour drive, a five minute walk.
He broke his arm in a fall and I drove him.
In the news again, the same old story.
There were 14 when we counted.
Covid, A&E, CPR, and a cold coffee.
I could eat 10 of these.
Section 47, form 7, rule 12.
""".strip().splitlines()

RULES = {"email", "url", "phone", "id", "date", "age", "unit", "address", "relation", "role"}


@pytest.mark.parametrize("line", FOUND)
def test_what_identifies_someone_is_found(line: str) -> None:
    note = unmark(line)
    found = [span for span in identifiers(read(note.text)) if span.kind in RULES]
    for mark in note.marks:
        touching = [span for span in found if span.start < mark.end and mark.start < span.end]
        assert [str(span.kind) for span in touching] == [mark.kind]


@pytest.mark.parametrize("line", LEFT_ALONE)
def test_what_is_general_already_is_left_alone(line: str) -> None:
    assert [line[span.start : span.end] for span in identifiers(read(line)) if span.kind in RULES] == []


@pytest.mark.parametrize("section", ["contact", "date", "address", "unit", "age", "org", "id", "role"])
def test_a_rule_that_reads_lower_case_asks_for_no_capital(section: str) -> None:
    for name in (name for name, rule in entry("patterns", section).items() if "text" in rule):
        rule = pattern(f"{section}.{name}", lowered=True)
        if not rule.flags & re.IGNORECASE:
            assert not re.search(r"[A-Z]", re.sub(r"\\.|\(\?P", "", rule.pattern)), name
