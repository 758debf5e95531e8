"""What was there before -> which findings are new: a baseline file, or the lines that git says have changed."""

from __future__ import annotations

import codecs
import json
import os
import subprocess
from collections.abc import Sequence
from typing import Any, Protocol

from linter.errors import ConfigError
from linter.files import read_regular
from linter.finding import Finding
from linter.lazy_pattern import lazy_pattern
from linter.report.fingerprint import fingerprints
from linter.text import Document, Span

_FILE = lazy_pattern(r"\+\+\+ (?:\"(?P<quoted>b/.*)\"|b/(?P<plain>.*?))\t?$")
_HUNK = lazy_pattern(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
MOST_BYTES = 200_000_000
VERSION = 1


class Sieve(Protocol):
    """Something that lets only some findings of an article through."""

    def keep(self, path: str, findings: Sequence[Finding]) -> tuple[Finding, ...]: ...

    def renew(self, path: str) -> None:
        """Look at an article anew: it has been mended."""


class Baseline:
    """The findings that a desk has agreed to live with: a file of fingerprints by article."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.known: dict[str, dict[str, str]] = {}
        self.found: dict[str, dict[str, str]] = {}
        """What this run finds, with what is known already."""

    def read(self) -> Baseline:
        """Read the file. Raises ConfigError where it is no baseline."""
        try:
            data = json.loads(read_regular(self.path, MOST_BYTES))
        except OSError as error:
            raise ConfigError(
                f"this baseline cannot be read ({error.strerror}): --update-baseline writes one", self.path
            ) from None
        except (ValueError, RecursionError):
            raise ConfigError("this is no baseline: it is not JSON", self.path) from None
        articles = data.get("articles") if isinstance(data, dict) and data.get("version") == VERSION else None
        if not isinstance(articles, dict) or not all(_is_entry(entry) for entry in articles.values()):
            raise ConfigError("this is no baseline: --update-baseline writes one", self.path)
        self.known = articles
        return self

    def keep(self, path: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings of an article that the file does not know."""
        name = self._name(path)
        marks = fingerprints(findings)
        told = {mark: f"{f.rule}: {' '.join(f.text.split())[:80]}" for mark, f in zip(marks, findings, strict=True)}
        self.found[name] = {**self.found.get(name, {}), **told}
        known = self.known.get(name, {})
        return tuple(finding for mark, finding in zip(marks, findings, strict=True) if mark not in known)

    def renew(self, path: str) -> None:
        self.found.pop(self._name(path), None)

    def gone(self) -> list[tuple[str, str]]:
        """What the file knows and this run did not find again, of articles that it checked or that are no more."""
        return [
            (name, told)
            for name, entry in self.known.items()
            if name in self.found or not os.path.exists(os.path.join(self.folder, name))
            for mark, told in entry.items()
            if mark not in self.found.get(name, {})
        ]

    def text(self) -> str:
        """The file as it ought to be after this run; articles that were not checked keep their entries."""
        left = {name: entry for name, entry in self.known.items() if os.path.exists(os.path.join(self.folder, name))}
        articles: dict[str, Any] = {name: entry for name, entry in sorted({**left, **self.found}.items()) if entry}
        return json.dumps({"version": VERSION, "articles": articles}, indent=1, sort_keys=True) + "\n"

    def _name(self, path: str) -> str:
        return os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and all(isinstance(told, str) for told in entry.values())


class ChangedLines:
    """The lines of the working tree that differ from a revision. Raises ConfigError where git cannot tell."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        self.top = top = _git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
        self.lines: dict[str, set[int]] = {}
        self.whole: set[str] = set()
        """Files without lines, and files that git does not know yet: all of them counts."""
        named = _git("diff", "--name-only", "-z", *_PLAIN, "--end-of-options", revision, "--", top)
        new = _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z")
        self._read(top)
        for name in (named + new).decode("utf-8", "surrogateescape").split("\0"):
            path = os.path.realpath(os.path.join(top, name))
            if name and path not in self.lines:
                self.whole.add(path)

    def _read(self, what: str) -> None:
        diff = _git("diff", "-U0", *_PLAIN, "--dst-prefix=b/", "--end-of-options", self.revision, "--", what)
        lines: set[int] = set()
        head = True
        for line in diff.decode("utf-8", "surrogateescape").split("\n"):
            if line.startswith("diff --git "):
                head = True
            elif head and (name := _FILE.match(line)):
                path = name["plain"] if name["plain"] is not None else _unquoted(name["quoted"])[2:]
                lines = self.lines.setdefault(os.path.realpath(os.path.join(self.top, path)), set())
            elif hunk := _HUNK.match(line):
                head = False
                first, count = int(hunk[1]), int(hunk[2] if hunk[2] is not None else 1)
                lines.update(range(first, first + count))

    def renew(self, path: str) -> None:
        self.lines.pop(os.path.realpath(path), None)
        self._read(os.path.realpath(path))

    def keep(self, path: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings of an article that stand on a changed line, or speak of a place that does."""
        place = os.path.realpath(path)
        if place in self.whole:
            return tuple(findings)
        changed = self.lines.get(place, set())
        return tuple(finding for finding in findings if changed and any(changed & lines for lines in _lines_of(finding)))


def _lines_of(finding: Finding) -> list[set[int]]:
    document = finding.document
    spans = [finding.source_span, *(document.source_span(r.span) for r in finding.related if r.document in (None, document))]
    return [_lines(document, span) for span in spans]


def _lines(document: Document, span: Span) -> set[int]:
    first, last = document.lines.position(span.start).line, document.lines.position(max(span.start, span.end - 1)).line
    return set(range(first, last + 1))


def _unquoted(name: str) -> str:
    """A name as git quotes it."""
    raw: Any = codecs.escape_decode(name.encode("utf-8", "surrogateescape"))[0]
    text: str = raw.decode("utf-8", "surrogateescape")
    return text


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", *arguments], check=False, capture_output=True, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise ConfigError(f"git cannot be run, so --since cannot tell what has changed: {error.strerror}") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise ConfigError(f"git cannot tell what has changed: {reason}")
    return done.stdout
