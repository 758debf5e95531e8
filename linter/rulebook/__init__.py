"""YAML -> `Rule`: what to look for, how grave it is, and how to say it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from linter.checks import Check
from linter.finding import Severity
from linter.lazy_pattern import lazy_pattern
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
    fix: bool = False
    """Whether `check --fix` takes over what the rule suggests, where that is one thing and certain; never inside quotations."""
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
        count = len(words)
        parts = (p if isinstance(p, str) else words[p] if p < count else "" for p in _parts(template))
        text = "".join(parts)
    return text.replace("\r\n", " ").replace("\n", " ") if "\n" in text else text


_VERB = lazy_pattern(r"%%|%(?:\[(\d{1,3})\])?[sdvq]")


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[str | int, ...]:
    """The texts of a message and, for each of its verbs, which word it takes."""
    parts: list[str | int] = []
    at = order = 0
    for verb in _VERB.finditer(template):
        parts.append(template[at : verb.start()])
        at = verb.end()
        if verb[0] == "%%":
            parts.append("%")
        elif verb[1]:
            parts.append(int(verb[1]) - 1 if verb[1].strip("0") else 999)
        else:
            parts.append(order)
            order += 1
    return (*parts, template[at:])
