"""`python -m linter` is `onrecord`."""

from linter.cli import run

run()
