"""YAML -> `Rule`: what to look for, how grave it is, and how to say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from linter.checks import Check
from linter.finding import Severity
from linter.record import field, record


@record
class Bad:
    """An example that must be flagged."""

    text: str
    """The copy."""
    flags: tuple[str, ...] = ()
    """The exact words that are flagged, in order."""
    format: str = "txt"
    """How the text is read: txt, md or html."""
    source: str = ""
    """What the source says, for the rules that compare."""
    roster: str = ""
    """The desk's roster, in YAML, for the rules that read one."""
    date: str = ""
    """The day taken as the article's date."""


@record
class Examples:
    """What the rule flags and what it leaves alone; `onrecord rules test` runs them."""

    bad: tuple[Bad, ...] = ()
    good: tuple[str | Bad, ...] = ()


@record
class Common:
    """The keys that every rule has, whatever its check kind; those of Vale keep Vale's meaning."""

    extends: str
    """The check kind."""
    message: str
    """One sentence on the words at fault; each `%s` takes the next of the kind's words, `%[2]s` the second."""
    level: Literal["suggestion", "warning", "error"] = "warning"
    """How much a finding weighs."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    link: str = ""
    """Where the style guide says so."""
    description: str = ""
    """Why the rule is there, in the words of a newsroom."""
    limit: int = 0
    """Most findings of this rule in one article; 0: no limit."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it, as in Vale: `name` (replace, remove, convert, edit, suggest) and `params`."""
    enabled: bool = True
    """Off unless asked for by its full name where `false`."""
    yields_to: tuple[str, ...] = ()
    """Rules that know more of the same words: where one of them finds a fault on words that overlap, this rule is silent,
    whether that rule is switched on or not."""
    examples: Examples = Examples()
    """Copy that the rule must flag (`bad`) and must not (`good`)."""


@record
class Rule:
    """One rule, ready to run."""

    id: str
    """style.Name, from its folder and its file."""
    path: str
    """The file it was read from."""
    common: Common
    check: Check

    @property
    def style(self) -> str:
        return self.id.partition(".")[0]

    @property
    def severity(self) -> Severity:
        return Severity[self.common.level.upper()]

    def message(self, words: tuple[str, ...], template: str = "") -> str:
        """The message with its `%s` filled; surplus words are dropped, missing ones stay empty, as in Vale."""
        return fill(template or self.common.message, words)


def fill(template: str, words: tuple[str, ...]) -> str:
    """A Go-style message with its verbs filled: `%s` and `%d` in order, `%[2]s` by number, `%%` a per cent sign."""
    text = template
    if "%" in template:
        import re

        count = iter(range(len(words) + template.count("%")))

        def verb(match: re.Match[str]) -> str:
            if match[0] == "%%":
                return "%"
            index = int(match[1]) - 1 if match[1] else next(count)
            return words[index] if 0 <= index < len(words) else ""

        text = re.sub(r"%%|%(?:\[(\d{1,3})\])?[sdvq]", verb, template)
    return text.replace("\r\n", " ").replace("\n", " ") if "\n" in text else text
