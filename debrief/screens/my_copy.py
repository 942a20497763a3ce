"""Where somebody saves a file of their own summary, with everything that is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.screens.own import OwnScreen

if TYPE_CHECKING:
    from debrief.desk import Desk
    from debrief.pages.page import Row


class MyCopyScreen(OwnScreen):
    """Writes every field of one summary."""

    name_of_file = "my-copy.md"

    def __init__(self, desk: Desk, rows: tuple[Row, ...]) -> None:
        super().__init__(desk, desk.say["view_copy_title"], tuple((label, (said,)) for label, said in rows))
