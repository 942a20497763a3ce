"""One person alone: no seats, no hand-over, and a page that nothing remembers."""

from __future__ import annotations

import pytest

from debrief.core.ask import Blank, Card
from debrief.core.events import Go, Wrote
from debrief.core.private import PrivateText
from debrief.core.refusals import NotOffered
from debrief.core.session import advance

from .walking import SECRET, begin, chose, path, reach, scripted, to_the_end, walk


def test_one_person_walks_the_steps_in_order_and_the_record_is_kept() -> None:
    moments = walk(begin("solo"), scripted({}))
    assert list(dict.fromkeys(one.step.id for one in moments[:-1])) == [
        step.id for step in moments[0].format.steps
    ]
    kept = moments[-1].kept
    assert kept is not None
    assert (kept.people, kept.ring, kept.agreed) == ("1", None, "keep")


def test_nobody_hands_a_keyboard_over_alone() -> None:
    moments = walk(begin("solo"), scripted({("level", "own"): chose("3")}))
    assert not [one for one in moments if isinstance(one.ask.field, Card)]
    assert {who for _, _, who in path(moments)} <= {"", "first"}
    assert not [one for one in moments if one.ask.key in {"other", "swap", "how"}]


def test_the_page_to_let_go_takes_no_words_into_the_session() -> None:
    page = reach("solo", "let-go")
    assert page.ask.field == Blank()
    with pytest.raises(NotOffered):
        advance(page, Wrote(PrivateText(SECRET)))
    assert advance(page, Go()).answers["let-go", "page", None] == ()


def test_one_wish_alone_decides() -> None:
    for wish, over in (("let_go", "let_go"), ("keep", "kept"), ("count", "kept"), ("share", "kept")):
        ended = to_the_end("solo", {("review", "wish"): chose(wish)})
        assert ended.over == over
        assert (ended.kept is None) is (wish == "let_go")
