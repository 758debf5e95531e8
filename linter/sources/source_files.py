"""Paths of sources as the user names them -> `Sources`; every file is read once a run; nothing else here opens one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from linter.errors import LinterError, ReadError
from linter.read import read_bytes
from linter.sources.source import Source, Sources

ENDINGS = tuple(".txt .text .md .markdown .html .htm .vtt .srt .eml .json .docx .pdf .csv .tsv".split())
"""What is read of a folder of sources; a file named itself is read whatever its ending."""


class Shelf:
    """The sources that a run has read so far."""

    def __init__(self, encoding: str = "") -> None:
        self.encoding = encoding
        self._read: dict[str, Source] = {}
        self._sets: dict[tuple[tuple[str, ...], bool], Sources] = {}

    def sources(self, paths: Sequence[str], complete: bool = False) -> Sources:
        """The sources that the paths mean, the same object for the same paths.

        Raises ReadError, naming the path, where one is missing, empty, encrypted or cannot be read.
        """
        key = tuple(dict.fromkeys(os.path.realpath(path) for path in paths)), complete
        if key not in self._sets:
            files = dict.fromkeys(file for path in paths for file in _files(path))
            self._sets[key] = Sources((self._source(file) for file in files), complete)
        return self._sets[key]

    def _source(self, path: str) -> Source:
        key = os.path.realpath(path)
        if key not in self._read:
            name = path.replace("\\", "/")
            try:
                with open(path, "rb") as stream:
                    data = stream.read()
            except OSError as error:
                raise ReadError(f"this source cannot be read: {error.strerror}", name) from None
            try:
                document = read_bytes(data, name, self.encoding)
            except LinterError as error:
                raise ReadError(f"this source cannot be read: {error.message}", name) from None
            except UnicodeDecodeError:
                raise ReadError("this source cannot be read: it is not text", name) from None
            if not document.text.strip():
                raise ReadError("this source is empty", name)
            self._read[key] = Source(document)
        return self._read[key]


def _files(path: str) -> Iterator[str]:
    """The files that a path means; a folder is searched to its bottom."""
    if not os.path.isdir(path):
        yield path
        return
    found = False
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(ENDINGS) and not name.startswith("."):
                found = True
                yield os.path.join(folder, name)
    if not found:
        raise ReadError("there is no source in this folder", path.replace("\\", "/"))


def named_by_article(article: str, given: object, outside: bool = False) -> list[str]:
    """The paths of an article's own `sources:`, made from where the article lies.

    Raises ReadError where `given` is no path or list of paths, or where a path leaves the repository and `outside` is false: an
    article comes from anybody, and what it names would be shown in the report.
    """
    if given is None or given == "":
        return []
    entries: Iterable[object] = given if isinstance(given, (list, tuple)) else (given,)
    folder = os.path.dirname(os.path.abspath(article)) if article != "-" else os.getcwd()
    root = os.path.realpath(_repository(folder))
    paths = []
    for entry in entries:
        if not isinstance(entry, str) or not entry.strip() or "\0" in entry:
            raise ReadError("'sources' in the head of the article must be a path or a list of paths", article)
        path = os.path.join(folder, entry.strip())
        real = os.path.realpath(path)
        if not outside and os.path.commonpath((real, root)) != root:
            raise ReadError(
                f"the article names the source '{entry.strip()}', which lies outside this repository; "
                "name it with --source, or set 'sources-outside: true' in the configuration",
                article,
            )
        paths.append(os.path.relpath(path) if not os.path.isabs(entry) else path)
    return paths


def _repository(folder: str) -> str:
    """The nearest folder upward that holds a repository or a configuration; the folder itself where there is none."""
    here = folder
    while True:
        if any(os.path.exists(os.path.join(here, name)) for name in (".git", ".hg", ".onrecord.yml", ".onrecord.yaml")):
            return here
        parent = os.path.dirname(here)
        if parent == here:
            return folder
        here = parent
