"""What an organisation brings along: formats, limits and people to call; and faults in them, said plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terminal.walk import HOME

if TYPE_CHECKING:
    from tests.terminal.program import Program

TEA = """
name = "tea"
title = "A cup of tea"
about = "Two people and a pot."
people = 2
[[parts]]
id = "all"
title = "Tea"
minutes = 7
[[steps]]
id = "limits"
kind = "inform"
part = "all"
shows = "limits"
[steps.prompt]
title = "Put the kettle on."
[[steps]]
id = "themes"
kind = "pick"
part = "all"
from = "themes"
keeps = "themes"
[steps.prompt]
title = "What was in the pot?"
[[steps]]
id = "review"
kind = "review"
part = "all"
[steps.ready]
title = "Wash up?"
[steps.record]
title = "This is the cup."
[steps.prompt]
title = "Where does the cup go?"
[steps.parts]
title = "Who may see the cup?"
[steps.kept]
title = "Into the cupboard."
[steps.let_go]
title = "Down the drain."
"""


def test_an_own_format_stands_at_home_and_can_be_walked_to_a_summary(program: Program) -> None:
    program.format("tea", TEA)
    walk = program.open()
    walk.on(HOME, "A cup of tea 2 people, about 7 minutes", "Pair debrief", "Solo reflection")
    walk.open("A cup of tea")
    walk.go("Put the kettle on.")
    walk.tick("What was in the pot?", "Something good")
    walk.go("Wash up?")
    walk.go("This is the cup.")
    for _ in range(2):
        walk.go("The keyboard goes")
        walk.take("Where does the cup go?", "Keep it here")
    walk.go("Into the cupboard.")
    walk.is_kept()
    assert walk.leave() == 0
    ((number, summary),) = program.kept().items()
    assert (summary["format"], summary["themes"]) == ("tea", ["good"])
    assert "A cup of tea, " in program.run("show", str(number)).stdout


def test_a_broken_format_is_named_with_step_and_field_and_the_others_work(program: Program) -> None:
    program.format("tea", TEA.replace('from = "themes"', 'from = "thames"'))
    walk = program.open()
    walk.on(
        HOME, "One format can't be used.", "tea.toml, step themes, field “from”", "Did you mean “themes”?"
    )
    assert "A cup of tea" not in walk.words
    walk.open("Pair debrief")
    walk.on("Sit down together")

    done = program.run("formats")
    assert done.returncode == 1
    assert {"pair", "solo"} <= {line.split()[0] for line in done.stdout.splitlines()}
    assert done.stderr.startswith("tea.toml, step themes, field “from”: ")
    assert done.stderr.count("\n") == 1


def test_own_limits_and_people_to_call_take_their_place(program: Program) -> None:
    program.settings('limits = ["We report what the wolf did."]\ncall = ["Night desk, 0800 555"]\n')
    walk = program.open("start", program.cut("pair", "limits"), first="What you can't keep")
    walk.on("We report what the wolf did.")
    assert "Some things can't stay here" not in walk.words
    walk.terminal.press("f2")
    walk.on("Our own Night desk, 0800 555", "112")


def test_a_setting_that_can_not_be_used_is_named_on_the_first_page_and_stops_nothing(
    program: Program,
) -> None:
    program.settings('cover_aftr = 3\ncall = ["Night desk, 0800 555"]\n')
    walk = program.open()
    walk.on(HOME, "One setting can't be used.", "unknown field `cover_aftr`. Did you mean “cover_after”?")
    walk.terminal.press("f2")
    walk.on("Our own Night desk, 0800 555", "112")


def test_a_country_that_nobody_knows_is_named_on_the_first_page(program: Program) -> None:
    program.settings('country = "Atlantis"\n')
    program.open().on(HOME, "The country in the settings is not known here. There are: Europe, USA")


def test_own_words_stand_in_the_lists(program: Program) -> None:
    program.settings('[[lists.themes]]\nid = "wolf"\nlabel = "The wolf"\n')
    walk = program.open("start", program.cut("solo", "themes"), first="What was it about")
    walk.tick("What was it about, in general words?", "The wolf")
    walk.go("Nothing is kept yet.")
    walk.on("Themes The wolf")


def test_settings_that_hide_where_the_copies_lie_are_one_sentence_and_exit_status_one(
    program: Program,
) -> None:
    program.settings("copies = 5\n")
    done = program.run()
    assert (done.returncode, done.stdout) == (1, "")
    file = program.config / "settings.toml"
    assert done.stderr.startswith(f"Error: {file}, field “copies”: Expected `str`")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("minutes", ["inf", "9" * 5000, "[" * 5000])
def test_a_number_that_is_none_stops_neither_the_program_nor_the_other_formats(
    minutes: str, program: Program
) -> None:
    program.format("tea", f'name = "tea"\n[[parts]]\nid = "a"\ntitle = "A"\nminutes = {minutes}\n')
    done = program.run("formats")
    assert done.returncode == 1
    assert "tea.toml" in done.stderr
    program.open().on(HOME, "tea.toml", "Pair debrief")


def test_settings_that_no_parser_can_hold_are_one_sentence_too(program: Program) -> None:
    program.settings(f"cover_after = {'9' * 5000}\n")
    done = program.run("doctor")
    assert done.returncode == 1
    assert "settings.toml" in done.stdout
