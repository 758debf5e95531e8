"""Folders of rule files -> rules. Every problem of every file is found; a bad file never hides the others' rules."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache as once
from typing import Any

from linter import DOCS
from linter.checks import KINDS, kind, kinds
from linter.errors import ConfigError, LinterError, RuleError, in_short, read_settings, shown
from linter.nodes import Node, Problems, from_plain, from_yaml, items
from linter.record import NamedTuple, fields_of, is_record, replace
from linter.rulebook import Common, Rule
from linter.typed_nodes import build, from_kept, keys_of, name_of, names_of, nearest

NOT_READ = ("tests", "name", "code")
"""Keys of Vale's that say nothing to us."""
LOOSE = ("consistency", "spelling")
"""Kinds whose unknown keys Vale passes over, and so do we."""


class RuleFile(NamedTuple):
    """A rule file that is there, not yet read: its id comes from its folder and its name."""

    id: str
    path: str
    text: str | None = None
    """What it says, where it lies in no file of its own (a package in an archive)."""
    roots: tuple[str, ...] = ()
    """The folders of styles in which it finds the rules that it extends; empty: the one that it lies in."""

    @property
    def search(self) -> tuple[str, ...]:
        """Where the rules lie that it may extend."""
        if self.roots:
            return self.roots
        folder = os.path.abspath(self.path)
        for _ in self.id.split("."):
            folder = os.path.dirname(folder)
        return (folder,)


@once
def shipped() -> tuple[RuleFile, ...]:
    """The rules that come with onrecord, sorted by id: in a wheel beside the modules, in a checkout beside the package."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for folder in (os.path.join(here, "rules"), os.path.join(os.path.dirname(here), "rules")):
        if os.path.isdir(folder):
            return tuple(rule_files(folder))
    return tuple(_zipped())


@once
def page(id: str, path: str) -> str:
    """Where the documentation speaks of a rule, given with its file; empty for a desk's own."""
    if not any(file.id == id and shown(file.path) == path for file in shipped()):
        return ""
    return f"{DOCS}reference/rules.html#{anchor(id)}"


def anchor(id: str) -> str:
    """The name of a rule's place on the page of rules."""
    return id.replace(".", "-").lower()


def _zipped() -> Iterator[RuleFile]:
    """The shipped rules where the package lies in an archive."""
    from importlib.resources import files

    for style in sorted((files("linter") / "rules").iterdir(), key=lambda entry: entry.name):
        for entry in sorted(style.iterdir(), key=lambda entry: entry.name) if style.is_dir() else ():
            if entry.name.endswith(".yml"):
                yield RuleFile(f"{style.name}.{entry.name[:-4]}", f"{style.name}/{entry.name}", entry.read_text("utf-8"))


def rule_files(folder: str) -> Iterator[RuleFile]:
    """The rule files of a folder of styles (`folder/style/Rule.yml`), of a single style, or a single file; sorted by id.

    A folder that holds rule files itself is a style. Raises RuleError where there is nothing of the kind.
    """
    if os.path.isfile(folder):
        yield RuleFile(_id(folder), folder)
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise RuleError(f"no rules here: {error.strerror}", folder) from None
    if any(_is_rule(entry) for entry in entries):
        found = style(folder)
    else:
        left, found = [MOST_FOLDERS], []
        for entry in entries:
            if _is_folder(entry) and entry.name != "config":
                found += style(entry.path, left=left)
    if not found:
        raise RuleError("no rules here: a rule is a file such as house/Titles.yml", folder)
    yield from found


MOST_LEVELS = 10
"""Rules that lie deeper than so many folders below their style are not read."""


MOST_FOLDERS = 2_000
"""A folder of rules that holds more folders than this is none."""


def style(folder: str, name: str = "", depth: int = 0, left: list[int] | None = None) -> list[RuleFile]:
    """The rule files of a style; those of its sub-folders bear their names too: `House.dates.Format`.

    Folders whose name begins with `_` or `.` hold rules that others extend. Raises RuleError where it cannot be read.
    """
    name = name or os.path.basename(os.path.abspath(folder))
    left = [MOST_FOLDERS] if left is None else left
    left[0] -= 1
    if left[0] < 0:
        raise RuleError(f"no rules here: there are more than {MOST_FOLDERS:,} folders", folder)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise RuleError(f"no rules here: {error.strerror}", folder) from None
    found = [RuleFile(f"{name}.{entry.name.partition('.')[0]}", entry.path) for entry in entries if _is_rule(entry)]
    for entry in entries:
        if _is_folder(entry) and depth < MOST_LEVELS:
            found += style(entry.path, f"{name}.{entry.name}", depth + 1, left)
    return found


def _is_rule(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".yml") and not entry.name.endswith(".test.yml") and _there(entry.is_file)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith((".", "_")) and _there(entry.is_dir)


def _there(is_it: Callable[[], bool]) -> bool:
    try:
        return is_it()
    except OSError:  # a link that leads nowhere, or where we may not follow
        return False


def _id(path: str) -> str:
    folder, name = os.path.split(os.path.abspath(path))
    return f"{os.path.basename(folder)}.{name.partition('.')[0]}"


def load(file: RuleFile) -> tuple[Rule | None, list[LinterError]]:
    """The rule of a file, or None and every problem that the file has."""
    path = shown(file.path)
    text = file.text
    if text is None:
        try:
            text = read_settings(file.path, "this rule")
        except ConfigError as error:
            return None, [RuleError(error.message, path)]
    return typed(text, file.id, path, file.search)


def typed(text: str, id: str, path: str, roots: Iterable[str] = ()) -> tuple[Rule | None, list[LinterError]]:
    """The rule that a YAML text describes, or None and every problem that it has, in the order of its lines.

    `roots` are the folders of styles in which it finds the rules that it extends.
    """
    problems = Problems(path, RuleError)
    root = from_yaml(text, problems)
    rule = rule_from(root, id, problems, roots) if not problems.found else None
    problems.found.sort(key=lambda error: error.position or (0, 0))
    return (None if problems.found else rule), problems.found


def rule_from(root: Node | None, id: str, problems: Problems, roots: Iterable[str] = ()) -> Rule | None:
    """The rule that a node describes; None, with problems noted, where it describes none."""
    if root is None or root.kind != "map":
        problems.add("a rule is a list of 'key: value' lines, with at least 'extends' and 'message'", root)
        return None
    from linter.rulebook.inherit import inherited

    root = inherited(root, roots, problems)
    if root is None:
        return None
    common: list[tuple[str, Node, Node]] = []
    own: list[tuple[str, Node, Node]] = []
    extends = None
    known = keys_of(Common)
    for pair in items(root, problems):
        name = name_of(pair[0])
        if name == "extends" and pair[2].kind == "scalar":
            extends = pair[2]
        if name == "code" and pair[2].value == "true":
            problems.add("'code' is no key any more: write 'scope: raw'", pair[1])
        elif name not in NOT_READ:
            (common if name in known else own).append(pair)
    check = None
    try:
        cls = kind(extends.value) if extends is not None else None
    except RuleError as error:
        problems.add(error.message, extends)
        return None
    if cls is not None:
        known_here = keys_of(cls)
        for key, key_node, _ in own:
            if name_of(key) not in known_here and extends and extends.value not in LOOSE:
                problems.add(f"unknown key '{key}'{nearest(name_of(key), {**known, **known_here})}", key_node)
        check = build(cls, [pair for pair in (*common, *own) if name_of(pair[0]) in known_here], problems, root)
        if is_record(check) and "_folders" in fields_of(cls):
            check = replace(check, _folders=tuple(roots))
    elif extends is not None:
        problems.add(f"there is no check kind '{extends.value}'{nearest(extends.value, kinds())}", extends)
    shared = build(Common, common, problems, root)
    if shared is None or check is None:
        return None
    return Rule(id, problems.path, shared, check)


def _load(file: RuleFile) -> tuple[Rule | None, list[LinterError]]:
    """As `load`, the patterns of a desk's own rule compiled as well; a fault of ours costs this rule alone."""
    try:
        rule, problems = load(file)
        if rule is None or file in shipped():
            return rule, problems
        from linter.rulebook.prepare import fault

        found = fault(rule, file.path, actions=False)  # that its words are at fault stays true
        return (None, [*problems, found]) if found else (rule, problems)
    except Exception as error:
        return None, [RuleError(f"reading this rule failed ({in_short(error)}): please report it", shown(file.path))]


def load_all(files: Iterable[RuleFile], skip: Collection[str] = ()) -> tuple[dict[str, Rule], list[LinterError]]:
    """The rules of many files by id, and all their problems. Of two files with one id the later one stands.

    Rules whose kind is to be skipped, and that the cache knows, are left alone.
    """
    from linter.rulebook import cache

    rules: dict[str, Rule] = {}
    problems: list[LinterError] = []
    files = list(files)
    kept = cache.read_cache(files)
    folders: dict[str, str] = {}
    for file in files:
        doubts = Problems(_shown(file.path, folders), RuleError)
        try:
            known = kept.get(file)
            if skip and known is not None and known.get("extends") in skip:
                continue
            rule = None
            if known is not None:
                rule = _kept(known, file, doubts) or rule_from(from_plain(known), file.id, doubts, file.search)
        except Exception:  # whatever is wrong with the cache, the file itself tells
            rule = None
        if rule is None or doubts.found:
            rule, found = _load(file)
            problems += found
        if rule is not None:
            rules[rule.id] = rule
    kept.write(file for file in files if file.id in rules)
    return {id: rule for id, rule in rules.items() if rule.common.extends not in skip}, problems


def _shown(path: str, folders: dict[str, str]) -> str:
    """As `shown`, which has to ask the system, asked once for a folder."""
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = shown(folder or ".").removesuffix("/")
    above = folders[folder]
    return name if above == "." else f"{above}/{name}"


def _kept(known: dict[str, Any], file: RuleFile, problems: Problems) -> Rule | None:
    """The rule of what the cache kept of its file, where that extends a kind; None where only its nodes tell what it is."""
    keys = {name_of(key): value for key, value in known.items()}
    extends = keys.get("extends")
    cls = kind(extends) if extends in KINDS else None
    if cls is None or len(keys) < len(known) or not keys.keys() <= _all_names(cls):
        return None
    own, shared = names_of(cls), names_of(Common)
    check = from_kept(cls, {name: value for name, value in keys.items() if name in own})
    if "_folders" in fields_of(cls):
        check = replace(check, _folders=file.search)
    common = from_kept(Common, {name: value for name, value in keys.items() if name in shared})
    return Rule(file.id, problems.path, common, check)


@once
def _all_names(cls: Any) -> frozenset[str]:
    """The keys that a rule of a kind may have, where what the cache kept of them tells all."""
    known = frozenset((*names_of(Common), *names_of(cls), *NOT_READ)) - {"code"}
    return known if "where" not in fields_of(cls) else frozenset()
