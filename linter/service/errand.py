"""One article of a request -> its answer; everything is read anew, and nothing of the article is kept or written anywhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO

from linter.config import forget_files
from linter.errors import LinterError
from linter.finding import Finding, Related
from linter.record import NamedTuple, replace
from linter.report import SHOW_COPY, Report, rendered, renderer
from linter.report.safe import inert
from linter.session import Options, Session
from linter.text import Document
from linter.vale.found import forget_vale_files

MEDIA = {"json": "application/json", "html": "text/html; charset=utf-8"}
"""The forms that can be asked for."""


class Errand(NamedTuple):
    """One article to check."""

    name: str
    """What the article goes by; its ending says how it is read."""
    data: bytes
    settings: str
    """The folder in which the article is taken to lie: settings are looked for from there upward."""
    sources: tuple[str, ...] = ()
    """Folders of sources, all in one folder; they go by their names in the answer."""
    date: str = ""
    form: str = "json"


class Answer(NamedTuple):
    """What goes back."""

    status: int
    media: str
    body: bytes


def answer(errand: Errand) -> Answer:
    """Check one article. The status is 200 where it was checked, 422 where it could not be read."""
    os.chdir(errand.settings)
    forget_files()
    forget_vale_files()
    options = Options(
        stdin_filename=errand.name,
        date=errand.date or None,
        sources=errand.sources,
        keep_articles=errand.form in SHOW_COPY,
    )
    session = Session(options, BytesIO(errand.data), lambda problem: None)
    articles = [(_without_sources(document), config) for document, config in session.read(["-"])]
    outcome = _by_name(session.check(articles, errand.name), errand.sources)

    def page(findings: tuple[Finding, ...]) -> list[str]:
        return list(renderer(errand.form)(outcome._replace(findings=findings), False))

    lines = rendered(lambda some: page(tuple(some)), outcome.findings, session.unprintable)
    text = "".join(f"{inert(line, errand.form)}\n" for line in lines)
    return Answer(200 if outcome.articles else 422, MEDIA[errand.form], text.encode("utf-8", "backslashreplace"))


def _without_sources(document: Document) -> Document:
    """The article without the sources that its head names: it comes from outside and opens no file here."""
    return replace(document, meta={key: value for key, value in document.meta.items() if key != "sources"})


def _by_name(outcome: Report, sources: tuple[str, ...]) -> Report:
    """The outcome with the folders of sources called by their names: where they lie is nobody's business."""
    if not sources:
        return outcome
    above = f"{os.path.dirname(sources[0])}/".replace(os.sep, "/")

    def public(text: str) -> str:
        return text.replace(above, "") if len(above) > 1 else text

    errors = tuple(_error(error, public) for error in outcome.errors)
    return outcome._replace(findings=tuple(_finding(finding, public) for finding in outcome.findings), errors=errors)


def _error(error: LinterError, public: Callable[[str], str]) -> LinterError:
    return type(error)(public(error.message), public(error.path), error.position)


def _finding(finding: Finding, public: Callable[[str], str]) -> Finding:
    related = tuple(_related(other, public) for other in finding.related)
    return finding._replace(message=public(finding.message), why=public(finding.why), related=related)


def _related(other: Related, public: Callable[[str], str]) -> Related:
    document = other.document and replace(other.document, id=public(other.document.id))
    return other._replace(message=public(other.message), document=document)
