"""Readers: megabytes of copy a CPU second for each format, and how many paragraphs come back from wrapped text.

python benchmarks/readers.py [ARTICLES] [--held-out]
"""

from __future__ import annotations

import base64
import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Callable
from html import escape
from textwrap import fill, wrap

from data import held_out, records

from linter.read import plain, read_bytes

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def parts(text: str) -> list[str]:
    """The paragraphs of an article of the data: a line each."""
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def docx(text: str) -> bytes:
    """A Word file of an article."""
    runs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r></w:p>' for part in parts(text))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{runs}</w:body></w:document>")
    return file.getvalue()


def captions(text: str) -> bytes:
    """Subtitles of an article: a line of sixty letters a second."""
    cues = [
        f"00:{s // 60:02}:{s % 60:02}.000 --> 00:{s // 60:02}:{s % 60:02}.900\n{row}\n" for s, row in enumerate(wrap(text, 60))
    ]
    return "\n".join(["WEBVTT\n", *cues]).encode()


FORMATS: dict[str, Callable[[str], bytes]] = {
    "a.txt": str.encode,
    "wrapped.txt": lambda text: "\n\n".join(fill(part, 72) for part in parts(text)).encode(),
    "windows-1252.txt": lambda text: text.encode("ascii", "replace").replace(b"?", b"\x92") + b"\x92",
    "a.md": lambda text: re.sub(r"([\\`*_\[\]<>#&~|])", r"\\\1", "\n\n".join(parts(text))).encode(),
    "a.html": lambda text: "".join(f'<p class="body">{escape(part)}</p>\n' for part in parts(text)).encode(),
    "a.vtt": captions,
    "a.json": lambda text: json.dumps({"text": text}).encode(),
    "a.eml": lambda text: (
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(text.encode())
    ),
    "a.docx": docx,
}
WRAPPED: dict[str, Callable[[list[str]], str]] = {
    "blank lines, 40 wide": lambda whole: "\n\n".join(fill(part, 40) for part in whole),
    "blank lines, 72 wide": lambda whole: "\n\n".join(fill(part, 72) for part in whole),
    "blank lines, 100 wide": lambda whole: "\n\n".join(fill(part, 100) for part in whole),
    "indents, 65 wide": lambda whole: "\n".join(fill(part, 65, initial_indent="   ") for part in whole),
    "indents, 80 wide": lambda whole: "\n".join(fill(part, 80, initial_indent="   ") for part in whole),
    "neither, 72 wide": lambda whole: "\n".join(fill(part, 72) for part in whole),
    "a paragraph a line": "\n".join,
}


def main() -> None:
    """Print a row a format and a row a way of wrapping."""
    wanted = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), 400)
    texts = [record["text"] for record in records("articles/clean") if held_out(record["id"]) == ("--held-out" in sys.argv)]
    texts = texts[:: max(1, len(texts) // wanted)]
    size = sum(len(text.encode()) for text in texts) / 1e6
    for name, make in FORMATS.items():
        files = [make(text) for text in texts]
        read_bytes(files[0], name)
        start = time.process_time()
        for data in files:
            read_bytes(data, name)
        print(f"{name:22} {size / (time.process_time() - start):6.1f} MB of copy a second")
    for way, make_text in WRAPPED.items():
        found = total = 0
        for text in texts:
            written = make_text(parts(text))
            back = {"".join(written[start:end].split()) for start, end in plain.paragraphs(written)}
            total += len(parts(text))
            found += sum("".join(part.split()) in back for part in parts(text))
        print(f"{way:22} {100 * found / total:6.1f} % of {total} paragraphs come back whole")


if __name__ == "__main__":
    main()
