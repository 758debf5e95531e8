"""`onrecord quotes`: articles -> the table of who said what."""

from __future__ import annotations

import argparse

from linter.commands import articles_arguments, format_argument
from linter.commands.tables import print_table

HELP = "List every quotation with its speaker."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    articles_arguments(parser)
    format_argument(parser, "text", "json", "csv")
    parser.add_argument("--all", action="store_true", help="also list terms, titles and nicknames in quotation marks")


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    from linter.report.quotes import FORMATS, quote_rows

    return print_table(arguments, FORMATS, lambda _, document, __: quote_rows(document, arguments.all))
