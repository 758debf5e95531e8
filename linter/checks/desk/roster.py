"""Names held against the desk's own lists."""

from __future__ import annotations

from bisect import bisect_right
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
    from linter.desk.roster import Roster, RosterEntry

_ALIKE = 70
"""How alike, of 100, a part of a name and a form are for the one to be a slip of the other."""


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
        taken: list[Span] = []
        for hit in self._forbidden(story, roster):
            taken.append(hit.span)
            yield hit
        for mention in story.people.names:
            if len(mention.parts) > 1 and not any(mention.span.overlaps(span) for span in taken):
                known = roster.by_name.get(mention.parts)
                if known is not None:
                    yield from self._written(story, mention, known)
                else:
                    yield from self._near(mention, roster.by_word)
        yield from self._titles(story, roster.by_name)

    def _forbidden(self, story: Story, roster: Roster) -> Iterator[Hit]:
        """The forms that an entry forbids, unless they stand inside the form that it wants."""
        tokens, starts, ends = story.tokens
        done = 0
        for at, word in enumerate(story.lower):
            if at < done:
                continue
            forms = roster.forbidden.get(word) or roster.forbidden.get(word.removesuffix("'s"))
            for form, entry in forms or ():
                stop = at + len(form)
                if stop > len(tokens) or [w.removesuffix("'s") for w in story.lower[at:stop]] != [*form]:
                    continue
                if _inside(story, at, stop, entry):
                    break
                done = stop
                span = Span(starts[at], ends[stop - 1])
                if story.text[span.end - 2 : span.end] in ("'s", "’s") and not form[-1].endswith("'s"):
                    span = Span(span.start, span.end - 2)
                if tokens[at][:1].isupper() or not entry.name[:1].isupper():
                    words = story.document.words(span)
                    right, sure = _instead(form, entry)
                    sure = sure and words[1:].isupper() == right[1:].isupper() and _by_itself(story, at, stop, entry)
                    yield Hit(span, (words, right), (right,), fix=sure)
                break

    def _written(self, story: Story, mention: Mention, entry: RosterEntry) -> Iterator[Hit]:
        """The accents and capitals of a name that is on the roster."""
        written = " ".join(story.document.words(mention.span).split())
        right = (entry.name, *entry.aliases)
        if written not in right and not mention.headline and "." not in written:
            same = next((form for form in right if len(form.split()) == len(mention.words)), entry.name)
            if same.replace("’", "'") != written.replace("’", "'") and "." not in same:
                yield Hit(mention.span, (written, same), (same,), fix=not written.isupper())

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
                    yield Hit(mention.span, (" ".join(mention.words), name), (name,), fix=False)  # it may be somebody else
                    return

    def _titles(self, story: Story, by_name: dict[tuple[str, ...], RosterEntry]) -> Iterator[Hit]:
        from linter.annotate.names.given_names import honorific_gender
        from linter.annotate.names.offices import conflict, office

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


def _instead(form: tuple[str, ...], entry: RosterEntry) -> tuple[str, bool]:
    """What a forbidden form ought to be: the wanted form of as many words, or that part of the name which it is a slip of.

    And whether that is certain.
    """
    from rapidfuzz.fuzz import ratio

    from linter.lexicon import folded

    count = len(form)
    whole = dict.fromkeys(right for right in (entry.name, *entry.aliases) if len(right.split()) == count)
    if len(entry.name.split()) == count:
        return entry.name, True
    words = entry.name.split()
    parts = [" ".join(words[i : i + count]) for i in range(len(words) - count + 1)]
    near = [part for part in (*whole, *parts) if ratio(folded(part), folded(" ".join(form))) > _ALIKE]
    return (near[0], len({*near}) == 1) if near else (entry.name, False)


def _inside(story: Story, first: int, stop: int, entry: RosterEntry) -> bool:
    """Whether the tokens are a part of a form that the entry wants."""
    for right in (entry.name, *entry.aliases):
        words = right.replace("’", "'").lower().split()
        for at in range(max(0, stop - len(words)), first + 1) if len(words) > stop - first else ():
            if [word.removesuffix("'s") for word in story.lower[at : at + len(words)]] == words:
                return True
    return False


def _by_itself(story: Story, first: int, stop: int, entry: RosterEntry) -> bool:
    """Whether no other capitalised word adjoins, with which the tokens may be the name of something else."""
    tokens, starts, ends = story.tokens
    at = bisect_right(story.names, stop - 1, key=lambda mention: mention.first) - 1
    if at >= 0 and (mention := story.names[at]).last >= first:
        own = {*entry.name.lower().split(), *entry.title.lower().split()}
        around = (*range(mention.first, first), *range(stop, mention.last + 1))
        stop = max(stop, mention.last + 1)
        return all(story.lower[i].removesuffix("'s") in own for i in around) and not _capital(story, stop, ends[stop - 1])
    before = first and first not in story.openings and tokens[first - 1][:1].isupper() and starts[first] - ends[first - 1] == 1
    return not before and not _capital(story, stop, ends[stop - 1])


def _capital(story: Story, at: int, after: int) -> bool:
    tokens, starts, _ = story.tokens
    return at < len(tokens) and tokens[at][:1].isupper() and starts[at] - after == 1


def _office(title: str) -> Office | None:
    """The office that a roster's title names."""
    from linter.annotate import Story as Read
    from linter.annotate.names.offices import office
    from linter.text import Block, Document

    text = f"{title} Ada Quill"
    story: Story = Read(Document("", text, text, (Block(Span(0, len(text))),)))
    return next((office(story, m) for m in story.names if m.title), None)
