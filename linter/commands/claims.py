"""`onrecord claims`: articles and their sources -> the fact-checker's sheet."""

from __future__ import annotations

import argparse

from linter.commands import articles_arguments, format_argument, sources_argument
from linter.commands.tables import print_table

HELP = "List every checkable claim in order, with what the sources say of it and room for a mark."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    articles_arguments(parser)
    sources_argument(parser)
    format_argument(parser, "text", "csv", "json", "html")


def run(arguments: argparse.Namespace) -> int:
    """Print the sheet."""
    from linter.report.claims import FORMATS

    return print_table(arguments, FORMATS, lambda session, document, config: session.claims(document, config))
