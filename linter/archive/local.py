"""The engine of one machine: batches of articles go to processes, finished partitions to the store."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from linter.archive.articles import Article
from linter.archive.store import Store
from linter.archive.worker import Job, Worker
from linter.errors import ReadError

Say = Callable[[str], None]
_worker: Worker | None = None
_store: Store | None = None


def run_local(
    parts: Iterator[Sequence[Article]], job: Job, store: Store, done: set[int], jobs: int, progress: Progress
) -> None:
    """Do what is not done. In memory are at most two batches a process.

    Raises ReadError where a process was killed; what is finished stays, and the same command goes on from there.
    """
    waiting: set[Future[int]] = set()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (job, store.folder)) as pool:
        try:
            for number, batch in enumerate(parts):
                if number in done:
                    progress.left -= len(batch)
                    continue
                if len(waiting) >= 2 * jobs:
                    waiting = _next(waiting, progress)
                waiting.add(pool.submit(_partition, number, batch))
            while waiting:
                waiting = _next(waiting, progress)
        except BrokenProcessPool:
            raise ReadError(
                "a process was killed, perhaps for want of memory; finished partitions stay: the same command goes on",
                store.folder,
            ) from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    progress.end()


def _next(waiting: set[Future[int]], progress: Progress) -> set[Future[int]]:
    finished, others = wait(waiting, return_when=FIRST_COMPLETED)
    for future in finished:
        progress.add(future.result())
    return others


def _begin(job: Job, folder: str) -> None:
    global _worker, _store
    _worker, _store = Worker(job), Store(folder)


def _partition(number: int, batch: Sequence[Article]) -> int:
    """Do one partition in this process and put it in its place; how many articles it holds."""
    assert _worker is not None
    assert _store is not None
    _store.write(number, _worker.rows(batch), len(batch))
    return len(batch)


class Progress:
    """What is said on the way: articles, rate, time; on a terminal one line that renews itself, else a line a minute."""

    def __init__(self, say: Say, expected: int = 0) -> None:
        self.say, self.count, self.left = say, 0, expected
        self.began = self.said = time.monotonic()
        self.live = sys.stderr.isatty()

    def add(self, articles: int) -> None:
        self.count += articles
        self.left -= articles
        now = time.monotonic()
        if now - self.said >= (0.5 if self.live else 60):
            self.said = now
            line = f"{self.count:,} articles, {self.rate():,.0f} a second{self.time_left()}"
            if self.live:
                print(f"\r{line}", end="", file=sys.stderr, flush=True)
            else:
                self.say(line)

    def rate(self) -> float:
        return self.count / max(time.monotonic() - self.began, 1e-6)

    def time_left(self) -> str:
        """About how long it will go on, where this is known."""
        minutes = self.left / max(self.rate(), 1e-6) / 60
        return "" if self.left <= 0 else f", about {minutes:,.0f} minutes left" if minutes >= 1.5 else ", about a minute left"

    def end(self) -> None:
        if self.live and self.count:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        self.say(f"{self.count:,} articles in {time.monotonic() - self.began:,.0f} s, {self.rate():,.1f} a second")


def cores() -> int:
    """How many processes this one may use at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
