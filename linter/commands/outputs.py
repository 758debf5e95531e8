"""Findings as they come, and the report at the end -> standard output and files, each in its format."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from linter.commands import emit, terminal_width, wants_colour
from linter.errors import ConfigError
from linter.files import read_regular
from linter.finding import Finding
from linter.report import FORMATS, Report, rendered, renderer
from linter.report.safe import inert, safe
from linter.session import Session

if TYPE_CHECKING:
    import argparse

    from linter.report.template import Template

TEMPLATE = "template"
"""The format that the desk's own file says."""
FLOWING = ("text", "concise", TEMPLATE)
"""The formats that print an article when it is done; the others are one piece of JSON or XML, or have an order of their own."""
SLOW = 1.0
"""A run of more seconds tells on a terminal how far it is."""


class Outputs:
    """Where the findings of one run go."""

    def __init__(self, run: Session, arguments: argparse.Namespace) -> None:
        self.run = run
        self.form: str = arguments.format
        self.quiet: bool = arguments.quiet
        self.statistics: bool = arguments.statistics
        self.colour = wants_colour(arguments.color)
        self.files = [_named(file, self.form) for file in arguments.output_file]
        self.silent = into_files(arguments.output_file)
        """Whether the format of standard output goes to a file instead."""
        self.forms = {form for form, _ in self.files} | {self.form}
        self.template = self._template(arguments.template)
        self.fixable = 0
        """How many of the findings told so far `--fix` would mend."""
        self.progress = ProgressLine(sys.stderr if not self.quiet else None)

    def _template(self, path: str | None) -> Template | None:
        """The desk's own format, if it is asked for; what is wrong with it is noted."""
        if TEMPLATE in self.forms and path is None:
            self.run.fail(ConfigError("--format template needs --template FILE, whose one line says how a finding is printed"))
        if TEMPLATE not in self.forms and path is not None:
            self.run.fail(ConfigError("--template FILE is for --format template, or --output-file template=FILE"))
        if self.run.errors or path is None:
            return None
        from linter.report.template import read_template

        return self.run.guarded(lambda: read_template(path), None, "reading this template", path)

    def _renderer(self, form: str) -> Callable[[Report, bool], Iterator[str]]:
        if form != TEMPLATE:
            return renderer(form)
        return self.template.render if self.template else lambda outcome, colour: iter(())

    @property
    def flows(self) -> bool:
        return self.form in FLOWING and not self.silent and not self.statistics

    def tell(self, findings: Sequence[Finding]) -> None:
        """Take the findings of one article that is done."""
        if not self.quiet and "text" in self.forms and any(finding.fix for finding in findings):
            from linter.fixes import edits

            self.fixable += len(edits(findings[0].document, findings))
        self.progress.step(bool(findings) and self.flows)
        if findings and self.flows:
            emit(rendered(self._lines, findings, self.run.unprintable), 0, self.form)

    def _lines(self, findings: Sequence[Finding]) -> Iterator[str]:
        if self.form != "text":
            return self._renderer(self.form)(Report(tuple(findings), (), 1), self.colour)
        from linter.report.text import findings_lines

        return findings_lines(findings, self.colour, terminal_width(), grouped=sys.stdout.isatty())

    def end(self, outcome: Report, late: Sequence[Finding], status: int) -> int:
        """Print what has not been printed, write the files, and return the status."""
        self.progress.clear()
        for form, path in self.files:
            self._write(form, path, outcome)
        status = 2 if self.run.errors else status
        if self.silent:
            self._tell_where(outcome)
            return status
        if self.statistics:
            return emit(_statistics(outcome), status, "text")
        if not self.flows:
            return emit(self._whole(self.form, outcome, self.colour), status, self.form)
        lines = rendered(self._lines, late, self.run.unprintable) if late else []
        if self.form == "text" and not self.quiet:
            from linter.report.text import summary

            lines.append(summary(outcome, self.fixable))
        return emit(lines, status, self.form)

    def _tell_where(self, outcome: Report) -> None:
        """Say on a terminal how much was found and into which files it went."""
        if self.quiet or self.run.errors or not sys.stderr.isatty():
            return
        from linter.report.text import summary

        print(f"{summary(outcome)} See {', '.join(safe(path) for _, path in self.files)}.", file=sys.stderr)

    def _whole(self, form: str, outcome: Report, colour: bool = False) -> list[str]:
        def lines(findings: Sequence[Finding]) -> Iterator[str]:
            return self._renderer(form)(outcome._replace(findings=tuple(findings), errors=tuple(self.run.errors)), colour)

        told = rendered(lines, outcome.findings, self.run.unprintable)
        if form == "text":
            from linter.report.text import summary

            told[-1] = summary(outcome._replace(errors=tuple(self.run.errors)), self.fixable)
        return told

    def _write(self, form: str, path: str, outcome: Report) -> None:
        text = "".join(f"{inert(line, form)}\n" for line in self._whole(form, outcome))
        try:
            write_whole(path, text)
        except OSError as error:
            self.run.fail(ConfigError(f"cannot be written: {error.strerror}", path))


def _named(file: str, form: str) -> tuple[str, str]:
    """`sarif=report.json` -> its format and its path; a path alone has the format of the run."""
    own, sign, path = file.partition("=")
    return (own, path) if sign and own in (*FORMATS, TEMPLATE) else (form, file)


def into_files(files: Sequence[str]) -> bool:
    """Whether one of the files takes what standard output would."""
    return any("=" not in file or file.partition("=")[0] not in (*FORMATS, TEMPLATE) for file in files)


def _statistics(outcome: Report) -> Iterator[str]:
    """How often each rule has spoken, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for finding in outcome.findings:
        key = finding.rule, str(finding.severity)
        counts[key] = counts.get(key, 0) + 1
    for (rule, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>6}  {severity:10}  {safe(rule)}"
    from linter.report.text import summary

    yield summary(outcome)


def write_whole(path: str, text: str | bytes, instead_of: bytes | None = None) -> bool:
    """Write a file so that nobody ever sees half of it; what is no regular file (a device) is written to as it is.

    With `instead_of`, a file that holds anything else by now is left alone, and the answer is no.
    """
    place = os.path.realpath(path)
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    if os.path.exists(place) and not os.path.isfile(place):
        with open(place, "wb") as stream:
            stream.write(data)
        return True
    beside = f"{place}.{os.getpid()}.new"
    try:
        with open(beside, "xb") as stream:
            stream.write(data)
        if os.path.exists(place):
            os.chmod(beside, os.stat(place).st_mode & 0o777)
        if instead_of is not None and not _still(place, instead_of):
            os.unlink(beside)
            return False
        os.replace(beside, place)
        return True
    except BaseException:
        if os.path.exists(beside):
            os.unlink(beside)
        raise


def _still(place: str, data: bytes) -> bool:
    """Whether a file holds just this."""
    return os.path.getsize(place) == len(data) and read_regular(place, len(data)) == data


class ProgressLine:
    """A line on a terminal that counts the articles of a run that takes its time; nothing anywhere else."""

    def __init__(self, stream: TextIO | None) -> None:
        self.stream = stream if stream is not None and stream.isatty() else None
        self.began = self.shown = time.monotonic()
        self.count = 0
        self.there = False

    def step(self, printing: bool) -> None:
        """One more article is done; the line gives way to what is going to be printed."""
        self.count += 1
        if self.stream is None:
            return
        now = time.monotonic()
        if printing:
            self.clear()
        elif now - self.began > SLOW and now - self.shown > 0.1:
            self.shown, self.there = now, True
            self.stream.write(f"\r{self.count} articles so far …\x1b[K")
            self.stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self.stream is not None and self.there:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self.there = False
