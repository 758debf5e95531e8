"""Errands -> answers, by processes that each do one at a time; one that takes too long is ended and replaced, others go on."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from time import monotonic

from linter.service.errand import Answer, Errand, answer

START_SECONDS = 60.0
"""So long a process may take to be ready."""
_FIRST = b"The harbour office said on Friday that the ferry ran again."
_SPAWN = multiprocessing.get_context("spawn")
"""Processes begin anew and inherit nothing: the service has threads and sockets."""


class TookTooLong(Exception):
    """The article was given up after its time."""


class ProcessEnded(Exception):
    """The process that had the article was ended from outside."""


class Checker:
    """One process, spoken to from one thread at a time."""

    def __init__(self, folder: str) -> None:
        self._here, there = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_work, args=(there, folder), daemon=True)
        self._process.start()
        there.close()

    def ready(self) -> bool:
        """Wait until it has loaded what checking takes; False where it never does."""
        try:
            return self._here.poll(START_SECONDS) and self._here.recv() is None
        except (EOFError, OSError):
            return False

    def do(self, errand: Errand, seconds: float) -> Answer:
        """Have an errand done. Raises TookTooLong or ProcessEnded, after which the checker is of no use."""
        try:
            self._here.send(errand)
            if not self._here.poll(seconds):
                raise TookTooLong
            done: Answer = self._here.recv()
            return done
        except (EOFError, OSError):
            raise ProcessEnded from None

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._here.close()


def _work(pipe: Connection, folder: str) -> None:
    """What a process does until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that serves ends the others
    sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115  nothing of an article is ever written
    answer(Errand("draft.txt", _FIRST, folder))
    pipe.send(None)
    while True:
        try:
            errand = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_answered(errand))


def _answered(errand: Errand) -> Answer:
    try:
        return answer(errand)
    except Exception as error:  # a fault of ours costs one request; its words stay here, they may quote the copy
        return Answer(500, "", f"checking it failed ({type(error).__name__}): please report it".encode())


class Crew:
    """The processes of the service."""

    def __init__(self, size: int, seconds: float, folder: str) -> None:
        self.size, self.seconds, self.folder = size, seconds, folder
        self._threads = ThreadPoolExecutor(size, "checker")
        self._idle: asyncio.Queue[Checker] = asyncio.Queue()
        self._all: set[Checker] = set()
        self._hiring: set[asyncio.Future[None]] = set()

    async def begin(self) -> None:
        """Start the processes and wait until they are ready."""
        await asyncio.gather(*(self._hire() for _ in range(self.size)))

    async def _hire(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began = monotonic()
            checker = await loop.run_in_executor(self._threads, Checker, self.folder)
            self._all.add(checker)
            if await loop.run_in_executor(self._threads, checker.ready):
                self._idle.put_nowait(checker)
                return
            self._dismiss(checker)
            await asyncio.sleep(max(0.0, 1.0 - (monotonic() - began)))

    def _dismiss(self, checker: Checker) -> None:
        self._all.discard(checker)
        checker.end()

    async def do(self, errand: Errand) -> Answer:
        """Have an errand done as soon as a process is free. Raises TookTooLong or ProcessEnded."""
        checker = await self._idle.get()
        return await asyncio.shield(self._turn(checker, errand))  # whoever asked may go away; the process is busy all the same

    async def _turn(self, checker: Checker, errand: Errand) -> Answer:
        try:
            done = await asyncio.get_running_loop().run_in_executor(self._threads, checker.do, errand, self.seconds)
        except (TookTooLong, ProcessEnded):
            self._dismiss(checker)
            hiring = asyncio.ensure_future(self._hire())
            self._hiring.add(hiring)
            hiring.add_done_callback(self._hiring.discard)
            raise
        self._idle.put_nowait(checker)
        return done

    def end(self) -> None:
        """End all processes."""
        for checker in list(self._all):
            self._dismiss(checker)
        self._threads.shutdown(wait=False, cancel_futures=True)
