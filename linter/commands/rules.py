"""`onrecord rules`: list, show, test, check and begin rules, and print the schemas that editors read."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from typing import Any

from linter.checks import kind, kinds
from linter.commands import complain, terminal_width
from linter.commands.rule_pages import filled, kind_page, quoted_list, rule_page
from linter.config import names
from linter.errors import LinterError, RuleError
from linter.files import read_regular
from linter.report.safe import inert, safe
from linter.rulebook import Bad, Rule
from linter.rulebook.load import RuleFile, load, page, rule_files, shipped
from linter.rulebook.prepare import fault

FINE, FAULTY, FAILED = 0, 1, 2
HELP = "Work on rules."


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, text in (
        ("list", "list the rules that come with onrecord, or those of other folders"),
        ("test", "run the examples in rule files"),
        ("check", "check rule files: their keys and their patterns"),
    ):
        action = actions.add_parser(name, help=text, description=text)
        action.add_argument(
            "paths",
            nargs="*",
            metavar="PATH",
            help="rule files, folders of styles, or names of shipped ones; without, all of these",
        )
        if name == "list":
            action.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    show = actions.add_parser("show", help="show a rule or a check kind: why it is there, its examples, every key")
    show.add_argument("id", metavar="ID", help="a rule such as names.Variant, or a check kind")
    show.add_argument("paths", nargs="*", metavar="PATH", help="where the rule is, if it is none of the shipped ones")
    new = actions.add_parser("new", help="print the beginning of a rule of a check kind")
    new.add_argument("kind", metavar="KIND", help="a check kind such as existence")
    schema = actions.add_parser("schema", help="print the JSON Schema of rule files, for editors")
    other = schema.add_mutually_exclusive_group()
    other.add_argument("--config", action="store_true", help="the schema of .onrecord.yml instead")
    other.add_argument("--facts", action="store_true", help="the schema of files of known facts instead")
    other.add_argument("--roster", action="store_true", help="the schema of rosters in YAML instead")


def run(arguments: argparse.Namespace) -> int:
    """Run one of the commands; the exit status is 1 where rules are faulty, 2 where there is nothing to work on."""
    try:
        status: int = ACTIONS[arguments.action](arguments)
        return status
    except LinterError as error:
        complain(error)
        return FAILED


def _files(paths: Iterable[str]) -> Iterator[RuleFile]:
    """The rule files that the paths mean; those that come with onrecord where there is none, or where a path is one's name."""
    paths = list(paths)
    if not paths:
        yield from shipped()
    for path in paths:
        if os.path.exists(path):
            yield from rule_files(path)
            continue
        own = [file for file in shipped() if names(path, file.id)]
        if not own:
            from linter.typed_nodes import nearest

            known = {name for file in shipped() for name in (file.id, file.id.partition(".")[0])}
            raise RuleError(f"no such file, folder, style or rule{nearest(path, tuple(sorted(known)))}", path)
        yield from own


def _load(paths: Iterable[str]) -> tuple[list[Rule], int]:
    """The rules that the paths mean, their problems printed; and how many problems there were."""
    rules, count = [], 0
    for file in _files(paths):
        rule, problems = load(file)
        if rule is not None:
            found = fault(rule, file.path)
            problems = [*problems, found] if found else problems
        for problem in problems:
            _print([str(problem)])
        count += len(problems)
        if rule is not None and not problems:
            rules.append(rule)
    return rules, count


def _check(arguments: argparse.Namespace) -> int:
    rules, problems = _load(arguments.paths)
    if not problems:
        print(f"{_count(len(rules), 'rule')} checked, nothing wrong.")
    return FAULTY if problems else FINE


def _test(arguments: argparse.Namespace) -> int:
    rules, problems = _load(arguments.paths)
    passed = failed = 0
    bare = []
    for rule in rules:
        before = passed + failed
        said: list[str] = []
        for told in (*_failures(rule, said), *_failing_cases(rule)):
            passed += told is None
            failed += told is not None
            if told:
                _print(told.split("\n"))
        if arguments.paths:
            _print(f"{rule.id}: {message}" for message in dict.fromkeys(said))
        bare += [rule.id] if passed + failed == before else []
    print(f"{_count(passed, 'example')} right, {failed} wrong, in {_count(len(rules), 'rule')}.", end="")
    few = bare if len(bare) <= _SHOWN else [*bare[:_SHOWN], f"and {len(bare) - _SHOWN} more"]
    print(f" Without examples: {safe(', '.join(few))}." if bare else "")
    return FAULTY if failed or problems else FINE


def _failing_cases(rule: Rule) -> Iterator[str | None]:
    """For each of Vale's own `tests:` in the rule's file None, or what is wrong with it."""
    from linter.examples import told_by
    from linter.rulebook.cases import cases, wrong

    try:
        text = read_regular(rule.path).decode("utf-8-sig")
    except OSError:  # a rule that lies in an archive has none
        return
    found, problems = cases(text, rule.path) if "tests" in text else ([], [])
    yield from map(str, problems)
    for case in found:
        try:
            verdicts = list(wrong(case, told_by(rule, case.input, case.format)))
        except LinterError as error:
            yield f"{rule.path}: {rule.id}, test '{case.name}': {error.message}"
            continue
        for one in verdicts:
            wanted = (one.wanted or "nothing of it").split("\n")
            shown = [f"  expected: {line}" for line in wanted] + [f"  found:    {line}" for line in one.found.split("\n")]
            yield "\n".join([f"{rule.path}: {rule.id}, test '{case.name}': {one.reason}", *shown])
        if not verdicts:
            yield None


def _failures(rule: Rule, said: list[str]) -> Iterator[str | None]:
    """For each example None, or what is wrong with it; what the rule says of the words that it must flag is added to `said`."""
    from linter.examples import found_in

    examples = rule.common.examples
    cases: list[tuple[str, str | Bad]] = [("bad", example) for example in examples.bad]
    cases += [("good", example) for example in examples.good]
    for number, (which, example) in enumerate(cases, 1):
        number -= len(examples.bad) if which == "good" else 0
        one = example if isinstance(example, Bad) else Bad(example)
        try:
            findings = found_in(rule, one)
        except LinterError as error:
            yield f"{rule.path}: {rule.id}, {which} example {number}: {error.message}"
            continue
        found = [finding.text for finding in findings]
        said += [finding.message for finding in findings if which == "bad"]
        wanted = list(one.flags) if which == "bad" else []
        if found == wanted:
            yield None
        else:
            shown = filled(" ".join(one.text.split()), "    ")
            yield (
                f"{rule.path}: {rule.id}, {which} example {number}\n{shown}\n"
                f"  expected: {quoted_list(wanted)}\n  found:    {quoted_list(found)}"
            )


def _print(lines: Iterable[str]) -> None:
    for text in lines:
        for line in text.split("\n"):
            print(inert(safe(line)))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _list(arguments: argparse.Namespace) -> int:
    rules, problems = _load(arguments.paths)
    if arguments.format == "json":
        from linter.report.json import dump

        print(dump([_listed(rule) for rule in sorted(rules, key=lambda rule: rule.id)]))
        return FAULTY if problems else FINE
    from linter.report.columns import fitted

    table = []
    for rule in sorted(rules, key=lambda rule: rule.id):
        state = rule.common.level if rule.common.enabled else "off"
        table.append((rule.id, state, " ".join((rule.common.description or rule.common.message).split())))
    _print(fitted([tuple(map(safe, cells)) for cells in table], terminal_width()))
    return FAULTY if problems else FINE


def _listed(rule: Rule) -> dict[str, Any]:
    """A rule as `rules list --format json` has it."""
    common = rule.common
    return {
        "rule": rule.id,
        "kind": common.extends,
        "level": common.level,
        "on": common.enabled,
        "message": common.message,
        "description": common.description,
        "url": common.link or page(rule.id, rule.path),
    }


def _show(arguments: argparse.Namespace) -> int:
    wanted = arguments.id
    files = {file.id: file for file in _files(arguments.paths)}
    if wanted not in files and any(names(wanted, id) for id in files):
        return _list(argparse.Namespace(paths=arguments.paths or [wanted], format="text"))
    if wanted not in files:
        if wanted in kinds():
            _print(kind_page(wanted))
            return FINE
        raise RuleError(f"there is no rule or check kind '{wanted}'{_meant(wanted, files)}")
    rule, problems = load(files[wanted])
    for problem in problems:
        _print([str(problem)])
    if rule is None:
        return FAULTY
    _print(rule_page(rule))
    return FINE


def _meant(wanted: str, ids: Iterable[str]) -> str:
    """A hint at the rules that have the name in other case or without its style, or at the nearest one."""
    ids = sorted(ids)
    found = [id for id in ids if wanted.casefold() in (id.casefold(), id.rpartition(".")[2].casefold())]
    if found:
        return f"; did you mean {' or '.join(map(repr, found))}?"
    from linter.typed_nodes import nearest

    return nearest(wanted, (*ids, *kinds()))


def _new(arguments: argparse.Namespace) -> int:
    if kind(arguments.kind) is None:
        from linter.typed_nodes import nearest

        raise RuleError(f"there is no check kind '{arguments.kind}'{nearest(arguments.kind, kinds())}")
    from linter.rulebook.starters import starter

    print(starter(arguments.kind))
    return FINE


def _schema(arguments: argparse.Namespace) -> int:
    import json

    from linter.rulebook.schema import config_schema, facts_schema, roster_schema, rule_schema

    asked = {"config": config_schema, "facts": facts_schema, "roster": roster_schema}
    make = next((make for name, make in asked.items() if getattr(arguments, name)), rule_schema)
    print(json.dumps(make(), indent=2))
    return FINE


_SHOWN = 10
"""Rules without examples that are named; a folder of Vale's styles has hundreds."""

ACTIONS = {"list": _list, "show": _show, "test": _test, "check": _check, "new": _new, "schema": _schema}
