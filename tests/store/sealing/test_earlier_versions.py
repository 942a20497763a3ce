"""What an earlier version sealed still opens, so that no upgrade loses a letter."""

from __future__ import annotations

import base64
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from debrief.store.keys import Keys, open_keys
from debrief.store.recovery import read_code

if TYPE_CHECKING:
    from debrief.store.slots import Purpose

KEPT: dict[str, Any] = tomllib.loads(Path(__file__).with_name("kept.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("purpose", "secret"), [("passphrase", KEPT["passphrase"]), ("recovery", read_code(KEPT["code"]))]
)
def test_letters_of_the_first_version_open_with_either_secret(purpose: Purpose, secret: str) -> None:
    keys = msgspec.json.decode(KEPT["keys"], type=Keys)
    ring = open_keys(keys, secret, letterbox=KEPT["letterbox"], purpose=purpose)
    for letter in KEPT["letters"]:
        sealed = base64.b64decode(letter["sealed"])
        text = ring.unseal(sealed, letterbox=KEPT["letterbox"], number=letter["number"])
        assert text.decode() == letter["text"]
