"""Where the files of a letterbox lie. Naming them makes none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

LETTERS, TIP, COPY = ".letters", ".tip", ".copy"


class Files(NamedTuple):
    """Where a journal lies."""

    file: Path
    copy: Path
    tip: Path


class Place(NamedTuple):
    """A letterbox's first file, and the folder of the copies."""

    file: Path
    copies: Path

    @property
    def folder(self) -> Path:
        """Where everything but the copies lies."""
        return self.file.parent

    @property
    def pair(self) -> tuple[Path, Path]:
        """The first file and its copy."""
        return self.file, self._copy(self.file)

    def journal(self, terminal: str) -> Files:
        """Name the files of one terminal."""
        letters = self._beside(f".{terminal}{LETTERS}")
        return Files(letters, self._copy(letters), self._beside(f".{terminal}{TIP}"))

    def terminals(self) -> list[str]:
        """Find the terminals that have written here.

        Raises:
            OSError: if a folder can't be listed.
        """
        start = f"{self.file.name}."
        names = {path.name for folder in {self.folder, self.copies} for path in folder.iterdir()}
        found = {
            name[len(start) : -len(end)]
            for name in names
            for end in (LETTERS, LETTERS + COPY, TIP)
            if name.startswith(start) and name.endswith(end)
        }
        return sorted(found)

    def everything(self) -> list[Path]:
        """Find every file of this letterbox."""
        each = [path for terminal in self.terminals() for path in self.journal(terminal)]
        return [path for path in (*each, *self.pair, self.lock, self.tries) if path.exists()]

    @property
    def lock(self) -> Path:
        """The lock, where all terminals are on one computer."""
        return self._beside(".lock")

    @property
    def tries(self) -> Path:
        """How many wrong passphrases in a row there were."""
        return self._beside(".tries")

    def _beside(self, end: str) -> Path:
        return self.file.with_name(self.file.name + end)

    def _copy(self, path: Path) -> Path:
        return self.copies / (path.name + COPY)
