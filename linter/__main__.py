"""`onrecord`, or `python -m linter`: the process, before anything of the linter is loaded."""

from __future__ import annotations

import gc

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def run() -> NoReturn:
    """Be the process. Ctrl-C ends it at once and without a word, from the first moment on.

    Among the objects of its imports nothing is looked for that only a cycle keeps alive: there is nothing of the kind.
    """
    gc.set_threshold(300_000, 50, 50)
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from linter.own_modules import find_own_modules

    find_own_modules()
    from linter.cli import run as run_cli

    run_cli()


if __name__ == "__main__":
    run()
