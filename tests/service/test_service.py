"""The service over a real socket: the contract comes back, a hundred at a time; no request leads anywhere or leaves anything."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlencode

import pytest
from conftest import ROOT

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
pytestmark = pytest.mark.slow

SECRET = "Xylbrandt"
DRAFT = f"The pier at Aske cost 5 million kroner, Mayor {SECRET} said on Friday. It it will stand."


class Client:
    """What a CMS does: one connection a request."""

    def __init__(self, port):
        self.port = port

    def send(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(method, path, body, {key.replace("_", "-"): value for key, value in headers.items()})
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8"), response.headers
        finally:
            connection.close()

    def check(self, **given):
        status, text, _ = self.send("POST", "/check", json.dumps(given), content_type="application/json")
        return status, json.loads(text)

    def check_file(self, data, **given):
        address = f"/check?{urlencode(given, doseq=True, quote_via=quote)}"
        status, text, _ = self.send("POST", address, data, content_type="application/octet-stream")
        return status, json.loads(text)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A running service in a folder of its own; gives its client, its folder and its process."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in {
        ".git/HEAD": "",
        "secret.txt": "The pier at Aske cost 4 million kroner.",
        "settings/sport/.onrecord.yml": "ignore: [copy]\n",
        "settings/broken/.onrecord.yml": "ignroe: [copy]\n",
        "sources/pier/release.txt": "The pier at Aske cost 4 million kroner, the mayor said on Friday.",
        "sources/.hidden/release.txt": "Nothing.",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    command = [sys.executable, "-m", "linter", "serve", "--port", "0", "--settings", "settings", "--sources", "sources"]
    more = ["--jobs", "2", "--max-megabytes", "2"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    process = subprocess.Popen([*command, *more], cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.readline().decode()
    yield Client(int(re.search(r"http://127\.0\.0\.1:(\d+) \(2 processes\)", said)[1])), folder, process
    process.send_signal(signal.SIGINT)
    assert process.wait(30) in (0, -signal.SIGINT)
    assert process.stdout.read().decode() == ""  # whatever the tests before sent


@pytest.fixture
def client(served):
    return served[0]


def test_it_says_what_the_command_line_says(client, tmp_path):
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    command = [sys.executable, "-m", "linter", "check", "draft.txt", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=60)
    status, found = client.check(text=DRAFT)
    assert (status, found) == (200, json.loads(done.stdout))
    assert client.check_file(DRAFT.encode(), name="draft.txt") == (200, found)
    assert "copy.DoubledWord" in [finding["rule"] for finding in found["findings"]]


def test_settings_and_sources_go_by_their_names(client):
    _, found = client.check(text=DRAFT, settings="sport", sources=["pier"])
    rules = [finding["rule"] for finding in found["findings"]]
    assert "sources.Number" in rules
    assert not [rule for rule in rules if rule.startswith("copy.")]
    related = next(f["related"] for f in found["findings"] if f["rule"] == "sources.Number")
    assert [place["path"] for place in related] == ["pier/release.txt"]


def test_faulty_settings_are_told_each_time(client):
    for _ in range(3):
        status, found = client.check(text=DRAFT, settings="broken")
        assert status == 200
        assert "unknown key 'ignroe'" in found["errors"][0]["message"]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param({"name": "../draft.txt"}, 400, id="a path"),
        pytest.param({"name": "a\\b.txt"}, 400, id="another path"),
        pytest.param({"name": ".."}, 400, id="the folder above"),
        pytest.param({"name": "a\nb.txt"}, 400, id="two lines"),
        pytest.param({"name": ""}, 400, id="no name"),
        pytest.param({"settings": ".."}, 404, id="settings above"),
        pytest.param({"settings": "/etc"}, 404, id="settings elsewhere"),
        pytest.param({"settings": "sport/."}, 404, id="settings by a path"),
        pytest.param({"sources": ["../settings"]}, 404, id="sources beside"),
        pytest.param({"sources": [".hidden"]}, 404, id="hidden sources"),
        pytest.param({"sources": "pier"}, 400, id="no list"),
        pytest.param({"sources": [1]}, 400, id="no name of sources"),
        pytest.param({"text": 1}, 400, id="no text"),
        pytest.param({"date": "Friday"}, 400, id="no day"),
        pytest.param({"format": "pdf"}, 400, id="no form"),
        pytest.param({"config": "x"}, 400, id="unknown key"),
    ],
)
def test_no_request_leads_elsewhere(client, given, status):
    answered, said = client.check(**{"text": DRAFT, **given})
    assert (answered, list(said)) == (status, ["error"])
    assert "Traceback" not in said["error"]


def test_an_article_opens_no_file_here(client):
    text = f"---\nsources: [secret.txt, ../secret.txt]\n---\n{DRAFT}"
    _, found = client.check(text=text, name="draft.md")
    assert not [finding for finding in found["findings"] if finding["rule"].startswith("sources.")]
    assert found["errors"] == []


def test_what_cannot_be_read_is_told_in_the_contract(client):
    status, found = client.check_file(b"no archive", name="draft.docx")
    assert status == 422
    assert found["summary"]["articles"] == 0
    assert found["errors"][0]["path"] == "draft.docx"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        pytest.param(b"{", "application/json", 400, id="no JSON"),
        pytest.param(b"[1]", "application/json", 400, id="no object"),
        pytest.param(b"[" * 100_000, "application/json", 400, id="deep"),
        pytest.param(b'{"text": "\\ud800 it it"}', "application/json", 200, id="half a character"),
        pytest.param(b"\xff\xfe\x00", "text/plain", 422, id="no text"),
        pytest.param(b"", "text/plain", 200, id="nothing"),
        pytest.param(b"--x", "multipart/form-data; boundary=x", 415, id="a form"),
        pytest.param(b"x" * 2_000_001, "text/plain", 413, id="too large"),
    ],
)
def test_odd_bodies(client, body, kind, status):
    address = "/check" if kind == "application/json" else "/check?name=draft.txt"
    assert client.send("POST", address, body, content_type=kind)[0] == status


def test_a_body_of_unknown_length_is_cut_off_too(client):
    parts = (b"word " * 20_000 for _ in range(40))
    try:
        status = client.send("POST", "/check?name=draft.txt", parts, content_type="text/plain")[0]
    except (BrokenPipeError, ConnectionResetError):  # it does not wait for the rest
        status = 413
    assert status == 413


def test_foreign_pages_and_names_are_refused(client):
    assert client.send("GET", "/health", host="rebound.example:80")[0] == 421
    assert client.send("POST", "/check?name=a.txt", b"x", origin="https://elsewhere.example")[0] == 403
    assert client.send("GET", "/health", host=f"localhost:{client.port}")[0] == 200
    assert client.send("GET", "/health", host=f"[::1]:{client.port}")[0] == 200


def test_it_tells_what_can_be_named(client):
    status, text, headers = client.send("GET", "/health")
    assert (status, json.loads(text)["settings"], json.loads(text)["sources"]) == (200, ["broken", "sport"], ["pier"])
    assert headers["cache-control"] == "no-store"
    assert "server" not in headers


def test_it_describes_itself_for_programs_and_for_people(client):
    jsonschema = pytest.importorskip("jsonschema")
    html5lib = pytest.importorskip("html5lib")
    told = json.loads(client.send("GET", "/openapi.json")[1])
    assert told["openapi"].startswith("3.1")
    references = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(told)))
    assert references == set(told["components"]["schemas"])
    schema = {**told, "$ref": "#/components/schemas/Findings"}
    jsonschema.validate(client.check(text=DRAFT)[1], schema)
    status, page, _ = client.send("GET", "/docs")
    assert status == 200
    html5lib.HTMLParser(strict=True).parse(page)
    assert "<script" not in page
    assert "The bare name of the file" in page
    assert client.send("GET", "/")[0] == 307


def test_the_page_comes_back_where_it_is_asked_for(client):
    body = json.dumps({"text": DRAFT, "format": "html"})
    status, page, headers = client.send("POST", "/check", body, content_type="application/json")
    assert (status, headers.get_content_type()) == (200, "text/html")
    assert 'class="note' in page


def test_a_hundred_at_once_lose_nothing(client):
    def one(i):
        status, found = client.check(
            text=f"The ferry number {i} of Aske ran on Friday. Ferry ferry{i} ferry{i} ran.", name=f"{i}.txt"
        )
        return status, {finding["path"] for finding in found["findings"]}, [f["text"] for f in found["findings"]]

    with ThreadPoolExecutor(100) as crowd:
        answers = list(crowd.map(one, range(300)))
    for i, (status, paths, words) in enumerate(answers):
        assert (status, paths) == (200, {f"{i}.txt"})
        assert any(f"ferry{i}" in text for text in words)


@pytest.mark.skipif(shutil.which("pgrep") is None, reason="no pgrep")
def test_a_process_that_dies_costs_one_request_at_most(client, served):
    command = ["pgrep", "-P", str(served[2].pid), "-f", "spawn_main"]
    children = subprocess.run(command, capture_output=True, text=True).stdout.split()
    os.kill(int(children[0]), signal.SIGKILL)
    statuses = [client.check(text=DRAFT)[0] for _ in range(6)]
    assert statuses.count(200) >= 5
    assert set(statuses) <= {200, 500}


def test_nothing_of_the_copy_stays(served):
    client, folder, _ = served
    client.check(text=DRAFT, name=f"{SECRET}.txt")
    client.check_file(DRAFT.encode(), name=f"{SECRET}.pdf")
    left = [path for path in folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert left == []
