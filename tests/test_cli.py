"""The command line, driven as a whole process: exit statuses, standard input, every kind of bad input."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys

import pytest
from conftest import ROOT
from process import run

CLEAN = "Council approves bus route\n\nThe city council approved a new bus route on Tuesday.\n"
FAULTY = "The council council approved a new bus route on Tuesday, and nobody in the the town hall minded at all.\n"


def check_json(*arguments, **keywords):
    status, out, err = run("check", "--format", "json", *arguments, **keywords)
    return status, json.loads(out), err


@pytest.fixture
def desk(tmp_path):
    """A folder with a house rule, one clean and one faulty article."""
    (tmp_path / "rules" / "house").mkdir(parents=True)
    (tmp_path / "rules" / "house" / "Hall.yml").write_text(
        "extends: existence\nmessage: \"no '%s'\"\ntokens: [town hall]\n", "utf-8"
    )
    (tmp_path / ".onrecord.yml").write_text("rules: [rules]\nselect: [house]\nexclude: [rules/]\n", "utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    return tmp_path


def test_a_clean_article_gives_status_0(desk):
    status, out, err = run("check", "clean.txt", cwd=desk)
    assert (status, out, err) == (0, "Nothing found in 1 article.\n", "")


def test_a_finding_gives_status_1_and_its_place(desk):
    status, out, err = run("check", "faulty.txt", cwd=desk)
    assert status == 1
    assert out.startswith("faulty.txt:1:80: warning house.Hall: no 'town hall'\n")
    assert err == ""


def test_a_folder_is_read_whole(desk):
    status, output, _ = check_json(".", cwd=desk)
    assert status == 1
    assert output["summary"]["articles"] == 2
    assert [f["path"] for f in output["findings"]] == ["faulty.txt"]


def test_no_path_means_this_folder(desk):
    assert check_json(cwd=desk)[1]["summary"]["articles"] == 2


@pytest.mark.parametrize(
    ("fail_on", "status"),
    [
        pytest.param("suggestion", 1, id="suggestion"),
        pytest.param("warning", 1, id="warning"),
        pytest.param("error", 0, id="error"),
    ],
)
def test_fail_on(desk, fail_on, status):
    assert run("check", "faulty.txt", "--fail-on", fail_on, cwd=desk)[0] == status


def test_the_command_line_stands_over_the_file(desk):
    assert run("check", "faulty.txt", "--ignore", "house.Hall", cwd=desk)[0] == 0
    assert run("check", "faulty.txt", "--select", "dates", cwd=desk)[0] == 0
    (desk / ".onrecord.yml").write_text("rules: [rules]\nselect: [house]\nfail-on: error\n", "utf-8")
    assert run("check", "faulty.txt", cwd=desk)[0] == 0
    assert run("check", "faulty.txt", "--fail-on", "warning", cwd=desk)[0] == 1


def test_the_nearest_file_stands_over_one_further_up(desk):
    (desk / "below").mkdir()
    (desk / "below" / "faulty.txt").write_text(FAULTY, "utf-8")
    assert run("check", "below/faulty.txt", cwd=desk)[0] == 1
    (desk / "below" / ".onrecord.yml").write_text("select: [dates]\n", "utf-8")
    assert run("check", "below/faulty.txt", cwd=desk)[0] == 0
    assert run("check", "below/faulty.txt", "--config", ".onrecord.yml", cwd=desk)[0] == 1


def test_severities_come_from_the_settings(desk):
    (desk / ".onrecord.yml").write_text("rules: [rules]\nselect: [house]\nseverity: {house: error}\n", "utf-8")
    assert check_json("faulty.txt", cwd=desk)[1]["findings"][0]["severity"] == "error"
    (desk / ".onrecord.yml").write_text("rules: [rules]\nselect: [house]\nseverity: {house.Hall: off}\n", "utf-8")
    assert check_json("faulty.txt", cwd=desk)[1]["findings"] == []


def test_standard_input_goes_by_the_name_it_is_given(desk):
    status, output, _ = check_json("-", "--stdin-filename", "wire/a.txt", cwd=desk, stdin=FAULTY.encode())
    assert status == 1
    assert output["findings"][0]["path"] == "wire/a.txt"


def test_the_same_input_gives_the_same_bytes(desk):
    first = run("check", ".", "--format", "json", cwd=desk, PYTHONHASHSEED="1")
    assert first == run("check", ".", "--format", "json", cwd=desk, PYTHONHASHSEED="2")


def test_a_missing_file_is_named_and_the_others_are_checked(desk):
    status, output, err = check_json("missing.txt", "faulty.txt", cwd=desk)
    assert status == 2
    assert [e["path"] for e in output["errors"]] == ["missing.txt"]
    assert len(output["findings"]) == 1
    assert err.count("\n") == 1
    assert err.startswith("onrecord: missing.txt: ")


def test_a_binary_file_is_named_and_the_others_are_checked(desk):
    (desk / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
    status, output, err = check_json("photo.txt", "faulty.txt", cwd=desk)
    assert status == 2
    assert len(output["errors"]) == len(output["findings"]) == 1
    assert err.count("\n") == 1


def test_an_empty_file_is_an_article_without_faults(desk):
    (desk / "empty.txt").write_bytes(b"")
    assert run("check", "empty.txt", cwd=desk)[0] == 0


def test_a_folder_without_articles_is_named(desk):
    (desk / "bare").mkdir()
    status, _, err = run("check", "bare", cwd=desk)
    assert status == 2
    assert "bare" in err
    assert err.count("\n") == 1


def test_every_problem_of_a_bad_rule_is_located_and_the_other_rules_run(desk):
    (desk / "rules" / "house" / "Bad.yml").write_text("extends: existence\nmesage: x\nlevel: eror\ntokens: [a]\n", "utf-8")
    status, output, err = check_json("faulty.txt", cwd=desk)
    assert status == 2
    assert len(output["findings"]) == 1
    lines = err.splitlines()
    assert lines[0].endswith("rules/house/Bad.yml:1:1: 'message' is missing")
    assert lines[1].endswith("rules/house/Bad.yml:2:1: unknown key 'mesage'; did you mean 'message'?")
    assert "rules/house/Bad.yml:3:8: 'level' must be one of" in lines[2]
    assert len(lines) == 3


def test_a_bad_setting_is_located(desk):
    (desk / ".onrecord.yml").write_text("selct: [house]\n", "utf-8")
    status, _, err = run("check", "clean.txt", cwd=desk)
    assert status == 2
    assert ".onrecord.yml:1:1: unknown key 'selct'; did you mean 'select'?" in err


def test_an_unknown_rule_on_the_command_line_is_named(desk):
    status, _, err = run("check", "clean.txt", "--select", "hose", cwd=desk)
    assert status == 2
    assert "there is no rule or style 'hose'; did you mean 'house'?" in err


def test_an_exception_for_a_rule_that_is_nowhere_is_named(desk):
    (desk / ".onrecord.yml").write_text("suppress:\n  - rule: names.Varient\n", "utf-8")
    status, _, err = run("check", "clean.txt", cwd=desk)
    assert status == 2
    assert "there is no rule or style 'names.Varient'; did you mean 'names.Variant'?" in err


def test_a_wrong_argument_says_how(desk):
    status, _, err = run("check", "--format", "xml", cwd=desk)
    assert status == 2
    assert "invalid choice" in err
    assert "Traceback" not in err


def test_a_closed_pipe_ends_quietly(desk):
    (desk / "faulty.txt").write_text(FAULTY * 3000, "utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = f"{sys.executable} -m linter check faulty.txt | head -1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=desk, capture_output=True, env=env, timeout=300)
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


def test_a_terminal_that_cannot_show_a_sign_is_no_reason_to_stop(desk):
    (desk / "faulty.txt").write_text("The “town hall” — café.\n", "utf-8")
    status, out, _ = run("check", "faulty.txt", cwd=desk, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert status == 1
    assert "\\u201c" in out


def test_a_single_line_of_10_mb_is_read_in_seconds(desk):
    (desk / "long.txt").write_text("The rain fell on the council and nobody minded. " * 210_000, "utf-8")
    status, output, _ = check_json("long.txt", cwd=desk)
    assert status == 0
    assert output["summary"]["articles"] == 1


def test_the_version_is_told(desk):
    status, out, _ = run("--version", cwd=desk)
    assert status == 0
    assert out.startswith("onrecord 0.")


def test_the_cache_holds_no_word_of_an_article_and_a_broken_one_is_no_reason_to_fail(desk):
    cache = desk / "cache"
    assert run("check", "faulty.txt", cwd=desk, XDG_CACHE_HOME=str(cache))[0] == 1
    rules, patterns = (next(cache.rglob(kept)) for kept in ("rules-*.kept", "patterns/*.kept"))
    assert b"council" not in rules.read_bytes()
    for broken in (b"", b"{", bytes(3), bytes(400), b"[" * 100_000, rules.read_bytes().replace(b"tokens", b"tkns")):
        rules.write_bytes(broken)
        patterns.write_bytes(broken)
        assert run("check", "faulty.txt", cwd=desk, XDG_CACHE_HOME=str(cache))[0] == 1
    assert run("check", "faulty.txt", cwd=desk, XDG_CACHE_HOME="/dev/null/nowhere")[0] == 1


def test_a_changed_rule_is_read_anew(desk):
    environment = {"XDG_CACHE_HOME": str(desk / "cache")}
    assert run("check", "faulty.txt", cwd=desk, **environment)[0] == 1
    (desk / "rules" / "house" / "Hall.yml").write_text(
        "extends: existence\nmessage: \"no '%s'\"\ntokens: [village hall]\n", "utf-8"
    )
    assert run("check", "faulty.txt", cwd=desk, **environment)[0] == 0


def test_a_day_that_is_none_is_named(desk):
    status, _, err = run("check", "clean.txt", "--date", "tomorrow", cwd=desk)
    assert status == 2
    assert err == "onrecord: --date must be a day such as 2026-03-14, not 'tomorrow'\n"


def shell(command, cwd, **environment):
    """Status, output and complaints of a line of shell in which `onrecord` stands for this one."""
    line = command.replace("onrecord", f"'{sys.executable}' -m linter")
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(["sh", "-c", line], cwd=cwd, capture_output=True, env=env, timeout=300)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


@pytest.mark.parametrize(("closed", "status"), [(">&-", 1), ("2>&-", 1), (">&- 2>&-", 1), ("<&-", 1)])
def test_closed_streams_change_no_status(desk, closed, status):
    found, _, err = shell(f"onrecord check faulty.txt {closed}", desk)
    assert (found, err) == (status, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_full_disk_is_said_in_one_line(desk, form):
    status, _, err = shell(f"onrecord check faulty.txt --format {form} >/dev/full", desk)
    assert (status, err) == (2, "onrecord: cannot write the findings: No space left on device\n")


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"HOME": "/nonexistent", "XDG_CACHE_HOME": ""}, id="no home"),
        pytest.param({"XDG_CACHE_HOME": "/dev/null/cache"}, id="no folder for the cache"),
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}, id="a terminal of 1970"),
        pytest.param({"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "5"}, id="a narrow one"),
    ],
)
def test_a_poor_home_is_no_reason_to_stop(desk, environment):
    status, out, err = run("check", "faulty.txt", cwd=desk, **environment)
    assert (status, err) == (1, "")
    assert out.startswith("faulty.txt:1:80: warning house.Hall: no 'town hall'\n")


def test_names_of_files_give_a_terminal_no_orders(desk):
    try:
        (desk / "e\x1b[31mvil\u202e\n.txt").write_text(FAULTY, "utf-8")
    except OSError:
        pytest.skip("no such names on this disk")
    for form in ("text", "json", "github"):
        status, out, _ = run("check", ".", "--format", form, cwd=desk)
        assert status == 1
        assert not {"\x1b", "\u202e"} & set(out)


def test_runs_at_the_same_time_share_a_cache(desk):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(desk / "cache")}
    command = [sys.executable, "-m", "linter", "check", "faulty.txt"]
    runs = [
        subprocess.Popen(command, cwd=desk, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)
    ]
    outputs = {(*process.communicate(timeout=300), process.returncode) for process in runs}
    assert len(outputs) == 1
    assert next(iter(outputs))[1:] == (b"", 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(desk, ending):
    (desk / "ends.txt").write_bytes((CLEAN + "\n" + FAULTY).replace("\n", ending).encode())
    _, output, _ = check_json("ends.txt", cwd=desk)
    assert [finding["line"] for finding in output["findings"]] == [5]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk here")
def test_help_that_cannot_be_written_is_no_success(desk):
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    line = f"{sys.executable} -m linter --help >/dev/full"
    done = subprocess.run(["sh", "-c", line], cwd=desk, capture_output=True, env=env, timeout=300)
    assert done.returncode == 2


@pytest.mark.parametrize(("name", "status"), [("clean.txt", 0), ("faulty.txt", 1), ("nowhere.txt", 2)])
def test_a_reader_that_has_seen_enough_changes_no_status(desk, name, status):
    (desk / "clean.txt").write_text("Then we went home.\n", "utf-8")
    (desk / "faulty.txt").write_text(FAULTY, "utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    line = f"{sys.executable} -m linter check {name} 2>/dev/null | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=desk, capture_output=True, env=env, timeout=300)
    assert done.returncode == status


def test_a_bare_command_prints_the_help_and_a_file_alone_is_checked(desk):
    status, out, _ = run(cwd=desk)
    assert (status, out.startswith("usage: onrecord")) == (0, True)
    assert run("faulty.txt", cwd=desk) == run("check", "faulty.txt", cwd=desk)


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        (("check", "--selct", "names"), "did you mean '--select'?"),
        (("check", "--forced-exclude"), "did you mean '--force-exclude'?"),
        (("chekc", "nosuch.txt"), "did you mean 'check'?"),
    ],
)
def test_a_wrong_option_or_command_is_told_with_the_nearest(desk, given, hint):
    status, out, err = run(*given, cwd=desk)
    assert (status, out) == (2, "")
    assert hint in err


def test_options_are_not_abbreviated(desk):
    assert run("check", "--sel", "names", cwd=desk)[0] == 2


def test_options_may_come_before_the_article(tmp_path):
    (tmp_path / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    status, out, _ = run("--format", "concise", "a.txt", cwd=tmp_path)
    assert (status, out.count("copy.DoubledWord")) == (1, 1)
    assert run("version", cwd=tmp_path)[1] == run("-V", cwd=tmp_path)[1] == run("--version", cwd=tmp_path)[1]
    assert run("help", cwd=tmp_path)[0] == 0


def test_a_package_that_is_missing_is_named(tmp_path):
    (tmp_path / "rapidfuzz.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'rapidfuzz'\", name='rapidfuzz')", "utf-8"
    )
    (tmp_path / "a.txt").write_text("Maria Oldekamp spoke. Oldecamp said so.", "utf-8")
    env = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "linter", "check", "--selct", "names", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "the package 'rapidfuzz' is not installed" in done.stderr


def test_a_parser_that_is_built_again_is_the_same():
    from linter.cli import main

    for _ in range(2):
        with pytest.raises(SystemExit), contextlib.redirect_stdout(io.StringIO()) as told:
            main(["rules", "list", "--help"])
        assert told.getvalue().startswith("usage: onrecord rules list [-h]")


@pytest.mark.parametrize("given", [["check"], ["check", "a.txt"], ["check", "-", "b c.md", ""]])
def test_a_line_of_paths_alone_is_read_as_the_parser_reads_it(given):
    from linter.cli import _arguments
    from linter.command_parser import command_parser

    assert vars(_arguments(given)) == vars(command_parser("check").parse_args(given))
