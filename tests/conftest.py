"""What every test can use: documents from strings, and the development data where it lies beside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
