"""Find the letterbox that was asked for. What opens it is loaded here and not before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from debrief.store.place import Place

if TYPE_CHECKING:
    from debrief.places import Places
    from debrief.settings import Settings
    from debrief.store.letterbox import Letterbox


def open_letterbox(places: Places, settings: Settings) -> Letterbox:
    """Stand in front of the letterbox of this computer, or of the one that was named. Touches nothing yet."""
    from debrief.network import shared_by  # noqa: PLC0415 - the first page does without
    from debrief.store.box import Box  # noqa: PLC0415 - as above
    from debrief.store.letterbox import Letterbox  # noqa: PLC0415 - as above

    place = find_place(places, settings)
    box = Box(place, earlier=places.earlier, locks=places.locks)
    return Letterbox(box, sharing=lambda: "folder" if shared_by(place.folder) else "one")


def has_letterbox(places: Places, settings: Settings) -> bool:
    """Say whether there is one: its first file, or the copy of it."""
    try:
        return any(path.exists() for path in find_place(places, settings).pair)
    except OSError:  # nobody may look; what is wrong is said as soon as it is used
        return True


def find_place(places: Places, settings: Settings) -> Place:
    """Name the files of the letterbox."""
    return Place(places.letterbox, Path(settings.copies) if settings.copies else places.letterbox.parent)
