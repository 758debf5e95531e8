"""Many articles and their findings -> what stands above them: two plots and a table that can be sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from linter.finding import Severity
from linter.report.html_article import ArticleView, counted, severities
from linter.report.page import escaped

BARS = 15
"""A plot shows so many rules or articles, those with the most findings."""
LONGEST_LABEL = 44
"""Code points of a bar's name; a longer one is cut in its middle, so that a phone has room for it."""
ROW = 36
"""Height of a bar with its name above it, in pixels."""
COLUMNS = ("article", "errors", "warnings", "suggestions", "words", "quotations", "people")
GRAVEST_FIRST = sorted(Severity, reverse=True)


def overview(articles: Sequence[ArticleView]) -> Iterator[str]:
    """The plots, then the table, the article with the gravest findings first."""
    by_rule: dict[str, Counter[Severity]] = {}
    for article in articles:
        for finding in article.findings:
            by_rule.setdefault(finding.rule, Counter())[finding.severity] += 1
    if by_rule:
        key = "".join(f'<span class="{severity}">{severity}</span>' for severity in GRAVEST_FIRST)
        yield f'<figure><figcaption class="key">{key}</figcaption></figure><div class="plots">'
        yield from _plot("Findings by rule", list(by_rule.items()), "rule")
        bars = [(article.document.name, Counter(finding.severity for finding in article.findings)) for article in articles]
        yield from _plot("Findings by article", [bar for bar in bars if bar[1]], "article")
        yield "</div>"
    yield '<div class="scroll" tabindex="0" role="region" aria-label="The articles"><table class="sorts"><thead><tr>'
    yield "".join(f'<th scope="col">{name}</th>' for name in COLUMNS) + "</tr></thead><tbody>"
    for article in sorted(articles, key=lambda article: [-article.count(severity) for severity in GRAVEST_FIRST]):
        numbers = [article.count(severity) for severity in GRAVEST_FIRST]
        numbers += [article.words, len(article.attributions), len(article.people)]
        cells = "".join(f"<td>{number}</td>" if number else '<td class="none">0</td>' for number in numbers)
        yield f'<tr><td dir="auto"><a href="#{article.anchor}">{escaped(article.document.name)}</a></td>{cells}</tr>'
    yield "</tbody></table></div>"


def _plot(title: str, bars: list[tuple[str, Counter[Severity]]], noun: str) -> Iterator[str]:
    """Bars across the page, the longest first, each cut by severity."""
    bars.sort(key=lambda bar: (-bar[1].total(), bar[0]))
    shown_bars, rest = bars[:BARS], bars[BARS:]
    most = shown_bars[0][1].total() if shown_bars else 1
    told = ", ".join(f"{_label(name)} {counts.total()}" for name, counts in shown_bars)
    yield f"<figure><figcaption>{title}</figcaption>"
    yield f'<svg role="img" height="{ROW * len(shown_bars)}" aria-label="{title}: {told}">'
    for row, (name, counts) in enumerate(shown_bars):
        yield f'<text x="0" y="{row * ROW + 13}">{_label(name)}</text>'
        yield f'<text x="100%" y="{row * ROW + 13}" text-anchor="end">{counts.total()}</text>'
        left = 0.0
        for severity in GRAVEST_FIRST:
            width = 100 * counts[severity] / most
            if width:
                yield f'<rect class="{severity}" x="{left:.2f}%" y="{row * ROW + 18}" width="{width:.2f}%" height="10"/>'
            left += width
    yield "</svg>"
    if rest:
        yield f"<small>and {counted(len(rest), noun)} with {counted(sum(c.total() for _, c in rest), 'finding')}</small>"
    yield "</figure>"


def _label(name: str) -> str:
    if len(name) > LONGEST_LABEL:
        name = f"{name[: LONGEST_LABEL // 2]}…{name[-LONGEST_LABEL // 2 + 1 :]}"
    return escaped(name)


def tally(articles: Sequence[ArticleView]) -> str:
    """What was found in all, in one line."""
    if not articles:
        return "There was no article to check."
    everything = ArticleView("", articles[0].document, tuple(f for article in articles for f in article.findings))
    return ", ".join(severities(everything)) or "nothing found"
