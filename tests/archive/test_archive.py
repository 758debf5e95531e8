"""`onrecord archive` as a whole process: the same rows however the work is cut, stopped and taken up again."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest
from conftest import ROOT

pytest.importorskip("pyarrow")
duckdb = pytest.importorskip("duckdb")
ORDER = {
    "findings": 'id, start, "end", rule, message',
    "quotations": 'id, start, "end"',
    "names": "id, name",
    "claims": 'id, start, "end", kind',
    "errors": "id, message",
    "changes": 'id, start, "end", rule, change, message',
}
STORIES = (
    "Ferry {n} delayed\n\nThe ferry was late by an hour in the the morning fog. “We waited,” Ada Quill, the mayor, said on Tuesday.\n",
    "Bridge {n}\n\nBenjamin Oldacre, the harbour master, closed the quay. The quay opens in May, Oldcare said.\n",
    "School {n}\n\nThe board met for two hours and voted for the roof. “It leaks,” said Ida Marr, who teaches there. “It always did.”\n",
)


def command(*arguments):
    return [sys.executable, "-m", "linter", "archive", *map(str, arguments)]


def run(*arguments):
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command(*arguments), cwd=ROOT, env=env, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def rows(out):
    """Every row of every table of an output."""
    found = {}
    for table, order in ORDER.items():
        if (out / table).is_dir():
            found[table] = (
                duckdb.connect().sql(f"select * from read_parquet('{out / table}/*.parquet') order by {order}").fetchall()
            )
    return found


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An archive of ninety articles, two of which cannot be read."""
    path = tmp_path_factory.mktemp("in") / "a.jsonl"
    lines = [
        json.dumps({"id": f"a{n}", "text": STORIES[n % 3].format(n=n), "date": f"{2001 + n % 5}-03-04"}) for n in range(88)
    ]
    path.write_text("\n".join([*lines, "no json", '{"id": "b", "text": 7}']) + "\n", "utf-8")
    return path


@pytest.fixture(scope="module")
def whole(archive, tmp_path_factory):
    """Its output in one partition."""
    out = tmp_path_factory.mktemp("whole") / "out"
    status, told, _ = run(archive, "--out", out, "--task", "check,quotes,names,claims", "--partition", 1000, "--jobs", 1)
    assert status == 0
    assert told.startswith("90 articles; ")
    return out


def test_every_article_is_there_and_what_failed_is_a_row(whole):
    found = rows(whole)
    assert {row[0] for row in found["errors"]} == {"a.jsonl:89", "b"}
    assert {row[0] for row in found["findings"]} >= {f"a{n}" for n in range(0, 88, 3)}
    assert json.loads((whole / "summary.json").read_text("utf-8"))["articles"] == 90


@pytest.mark.parametrize("size", [45, 13])
def test_the_rows_do_not_depend_on_the_partitions(archive, whole, tmp_path, size):
    run(archive, "--out", tmp_path / "out", "--task", "check,quotes,names,claims", "--partition", size, "--jobs", 2)
    assert rows(tmp_path / "out") == rows(whole)
    assert (tmp_path / "out" / "samples.md").read_text("utf-8") == (whole / "samples.md").read_text("utf-8")


@pytest.mark.slow
def test_a_killed_run_goes_on_to_the_same_rows(archive, whole, tmp_path):
    out = tmp_path / "out"
    given = (archive, "--out", out, "--task", "check,quotes,names,claims", "--partition", 5, "--jobs", 2)
    wait = random.Random(5)
    for _ in range(10):
        process = subprocess.Popen(
            command(*given),
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            start_new_session=True,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait.uniform(0.1, 2.5))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    status, _, _ = run(*given)
    assert status == 0
    assert rows(out) == rows(whole)
    assert run(*given)[0] == 0
    assert rows(out) == rows(whole)


def test_a_folder_with_another_run_is_refused(archive, tmp_path):
    assert run(archive, "--out", tmp_path / "out", "--select", "copy")[0] == 0
    status, _, told = run(archive, "--out", tmp_path / "out", "--select", "names")
    assert status == 2
    assert "holds another run (other settings)" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--task", "chek"), "there is no task 'chek'"),
        (("--partition", "0"), "--partition is too small"),
        (("--select", "nmes"), "nmes"),
        (("--text", "body"), "no text"),
    ],
    ids=["task", "partition", "rule", "column"],
)
def test_what_is_asked_wrongly_is_told(archive, tmp_path, arguments, told):
    status, out, err = run(archive, "--out", tmp_path / "out", *arguments)
    assert told in out + err or "errors" in out
    assert status == (0 if arguments[0] == "--text" else 2)


def test_two_rule_sets_are_compared(archive, tmp_path):
    (tmp_path / "now.yml").write_text("select: [copy]\n", "utf-8")
    (tmp_path / "then.yml").write_text("select: [names]\n", "utf-8")
    out = tmp_path / "out"
    status, told, _ = run(archive, "--out", out, "--config", tmp_path / "now.yml", "--against", tmp_path / "then.yml")
    assert status == 0
    kinds = {(row[3], row[10]) for row in rows(out)["changes"]}
    assert {change for change, _ in kinds} == {"appears", "goes"}
    assert ("goes", "copy.DoubledWord") in kinds
    assert "appears names.Variant" in told
    assert "goes copy.DoubledWord" in told


def test_an_article_cannot_name_sources_or_settings(tmp_path):
    (tmp_path / "secret.txt").write_text("The secret is 4711.", "utf-8")
    text = f"---\nsources: [{tmp_path}/secret.txt]\n---\n\nThe mayor said the secret is 4712 and that it was late on Tuesday.\n"
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": f"{tmp_path}/x", "text": text, "format": "md"}) + "\n", "utf-8")
    assert run(tmp_path / "a.jsonl", "--out", tmp_path / "out")[0] == 0
    assert not [row for row in rows(tmp_path / "out")["findings"] if "4711" in str(row)]


QUERIES = re.findall(r"^```sql\n(.*?)^```", (ROOT / "docs" / "archive.md").read_text("utf-8"), re.S | re.M)


@pytest.mark.parametrize("query", QUERIES, ids=[str(i) for i in range(len(QUERIES))])
def test_the_questions_of_the_docs_have_answers(whole, tmp_path, monkeypatch, query):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(whole, tmp_path / "flagged")
    assert duckdb.connect().sql(query).fetchall()
