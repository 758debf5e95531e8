"""What the commands that print a table do alike: articles -> rows -> lines in a format."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from linter.commands import CLEAN, FAILED, complain, emit, session, terminal_width
from linter.config import Config
from linter.report import rendered
from linter.session import Session
from linter.text import Document

Formats = dict[str, Callable[..., Iterator[str]]]
"""How to print -> what turns rows into lines; `text` is told how many columns the terminal has."""


def print_table(
    arguments: argparse.Namespace, formats: Formats, rows: Callable[[Session, Document, Any], Iterable[Any]]
) -> int:
    """Print the rows of every article in the format asked for; the exit status is 2 where an article could not be read.

    `rows` takes the session, the article and its settings. A story in another language is left alone, and this is said.
    """
    run = session(arguments)
    table: list[Any] = []
    count = 0
    for document, config in run.documents(arguments.paths or ["."]):
        count += 1
        table += run.guarded(partial(_rows, rows, run, document, config), [], "reading it", document.id)
    if not count and not run.errors:
        complain("there is no article here")
        return FAILED
    render = formats[arguments.format]
    if arguments.format == "text":
        render = partial(render, columns=terminal_width())
    printed = rendered(render, table, run.unprintable)
    return emit(printed, FAILED if run.errors else CLEAN, arguments.format)


def _rows(
    rows: Callable[[Session, Document, Any], Iterable[Any]], run: Session, document: Document, config: Config
) -> list[Any]:
    """The rows of one article."""
    from linter.annotate import Story

    if Story(document).english:
        return list(rows(run, document, config))
    complain(f"{document.id}: not in English: left alone")
    return []
