"""`python -m onrecord` is `onrecord`."""

from linter.cli import run

run()
