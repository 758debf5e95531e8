"""Findings of one article -> its file mended where there is one right answer, or a diff that says what would be."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from linter.commands import wants_colour
from linter.errors import ReadError, shown
from linter.files import read_regular
from linter.fixes import Fix, applied, diff, edits
from linter.read.encoding import encoded_alike
from linter.report.safe import inert, safe
from linter.session import Checked, Session

ROUNDS = 5
"""What is mended may lay bare another fault; after so many times the rest is told."""
_COLOURS = {"-": "\x1b[31m", "+": "\x1b[32m", "@": "\x1b[36m"}


def mended(run: Session, checked: Checked, again: Callable[[Checked], Checked]) -> Checked:
    """The article checked anew after its file was mended; as it is where nothing can be. `again` sieves what is found anew."""
    count = 0
    for _ in range(ROUNDS):
        made = made_in(checked)
        if not made or not run.guarded(partial(_write, run, checked.path, made), False, "mending it", checked.path):
            break
        count += len(made)
        found = next(iter(run.checked(run.read([checked.path]))), None)
        if found is None:
            break
        checked = again(found)
    if count:
        run.complain(f"{checked.path}: mended in {count} place{'' if count == 1 else 's'}")
    return checked


def made_in(checked: Checked) -> list[Fix]:
    """The edits that an article's findings come to."""
    return edits(checked.findings[0].document, checked.findings) if checked.findings else []


def silenced(run: Session, checked: Checked, again: Callable[[Checked], Checked]) -> Checked:
    """The article checked anew after comments were written into its file that silence what is found."""
    if not checked.findings:
        return checked
    from linter.silencing import silencing

    made = silencing(checked.findings[0].document, checked.findings)
    before = len(checked.findings)
    if made:
        if not run.guarded(partial(_write, run, checked.path, made), False, "silencing it", checked.path):
            return checked
        found = next(iter(run.checked(run.read([checked.path]))), None)
        checked = again(found) if found else checked
        silent = before - len(checked.findings)
        run.complain(f"{checked.path}: {_number(silent, 'finding')} silenced by {_number(len(made), 'comment')}")
    if checked.findings:
        left = _number(len(checked.findings), "finding")
        run.complain(f"{checked.path}: no comment silences {left} here: 'suppress' in the settings can")
    return checked


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _write(run: Session, path: str, made: Sequence[Fix]) -> bool:
    """Write the edits into the file, unless it is not any more what was read. Raises ReadError."""
    from linter.commands.outputs import write_whole

    if os.path.islink(path):
        raise ReadError("a link: what it leads to is left alone", path)
    if not os.access(path, os.W_OK):
        raise ReadError("may not be written to: left alone", path)
    config = run.config(path)
    source = made[0].finding.document.source
    data = read_regular(path, config.limits.file_bytes)
    new = encoded_alike(applied(source, made), data, source, config.encoding)
    if new is None or not write_whole(path, new, instead_of=data):
        raise ReadError("it has changed since it was read, or its encoding has no such signs: left alone", path)
    return True


def print_diff(run: Session, checked: Checked) -> int:
    """Print what `--fix` would change in an article, and return how many places that is."""
    made = made_in(checked)
    if not made:
        return 0
    name = shown(checked.path)
    source = made[0].finding.document.source
    lines = list(diff(name.lstrip("/"), source, made))
    if os.path.isfile(checked.path):
        data = read_regular(checked.path, run.config(checked.path).limits.file_bytes)
        if data == BOM_UTF8 + source.encode("utf-8", "replace"):
            lines = [f"{line[0]}\ufeff{line[1:]}" if source.startswith(line[1:].rstrip("\n")) else line for line in lines]
        elif data != source.encode("utf-8", "replace"):
            run.complain(f"{name}: not in UTF-8: its diff is to be read, and cannot be applied")
    if sys.stdout.isatty():
        _show(lines)
    elif any(inert(line) != line or _orders(line) for line in lines):
        run.fail(ReadError("its diff would give orders to a terminal or a CI runner and is not printed; --fix mends it", name))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write("".join(lines).encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
    return len(made)


def _orders(line: str) -> bool:
    """Whether a line holds control characters; a tab and a carriage return are none."""
    return any((char < " " and char not in "\t\r\n") or "\x7f" <= char <= "\x9f" for char in line)


def _show(lines: Iterable[str]) -> None:
    colour = wants_colour()
    for line in lines:
        text = inert(safe(line.rstrip("\r\n")))
        paint = _COLOURS.get(line[0], "") if colour else ""
        print(f"{paint}{text}\x1b[0m" if paint else text)
