"""Report -> one page to look at: what was found in each article, in the copy and in its margin; above many, an overview.

All of it can be read without its script, which only sorts the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.errors import LinterError
from linter.finding import Finding
from linter.report import Report
from linter.report.html_article import ArticleView, article_lines, counted, viewed
from linter.report.html_overview import overview, tally
from linter.report.page import escaped, page_head, part
from linter.text import Document

MOST = 500
"""So many articles are shown with their copy, those with findings first; the others stand in the table alone."""


def render(outcome: Report, colour: bool = False) -> Iterator[str]:
    """The page; articles in the order of the run."""
    articles = _articles(outcome)
    many = len(articles) > 1
    title = "onrecord: " + (counted(len(articles), "article") if many or not articles else articles[0].document.name)
    yield from page_head(title, "report.css", "sort.js" if many else "")
    yield f'<main id="top"><header><h1>{escaped(title)}</h1>'
    if many or not articles:
        yield f"<p>{tally(articles)}</p>"
    yield from _problems(outcome.errors)
    yield "</header>"
    if many:
        yield from overview(articles)
        yield '<label><input type="checkbox" id="only"> only articles with findings</label>'
    yield '<label><input type="checkbox" id="grave"> leave out suggestions</label>'
    shown_here = _with_copy(articles)
    for article in articles:
        if article.anchor in shown_here:
            yield from article_lines(article, many)
    if len(shown_here) < len(articles):
        yield f"<p>The copy of {counted(len(articles) - len(shown_here), 'more article')} is left out.</p>"
    yield "</main>"
    if many:
        yield f"<script>{part('sort.js')}</script>"
    yield "</body></html>"


def _articles(outcome: Report) -> list[ArticleView]:
    """Every article of the run, and whatever else has findings (settings, too), with what the page tells of it."""
    documents: dict[str, Document] = {document.name: document for document in outcome.documents}
    findings: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        documents.setdefault(finding.document.name, finding.document)
        findings.setdefault(finding.document.name, []).append(finding)
    return [viewed(f"a{n}", document, findings.get(name, ())) for n, (name, document) in enumerate(documents.items(), 1)]


def _with_copy(articles: Sequence[ArticleView]) -> set[str]:
    ordered = sorted(articles, key=lambda article: not article.findings)
    return {article.anchor for article in ordered[:MOST]}


def _problems(errors: Sequence[LinterError]) -> Iterator[str]:
    """What went wrong, so that nobody takes silence for a verdict."""
    if errors:
        yield '<div class="problems"><p>Not checked as it was asked:</p><ul>'
        yield "".join(f'<li dir="auto">{escaped(str(error))}</li>' for error in errors) + "</ul></div>"
