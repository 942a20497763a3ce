"""Why an event was not taken. Each says what to do and holds nothing that was typed."""

from __future__ import annotations


class Refused(Exception):
    """The event was not taken and the session is as it was."""

    sentence = "That can't be done here."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class NotOffered(Refused):
    """The moment does not offer this."""


class NothingChosen(Refused):
    """One of several was asked for, and none was given."""

    sentence = "Choose one, or skip."


class UnansweredConsent(Refused):
    """Consent and review wait for a real answer."""

    sentence = "This one waits for an answer. No is a good answer too."


class UnknownChoice(Refused):
    """An option that does not stand in the question."""


class TooMany(Refused):
    """More options than the question takes."""

    sentence = "That is more than this page takes. Untick one first."


class TooLong(Refused):
    """More characters than the page takes."""

    sentence = "That is longer than fits here. Shorten it a little, or skip."


class Unchecked(Refused):
    """A note that did not go through the check."""

    sentence = "This note was not looked over yet. Go on once more, or skip."


class NeverKept(Refused):
    """A note with something in it that leads straight to somebody, such as a phone number."""

    sentence = (
        "A number, an address or a link that leads straight to somebody can't be kept. Change it, or skip."
    )


class NotAnswered(Refused):
    """A note in which something was found that was neither changed nor said to identify nobody."""

    sentence = "Something in it may lead to somebody. Change it, or say that it identifies nobody."


class Unguarded(Refused):
    """A step stands behind a guard, such as consent, that has not been passed."""

    sentence = "Nobody has agreed to this yet."


class NothingBefore(Refused):
    """There is no way back: the session began here, or the keyboard changed hands."""

    sentence = "Back stops here, so that nobody's answer is taken back for them."
