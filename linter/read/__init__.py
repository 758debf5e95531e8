"""Bytes -> Document: the reader is picked by the suffix of the name and imported only then."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from linter.errors import ReadError
from linter.files import read_regular
from linter.limits import DEFAULT, Limits
from linter.record import NamedTuple

if TYPE_CHECKING:
    from types import ModuleType

    from linter.text import Document


class Reader(NamedTuple):
    """Where a reader lives and what it takes."""

    module: str
    """Its `read(text, id)` takes text; a reader of binary files has `read_bytes(data, id)` instead."""
    binary: bool = False
    article: bool = True
    """Whether a folder walk picks such files up as articles."""
    many: bool = False
    """Whether a file may hold several articles: then there is a `read_each(text, id)` besides, which parts them."""


_PLAIN = Reader("linter.read.plain")
_MARKDOWN = Reader("linter.read.markdown")
_HTML = Reader("linter.read.html")
_CAPTIONS = Reader("linter.read.captions", article=False)
_XML = Reader("linter.read.news_xml", many=True)
_TABLE = Reader("linter.read.table", article=False)
READERS: dict[str, Reader] = {
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".mdx": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".json": Reader("linter.read.json_text", article=False, many=True),
    ".jsonl": Reader("linter.read.json_text", article=False, many=True),
    ".ndjson": Reader("linter.read.json_text", article=False, many=True),
    ".jsonld": Reader("linter.read.json_text", many=True),
    ".ninjs": Reader("linter.read.json_text", many=True),
    ".xml": _XML._replace(article=False),
    ".nitf": _XML,
    ".newsml": _XML,
    ".rss": _XML._replace(article=False),
    ".atom": _XML._replace(article=False),
    ".rtf": Reader("linter.read.rtf", binary=True),
    ".eml": Reader("linter.read.mail", binary=True, article=False),
    ".doc": Reader("linter.read.doc", binary=True, article=False),
    ".docx": Reader("linter.read.docx", binary=True),
    ".odt": Reader("linter.read.odt", binary=True),
    ".pdf": Reader("linter.read.pdf", binary=True, article=False),
    ".vtt": _CAPTIONS,
    ".srt": _CAPTIONS,
    ".csv": _TABLE,
    ".tsv": _TABLE,
}
"""Suffix in lower case -> reader. Any other name is read as plain text."""


def suffix(id: str) -> str:
    """The suffix of a name in lower case, with its dot; `` where it has none."""
    name = id.replace("\\", "/").rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def read_bytes(data: bytes, id: str, encoding: str = "", limits: Limits = DEFAULT) -> Document:
    """The document of a file's bytes; `id` names it and its suffix picks the reader.

    An empty file is an empty document. `Document.notes` says what was unusual about the reading. Raises ReadError.
    """
    return _documents(data, id, encoding, limits, parted=False)[0]


def read_documents(data: bytes, id: str, encoding: str = "", limits: Limits = DEFAULT) -> list[Document]:
    """The articles of a file: a document each where it holds several, such as a feed. Raises ReadError."""
    return _documents(data, id, encoding, limits, parted=True)


def _documents(data: bytes, id: str, encoding: str, limits: Limits, parted: bool) -> list[Document]:
    reader = READERS.get(suffix(id), _PLAIN)
    module = import_module(reader.module)
    if reader.binary:
        return [_bounded(module.read_bytes(data, id, limits), limits)]
    from linter.read.encoding import decode_bytes

    text, notes = decode_bytes(data, id, encoding)
    if len(text) > limits.characters:
        raise _too_long(id, limits)
    documents = module.read_each(text, id) if parted and reader.many else [module.read(text, id)]
    if notes:
        from linter.record import replace

        documents[0] = replace(documents[0], notes=notes + documents[0].notes)
    return [_bounded(document, limits) for document in documents]


def _bounded(document: Document, limits: Limits) -> Document:
    if len(document.text) > limits.characters:
        raise _too_long(document.id, limits)
    if len(document.blocks) > limits.paragraphs:
        size = f"{limits.paragraphs:,} paragraphs"
        raise ReadError(f"more than {size}: cut it up, or raise 'limits' in the configuration", document.id)
    return document


def _too_long(id: str, limits: Limits) -> ReadError:
    size = f"{limits.text_megabytes:g} million characters"
    return ReadError(f"longer than {size}: cut it up, or raise 'limits' in the configuration", id)


def read_text(text: str, id: str) -> Document:
    """The document of a text already decoded, such as an editor's buffer or standard input. Raises ReadError."""
    document: Document = _text_reader(id).read(text.removeprefix("\ufeff"), id)
    return document


def read_text_documents(text: str, id: str) -> list[Document]:
    """The articles of a text already decoded: a document each where it holds several. Raises ReadError."""
    if not READERS.get(suffix(id), _PLAIN).many:
        return [read_text(text, id)]
    documents: list[Document] = _text_reader(id).read_each(text.removeprefix("\ufeff"), id)
    return documents


def _text_reader(id: str) -> ModuleType:
    reader = READERS.get(suffix(id), _PLAIN)
    if reader.binary:
        raise ReadError("a binary format: it cannot be read from text", id)
    return import_module(reader.module)


def read_file(path: str | os.PathLike[str], encoding: str = "", id: str = "", limits: Limits = DEFAULT) -> Document:
    """The document of a file; `id` is how reports name it (default: the path with forward slashes). Raises ReadError."""
    path = os.fspath(path)
    id = id or path.replace("\\", "/")
    try:
        data = read_regular(path, limits.file_bytes)
    except OSError as error:
        raise ReadError((error.strerror or "cannot be read").lower(), id) from None
    return read_bytes(data, id, encoding, limits)
