"""`onrecord lsp`: the editor server on standard input and output."""

from __future__ import annotations

import argparse

from linter.commands import CLEAN, FAILED, complain

HELP = "Serve an editor over standard input and output (Language Server Protocol)."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument("--stdio", action="store_true", help="as some editors ask; it is what happens anyway")


def run(arguments: argparse.Namespace) -> int:
    """Serve until the editor ends it."""
    try:
        from linter.editor.server import make
    except ImportError:
        complain("this needs one more library: pip install 'pygls>=2'")
        return FAILED
    make().start_io()
    return CLEAN
