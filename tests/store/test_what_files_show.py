"""Who reads the files of a sealed letterbox, without a key, learns how many saves there were and no more."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any

import msgspec

from .boxes import OTHER, PASSPHRASE, begun, files
from .samples import a_summary

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.slip import Slip


BASE64 = rb"[A-Za-z0-9+/]+={0,2}"
LETTER = rb'{"suite":"hpke-x25519-sha256-chacha20poly1305","tag":"[0-9a-f]{32}","body":"' + BASE64 + rb'"}'
SLOT = (
    rb'{"cost":{"memory":64,"passes":1,"lanes":1},"salt":"BASE64","nonce":"BASE64","wrapped":"BASE64"}'
).replace(b"BASE64", BASE64)
HEAD = (
    rb'debrief-letterbox [0-9a-f]{16} {"schema":1,"id":"[0-9a-f]{32}","salt":"BASE64",'
    rb'"cost":{"memory":64,"passes":1,"lanes":1},"sharing":"one",'
    rb'"version":\d+,"keys":{"public":"BASE64","passphrase":SLOT,"recovery":SLOT,"older":\[\]}}\n'
)
JOURNAL = (
    rb'\d+ 0 [0-9a-f]{16} {"lost":0}\n'
    rb'(\d+ \d+ [0-9a-f]{16} {"letters":{"\d+":LETTER}}\n)*'
).replace(b"LETTER", LETTER)  # fmt: skip
FORMS = {
    ".letters": JOURNAL,
    ".letters.copy": JOURNAL,
    ".tip": rb"\d{10} \d{12} [0-9a-f]{16}\n",
    ".lock": b"",
    "letterbox": (head := HEAD.replace(b"BASE64", BASE64).replace(b"SLOT", SLOT)),
    ".copy": head,
}
"""What each file is made of, to the last sign; longer ends stand first."""


def session(folder: Path) -> list[Slip]:
    """Save, withdraw, take out, delete, change keys, and save again; gives the slips of what is left."""
    box = begun(folder)
    slips = [box.slip() for _ in range(6)]
    for at, slip in enumerate(slips):
        box.add(a_summary("x" * at or None), slip)
    box.withdraw(slips[0].tags, "keep")
    box.withdraw(slips[1].tags, "count")
    box.take_out(slips[2].tags)
    opened = box.unlock(PASSPHRASE)
    opened.delete(slips[3].number)
    opened.rekey(OTHER)
    slips.append(box.slip())
    box.add(a_summary(), slips[-1])
    box.withdraw(slips[-1].tags, "keep")
    return [slips[at] for at in (0, 1, 4, 5, 6)]


def lines(folder: Path) -> list[dict[str, Any]]:
    """Read what stands in the clear in each line, without its number."""
    journal = (folder / "letterbox.here.letters").read_text(encoding="ascii").splitlines()[1:]
    changes = [json.loads(line.split(" ", 3)[3])["letters"] for line in journal]
    return [letter for change in changes for letter in change.values()]


def strings(value: object) -> set[str]:
    """Find every string of five signs or more; shorter ones turn up in random bytes."""
    if isinstance(value, str):
        return {word for word in (value, *value.split()) if len(word) > 4}
    if isinstance(value, dict):
        value = [*value, *value.values()]
    return {one for each in value for one in strings(each)} if isinstance(value, list | tuple) else set()


def test_no_word_of_a_summary_or_receipt_stands_in_any_file(folder: Path) -> None:
    slips = session(folder)
    words = strings(msgspec.to_builtins(a_summary())) | {slip.receipt.text for slip in slips}
    words |= {word for slip in slips for word in slip.receipt.words if len(word) > 4}
    assert {"overload", "2026-11", "share", "bridge"} <= words
    raw = [content.lower() for name, content in files(folder).items() if "letters" in name]
    sealed = [base64.b64decode(letter["body"]) for letter in lines(folder)]
    for word in words - {"letter", "suite"}:
        for form in (word, word.encode().hex(), base64.b64encode(word.encode()).decode().rstrip("=")[:-1]):
            assert not [content for content in [*raw, *sealed] if form.lower().encode() in content]


def test_every_sign_of_the_files_is_accounted_for(folder: Path) -> None:
    session(folder)
    for name, content in files(folder).items():
        ours = next(pattern for end, pattern in FORMS.items() if name.endswith(end))
        assert re.fullmatch(ours, content), name


def test_the_same_words_would_be_found_in_a_letterbox_without_a_passphrase(folder: Path) -> None:
    box = begun(folder, None)
    box.add(a_summary(), box.slip())
    assert {b"loss", b"2026-11"} <= {
        word for word in (b"loss", b"2026-11") if any(word in content for content in files(folder).values())
    }


def test_a_withdrawal_looks_like_a_letter_and_all_letters_of_a_step_are_of_one_size(folder: Path) -> None:
    session(folder)
    seen = lines(folder)
    assert len(seen) == 5 + 3
    assert {tuple(letter) for letter in seen} == {("suite", "tag", "body")}
    assert len({letter["suite"] for letter in seen}) == 1
    assert len({len(letter["body"]) for letter in seen}) == 1
    assert len({len(letter["tag"]) for letter in seen}) == 1
    assert len({letter["tag"] for letter in seen}) == len(seen)


def test_after_a_rewriting_nothing_tells_the_order_of_the_saves(folder: Path) -> None:
    box = begun(folder)
    slips = [box.slip() for _ in range(8)]
    for slip in slips:
        box.add(a_summary(), slip)
    box.take_out(slips.pop().tags)
    journal = (folder / "letterbox.here.letters").read_text(encoding="ascii").splitlines()[1:]
    numbers = [int(next(iter(json.loads(line.split(" ", 3)[3])["letters"]))) for line in journal]
    assert numbers == sorted(slip.number for slip in slips)
