"""The list of names, places and common words: what it says, how it is read, and how it is built."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from debrief.textcheck import gazetteer as reader
from debrief.textcheck.gazetteer import (
    FILE,
    HEADER,
    NOTHING,
    Gazetteer,
    UnreadableGazetteer,
    gazetteer,
    unpack,
)
from training.build_gazetteer import Facts, main, pack

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 1_300_000

GIVEN = """
    adewale aroha arben björk chukwuemeka destinee eilidh fatima harpreet hiroshi iker jayden jess jomar kwame
    mohamed nilesh oksana phuong reza saoirse senthil somchai tendai tosh wanjiru xiaoming zoë
"""
SURNAMES = """
    al-masri begay boateng dlamini echeverria fernando guardiola gwilym hoxha kardashian khan kim
    kvaratskhelia mcgarry nguyen o'brien okonkwo patel sithole smith tsosie wongsawat yazzie yılmaz žukauskas
"""
PLACES = """
    berlin cairo canada england ghana kabul kyiv lagos leeds lima london madrid manchester mosul ontario raqqa
    syria texas toronto uganda yorkshire
"""
NO_NAMES = """
    a after again all an and as at be been but come did do for from get good had he her his i in is it last
    man me more my night not of on one our out said she so that the then there they this to was we were what
    with you ambulance baby blood child crying dead hospital mum pain patient shift
"""
PHRASES = (
    "bury st edmunds",
    "cook county",
    "costa rica",
    "fort mcmurray",
    "hong kong",
    "New York",
    "saint albans",
    "St Albans",
    "stoke on trent",
    "stoke-on-trent",
    "são paulo",
    "tel aviv",
)
NO_PLACES = ("in the", "of the", "my mum", "new shift", "the ward", "san the")


TINY_PLACES: dict[str, object] = {
    "continents.json": {"AS": {"name": "Asia"}},
    "countries.json": {"PT": {"name": "Portugal"}},
    "us_states.json": {"TX": {"name": "Texas"}},
    "us_counties.json": [{"name": "Cook County"}],
    "cities15000.json": {
        "1": {"name": "Lisbon", "population": 517_802, "countrycode": "PT"},
        "2": {"name": "Port of Spain", "population": 49_031, "countrycode": "TT"},
    },
    "cities5000.json": {"3": {"name": "Ystrad", "population": 6_000, "countrycode": "GB"}},
}
"""A few places in the form of GeoNames."""


@pytest.mark.parametrize("name", GIVEN.split())
def test_given_names_from_everywhere_are_known(name: str) -> None:
    assert gazetteer().look_up(name).given >= 2


@pytest.mark.parametrize("name", SURNAMES.split())
def test_surnames_from_everywhere_are_known(name: str) -> None:
    assert gazetteer().look_up(name).surname >= 2


@pytest.mark.parametrize("place", PLACES.split())
def test_places_of_one_word_are_known(place: str) -> None:
    assert gazetteer().look_up(place).place >= 2


@pytest.mark.parametrize("phrase", PHRASES)
def test_places_of_several_words_are_known_and_announced_by_their_first(phrase: str) -> None:
    assert gazetteer().holds_place(phrase)
    first, *rest = phrase.split()
    assert not rest or gazetteer().look_up(first).begins_place


@pytest.mark.parametrize("word", NO_NAMES.split())
def test_a_common_word_is_no_name_and_no_place(word: str) -> None:
    entry = gazetteer().look_up(word)
    assert entry.common >= 5
    assert (entry.given, entry.surname, entry.place) == (0, 0, 0)


@pytest.mark.parametrize("phrase", NO_PLACES)
def test_common_words_together_are_no_place(phrase: str) -> None:
    assert not gazetteer().holds_place(phrase)


@pytest.mark.parametrize("word", ["frank", "grace", "jack", "mark", "may", "rose", "will"])
def test_some_words_are_both_common_and_given_names(word: str) -> None:
    entry = gazetteer().look_up(word)
    assert entry.common >= 6
    assert entry.given == 3


@pytest.mark.parametrize(("word", "female", "male"), [("mary", True, False), ("james", False, True)])
def test_given_names_say_who_has_them(word: str, female: bool, male: bool) -> None:
    entry = gazetteer().look_up(word)
    assert (entry.female, entry.male) == (female, male)


@pytest.mark.parametrize(
    ("one", "other"), [("José", "jose"), ("O’BRIEN", "o'brien"), ("Sørensen", "sorensen")]
)
def test_capitals_accents_and_kinds_of_apostrophe_make_no_difference(one: str, other: str) -> None:
    assert gazetteer().look_up(one)[:3] == gazetteer().look_up(other)[:3]


@pytest.mark.parametrize("word", ["", "xqzzyvw", "12", "\ud800", "日本", "brrrgll"])
def test_of_what_is_in_no_list_nothing_is_said(word: str) -> None:
    assert gazetteer().look_up(word) == NOTHING
    assert not gazetteer().look_up(word).known


def test_the_file_is_sorted_and_small() -> None:
    keys = gazetteer().keys
    assert all(one < other for one, other in pairwise(keys))
    assert len(keys) == len(gazetteer().values)
    assert FILE.stat().st_size <= MOST_BYTES


def test_loading_twice_is_loading_once() -> None:
    assert gazetteer() is gazetteer()


def test_nothing_is_read_at_import() -> None:
    code = "from debrief.textcheck.gazetteer import gazetteer; print(gazetteer.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "0"


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"GAZ\n",
        HEADER.pack(b"JUNK", 1, 0, 0),
        HEADER.pack(b"GAZ\n", 1, 0, 0),
        HEADER.pack(b"GAZ\n", 2, 0, 7),
        HEADER.pack(b"GAZ\n", 2, 0, 0) + b"more",
    ],
)
def test_a_damaged_list_is_refused(damaged: bytes) -> None:
    with pytest.raises(UnreadableGazetteer):
        unpack(damaged)


def test_a_missing_list_is_told_without_its_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reader, "FILE", tmp_path / "none.bin")
    with pytest.raises(UnreadableGazetteer, match="FileNotFoundError") as caught:
        gazetteer.__wrapped__()
    assert str(tmp_path) not in str(caught.value)


def test_the_same_lists_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = build(tmp_path, "first.bin"), build(tmp_path, "second.bin")
    assert first == second
    assert unpack(first).keys == unpack(second).keys


def test_a_tiny_list_says_what_its_sources_say(tmp_path: Path) -> None:
    tiny = unpack(build(tmp_path, "tiny.bin"))
    assert tiny.look_up("the").common == 7
    assert tiny.look_up("the").surname == 0
    assert tiny.look_up("mary")[:2] == (3, 1)
    assert tiny.look_up("mary").female
    assert tiny.look_up("Zoë").given == tiny.look_up("zoe").given == 2
    assert tiny.look_up("nowak").surname == 2
    assert tiny.look_up("will").given == 3
    assert tiny.look_up("lisbon").place == 2
    assert tiny.look_up("lisbon").begins_place is False
    assert tiny.look_up("port").begins_place
    assert tiny.holds_place("port of spain")
    assert tiny.look_up("notnamed") == NOTHING


def test_the_list_made_by_hand_has_no_other_headings(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("# pets\nrex\n", encoding="utf-8")
    with pytest.raises(ValueError, match="pets"):
        main(["--own", str(tmp_path / "own.txt"), "--out", str(tmp_path / "own.bin")])


def test_where_two_words_have_one_checksum_the_commoner_word_stays() -> None:
    assert zlib.crc32(b"plumless") == zlib.crc32(b"buckeroo")
    packed = unpack(pack({"plumless": Facts(common=2), "buckeroo": Facts(given_people=99_999, common=1)}))
    assert list(packed.values) == [Facts(common=2).value]


def test_a_gazetteer_may_be_empty() -> None:
    assert unpack(pack({})).look_up("the") == NOTHING
    assert isinstance(unpack(pack({})), Gazetteer)


def build(folder: Path, name: str) -> bytes:
    """Write a few tiny lists, build from them, and give the bytes."""
    scowl, census, faker, geonames = (folder / one for one in ("scowl", "census", "faker", "geonames"))
    for one in (scowl, census, faker / "pl_PL", geonames):
        one.mkdir(parents=True, exist_ok=True)
    (scowl / "english-words.10").write_text("the\nwill\nthe's\n", encoding="latin-1")
    (census / "dist.female.first").write_text("MARY  2.629  2.629  1\n", encoding="utf-8")
    (census / "dist.male.first").write_text("WILL  0.500  0.500  1\n", encoding="utf-8")
    (census / "dist.all.last").write_text("THE  0.1  0.1  1\nMARY  0.0  0.1  60000\n", encoding="utf-8")
    with gzip.open(folder / "births.gz", "wt", encoding="utf-8") as births:
        births.write("first_name,sex,count,year_of_birth\nzoe,f,3000,1990\nnotnamed,f,3000,1990\n")
    (faker / "pl_PL" / "__init__.py").write_text(
        'class Provider:\n    last_names = ("Nowak", "Новак")\n    first_names_female = ("Zoë",)\n',
        encoding="utf-8",
    )
    for file, rows in TINY_PLACES.items():
        (geonames / file).write_text(json.dumps(rows), encoding="utf-8")
    (folder / "own.txt").write_text("# given\nwanjiru\n\n# also given\nwill\n", encoding="utf-8")
    arguments = ["--scowl", scowl, "--census", census, "--faker", faker, "--geonames", geonames]
    arguments += ["--births", folder / "births.gz", "--own", folder / "own.txt", "--out", folder / name]
    main([str(one) for one in arguments])
    return (folder / name).read_bytes()
