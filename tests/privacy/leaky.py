"""A program that tries to give away what was typed into it, in the way it is told to."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.widgets import Static

from debrief.screens.widgets.forgetful import ForgetfulInput, ForgetfulTextArea
from debrief.textual_fixes import QuietApp

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.message import Message

SHOWN = "a line that can be dragged over"
SLOW = 0.2
"""Seconds; asyncio's debug mode complains about a tenth."""


class Unrenderable(Static):
    """A part that can't be drawn."""

    def render(self) -> str:
        """Fail with the typed text in the message and in a local variable."""
        text = self.app.query_one(ForgetfulTextArea).text
        raise ValueError(text)


class Leaky(QuietApp):
    """A note, a line and a fault that F8 brings out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "screenshot", priority=True),
        Binding("f3", "suspend_process", priority=True),
        Binding("f4", "forget", priority=True),
        Binding("f5", "flood", priority=True),
        Binding("f8", "fault", priority=True),
    ]

    def __init__(self, fault: str) -> None:
        super().__init__()
        self.fault = fault
        self.kept: list[object] = []

    def compose(self) -> ComposeResult:
        """Show a line to drag over, one to report on, and two fields."""
        yield Static(SHOWN)
        yield Static("ready", id="state")
        yield ForgetfulInput()
        yield ForgetfulTextArea()

    def on_mount(self) -> None:
        """Let typing go into the note."""
        self.query_one(ForgetfulTextArea).focus()

    def on_unmount(self) -> None:
        """Tell the test, through a file, that the program came to its end in good order."""
        if self.fault == "slow":
            time.sleep(SLOW)
        if not self.is_headless:
            Path("unmounted").touch()

    async def action_fault(self) -> None:
        """Do what this run is about, and say so on the screen if it is survived."""
        text = self.query_one(ForgetfulTextArea).text
        await getattr(self, f"fault_{self.fault}")(text)
        self.query_one("#state", Static).update("survived")

    def action_forget(self) -> None:
        """Empty both fields."""
        self.query_one(ForgetfulTextArea).forget()
        self.query_one(ForgetfulInput).forget()
        self.query_one("#state", Static).update("forgotten")

    def action_flood(self) -> None:
        """Write more than a window takes that nobody reads, and tell the test when the program is stuck."""
        driver: Any = self._driver

        def tell() -> None:
            while not driver._writer_thread._queue.full():
                time.sleep(0.01)
            Path("stuck").touch()

        threading.Thread(target=tell, daemon=True).start()
        for _ in range(100):
            driver.write(" " * 4096)

    async def fault_none(self, text: str) -> None:
        """Do nothing wrong."""

    async def fault_action(self, text: str) -> None:
        """Fail at once."""
        raise ValueError(text)

    async def fault_timer(self, text: str) -> None:
        """Fail a moment later."""
        self.set_timer(0.01, lambda: fail(text))

    async def fault_coroutine(self, text: str) -> None:
        """Fail in a worker of the event loop."""

        async def work() -> None:
            fail(text)

        self.run_worker(work())

    async def fault_thread_worker(self, text: str) -> None:
        """Fail in a worker with a thread."""
        self.run_worker(lambda: fail(text), thread=True)

    async def fault_render(self, text: str) -> None:
        """Fail while the screen is drawn."""
        self.kept.append(text)
        await self.mount(Unrenderable())

    async def fault_input(self, text: str) -> None:
        """Fail in Textual's own thread that reads keys."""

        def process(_message: Message) -> None:
            fail(text)

        driver: Any = self._driver
        driver.process_message = process

    async def fault_thread(self, text: str) -> None:
        """Fail in a thread that Textual knows nothing of, now and once more after the program has ended."""

        def last() -> None:
            threading.main_thread().join()
            fail(text)

        threading.Thread(target=fail, args=[text]).start()
        threading.Thread(target=last).start()

    async def fault_task(self, text: str) -> None:
        """Keep a task that has failed and that nobody asks about."""

        async def work() -> None:
            fail(text)

        self.kept.append(asyncio.create_task(work(), name=text))

    async def fault_slow(self, text: str) -> None:
        """Keep the event loop busy for so long that its debug mode complains, and again on the way out."""
        self.kept.append(text)
        time.sleep(SLOW)  # noqa: ASYNC251 - a slow step is the point

    async def fault_print(self, text: str) -> None:
        """Print as a forgotten debugging line would."""
        sys.stdout.write(f"{text}\n")
        sys.stderr.write(f"{text}\n")

    async def fault_message(self, text: str) -> None:
        """Leave with a last word."""
        self.exit(message=text)

    async def fault_unraisable(self, text: str) -> None:
        """Fail where Python can only complain: while an object is thrown away."""

        class Last:
            def __del__(self) -> None:
                fail(text)

        self.kept.append(Last())

    async def fault_abort(self, text: str) -> None:
        """Die as a crash in C does."""
        self.kept.append(text)
        os.abort()


def fail(text: str) -> None:
    """Raise an error that holds typed text, and keep it in a local variable as well."""
    copy = text
    raise ValueError(copy)
