"""A real local Spark: the rows of the local engine, also where an executor's Python is killed in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time

import pytest
from test_archive import archive, command, rows, run, whole  # noqa: F401

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not shutil.which("java"), reason="Spark needs a Java runtime")]


@pytest.mark.parametrize("partitions", [2, 7])
def test_spark_gives_the_rows_of_the_local_engine(archive, whole, tmp_path, partitions):  # noqa: F811
    kept = [line for line in archive.read_text("utf-8").split("\n") if line.startswith('{"id": "a')]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(kept) + "\n", "utf-8")
    asked = ("--task", "check,quotes,names,claims", "--engine", "spark", "--jobs", partitions)
    status, told, err = run(path, "--out", tmp_path / "out", *asked)
    assert status == 0, err[-2000:]
    assert told.startswith("88 articles; ")
    wanted = {table: found for table, found in rows(whole).items() if table != "errors"}
    assert {table: found for table, found in rows(tmp_path / "out").items() if table != "errors"} == wanted


def test_a_killed_worker_loses_nothing(archive, whole, tmp_path):  # noqa: F811
    kept = [line for line in archive.read_text("utf-8").split("\n") if line.startswith('{"id": "a')]
    (tmp_path / "a.jsonl").write_text("\n".join(kept) + "\n", "utf-8")
    env = {**os.environ, "PYSPARK_SUBMIT_ARGS": "--master local[2,4] pyspark-shell"}
    process = subprocess.Popen(
        command(tmp_path / "a.jsonl", "--out", tmp_path / "out", "--engine", "spark", "--jobs", 6, "--task", "quotes"),
        env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    killed: list[int] = []
    threading.Thread(target=_kill_one_worker, args=(process, killed), daemon=True).start()
    process.communicate(timeout=280)
    assert killed, "no worker was seen"
    assert process.returncode == 0
    assert rows(tmp_path / "out")["quotations"] == rows(whole)["quotations"]


def _kill_one_worker(process: subprocess.Popen, killed: list[int]) -> None:
    """Kill a Python worker of this Spark once it is at work."""
    while process.poll() is None and not killed:
        listed = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
        lines = [line.split(None, 2) for line in listed.split("\n")[1:] if line.strip()]
        own = {str(process.pid)}
        for _ in range(6):
            own |= {pid for pid, parent, _ in lines if parent in own}
        daemons = {pid for pid, _, args in lines if pid in own and "pyspark.daemon" in args}
        workers = [pid for pid, parent, args in lines if parent in daemons and "pyspark.daemon" in args]
        if workers:
            time.sleep(0.3)
            try:
                os.kill(int(workers[0]), signal.SIGKILL)
                killed.append(int(workers[0]))
            except ProcessLookupError:
                pass
        time.sleep(0.1)
