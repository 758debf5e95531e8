"""The parser of the command line -> completions for bash, zsh and fish, and the man page.

python docs/build_shell.py            writes linter/shell/; needs pip install -e '.[dev]'
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from linter.command_parser import command_parser  # noqa: E402
from linter.commands.completions import FILES  # noqa: E402

STATUS = """
.SH EXIT STATUS
.TP
\\fB0\\fR
nothing is at or above \\fB\\-\\-fail\\-on\\fR
.TP
\\fB1\\fR
something is
.TP
\\fB2\\fR
the run itself failed: an unreadable file, a faulty rule
.TP
\\fB130\\fR
somebody stopped it
.SH FILES
.TP
\\fI.onrecord.yml\\fR
the settings, looked for upward from each article
"""
FILE_NAMES = {"PATH", "FILE", "[FORMAT=]FILE", "IN"}
FOLDER_NAMES = {"FOLDER"}


def main() -> None:
    """Write the files."""
    folder = ROOT / "linter" / "shell"
    folder.mkdir(exist_ok=True)
    for name, text in texts().items():
        (folder / name).write_text(text, "utf-8")


def texts() -> dict[str, str]:
    """File name -> text."""
    import shtab

    with patch.dict(os.environ, {"COLUMNS": "100", "NO_COLOR": "1"}):
        parser = command_parser()
        for action in _actions(parser):
            if action.metavar in FILE_NAMES:
                action.complete = shtab.FILE
            elif action.metavar in FOLDER_NAMES:
                action.complete = shtab.DIRECTORY
        shells = {FILES[shell]: shtab.complete(parser, shell) for shell in ("bash", "zsh", "fish")}
        return {name: text.rstrip("\n") + "\n" for name, text in {**shells, FILES["man"]: _man()}.items()}


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those below it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _parsers(below)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a parser and of the parsers below it."""
    for each in _parsers(parser):
        yield from each._actions


def _man() -> str:
    """The man page, without a date: the same bytes for the same parser."""
    from argparse_manpage.manpage import Manpage

    parser = command_parser()
    parser.man_short_description = "a linter for news copy"
    for each in _parsers(parser):
        each.formatter_class = argparse.HelpFormatter
    page = re.sub(r"^\.TH .*$", '.TH ONRECORD "1" "" "onrecord" "onrecord"', str(Manpage(parser)), count=1, flags=re.MULTILINE)
    page = re.sub(r"^(usage: .*?)\n\n", r".nf\n\1\n.fi\n\n", page, flags=re.MULTILINE | re.DOTALL)
    return page + STATUS


if __name__ == "__main__":
    main()
