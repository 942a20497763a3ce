"""Nothing secret stands in a repr, an error, a traceback or a pickle, and errors read easily."""

from __future__ import annotations

import base64
import copy
import pickle
import pprint
import traceback
from typing import TYPE_CHECKING

import pytest
from rich.pretty import pretty_repr

from debrief.store.errors import StoreError
from debrief.store.keys import rekeyed
from debrief.store.passphrase import refuse
from debrief.store.recovery import new_code, read_code
from debrief.store.sealing import PrivateKey, generate, seal, unseal
from debrief.store.slots import Cost, Slot, unwrap

from ...house.grade import grade, sentences
from .cheap import CHEAP, CODE, LETTERBOX, PASSPHRASE, made, opened, present

if TYPE_CHECKING:
    from collections.abc import Callable

KEYS, RING = made()
NEW, BOTH = rekeyed(KEYS, RING, PASSPHRASE, CODE, letterbox=LETTERBOX, cost=CHEAP)
LETTER = seal(KEYS.public, b"We just sat.", letterbox=LETTERBOX, number=7)
GONE, _ = made()


def let_go() -> None:
    ring = opened(KEYS)
    ring.forget()
    ring.held()


def without_memory() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305", out_of_memory)
        opened(KEYS)


def out_of_memory(_: bytes) -> None:
    raise MemoryError


FAULTS: dict[str, Callable[[], object]] = {
    "a wrong passphrase": lambda: opened(KEYS, "CANARY " + PASSPHRASE),
    "a wrong code": lambda: opened(KEYS, "CANARY", "recovery"),
    "a damaged slot": lambda: unwrap(
        Slot(Cost(0, 0, 0), b"CANARY", b"", b""), "CANARY", letterbox="CANARY", purpose="recovery"
    ),
    "a slip": lambda: read_code("CANARY"),
    "a short passphrase": lambda: refuse("CANARY"),
    "a long passphrase": lambda: refuse("CANARY" * 99),
    "a broken letter": lambda: unseal(present(RING), b"CANARY", letterbox="CANARY", number=7),
    "a letter of another place": lambda: RING.unseal(LETTER, letterbox=LETTERBOX, number=8),
    "a broken lock": lambda: seal(b"CANARY", b"CANARY", letterbox="CANARY", number=7),
    "changed keys": lambda: rekeyed(GONE, RING, "CANARY", "CANARY", letterbox=LETTERBOX, cost=CHEAP),
    "keys let go": let_go,
    "too little memory": without_memory,
}


def shapes(secret: bytes) -> list[str]:
    return [secret.hex(), base64.b64encode(secret).decode()[:40], repr(secret)[2:-1]]


@pytest.mark.parametrize("show", [repr, str, pprint.pformat, pretty_repr])
def test_no_way_of_showing_keys_shows_what_they_are(show: Callable[[object], str]) -> None:
    private = present(RING)
    slots = [KEYS.passphrase, KEYS.recovery, NEW.passphrase, NEW.recovery]
    secrets = [*NEW.older, *(key.raw() for key in BOTH.held())]
    secrets += [part for slot in slots for part in (slot.salt, slot.nonce, slot.wrapped)]
    for one in (private, RING, BOTH, KEYS, NEW, NEW.passphrase, (private, KEYS), {"keys": NEW, "ring": BOTH}):
        shown = show(one)
        assert len(shown) < 200
        assert not any(shape in shown for secret in secrets for shape in shapes(secret))


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
def test_an_opened_key_can_not_be_pickled_or_copied(take: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="stays where it is"):
        take(present(RING))


@pytest.mark.parametrize("take", [pickle.dumps, copy.deepcopy])
def test_a_ring_can_not_be_pickled_or_copied(take: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="stays where it is"):
        take(RING)


def test_a_new_code_does_not_show_itself() -> None:
    code = new_code()
    assert code not in repr(code) + repr([code]) + repr(read_code(code))


@pytest.mark.parametrize("fault", FAULTS)
def test_no_error_says_what_was_typed_or_sealed(fault: str) -> None:
    with pytest.raises(StoreError) as caught:
        FAULTS[fault]()
    error = caught.value
    # The lines of this file stand in the traceback as well, so only what the errors say is looked at.
    told = [*traceback.format_exception_only(error), repr(error), str(error.args), repr(error.__dict__)]
    assert "CANARY" not in "".join(told)
    assert PASSPHRASE not in "".join(told)
    assert error.__cause__ is None
    assert error.__context__ is None or error.__suppress_context__


@pytest.mark.parametrize("fault", FAULTS)
def test_every_error_reads_easily_and_does_not_shout(fault: str) -> None:
    with pytest.raises(StoreError) as caught:
        FAULTS[fault]()
    said = str(caught.value)
    assert "!" not in said
    assert all(grade(sentence) <= 10 for sentence in sentences(said))


def test_a_key_says_nothing_but_what_it_is() -> None:
    assert repr(generate()) == "PrivateKey()"
    assert PrivateKey.from_raw(bytes(32)).__rich_repr__() == ()
