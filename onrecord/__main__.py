"""`python -m onrecord` is `onrecord`."""

from linter.__main__ import run

run()
