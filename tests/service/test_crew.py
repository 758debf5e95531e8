"""Processes with a time limit: one article that takes too long costs its own answer, and no other waits for it."""

from __future__ import annotations

import asyncio
import json
from time import monotonic

import pytest

from linter.service.crew import Crew, TookTooLong
from linter.service.errand import Errand

pytestmark = pytest.mark.slow
SHORT = b"The ferry ran again on Friday, the the harbour office said."
LONG = b"Anna Holt, 45, said on Friday that 31 of 40 boats lay at Aske. " * 40_000


def test_one_that_takes_too_long_is_given_up_and_the_others_go_on(tmp_path):
    async def play():
        crew = Crew(2, 2.0, str(tmp_path))
        await crew.begin()
        try:
            slow = asyncio.ensure_future(crew.do(Errand("long.txt", LONG, str(tmp_path))))
            began = monotonic()
            answers = [await crew.do(Errand(f"{i}.txt", SHORT, str(tmp_path))) for i in range(5)]
            took = monotonic() - began
            with pytest.raises(TookTooLong):
                await slow
            after = [await crew.do(Errand(f"{i}.txt", SHORT, str(tmp_path))) for i in range(3)]
            return answers + after, took
        finally:
            crew.end()

    answers, took = asyncio.run(play())
    assert [answer.status for answer in answers] == [200] * 8
    assert all(json.loads(answer.body)["findings"] for answer in answers)
    assert took < 2.0


def test_whoever_goes_away_leaves_the_process_to_the_next(tmp_path):
    async def play():
        crew = Crew(1, 20.0, str(tmp_path))
        await crew.begin()
        try:
            gone = asyncio.ensure_future(crew.do(Errand("a.txt", SHORT * 300, str(tmp_path))))
            await asyncio.sleep(0.01)
            gone.cancel()
            answers = await asyncio.gather(*(crew.do(Errand(f"{i}.txt", SHORT, str(tmp_path))) for i in range(3)))
            return [json.loads(answer.body)["findings"][0]["path"] for answer in answers]
        finally:
            crew.end()

    assert asyncio.run(play()) == ["0.txt", "1.txt", "2.txt"]
