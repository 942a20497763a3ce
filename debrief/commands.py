"""The one table of commands: keys, footer, palette, help page and documentation come from it."""

from __future__ import annotations

from msgspec import Struct


class Command(Struct, frozen=True):
    """Something that can be done from anywhere."""

    name: str
    """The action that carries it out, of the screen or of the app."""
    key: str
    shown_key: str
    label: str
    tooltip: str
    in_footer: bool = True


COMMANDS = (
    Command("screen.back", "escape", "Esc", "Back", "Back to the question before, as far as it was yours"),
    Command("app.help_now", "f2", "F2", "Help now", "Show whom to call, at once"),
    Command("app.cover", "f3", "F3", "Cover", "Hide everything on the screen at once"),
    Command("screen.skip", "f4", "F4", "Skip", "Leave this question out", in_footer=False),
    Command("screen.finish_early", "f5", "F5", "Finish early", "Go on to a calm end and the summary"),
    Command("app.stop", "f8", "F8", "Stop", "End at once, keep nothing; on the first page, close"),
    Command("app.keys", "f1", "F1", "Keys", "Show this list"),
    Command(
        "app.colors", "f9", "F9", "Colors", "Change between dark, light and strong contrast", in_footer=False
    ),
    Command(
        "screen.note('change_one')",
        "f6",
        "F6",
        "Change it",
        "In a note: take what is suggested for one piece",
        in_footer=False,
    ),
    Command(
        "screen.note('change_all')",
        "f7",
        "F7",
        "Change all",
        "In a note: take what is suggested for all of them",
        in_footer=False,
    ),
    Command(
        "screen.note('other_word')",
        "ctrl+o",
        "Ctrl+O",
        "Other word",
        "In a note: suggest something else",
        in_footer=False,
    ),
)

WIDEST = max(len(one.shown_key) for one in COMMANDS)


def rows() -> tuple[tuple[str, str], ...]:
    """List keys and what they do, for the help page and the documentation."""
    return tuple((f"{one.shown_key:<{WIDEST}} {one.label}", one.tooltip) for one in COMMANDS)
