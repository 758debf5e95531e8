"""Odd shapes: CPU seconds and peak memory of a check of copy that no desk writes, such as ten megabytes on one line.

python benchmarks/shapes.py [MEGABYTES] [--only WORDS] [--most SECONDS]

Each shape is checked at the size and at half of it; the last column is what the double costs (2: linear). A shape that is not
done in time says so.
"""

from __future__ import annotations

import argparse
import io
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

FIRST = (
    "Ada Ben Cara Dov Esme Finn Greta Hugo Iris Jon Kira Lars Mona Nils Olga Piet Rosa Sven Tara Udo Vera Will Yara Zoe".split()
)
SYLLABLES = "bar cor dun fel gar hol kes lin mor nar pel quil ros sen tam ul var wen yor zel".split()
PLACES = "Oslo Leeds Porto Ghent Turin Basel Malmo Lodz Cork Derby".split()
OFFICES = "mayor,finance minister,police chief,spokeswoman,professor,chief executive".split(",")
VERBS = "said told warned added argued insisted".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
THINGS = "bridge budget school harbour strike vote tunnel hospital contract election".split()


def sentences(seed: int = 1) -> Iterator[str]:
    """News copy without end: people introduced, quoted and named again, figures, days, places, events."""
    chance = random.Random(seed)
    pick = chance.choice
    while True:
        surname = (pick(SYLLABLES) + pick(SYLLABLES) + pick(("", "son", "er", "i"))).capitalize()
        given, office, place, thing = pick(FIRST), pick(OFFICES), pick(PLACES), pick(THINGS)
        age, day, year, month = chance.randint(21, 88), chance.randint(1, 28), chance.randint(1990, 2026), pick(MONTHS)
        few, more = chance.randint(2, 40), chance.randint(41, 900)
        yield f"{given} {surname}, {age}, the {office} of {place}, {pick(VERBS)} the {thing} was closed on {pick(DAYS)}."
        yield f"“We will open the {thing} again by {day} {month} {year},” {surname} said."
        yield f"At least {more} people were hurt and {few} arrested in {place}, police said."
        yield f"Mr {surname} resigned in {month} after {few} years, but {pick(FIRST)} {surname} was appointed."
        yield f"The {thing} cost ${more}.{few} million, up {few} percent, she {pick(VERBS)}."
        yield f"“It is over,” he {pick(VERBS)}. “Nobody told me.” Why did {surname[:-1]}e leave {place}?"


def news(size: int, between: str = " ") -> str:
    """News copy of a size in code points."""
    pieces, total = [], 0
    for sentence in sentences():
        pieces.append(sentence)
        total += len(sentence) + len(between)
        if total >= size:
            return between.join(pieces)
    raise AssertionError


def filled(unit: str) -> Callable[[int], str]:
    """A shape that repeats a few characters; behind a little news, so that no rule passes the copy over as foreign."""
    return lambda size: f"{news(2000)} {unit * (size // len(unit.encode()))}"


def _words(size: int) -> str:
    chance = random.Random(2)
    return f"{news(2000)} " + " ".join(
        (chance.choice(SYLLABLES) + chance.choice(SYLLABLES) + chance.choice(SYLLABLES)).capitalize() for _ in range(size // 10)
    )


def _namesakes(size: int) -> str:
    chance = random.Random(3)
    return " ".join(
        f"{chance.choice(FIRST)}{chance.choice(SYLLABLES)} Quill met Mr Quill on Monday." for _ in range(size // 40)
    )


def _numbers(size: int) -> str:
    chance = random.Random(4)
    return " ".join(f"{chance.randint(1, 10**9):,} dollars and {chance.randint(1, 99)}.5 percent" for _ in range(size // 40))


def _no_spaces(size: int) -> str:
    return news(size, "").replace(" ", "")


def _nested_mail(size: int) -> bytes:
    """Parts within parts."""
    head, tail = b"", b""
    for i in range(min(400, size // 100)):
        head += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i)
        tail = b"\r\n--b%d--\r\n%b" % (i, tail)
    return head + b"Content-Type: text/plain\r\n\r\n" + news(size // 2).encode() + tail


def _docx(size: int) -> bytes:
    """A small archive of a large document: zeros pack a thousand to one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        body = "<w:p><w:r><w:t>" + "a " * (size // 2) + "</w:t></w:r></w:p>"
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
        )
    return packed.getvalue()


def _many_paragraphs(size: int) -> bytes:
    """A small archive of a document of very many short paragraphs."""
    packed = io.BytesIO()
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        body = "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (size // 34)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def _distinct(size: int) -> str:
    """Capitalised words of four letters, no two alike: the index of a book, a list of stocks."""
    words = ("".join(letters) for letters in itertools.product("ABCDEFGHIJ", *["abcdefghijklmnopqrstuvwxyz"] * 3))
    return f"{news(2000)} " + " ".join(itertools.islice(words, size // 5))


def _captions(size: int) -> str:
    return "WEBVTT\n\n" + "99:99:99.999 --> 00:00:00.000\n- Word\n\n" * (size // 40)


def _yaml_bomb(size: int) -> str:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 40)]
    return "---\n" + "\n".join(rows) + "\n---\n\n" + news(size // 10)


SHAPES: dict[str, tuple[str, float, Callable[[int], str | bytes]]] = {
    # name: (file name, share of the size, the maker)
    "news on one line": ("a.txt", 1, news),
    "news, a sentence a paragraph": ("a.txt", 1, lambda size: news(size, "\n\n")),
    "news, a sentence a line": ("a.txt", 1, lambda size: news(size, "\n")),
    "news without spaces": ("a.txt", 1, _no_spaces),
    "news in Markdown": ("a.md", 0.5, lambda size: news(size, "\n\n")),
    "news in HTML": ("a.html", 0.5, lambda size: f"<p>{news(size, '</p><p>')}</p>"),
    "one word again and again": ("a.txt", 1, filled("word ")),
    "said said said": ("a.txt", 1, filled("said ")),
    "one letter": ("a.txt", 1, filled("a")),
    "one capital": ("a.txt", 1, filled("A")),
    "capitals with spaces": ("a.txt", 1, filled("A ")),
    "capitalised words": ("a.txt", 1, _words),
    "one name again and again": ("a.txt", 1, filled("Ada Quill ")),
    "everybody has one surname": ("a.txt", 1, _namesakes),
    "digits": ("a.txt", 1, filled("1")),
    "numbers": ("a.txt", 1, _numbers),
    "money with a second currency": ("a.txt", 0.1, filled("$2.5 million (€2 million) ")),
    "money with a second currency in paragraphs": ("a.txt", 0.1, filled("$2.5 million (€2 million)\n\n")),
    "distinct capitalised words": ("a.txt", 0.1, _distinct),
    "digits with commas": ("a.txt", 1, filled("1,")),
    "full stops": ("a.txt", 1, filled(".")),
    "full stops with spaces": ("a.txt", 1, filled(". ")),
    "commas": ("a.txt", 1, filled(", ")),
    "hyphens": ("a.txt", 1, filled("-")),
    "hyphenated": ("a.txt", 1, filled("a-")),
    "apostrophes": ("a.txt", 1, filled("'")),
    "apostrophes in words": ("a.txt", 1, filled("a'")),
    "straight marks": ("a.txt", 1, filled('"')),
    "straight marks and words": ("a.txt", 1, filled('"a" ')),
    "opening marks": ("a.txt", 1, filled("“")),
    "closing marks": ("a.txt", 1, filled("”")),
    "marks in marks": ("a.txt", 1, filled("“ ‘ ")),
    "marks opened before words": ("a.txt", 1, filled("“Ada ‘said ")),
    "marks closed behind words": ("a.txt", 1, filled("Ada.” ")),
    "single marks": ("a.txt", 1, filled("‘Ada’ ")),
    "angle marks": ("a.txt", 1, filled("«Ada» ")),
    "brackets opened": ("a.txt", 1, filled("(")),
    "brackets closed": ("a.txt", 1, filled(")")),
    "square brackets": ("a.txt", 1, filled("[a] ")),
    "white space": ("a.txt", 1, filled(" ")),
    "tabs": ("a.txt", 1, filled("\t")),
    "empty lines": ("a.txt", 1, filled("\n")),
    "lines of one letter": ("a.txt", 0.2, filled("a\n")),
    "line separators": ("a.txt", 1, filled("a\u2028")),
    "combining accents": ("a.txt", 1, filled("\u0301")),
    "control characters": ("a.txt", 1, filled("\x1b[31m")),
    "right to left marks": ("a.txt", 1, filled("a\u202e")),
    "Chinese": ("a.txt", 1, filled("新闻 ")),
    "emoji": ("a.txt", 1, filled("\U0001f600 ")),
    "Markdown quotes in quotes": ("a.md", 0.1, lambda size: ">" * min(size, 20000) + " Word.\n" + news(size, "\n> ")),
    "Markdown lists in lists": ("a.md", 0.02, lambda size: "".join("  " * i + "- Word\n" for i in range(int(size**0.5)))),
    "Markdown brackets": ("a.md", 0.1, filled("[")),
    "Markdown links": ("a.md", 0.2, filled("[a](b) ")),
    "Markdown links opened": ("a.md", 0.1, filled("[a](")),
    "Markdown stars": ("a.md", 0.1, filled("*a ")),
    "Markdown stars and underscores": ("a.md", 0.1, filled("**_a ")),
    "Markdown backticks": ("a.md", 0.1, lambda size: "".join("`" * (i % 300) + " a " for i in range(size // 150))),
    "Markdown references": ("a.md", 0.1, lambda size: "".join(f"[a{i}]: b\n\n" for i in range(size // 12))),
    "Markdown table": ("a.md", 0.1, lambda size: "|a|b|\n|-|-|\n" + "|a|b|\n" * (size // 6)),
    "HTML tags never closed": ("a.html", 0.1, filled("<div>")),
    "HTML tags only closed": ("a.html", 0.1, filled("</div>")),
    "HTML inline tags never closed": ("a.html", 0.1, filled("<b>a")),
    "HTML comments opened": ("a.html", 0.1, filled("<!--")),
    "HTML comments": ("a.html", 0.2, filled("<!-- a -->")),
    "HTML switches": ("a.html", 0.1, filled("<!-- onrecord-disable -->")),
    "HTML entities": ("a.html", 0.2, filled("&amp;")),
    "HTML angle brackets": ("a.html", 0.2, filled("<")),
    "HTML one tag, many attributes": ("a.html", 0.2, lambda size: "<p " + "a=b " * (size // 4) + ">Word.</p>"),
    "HTML scripts opened": ("a.html", 0.1, filled("<script>")),
    "front matter, large": (
        "a.md",
        0.1,
        lambda size: "---\n" + "".join(f"k{i}: v\n" for i in range(size // 8)) + "---\n\nWord.",
    ),
    "front matter, deep": ("a.md", 0.1, lambda size: "---\na: " + "[" * size + "\n---\n\nWord."),
    "front matter of aliases": ("a.md", 0.1, _yaml_bomb),
    "JSON, deep": ("a.json", 0.1, filled("[")),
    "JSON, long": ("a.json", 0.5, lambda size: json.dumps({"body": news(size)})),
    "mail, parts in parts": ("a.eml", 0.1, _nested_mail),
    "Word, packed": ("a.docx", 4, _docx),
    "Word, paragraphs": ("a.docx", 4, _many_paragraphs),
    "mail, encoded words": ("a.eml", 0.1, lambda size: "Subject: " + "=?utf-8?q?a?= " * (size // 14) + "\n\nHi\n"),
    "mail, parameters": ("a.eml", 0.1, lambda size: "Content-Type: text/plain; " + "a*0*=x; " * (size // 8) + "\n\nHi\n"),
    "mail, quotation marks": ("a.eml", 0.1, lambda size: "From: " + '"' * size + "\n\nHi\n"),
    "captions, impossible times": ("a.vtt", 0.2, _captions),
    "UTF-16": ("a.txt", 0.5, lambda size: news(size // 2).encode("utf-16")),
    "bytes of no encoding": ("a.txt", 0.5, lambda size: news(size).encode().replace(b"e", b"\xe9\x81")),
    "zero bytes": ("a.txt", 1, lambda size: b"\0" * size),
}


def measure(path: Path, most: float) -> tuple[float, float, int] | None:
    """CPU seconds, peak megabytes and exit status of a check; None where it was not done in time."""
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen([sys.executable, "-m", "linter", "check", str(path)], stdout=nothing, stderr=nothing)
        end = time.monotonic() + most
        while time.monotonic() < end:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                process.returncode = os.waitstatus_to_exitcode(status)
                return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode
            time.sleep(0.02)
        process.kill()
        process.wait()
        return None


def main() -> None:
    """Print a row a shape."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megabytes", nargs="?", type=float, default=10)
    parser.add_argument("--only", default="")
    parser.add_argument("--most", type=float, default=300, help="seconds that a shape may take by the clock")
    a = parser.parse_args()
    print("| shape | MB | CPU s | peak MB | double costs | exit |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, (file, share, make) in SHAPES.items():
            if a.only not in name:
                continue
            path, size = Path(folder, file), int(a.megabytes * share * 1e6)
            rows = []
            for part in (size // 2, size):
                made = make(part)
                path.write_bytes(made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)
                rows.append(measure(path, a.most))
            half, whole = rows
            megabytes = path.stat().st_size / 1e6
            path.unlink()
            if whole is None or half is None:
                print(f"| {name} | {megabytes:.2f} | **not done in {a.most:.0f} s** | | | |", flush=True)
                continue
            times = whole[0] / half[0]
            print(f"| {name} | {megabytes:.2f} | {whole[0]:.1f} | {whole[1]:.0f} | {times:.1f} | {whole[2]} |", flush=True)


if __name__ == "__main__":
    main()
