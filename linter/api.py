"""The door for Python: copy, files or folders -> a `Report`. Nothing is printed and nothing is raised for bad input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Literal

from linter.config import Config
from linter.finding import Finding
from linter.read import read_text_documents
from linter.report import Report
from linter.session import Options, Session
from linter.text import Document

__all__ = ["check", "lint_text"]


def check(
    *articles: str | os.PathLike[str],
    name: str = "draft.txt",
    config: str = "",
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    rules: Iterable[str] = (),
    sources: Iterable[str] = (),
    rosters: Iterable[str] = (),
    facts: Iterable[str] = (),
    date: str | None = None,
    encoding: str = "",
    fail_on: Literal["suggestion", "warning", "error"] | None = None,
) -> Report:
    """Check articles as `onrecord check` does.

    Args:
        articles: copy as `str`; files and folders as `pathlib.Path` (or any other `os.PathLike`). A `str` is never taken for a
            path: copy is untrusted.
        name: what the copy goes by in findings; its ending says how it is read (`.md`, `.html`, else plain text), its folder
            where the settings are looked for.
        config, select, ignore, rules, sources, rosters, facts, date, encoding, fail_on: as on the command line; paths as `str`,
            `date` as YYYY-MM-DD.

    Returns:
        The findings, sorted by article and place; the errors (an unreadable file, a faulty rule: what they concern was passed
        over, the rest was checked); how many articles were read; and whether a finding is as grave as `fail_on`, or graver.
        Offsets are code points, end exclusive; lines and columns begin at 1 (`finding.document.lines.position`).
    """
    options = Options(
        config=config,
        encoding=encoding,
        select=None if select is None else tuple(select),
        ignore=tuple(ignore),
        rules=tuple(rules),
        fail_on=fail_on,
        date=date,
        sources=tuple(sources),
        rosters=tuple(rosters),
        facts=tuple(facts),
    )
    session = Session(options, None, lambda problem: None)
    return session.check(_documents(session, articles, name), ", ".join(os.fspath(a) for a in articles if _is_path(a)) or name)


def lint_text(text: str, name: str = "draft.txt", **options: object) -> tuple[Finding, ...]:
    """The findings in a piece of copy, sorted by place. `options` are those of `check`, which also tells what went wrong."""
    return check(text, name=name, **options).findings  # type: ignore[arg-type]


def _is_path(article: str | os.PathLike[str]) -> bool:
    return not isinstance(article, str)


def _read(session: Session, text: str, name: str) -> Sequence[tuple[Document, Config]]:
    return [(document, session.config(name)) for document in read_text_documents(text, name)]


def _documents(session: Session, articles: Iterable[str | os.PathLike[str]], name: str) -> Iterator[tuple[Document, Config]]:
    for article in articles:
        if isinstance(article, str):
            none: Sequence[tuple[Document, Config]] = ()
            yield from session.guarded(partial(_read, session, article, name), none, "reading it", name)
        else:
            yield from session.documents([os.fspath(article)])
