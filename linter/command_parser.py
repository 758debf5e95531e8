"""The parser of the command line, which a line of paths alone does without."""

from __future__ import annotations

import argparse
import re
import sys
from importlib import import_module
from typing import Any, NoReturn

from linter import __version__
from linter.commands import COMMANDS, FAILED, complain


class _Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations and tells a wrong argument in one line, whatever signs are in it."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{**given, "allow_abbrev": False, "formatter_class": _unseen})
        self.options: list[str] = []
        """The options of the command that is asked for, for a wrong one to be held against."""

    def format_help(self) -> str:
        """The help, laid out for the terminal."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def format_usage(self) -> str:
        """The first lines of the help."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_usage()

    def _print_message(self, message: str, file: Any = None) -> None:
        (file or sys.stderr).write(message)  # argparse itself would not tell that it cannot

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, with the nearest option or command where there is one, and end."""
        wrong = message.removeprefix("unrecognized arguments: ").split(" ")[0].partition("=")[0]
        unknown = re.search(r"invalid choice: '([^']*)'", message) if "COMMAND" in message else None
        if message.startswith("unrecognized arguments: -") or unknown:
            from linter.typed_nodes import nearest

            known = COMMANDS if unknown else self.options
            message += nearest(unknown[1] if unknown else wrong, tuple(known))
        complain(f"{message} ({self.prog} --help says what there is)")
        raise SystemExit(FAILED)


def _unseen(prog: str) -> argparse.HelpFormatter:
    """By which a parser tries the names of its arguments: of a given width, as to ask the terminal each time takes long.

    Each asks for one of its own: a formatter gathers what it is given.
    """
    return argparse.HelpFormatter(prog, width=80)


def command_parser(command: str = "") -> argparse.ArgumentParser:
    """The parser of the command line; of one command alone where it is known, which is sooner built."""
    parser = _Parser(
        prog="onrecord",
        description="A linter for news copy: who is misnamed, which quote has no speaker, what the story does not support.",
    )
    parser.add_argument("-V", "--version", action="version", version=f"onrecord {__version__}")
    # Without `prog` argparse would lay out a help text to learn the name.
    commands = parser.add_subparsers(required=True, metavar="COMMAND", prog="onrecord")
    for name, text in COMMANDS.items():
        if name == command or command not in COMMANDS:
            module = import_module(f"linter.commands.{name}")
            own = commands.add_parser(name, help=text, description=module.HELP)
            module.add(own)
            own.set_defaults(run=module.run)
            parser.options += own._option_string_actions
    return parser
