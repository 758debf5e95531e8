"""`onrecord completions SHELL`: what a shell completes `onrecord` by, and the man page; written by docs/build_shell.py."""

from __future__ import annotations

import argparse

from linter.commands import CLEAN, emit

HELP = "Print what a shell completes commands and options by, or the man page."
FILES = {"bash": "onrecord.bash", "zsh": "_onrecord", "fish": "onrecord.fish", "man": "onrecord.1"}


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument("shell", choices=tuple(FILES), help="for which shell; man: the man page")
    parser.epilog = 'Such as: eval "$(onrecord completions bash)" in ~/.bashrc.'


def run(arguments: argparse.Namespace) -> int:
    """Print the file."""
    from importlib.resources import files

    text = (files("linter") / "shell" / FILES[arguments.shell]).read_text("utf-8")
    return emit(text.rstrip("\n").split("\n"), CLEAN, "text")
