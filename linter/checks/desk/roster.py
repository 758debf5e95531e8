"""Names held against the desk's own lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Severity
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.offices import Office
    from linter.desk import Desk
    from linter.desk.roster import RosterEntry


@record
class RosterCheck:
    """Reports names that the desk's rosters spell otherwise, forms that they forbid, and titles and honorifics that they deny.

    A full name is held against a roster name that shares its first or last word; it is reported where the other word is a
    slip away. The words for the message are what stands there and what the roster has.
    """

    within: int = 2
    """How many letters may differ for a name to be taken for one of the roster."""
    title: str = "'%s' for %s; the roster has '%s'."
    """The message for a title or an honorific that the roster denies."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        roster = desk.roster
        if roster is None or not roster.entries:
            return
        tokens, starts, ends = story.tokens
        taken: list[Span] = []
        for at, word in enumerate(story.lower):
            forms = roster.forbidden.get(word) or roster.forbidden.get(word.removesuffix("'s"))
            for form, entry in forms or ():
                stop = at + len(form)
                if stop > len(tokens) or [w.removesuffix("'s") for w in story.lower[at:stop]] != [*form]:
                    continue
                span = Span(starts[at], ends[stop - 1])
                if story.text[span.end - 2 : span.end] in ("'s", "’s") and not form[-1].endswith("'s"):
                    span = Span(span.start, span.end - 2)
                if tokens[at][:1].isupper() or not entry.name[:1].isupper():
                    taken.append(span)
                    yield Hit(span, (story.document.words(span), entry.name), (entry.name,))
                break
        for mention in story.people.names:
            if len(mention.parts) > 1 and not any(mention.span.overlaps(span) for span in taken):
                known = roster.by_name.get(mention.parts)
                if known is not None:
                    yield from self._written(story, mention, known)
                else:
                    yield from self._near(mention, roster.by_word)
        yield from self._titles(story, roster.by_name)

    def _written(self, story: Story, mention: Mention, entry: RosterEntry) -> Iterator[Hit]:
        """The accents and capitals of a name that is on the roster."""
        written = " ".join(story.document.words(mention.span).split())
        right = (entry.name, *entry.aliases)
        if written not in right and not mention.headline and "." not in written:
            same = next((form for form in right if len(form.split()) == len(mention.words)), entry.name)
            if same.replace("’", "'") != written.replace("’", "'") and "." not in same:
                yield Hit(mention.span, (written, same), (same,))

    def _near(self, mention: Mention, by_word: dict[str, list[tuple[tuple[str, ...], RosterEntry]]]) -> Iterator[Hit]:
        from linter.annotate.names.likeness import compare

        for word in (mention.parts[0], mention.parts[-1]):
            for form, entry in by_word.get(word, ()):
                if len(form) != len(mention.parts):
                    continue
                unlike = [(a, b) for a, b in zip(mention.parts, form, strict=True) if a != b]
                if len(unlike) != 1:
                    continue
                found = compare(*unlike[0], self.within)
                if found is not None and found.near and min(map(len, unlike[0])) > 2:
                    name = entry.name if len(entry.name.split()) == len(form) else " ".join(form).title()
                    yield Hit(mention.span, (" ".join(mention.words), name), (name,))
                    return

    def _titles(self, story: Story, by_name: dict[tuple[str, ...], RosterEntry]) -> Iterator[Hit]:
        from linter.annotate.names.offices import conflict, office
        from linter.annotate.names.people import honorific_gender

        for person in story.people:
            entry = by_name.get(person.introduced.parts)
            if entry is None:
                continue
            due = entry.title.lower().replace(".", "").split()
            sex = {"he": "m", "she": "f"}.get(entry.pronoun.lower(), "")
            for mention in person.mentions:
                if mention.title_span is None:
                    continue
                gender = honorific_gender(mention.title)
                if sex and gender and gender != sex:
                    words = (mention.title, person.name, entry.title or entry.pronoun)
                    yield Hit(mention.title_span, words, message=self.title)
                found = office(story, mention) if due else None
                theirs = _office(entry.title)
                if found is not None and theirs is not None and conflict(found, theirs):
                    words = (story.document.words(found.span), person.name, entry.title)
                    yield Hit(found.span, words, (entry.title,), message=self.title, severity=Severity.WARNING)


def _office(title: str) -> Office | None:
    """The office that a roster's title names."""
    from linter.annotate import Story as Read
    from linter.annotate.names.offices import office
    from linter.text import Block, Document

    text = f"{title} Ada Quill"
    story: Story = Read(Document("", text, text, (Block(Span(0, len(text))),)))
    return next((office(story, m) for m in story.names if m.title), None)
