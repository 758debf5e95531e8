"""Report -> one line a finding, as the desk's own template says: `$path:$line $message`.

A template is data: a field is replaced by what a finding says, and nothing is run or looked up.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.errors import ConfigError, read_settings, shown
from linter.lazy_pattern import lazy_pattern
from linter.report import Report
from linter.report.fingerprint import fingerprints
from linter.report.json import finding as json_finding
from linter.report.safe import safe
from linter.text import Position

FIELDS = (
    *("path", "line", "column", "end_line", "end_column", "start", "end", "place", "rule", "style", "severity"),
    *("message", "text", "suggestion", "url", "fingerprint"),
)
"""What may stand behind a `$`: keys of the JSON output, the style of the rule, and the best suggestion."""
LONGEST = 2_000
"""A template of more characters is none."""
_SIGN = lazy_pattern(r"\$(?:(\$)|([A-Za-z_]\w*)|\{([^{}]*)\}|)")


def read_template(path: str) -> Template:
    """The template in a file of one line. Raises ConfigError."""
    return Template(read_settings(path, "this template"), shown(path))


class Template:
    """A template that was read: its words, each before a field, and the words behind the last."""

    def __init__(self, text: str, path: str) -> None:
        """Raises ConfigError, with the place in the file that it comes from, where the text is no template."""
        self.path = path
        text = text.rstrip("\r\n")
        if not text or len(text) > LONGEST or "\n" in text or "\r" in text:
            raise ConfigError(
                f"a template is one line of at most {LONGEST:,} characters, such as $path:$line $message", self.path
            )
        if safe(text.replace("\t", "")) != text.replace("\t", ""):
            raise ConfigError("a template has no control characters but tabs", self.path)
        self.parts: list[tuple[str, str]] = []
        words, end = "", 0
        for match in _SIGN.finditer(text):
            words += text[end : match.start()]
            end = match.end()
            if match[1]:
                words += "$"
                continue
            self.parts.append((words, self._field(match[2] or match[3] or "", match.start())))
            words = ""
        self.rest = words + text[end:]

    def _field(self, name: str, at: int) -> str:
        if name in FIELDS:
            return name
        from linter.typed_nodes import nearest

        told = "a $ stands before a field, such as $path; $$ is a dollar"
        if name:
            told = f"there is no field '{name}'" + (nearest(name, FIELDS) or f"; there are {', '.join(FIELDS)}")
        raise ConfigError(told, self.path, Position(1, at + 1))

    def render(self, outcome: Report, colour: bool = False) -> Iterator[str]:
        """The findings alone, each on one line."""
        for finding, mark in zip(outcome.findings, fingerprints(outcome.findings), strict=True):
            told = json_finding(finding)
            told["style"], told["suggestion"] = finding.rule.partition(".")[0], (*finding.suggestions, "")[0]
            told["fingerprint"], told["place"] = mark, told["place"] or ""
            yield "".join(words + safe(str(told[name])) for words, name in self.parts) + self.rest
