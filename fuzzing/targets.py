"""What the fuzzer feeds: a target takes bytes and sees that what is promised of untrusted input holds."""

from __future__ import annotations

import contextlib
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from linter.config import Config
from linter.desk import Desk
from linter.errors import ConfigError, LinterError, RuleError
from linter.finding import Finding
from linter.read import READERS, read_bytes, read_documents
from linter.report import FORMATS, Report, renderer
from linter.rulebook.select import RuleSet, rule_set
from linter.run import lint
from linter.text import Document

LINTED = 25
"""One in so many articles is linted with every rule and rendered in every format: reading alone is a hundred times as fast."""
COPY = "“We did it,” Maria Okafor, 54, said on Monday, 2 March 2026. The the council paid $2.5 million (€2 million).\n".encode()


@lru_cache(maxsize=2)
def rules(sources: bool = False) -> RuleSet:
    """All shipped rules."""
    return rule_set(Config())[0]


def reads(name: str) -> Callable[[bytes, int], None]:
    """A target that reads an article of this name."""

    def target(data: bytes, number: int) -> None:
        placed(read_bytes(data, name))
        for article in read_documents(data, name)[:3]:
            placed(article)
            if number % LINTED == 0 and len(data) < 20_000:
                linted(article)

    return target


def placed(document: Document) -> None:
    """Every offset of a document lies in its text, and its place in its source."""
    length, whole = len(document.text), len(document.source)
    for block in (*document.blocks, *document.inlines):
        assert 0 <= block.span.start <= block.span.end <= length, block
    for text, source in document.origin:
        assert 0 <= text.start <= text.end <= length, text
        assert 0 <= source.start <= source.end <= whole, source
    assert all(a.text.end <= b.text.start for a, b in zip(document.origin, document.origin[1:], strict=False))
    for offset in range(0, length, max(1, length // 50)):
        document.place(offset)
    for mark in document.marks:
        assert 0 <= mark.offset <= length
    for masked in document.masked:
        assert 0 <= masked.start <= masked.end <= whole


def linted(document: Document, desk: Desk = Desk(), with_rules: RuleSet | None = None) -> None:  # noqa: B008
    """Every rule runs to its end, its findings lie in the text, and every format can be rendered and is safe to print."""
    result = lint(document, with_rules or rules(), desk)
    faults = [error for error in result.errors if "please report it" in error.message]
    assert not faults, faults[0]
    rendered(result.findings, result.errors)


def rendered(findings: tuple[Finding, ...], errors: tuple[LinterError, ...]) -> None:
    """Every format can be rendered, and holds no control sign."""
    for name in FORMATS:
        out = "\n".join(renderer(name)(Report(findings, errors, 1), False))
        out.encode("utf-8")
        assert not any(sign in out for sign in "\x1b\x9b\u202e\x00"), name


def _docx(data: bytes, number: int) -> None:
    """The document part of a Word file; one in ten is a damaged archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", data)
    whole = packed.getvalue()
    if number % 10 == 0:
        dice = random.Random(number)
        at = dice.randrange(len(whole))
        whole = whole[:at] + bytes([dice.randrange(256)]) + whole[at + 1 :]
    placed(read_bytes(whole, "a.docx"))
    _commented(whole, "a.docx", number)


def _odt(data: bytes, number: int) -> None:
    """The content of an OpenDocument text, and comments on it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", data)
    placed(read_bytes(packed.getvalue(), "a.odt"))
    _commented(packed.getvalue(), "a.odt", number)


def _commented(data: bytes, name: str, number: int) -> None:
    """Comments on any words of an office file leave its text as it is."""
    from linter.comments import add_comments
    from linter.finding import Severity
    from linter.text import Span

    document = read_bytes(data, name)
    dice = random.Random(number)
    ends = sorted(dice.randrange(len(document.text) + 1) for _ in range(6))
    spans = [Span(a, b) for a, b in pairwise(ends) if a < b]
    findings = [Finding(document, span, "house.Rule", Severity.WARNING, document.words(span)[:50]) for span in spans]
    again, _ = add_comments(data, document.text, name, findings)
    assert read_bytes(again, name).text == document.text


def _rule(data: bytes, number: int) -> None:
    from linter.rulebook.load import typed

    rule, problems = typed(data.decode("utf-8", "replace"), "house.X", "house/X.yml")
    assert rule is not None or problems
    if rule is not None:
        document = read_bytes(COPY + b"\n\nA new paragraph, which is all that there is.\n", "a.md")
        linted(document, with_rules=RuleSet((rule,)))


def _config(name: str) -> Callable[[bytes, int], None]:
    def target(data: bytes, number: int) -> None:
        from linter.nodes import Problems, from_toml, from_yaml, items
        from linter.typed_nodes import build

        text = data.decode("utf-8", "replace")
        problems = Problems(name, ConfigError)
        root = (from_toml if name.endswith(".toml") else from_yaml)(text, problems)
        if root is not None and root.kind == "map" and not problems.found:
            config = build(Config, list(items(root, problems)), problems, root)
            if config is not None:
                for path in ("a.md", "b/c.txt"):
                    config.for_article(path).sources_of(path)

    return target


def _vale(data: bytes, number: int) -> None:
    from linter.vale.ini_text import parse_ini

    parse_ini(data.decode("utf-8", "replace"), ".vale.ini")


def _roster(ending: str) -> Callable[[bytes, int], None]:
    def target(data: bytes, number: int) -> None:
        from linter.desk.roster import roster_from_text

        roster = roster_from_text(data.decode("utf-8", "replace"), f"r.{ending}")
        if number % LINTED == 0:
            linted(read_bytes(COPY, "a.txt"), Desk(roster=roster))

    return target


def _xlsx(data: bytes, number: int) -> None:
    from linter.desk.spreadsheet import rows

    list(rows(data, "r.xlsx"))


def _fixes(ending: str) -> Callable[[bytes, int], None]:
    """What is mended changes the file at these words alone, and its bytes are those of its encoding."""

    def target(data: bytes, number: int) -> None:
        from linter.config import Config
        from linter.fixes import applied, diff, edits
        from linter.read.encoding import decode_bytes, encoded_alike
        from linter.rulebook.select import rule_set
        from linter.run import lint

        document = read_bytes(data, f"a.{ending}")
        rules, _ = rule_set(Config(select=("copy.DoubledWord", "copy.Spacing", "numbers.OrdinalEnding")))
        made = edits(document, lint(document, rules).findings)
        new = applied(document.source, made)
        list(diff("a", document.source, made) if made else ())
        assert read_bytes(new.encode(), f"a.{ending}").text.count(" ") <= document.text.count(" ") + len(made)
        text, _ = decode_bytes(data, "a")
        assert encoded_alike(text, data, text) in (data, None)

    return target


def _silencing(ending: str) -> Callable[[bytes, int], None]:
    """Each comment silences something, and the copy is read as it was."""

    def target(data: bytes, number: int) -> None:
        from linter.fixes import applied, reread
        from linter.silencing import silencing

        document = read_bytes(data, f"a.{ending}")
        own, _ = rule_set(Config(select=("copy.DoubledWord", "copy.Spacing", "numbers.OrdinalEnding")))
        found = lint(document, own).findings
        made = silencing(document, found)
        after = reread(document, applied(document.source, made))
        if made and after is not None:
            assert after.text == document.text
            assert len(lint(after, own).findings) <= len(found) - len(made), made

    return target


def _template(data: bytes, number: int) -> None:
    """One printable line a finding."""
    from linter.report.template import Template

    found = lint(read_bytes(COPY, "a.txt"), rules()).findings
    lines = list(Template(data.decode("utf-8", "replace"), "t").render(Report(found, (), 1)))
    assert len(lines) == len(found)
    assert all(line.replace("\t", "").isprintable() or "\ufffd" in line for line in lines), lines


def _facts(data: bytes, number: int) -> None:
    from linter.desk.facts import facts_from_text

    facts = facts_from_text(data.decode("utf-8", "replace"), "f.yml")
    linted(read_bytes(COPY, "a.txt"), Desk(facts=(facts,)))


def _draft_and_source(data: bytes, number: int) -> None:
    """A draft and the source that it is held against, cut from one text."""
    from linter.sources.source import Source, Sources

    half = data.find(b"\x00")
    half = len(data) // 2 if half < 0 else half
    draft, source = (read_bytes(part.replace(b"\x00", b""), "a.txt") for part in (data[:half], data[half:]))
    if source.text.strip():
        linted(draft, Desk(sources=Sources([Source(source)])))


def _globs(data: bytes, number: int) -> None:
    from linter.read.globs import Globs

    *patterns, path = data.decode("utf-8", "replace").split("\n")
    for below in (False, True):
        globs = Globs(patterns, below)
        globs.verdict(path)
        globs.verdict(path, True)


def _front_matter(data: bytes, number: int) -> None:
    placed(read_bytes(b"---\n" + data + b"\n---\n\nCopy.\n", "a.md"))


ENDINGS = ("txt", "md", "html", "xhtml", "vtt", "srt", "eml", "json", "xml", "rtf", "pdf")
TARGETS: dict[str, Callable[[bytes, int], None]] = {
    **{ending: reads(f"a.{ending}") for ending in ENDINGS},
    "docx": _docx,
    "odt": _odt,
    "rule": _rule,
    "onrecord.yml": _config(".onrecord.yml"),
    "pyproject.toml": _config("pyproject.toml"),
    "vale.ini": _vale,
    "roster.yml": _roster("yml"),
    "roster.csv": _roster("csv"),
    "roster.xlsx": _xlsx,
    "fixes.md": _fixes("md"),
    "fixes.html": _fixes("html"),
    "silencing.md": _silencing("md"),
    "silencing.html": _silencing("html"),
    "template": _template,
    "facts": _facts,
    "draft-and-source": _draft_and_source,
    "gitignore": _globs,
    "front-matter": _front_matter,
}
assert all(f".{name}" in READERS for name in ENDINGS)


def holds(name: str, data: bytes, number: int = 0) -> None:
    """Run a target; what the user is told in one line is no failure."""
    with contextlib.suppress(LinterError, RuleError):
        TARGETS[name](data, number)


def names() -> Iterator[str]:
    """The targets in order."""
    yield from TARGETS
