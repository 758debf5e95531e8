"""The command line: argv -> a command of `commands/`, run -> the exit status."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Sequence
from types import SimpleNamespace
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
            from linter.command_parser import command_parser

            command_parser().print_help()
            return CLEAN
        given[:1] = [_MEANT.get(given[0], given[0])]
        if given == ["--version"]:  # without what a parser of all commands needs
            print(f"onrecord {__version__}")
            sys.stdout.flush()
            return CLEAN
        if given[0] not in (*COMMANDS, *_OWN) and any(map(os.path.exists, given)):  # `onrecord story.md`
            given.insert(0, "check")
        arguments = _arguments(given)
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


def _arguments(given: list[str]) -> Any:
    """What the command line says, read by a parser; `check` with paths alone, the most usual line, is read without one."""
    if given[0] == "check" and not any(word.startswith("-") and word != "-" for word in given):
        from linter.commands import check

        return SimpleNamespace(**check.unasked(), paths=given[1:], run=check.run)
    from linter.command_parser import command_parser

    return command_parser(given[0]).parse_args(given)


def _somewhere() -> None:
    """Be in a folder that there is: the working folder may have been deleted meanwhile."""
    try:
        os.getcwd()
    except OSError:
        os.chdir(os.sep)
        complain(f"the working folder is gone: relative paths are taken from {os.sep}")


if __name__ == "__main__":
    run()
