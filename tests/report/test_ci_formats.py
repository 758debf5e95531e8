"""The formats for CI and editors, each held against what reads it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from nasty import NASTY, OUTCOME, document, finding, rendered

from linter.report import Report
from linter.report.fingerprint import fingerprints

HERE = Path(__file__).parent
SNAPSHOTS = HERE / "snapshots"
CLEAN = Report((), (), 1)
MACHINES = ("checkstyle", "concise", "gitlab", "junit", "rdjson", "sarif")


@pytest.mark.parametrize("name", MACHINES)
def test_the_nasty_list_is_written_as_it_always_was(name):
    """Delete a snapshot to have it written anew."""
    kept = SNAPSHOTS / f"{name}.txt"
    if not kept.exists():
        SNAPSHOTS.mkdir(exist_ok=True)
        kept.write_text(rendered(name) + "\n", "utf-8")
    assert rendered(name) + "\n" == kept.read_text("utf-8")


@pytest.mark.parametrize("outcome", [OUTCOME, CLEAN], ids=["nasty", "clean"])
@pytest.mark.parametrize("name", ["gitlab", "rdjson", "sarif"])
def test_it_keeps_to_the_schema(name, outcome):
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((HERE / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
        json.loads(rendered(name, outcome))
    )


def test_sarif_has_each_rule_once_and_every_result_points_to_its_own():
    (run,) = json.loads(rendered("sarif"))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert len(run["results"]) == len(NASTY)
    assert not run["invocations"][0]["executionSuccessful"]


def test_sarif_names_a_file_by_a_uri():
    from linter.report.ci_json import uri

    assert uri("odd, path: 100%.txt") == "odd%2C%20path%3A%20100%25.txt"
    assert uri("/desk/zürich.md") == "file:///desk/z%C3%BCrich.md"
    assert uri("C:/desk/a.md") == "file:///C:/desk/a.md"


@pytest.mark.parametrize("outcome", [OUTCOME, CLEAN], ids=["nasty", "clean"])
def test_junit_is_read_by_its_parser(outcome):
    junitparser = pytest.importorskip("junitparser")
    suites = junitparser.JUnitXml.fromstring(rendered("junit", outcome).encode())
    cases = [case for suite in suites for case in suite]
    failed = [case for case in cases if any(isinstance(result, junitparser.Failure) for result in case.result)]
    broken = [case for case in cases if any(isinstance(result, junitparser.Error) for result in case.result)]
    assert (len(failed), len(broken)) == (len(outcome.findings), len(outcome.errors))
    assert (suites.tests, suites.failures, suites.errors) == (max(1, len(cases)), len(failed), len(broken))


@pytest.mark.parametrize("outcome", [OUTCOME, CLEAN], ids=["nasty", "clean"])
def test_checkstyle_is_read_by_a_parser(outcome):
    etree = pytest.importorskip("lxml.etree")
    root = etree.fromstring(rendered("checkstyle", outcome).encode())
    errors = root.findall("file/error")
    assert len(errors) == len(outcome.findings) + len(outcome.errors)
    assert all(error.get("severity") in ("error", "warning", "info") and int(error.get("line")) for error in errors)
    assert {f.document.id for f in outcome.findings} <= {file.get("name") for file in root}


def test_rdjson_counts_bytes():
    first = json.loads(rendered("rdjson"))["diagnostics"][0]
    assert first["location"]["range"]["start"] == {"line": 1, "column": 9}  # an emoji, a blank and a mark: 4 + 1 + 3 bytes


def test_vim_finds_every_place(tmp_path):
    vim = shutil.which("vim")
    if not vim:
        pytest.skip("needs vim")
    plain = [f for f in NASTY if ":" not in f.document.id]  # Vim itself cuts a name at a colon
    (tmp_path / "found.txt").write_text(rendered("concise", Report(tuple(plain), (), 1)) + "\n", "utf-8")
    script = "let r = map(getqflist(), {_, q -> bufname(q.bufnr) . '|' . q.lnum . '|' . q.col . '|' . q.type . '|' . q.valid})"
    subprocess.run(
        [vim, "-Nu", "NONE", "-es", "-c", "set efm=%f:%l:%c:\\ %t%*[a-z]\\ %m", "-c", "cgetfile found.txt", "-c", script,
         "-c", "call writefile(r, 'read.txt')", "-c", "qa!"],
        cwd=tmp_path, check=False, timeout=300, stdin=subprocess.DEVNULL, capture_output=True,
    )  # fmt: skip
    read = (tmp_path / "read.txt").read_text("utf-8").splitlines()
    expected = []
    for f in plain:
        line, column = f.document.lines.position(f.source_span.start)
        expected.append(f"{f.document.id}|{line}|{column}|{str(f.severity)[0]}|1")
    assert read == expected


def test_the_problem_matcher_of_the_docs_fits_every_line():
    import re

    matcher = re.compile(r"^(.+?):(\d+):(\d+): (error|warning|suggestion) (\S+): (.*)$")
    lines = rendered("concise").split("\n")
    assert len(lines) == len(NASTY)
    assert all(matcher.match(line) for line in lines)
    assert lines[5].endswith("(page 3)")


def test_a_fingerprint_survives_moved_lines_and_a_renamed_file():
    sentence = "Ann Falk met Anne Falk. The rain fell."
    here, there = document(f"One.\n\n{sentence}", "a.txt"), document(f"Two.\n\nThree.\n\n\n{sentence}", "b.txt")
    found = [finding(d.text, "Anne", document=d, message=f"line {i}") for i, d in enumerate((here, there))]
    assert len(set(fingerprints(found))) == 1


def test_a_fingerprint_tells_rules_words_sentences_and_twins_apart():
    text = "The the end. The the end."
    first = finding(text, "The the")
    twins = (first, first._replace(span=type(first.span)(13, 20)))
    other = twins[0]._replace(rule="copy.Other")
    assert len(set(fingerprints([*twins, other]))) == 3
    assert fingerprints(twins) == fingerprints(twins)
