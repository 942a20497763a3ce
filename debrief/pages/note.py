"""What stands below a note: what its check found, what would stand there instead, and a last question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from debrief.core.ask import One, Option
from debrief.core.events import Go, Skip
from debrief.core.limits import NOTE_LIMIT
from debrief.core.private import PrivateText, places, plain
from debrief.pages.page import Action, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from debrief.pages.page import Row
    from debrief.textcheck.findings import Finding, Findings, Sentence  # noqa: TC004 - a look is never decoded

LOOKED_AT = 4 * NOTE_LIMIT
"""Characters. What is so much too long can't be kept, and nobody should wait for its check."""
NEARLY_FULL = 60
"""Characters left, from which on it is said that there is not much room."""
PIECE = 24
"""Characters of a piece that are shown."""
CHANGE, BACK, KEEP = "change", "back", "keep"

Turned = dict[tuple[str, str], int]
"""Which of several suggestions people turned to, by the kind of a piece and its words."""


class ChangeOne(Struct, frozen=True):
    """Put what is suggested in place of one piece."""


class ChangeAll(Struct, frozen=True):
    """Put what is suggested in place of every piece."""


class OtherWord(Struct, frozen=True):
    """Suggest something else for one piece."""


ABOUT_A_NOTE = {"change_one": ChangeOne(), "change_all": ChangeAll(), "other_word": OtherWord()}
"""What can be done about what was found, by the name that the table of commands gives it."""


class Look(Struct, frozen=True):
    """What the check found in a note as it stands in its field."""

    text: str = ""
    found: tuple[Finding, ...] = ()
    """What may lead to somebody, in order; places are those of the text, line breaks and all."""
    graphic: tuple[Sentence, ...] = ()
    """Sentences with more detail than their reader may need."""

    def __repr__(self) -> str:
        """Say nothing of the note."""
        return f"Look({len(self.found)} found)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Say no more to Rich."""
        return []

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """What is underlined in the field."""
        pieces, sentences = ([(one.start, one.end) for one in some] for some in (self.found, self.graphic))
        return (*pieces, *sentences)

    @property
    def barred(self) -> tuple[Finding, ...]:
        """What can't be kept at all."""
        return tuple(one for one in self.found if not one.keepable)

    def piece(self, one: Finding) -> str:
        """Give the words of a piece, on one line."""
        return plain(self.text[one.start : one.end])

    def at(self, cursor: int) -> int:
        """Tell which piece the cursor is at; the first where it is at none."""
        there = (place for place, one in enumerate(self.found) if one.start <= cursor <= one.end)
        return next(there, 0)

    def word(self, one: Finding, turned: Turned) -> str:
        """Give what would stand in place of a piece."""
        return one.suggest[turned.get((one.kind, self.piece(one)), 0) % len(one.suggest)]

    def rewritten(self, some: tuple[Finding, ...], turned: Turned) -> str:
        """Write the text anew from the first of some pieces to the end of the last."""
        written, at = "", some[0].start
        for one in some:
            written += self.text[at : one.start] + self.word(one, turned)
            at = one.end
        return written


def look_at(text: str, check: Callable[[str], Findings]) -> Look:
    """Check a note in the form in which it would be kept, and tell where in the field the findings stand."""
    at = places(text)[:LOOKED_AT]
    if not at:
        return Look(text)
    findings = check(plain(text)[: len(at)])
    return Look(
        text,
        tuple(replace(one, start=at[one.start], end=at[one.end - 1] + 1) for one in findings.identifiers),
        tuple(replace(one, start=at[one.start], end=at[one.end - 1] + 1) for one in findings.graphic),
    )


class Below(Struct, frozen=True):
    """The lines below a note."""

    rows: tuple[tuple[str, str, str], ...] = ()
    """A piece, what it is, and what would stand instead."""
    first: int = 0
    """Which of the findings stands in the first row."""
    here: int = 0
    """Which row the keys are about."""
    more: str = ""
    """How many findings have no row."""
    graphic: str = ""
    """A kind word where there is more detail than a reader needs."""

    def __repr__(self) -> str:
        """Say nothing of the note."""
        return f"Below({len(self.rows)} rows)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Say no more to Rich."""
        return []


def below(say: Mapping[str, str], look: Look, turned: Turned, cursor: int, most: int) -> Below:
    """List what was found, as far as there is room.

    Args:
        say: the sentences of the program.
        look: what was found.
        turned: which suggestions people turned to.
        cursor: where in the text the cursor is.
        most: how many lines there is room for.
    """
    room = most - bool(look.graphic)
    many = len(look.found) if len(look.found) <= room else max(1, room - 1)
    here = look.at(cursor)
    first = max(0, here - many + 1)
    shown = look.found[first : first + many]
    hidden = len(look.found) - len(shown)
    rows = ((look.piece(one), say[f"found_{one.kind}"], instead(say, look, one, turned)) for one in shown)
    return Below(
        rows=tuple(rows),
        first=first,
        here=here - first,
        more=say["found_more"].format(more=hidden) if hidden else "",
        graphic=say["found_graphic"] if look.graphic else "",
    )


def instead(say: Mapping[str, str], look: Look, one: Finding, turned: Turned) -> str:
    """Say what would stand in place of a piece."""
    word = look.word(one, turned)
    return say["found_instead"].format(word=word) if word else say["found_left_out"]


def offers(say: Mapping[str, str], look: Look, cursor: int) -> tuple[Action, ...]:
    """Offer what can be done about what was found."""
    if not look.found:
        return ()
    actions = [Action(say["found_change"], ChangeOne(), shown_key="F6")]
    if len(look.found) > 1:
        actions.append(Action(say["found_change_all"], ChangeAll(), shown_key="F7"))
    if len(look.found[look.at(cursor)].suggest) > 1:
        actions.append(Action(say["found_other"], OtherWord(), shown_key="Ctrl+O"))
    return tuple(actions)


def room(say: Mapping[str, str], text: str) -> str:
    """Say how much room is left."""
    left = NOTE_LIMIT - len(plain(text))
    return say["note_room"].format(left=left) if left >= 0 else say["note_over"].format(over=-left)


def nearly_full(say: Mapping[str, str], text: str) -> str:
    """Say in good time that there is not much room left, and how to go on when there is none."""
    left = NOTE_LIMIT - len(plain(text))
    if left < 0:
        return say["note_long"].format(over=-left)
    return say["note_nearly_full"] if left <= NEARLY_FULL else ""


def can_not_stay(say: Mapping[str, str], look: Look) -> str:
    """Say of the first piece that can't be kept why it has to go, and which key does it."""
    return say["note_barred"].format(piece=shortened(look.piece(look.barred[0])))


def may_it_stay(say: Mapping[str, str], look: Look, turned: Turned, seat: str) -> Page:
    """Ask whether what was found identifies nobody; only a deliberate answer says so."""
    rows: list[Row] = [
        (shortened(look.piece(one)), f"{say[f'found_{one.kind}']}, {instead(say, look, one, turned)}")
        for one in look.found
    ]
    options = (
        Option(CHANGE, say["stay_change"], say["stay_change_detail"]),
        Option(BACK, say["stay_back"], say["stay_back_detail"]),
        Option(KEEP, say["stay_keep"], say["stay_keep_detail"]),
    )
    return Page(
        title=say["stay_title"],
        seat=seat,
        lines=(say["stay_lines"],),
        rows=tuple(rows),
        field=One(options),
        hint=say["one_hint"],
        actions=(
            Action(say["continue"], Go(), shown_key="Enter"),
            Action(say["skip"], Skip(), shown_key="F4"),
        ),
    )


def shortened(piece: str) -> PrivateText:
    """Cut a long piece, so that a sentence about it stays short."""
    return PrivateText(piece if len(piece) <= PIECE else f"{piece[: PIECE - 1]}…")
