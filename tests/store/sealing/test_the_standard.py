"""What is sealed is plain RFC 9180: its test vectors hold, and other code opens our letters."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from hypothesis import given, settings
from pyhpke import AEADId, CipherSuite, KDFId, KEMId, KEMKey, KEMKeyInterface, KEMKeyPair

from debrief.store.sealing import STEP, SUITE, NotOpened, PrivateKey, _suite, generate, seal, unseal

from .cheap import LETTERBOX, numbers, texts

VECTORS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("rfc9180.toml").read_text(encoding="utf-8"))
OTHER = CipherSuite.new(KEMId.DHKEM_X25519_HKDF_SHA256, KDFId.HKDF_SHA256, AEADId.CHACHA20_POLY1305)
PRIVATE, PUBLIC, SENDER, ENC, INFO = (
    bytes.fromhex(VECTORS[name]) for name in ("private", "public", "sender", "enc", "info")
)


def info(number: int, letterbox: str = LETTERBOX) -> bytes:
    return f"debrief letter 1\n{number}\n{letterbox}".encode()


def other_private(raw: bytes) -> KEMKeyInterface:
    return KEMKey.from_pyca_cryptography_key(X25519PrivateKey.from_private_bytes(raw))


def other_public(raw: bytes) -> KEMKeyInterface:
    return KEMKey.from_pyca_cryptography_key(X25519PublicKey.from_public_bytes(raw))


def test_the_private_key_of_the_standard_has_the_public_key_of_the_standard() -> None:
    assert PrivateKey.from_raw(PRIVATE).public == PUBLIC
    assert PrivateKey.from_raw(PRIVATE).raw() == PRIVATE


def test_the_first_message_of_the_standard_opens_with_the_suite_that_opens_letters() -> None:
    first = VECTORS["encryptions"][0]
    sealed = ENC + bytes.fromhex(first["sealed"])
    key = X25519PrivateKey.from_private_bytes(PRIVATE)
    text = openssl.hpke._decrypt_with_aad(_suite(), sealed, key, info=INFO, aad=bytes.fromhex(first["with"]))
    assert text == bytes.fromhex(first["text"])


def test_other_code_opens_and_makes_every_message_of_the_standard() -> None:
    receiver = OTHER.create_recipient_context(ENC, other_private(PRIVATE), info=INFO)
    pair = KEMKeyPair(other_private(SENDER), other_public(ENC))
    enc, sender = OTHER.create_sender_context(other_public(PUBLIC), info=INFO, eks=pair)
    assert enc == ENC
    wanted = {one["sequence"]: one for one in VECTORS["encryptions"]}
    assert sorted(wanted) == [0, 1, 2, 4, 255, 256]
    for sequence in range(257):
        one = wanted.get(sequence, wanted[0])
        sealed = sender.seal(bytes.fromhex(one["text"]), bytes.fromhex(one["with"]))
        assert receiver.open(sealed, bytes.fromhex(one["with"])) == bytes.fromhex(one["text"])
        assert sequence not in wanted or sealed == bytes.fromhex(one["sealed"])


def test_the_name_in_every_letter_is_the_suite_that_sealed_it() -> None:
    assert SUITE == "hpke-x25519-sha256-chacha20poly1305"


@settings(deadline=None)
@given(texts, numbers)
def test_a_letter_sealed_here_opens_with_other_code(text: bytes, number: int) -> None:
    private = generate()
    sealed = seal(private.public, text, letterbox=LETTERBOX, number=number)
    receiver = OTHER.create_recipient_context(sealed[:32], other_private(private.raw()), info=info(number))
    padded = receiver.open(sealed[32:])
    assert padded == (len(text).to_bytes(4, "big") + text).ljust(len(padded), b"\0")


@settings(deadline=None)
@given(texts, numbers)
def test_a_letter_sealed_with_other_code_opens_here(text: bytes, number: int) -> None:
    private = generate()
    enc, sender = OTHER.create_sender_context(other_public(private.public), info=info(number))
    padded = len(text).to_bytes(4, "big") + text
    padded += bytes(-len(padded) % STEP)
    assert unseal(private, enc + sender.seal(padded), letterbox=LETTERBOX, number=number) == text


@pytest.mark.parametrize(
    "padded",
    [
        b"",
        bytes(3),
        bytes(STEP - 1),
        bytes(STEP + 1),
        b"\xff" * STEP,
        (STEP - 3).to_bytes(4, "big") + bytes(STEP - 4),
        b"\0\0\0\1ab".ljust(STEP, b"\0"),
        bytes(STEP - 1) + b"\1",
    ],
)
def test_what_other_code_padded_in_another_way_does_not_open(padded: bytes) -> None:
    private = generate()
    enc, sender = OTHER.create_sender_context(other_public(private.public), info=info(7))
    with pytest.raises(NotOpened):
        unseal(private, enc + sender.seal(padded), letterbox=LETTERBOX, number=7)
