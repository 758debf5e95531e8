"""Markup that stands in the copy as text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_MARKUP = lazy_pattern(r"<(/?[A-Za-z][A-Za-z0-9]{0,9})(?:\s[^<>\r\n]{0,200})?/?>|&(#\d{2,5}|[a-z]{2,6});|\[(/?[a-z]{1,5})\]")


@record
class Markup:
    """Reports tags, entities and forum codes that the reader would see as they stand. Code is left alone."""

    tags: tuple[str, ...] = ()
    """Names of tags; several may stand in one line."""
    entities: tuple[str, ...] = ()
    """Names of entities, besides those that are numbers; several may stand in one line."""
    codes: tuple[str, ...] = ()
    """What stands in square brackets, where the code that closes it stands too."""
    scope: tuple[str, ...] = ("paragraph", "list", "blockquote", "heading")
    """Which blocks of the article the rule reads."""

    @cached_property
    def _names(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(" ".join(names).split()) for names in (self.tags, self.entities, self.codes))

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not any(sign in story.text for sign in "<&["):
            return
        tags, entities, codes = self._names
        codes = frozenset(code for code in codes if f"[/{code}]" in story.text)  # “[i]t is” is no code
        for view, spans in story.prose.select(self.scope):
            for span in spans:
                for match in _MARKUP.finditer(view.text, span.start, span.end):
                    tag, entity, code = match.groups()
                    name = (tag or code or "").removeprefix("/")
                    if (tag and name.lower() in tags) or (entity and (entity[0] == "#" or entity in entities)) or name in codes:
                        yield Hit(Span(*match.span()))
