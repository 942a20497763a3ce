"""The file of summaries: never gives out a damaged record, never writes over what was not put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.store.aside import set_aside
from debrief.store.atomic import read_whole, sweep
from debrief.store.errors import NewerSchema, StoreError
from debrief.store.folder import tighten
from debrief.store.migrations import newest
from debrief.store.salvage import Contents, examine, lay_out
from debrief.store.storage import Tables, WholeFile

if TYPE_CHECKING:
    from pathlib import Path

    from debrief.store.lock import Lock
    from debrief.store.migrations import Steps


class MendingFile(WholeFile):
    """Adds checksums and the schema when writing, and looks at both when reading."""

    def __init__(self, path: Path, lock: Lock, steps: Steps) -> None:
        super().__init__(path)
        self._lock = lock
        self._steps = steps
        self._unmended: StoreError | None = None
        self.notices: tuple[str, ...] = ()
        """What people should be told about damage, since this was opened."""

    def read(self) -> Tables | None:
        """Give the table of summaries as far as it is true, and mend the file if it is damaged.

        Raises:
            NewerSchema: if a newer debrief wrote it.
            NotReadable: if it can't be read at all.
        """
        contents = self._look()
        if contents is None:
            return None
        if not contents.sound:
            contents = self._mend(contents)
        return {"summaries": dict(contents.documents)}

    def write(self, data: Tables) -> None:
        """Replace every summary; only under the lock.

        Raises:
            StoreError: if that can't be done; the file is then as it was.
        """
        if self._unmended is not None:
            raise type(self._unmended)(*self._unmended.args)
        sweep(self._path)
        super().write(lay_out(data.get("summaries", {}), newest(self._steps)))

    def _look(self) -> Contents | None:
        self._unmended = None
        raw = read_whole(self._path)
        if raw is None:
            return None
        tighten(self._path, 0o600)
        return examine(raw, self._steps)

    def _mend(self, contents: Contents) -> Contents:
        try:
            with self._lock.held():
                # Another terminal may have mended or changed it while we waited.
                raw = read_whole(self._path)
                contents = contents if raw is None else examine(raw, self._steps)
                if raw is None or contents.sound:
                    return contents
                aside = set_aside(self._path, raw)
                self.write({"summaries": contents.documents})
        except NewerSchema:
            raise
        except StoreError as error:
            self._unmended = error
            self._notice(contents, "and nothing can be saved until it can be put aside.")
        else:
            self._notice(contents, f"and the damaged one is put aside as {aside.name}.")
        return contents

    def _notice(self, contents: Contents, rest: str) -> None:
        read = len(contents.documents)
        least = f"at least {contents.total}" if contents.total > read else "an unknown number"
        total = contents.total if contents.certain else least
        notice = f"The file of summaries was damaged: {read} of {total} could be read, {rest}"
        if notice not in self.notices:
            self.notices = (*self.notices, notice)
