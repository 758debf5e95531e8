"""`.vale.ini`, found upward from an article -> which rules of which Vale styles run on it, and what of it they pass over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from linter.errors import ConfigError, LinterError, RuleError, read_settings, shown
from linter.files import read_regular
from linter.finding import Severity
from linter.record import NamedTuple, fields_of, is_record, replace
from linter.rulebook import Rule
from linter.rulebook.inherit import file_of
from linter.rulebook.load import RuleFile, load_all
from linter.rulebook.load import style as style_files
from linter.text import Position
from linter.vale import masks as masks
from linter.vale.builtin import BUILT_IN, built_in
from linter.vale.found import path_of, styles_paths
from linter.vale.glob import fits_glob
from linter.vale.ini_text import IniEntry, parse_ini
from linter.vale.switches import LEVELS, ON, SWITCHES, at_level, is_on, with_keys

if TYPE_CHECKING:
    from linter.text import Document

CORE = "StylesPath MinAlertLevel Vocab Packages IgnoredScopes SkippedScopes IgnoredClasses WordTemplate NLPEndpoint".split()
SECTION = "BasedOnStyles BlockIgnores TokenIgnores IgnorePatterns CommentDelimiters Transform View Lang".split()
IGNORES = ("TokenIgnores", "BlockIgnores", "IgnorePatterns")
NO_GLOBS = ("", "formats", "asciidoctor")
"""Sections that are no patterns for paths; the empty one is what stands above the first."""
LONGEST = 1_000_000
"""A configuration of more characters is refused."""
MOST_FAULTY = 20
"""So many faulty lines are told one by one."""


class Chosen(NamedTuple):
    """What a `.vale.ini` says of one article."""

    styles: tuple[str, ...]
    switches: tuple[tuple[str, str], ...]
    """(rule, YES, NO or a level), later ones over earlier ones."""


class ValeIni:
    """One `.vale.ini`, read, over what packages bring and over the settings that the user has for all of Vale."""

    def __init__(self, path: str, under: str = "") -> None:
        """`under` is the file of the user's own settings, where there is one."""
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.problems: list[LinterError] = []
        self.by_section: dict[str, list[IniEntry]] = {}
        files = [under] if under and not _same(under, path) else []
        read = {file: self._read(file) for file in (*files, path)}
        self.styles_paths = styles_paths(read[path][0], *(read[file][0] for file in files))
        for folder in self.styles_paths:  # what packages bring comes before, so that the file's own word stands
            packaged = os.path.join(folder, ".vale-config")
            names = sorted(os.listdir(packaged)) if os.path.isdir(packaged) else []
            for name in names:
                if name.endswith(".ini"):
                    self._add(*self._read(os.path.join(packaged, name)))
        for file in (*files, path):
            self._add(*read[file])
        self._check()

    def _read(self, path: str) -> tuple[list[IniEntry], list[str]]:
        try:
            text = read_settings(path, "this configuration")
        except ConfigError as error:
            self.problems.append(error)
            return [], []
        if len(text) > LONGEST:
            self.problems.append(ConfigError(f"this configuration is longer than {LONGEST:,} characters", shown(path)))
            return [], []
        entries, sections, faulty = parse_ini(text, path)
        for line in faulty[:MOST_FAULTY]:
            self.problems.append(ConfigError("a line must be 'key = value' or '[section]'", shown(path), Position(line, 1)))
        if len(faulty) > MOST_FAULTY:
            self.problems.append(ConfigError(f"{len(faulty) - MOST_FAULTY} more such lines", shown(path)))
        return entries, sections

    def _add(self, entries: list[IniEntry], sections: list[str]) -> None:
        for section in sections:
            self.by_section.setdefault(section, [])
        for entry in entries:
            self.by_section.setdefault(entry.section, []).append(entry)

    def _problem(self, entry: IniEntry, message: str) -> None:
        self.problems.append(ConfigError(message, shown(entry.file), Position(entry.line, 1)))

    def _check(self) -> None:
        for section, entries in self.by_section.items():
            for entry in entries if section not in NO_GLOBS[1:] else ():
                if section and entry.key in CORE:
                    self._problem(entry, f"'{entry.key}' must stand above the first section")
                elif not section and entry.key in SECTION:
                    self._problem(entry, f"'{entry.key}' must stand in a section such as [*]")
                elif section and "." in entry.key and "[" not in entry.key and entry.value not in SWITCHES:
                    self._problem(entry, f"'{entry.key}' must be one of {', '.join(SWITCHES)}, not '{entry.value}'")
                else:
                    self._check_value(entry)
        self.problems.sort(key=lambda problem: (problem.path, problem.position or Position(0, 0)))

    def _check_value(self, entry: IniEntry) -> None:
        if entry.key == "MinAlertLevel" and entry.value not in LEVELS:
            self._problem(entry, f"'MinAlertLevel' must be one of {', '.join(LEVELS)}, not '{entry.value}'")
        elif entry.key == "StylesPath" and not os.path.isdir(path_of(entry)):
            self._problem(entry, f"there is no folder '{entry.value}'")
        elif entry.key == "Vocab":
            for name in entry.items:
                if not self._vocabulary_folder(name):
                    self._problem(entry, f"there is no vocabulary '{name}' in {self._where('config/vocabularies')}")
        elif entry.key in IGNORES:
            from linter.matcher import compile_pattern

            for item in entry.items:
                try:
                    compile_pattern(item)
                except RuleError as error:
                    self._problem(entry, f"'{entry.key}': {error.message}")
        elif entry.key == "CommentDelimiters" and len(entry.items) != 2:
            self._problem(entry, "'CommentDelimiters' must be two marks, separated by a comma: {/*, */}")
        elif entry.key == "WordTemplate" and entry.value.count("%s") != 1:
            self._problem(entry, "'WordTemplate' must hold '%s' once, where the patterns of a rule go")

    def _where(self, below: str = "") -> str:
        return ", ".join(shown(os.path.join(path, below) if below else path) for path in self.styles_paths)

    def _core(self, key: str) -> tuple[str, ...]:
        return tuple(item for entry in self.by_section.get("", ()) if entry.key == key for item in entry.items)

    @cached_property
    def least(self) -> Severity:
        """`MinAlertLevel`."""
        level = (self._core("MinAlertLevel") or ("suggestion",))[-1]
        return Severity[level.upper()] if level in LEVELS else Severity.SUGGESTION

    @cached_property
    def template(self) -> str:
        """`WordTemplate`: what stands around the patterns of a rule instead of word boundaries."""
        given = next((e.value for e in reversed(self.by_section.get("", ())) if e.key == "WordTemplate"), "")
        return given if given.count("%s") == 1 else ""

    @cached_property
    def vocabulary(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words that the desk accepts, and those it rejects."""
        accepted: list[str] = []
        rejected: list[str] = []
        for name in self._core("Vocab"):
            folder = self._vocabulary_folder(name)
            accepted += _lines(os.path.join(folder, "accept.txt")) if folder else []
            rejected += _lines(os.path.join(folder, "reject.txt")) if folder else []
        return tuple(dict.fromkeys(accepted)), tuple(dict.fromkeys(rejected))

    def _vocabulary_folder(self, name: str) -> str:
        """Where a vocabulary lies, the older place of Vale 2 included; empty where it lies nowhere."""
        rooms = [os.path.join(path, *room) for path in self.styles_paths for room in (("config", "vocabularies"), ("Vocab",))]
        return next((os.path.join(room, name) for room in rooms if os.path.isdir(os.path.join(room, name))), "")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The styles that any section names and their rules: what may be selected."""
        entries = [entry for section, entries in self.by_section.items() if section not in NO_GLOBS for entry in entries]
        styles = dict.fromkeys(item for entry in entries if entry.key == "BasedOnStyles" for item in entry.items)
        files = [file.id for style in styles if self._folders(style) for file in self._style(style, [])]
        return (*styles, *files, *BUILT_IN, *(entry.key for entry in entries if entry.section and "." in entry.key))

    @cached_property
    def _formats(self) -> dict[str, str]:
        return {entry.key: entry.value for entry in self.by_section.get("formats", ())}

    def name_to_read(self, path: str) -> str:
        """The name by which an article is read: `[formats]` says that one ending is read as another."""
        stem, dot, ending = path.rpartition(".")
        return f"{stem}{dot}{self._formats.get(ending, ending)}"

    def chosen(self, path: str) -> Chosen | None:
        """What runs on an article; None where no section fits it."""
        fitting = [section for section in self.by_section if section not in NO_GLOBS and self._fits(path, section)]
        if not fitting:
            return None
        # [*] lays the ground wherever it stands; of the others a later one stands over an earlier one
        fitting.sort(key=lambda section: section != "*")
        styles: tuple[str, ...] = ()
        switches: list[tuple[str, str]] = []
        for section in fitting:
            based = [entry for entry in self.by_section[section] if entry.key == "BasedOnStyles"]
            if based:
                styles = tuple(dict.fromkeys(item for entry in based for item in entry.items))
            switches += [(entry.key, entry.value) for entry in self.by_section[section] if entry.key not in SECTION]
        return Chosen(styles, tuple(switches))

    def _fits(self, path: str, section: str) -> bool:
        if section == "*":
            return True
        relative = os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")
        return fits_glob(relative, section) or fits_glob(path.replace(os.sep, "/"), section)

    def rules(self, chosen: Chosen, wanted: Callable[[str], bool] = lambda id: True) -> tuple[list[Rule], list[LinterError]]:
        """The rules that run on an article, at their levels, and every problem of their files; the others are not read."""
        problems: list[LinterError] = []
        files: dict[str, RuleFile] = {}
        for style in chosen.styles:
            if style != "Vale":
                files.update((file.id, file) for file in self._style(style, problems))
        switched = dict(chosen.switches)
        for name, value in switched.items():
            if "." in name and "[" not in name and name not in files and value in ON and not name.startswith("Vale."):
                path = file_of(name, self.styles_paths)
                if path:
                    files[name] = RuleFile(name, path, roots=self.styles_paths)
        rules, found = load_all(file for id, file in files.items() if is_on(id, switched) and wanted(id))
        problems += found
        for id in BUILT_IN:
            if ("Vale" in chosen.styles or switched.get(id) in ON) and is_on(id, switched) and wanted(id):
                built, found = built_in(id, shown(self.path), *self.vocabulary)
                problems += found
                if built is not None:
                    rules[id] = built
        levelled = [with_keys(at_level(rule, switched), switched, problems, shown(self.path)) for rule in rules.values()]
        return [self._dressed(rule) for rule in levelled if rule.severity >= self.least], problems

    def _folders(self, style: str) -> list[str]:
        return [os.path.join(folder, style) for folder in self.styles_paths if os.path.isdir(os.path.join(folder, style))]

    def _style(self, style: str, problems: list[LinterError]) -> Iterable[RuleFile]:
        folders = self._folders(style)
        if not folders:
            based = (e for entries in self.by_section.values() for e in entries if e.key == "BasedOnStyles")
            entry = next(e for e in based if style in e.items)
            where = Position(entry.line, 1)
            problems.append(ConfigError(f"the style '{style}' is not in {self._where()}", shown(entry.file), where))
            return []
        try:
            return [file._replace(roots=self.styles_paths) for file in style_files(folders[0], style)]
        except RuleError as error:
            problems.append(error)
            return []

    def _dressed(self, rule: Rule) -> Rule:
        """The rule with the vocabulary and the word template of this file."""
        check = rule.check
        if not is_record(check):
            return rule
        known = fields_of(type(check))
        changes: dict[str, object] = {}
        if "_accepted" in known and self.vocabulary[0]:
            changes["_accepted"] = self.vocabulary[0]
        if "_template" in known and self.template:
            changes["_template"] = self.template
        if "_folders" in known:
            changes["_folders"] = self.styles_paths
        if rule.id == "Vale.Spelling":  # it can name no files of its own: those that lie in config/ignore are its
            rooms = [os.path.join(path, "config", "ignore") for path in self.styles_paths]
            changes["ignore"] = tuple(sorted(e.path for r in rooms if os.path.isdir(r) for e in os.scandir(r) if e.is_file()))
        return replace(rule, check=replace(check, **changes)) if changes else rule

    def passed_over(self, document: Document) -> Document:
        """The document with all that these settings pass over marked as code, which no Vale rule reads.

        Raises ConfigError where a pattern takes too long.
        """
        document = masks.with_tags(document, self._core("IgnoredScopes"), self._core("SkippedScopes"))
        document = masks.without_maths(document)
        document = masks.without_classes(document, frozenset(self._core("IgnoredClasses")))
        fitting = [e for s, entries in self._marked.items() if self._fits(document.id, s) for e in entries]
        ignores = [entry for entry in fitting if entry.key in IGNORES]
        if ignores:
            document = masks.without_matches(document, ignores)
        for entry in fitting:
            if entry.key == "CommentDelimiters" and len(entry.items) == 2:
                document = masks.with_comments(document, entry.items[0], entry.items[1])
        return document

    @cached_property
    def _marked(self) -> dict[str, list[IniEntry]]:
        """The entries that mark something as code, by section."""
        marks = (*IGNORES, "CommentDelimiters")
        found = {s: [e for e in entries if e.key in marks] for s, entries in self.by_section.items() if s not in NO_GLOBS}
        return {section: entries for section, entries in found.items() if entries}


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _lines(path: str) -> list[str]:
    try:
        lines = [line.strip() for line in read_regular(path).decode("utf-8-sig").split("\n")]
    except (OSError, UnicodeDecodeError):
        return []
    return [line for line in lines if line and not line.startswith("# ")]
