"""What is on the shelf: formats and words, the program's own and the organisation's.

The first page needs little of it, so titles and short sentences can be read alone, and quickly.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from debrief.core.telling import Telling
from debrief.settings import SettingsError, usable_settings

if TYPE_CHECKING:
    from collections.abc import Collection

    from debrief.core.ask import Option
    from debrief.core.format import Format
    from debrief.core.practice import Practice
    from debrief.core.words import Words
    from debrief.places import Places

PACKAGE = Path(__file__).parent
WORDS, FORMATS, PRACTICE = PACKAGE / "words", PACKAGE / "formats", PACKAGE / "practice"
FIRST_STEP = "\n[[steps]]"
REHEARSAL = "rehearsal.toml"


class Title(Struct, frozen=True):
    """What the first page says of a format."""

    name: str
    title: str
    people: int | tuple[int, int]
    minutes: int


@dataclass(frozen=True)
class Formats:
    """The formats that can be used, and one sentence about each file that can't."""

    usable: dict[str, Format]
    problems: tuple[str, ...]
    own: frozenset[str] = frozenset()
    """The names of those that are the organisation's."""

    def called(self, say: dict[str, str]) -> dict[str, str]:
        """Give what people call each format, and a practice, by the name under which it is kept."""
        from debrief.core.practice import FORMAT  # noqa: PLC0415 - the first page does without

        return {FORMAT: say["home_practice"], **{name: form.title for name, form in self.usable.items()}}

    def titles(self, first: tuple[str, ...]) -> tuple[tuple[Title, ...], tuple[Title, ...]]:
        """Give the titles for the first page, and those for the page behind it.

        Args:
            first: which of the program's stand on the first page; the organisation's own do anyway.
        """
        by_name = {title.name: title for title in titles_of(self)}
        front = dict.fromkeys([*(name for name in first if name in by_name), *sorted(self.own)])
        behind = tuple(title for name, title in by_name.items() if name not in front)
        return tuple(by_name[name] for name in front), behind


def read_words(own: dict[str, tuple[Option, ...]] | None = None) -> Words:
    """Read every list and sentence that the program ships, and the organisation's own lists.

    Args:
        own: what the organisation adds to a list, by its name. An option takes the place of one with its id.
    """
    from debrief.core.words import Words  # noqa: PLC0415 - the first page does without

    tables: dict[str, Any] = {}
    for file in toml_files(WORDS):
        tables |= tomllib.loads(file.read_text(encoding="utf-8"))
    words = msgspec.convert(tables, Words)
    lists = {name: merged(words.lists.get(name, ()), options) for name, options in (own or {}).items()}
    return replace(words, lists={**words.lists, **lists})


def merged(ours: tuple[Option, ...], theirs: tuple[Option, ...]) -> tuple[Option, ...]:
    """Join two lists; where two options have one id, the second takes the place of the first."""
    return tuple({one.id: one for one in (*ours, *theirs)}.values())


def read_say() -> dict[str, str]:
    """Read only the short sentences of the program itself."""
    table = tomllib.loads((WORDS / "say.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["say"], dict[str, str])


def read_formats(own: Path, lists: Collection[str] = ()) -> Formats:
    """Read the program's formats, then those in the organisation's folder, which win where names meet.

    Args:
        own: a folder of TOML files. It need not exist.
        lists: the names of the organisation's own lists of words.
    """
    known = {*lists, *read_words().lists}
    usable: dict[str, Format] = {}
    problems: list[str] = []
    names: set[str] = set()
    for file in [*toml_files(FORMATS), *toml_files(own)]:
        try:
            form = read_one(file, known)
            usable[form.name] = form
            if file.parent != FORMATS:
                names.add(form.name)
        except Telling as error:
            problems.append(str(error))
    return Formats(usable, tuple(problems), frozenset(names))


def read_one(file: Path, lists: Collection[str]) -> Format:
    """Read one file.

    Args:
        file: of TOML.
        lists: the names of all lists of words.

    Raises:
        FormatError: if it can't be used. Says file, step and field.
    """
    from debrief.core.format import FormatError, read_format  # noqa: PLC0415 - the first page does without

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = f"this file can't be read ({type(error).__name__})."
        raise FormatError(file.name, problem) from None
    return read_format(text, file.name, lists)


def formats_of(places: Places) -> Formats:
    """Read every format that can be used on this computer."""
    return read_formats(places.formats, own_lists(places))


def list_names(places: Places) -> set[str]:
    """Name all lists of words, the organisation's own too."""
    return {*own_lists(places), *read_words().lists}


def own_lists(places: Places) -> dict[str, tuple[Option, ...]]:
    """Give the organisation's own lists; none where its settings can't be read."""
    try:
        return usable_settings(places.config)[0].lists
    except SettingsError:
        return {}


def read_titles(own: Path, first: tuple[str, ...]) -> tuple[Title, ...]:
    """Read only what stands before the first step of each format on the first page.

    Those are some of the program's and all of the organisation's; what can't be read is left out.

    Args:
        own: the organisation's folder. It need not exist.
        first: which of the program's, by name, in their order.
    """
    titles: dict[str, Title] = {}
    for file in [*(FORMATS / f"{name}.toml" for name in first), *toml_files(own)]:
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8").partition(FIRST_STEP)[0])
            minutes = sum(int(part["minutes"]) for part in table["parts"])
            title = msgspec.convert({**table, "minutes": minutes}, Title)
            titles[title.name] = title
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            continue  # `read_formats` says what is wrong
    return tuple(titles.values())


def titles_of(formats: Formats) -> tuple[Title, ...]:
    """Give the titles of formats that were read whole: for one, for two, for groups, the shortest first."""
    titles = (Title(one.name, one.title, one.people, one.minutes) for one in formats.usable.values())
    return tuple(sorted(titles, key=lambda one: (isinstance(one.people, tuple), one.people, one.minutes)))


def read_practice() -> Practice:
    """Read the exercises, and the rehearsal for two.

    Raises:
        PracticeError: if one of them can't be used.
    """
    from debrief.core.practice import Practice, read_exercise, read_rehearsal  # noqa: PLC0415 - as above

    texts = {file.name: file.read_text(encoding="utf-8") for file in toml_files(PRACTICE)}
    rehearsal = read_rehearsal(texts.pop(REHEARSAL), REHEARSAL)
    exercises = [read_exercise(text, name) for name, text in texts.items()]
    return Practice(tuple(sorted(exercises, key=lambda one: one.place)), rehearsal)


def toml_files(folder: Path) -> list[Path]:
    """List the TOML files of a folder by name; none where there is no folder."""
    return sorted(folder.glob("*.toml"), key=lambda file: file.stem)
