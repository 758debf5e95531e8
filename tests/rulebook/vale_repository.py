"""A Vale repository written into a folder -> what a run on it finds."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

from linter.config import split_list
from linter.session import Options, Session

INI = "StylesPath = styles\n\n[*]\nBasedOnStyles = House\n"


class Run(NamedTuple):
    """What a run said."""

    found: list[str]
    """`line:column Rule words`, rules of the style House without its name, our own styles left out."""
    messages: list[str]
    errors: list[str]
    findings: list


def run(folder, monkeypatch, files: dict[str, str], *paths: str, select: str = "") -> Run:
    """Write files (`.vale.ini` where none is given), check the paths (`a.md` where none is given)."""
    for name, text in {".vale.ini": INI, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder / "nobody"))
    monkeypatch.setenv("ONRECORD_NO_CACHE", "1")
    session = Session(Options(select=split_list(select or None)), None, lambda problem: None)
    outcome = session.check(session.documents(paths or ("a.md",)), "")
    ours = ("copy", "dates", "names", "numbers", "quotes", "sources", "wording")
    findings = [finding for finding in outcome.findings if finding.rule.partition(".")[0] not in ours]
    found = []
    for finding in findings:
        line, column = finding.document.lines.position(finding.source_span.start)
        rule = finding.rule.removeprefix("House.")
        where = "" if len(paths) < 2 else f"{finding.document.id}:"
        found.append(f"{where}{line}:{column} {rule} {' '.join(finding.text.split())}".rstrip())
    return Run(found, [finding.message for finding in findings], [str(e) for e in outcome.errors], findings)
