"""`onrecord names`: articles -> the register of everyone named."""

from __future__ import annotations

import argparse

from linter.commands import articles_arguments, format_argument
from linter.commands.tables import print_table

HELP = "List everyone named in articles: who they are, where they are introduced, every form used and its lines."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    articles_arguments(parser)
    format_argument(parser, "text", "json", "csv")


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    from linter.annotate import Story
    from linter.report.names import FORMATS, name_rows

    return print_table(arguments, FORMATS, lambda _, document, __: name_rows(Story(document)))
