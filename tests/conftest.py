"""What every test can use: documents from strings, and the development data where it lies beside the project."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_CACHE = tempfile.mkdtemp(prefix="onrecord-tests-")
os.environ["XDG_CACHE_HOME"] = _CACHE  # no test, nor a process that one starts, writes into the user's cache
atexit.register(shutil.rmtree, _CACHE, ignore_errors=True)

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data; tests that need it are skipped where it is not there."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the development data is not here")
    return SHARED


@pytest.fixture
def flagged():
    """The words that a check flags in a plain text, in order of place; `date` is the desk's."""
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.read.plain import read

    def words(check, text: str, date: str = "") -> list[str]:
        story = Story(read(text, "test.txt"))
        return [story.document.words(hit.span) for hit in sorted(check.find(story, Desk(date=date)), key=lambda hit: hit.span)]

    return words


@pytest.fixture
def linear() -> Callable[[Callable[[int], object], int], None]:
    """Asserts that work on twice the size takes about twice the CPU time, not four times."""

    def seconds(work: Callable[[int], object], size: int) -> float:
        start = time.process_time()
        work(size)
        return time.process_time() - start

    def check(work: Callable[[int], object], size: int) -> None:
        for _ in range(4):  # the machine may be busy: one quiet moment tells
            once, twice = seconds(work, size), seconds(work, 2 * size)
            if twice < 0.05 + 3.2 * once:
                return
        pytest.fail(f"{once:.2f} s for {size}, {twice:.2f} s for twice as much")

    return check
