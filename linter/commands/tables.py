"""What the commands that print a table do alike: articles -> rows -> lines in a format."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from linter.commands import CLEAN, FAILED, complain, session
from linter.session import Session
from linter.text import Document

Formats = dict[str, Callable[[Iterable[Any]], Iterator[str]]]


def print_table(
    arguments: argparse.Namespace, formats: Formats, rows: Callable[[Session, Document, Any], Iterable[Any]]
) -> int:
    """Print the rows of every article in the format asked for; the exit status is 2 where an article could not be read.

    `rows` takes the session, the article and its settings. A story in another language is left alone, and this is said.
    """
    from linter.annotate import Story

    run = session(arguments)
    found: list[Any] = []
    count = 0
    for document, config in run.documents(arguments.paths or ["."]):
        count += 1
        if Story(document).english:
            found += rows(run, document, config)
        else:
            complain(f"{document.id}: not in English: left alone")
    if not count and not run.errors:
        complain("there is no article here")
        return FAILED
    for line in formats[arguments.format](found):
        print(line)
    return FAILED if run.errors else CLEAN
