"""Every fault in a format file gets one sentence that names the file, the step and the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debrief.core.format import FormatError, read_format
from debrief.core.kinds.count import Count
from debrief.core.kinds.own import Own
from debrief.core.kinds.review import Review
from debrief.library import read_formats

from .changing import changed, moved, only, without
from .shelf import FILES, FOLDER, every_format, form, words

if TYPE_CHECKING:
    from pathlib import Path

PAIR = (FOLDER / "pair.toml").read_text(encoding="utf-8")
SOLO = (FOLDER / "solo.toml").read_text(encoding="utf-8")
TALK = '[[steps]]\nid = "again"\nkind = "talk"\npart = "talk"\nminutes = 8\n' + "".join(
    f'[steps.{field}]\ntitle = "Talk"\n' for field in ("prompt", "inward", "paused", "again", "onward")
)

FAULTS = {
    "bad TOML": ("people = = 2", ["line 1"]),
    "an unknown key": (
        changed(PAIR, 'shows = "map"', 'shows = "map"\ncolour = "red"'),
        ["step 1 (“welcome”)", "colour"],
    ),
    "an unknown key of a prompt": (
        changed(PAIR, "[steps.weight]", '[steps.weight]\nhint = "x"'),
        ["(“warn”)", "“weight”", "hint"],
    ),
    "a missing field": (
        changed(PAIR, 'title = "What does your body say?"', ""),
        ["(“body”)", "“prompt”", "title"],
    ),
    "a step without an id": (changed(PAIR, 'id = "welcome"', ""), ["step 1", "id"]),
    "a wrong type": (
        changed(PAIR, "most = 2", 'most = "two"'),
        ["(“step”)", "“most”", "Expected `int`, got `str`"],
    ),
    "an unknown kind": (changed(PAIR, 'kind = "check"', 'kind = "quiz"'), ["(“listener”)", "“kind”", "quiz"]),
    "a duplicate id": (changed(PAIR, 'id = "body"', 'id = "need"'), ["step need", "same id"]),
    "an unknown part": (
        changed(PAIR, 'part = "stock"\nseat', 'part = "attic"\nseat'),
        ["step need", "no part “attic”"],
    ),
    "no review": (without(PAIR, "review"), ["step note", "“review”", "“count”", "“own”"]),
    "a review that is not last": (
        without(PAIR, "note") + only(PAIR, "note"),
        ["step note", "last step", "“review”"],
    ),
    "talk without consent": (without(PAIR, "consent"), ["step talk", "“consent”"]),
    "consent without a warning": (without(PAIR, "warn"), ["step consent", "“warn”"]),
    "consent before the warning": (moved(PAIR, "consent", "warn"), ["step consent", "“warn”"]),
    "a second talk": (
        changed(PAIR, only(PAIR, "meaning"), TALK + only(PAIR, "meaning")),
        ["step again", "only one"],
    ),
    "a swap to a place after the warning": (
        changed(PAIR, 'swap_to = "need"', 'swap_to = "talk"'),
        ["step listener", "swap_to"],
    ),
    "a swap to nowhere": (
        changed(PAIR, 'swap_to = "need"', 'swap_to = "moon"'),
        ["step listener", "swap_to"],
    ),
    "calm that is not grounding": (
        changed(PAIR, 'calm = "ground"', 'calm = "body"'),
        ["step after", "calm", "“ground”"],
    ),
    "calm that comes later": (moved(PAIR, "ground", "plan"), ["step after", "calm"]),
    "a warning for one person": (
        changed(SOLO, only(SOLO, "let-go"), changed(only(PAIR, "warn"), '"ask"', '"turn"')),
        ["step warn", "two people"],
    ),
    "no minutes to choose": (
        changed(PAIR, "minutes = [10, 15, 20, 25]", "minutes = []"),
        ["(“agree”)", "“minutes”", "length >= 1"],
    ),
    "minutes below one": (
        changed(PAIR, "minutes = [5, 10, 15]", "minutes = [5, 0]"),
        ["(“consent”)", "minutes", ">= 1"],
    ),
    "an unknown list": (
        changed(PAIR, 'from = "themes"', 'from = "names"'),
        ["step themes", "“from”", "no list “names”", "Did you mean “needs”?"],
    ),
    "an unknown seat": (changed(PAIR, 'seat = "each"', 'seat = "boss"'), ["(“after”)", "“seat”", "boss"]),
    "steps that are not tables": (
        changed(PAIR.split("[[steps]]")[0], "people = 2", 'people = 2\nsteps = ["talk"]'),
        ["step 1", "Expected `object`"],
    ),
    "steps that are not a list": (
        changed(PAIR.split("[[steps]]")[0], "people = 2", 'people = 2\nsteps = "talk"'),
        ["“steps”", "Expected `array`"],
    ),
    "no steps at all": (PAIR.split("[[steps]]")[0], ["steps"]),
    "three people": (changed(PAIR, "people = 2", "people = 3"), ["“people”", "3"]),
    "a group that gives the larger number first": (
        changed(PAIR, "people = 2", "people = [8, 3]"),
        ["“people”", "smaller number first"],
    ),
    "a group of one": (changed(PAIR, "people = 2", "people = [1, 3]"), ["“people[0]”", ">= 2"]),
    "a group without an end": (changed(PAIR, "people = 2", "people = [3]"), ["“people”", "length 2"]),
    "a name with a space": (changed(PAIR, 'name = "pair"', 'name = "a pair"'), ["“name”"]),
    "a number of five thousand digits": (
        changed(PAIR, "minutes = 4", "minutes = " + "4" * 5000),
        ["not TOML"],
    ),
    "five thousand brackets": ("steps = " + "[" * 5000, ["not TOML"]),
    "a key that looks like a place": (
        changed(PAIR, "people = 2", 'people = 2\n"x - at `$.steps[99]" = 1'),
        ["unknown field"],
    ),
    "a kind that looks like a place": (
        changed(PAIR, 'kind = "inform"', 'kind = "x - at `$.steps[99]"'),
        ["(“welcome”)"],
    ),
}


@every_format
def test_each_shipped_format_reads_and_is_named_like_its_file(name: str) -> None:
    assert form(name).name == name
    assert sum(part.minutes for part in form(name).parts) == form(name).minutes
    used = {step.part for step in form(name).steps}
    assert used == {part.id for part in form(name).parts}


@every_format
def test_each_shipped_format_ends_in_a_review_a_count_or_a_file_of_ones_own_and_has_no_other(
    name: str,
) -> None:
    ends = [type(step) for step in form(name).steps if isinstance(step, Review | Count | Own)]
    assert ends == [type(form(name).steps[-1])]
    if form(name).group:
        assert ends == [Count]
    if Own in ends:
        assert form(name).alone


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_file_step_and_field(fault: str) -> None:
    text, expected = FAULTS[fault]
    with pytest.raises(FormatError) as raised:
        read_format(text, "ours.toml", words().lists)
    for part in ("ours.toml", *expected):
        assert part in str(raised.value)
    assert raised.value.__cause__ is None


def test_no_two_faults_are_told_in_the_same_words_but_those_that_are_one() -> None:
    told: dict[str, set[str]] = {}
    for fault, (text, _) in FAULTS.items():
        with pytest.raises(FormatError) as raised:
            read_format(text, "ours.toml", words().lists)
        told.setdefault(str(raised.value), set()).add(fault)
    alike = [sorted(faults) for faults in told.values() if len(faults) > 1]
    assert sorted(alike) == [
        ["a review that is not last", "no review"],
        ["a swap to a place after the warning", "a swap to nowhere"],
        ["calm that comes later", "calm that is not grounding"],
        ["consent before the warning", "consent without a warning"],
    ]


def test_broken_files_get_a_sentence_each_and_the_others_stay_usable(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b'name = "\xff\xfe"')
    (tmp_path / "b.toml").write_text("people = = 2", encoding="utf-8")
    (tmp_path / "c.toml").write_text(changed(PAIR, 'kind = "warn"', 'kind = "hint"'), encoding="utf-8")
    (tmp_path / "d.toml").write_text(changed(PAIR, 'name = "pair"', 'name = "ours"'), encoding="utf-8")
    (tmp_path / "e.toml").mkdir()
    (tmp_path / "notes.txt").write_text("not a format", encoding="utf-8")
    found = read_formats(tmp_path)
    assert set(found.usable) == {file.stem for file in FILES} | {"ours"}
    assert [problem.split(":")[0].split(",")[0] for problem in found.problems] == [
        "a.toml",
        "b.toml",
        "c.toml",
        "e.toml",
    ]
    assert all(problem.endswith(".") for problem in found.problems)


def test_a_file_of_the_organisation_wins_where_names_meet(tmp_path: Path) -> None:
    own = changed(SOLO, 'title = "Solo reflection"', 'title = "Our own"')
    (tmp_path / "mine.toml").write_text(own, encoding="utf-8")
    assert read_formats(tmp_path).usable["solo"].title == "Our own"


def test_a_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    found = read_formats(tmp_path / "nowhere")
    assert set(found.usable) == {file.stem for file in FILES}
    assert found.problems == ()
