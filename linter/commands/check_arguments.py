"""The arguments of `onrecord check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.commands import articles_arguments, format_argument, sources_argument
from linter.report import FORMATS

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    articles_arguments(parser)
    _which(parser.add_argument_group("what is checked"))
    _how(parser.add_argument_group("how it is printed"))
    _status(parser.add_argument_group("what counts"))
    _fix(parser.add_argument_group("what is mended"))


def unasked() -> dict[str, Any]:
    """What each argument is where a line asks for none of them."""
    off = "force_exclude show_files show_settings statistics quiet exit_zero update_baseline fix diff silence watch"
    nothing = "config select ignore rules date source facts roster comment fail_on max_warnings baseline since template"
    return {
        **dict.fromkeys(off.split(), False),
        **dict.fromkeys(nothing.split()),
        "encoding": "",
        "stdin_filename": "-",
        "jobs": 1,
        "format": "text",
        "output_file": [],
        "color": "auto",
    }


def _which(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--select", metavar="RULES", help="only these styles or rules, separated by commas")
    group.add_argument("--ignore", metavar="RULES", help="not these styles or rules")
    group.add_argument("--rules", metavar="PATH", action="append", help="more rules: a folder or a file (repeatable)")
    group.add_argument("--date", metavar="YYYY-MM-DD", help="the day to take as the date of articles that have none")
    sources_argument(group)
    group.add_argument("--facts", metavar="FILE", action="append", help="the desk's file of known facts, YAML (repeatable)")
    group.add_argument("--roster", metavar="FILE", action="append", help="the desk's names: YAML, CSV, Excel (repeatable)")
    group.add_argument(
        "--force-exclude", action="store_true", help="leave out what a folder leaves out even where it is named, as hooks do"
    )
    group.add_argument("--jobs", metavar="N", type=_processes, default=1, help="so many processes; 0: one a processor")
    group.add_argument("--watch", action="store_true", help="check again at every change of what was read, until Ctrl-C")
    group.add_argument("--show-files", action="store_true", help="print the names of the articles and check nothing")
    group.add_argument("--show-settings", action="store_true", help="print settings and rules and check nothing")


def _how(group: argparse._ArgumentGroup) -> None:
    format_argument(group, "text", *(name for name in FORMATS if name != "text"), "template")
    group.add_argument("--template", metavar="FILE", help="how the format 'template' prints a finding: $path:$line $message")
    group.add_argument(
        "--output-file",
        metavar="[FORMAT=]FILE",
        action="append",
        default=[],
        help="print into a file; with a format, besides what is printed, such as sarif=report.sarif (repeatable)",
    )
    group.add_argument(
        "--comment",
        metavar="FILE",
        help="write a Word or OpenDocument article into this file, or folder, with a comment a finding",
    )
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="whether text is coloured")
    group.add_argument("--statistics", action="store_true", help="print how often each rule has spoken, not the findings")
    group.add_argument("--quiet", action="store_true", help="print findings and errors, nothing else")


def _status(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--fail-on", choices=("error", "warning", "suggestion"), help="exit 1 from this severity on (default: warning)"
    )
    group.add_argument("--max-warnings", metavar="N", type=_count, help="exit 1 for warnings only above this number")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found; a run that fails still exits 2")
    group.add_argument("--baseline", metavar="FILE", help="only what this file does not know")
    group.add_argument("--update-baseline", action="store_true", help="write the baseline: all that is found now")
    group.add_argument("--since", metavar="REVISION", help="only what stands on lines that differ from this revision of git")


def _fix(group: argparse._ArgumentGroup) -> None:
    either = group.add_mutually_exclusive_group()
    either.add_argument("--fix", action="store_true", help="mend the files where there is one right answer, then tell the rest")
    either.add_argument("--diff", action="store_true", help="print what --fix would change, and change nothing")
    either.add_argument(
        "--silence", action="store_true", help="write a comment into Markdown and HTML before each line that has findings"
    )


def _count(word: str) -> int:
    if not (word.isascii() and word.isdigit()):
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"must be a whole number, 0 or more, not '{word}'")
    return int(word)


def _processes(word: str) -> int:
    import os

    return _count(word) or os.cpu_count() or 1
