"""One run over many articles: which settings and rules each gets, what is read, what is found, what failed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import IO, TYPE_CHECKING, Literal

from linter.checks import NEED_SOURCES
from linter.config import DEFAULTS, Config, checked_day, find_config, read_config
from linter.desk import Desk
from linter.errors import ConfigError, ReadError
from linter.files import read_regular
from linter.finding import Finding, Severity
from linter.read import read_documents
from linter.read.own_page import is_own_page
from linter.record import NamedTuple, replace
from linter.report import Report
from linter.rulebook.select import RuleSet, rule_set, wanted
from linter.run import LintResult, lint, unused_exceptions
from linter.session.desk_files import DeskFiles
from linter.session.failures import Complain, Failures
from linter.suppress import Exceptions
from linter.text import Document
from linter.vale.found import vale_file, vale_of_user

if TYPE_CHECKING:
    from linter.claims import Checkable
    from linter.vale.ini import Chosen, ValeIni


class Options(NamedTuple):
    """What is asked of one run; it stands over the settings that are found beside the articles."""

    config: str = ""
    """These settings instead of the nearest ones: a `.onrecord.yml`, a `pyproject.toml` or a `.vale.ini`."""
    encoding: str = ""
    """The encoding of the articles where it is neither UTF-8 nor UTF-16 with its mark."""
    stdin_filename: str = "-"
    """The name that standard input goes by; its ending says how it is read."""
    select: tuple[str, ...] | None = None
    """Only these styles or rules; None: those of the settings."""
    ignore: tuple[str, ...] = ()
    """Not these styles or rules, besides those of the settings."""
    rules: tuple[str, ...] = ()
    """More rules: folders of styles or single files."""
    fail_on: Literal["suggestion", "warning", "error"] | None = None
    """The severity from which on the run fails; None: that of the settings."""
    date: str | None = None
    """The day to take as the date of articles that have none, YYYY-MM-DD."""
    sources: tuple[str, ...] = ()
    """What to hold the articles against, files and folders, besides what the settings and the articles name."""
    rosters: tuple[str, ...] = ()
    """More lists of names."""
    facts: tuple[str, ...] = ()
    """More files of known facts."""
    force_exclude: bool = False
    """What the settings exclude, and what a folder leaves out, stays out where it is named too."""
    keep_articles: bool = False
    """Whether the report holds the articles themselves, those without findings too: a page shows them."""


class Checked(NamedTuple):
    """What is found in one article."""

    path: str
    findings: tuple[Finding, ...]
    gate: Severity
    """The severity from which on its findings fail the run."""
    document: Document | None = None
    """The article, where the run keeps it."""


class ExceptionsMet(NamedTuple):
    """Which exceptions of some settings were met in articles, and which of them silenced something."""

    path: str
    """An article with these settings."""
    met: frozenset[int]
    used: frozenset[int]


class Session(Failures):
    """What one run has settled so far: settings by folder, rules by settings, and everything that went wrong."""

    def __init__(self, options: Options, stdin: IO[bytes] | None, complain: Complain) -> None:
        super().__init__(complain)
        self.options = options
        self.stdin = stdin
        self.desk_files = DeskFiles(options, self)
        self._rules: dict[tuple[Config, ValeIni | None, Chosen | None, bool], RuleSet] = {}
        self._vale: dict[str, ValeIni] = {}
        self._given_vale = options.config if os.path.basename(options.config).endswith(".ini") else ""
        self._configs: dict[Config, Config] = {}
        self._exceptions: dict[str, Exceptions] = {}
        self._given: Config | None = None
        self._source_rules: RuleSet | None = None
        self._settings: dict[str, tuple[RuleSet, Exceptions]] = {}
        self._first: dict[str, str] = {}
        """The settings by their file -> the first article that has them."""
        self.stopped = False
        """Whether somebody stopped the run before its end."""

    def config(self, path: str) -> Config:
        """The settings for an article: the command line over the nearest file over the defaults."""
        nearest = self.guarded(partial(self._nearest, path), DEFAULTS, "reading the configuration", path)
        found = nearest.for_article(path)
        if found not in self._configs:
            self._configs[found] = found.over(**self._from_command_line(found))
        return self._configs[found]

    def _nearest(self, path: str) -> Config:
        if not self.options.config or self._given_vale:
            return find_config(path)
        if self._given is None:
            self._given = DEFAULTS  # where it cannot be read, that is told once
            self._given = read_config(self.options.config) or DEFAULTS
        return self._given

    def _from_command_line(self, config: Config) -> dict[str, object]:
        given = self.options
        rules = tuple(os.path.abspath(path) for path in given.rules)
        return {
            "select": given.select,
            "ignore": config.ignore + given.ignore if given.ignore else None,
            "rules": config.rules + rules if rules else None,
            "fail_on": given.fail_on,
            "date": self.guarded(lambda: checked_day(given.date), None, "reading the date", ""),
            "encoding": given.encoding or None,
        }

    def vale(self, path: str, config: Config) -> ValeIni | None:
        """The `.vale.ini` for an article, its problems noted; None where there is none or the desk wants none."""
        file = self._given_vale or (vale_file(path) if config.vale else "")
        if not file:
            return None
        if file not in self._vale:
            from linter.vale.ini import ValeIni

            self._vale[file] = ValeIni(file, vale_of_user())
            for problem in self._vale[file].problems:
                self.fail(problem)
        return self._vale[file]

    def rules(self, config: Config, path: str, with_sources: bool) -> RuleSet:
        """The rules that the settings of an article ask for, read once for the same settings.

        Rules that hold a draft against its sources are left out where it has none.
        """
        skip = () if with_sources else NEED_SOURCES
        ini = self.vale(path, config)
        chosen = ini.chosen(path) if ini else None
        if (config, ini, chosen, with_sources) not in self._rules:
            besides, problems = ini.rules(chosen, partial(wanted, config=config)) if ini and chosen else ([], [])
            rules, found = rule_set(config, besides, ini.names if ini else (), skip)
            for problem in (*problems, *found):
                self.fail(problem)
            self._rules[config, ini, chosen, with_sources] = rules
        return self._rules[config, ini, chosen, with_sources]

    def exceptions(self, config: Config) -> Exceptions:
        """The exceptions of the file that some settings came from."""
        return self._exceptions.setdefault(config.path, Exceptions(config))

    def claims(self, document: Document, config: Config) -> list[Checkable]:
        """The checkable claims of an article in order, each with what its sources say of it."""
        from linter.claims import claims_of

        if self._source_rules is None:
            self._source_rules, problems = rule_set(Config(select=("sources",)))
            for problem in problems:
                self.fail(problem)
        return claims_of(document, Desk(config.date, self.desk_files.sources(document, config)), self._source_rules.rules)

    def check(self, articles: Iterable[tuple[Document, Config]], meant: str) -> Report:
        """What is found in articles, each given with its settings; `meant` says in an error where they were looked for."""
        return self.report(self.checked(articles), meant)

    def checked(self, articles: Iterable[tuple[Document, Config]]) -> Iterator[Checked]:
        """What is found in each article, as soon as it is checked."""
        for document, config in articles:
            result = self.guarded(partial(self._check, document, config), None, "checking it", document.id)
            kept = document if self.options.keep_articles else None
            yield Checked(document.id, result.findings if result else (), Severity[config.fail_on.upper()], kept)

    def report(
        self,
        checked: Iterable[Checked],
        meant: str,
        finish: Callable[[Sequence[Finding]], Sequence[Finding]] = lambda late: late,
    ) -> Report:
        """Sum up what is found in articles. `finish` is given what only the end of a run tells, and says what of it counts."""
        findings: list[Finding] = []
        documents: list[Document] = []
        count, failed = 0, False
        for one in checked:
            count += 1
            if one.document is not None:
                documents.append(one.document)
            findings += one.findings
            failed = failed or any(finding.severity >= one.gate for finding in one.findings)
        late: list[Finding] = []
        for path, (rules, exceptions) in self._settings.items() if not self.stopped else ():
            late += self.guarded(partial(unused_exceptions, rules, exceptions), (), "looking for unused exceptions", path)
        findings += finish(late)
        if not (count or self.errors or self.options.force_exclude or self.stopped):
            self.fail(ConfigError("there is no article here", meant))
        findings = self.guarded(lambda: sorted(findings, key=lambda f: f.sort_key), findings, "sorting what was found", "")
        return Report(tuple(findings), tuple(self.errors), count, failed, tuple(documents))

    def _check(self, document: Document, config: Config) -> LintResult:
        """Check one article, and note which rules and exceptions its settings have."""
        desk = self.desk_files.desk(document, config)
        rules, exceptions = self.rules(config, document.id, desk.sources is not None), self.exceptions(config)
        result = lint(document, rules, desk, exceptions)
        for note in result.notes:
            self.complain(f"{document.id}: {note}")
        for error in result.errors:
            self.fail(error)
        self._settings.setdefault(config.path, (rules, exceptions))
        self._first.setdefault(config.path, document.id)
        return result

    def exceptions_met(self) -> list[ExceptionsMet]:
        """Which exceptions this session has met and used, for another session to `learn`."""
        return [
            ExceptionsMet(self._first[path], frozenset(exceptions.met), frozenset(exceptions.used))
            for path, (_, exceptions) in self._settings.items()
            if exceptions.met
        ]

    def learn(self, told: Iterable[ExceptionsMet]) -> None:
        """Take over which exceptions another session has met and used."""
        for one in told:
            config = self.config(one.path)
            exceptions = self.exceptions(config)
            exceptions.met |= one.met
            exceptions.used |= one.used
            if config.path not in self._settings:
                self._settings[config.path] = self.rules(config, one.path, with_sources=False), exceptions

    def documents(self, paths: Sequence[str]) -> Iterator[tuple[Document, Config]]:
        """The articles that the paths mean, each with its settings; what cannot be read is noted and passed over."""
        return self.read(self.files(paths))

    def files(self, paths: Sequence[str]) -> Iterator[str]:
        """The files that the paths mean, in order; what cannot be walked is noted."""
        from linter.read.walk import articles, left_out

        named = {path for path in paths if path != "-" and os.path.isfile(path)} if self.options.force_exclude else set()
        first = next((path for path in paths if path != "-"), ".")
        top = self.guarded(partial(self.config, first), DEFAULTS, "reading the configuration", first)
        folder = self.guarded(lambda: top.folder, ".", "reading the configuration", first)
        for path in articles(paths, self.fail, top.include, top.exclude, folder):
            if path in named:
                own = self.config(path)
                check = partial(left_out, path, own.include, own.exclude, own.folder)
                if self.guarded(check, False, "looking whether it is excluded", path):
                    continue
            yield path

    def read(self, files: Iterable[str]) -> Iterator[tuple[Document, Config]]:
        """The articles in some files, each with its settings; what cannot be read is noted and passed over."""
        for path in files:
            none: Sequence[tuple[Document, Config]] = ()
            yield from self.guarded(partial(self._read, path), none, "reading it", path)

    def _read(self, path: str) -> Sequence[tuple[Document, Config]]:
        name = self.options.stdin_filename if path == "-" else path.replace(os.sep, "/")
        config = self.config(name)
        try:
            data = self._bytes(path, config.limits.file_bytes)
        except OSError as error:
            raise ReadError(f"cannot be read: {error.strerror}", path) from None
        if is_own_page(data):
            self.complain(f"{name}: a page that onrecord wrote, no copy: passed over")
            return []
        ini = self.vale(name, config)
        documents = read_documents(data, ini.name_to_read(name) if ini else name, config.encoding, config.limits)
        if ini:
            documents = [
                ini.passed_over(replace(document, id=name) if document.id != name else document) for document in documents
            ]
        for note in (note for document in documents for note in document.notes):
            self.complain(f"{name}: {note}")
        return [(document, config) for document in documents]

    def _bytes(self, path: str, most: int) -> bytes:
        if path != "-":
            return read_regular(path, most)
        data = self.stdin.read(most + 1) if self.stdin is not None else b""
        if len(data) > most:
            raise ReadError(f"cannot be read: it is larger than {most / 1e6:g} MB", path)
        return data
