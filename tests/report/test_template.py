"""The desk's own template: what its fields say, what it refuses, and that it runs nothing."""

from __future__ import annotations

import pytest
from nasty import OUTCOME
from process import run

from linter.errors import ConfigError
from linter.report.template import FIELDS, read_template


@pytest.fixture
def template(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def made(text):
        (tmp_path / "desk.template").write_text(text, "utf-8", newline="")
        return read_template("desk.template")

    return made


def test_every_field_says_what_the_json_says(template, tmp_path):
    import json

    (tmp_path / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    one = json.loads(run("check", "a.txt", "--format", "json", cwd=tmp_path)[1])["findings"][0]
    template("\t".join(f"${{{name}}}" for name in FIELDS) + "\n")
    status, out, err = run("check", "a.txt", "--format", "template", "--template", "desk.template", cwd=tmp_path)
    assert (status, err) == (1, "")
    told = dict(zip(FIELDS, out.removesuffix("\n").split("\t"), strict=True))
    assert told == {
        **{name: str(one[name] or "") for name in FIELDS if name in one},
        "style": "copy",
        "suggestion": "the",
    }
    assert (told["line"], told["column"], told["rule"]) == ("1", "10", "copy.DoubledWord")


def test_findings_are_one_line_each_whatever_they_say(template):
    lines = list(template("$path|$message|$text|$suggestion").render(OUTCOME))
    assert len(lines) == len(OUTCOME.findings) > 5
    assert all(line.isprintable() for line in lines)


def test_a_field_is_never_read_again_and_a_dollar_can_be_written(template, tmp_path):
    (tmp_path / "$rule.txt").write_text("They saw the the bus.\n", "utf-8")
    template("$$5 ${path}x {message} %s {0.__class__} $path.upper()")
    _, out, _ = run("check", "$rule.txt", "--format", "template", "--template", "desk.template", cwd=tmp_path)
    assert out == "$5 $rule.txtx {message} %s {0.__class__} $rule.txt.upper()\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("$path: $mesage", "desk.template:1:8: there is no field 'mesage'; did you mean 'message'?"),
        ("${document.source}", "desk.template:1:1: there is no field 'document.source'; there are path, line, "),
        ("$path costs 5 $", "desk.template:1:15: a $ stands before a field, such as $path; $$ is a dollar"),
        ("${path", "desk.template:1:1: a $ stands before a field"),
        ("$line\n$path\n", "desk.template: a template is one line of at most 2,000 characters"),
        ("", "desk.template: a template is one line"),
        ("$line" * 401, "desk.template: a template is one line"),
        ("\x1b[31m$line", "desk.template: a template has no control characters but tabs"),
    ],
)
def test_what_is_no_template_is_told_in_one_line(template, tmp_path, text, told):
    with pytest.raises(ConfigError) as error:
        template(text)
    assert str(error.value).startswith(told)
    (tmp_path / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    status, out, err = run("check", "a.txt", "--format", "template", "--template", "desk.template", cwd=tmp_path)
    assert (status, out) == (2, "")
    assert err.startswith(f"onrecord: {told}")
    assert err.count("\n") == 1


def test_a_template_and_its_format_go_together(tmp_path):
    (tmp_path / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    assert "--format template needs --template FILE" in run("check", "a.txt", "--format", "template", cwd=tmp_path)[2]
    assert run("check", "a.txt", "--format", "template", "--template", "nope", cwd=tmp_path)[::2] == (
        2,
        "onrecord: nope: this template cannot be read: No such file or directory\n",
    )
    (tmp_path / "t").write_text("$line\n", "utf-8")
    assert "--template FILE is for --format template" in run("check", "a.txt", "--template", "t", cwd=tmp_path)[2]
    status, out, _ = run("check", "a.txt", "--output-file", "template=out.txt", "--template", "t", cwd=tmp_path)
    assert (status, (tmp_path / "out.txt").read_text("utf-8")) == (1, "1\n")
    assert "copy.DoubledWord" in out
