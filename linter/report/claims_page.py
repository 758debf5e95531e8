"""Claims -> the fact-checker's sheet as a page: each claim in its sentence, the source's sentence beside it, a box to tick.

It holds no script and may run none. It is read on a phone, in the dark and on paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from linter.claims import Checkable
from linter.report.safe import safe
from linter.text import Document, Span

ORDER = ("contradicted", "altered", "hedged in the source", "not found", "not checked", "derived", "found", "no source given")
"""The statuses as the summary gives them: first what needs a look."""
LONGEST = 400
"""Code points of a sentence that are shown on either side of the marked words."""
_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root {{ color-scheme: light dark; --ink: #111; --paper: #fff; --line: #999; --shade: #f2f2f2; --mark: #ffe58a;
  --bad: #8c1c13; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #eee; --paper: #161616; --line: #555; --shade: #242424; --mark: #6b5300; --bad: #ff9c8f; }} }}
body {{ font: 1rem/1.4 Georgia, serif; margin: 2em; color: var(--ink); background: var(--paper); }}
h1 {{ font-size: 1.35em; overflow-wrap: anywhere; }} h2 {{ font-size: 1em; margin: 1em 0 .2em; }}
ul {{ margin: 0; padding-left: 1.2em; overflow-wrap: anywhere; }}
.summary li {{ display: inline; margin-right: 1.2em; list-style: none; }}
.summary {{ padding: 0; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; margin: 1em 0 2em; }}
th, td {{ border: 1px solid var(--line); padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }}
th {{ background: var(--shade); }} td p {{ margin: .1em 0; }} tr {{ break-inside: avoid; }}
mark {{ background: var(--mark); color: inherit; }} small {{ opacity: .8; }}
.checked {{ width: 2.2em; text-align: center; }} .status {{ width: 22%; }}
input {{ width: 1.1em; height: 1.1em; }}
.contradicted .status b, .altered .status b, .hedged-in-the-source .status b {{ color: var(--bad); }}
body:has(#fold:checked) tr.found, body:has(#fold:checked) tr.derived {{ display: none; }}
@media (max-width: 40em) {{
  body {{ margin: .7em; }} thead {{ display: none; }} table, tbody, tr, td {{ display: block; width: auto; }}
  tr {{ border: 1px solid var(--line); margin-bottom: .8em; }} td {{ border: 0; }}
  .status {{ width: auto; }} .checked {{ text-align: left; width: auto; }} }}
@page {{ size: A4 landscape; margin: 12mm; }}
@media print {{
  :root {{ --ink: #000; --paper: #fff; --line: #999; --shade: #eee; --mark: #ddd; --bad: #000; }}
  body {{ margin: 0; font-size: 10pt; }} label {{ display: none; }} thead {{ display: table-header-group; }}
  th, td, mark {{ print-color-adjust: exact; }} }}
</style></head><body>"""
_COLUMNS = (("checked", ""), ("claim", "claim"), ("source", "source"), ("status", "what it says"))
_TABLE = "<table><thead><tr>" + "".join(f'<th class="{name}">{head}</th>' for name, head in _COLUMNS) + "</tr></thead><tbody>"


def claims_page(found: Iterable[Checkable]) -> Iterator[str]:
    """The page: for each article a summary, its sources and a table whose head is repeated on every sheet of paper."""
    claims = list(found)
    names = list(dict.fromkeys(claim.document.id for claim in claims))
    yield _HEAD.format(title=_shown(f"Claims: {', '.join(names)}" if names else "Claims"))
    if not claims:
        yield "<p>No claims.</p>"
    else:
        yield '<label><input type="checkbox" id="fold"> leave out what was found</label>'
    for name, rows in groupby(claims, key=lambda claim: claim.document.id):
        yield from _article(name, list(rows))
    yield "</body></html>"


def _article(name: str, rows: list[Checkable]) -> Iterator[str]:
    counts = Counter(claim.status for claim in rows)
    yield f"<h1>{_shown(name)}</h1>"
    yield '<ul class="summary">' + "".join(f"<li>{counts[s]} {s}</li>" for s in ORDER if counts[s]) + "</ul>"
    if rows[0].given:
        yield "<h2>Sources</h2><ul>" + "".join(f"<li>{_shown(source.id)}</li>" for source in rows[0].given) + "</ul>"
    yield _TABLE
    box = '<input type="checkbox" aria-label="checked">'
    for claim in rows:
        yield (
            f'<tr class="{claim.status.replace(" ", "-")}"><td class="checked">{box}</td>'
            f"<td>{_small(_own(claim))}{_sentence(claim.document, claim.sentence, claim.span)}</td>"
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
    return _small(f"{claim.source.id}, {claim.place}") + _sentence(claim.source, claim.beside or claim.there, claim.there)


def _note(claim: Checkable) -> str:
    return f'<p dir="auto">{_shown(claim.note)}</p>' if claim.note else ""


def _sentence(document: Document, sentence: Span, span: Span) -> str:
    """A sentence with some of its words marked, too long a one cut on either side."""
    start, end = min(sentence.start, span.start), max(sentence.end, span.end)
    before, behind = document.words(Span(start, span.start)), document.words(Span(span.end, end))
    if len(before) > LONGEST:
        before = "… " + before[-LONGEST:]
    if len(behind) > LONGEST:
        behind = behind[:LONGEST] + " …"
    words = document.words(span)
    whole = span == sentence or not (before.strip() or behind.strip())
    marked = _shown(words, True) if whole else f"<mark>{_shown(words, True)}</mark>"
    return f'<p dir="auto">{_shown(before, True)}{marked}{_shown(behind, True)}</p>'


def _small(text: str) -> str:
    return f'<small dir="auto">{_shown(text)}</small>'


def _shown(text: str, spaced: bool = False) -> str:
    """Text made harmless and escaped, on one line; `spaced` keeps a space at its ends."""
    line = " ".join(text.split())
    if spaced and line:
        line = (" " if text[:1].isspace() else "") + line + (" " if text[-1:].isspace() else "")
    elif spaced and text:
        line = " "
    return escape(safe(line))
