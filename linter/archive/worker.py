"""Articles -> rows of the tables: what every engine runs on every batch. Rules and lists are loaded once a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from linter.annotate import Story
from linter.archive import TABLES
from linter.archive.articles import Article
from linter.config import Config
from linter.desk import Desk
from linter.errors import LinterError
from linter.finding import Finding
from linter.read import read_file, read_text
from linter.record import NamedTuple
from linter.rulebook.select import RuleSet
from linter.run import lint
from linter.session import Options, Session
from linter.text import Document, Span

_FOREIGN = "not in English: left alone"
Row = dict[str, Any]
Rows = dict[str, list[Row]]


class Job(NamedTuple):
    """What is to be done with every article; it travels to every worker."""

    tasks: tuple[str, ...] = ("check",)
    options: Options = Options()
    against: str = ""
    """Other settings; the findings by them are compared with those by `options.config`."""


class Worker:
    """Does a job. One a process: it keeps the rules."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.problems: list[LinterError] = []
        self.rules = self._settle(Session(job.options, None, lambda problem: None))
        self.against = (
            self._settle(Session(job.options._replace(config=job.against), None, lambda _: None)) if job.against else None
        )

    def _settle(self, session: Session) -> tuple[Config, RuleSet]:
        """The settings and the rules of a session: the same for all articles, whose names say nothing of where they lie."""
        config = session.config(session.options.config or ".")
        rules = session.rules(config, "archive.txt", False)
        self.problems += session.errors
        return config, rules

    def rows(self, articles: Iterable[Article]) -> Rows:
        """The rows of some articles by table. An article that fails is a row of `errors`; what it gave before is kept."""
        found: Rows = {table: [] for table in self.tables}
        for article in articles:
            head = {"id": article.id, "date": article.date or None, "year": _year(article.date)}
            for table, row in self._of(article):
                found[table].append({**head, **row})
        return found

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """The tables that the job fills."""
        asked = [TABLES[task] for task in self.job.tasks]
        return (*asked, *(["changes"] if self.against else []), "errors")

    def _of(self, article: Article) -> Iterator[tuple[str, Row]]:
        try:
            if article.error:
                yield "errors", {"message": article.error}
                return
            document = read_file(article.path) if article.path else read_text(article.text, f"{article.id}.{article.format}")
            if self.job.tasks != ("check",) and not Story(document).english:
                yield "errors", {"message": _FOREIGN}
                return
            for task in self.job.tasks:
                yield from _DO[task](self, document, article)
        except LinterError as error:
            yield "errors", {"message": error.message}
        except Exception as error:  # a fault of ours is a row, never a lost job
            yield "errors", {"message": f"this should not happen ({type(error).__name__}: {error}): please report it"}

    def _check(self, document: Document, article: Article) -> Iterator[tuple[str, Row]]:
        rows, errors = self._findings(document, article, self.rules)
        yield from (("findings", row) for row in rows)
        if self.against is not None:
            others, more = self._findings(document, article, self.against)
            errors += more
            here, there = ({_key(row): row for row in side} for side in (rows, others))
            yield from (("changes", {"change": "goes", **here[key]}) for key in here if key not in there)
            yield from (("changes", {"change": "appears", **there[key]}) for key in there if key not in here)
        yield from (("errors", {"message": message}) for message in dict.fromkeys(errors))

    def _findings(self, document: Document, article: Article, settled: tuple[Config, RuleSet]) -> tuple[list[Row], list[str]]:
        """What is found by some rules, and what is to be said of the article besides."""
        config, rules = settled
        result = lint(document, rules, Desk(article.date or config.date))
        sentences = Story(document).sentences if result.findings else ()
        rows = [_finding_row(found, sentences) for found in result.findings]
        return rows, [*(error.message for error in result.errors), *result.notes]

    def _quotes(self, document: Document, article: Article) -> Iterator[tuple[str, Row]]:
        from linter.report.quotes import quote_record, quote_rows

        for each in quote_rows(document):
            row = quote_record(each)
            speaker = row.pop("speaker") or {}
            yield "quotations", {**row, "speaker": speaker.get("name"), "mention": speaker.get("mention")}

    def _names(self, document: Document, article: Article) -> Iterator[tuple[str, Row]]:
        from linter.report.names import name_rows, person_record

        for each in name_rows(Story(document)):
            row = person_record(each)
            forms = [{"form": form["form"], "times": len(form["mentions"])} for form in row.pop("forms")]
            yield "names", {**row, "forms": forms}

    def _claims(self, document: Document, article: Article) -> Iterator[tuple[str, Row]]:
        from linter.claims import claims_of
        from linter.report.claims import claim_record

        for claim in claims_of(document, Desk(article.date), ()):
            yield "claims", claim_record(claim)


_DO: dict[str, Callable[[Worker, Document, Article], Iterator[tuple[str, Row]]]] = {
    "check": Worker._check,
    "quotes": Worker._quotes,
    "names": Worker._names,
    "claims": Worker._claims,
}


def _year(date: str) -> int | None:
    return int(date[:4]) if date[:4].isdigit() and date[:4].isascii() else None


def _key(row: Row) -> tuple[Any, ...]:
    """What makes a finding the same under two rule sets."""
    return row["rule"], row["start"], row["end"], row["severity"], row["message"]


def _finding_row(finding: Finding, sentences: Sequence[Span]) -> Row:
    from linter.report.json import finding as record

    sentence = next((s for s in sentences if s.start <= finding.span.start < s.end), finding.span)
    return {**record(finding), "sentence": " ".join(finding.document.words(sentence).split())}
