"""The commands: one module each, with `HELP`, `add(parser)` and `run(arguments) -> exit status`; here what they share."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.report.safe import inert, safe

if TYPE_CHECKING:
    import argparse

    from linter.errors import LinterError
    from linter.session import Options, Session

CLEAN, FOUND, FAILED = 0, 1, 2
"""Exit statuses: nothing found, findings at or above `--fail-on`, the run itself failed."""

COMMANDS = {
    "archive": "check, or list, a whole archive",
    "check": "check articles",
    "claims": "list what a fact-checker must look up",
    "completions": "print what a shell completes by, or the man page",
    "explain": "say why a rule is there and how to switch it off",
    "init": "write settings to begin with, a hook and a file for CI",
    "lsp": "serve an editor",
    "names": "list who is named in articles, where, and in which forms",
    "quotes": "list who said what",
    "serve": "serve a CMS over HTTP",
    "rules": "list, show, test and begin rules",
}
"""A command -> its line in the help. Its module in this folder is imported when it is asked for."""


def articles_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments by which every command is told its articles."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders of articles; - reads standard input")
    parser.add_argument("--config", metavar="FILE", help="this configuration instead of the nearest .onrecord.yml")
    parser.add_argument("--encoding", default="", metavar="NAME", help="the articles' encoding where it is not UTF-8")
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="the name that standard input goes by")


def sources_argument(parser: argparse._ActionsContainer) -> None:
    """The argument by which a command is told what to hold the articles against."""
    parser.add_argument(
        "--source", metavar="PATH", action="append", help="hold the articles against this source, file or folder (repeatable)"
    )


def format_argument(parser: argparse._ActionsContainer, *formats: str) -> None:
    """The argument by which a command is told how to print; the first format is what it does by itself."""
    told = f"how to print: {', '.join(formats)} (default: {formats[0]})"
    parser.add_argument("--format", choices=formats, default=formats[0], metavar="FORMAT", help=told)


def session(arguments: argparse.Namespace) -> Session:
    """A session as the command line asks for it; what goes wrong is said on standard error."""
    from linter.session import Session

    return Session(options(arguments), sys.stdin.buffer, complain)


def options(arguments: argparse.Namespace) -> Options:
    """What the command line says, typed; an option that a command does not have is not given."""
    from linter.config import split_list
    from linter.session import Options

    given = vars(arguments)
    return Options(
        config=given["config"] or "",
        encoding=given["encoding"],
        stdin_filename=given["stdin_filename"],
        select=split_list(given.get("select")),
        ignore=split_list(given.get("ignore")) or (),
        rules=tuple(given.get("rules") or ()),
        fail_on=given.get("fail_on"),
        date=given.get("date"),
        sources=tuple(given.get("source") or ()),
        rosters=tuple(given.get("roster") or ()),
        facts=tuple(given.get("facts") or ()),
        force_exclude=given.get("force_exclude", False),
        keep_articles=given.get("keep_articles", False),
    )


def terminal_width() -> int:
    """How many columns standard output has; 0 where it is no terminal."""
    if not sys.stdout.isatty():
        return 0
    import shutil

    return max(40, min(200, shutil.get_terminal_size().columns))


def wants_colour(asked: str = "auto") -> bool:
    """Whether standard output is to be coloured: as asked, else if it is a terminal that may be (https://no-color.org)."""
    if asked != "auto":
        return asked == "always"
    if os.environ.get("FORCE_COLOR") and not os.environ.get("NO_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def complain(problem: LinterError | str) -> None:
    """One line on standard error; where nobody can read it, the status still tells."""
    with contextlib.suppress(OSError, ValueError):
        print(inert(f"onrecord: {safe(str(problem))}"), file=sys.stderr, flush=True)


def emit(lines: Iterable[str], status: int, form: str) -> int:
    """Print the lines, those for machines in UTF-8 whatever the locale, and return the status that was settled before."""
    if form not in ("text", "concise", "github") and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        for line in lines:
            print(inert(line, form))
        sys.stdout.flush()
    except BrokenPipeError:  # `onrecord … | head`: the reader has seen enough
        silence()
    return status


def silence() -> None:
    """Let what is still to be written to standard output go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
