"""The words are ours: short, plain, calm, and never taken for each other by eye, ear or finger."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from debrief.library import read_words
from debrief.store.receipt import WORDS_IN_A_RECEIPT, read_list

from .slips import slips

OURS = read_list()
SOUND_ALIKE = """
    bare/bear beach/beech bean/been beat/beet bee/be berry/bury blew/blue board/bored bough/bow bread/bred
    brake/break buoy/boy cedar/seeder ceiling/sealing cellar/seller cent/scent cereal/serial chord/cord
    coarse/course colonel/kernel crews/cruise currant/current cygnet/signet cymbal/symbol dear/deer
    desert/dessert dew/due die/dye doe/dough ewe/you fair/fare fairy/ferry feat/feet fir/fur flea/flee
    flour/flower foul/fowl gait/gate hail/hale hair/hare hall/haul heal/heel hear/here herd/heard
    hoarse/horse hole/whole hour/our idle/idol jam/jamb key/quay knight/night knit/nit knot/not
    ladder/latter lead/led leak/leek lichen/liken links/lynx made/maid mail/male maize/maze main/mane
    manor/manner mantel/mantle marshal/martial massed/mast meat/meet medal/meddle metal/mettle missed/mist
    moose/mousse morning/mourning muscle/mussel mustard/mustered oar/or one/won pail/pale pain/pane
    pair/pear palate/palette pause/paws pea/pee peace/piece peak/peek pearl/purl pedal/peddle pier/peer
    pi/pie plain/plane plum/plumb pole/poll pore/pour practice/practise praise/prays pray/prey prince/prints
    profit/prophet rain/reign raise/rays read/reed real/reel red/read right/write ring/wring road/rode
    roe/row role/roll root/route rose/rows rye/wry sail/sale sauce/source saw/sore scene/seen sea/see
    seam/seem sew/sow shoe/shoo side/sighed sight/site slay/sleigh soar/sore sole/soul some/sum son/sun
    stair/stare stake/steak stalk/stork stationary/stationery steal/steel stile/style story/storey
    suede/swayed suite/sweet sundae/sunday tail/tale tea/tee team/teem tern/turn thyme/time tide/tied
    tidal/title toad/towed toe/tow vain/vane vale/veil waist/waste wait/weight war/wore ware/wear wave/waive
    way/weigh weak/week weather/whether weave/we've wheel/we'll which/witch whale/wail wine/whine wood/would
    wrap/rap yolk/yoke
"""
"""No word of any pair can be told from the other when it is said aloud."""

UNWANTED = """
    abuse alarm ambulance angel ash attack axe baby bath beat bed bell belt bible bishop bite blade bleed
    blood bomb bone breast bridge bruise bullet burn casket cell chapel chest child church clinic coffin
    corpse crash cross cry cut dagger dead death devil doctor drown drug dump dust eagle elephant donkey
    election fail fall father fear fever fight fire flag flood foster fracture gas god grave gun hang harm
    hate heaven hell helmet help hospital hostage hurt ill injury jail jump kick kill king knife lady lamb
    ledge loss lost mask mass meal medic mosque mother mourn murder muslim naked needle noose nurse nursery
    pain panic party patient pill pistol plaster poison police poppy pray prayer president priest prison
    punch queen quick quiet rail rape razor rifle roof rope rush scar scream senate sex share shelter shock
    shoot shot sick siren slave smack smoke soldier sorrow spear stab steady storm strike stroke suicide
    surgery sword talk tears temple terror torch tower train trap trauma trigger tumor urine vein victim
    violence vote ward weapon weep widow witch womb wound wreck wrist
"""
ABROAD = (
    "our|ise$|yse$|ize$|yze$|tre$|ogue$|aeo|gray|grey|plow|tire|curb|check|donut|pajama|yogurt|cozy|cosy|mold"
)
"""What is spelled otherwise across the sea; words that only look like it stand in `AT_HOME`."""

AT_HOME = {"contour", "courier", "journey", "sunrise", "tortoise", "tourist"}


def session_words(name: str) -> set[str]:
    options = read_words().lists[name]
    return set(re.findall("[a-z]{3,}", " ".join(f"{one.label} {one.detail}" for one in options).lower()))


def test_the_list_has_1024_different_words_in_order() -> None:
    assert len(OURS) == len(set(OURS)) == 1024
    assert list(OURS) == sorted(OURS)


def test_a_receipt_holds_at_least_48_bits() -> None:
    assert WORDS_IN_A_RECEIPT * math.log2(len(OURS)) >= 48


def test_every_word_has_three_to_eight_plain_small_letters() -> None:
    assert [word for word in OURS if not re.fullmatch("[a-z]{3,8}", word)] == []


def test_no_slip_turns_a_word_into_another() -> None:
    ours = set(OURS)
    assert {word: slips(word) & ours for word in OURS if slips(word) & ours} == {}


def test_four_letters_tell_every_word_and_none_begins_another() -> None:
    assert len({word[:4] for word in OURS}) == len(OURS)
    assert [(one, two) for one, two in pairwise(OURS) if two.startswith(one)] == []


def test_no_word_stands_beside_its_plural() -> None:
    ours = set(OURS)
    plurals = {plural for word in OURS for plural in (f"{word}s", f"{word}es", f"{word[:-1]}ies")}
    assert ours & plurals == set()


@pytest.mark.parametrize("table", [SOUND_ALIKE, UNWANTED], ids=["sounds like another", "is harsh"])
def test_no_word(table: str) -> None:
    assert set(OURS) & set(re.split(r"[\s/]+", table)) == set()


def test_no_word_is_spelled_otherwise_across_the_sea() -> None:
    assert {word for word in OURS if re.search(ABROAD, word)} == AT_HOME


@pytest.mark.parametrize("name", ["feelings", "body", "themes", "needs"])
def test_no_word_says_something_about_a_session(name: str) -> None:
    said = session_words(name)
    assert len(said) > 8
    assert set(OURS) & said == set()
