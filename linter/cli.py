"""The command line: the only room that knows argv, opens the articles, prints, and exits."""

from __future__ import annotations

import argparse
import contextlib
import errno
import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from linter import __version__
from linter.errors import LinterError
from linter.report.safe import safe

CLEAN, FOUND, FAILED = 0, 1, 2
"""Exit statuses: nothing found, findings at or above `--fail-on`, the run itself failed."""
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO)


def run() -> NoReturn:
    """Be the process: run the command line and end at once.

    Start-up is paid at every commit, so two habits of the interpreter are left out: looking for reference cycles among the
    objects of its imports, and taking every object down one by one at the end.
    """
    gc.set_threshold(100_000, 50, 50)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by the caller: `onrecord … >&-`
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115
    try:
        status = main()
    except SystemExit as stop:  # --help, --version, or a wrong argument
        status = stop.code if isinstance(stop.code, int) else FAILED
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without the sign is no reason to stop
    try:
        given = list(sys.argv[1:] if argv is None else argv)
        arguments = _parser(given[0] if given else "").parse_args(given)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # `onrecord … | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            complain(f"cannot write the findings: {error.strerror}")
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FAILED
        if os.environ.get("ONRECORD_TRACEBACK"):
            raise
        complain(f"this should not happen ({type(error).__name__}: {error}); ONRECORD_TRACEBACK=1 says where: please report it")
        return FAILED


def _parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of the command line; of one command alone where it is known, which is sooner built."""
    parser = argparse.ArgumentParser(
        prog="onrecord",
        description="A linter for news copy: who is misnamed, which quote has no speaker, what the story does not support.",
    )
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    # Without `prog` argparse would lay out a help text to learn the name.
    commands = parser.add_subparsers(required=True, metavar="COMMAND", prog="onrecord")
    for name, add in COMMANDS.items():
        if name == command or command not in COMMANDS:
            add(commands)
    return parser


def _add_check(commands: Any) -> None:
    check = commands.add_parser("check", help="check articles", description="Check articles and print what is at fault.")
    articles_arguments(check)
    check.add_argument("--select", metavar="RULES", help="only these styles or rules, separated by commas")
    check.add_argument("--ignore", metavar="RULES", help="not these styles or rules")
    check.add_argument(
        "--rules", metavar="PATH", action="append", help="more rules: a folder of styles or one file (repeatable)"
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text", help="how to print (default: text)")
    check.add_argument(
        "--fail-on", choices=("error", "warning", "suggestion"), help="exit 1 from this severity on (default: warning)"
    )
    check.add_argument("--date", metavar="YYYY-MM-DD", help="the day to take as the date of articles that have none")
    sources_argument(check)
    check.add_argument("--facts", metavar="FILE", action="append", help="the desk's file of known facts, YAML (repeatable)")
    check.add_argument("--roster", metavar="FILE", action="append", help="the desk's list of names, YAML or CSV (repeatable)")
    check.set_defaults(run=_check)


def articles_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments by which every command is told its articles."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders of articles; - reads standard input")
    parser.add_argument("--config", metavar="FILE", help="this configuration instead of the nearest .onrecord.yml")
    parser.add_argument("--encoding", default="", metavar="NAME", help="the articles' encoding where it is not UTF-8")
    parser.add_argument("--stdin-filename", default="-", metavar="NAME", help="the name that standard input goes by")


def sources_argument(parser: argparse.ArgumentParser) -> None:
    """The argument by which a command is told what to hold the articles against."""
    parser.add_argument(
        "--source", metavar="PATH", action="append", help="hold the articles against this source, file or folder (repeatable)"
    )


def _check(arguments: argparse.Namespace) -> int:
    from linter.report import renderer
    from linter.session import check

    outcome = check(arguments.paths or ["."], arguments, sys.stdin.buffer, complain)
    for line in renderer(arguments.format)(outcome, wants_colour()):
        print(line)
    if outcome.errors:
        return FAILED
    return FOUND if outcome.failed else CLEAN


def _add_quotes(commands: Any) -> None:
    quotes = commands.add_parser("quotes", help="list who said what", description="List every quotation with its speaker.")
    articles_arguments(quotes)
    quotes.add_argument("--format", choices=("text", "json", "csv"), default="text", help="how to print (default: text)")
    quotes.add_argument("--all", action="store_true", help="also list terms, titles and nicknames in quotation marks")
    quotes.set_defaults(run=_quotes)


def _quotes(arguments: argparse.Namespace) -> int:
    from linter.report.quotes import FORMATS, quote_rows
    from linter.session import Session

    session = Session(arguments, sys.stdin.buffer, complain)
    documents = [document for document, _ in session.documents(arguments.paths or ["."])]
    if not documents and not session.errors:
        complain("there is no article here")
        return FAILED
    for line in FORMATS[arguments.format](row for document in documents for row in quote_rows(document, arguments.all)):
        print(line)
    return FAILED if session.errors else CLEAN


def _add_claims(commands: Any) -> None:
    claims = commands.add_parser(
        "claims",
        help="list what a fact-checker must look up",
        description="List every checkable claim in order, with what the sources say of it and room for a mark.",
    )
    articles_arguments(claims)
    sources_argument(claims)
    claims.add_argument(
        "--format", choices=("text", "csv", "json", "html"), default="text", help="how to print (default: text)"
    )
    claims.set_defaults(run=_claims)


def _claims(arguments: argparse.Namespace) -> int:
    from linter.report.claims import FORMATS
    from linter.session import Session, claims

    session = Session(arguments, sys.stdin.buffer, complain)
    found = claims(session, arguments.paths or ["."])
    for line in FORMATS[arguments.format](found):
        print(line)
    return FAILED if session.errors else CLEAN


def wants_colour() -> bool:
    """Whether standard output is a terminal that may be coloured (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def complain(problem: LinterError | str) -> None:
    """One line on standard error."""
    print(f"onrecord: {safe(str(problem))}", file=sys.stderr)


def _add_rules(commands: Any) -> None:
    rules = commands.add_parser("rules", help="list, show, test and begin rules", description="Work on rules.")
    actions = rules.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, text in (
        ("list", "list the rules that come with onrecord, or those of other folders"),
        ("test", "run the examples in rule files"),
        ("check", "check rule files: their keys and their patterns"),
    ):
        action = actions.add_parser(name, help=text, description=text)
        action.add_argument(
            "paths", nargs="*", metavar="PATH", help="rule files and folders of styles; without, the shipped rules"
        )
    show = actions.add_parser("show", help="show a rule or a check kind: why it is there, its examples, every key")
    show.add_argument("id", metavar="ID", help="a rule such as names.Variant, or a check kind")
    show.add_argument("paths", nargs="*", metavar="PATH", help="where the rule is, if it is none of the shipped ones")
    new = actions.add_parser("new", help="print the beginning of a rule of a check kind")
    new.add_argument("kind", metavar="KIND", help="a check kind such as existence")
    schema = actions.add_parser("schema", help="print the JSON Schema of rule files, for editors")
    other = schema.add_mutually_exclusive_group()
    other.add_argument("--config", action="store_true", help="the schema of .onrecord.yml instead")
    other.add_argument("--facts", action="store_true", help="the schema of files of known facts instead")
    other.add_argument("--roster", action="store_true", help="the schema of rosters in YAML instead")
    rules.set_defaults(run=_rules)


def _rules(arguments: argparse.Namespace) -> int:
    from linter.rules_command import run_rules

    return run_rules(arguments)


def _add_names(commands: Any) -> None:
    names = commands.add_parser(
        "names",
        help="list who is named in articles, where, and in which forms",
        description="List everyone named in articles: who they are, where they are introduced, every form used and its lines.",
    )
    articles_arguments(names)
    names.add_argument("--format", choices=("text", "json", "csv"), default="text", help="how to print (default: text)")
    names.set_defaults(run=_names)


def _names(arguments: argparse.Namespace) -> int:
    from linter.annotate import Story
    from linter.report.names import name_rows, render
    from linter.session import Session

    session = Session(arguments, sys.stdin.buffer, complain)
    table = [row for document, _ in session.documents(arguments.paths or ["."]) for row in name_rows(Story(document))]
    for line in render(table, arguments.format):
        print(line)
    return FAILED if session.errors else CLEAN


COMMANDS: dict[str, Callable[[Any], None]] = {
    "check": _add_check,
    "claims": _add_claims,
    "names": _add_names,
    "quotes": _add_quotes,
    "rules": _add_rules,
}

if __name__ == "__main__":
    run()
