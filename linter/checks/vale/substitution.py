"""Words for which the desk has others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from linter.checks.vale.accepted_terms import AcceptedTerms
from linter.errors import RuleError
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.matcher import Clock, Match, Matcher, compile_pattern, is_whole
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.language.scope_view import ScopeView
    from linter.desk import Desk

_GROUP = lazy_pattern(r"\$(\d)|\$\{(\w+)\}")
_BAR = lazy_pattern(r"(?<!\\)\|")
_PLAIN = lazy_pattern(r"[\w\- ]+\Z")
_REGEX_SIGNS = lazy_pattern(r"[\\\[\](){}*+?^$]")


@record
class Substitution:
    """Reports each match of a pattern on the left of `swap`, with the words on its right to be written instead.

    The message's first `%s` is the words to write, the second the words found.
    """

    swap: Mapping[str, str]
    """Pattern: what to write instead. `$1` stands for what the pattern's first group holds; with the action `replace`,
    `a|b` are
    several replacements."""
    ignorecase: bool = False
    """Match upper and lower case alike."""
    nonword: bool = False
    """Take the patterns as they stand, not only between word boundaries."""
    exceptions: tuple[str, ...] = ()
    """A match that holds one of these patterns, as words, is left alone."""
    vocab: bool = True
    """The words that the desk accepts are exceptions too."""
    capitalize: bool = False
    """Where the words found begin upper-case, so do those to write."""
    pos: str = ""
    """Read and ignored, as Vale no longer uses it."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it: `name` and `params`."""
    matchcase: bool = False
    """Give the replacements the case of the words found."""
    message: str = ""
    """The rule's message."""
    _accepted: tuple[str, ...] = ()
    _template: str = ""

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        """The swaps, the longest pattern first, so that it is tried first."""
        return sorted(((key, value) for key, value in self.swap.items() if key.strip()), key=lambda pair: -len(pair[0]))

    @cached_property
    def matcher(self) -> Matcher:
        """The patterns on the left."""
        template = "" if self.nonword else self._template
        keys = [key for key, _ in self._pairs]
        groups = any("$" in value for _, value in self._pairs)
        return Matcher(keys, words=not self.nonword, ignorecase=self.ignorecase, template=template, groups=groups)

    @cached_property
    def _exceptions(self) -> AcceptedTerms:
        return AcceptedTerms(self.exceptions, self._accepted if self.vocab else ())

    def check(self) -> None:
        """Compile the patterns. Raises RuleError where one is faulty."""
        self.matcher.check()

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        for view, spans in story.prose.select(self.scope):
            for match in self.matcher.find(view, spans, clock):
                found = view.text[match.start : match.end]
                wanted = self._wanted(match, found)
                if not self._right(wanted, found.strip(), clock) and not self._exceptions.cover(match, view, spans, clock):
                    yield self._hit(Span(match.start, match.end), wanted, found, view, clock)

    @property
    def _replaces(self) -> bool:
        return self.action.get("name") == "replace" and not self.action.get("params")

    def _wanted(self, match: Match, found: str) -> str:
        """The words to write, with `$1` filled in."""
        value = self._pairs[match.token][1]
        if "$" in value:
            groups = match.groups

            def group(sign: re.Match[str]) -> str:
                number = int(sign[1] or (sign[2] if sign[2].isdigit() else 0))
                return (groups[number - 1] or "") if 0 < number <= len(groups) else ""

            value = _GROUP.sub(group, value)
        if self.matchcase:
            from linter.checks.vale.actions import cased

            return "|".join(cased(text, found) for text in value.split("|"))
        if self.capitalize and found[:1].isupper():
            texts = _BAR.split(value) if self._replaces else [value]
            return "|".join(text[:1].upper() + text[1:] for text in texts)
        return value

    def _right(self, wanted: str, found: str, clock: Clock) -> bool:
        """Whether the words found are already what is asked for."""
        return any(self._is_right(wanted, words, clock) for words in dict.fromkeys((found, found.replace("’", "'"))))

    def _is_right(self, wanted: str, found: str, clock: Clock) -> bool:
        if self._replaces:
            return found in _several(wanted)
        if _PLAIN.match(wanted) or not wanted:
            return found == wanted
        try:
            pattern = clock.wait_for(partial(compile_pattern, wanted))
        except RuleError:  # words that are no pattern
            return found == wanted
        return is_whole(pattern, found, clock)

    def _hit(self, span: Span, wanted: str, found: str, view: ScopeView, clock: Clock) -> Hit:
        raw, shown = view.raw, view.shown(*span)
        if self._replaces:
            from linter.checks.vale.actions import listed

            message = self.message
            for verb in ("'%s'", '"%s"'):
                if message.count(verb) == 2:
                    message = message.replace(verb, "%s", 1)
            several = _several(wanted)
            return Hit(
                span,
                (listed(several), found),
                several,
                message=message if message != self.message else "",
                raw=raw,
                shown=shown,
            )
        if self.action:
            from linter.checks.vale.actions import replacements

            return Hit(span, (wanted, found), replacements(self.action, found, clock), raw=raw, shown=shown)
        return Hit(span, (wanted, found), (wanted,) if wanted and not _REGEX_SIGNS.search(wanted) else (), raw=raw, shown=shown)


def _several(value: str) -> tuple[str, ...]:
    r"""The replacements that bars separate; `\|` is a bar itself."""
    return tuple(text.replace("\\|", "|") for text in _BAR.split(value) if text)
