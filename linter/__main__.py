"""`onrecord`, or `python -m linter`: the process, before anything of the linter is loaded."""

import signal
from typing import NoReturn


def run() -> NoReturn:
    """Be the process. Ctrl-C ends it at once and without a word, from the first moment on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from linter.cli import run as run_cli

    run_cli()


if __name__ == "__main__":
    run()
