"""`onrecord names`: articles -> the register of everyone named."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from linter.commands import articles_arguments, format_argument
from linter.commands.tables import print_table

if TYPE_CHECKING:
    from linter.report.names import NameRow

HELP = "List everyone and everything named in articles: who they are, where they are introduced, every form and its lines."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    articles_arguments(parser)
    format_argument(parser, "text", "json", "csv")


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    from linter.annotate import Story
    from linter.report.names import FORMATS, name_rows, thing_rows
    from linter.text import Document

    def rows(_: object, document: Document, __: object) -> list[NameRow]:
        story = Story(document)
        return name_rows(story) + thing_rows(story)

    return print_table(arguments, FORMATS, rows)
