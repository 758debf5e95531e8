"""What the service does with a request that never ends, and without its extra."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

import pytest
from conftest import ROOT


def test_a_body_that_never_ends_is_given_up(monkeypatch, tmp_path):
    pytest.importorskip("starlette")
    from starlette.requests import Request

    from linter.service import app
    from linter.service.asked import Folders, Refused

    async def trickle():
        await asyncio.sleep(0.1)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def play():
        service = app.Service(Folders(str(tmp_path)), app.Bounds(1, 1, 1, ()))
        with pytest.raises(Refused) as refused:
            await service.check(Request({"type": "http", "method": "POST", "headers": [], "query_string": b""}, trickle))
        return refused.value.status, service.waiting, service.bytes

    monkeypatch.setattr(app, "READ_SECONDS", 0.35)
    assert asyncio.run(play()) == (408, 0, 0)


def test_without_its_extra_it_says_what_to_install(tmp_path):
    code = "import sys; sys.modules['starlette'] = None; from linter.cli import main; sys.exit(main(['serve', '--port', '0']))"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "pip install 'starlette" in done.stderr


def test_a_folder_that_is_not_there_and_a_port_that_is_taken_are_told(tmp_path):
    pytest.importorskip("uvicorn")
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        for more, said in ((["--sources", "lost"], "there is no such folder"), ([], "in use")):
            command = [sys.executable, "-m", "linter", "serve", "--port", str(taken.getsockname()[1]), *more]
            env = {**os.environ, "PYTHONPATH": str(ROOT)}
            done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60)
            assert done.returncode == 2
            assert said in done.stderr
            assert done.stderr.count("\n") == 1
