"""Claims -> the fact-checker's sheet as a page: each claim in its sentence, the source's sentence beside it, a box to tick.

It holds no script and may run none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from linter.claims import Checkable
from linter.report.page import escaped, marked_sentence, page_head, small

ORDER = ("contradicted", "altered", "hedged in the source", "not found", "not checked", "derived", "found", "no source given")
"""The statuses as the summary gives them: first what needs a look."""
_COLUMNS = (("checked", "✓"), ("claim", "claim"), ("source", "source"), ("status", "what it says"))
_TABLE = "<table><thead><tr>" + "".join(f'<th class="{name}">{head}</th>' for name, head in _COLUMNS) + "</tr></thead><tbody>"


def claims_page(found: Iterable[Checkable]) -> Iterator[str]:
    """The page: for each article a summary, its sources and a table whose head is repeated on every sheet of paper."""
    claims = list(found)
    names = list(dict.fromkeys(claim.document.id for claim in claims))
    yield from page_head(f"Claims: {', '.join(names)}" if names else "Claims", "claims.css")
    yield "<main><h1>Claims to check</h1>"
    if not claims:
        yield "<p>No claims.</p>"
    else:
        yield '<label><input type="checkbox" id="fold"> leave out what was found</label>'
    for name, rows in groupby(claims, key=lambda claim: claim.document.id):
        yield from _article(name, list(rows))
    yield "</main></body></html>"


def _article(name: str, rows: list[Checkable]) -> Iterator[str]:
    counts = Counter(claim.status for claim in rows)
    yield f"<h2>{escaped(name)}</h2>"
    yield '<ul class="summary">' + "".join(f"<li>{counts[s]} {s}</li>" for s in ORDER if counts[s]) + "</ul>"
    if rows[0].given:
        yield "<h3>Sources</h3><ul>" + "".join(f"<li>{escaped(source.id)}</li>" for source in rows[0].given) + "</ul>"
    yield _TABLE
    box = '<input type="checkbox" aria-label="checked">'
    for claim in rows:
        yield (
            f'<tr class="{claim.status.replace(" ", "-")}"><td class="checked">{box}</td>'
            f"<td>{small(_own(claim))}{marked_sentence(claim.document, claim.sentence, claim.span)}</td>"
            f"<td>{_source(claim)}</td>"
            f'<td class="status"><b>{claim.status}</b>{_note(claim)}</td></tr>'
        )
    yield "</tbody></table>"


def _own(claim: Checkable) -> str:
    about = f" · {claim.about}" if claim.about else ""
    return f"{claim.document.place(claim.span.start)} · {claim.kind}{about}"


def _source(claim: Checkable) -> str:
    if claim.source is None or claim.there is None or claim.place is None:
        return ""
    return small(f"{claim.source.id}, {claim.place}") + marked_sentence(claim.source, claim.beside or claim.there, claim.there)


def _note(claim: Checkable) -> str:
    return f'<p dir="auto">{escaped(claim.note)}</p>' if claim.note else ""
