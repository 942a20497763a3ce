"""A person at the program: reads a page, answers it with keys, and goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.terminal.terminal import Terminal

WORDS_IN_A_RECEIPT = 5
MARKED = re.compile(r"^\s*[(\[][ •✓][)\]] ")
"""How a line of a list to choose from begins."""

BOXED = re.compile(r"│(.*)│")
RULE = re.compile("─{10,}")
HOME = "What would help now?"
MOST_OPTIONS = 20


class Walk:
    """Everything is done by keys, and each key waits until the page is ready to take it."""

    def __init__(self, terminal: Terminal, first: str = HOME) -> None:
        """Wait for the first page."""
        self.terminal = terminal
        self.at_each_page: Callable[[], None] | None = None
        """Something to do on every page before it is answered."""
        self._button = ""
        """The color of a button with the cursor on it, known once one was seen."""
        terminal.wait_for(first)
        terminal.wait_quiet(0.1)  # colors change once more after the first frame

    @property
    def text(self) -> str:
        """All that is drawn."""
        return "\n".join(line.rstrip() for line in self.terminal.screen)

    @property
    def words(self) -> str:
        """All that is drawn, as one line without the breaks of the window."""
        return " ".join(self.text.split())

    @property
    def cursor(self) -> str:
        """What the cursor is on; nothing while something is typed or nothing is chosen."""
        return "\n".join(row for row in self._under_cursor() if row).strip()

    @property
    def choice(self) -> str:
        """What the cursor is on in a list."""
        rows = self._under_cursor()
        return "\n".join(row for row in rows[: self._button_row] if row).strip()

    def on(self, *texts: str) -> None:
        """Wait until texts are drawn, and no button is still pressed, which would swallow the next key."""
        self.sees(*texts)
        if self.at_each_page is not None:
            look, self.at_each_page = self.at_each_page, None
            look()
            self.at_each_page = look
            self.sees(*texts)

    def sees(self, *texts: str) -> None:
        """Wait as `on` does. Texts may run over the ends of lines."""
        wanted = [" ".join(text.split()) for text in texts]

        def seen() -> bool:
            words = self.words
            return all(text in words for text in wanted) and self._at_rest()

        self.terminal.wait_until(seen, f"{texts} are drawn and no button is pressed")

    def reach(self, button: str) -> None:
        """Wait until the cursor is on a button."""
        self.terminal.wait_until(lambda: self.cursor.startswith(button), f"the cursor is on {button!r}")
        self._button = self._button or max(self._button_colors() - self._calm)

    def go(self, *texts: str, button: str = "Continue") -> None:
        """Read a page that asks nothing, and go on."""
        self.on(*texts)
        self.reach(button)
        self.terminal.press("enter")

    def take(self, *texts: str) -> None:
        """Take one of several: the last text is the answer, those before it are on the page."""
        *page, label = texts
        self.on(*page)
        self.move_to(label)
        self.terminal.press("enter")

    def choose_number(self, number: int, *texts: str) -> None:
        """Jump to a number on a scale by its digit, and take it."""
        self.on(*texts)
        self.terminal.wait_until(lambda: not self.cursor, "nothing is chosen yet")
        self.terminal.press(str(number))
        self.terminal.wait_until(
            lambda: f"{self.choice} ".startswith(f"( ) {number} "), f"{number} is reached"
        )
        self.terminal.press("enter")

    def tick(self, title: str, *labels: str) -> None:
        """Tick some of several, from the top down, and go on."""
        self.on(title)
        self.terminal.wait_until(lambda: self.choice.startswith("["), "the cursor is in the list")
        for label in labels:
            self._move_down_to(label)
            self._press_and_see("space", self.choice)
        self.terminal.press("enter")

    def skip(self, *texts: str) -> None:
        """Leave a question out."""
        self.on(*texts)
        self.terminal.press("f4")

    def type_word(self, title: str, word: str) -> None:
        """Type a word that is shown as dots, and go on."""
        self.on(title)
        self.terminal.wait_until(lambda: not self.cursor, "the cursor is in the field")
        self.terminal.type(word)
        self.terminal.wait_for("•" * len(word))
        self.terminal.press("enter")

    def write(self, title: str, text: str) -> None:
        """Write on a page, and stay there."""
        self.on(title)
        self.terminal.wait_until(lambda: not self.cursor, "the cursor is on the page")
        self.terminal.type(text)
        self.terminal.wait_until(lambda: text in self.words, f"{text!r} is written")

    def leave_text(self) -> None:
        """Go on from a page that was written on."""
        self.terminal.press("tab")
        self.reach("Continue")
        self.terminal.press("enter")

    def move_to(self, label: str) -> None:
        """Put the cursor on a line of the list, however far it has to scroll."""
        self.terminal.wait_until(self._list_has_keys, "the cursor is not on a button")
        somewhere = self.choice
        self._press_and_see("home", "")
        if somewhere:  # the cursor may have been at the top already, or further down
            self.terminal.wait_quiet()
        self._move_down_to(label)

    def _move_down_to(self, label: str) -> None:
        for _ in range(MOST_OPTIONS):
            if label in self.choice:
                return
            self._press_and_see("down", self.choice)
        message = f"{label!r} is not in the list:\n{self.text}"
        raise AssertionError(message)

    def _press_and_see(self, key: str, before: str) -> None:
        self.terminal.press(key)
        self.terminal.wait_until(lambda: self.choice not in {"", before}, f"the cursor moves with {key}")

    def _list_has_keys(self) -> bool:
        return not self._under_cursor()[self._button_row]

    def options(self) -> list[str]:
        """The lines of a list with marks."""
        return [line.strip() for line in self.terminal.screen if MARKED.match(line)]

    def ticked(self) -> list[str]:
        """What is ticked or chosen."""
        return [line[4:].strip() for line in self.options() if line[1] != " "]

    def is_kept(self, landing: str = "It is kept.") -> str:
        """Read the receipt once a summary is kept, and see that a stray Enter does not take it away."""
        self.on(landing, "Tab, then Enter")
        return self.take_receipt()

    def take_receipt(self) -> str:
        """Read the five words that are in sight, and go on to the button."""
        receipt = self.boxed
        assert len(receipt.split()) == WORDS_IN_A_RECEIPT, receipt
        self.terminal.press("enter", "tab")
        self.reach("To the first page")
        return receipt

    @property
    def boxed(self) -> str:
        """What stands in a box of its own, in one line: a receipt, a recovery code."""
        rows = (BOXED.fullmatch(line.strip()) for line in self.terminal.screen)
        return " ".join(" ".join(row[1] for row in rows if row).split())

    def stop(self, landing: str = "You stopped. Nothing was kept.") -> None:
        """Stop, and read what it says."""
        self.terminal.press("f8")
        self.on(landing)

    def leave(self) -> int:
        """Go from a landing to the first page and out of the program; return the exit status."""
        self.go(button="To the first page")
        return self.quit()

    def quit(self) -> int:
        """Go out of the program from the first page, once all of it is drawn; return the exit status."""
        self.on(HOME)
        self.terminal.wait_quiet()
        self.terminal.press("f8")
        return self.terminal.wait_exit()

    def open(self, label: str) -> None:
        """Open something on the first page."""
        self.take(HOME, label)

    @property
    def _calm(self) -> set[str]:
        """The colors of the page itself and of a button that rests."""
        return {"default", self.terminal.look(0, 0)[0], self.terminal.look(0, 2)[0]}

    def _under_cursor(self) -> list[str]:
        """Each line, reduced to what stands under the cursor: bold, and in a color of its own."""
        return [self._marked(y, line) for y, line in enumerate(self.terminal.screen)]

    def _marked(self, y: int, line: str) -> str:
        calm = {*self._calm, self.terminal.look(0, y)[0]}
        looks = (self.terminal.look(x, y) for x in range(len(line)))
        return "".join(
            sign for sign, (color, bold) in zip(line, looks, strict=True) if bold and color not in calm
        )

    def _at_rest(self) -> bool:
        """A button that was just pressed is drawn in another color, and takes nothing for a moment."""
        return not self._button or self._button_colors() <= {*self._calm, self._button}

    @property
    def _button_row(self) -> int:
        """The line below the rule that stands above the buttons."""
        rules = [y for y, line in enumerate(self.terminal.screen) if RULE.fullmatch(line.strip())]
        return (rules[-1] if rules else len(self.terminal.screen) - 3) + 1

    def _button_colors(self) -> set[str]:
        y = self._button_row
        return {self.terminal.look(x, y)[0] for x in range(len(self.terminal.screen[y]))}
