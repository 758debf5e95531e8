"""Files -> what is found in each, by several processes, in the order in which the files were given."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from linter.errors import LinterError, ReadError
from linter.record import NamedTuple
from linter.session import Checked, ExceptionsMet, Options, Session

BATCH = 8
"""So many files are handed to a process at a time."""
AHEAD = 4
"""So many batches a process may be ahead of what is printed."""


class Handful(NamedTuple):
    """What one process says of one batch."""

    checked: list[Checked]
    told: list[LinterError | str]
    """Errors and notes in the order in which they came up."""
    exceptions: list[ExceptionsMet]
    """Which exceptions of the settings were met and used, so that those in vain can be told at the end."""


def checked_in_processes(session: Session, files: Iterable[str], jobs: int) -> Iterator[Checked]:
    """What is found in the files; it says what one process would, in the same order."""
    waiting: deque[tuple[tuple[str, ...], Future[Handful]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(session.options,))
    try:
        rest = iter(files)
        while batch := tuple(islice(rest, BATCH)):
            waiting.append((batch, pool.submit(_check, batch)))
            if len(waiting) >= jobs * AHEAD:
                yield from _taken(session, *waiting.popleft())
        while waiting:
            yield from _taken(session, *waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()


def _taken(session: Session, batch: tuple[str, ...], future: Future[Handful]) -> Iterator[Checked]:
    """What a process said of a batch; where it died, its articles are noted as not checked."""
    try:
        part = future.result()
    except BrokenProcessPool:
        for path in batch:
            session.fail(ReadError("not checked: its process was ended from outside", path))
        return
    for told in part.told:
        if isinstance(told, LinterError):
            session.fail(told)
        else:
            session.complain(told)
    session.learn(part.exceptions)
    yield from part.checked


_told: list[LinterError | str] = []
_sessions: list[Session] = []
"""The session of this process: settings and rules are read once, not once a batch."""


def _begin(options: Options) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that prints ends the others
    _sessions[:] = [Session(options, None, _told.append)]


def _check(batch: tuple[str, ...]) -> Handful:
    session = _sessions[0]
    checked = list(session.checked(session.read(batch)))
    told = _told[:]
    _told.clear()
    return Handful(checked, told, session.exceptions_met())
