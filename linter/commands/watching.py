"""`onrecord check --watch`: checks again whenever a file changes that the last check has read, or a folder that it has walked.

What was read is known from Python itself: an audit hook hears of every file that is opened and every folder that is listed, so
that sources, rules, settings, rosters and dictionaries count without being named here. What changed is seen by asking for their
state again and again, which works on every file system.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
import time
from collections.abc import Callable, Iterable
from copy import copy
from typing import TYPE_CHECKING, Any

from linter.commands import CLEAN, FAILED, complain
from linter.config import FILES, forget_files, upward
from linter.errors import ConfigError, shown
from linter.kept import cache_folder
from linter.read import READERS, suffix
from linter.vale.found import forget_vale_files

if TYPE_CHECKING:
    import argparse

PAUSE = 0.3
"""Seconds between two looks."""
State = tuple[object, ...] | None
"""What tells a file or a folder from an earlier state of itself; None where it is not there."""


def watch(arguments: argparse.Namespace, check: Callable[[argparse.Namespace], int]) -> int:
    """Check until somebody presses Ctrl-C, which ends it without a word."""
    problem = _refused(arguments)
    if problem:
        complain(ConfigError(problem))
        return FAILED
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        watched = Watched([file.partition("=")[2] or file for file in arguments.output_file])
        sys.addaudithook(watched.hear)
        while True:
            forget_files()
            forget_vale_files()
            watched.begin(arguments.paths or ["."])
            check(copy(arguments))
            changed = watched.changed()
            if not arguments.quiet and not changed:
                complain("watching; Ctrl-C ends it")
            while not changed:
                time.sleep(PAUSE)
                changed = watched.changed()
            _settle(watched)
            if not arguments.quiet:
                complain(f"{shown(changed[0])} has changed{f', and {len(changed) - 1} more' if changed[1:] else ''}")
    except KeyboardInterrupt:
        return CLEAN


def _settle(watched: Watched) -> None:
    """Wait until nobody writes any more."""
    before = None
    for _ in range(10):
        now = watched.states()
        if now == before:
            return
        before = now
        time.sleep(PAUSE / 3)


def _refused(arguments: argparse.Namespace) -> str:
    """Why these arguments cannot be watched by; empty where they can."""
    from linter.commands.outputs import into_files

    given = {
        "--fix": arguments.fix,
        "--silence": arguments.silence,
        "--diff": arguments.diff,
        "--comment": arguments.comment,
        "--update-baseline": arguments.update_baseline,
        "--show-files": arguments.show_files,
        "--show-settings": arguments.show_settings,
        "--jobs": arguments.jobs > 1,
    }
    wrong = next((name for name, asked in given.items() if asked), "")
    if wrong:
        return f"--watch checks again and again, in one process: it does not go with {wrong}"
    if "-" in arguments.paths:
        return "--watch looks at files: standard input is none"
    if not (sys.stdout.isatty() or into_files(arguments.output_file) or _is_file(sys.stdout)):
        return "--watch prints to a terminal or into a file: --output-file FILE names one"
    return ""


def _is_file(stream: Any) -> bool:
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


class Watched:
    """The files and folders that a check has looked at, each with its state from before."""

    def __init__(self, written: Iterable[str]) -> None:
        self.written = {os.path.abspath(path) for path in written}
        """What the run itself writes."""
        self.cache = cache_folder()
        self.known: dict[str, State] = {}
        self._folders: set[str] = set()
        self._on = False

    def begin(self, paths: Iterable[str]) -> None:
        """Forget all, and hear from now on what is read."""
        self.known.clear()
        self._folders.clear()
        self._on = True
        for path in paths:
            self._note(path)

    def hear(self, event: str, told: tuple[Any, ...]) -> None:
        """Take an event of Python's: a file is going to be opened, or a folder listed."""
        if not self._on or event not in ("open", "os.scandir", "os.listdir") or not isinstance(told[0], str):
            return
        if event != "open" or not (told[2] or 0) & (os.O_WRONLY | os.O_RDWR):
            self._note(told[0])

    def _note(self, path: str) -> None:
        path = os.path.abspath(path)
        own = (self.cache and path.startswith(self.cache)) or "__pycache__" in path or path in self.written
        if own or path in self.known:
            return
        self._keep(path)
        folder = os.path.dirname(path)
        if suffix(path) in READERS and folder not in self._folders:  # settings may be put beside it, or above
            self._folders.add(folder)
            for above in upward(folder):
                for name in (*FILES, ".vale.ini"):
                    self._keep(os.path.join(above, name))

    def _keep(self, path: str) -> None:
        on, self._on = self._on, False  # to list a folder here is no news
        try:
            self.known.setdefault(path, _state(path))
        finally:
            self._on = on

    def states(self) -> dict[str, State]:
        """How everything is now."""
        self._on = False
        return {path: _state(path) for path in self.known}

    def changed(self) -> list[str]:
        """What is otherwise than it was before the check."""
        return [path for path, state in self.states().items() if state != self.known[path]]


def _state(path: str) -> State:
    """The names in a folder but hidden ones, by which editors go; the size and the time of a file; nothing of a device."""
    try:
        found = os.stat(path)
        if stat.S_ISDIR(found.st_mode):
            return tuple(sorted(name for name in os.listdir(path) if not name.startswith((".", "~")) and name[-1:] != "~"))
        return (found.st_mtime_ns, found.st_size, found.st_ino) if stat.S_ISREG(found.st_mode) else ()
    except (OSError, ValueError):
        return None
