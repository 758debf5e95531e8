"""The command line: argv -> a command of `commands/`, run -> the exit status."""

from __future__ import annotations

import argparse
import errno
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from linter import __version__
from linter.commands import CLEAN, COMMANDS, FAILED, complain, silence
from linter.lazy_pattern import compile_by

_OWN = ("-h", "--help", "-V", "--version")
_MEANT = {"help": "--help", "version": "--version"}
"""What people type for an option."""
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO)


def run() -> NoReturn:
    """Be the process: run the command line and end at once.

    Start-up is paid at every commit, so two habits of the interpreter are left out: compiling every pattern anew, and taking
    every object down one by one at the end. (A third, in `__main__`: looking for reference cycles among what it imports.)
    """
    compile_by(_compile)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by the caller: `onrecord … >&-`
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115
    try:
        status = main()
    except SystemExit as stop:  # --help, --version, or a wrong argument
        status = stop.code if isinstance(stop.code, int) else FAILED
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            status = status or (FAILED if stream is sys.stdout else CLEAN)
    if "linter.pattern_store" in sys.modules:
        sys.modules["linter.pattern_store"].pattern_store().write()
    os._exit(status)


def _compile(source: str, flags: int) -> re.Pattern[str]:
    from linter.pattern_store import pattern_store

    return pattern_store().compile(source, flags)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without the sign is no reason to stop
    try:
        _somewhere()
        given = list(sys.argv[1:] if argv is None else argv)
        if not given:
            _parser().print_help()
            return CLEAN
        given[:1] = [_MEANT.get(given[0], given[0])]
        if given == ["--version"]:  # without what a parser of all commands needs
            print(f"onrecord {__version__}")
            sys.stdout.flush()
            return CLEAN
        if given[0] not in (*COMMANDS, *_OWN) and any(map(os.path.exists, given)):  # `onrecord story.md`
            given.insert(0, "check")
        arguments = _parser(given[0]).parse_args(given)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # `onrecord rules … | head`
        silence()
        return CLEAN
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            complain(f"cannot write the findings: {error.strerror}")
            silence()
            return FAILED
        if os.environ.get("ONRECORD_TRACEBACK"):
            raise
        if isinstance(error, ModuleNotFoundError) and (error.name or "linter").partition(".")[0] != "linter":
            complain(f"the package '{error.name}' is not installed: install onrecord with what it needs (pip install .)")
            return FAILED
        complain(f"this should not happen ({type(error).__name__}: {error}); ONRECORD_TRACEBACK=1 says where: please report it")
        return FAILED


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


def _somewhere() -> None:
    """Be in a folder that there is: the working folder may have been deleted meanwhile."""
    try:
        os.getcwd()
    except OSError:
        os.chdir(os.sep)
        complain(f"the working folder is gone: relative paths are taken from {os.sep}")


def _parser(command: str = "") -> argparse.ArgumentParser:
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


if __name__ == "__main__":
    run()
