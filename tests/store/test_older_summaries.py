"""What an earlier debrief kept still opens, whatever a summary has learnt to hold since."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from debrief.core.summary import Checked, Summary
from debrief.store.errors import NewerSchema
from debrief.store.letter import enclose, understand
from debrief.store.migrations import STEPS, newest

from .boxes import PASSPHRASE, letterbox
from .samples import a_summary

if TYPE_CHECKING:
    from pathlib import Path

FIRST: dict[str, Any] = {
    "format": "pair",
    "month": "2026-09",
    "minutes": 20,
    "people": "2",
    "ended": "finished",
    "agreed": "share",
    "themes": ["loss"],
    "feelings": ["sad"],
    "ring": 2,
    "thermometer": [{"before": 7, "after": None}],
    "helped": ["heard"],
    "further_help_offered": False,
    "plans": ["walk"],
    "follow_up": True,
    "note": "We sat.",
    "given": ["note"],
}
"""A summary as schema 1 wrote it, before notes were checked."""


def enclosed(schema: int, summary: dict[str, Any]) -> bytes:
    return json.dumps({"type": "summary", "schema": schema, "summary": summary}).encode()


def test_a_summary_of_the_first_schema_opens_and_says_nothing_of_a_check() -> None:
    summary = understand(enclosed(1, FIRST))
    assert isinstance(summary, Summary)
    assert (summary.note, summary.given, summary.checked) == ("We sat.", ("note",), None)
    as_now = json.loads(msgspec.json.encode(summary))
    assert as_now == FIRST | {"checked": None}


def test_a_summary_of_today_says_its_schema_and_one_of_tomorrow_is_told_apart() -> None:
    text = json.loads(enclose(a_summary()))
    assert text["schema"] == newest(STEPS) == 2
    with pytest.raises(NewerSchema):
        understand(enclosed(newest(STEPS) + 1, FIRST))


def test_what_the_check_did_is_sealed_and_read_back(folder: Path) -> None:
    checked = Checked(3, found=4, changed=3, kept=1)
    summary = msgspec.structs.replace(a_summary(), checked=checked)
    box = letterbox(folder)
    box.begin(PASSPHRASE)
    box.add(summary, box.slip())
    assert [one.summary for one in box.unlock(PASSPHRASE).read().whole()] == [summary]
