"""Vale's comments in a document (`<!-- vale off -->`) -> the stretches in which the rules of Vale styles are silent.

The styles that come with onrecord take no orders from Vale's comments; rules of scope `raw` take none in Vale either.
"""

from __future__ import annotations

import json
import re

from linter.finding import Finding
from linter.lazy_pattern import lazy_pattern
from linter.suppress import Switch
from linter.text import Document, Span

_COMMENT = lazy_pattern(
    r"vale\s+(?P<all>off|on)\Z|vale\s+(?P<name>[^\s=\[]+)\s*(?P<words>\[.*\])?\s*=\s*(?P<value>.+)\Z", re.DOTALL
)
_MARKS = lazy_pattern(r"\A\W+|\W+\Z")  # whatever a format, or `CommentDelimiters`, puts around a comment


class ValeSwitch(Switch):
    """A stretch in which rules of Vale styles are silent."""

    def __init__(self, comment: Span, reach: Span, rules: tuple[str, ...], words: tuple[str, ...] = (), only: bool = False):
        super().__init__(comment, reach, rules, used=True)
        self.words = words
        self.only = only

    def silences(self, finding: Finding) -> bool:
        start = finding.source_span.start
        if finding.raw or not self.reach.start <= start < self.reach.end or finding.rule.partition(".")[0] in _own_styles():
            return False
        named = any(rule in (finding.rule, finding.rule.partition(".")[0]) for rule in self.rules)
        if self.only:
            return not named
        return (named or not self.rules) and (not self.words or finding.text in self.words)


def _own_styles() -> frozenset[str]:
    from linter.rulebook.load import shipped

    return frozenset(file.id.partition(".")[0] for file in shipped())


def vale_switches(document: Document) -> list[ValeSwitch]:
    """The stretches that Vale's comments silence."""
    end = len(document.source) + 1
    found: list[ValeSwitch] = []
    open_: dict[tuple[str, ...], ValeSwitch] = {}

    def close(key: tuple[str, ...], at: int) -> None:
        switch = open_.pop(key, None)
        if switch is not None:
            switch.reach = Span(switch.reach.start, at)

    def start(key: tuple[str, ...], switch: ValeSwitch) -> None:
        if key not in open_:
            open_[key] = switch
            found.append(switch)

    for comment in document.masked:
        match = _COMMENT.match(_MARKS.sub("", document.source[comment.start : comment.end]))
        if not match:
            continue
        reach = Span(comment.end, end)
        name, value = match["name"], (match["value"] or "").strip()
        if match["all"] == "off":
            start(("",), ValeSwitch(comment, reach, ()))
        elif match["all"] == "on":
            close(("",), comment.start)
        elif name in ("style", "styles"):
            close(("style",), comment.start)
            styles = tuple(word.strip() for word in value.split(",") if word.strip())
            start(("style",), ValeSwitch(comment, reach, styles, only=True))
        elif value in ("YES", "NO"):
            words = _words(match["words"])
            key = (name, *words)
            if value == "NO":
                start(key, ValeSwitch(comment, reach, (name,), words))
            else:
                close(key, comment.start)
    return found


def _words(listed: str | None) -> tuple[str, ...]:
    try:
        words = json.loads(listed or "[]")
    except ValueError:
        return ()
    return tuple(word for word in words if isinstance(word, str))
