"""`.vale.ini`, found upward from an article -> which rules of which Vale styles run on it, and what of it they pass over."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from linter.errors import ConfigError, LinterError, RuleError, shown
from linter.finding import Severity
from linter.record import fields_of, is_record, replace
from linter.rulebook import Rule
from linter.rulebook.ini import Entry, parse
from linter.rulebook.load import RuleFile, decode, load_all
from linter.rulebook.load import find as rule_files
from linter.text import Position, Span

if TYPE_CHECKING:
    from linter.text import Document

CORE = "StylesPath MinAlertLevel Vocab Packages IgnoredScopes SkippedScopes IgnoredClasses WordTemplate NLPEndpoint".split()
SECTION = "BasedOnStyles BlockIgnores TokenIgnores IgnorePatterns CommentDelimiters Transform View Lang".split()
LEVELS = ("suggestion", "warning", "error")
INLINE_TAGS = {"a": "link", "b": "strong", "i": "emphasis", "em": "emphasis", "tt": "code", "kbd": "code"}
BLOCK_TAGS = {"li": "list", "th": "header", "td": "cell", "figcaption": "caption"}
BUILT_IN = {
    "Vale.Repetition": """
extends: repetition
message: "'%s' is repeated!"
level: error
ignorecase: true
alpha: true
action: {name: edit, params: [truncate, " "]}
tokens: ['[^\\s.!?]+']
""",
    "Vale.Spelling": """
extends: spelling
message: "Did you really mean '%s'?"
level: error
action: {name: suggest, params: [spellings]}
""",
    "Vale.Terms": """
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
ignorecase: true
vocab: false
swap: {}
""",
    "Vale.Avoid": """
extends: existence
message: "Avoid using '%s'."
level: error
tokens: []
""",
}
"""The style `Vale`, which Vale has built in; Terms and Avoid get their words from the vocabulary."""


class Chosen(NamedTuple):
    """What a `.vale.ini` says of one article."""

    styles: tuple[str, ...]
    switches: tuple[tuple[str, str], ...]
    """(rule, YES, NO or a level), later ones over earlier ones."""


class ValeIni:
    """One `.vale.ini`, read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.problems: list[LinterError] = []
        self.entries, self.sections = self._read(path)
        packaged = os.path.join(self.styles_paths[0], ".vale-config") if self.styles_paths else ""
        if packaged and os.path.isdir(packaged):  # what packages bring comes first, so that the file's own word stands
            before: list[Entry] = []
            for name in sorted(os.listdir(packaged)):
                if name.endswith(".ini"):
                    entries, sections = self._read(os.path.join(packaged, name))
                    before += entries
                    self.sections += [section for section in sections if section not in self.sections]
            self.entries = before + self.entries
        self._check()

    def _read(self, path: str) -> tuple[list[Entry], list[str]]:
        try:
            with open(path, encoding="utf-8-sig", newline="") as stream:
                entries, sections, faulty = parse(stream.read())
        except (OSError, UnicodeDecodeError) as error:
            reason = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
            self.problems.append(ConfigError(f"this configuration cannot be read: {reason}", shown(path)))
            return [], []
        for line in faulty:
            self.problems.append(ConfigError("a line must be 'key = value' or '[section]'", shown(path), Position(line, 1)))
        return entries, sections

    def _problem(self, entry: Entry, message: str) -> None:
        self.problems.append(ConfigError(message, shown(self.path), Position(entry.line, 1)))

    def _check(self) -> None:
        for entry in self.entries:
            if entry.section in ("formats", "asciidoctor"):
                continue
            if entry.section and entry.key in CORE:
                self._problem(entry, f"'{entry.key}' must stand above the first section")
            elif not entry.section and entry.key in SECTION:
                self._problem(entry, f"'{entry.key}' must stand in a section such as [*]")
            elif entry.key == "MinAlertLevel" and entry.value not in LEVELS:
                self._problem(entry, f"'MinAlertLevel' must be one of {', '.join(LEVELS)}, not '{entry.value}'")

    def _core(self, key: str) -> tuple[str, ...]:
        return tuple(item for entry in self.entries if not entry.section and entry.key == key for item in entry.items)

    @cached_property
    def styles_paths(self) -> tuple[str, ...]:
        """The folders that hold styles, the first searched first."""
        given = self._core("StylesPath") or ("styles",)
        return tuple(os.path.join(self.folder, os.path.expanduser(path)) for path in given)

    @cached_property
    def least(self) -> Severity:
        """`MinAlertLevel`."""
        level = (self._core("MinAlertLevel") or ("suggestion",))[-1]
        return Severity[level.upper()] if level in LEVELS else Severity.SUGGESTION

    @cached_property
    def template(self) -> str:
        """`WordTemplate`: what stands around the patterns of a rule instead of word boundaries."""
        return next((e.value for e in reversed(self.entries) if not e.section and e.key == "WordTemplate"), "")

    @cached_property
    def vocabulary(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words that the desk accepts, and those it rejects."""
        accepted: list[str] = []
        rejected: list[str] = []
        for name in self._core("Vocab"):
            for words, file in ((accepted, "accept.txt"), (rejected, "reject.txt")):
                for folder in self.styles_paths:
                    for room in (os.path.join("config", "vocabularies"), "Vocab"):
                        words += _lines(os.path.join(folder, room, name, file))
        return tuple(dict.fromkeys(accepted)), tuple(dict.fromkeys(rejected))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The styles that any section names and their rules: what may be selected."""
        styles = [item for entry in self.entries if entry.key == "BasedOnStyles" for item in entry.items]
        files = [file.id for style in styles if self._folders(style) for file in self._style(style, [])]
        return (*styles, *files, *BUILT_IN, *(entry.key for entry in self.entries if entry.section and "." in entry.key))

    def name_to_read(self, path: str) -> str:
        """The name by which an article is read: `[formats]` says that one ending is read as another."""
        stem, dot, ending = path.rpartition(".")
        other = next((e.value for e in self.entries if e.section == "formats" and e.key == ending), ending)
        return f"{stem}{dot}{other}"

    def chosen(self, path: str) -> Chosen | None:
        """What runs on an article; None where no section fits it."""
        fitting = [s for s in self.sections if s not in ("formats", "asciidoctor") and self._fits(path, s)]
        if not fitting:
            return None
        # [*] lays the ground wherever it stands; of the others a later one stands over an earlier one
        fitting.sort(key=lambda section: section != "*")
        styles: tuple[str, ...] = ()
        switches: list[tuple[str, str]] = []
        for section in dict.fromkeys(fitting):
            based = [e for e in self.entries if e.section == section and e.key == "BasedOnStyles"]
            if based:
                styles = tuple(dict.fromkeys(item for entry in based for item in entry.items))
            switches += [(e.key, e.value) for e in self.entries if e.section == section and e.key not in SECTION]
        return Chosen(styles, tuple(switches))

    def _fits(self, path: str, section: str) -> bool:
        if section == "*":
            return True
        relative = os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")
        pattern = _glob(section)
        return bool(pattern.match(relative) or pattern.match(path.replace(os.sep, "/")))

    def rules(self, chosen: Chosen, wanted: Callable[[str], bool] = lambda id: True) -> tuple[list[Rule], list[LinterError]]:
        """The rules that run on an article, at their levels, and every problem of their files; the others are not read."""
        problems: list[LinterError] = []
        files: dict[str, RuleFile] = {}
        for style in chosen.styles:
            if style != "Vale":
                files.update((file.id, file) for file in self._style(style, problems))
        switched = dict(chosen.switches)
        for name, value in switched.items():
            if "." in name and "[" not in name and name not in files and value != "NO" and not name.startswith("Vale."):
                style, _, rule = name.partition(".")
                found = [folder for folder in self._folders(style) if os.path.isfile(os.path.join(folder, f"{rule}.yml"))]
                if found:
                    files[name] = RuleFile(name, os.path.join(found[0], f"{rule}.yml"))
        off = {name for name, value in switched.items() if value == "NO"}
        rules, found_problems = load_all(
            file for id, file in files.items() if id not in off and id.partition(".")[0] not in off and wanted(id)
        )
        problems += found_problems
        for id in BUILT_IN:
            if ("Vale" in chosen.styles or switched.get(id, "NO") != "NO") and id not in off and wanted(id):
                built = self._built_in(id, problems)
                if built is not None:
                    rules[id] = built
        levelled = [_set(_levelled(rule, switched), switched, problems, shown(self.path)) for rule in rules.values()]
        return [self._dressed(rule) for rule in levelled if rule.severity >= self.least], problems

    def _folders(self, style: str) -> list[str]:
        return [os.path.join(folder, style) for folder in self.styles_paths if os.path.isdir(os.path.join(folder, style))]

    def _style(self, style: str, problems: list[LinterError]) -> Iterable[RuleFile]:
        folders = self._folders(style)
        if not folders:
            entry = next(e for e in self.entries if e.key == "BasedOnStyles" and style in e.items)
            where = ", ".join(shown(path) for path in self.styles_paths)
            problems.append(ConfigError(f"the style '{style}' is not in {where}", shown(self.path), Position(entry.line, 1)))
            return []
        try:
            return list(rule_files(folders[0]))
        except RuleError as error:
            problems.append(error)
            return []

    def _built_in(self, id: str, problems: list[LinterError]) -> Rule | None:
        accepted, rejected = self.vocabulary
        rule, found = decode(BUILT_IN[id], id, shown(self.path))
        problems += [RuleError(f"{id}: {problem.message}", problem.path) for problem in found]
        if rule is None:
            return None
        if id == "Vale.Terms":
            terms = {term.lower(): term for term in accepted if not re.search(r"[^\w\- ]", term)}
            return replace(rule, check=replace(rule.check, swap=terms)) if terms else None
        if id == "Vale.Avoid":
            return replace(rule, check=replace(rule.check, tokens=rejected)) if rejected else None
        return rule

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
        return replace(rule, check=replace(check, **changes)) if changes else rule

    def _with_tags(self, document: Document) -> Document:
        """The document with the tags of `IgnoredScopes` (instead of code) and of `SkippedScopes` marked as code."""
        inline, block = self._core("IgnoredScopes"), self._core("SkippedScopes")
        if inline:
            roles = {INLINE_TAGS.get(tag, tag) for tag in inline}
            kept = (b for b in document.inlines if b.role in roles or b.role != "code")
            kept = (b._replace(role="code") if b.role in roles else b for b in kept)
            document = replace(document, inlines=tuple(kept))
        if block:
            parts = {BLOCK_TAGS.get(tag, tag) for tag in block}
            hidden = [b.span for b in document.paragraphs if parts & set(b.scope.split("."))]
            document = document.with_code(hidden) if hidden else document
        return document

    @cached_property
    def _ignores(self) -> list[Entry]:
        return [e for e in self.entries if e.key in ("TokenIgnores", "BlockIgnores", "IgnorePatterns")]

    def passed_over(self, document: Document) -> Document:
        """The document with what `TokenIgnores` and `BlockIgnores` match marked as code, which no Vale rule reads."""
        document = self._with_tags(document)
        entries = [entry for entry in self._ignores if self._fits(document.id, entry.section)]
        if not entries:
            return document
        from linter.matcher import Clock, compile_pattern, scan

        clock = Clock(len(document.source))
        hidden: list[Span] = []
        for entry in entries:
            for item in entry.items:
                for match in scan(compile_pattern(item), document.source, clock):
                    group = 1 if match.lastindex and match.start(1) >= 0 else 0
                    hidden += _text_spans(document, Span(*match.span(group)))
        return document.with_code(hidden) if hidden else document


def _set(rule: Rule, switched: dict[str, str], problems: list[LinterError], path: str) -> Rule:
    """The rule with the keys that `Style.Rule[key] = value` sets."""
    for name, value in switched.items():
        id, bracket, key = name.removesuffix("]").partition("[")
        if not bracket or id != rule.id:
            continue
        old = getattr(rule.check, key, None)
        try:
            new = (value in ("true", "YES")) if isinstance(old, bool) else type(old)(value) if old is not None else None
        except (TypeError, ValueError):
            new = None
        if new is None or isinstance(old, tuple | dict):
            problems.append(ConfigError(f"'{name}' cannot be set to '{value}'", path))
        else:
            rule = replace(rule, check=replace(rule.check, **{key: new}))
    return rule


def _levelled(rule: Rule, switched: dict[str, str]) -> Rule:
    for name in (rule.id, rule.style):
        level = switched.get(name)
        if level in LEVELS:
            return replace(rule, common=replace(rule.common, level=level))
    return rule


def _text_spans(document: Document, source: Span) -> Iterable[Span]:
    """The stretches of the text that come from a stretch of the source."""
    if not document.origin:
        return [source]
    found = []
    for text, origin in document.origin:
        if origin.start < source.end and source.start < origin.end:
            if text.end - text.start == origin.end - origin.start:
                start = text.start + max(0, source.start - origin.start)
                found.append(Span(start, text.end - max(0, origin.end - source.end)))
            else:
                found.append(text)
    return found


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8-sig") as stream:
            lines = [line.strip() for line in stream]
    except (OSError, UnicodeDecodeError):
        return []
    return [line for line in lines if line and not line.startswith("# ")]


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    """A pattern for paths: `*` crosses folders unless the pattern holds `**`; `{a,b}` are alternatives."""
    deep = "**" in pattern
    out, depth, i = "", 0, 0
    while i < len(pattern):
        char = pattern[i]
        if pattern.startswith("**", i):
            out += ".*"
            i += 2
            if pattern.startswith("/", i):
                out, i = out[:-2] + "(?:.*/)?", i + 1
            continue
        close = pattern.find("]", i + 2) if char == "[" else -1
        if char == "*":
            out += "[^/]*" if deep else ".*"
        elif char == "?":
            out += "."
        elif close > 0:
            inside = pattern[i + 1 : close]
            out += f"[{'^' if inside[0] in '!^' else ''}{re.escape(inside.lstrip('!^')).replace(chr(92) + '-', '-')}]"
            i = close
        elif char == "{" and "}" in pattern[i:]:
            out, depth = out + "(?:", depth + 1
        elif char == "}" and depth:
            out, depth = out + ")", depth - 1
        elif char == "," and depth:
            out += "|"
        else:
            out += re.escape(char)
        i += 1
    return re.compile(out + r"\Z", re.DOTALL)
