"""The program with a fault put into it: going on from a note fails, with the note at hand."""

from __future__ import annotations

from debrief import safety


def main() -> None:
    """Put the fault in, and open the program as its own door does."""
    safety.prepare()  # before Textual is loaded, as the door does it
    from debrief.cli import main as door  # noqa: PLC0415
    from debrief.screens.session import SessionScreen  # noqa: PLC0415

    def took(screen: SessionScreen, event: object) -> None:
        typed = screen.note.text
        if typed:
            raise ValueError(typed, event)
        screen.advance(event)  # type: ignore[arg-type]

    setattr(SessionScreen, "took", took)  # noqa: B010 - a fault is no override
    door()


if __name__ == "__main__":
    main()
