"""`onrecord` as a whole process, for the tests of the command line."""

from __future__ import annotations

import os
import subprocess
import sys

from conftest import ROOT


def run(*arguments, cwd=None, stdin=b"", **environment):
    """A finished run of `onrecord` with its output as text."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment}
    command = [sys.executable, "-m", "linter", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, env=env, timeout=300)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
