"""The program with faults put into it: going on from a note fails, and so does F9, with all at hand."""

from __future__ import annotations

from debrief import safety


def main() -> None:
    """Put the faults in, and open the program as its own door does."""
    safety.prepare()  # before Textual is loaded, as the door does it
    from debrief.app import Debrief  # noqa: PLC0415
    from debrief.cli import main as door  # noqa: PLC0415
    from debrief.screens.session import SessionScreen  # noqa: PLC0415

    def took(screen: SessionScreen, event: object) -> None:
        typed = screen.note.text
        if typed:
            raise ValueError(typed, event)
        screen.advance(event)  # type: ignore[arg-type]

    def action_colors(app: Debrief) -> None:
        held = vars(app.screen)
        page, typed = held["page"], (held.get("typed", ""), getattr(held.get("word"), "value", ""))
        rows = (text for row in page.rows for text in row)
        raise ValueError("\n".join((*typed, page.big, *rows)))

    setattr(SessionScreen, "took", took)  # noqa: B010 - a fault is no override
    setattr(Debrief, "action_colors", action_colors)  # noqa: B010 - as above
    door()


if __name__ == "__main__":
    main()
