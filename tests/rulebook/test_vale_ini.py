"""A Vale repository, read as it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from conftest import ROOT

from linter.vale.glob import fits_glob as glob_fits
from linter.vale.ini import ValeIni
from linter.vale.ini_text import parse_ini

RULE = "extends: existence\nmessage: \"no '%s'\"\nlevel: {level}\ntokens: [{word}]\n"


@pytest.fixture
def repository(tmp_path):
    """Two styles, a vocabulary and three articles."""
    for style, rules in {"House": {"Very": "very", "So": "so"}, "Docs": {"We": "we"}}.items():
        (tmp_path / "styles" / style).mkdir(parents=True)
        for name, word in rules.items():
            (tmp_path / "styles" / style / f"{name}.yml").write_text(RULE.format(level="warning", word=word), "utf-8")
    words = tmp_path / "styles" / "config" / "vocabularies" / "Desk"
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("GitHub\n# a comment\nvery well\n", "utf-8")
    (words / "reject.txt").write_text("gobbledegook\n", "utf-8")
    (tmp_path / "docs").mkdir()
    return tmp_path


def check(folder, *arguments):
    """(exit status, {path: [rule: words]}, standard error) of a run on the folder's articles."""
    command = [sys.executable, "-m", "linter", "check", "--format", "json", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ONRECORD_NO_CACHE": "1"}
    done = subprocess.run(command, cwd=folder, capture_output=True, env=environment, timeout=300)
    output = json.loads(done.stdout or b'{"findings": []}')
    return done.returncode, [f"{f['path']}: {f['rule']} {f['text']}" for f in output["findings"]], done.stderr.decode()


def test_styles_switches_levels_and_sections(repository):
    (repository / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = warning # no suggestions\n\n[*]\nBasedOnStyles = House\nHouse.So = NO\n"
        "[*.md]\nDocs.We = error\n[docs/*.md]\nBasedOnStyles = Docs\n",
        "utf-8",
    )
    (repository / "a.txt").write_text("It is so very we.", "utf-8")
    (repository / "b.md").write_text("It is so very we.", "utf-8")
    (repository / "docs" / "c.md").write_text("It is so very we.", "utf-8")
    status, found, _ = check(repository, "--select", "House,Docs", "a.txt", "b.md", "docs")
    assert found == ["a.txt: House.Very very", "b.md: House.Very very", "b.md: Docs.We we", "docs/c.md: Docs.We we"]
    assert status == 1


def test_the_own_configuration_stands_over_vales(repository):
    (repository / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    (repository / "a.txt").write_text("It is so very we.", "utf-8")
    (repository / ".onrecord.yml").write_text("ignore: [House.So]\nseverity: {House.Very: suggestion}\n", "utf-8")
    assert check(repository, "a.txt")[:2] == (0, ["a.txt: House.Very very"])
    (repository / ".onrecord.yml").write_text("vale: false\n", "utf-8")
    assert check(repository, "a.txt")[:2] == (0, [])


def test_a_rule_that_cannot_run_can_be_switched_off(repository):
    (repository / "styles" / "House" / "Program.yml").write_text("extends: script\nmessage: x\nscript: x\n", "utf-8")
    (repository / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    (repository / "a.txt").write_text("It is very we.", "utf-8")
    status, found, errors = check(repository, "--select", "House", "a.txt")
    assert (status, found) == (2, ["a.txt: House.Very very"])
    assert "runs no code out of a rule file" in errors
    (repository / ".onrecord.yml").write_text("ignore: [House.Program]\n", "utf-8")
    assert check(repository, "--select", "House", "a.txt") == (1, ["a.txt: House.Very very"], "")
    (repository / ".onrecord.yml").unlink()
    (repository / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Program = NO\n", "utf-8")
    assert check(repository, "--select", "House", "a.txt") == (1, ["a.txt: House.Very very"], "")


def test_a_vale_ini_can_be_named(repository):
    (repository / "other.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    (repository / "a.txt").write_text("It is very we.", "utf-8")
    assert check(repository, "--config", "other.ini", "a.txt")[1] == ["a.txt: House.Very very"]


def test_the_vocabulary_excuses_and_forbids(repository):
    (repository / ".vale.ini").write_text(
        "StylesPath = styles\nVocab = Desk\n[*]\nBasedOnStyles = House, Vale\nVale.Spelling = NO\n", "utf-8"
    )
    (repository / "a.txt").write_text("All is very well: gobbledegook on github is very odd odd.", "utf-8")
    assert check(repository, "--select", "House,Vale", "a.txt")[1] == [
        "a.txt: Vale.Avoid gobbledegook",
        "a.txt: Vale.Terms github",
        "a.txt: House.Very very",
        "a.txt: Vale.Repetition odd odd",
    ]


def test_ignored_tokens_and_blocks_are_passed_over(repository):
    (repository / ".vale.ini").write_text(
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nTokenIgnores = (\\$[^$]+\\$), x\\,y\n[*.md]\n"
        "BlockIgnores = (?s) *(\\{% raw %\\}.*?\\{% endraw %\\})\n",
        "utf-8",
    )
    (repository / "a.md").write_text("Cost $very$ very.\n\n{% raw %}\n\nIt is *so*.\n\n{% endraw %}\n\nSo so.\n", "utf-8")
    assert check(repository, "--select", "House", "a.md")[1] == ["a.md: House.Very very", "a.md: House.So so"]


def test_tags_can_be_passed_over_instead_of_code(repository):
    (repository / ".vale.ini").write_text(
        "StylesPath = styles\nIgnoredScopes = strong\nSkippedScopes = blockquote, h2\n[*]\nBasedOnStyles = House\n", "utf-8"
    )
    (repository / "a.md").write_text("## very\n\nNot **very**, but `very` *very*.\n\n> very\n\n- very\n", "utf-8")
    _, found, errors = check(repository, "--select", "House", "a.md")
    assert found == ["a.md: House.Very very"] * 3, errors


def test_a_key_of_a_rule_can_be_set(repository):
    (repository / "styles" / "House" / "Commas.yml").write_text(
        "extends: occurrence\nmessage: many\ntoken: ','\nmax: 1\nscope: sentence\n", "utf-8"
    )
    base = "StylesPath = styles\n[*]\nBasedOnStyles = House\n"
    (repository / "a.txt").write_text("One, two, three.", "utf-8")
    (repository / ".vale.ini").write_text(base, "utf-8")
    assert check(repository, "--select", "House", "a.txt")[1] == ["a.txt: House.Commas ,"]
    (repository / ".vale.ini").write_text(base + "House.Commas[max] = 2\n", "utf-8")
    assert check(repository, "--select", "House", "a.txt")[1] == []
    (repository / ".vale.ini").write_text(base + "House.Commas[max] = two\n", "utf-8")
    assert "'House.Commas[max]' cannot be set to 'two'" in check(repository, "--select", "House", "a.txt")[2]


def test_a_pattern_without_end_costs_its_rule_the_findings_and_nobody_else(repository):
    (repository / "styles" / "House" / "Endless.yml").write_text(
        "extends: existence\nmessage: endless\nnonword: true\ntokens: ['(x|xx)+y']\n", "utf-8"
    )
    (repository / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    (repository / "a.txt").write_text("It is very late. " + "x" * 90 + "z y", "utf-8")
    status, found, errors = check(repository, "--select", "House", "a.txt")
    assert (status, found) == (2, ["a.txt: House.Very very"])
    assert "House.Endless: its patterns took longer than 1.0 seconds" in errors


def test_comments_switch_vales_rules_and_not_ours(repository):
    (repository / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House, Docs\n", "utf-8")
    (repository / "a.md").write_text(
        "A very we.\n\n<!-- vale off -->\n\nA very.\n\n<!-- vale on -->\n\n<!-- vale House.Very = NO -->\n\nA very so.\n\n"
        "<!-- vale House.Very = YES -->\n\n<!-- vale House = NO -->\n\nA very so we.\n\n<!-- vale House = YES -->\n\n"
        '<!-- vale House.So["so"] = NO -->\n\nA so very.\n\n<!-- vale style = Docs -->\n\nA very we.\n',
        "utf-8",
    )
    found = check(repository, "--select", "House,Docs", "a.md")[1]
    assert [line.removeprefix("a.md: ") for line in found] == [
        "House.Very very",
        "Docs.We we",
        "House.So so",
        "Docs.We we",
        "House.Very very",
        "Docs.We we",
    ]


def test_another_ending_is_read_as_markdown(repository):
    (repository / ".vale.ini").write_text("StylesPath = styles\n[formats]\nmdx = md\n[*]\nBasedOnStyles = House\n", "utf-8")
    (repository / "a.mdx").write_text("Use `very` very.", "utf-8")
    assert check(repository, "--select", "House", "a.mdx")[1] == ["a.mdx: House.Very very"]


def test_what_is_wrong_is_told_with_its_line(repository):
    (repository / ".vale.ini").write_text(
        "StylesPath = styles\nBasedOnStyles = House\nMinAlertLevel = eror\nnonsense\n[*]\nBasedOnStyles = Hosue\nVocab = Desk\n",
        "utf-8",
    )
    (repository / "a.txt").write_text("It is so.", "utf-8")
    status, _, errors = check(repository, "a.txt")
    assert status == 2
    assert ".vale.ini:2:1: 'BasedOnStyles' must stand in a section" in errors
    assert ".vale.ini:3:1: 'MinAlertLevel' must be one of" in errors
    assert ".vale.ini:4:1: a line must be" in errors
    assert ".vale.ini:6:1: the style 'Hosue' is not in" in errors
    assert ".vale.ini:7:1: 'Vocab' must stand above" in errors


def test_a_word_template_stands_instead_of_word_boundaries(repository):
    (repository / "styles" / "House" / "Utilise.yml").write_text(
        "extends: substitution\nmessage: \"'%s' for '%s'\"\nswap: {'utili(s|z)e': u$1e, gain: win}\n", "utf-8"
    )
    (repository / ".vale.ini").write_text(
        "StylesPath = styles\nWordTemplate = (?m)_?(?:%s)\\b\n[*]\nBasedOnStyles = House\n", "utf-8"
    )
    (repository / "a.txt").write_text("They reutilize, _gain and every.", "utf-8")
    assert check(repository, "--select", "House", "a.txt")[1] == [
        "a.txt: House.Utilise utilize",
        "a.txt: House.Utilise _gain",
        "a.txt: House.Very very",
    ]


def test_packages_speak_first(repository):
    packaged = repository / "styles" / ".vale-config"
    packaged.mkdir()
    (packaged / "0-House.ini").write_text("[*]\nBasedOnStyles = House\nHouse.So = NO\n", "utf-8")
    (repository / ".vale.ini").write_text("StylesPath = styles\n[*]\nHouse.Very = error\n", "utf-8")
    ini = ValeIni(str(repository / ".vale.ini"))
    chosen = ini.chosen("a.txt")
    rules, problems = ini.rules(chosen)
    assert not problems
    assert [(rule.id, rule.common.level) for rule in rules] == [("House.Very", "error")]


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.md", "a.md", True),
        ("*.md", "docs/a.md", True),
        ("*.{md,txt}", "docs/a.txt", True),
        ("docs/*.md", "docs/deep/a.md", True),
        ("docs/**.md", "docs/deep/a.md", True),
        ("docs/**/a.md", "docs/a.md", True),
        ("docs/*/**.md", "docs/a.md", False),
        ("*.md", "a.mdx", False),
        ("[ab].md", "a.md", True),
        ("[!ab].md", "a.md", False),
        ("a?.md", "ab.md", True),
    ],
)
def test_globs(pattern, path, fits):
    assert glob_fits(path, pattern) is fits


def test_values_lists_comments_and_repeated_keys():
    entries, sections, faulty = parse_ini('A = x, y\\, z # why\nA = "q" ; why\n; no\n[*.{md}] # yes\nB = 1, \\\n 2\n')
    assert [(e.section, e.key, e.items, e.line) for e in entries] == [
        ("", "A", ("x", "y, z"), 1),
        ("", "A", ("q",), 2),
        ("*.{md}", "B", ("1", "2"), 5),
    ]
    assert (sections, faulty) == (["*.{md}"], [])
