"""One article and its findings -> its part of the page: the copy with notes beside it, who said what, who is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate import Story
from linter.errors import in_short
from linter.finding import Finding, Severity
from linter.record import NamedTuple
from linter.report.html_marks import PARTS, marked_copy
from linter.report.html_notes import Notes
from linter.report.names import NameRow, name_rows, thing_rows
from linter.report.page import escaped
from linter.text import Document, Span

if TYPE_CHECKING:
    from linter.annotate.names.people import Person
    from linter.annotate.quotes.attributions import Attribution

WORDS_SHOWN = 45
"""Code points of a quotation that are shown where a paragraph has speakers to tell apart."""
PLACES_SHOWN = 12
"""So many places of one form of a name are linked."""


class ArticleView(NamedTuple):
    """An article with all that the page tells of it."""

    anchor: str
    document: Document
    findings: tuple[Finding, ...]
    attributions: tuple[Attribution, ...] = ()
    people: tuple[NameRow, ...] = ()
    things: tuple[NameRow, ...] = ()
    words: int = 0
    note: str = ""
    """What could not be read of it."""

    def count(self, severity: Severity) -> int:
        return sum(finding.severity == severity for finding in self.findings)


def viewed(anchor: str, document: Document, findings: Sequence[Finding]) -> ArticleView:
    """Read who speaks and who is named; where that fails, the findings are shown without."""
    story = Story(document)
    found = ArticleView(anchor, document, tuple(findings))
    try:
        found = found._replace(words=len(story.tokens.words))
        if not story.english:
            return found._replace(note="Not in English: left alone.")
        attributions = tuple(attribution for attribution in story.attributions if attribution.quoted)
        rows = tuple(name_rows(story)), tuple(thing_rows(story))
    except Exception as error:  # a fault of ours must not hide what was found
        return found._replace(note=f"Who said what could not be read ({in_short(error)}): please report it.")
    finally:
        story.forget()
    return found._replace(attributions=attributions, people=rows[0], things=rows[1])


def counted(number: int, name: str) -> str:
    """A number with its noun: `1 error`, `2 errors`."""
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def severities(article: ArticleView) -> Iterator[str]:
    """How many findings of each severity there are, the gravest first; those of which there is none left out."""
    for severity in sorted(Severity, reverse=True):
        if number := article.count(severity):
            yield counted(number, str(severity))


def article_lines(article: ArticleView, many: bool) -> Iterator[str]:
    """The article's part of the page; where there are `many`, it is folded if nothing was found, and leads back to them."""
    folded = many and not article.findings
    head = f"<h2>{escaped(article.document.name)}</h2>"
    counts = [*severities(article)] or ["nothing found"]
    more = [counted(article.words, "word"), counted(len(article.attributions), "quotation")]
    more.append(f"{len(article.people):,} {'person' if len(article.people) == 1 else 'people'}")
    if many:
        more.append('<a href="#top">overview</a>')
    if folded:
        # a link opens a fold only where it leads into it
        yield f'<details class="clean"><summary>{head} <small>nothing found</small></summary><div id="{article.anchor}">'
    else:
        yield f'<article id="{article.anchor}">{head}'
    yield '<ul class="summary">' + "".join(f"<li>{item}</li>" for item in [*counts, *more]) + "</ul>"
    if article.note:
        yield f"<p><small>{escaped(article.note)}</small></p>"
    yield from _rows(article)
    yield from _register(article)
    yield "</div></details>" if folded else "</article>"


def _rows(article: ArticleView) -> Iterator[str]:
    """The paragraphs, each with what stands in its margin."""
    notes = Notes(article.anchor, article.document, article.findings)
    if notes.loose:
        yield f'<h3>In the file, not in the copy</h3><ul class="margin loose">{"".join(notes.loose)}</ul>'
    parts, said = _parts(article), defaultdict(list)
    for attribution in article.attributions:
        said[article.document.paragraph_index(attribution.quotation.span.start)].append(attribution)
    for index, block in enumerate(article.document.paragraphs):
        words = marked_copy(article.document, block.span, notes.marks[index], parts[index])
        margin = "".join([*notes.by_paragraph[index], *_said(article, said[index])])
        beside = f'<ul class="margin">{margin}</ul>' if margin else ""
        yield f'<div class="row" id="{article.anchor}-{index}"><div class="copy {block.role}" dir="auto">{words}</div>'
        yield f"{beside}</div>"


def _parts(article: ArticleView) -> dict[int, list[tuple[Span, str]]]:
    """What is a quotation, emphasised or strong, by paragraph."""
    found: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    index_at = article.document.paragraph_index
    inlines = [(block.span, block.role) for block in article.document.inlines if block.role in PARTS]
    for span, role in [*((attribution.quotation.span, "quotation") for attribution in article.attributions), *inlines]:
        for index in range(index_at(span.start), index_at(max(span.start, span.end - 1)) + 1):
            found[index].append((span, PARTS[role]))
    return found


def _said(article: ArticleView, attributions: Sequence[Attribution]) -> Iterator[str]:
    """Who speaks in a paragraph; with the first words of each quotation where it is more than one."""
    by_speaker: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        by_speaker.setdefault(_speaker(article, attribution), []).append(attribution)
    for speaker, theirs in by_speaker.items():
        words = ""
        if len(by_speaker) > 1:
            words = ": " + ", ".join(_first_words(article.document, attribution.quotation.span) for attribution in theirs)
        yield f'<li class="said" dir="auto">{speaker}{words}</li>'


def _speaker(article: ArticleView, attribution: Attribution) -> str:
    if attribution.speaker is None:
        return "nobody named"
    name = escaped(attribution.name or article.document.words(attribution.speaker))
    if attribution.person is not None:
        name = f'<a href="#{article.anchor}-p{attribution.person.index}">{name}</a>'
    return f"{name}, presumably" if attribution.presumed else name


def _first_words(document: Document, span: Span) -> str:
    words = " ".join(document.words(span).split())
    return escaped(words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1] + "…")


def _register(article: ArticleView) -> Iterator[str]:
    """Everybody and everything named, with every form, how often it stands there and where."""
    if article.people:
        yield f"<h3>Who is named</h3>{_register_head('who')}"
        for row in article.people:
            assert row.person is not None
            yield f'<tr id="{article.anchor}-p{row.person.index}"><td dir="auto"><b>{_name(row)}</b></td>'
            yield f'<td dir="auto">{_who(row.person)}</td>'
            yield f"<td><ul>{_forms(article, row)}</ul></td></tr>"
        yield "</tbody></table>"
    if article.things:
        yield f"<details><summary>Organisations and places: {len(article.things)}</summary>"
        yield _register_head("what")
        for row in article.things:
            yield f'<tr><td dir="auto"><b>{_name(row)}</b></td><td>{row.kind}</td><td><ul>{_forms(article, row)}</ul></td></tr>'
        yield "</tbody></table></details>"


def _register_head(second: str) -> str:
    return f'<table class="register"><thead><tr><th>name</th><th>{second}</th><th>forms</th></tr></thead><tbody>'


def _name(row: NameRow) -> str:
    return escaped(row.person.name if row.person is not None else next(iter(row.forms)))


def _who(person: Person) -> str:
    about = [*person.roles[:3], person.organisation, "" if person.age is None else str(person.age)]
    unknown = "" if person.full else "<small>never introduced by full name</small>"
    return "; ".join(filter(None, [", ".join(escaped(word) for word in about if word), unknown]))


def _forms(article: ArticleView, row: NameRow) -> str:
    found = []
    for form, spans in row.forms.items():
        places = dict.fromkeys((_paragraph(article, span), *article.document.place(span.start)[:2]) for span in spans)
        links = [f'<a href="#{anchor}">{escaped(label)}</a>' for anchor, _, label in list(places)[:PLACES_SHOWN]]
        unit = next(f"{unit} " if unit != "time" else "" for _, unit, _ in places)
        more = " …" if len(places) > PLACES_SHOWN else ""
        found.append(f'<li dir="auto">{escaped(form)} <b>×{len(spans)}</b> <small>{unit}{", ".join(links)}{more}</small></li>')
    return "".join(found)


def _paragraph(article: ArticleView, span: Span) -> str:
    return f"{article.anchor}-{max(0, article.document.paragraph_index(span.start))}"
