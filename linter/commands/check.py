"""`onrecord check`: articles -> findings, printed in a format."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.commands import (
    CLEAN,
    FAILED,
    FOUND,
    articles_arguments,
    emit,
    format_argument,
    session,
    sources_argument,
    wants_colour,
)
from linter.report import FORMATS, rendered, renderer

if TYPE_CHECKING:
    from linter.finding import Finding

HELP = "Check articles and print what is at fault."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    articles_arguments(parser)
    parser.add_argument("--select", metavar="RULES", help="only these styles or rules, separated by commas")
    parser.add_argument("--ignore", metavar="RULES", help="not these styles or rules")
    parser.add_argument(
        "--rules", metavar="PATH", action="append", help="more rules: a folder of styles or one file (repeatable)"
    )
    parser.add_argument(
        "--force-exclude", action="store_true", help="leave out what a folder leaves out even where it is named, as hooks do"
    )
    format_argument(parser, "text", *(name for name in FORMATS if name != "text"))
    parser.add_argument(
        "--fail-on", choices=("error", "warning", "suggestion"), help="exit 1 from this severity on (default: warning)"
    )
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day to take as the date of articles that have none")
    sources_argument(parser)
    parser.add_argument("--facts", metavar="FILE", action="append", help="the desk's file of known facts, YAML (repeatable)")
    parser.add_argument("--roster", metavar="FILE", action="append", help="the desk's list of names, YAML or CSV (repeatable)")


def run(arguments: argparse.Namespace) -> int:
    """Check and print."""
    run, paths = session(arguments), arguments.paths or ["."]
    outcome = run.check(run.documents(paths), " ".join(paths))
    render, colour = renderer(arguments.format), wants_colour()

    def lines(findings: Sequence[Finding]) -> Iterator[str]:
        return render(outcome._replace(findings=tuple(findings), errors=tuple(run.errors)), colour)

    printed = rendered(lines, outcome.findings, run.unprintable)
    return emit(printed, FAILED if run.errors else FOUND if outcome.failed else CLEAN, arguments.format)
