"""`onrecord rules`, its schemas, and check kinds from other distributions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from jsonschema import Draft7Validator

from linter.checks import KINDS, kind
from linter.rulebook import Common
from linter.rulebook.describe import keys, purpose
from linter.rulebook.load import shipped
from linter.rulebook.schema import config_schema, facts_schema, roster_schema, rule_schema, shipped_schemas

GOOD = """
extends: existence
message: "no '%s'"
description: We have always written city hall.
tokens: [town hall]
examples:
  bad:
    - text: The town hall burnt.
      flags: [town hall]
  good:
    - The city hall burnt.
"""


def run(*arguments, cwd=ROOT, **environment):
    """(exit status, standard output, standard error)"""
    command = [sys.executable, "-m", "linter", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def house(tmp_path) -> Path:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Hall.yml").write_text(GOOD, "utf-8")
    return tmp_path


def test_shipped_rules_are_listed():
    status, out, _ = run("rules", "list")
    assert status == 0
    assert {line.split()[0] for line in out.splitlines()} == {file.id for file in shipped()}


def test_own_rules_are_tested(house):
    assert run("rules", "test", house) == (0, "House.Hall: no 'town hall'\n2 examples right, 0 wrong, in 1 rule.\n", "")


def test_a_wrong_example_shows_what_was_expected_and_what_was_found(house):
    wrong = GOOD.replace("flags: [town hall]", "flags: [the town hall]").replace("The city hall", "The town hall")
    (house / "House" / "Hall.yml").write_text(wrong, "utf-8")
    status, out, _ = run("rules", "test", house / "House" / "Hall.yml")
    assert status == 1
    assert "House.Hall, bad example 1\n    The town hall burnt.\n  expected: 'the town hall'\n  found:    'town hall'" in out
    assert "House.Hall, good example 1" in out
    assert "expected: nothing" in out
    assert out.endswith("0 examples right, 2 wrong, in 1 rule.\n")


def test_rules_without_examples_are_named(house):
    (house / "House" / "Hall.yml").write_text(GOOD.partition("examples:")[0], "utf-8")
    assert run("rules", "test", house)[1] == "0 examples right, 0 wrong, in 1 rule. Without examples: House.Hall.\n"
    for number in range(12):
        (house / "House" / f"Hall{number}.yml").write_text(GOOD.partition("examples:")[0], "utf-8")
    assert run("rules", "test", house)[1].endswith("House.Hall6, and 3 more.\n")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(("tokens:", "tokns:"), "unknown key 'tokns'; did you mean 'tokens'?", id="a key"),
        pytest.param(("town hall", "'town (hall'"), "opens a parenthesis that it does not close", id="a pattern"),
        pytest.param(("extends: existence", "extends: existance"), "did you mean 'existence'?", id="a kind"),
        pytest.param(("extends: existence", "extends: existence\nscope: headng"), "there is no scope 'headng'", id="a scope"),
        pytest.param(("extends: existence", "extends: existence\ncode: true"), "write 'scope: raw'", id="an old key"),
    ],
)
def test_faulty_rules_are_told(house, change, told):
    (house / "House" / "Hall.yml").write_text(GOOD.replace(*change, 1), "utf-8")
    status, out, _ = run("rules", "check", house)
    assert status == 1
    assert told in out


def test_right_rules_are_told_too(house):
    assert run("rules", "check", house)[:2] == (0, "1 rule checked, nothing wrong.\n")


def test_a_rule_is_shown_with_its_why_its_examples_and_every_key(house):
    status, out, _ = run("rules", "show", "House.Hall", house)
    assert status == 0
    for words in (
        "We have always written",
        "The town hall burnt.",
        "The city hall burnt.",
        "tokens: [town hall]",
        "nonword: false",
    ):
        assert words in out
    assert "Hall.yml" in out


def test_a_check_kind_is_shown():
    assert "(pairs of text: text; needed)" in run("rules", "show", "substitution")[1]
    status, _, errors = run("rules", "show", "substitutoin")
    assert status == 2
    assert "did you mean 'substitution'?" in errors


@pytest.mark.parametrize("name", sorted(KINDS))
def test_what_new_prints_loads_and_passes_its_own_examples(name, tmp_path):
    from linter.commands.rules import _failures
    from linter.rulebook.load import load, rule_files
    from linter.rulebook.prepare import prepare
    from linter.rulebook.starters import starter

    text = starter(name)
    assert yaml.safe_load(text)["extends"] == name
    assert all(f"{key.name}:" in text for key in keys(kind(name)))
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "New.yml").write_text(text, "utf-8")
    (file,) = rule_files(str(tmp_path / "house"))
    rule, problems = load(file)
    if name == "script":  # refused by design
        return
    assert problems == []
    if name != "spelling":  # wants a dictionary
        prepare(rule)
    assert [told for told in _failures(rule, []) if told] == []


def test_new_prints_the_right_word_first():
    status, out, _ = run("rules", "new", "substitution")
    assert status == 0
    assert "Write '%s', not '%s'." in out


def test_every_shipped_rule_has_an_address_that_is_there(house):
    from linter import DOCS

    page = (ROOT / "docs" / "reference" / "rules.md").read_text("utf-8")
    rules = json.loads(run("rules", "list", "--format", "json")[1])
    for rule in rules:
        assert rule["url"].startswith(f"{DOCS}reference/rules.html#")
        assert f"{{#{rule['url'].partition('#')[2]}}}" in page
    assert [rule["url"] for rule in json.loads(run("rules", "list", "--format", "json", house)[1])] == [""]


def test_every_finding_leads_to_its_rule(tmp_path):
    (tmp_path / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    (found,) = json.loads(run("check", "--format", "json", "a.txt", cwd=tmp_path)[1])["findings"]
    assert found["url"].endswith("reference/rules.html#copy-doubledword")
    (rule,) = json.loads(run("check", "--format", "sarif", "a.txt", cwd=tmp_path)[1])["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"] == found["url"]


def test_rules_are_listed_for_programs_and_explained_for_people():
    import json

    status, out, _ = run("rules", "list", "--format", "json")
    rules = {rule["rule"]: rule for rule in json.loads(out)}
    assert (status, rules["copy.DoubledWord"]["kind"]) == (0, "doubled_word")
    status, out, _ = run("explain", "copy.DoubledWord")
    assert status == 0
    assert "ignore: [copy.DoubledWord]" in out
    assert "'the' stands twice." in out, "what it says of its first example, in its own words"
    assert run("explain", "copy.DoubeldWord")[0] == 2
    assert "did you mean 'numbers.Sum'?" in run("explain", "sum")[2]
    assert "did you mean 'names.Variant'?" in run("explain", "NAMES.VARIANT")[2]


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_and_every_key_says_what_it_is(name):
    assert purpose(kind(name))
    assert [key.name for key in keys(kind(name)) if not key.doc] == []


def test_every_common_key_says_what_it_is():
    assert [key.name for key in keys(Common) if not key.doc] == []


class TestSchema:
    schema = rule_schema()
    validator = Draft7Validator(schema)

    def test_it_is_a_schema(self):
        Draft7Validator.check_schema(self.schema)
        Draft7Validator.check_schema(config_schema())

    @pytest.mark.parametrize("file", shipped(), ids=lambda file: file.id)
    def test_every_shipped_rule_fits(self, file):
        with open(file.path, encoding="utf-8") as stream:
            errors = list(self.validator.iter_errors(yaml.load(stream, yaml.BaseLoader)))
        numbers = [
            e for e in errors if list(e.schema_path)[-1] == "type" and e.validator_value in ("integer", "number", "boolean")
        ]
        assert [error.message for error in errors if error not in numbers] == []

    def test_every_public_vale_rule_fits(self, shared):
        for path in sorted((shared / "vale" / "styles").glob("*/*.yml")):
            errors = self.validator.iter_errors(yaml.safe_load(path.read_text("utf-8")))
            assert [f"{path.name}: {error.message}" for error in errors] == []

    @pytest.mark.parametrize(
        "rule",
        [
            pytest.param({"extends": "existence", "tokens": []}, id="no message"),
            pytest.param({"extends": "existance", "message": "x"}, id="no kind"),
            pytest.param({"extends": "existence", "message": "x", "tokns": []}, id="unknown key"),
            pytest.param({"extends": "substitution", "message": "x"}, id="missing key"),
            pytest.param({"extends": "existence", "message": "x", "level": "eror"}, id="unknown level"),
            pytest.param({"extends": "occurrence", "message": "x", "token": "a", "max": "many"}, id="no number"),
        ],
    )
    def test_faulty_rules_do_not(self, rule):
        assert not self.validator.is_valid(rule)

    @pytest.mark.parametrize("name", shipped_schemas())
    def test_the_files_that_ship_are_what_the_kinds_say(self, name):
        text = (ROOT / "linter" / "schemas" / name).read_text("utf-8")
        assert text == shipped_schemas()[name], "run docs/build_reference.py"

    def test_a_rule_that_extends_a_rule_fits(self):
        assert self.validator.is_valid({"extends": "House.Base", "tokens+": ["a"]})
        assert self.validator.is_valid({"extends": "House.dates.Base"})
        assert not self.validator.is_valid({"extends": "House.", "tokens+": ["a"]})

    def test_tests_as_vale_has_them_fit(self):
        rule = {"extends": "existence", "message": "x", "tokens": ["a"], "tests": [{"name": "n", "input": "a", "want": ""}]}
        assert self.validator.is_valid(rule)
        assert not self.validator.is_valid({**rule, "tests": [{"nme": "n"}]})

    def test_facts(self):
        validator = Draft7Validator(facts_schema())
        assert validator.is_valid({"as_of": "2026-11-27", "capitals": {"Atlantis": "Poseidonis"}})
        assert not validator.is_valid({"capital": {}})

    def test_rosters(self):
        validator = Draft7Validator(roster_schema())
        assert validator.is_valid([{"name": "Marta Oldekamp", "aliases": ["M. Oldekamp"]}])
        assert not validator.is_valid([{"aliases": ["M. Oldekamp"]}])

    def test_the_command_prints_them(self):
        assert json.loads(run("rules", "schema")[1])["title"] == "A rule of onrecord"
        config = json.loads(run("rules", "schema", "--config")[1])
        assert Draft7Validator(config).is_valid({"select": ["quotes"], "fail_on": "error", "severity": {"names": "off"}})
        assert Draft7Validator(config).is_valid({"fail-on": "error", "sources-outside": True})
        assert not Draft7Validator(config).is_valid({"fail-on": "eror"})
        assert not Draft7Validator(config).is_valid({"selct": ["quotes"]})


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        pytest.param("tokens: [a, '(b']", "B.yml:3:13: the pattern '(b' opens a parenthesis", id="a pattern"),
        pytest.param(
            "tokens: [a]\nscope: [quots]", "B.yml:4:9: there is no scope 'quots'; did you mean 'quote'?", id="a scope"
        ),
        pytest.param("tokens: [a]\naction: {name: edit, params: [no]}", "B.yml:4:16: the action 'edit' has", id="an action"),
    ],
)
def test_what_is_found_wrong_later_is_told_at_its_line_too(tmp_path, keys, told):
    path = tmp_path / "House" / "B.yml"
    path.parent.mkdir()
    path.write_text(f"extends: existence\nmessage: x\n{keys}\n", "utf-8")
    assert told in run("rules", "check", path)[1]


def test_the_beginning_of_a_rule_passes_its_own_examples(tmp_path):
    path = tmp_path / "House" / "B.yml"
    path.parent.mkdir()
    path.write_text(run("rules", "new", "existence")[1], "utf-8")
    said = "House.B: Name the office: 'officials say' says nothing.\n"
    assert run("rules", "test", path) == (0, f"{said}2 examples right, 0 wrong, in 1 rule.\n", "")


PLUGIN = '''
"""Shouting."""

from dataclasses import dataclass

from linter.finding import Hit
from linter.text import Span


@dataclass(frozen=True)
class Shouting:
    """Reports words all in capitals."""

    least: int = 4
    """The fewest letters that count."""

    def find(self, story, desk):
        for word, start, end in zip(story.tokens.words, story.tokens.starts, story.tokens.ends):
            if word.isupper() and len(word) >= self.least:
                yield Hit(Span(start, end))
'''


class TestPlugins:
    @pytest.fixture
    def installed(self, tmp_path) -> Path:
        """A folder as an installer leaves it: a module, and metadata with an entry point."""
        (tmp_path / "shouting.py").write_text(PLUGIN, "utf-8")
        info = tmp_path / "shouting-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n", "utf-8")
        (info / "entry_points.txt").write_text("[onrecord.checks]\nshouting = shouting:Shouting\n", "utf-8")
        (tmp_path / "House").mkdir()
        (tmp_path / "House" / "Loud.yml").write_text(
            "extends: shouting\nmessage: \"'%s' is loud\"\nleast: 3\nexamples:\n  bad:\n    - text: He said NO and NEVER.\n"
            "      flags: [NEVER]\n  good: [He left.]\n",
            "utf-8",
        )
        return tmp_path

    def path(self, folder) -> str:
        return os.pathsep.join([str(ROOT), str(folder)])

    def test_a_kind_of_another_distribution_runs(self, installed):
        status, out, err = run("rules", "test", installed / "House", PYTHONPATH=self.path(installed))
        assert (status, out, err) == (0, "House.Loud: 'NEVER' is loud\n2 examples right, 0 wrong, in 1 rule.\n", "")

    @pytest.mark.slow
    def test_a_package_that_is_built_and_installed_runs(self, tmp_path):
        pytest.importorskip("hatchling")
        source = tmp_path / "source"
        source.mkdir()
        (source / "shouting.py").write_text(PLUGIN, "utf-8")
        (source / "pyproject.toml").write_text(
            '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n\n[project]\nname = "shouting"\n'
            'version = "1.0"\n\n[project.entry-points."onrecord.checks"]\nshouting = "shouting:Shouting"\n\n'
            '[tool.hatch.build.targets.wheel]\ninclude = ["shouting.py"]\n',
            "utf-8",
        )
        place = tmp_path / "place"
        command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--target", str(place)]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
        (tmp_path / "House").mkdir()
        (tmp_path / "House" / "Loud.yml").write_text("extends: shouting\nmessage: \"'%s' is loud\"\nleast: 3\n", "utf-8")
        (tmp_path / "a.txt").write_text("He said NEVER.\n", "utf-8")
        arguments = ("check", "--rules", tmp_path / "House", "--select", "House", tmp_path / "a.txt")
        status, out, err = run(*arguments, PYTHONPATH=os.pathsep.join([str(ROOT), str(place)]))
        assert (status, err) == (1, "")
        assert "'NEVER' is loud" in out

    def test_without_it_there_is_no_such_kind(self, installed):
        assert "there is no check kind 'shouting'" in run("rules", "check", installed / "House")[1]

    def test_it_is_in_the_schema_and_shown(self, installed):
        assert "shouting" in json.loads(run("rules", "schema", PYTHONPATH=self.path(installed))[1])["definitions"]
        assert "The fewest letters" in run("rules", "show", "shouting", PYTHONPATH=self.path(installed))[1]

    @pytest.mark.parametrize(
        ("point", "told"), [("shouting:Nothing", "cannot be loaded"), ("shouting:Span", "is no check kind")]
    )
    def test_a_broken_one_is_told(self, installed, point, told):
        (installed / "shouting-1.0.dist-info" / "entry_points.txt").write_text(
            f"[onrecord.checks]\nshouting = {point}\n", "utf-8"
        )
        assert told in run("rules", "check", installed / "House", PYTHONPATH=self.path(installed))[1]

    def test_it_cannot_take_the_name_of_ours(self, installed):
        (installed / "shouting-1.0.dist-info" / "entry_points.txt").write_text(
            "[onrecord.checks]\nexistence = shouting:Shouting\n", "utf-8"
        )
        assert "Patterns; each is matched" in run("rules", "show", "existence", PYTHONPATH=self.path(installed))[1]


def test_a_shipped_style_may_be_named():
    listed = run("rules", "list", "dates")[1]
    assert {line.partition(".")[0] for line in listed.splitlines()} == {"dates"}
    assert run("rules", "show", "dates") == (0, listed, "")
    assert run("rules", "test", "copy.Spacing")[0] == 0
    status, out, err = run("rules", "list", "dats")
    assert (status, out) == (2, "")
    assert "did you mean 'dates'?" in err
