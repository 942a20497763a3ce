"""What README and docs say is so."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from debrief import __version__
from debrief.cli import main
from debrief.core.format import Kind, read_format
from debrief.core.session import advance, start
from debrief.library import read_words
from debrief.settings import read_settings
from tests.screens.walking import likely

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def block(text: str, language: str, holding: str) -> str:
    """Give the fenced block that holds some words."""
    blocks: list[str] = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return next(one for one in blocks if holding in one)


EXAMPLES = [one for one in re.findall(r"```toml\n(.*?)```", FORMATS, re.DOTALL) if one.startswith("name = ")]


@pytest.mark.parametrize("text", EXAMPLES, ids=[text.split('"')[1] for text in EXAMPLES])
def test_each_example_format_can_be_read_and_walked_to_its_end(text: str) -> None:
    words = read_words()
    shape = read_format(text, "example.toml", words.lists)
    session = start(shape, words)
    while not session.over:
        session = advance(session, likely(session))
    assert session.over == "own" or (session.kept is not None and session.kept.format == shape.name)


@pytest.mark.parametrize("kind", Kind.__args__, ids=lambda kind: kind.__struct_config__.tag)
def test_every_kind_of_step_and_its_fields_stand_in_the_table(kind: type) -> None:
    tag: str = kind.__struct_config__.tag  # type: ignore[attr-defined]  # what msgspec gives every Struct
    row = next(line for line in FORMATS.splitlines() if line.startswith(f"| `{tag}` |"))
    fields: tuple[str, ...] = kind.__struct_encode_fields__  # type: ignore[attr-defined]  # as above
    assert set(fields) - {"id", "part"} <= set(re.findall(r"`(\w+)`", row))


def test_every_command_of_the_readme_is_there() -> None:
    for line in block(README, "", "the first page").splitlines():
        words = line.split("  ")[0].split()
        if len(words) > 1:
            command = main.get_command(click.Context(main), words[1])
            assert command is not None
            assert {word for word in words if word.startswith("--")} <= {
                option for parameter in command.params for option in parameter.opts
            }


def test_the_settings_of_the_readme_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(block(README, "toml", "cover_after"), encoding="utf-8")
    assert read_settings(tmp_path).cover_after == 2


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "docs/formats.md", "docs/promises.md"])
def test_every_file_that_is_named_is_there(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    linked = [ROOT / Path(file).parent / link for link in re.findall(r"\]\(([\w./-]+)\)", text)]
    named = [ROOT / path for path in re.findall(r"`((?:tests|docs|debrief)/[\w./-]+)`", text)]
    assert linked or named
    for path in [*linked, *named]:
        assert path.exists(), path


def test_the_changelog_has_an_entry_for_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_pins_come_with_hashes_and_without_any_address() -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert text.count("==") <= text.count("--hash=sha256:")
