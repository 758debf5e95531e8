"""Paths of sources as the user names them -> `Sources`; every file is read once a run; nothing else here opens one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from linter.errors import LinterError, ReadError
from linter.files import read_regular
from linter.limits import DEFAULT, Limits
from linter.read import read_bytes
from linter.sources.source import Source, Sources

ENDINGS = tuple(
    (
        ".txt .text .md .markdown .html .htm .vtt .srt .eml .json .jsonld .ninjs .docx .odt .rtf .xml .nitf .newsml .rss .atom"
        " .pdf .csv .tsv"
    ).split()
)
"""What is read of a folder of sources; a file named itself is read whatever its ending."""


MOST_FILES = 10_000
"""A folder of more sources is none."""


class Shelf:
    """The sources that a run has read so far."""

    def __init__(self, encoding: str = "", limits: Limits = DEFAULT) -> None:
        self.encoding = encoding
        self.limits = limits
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
                data = read_regular(path, self.limits.file_bytes)
            except OSError as error:
                raise ReadError(f"this source cannot be read: {error.strerror}", name) from None
            try:
                document = read_bytes(data, name, self.encoding, self.limits)
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
    found = 0
    folders = [path]
    while folders:
        inner = []
        for entry in _entries(folders.pop()):
            if entry.is_dir(follow_symlinks=False):
                inner.append(entry.path)
            elif entry.name.lower().endswith(ENDINGS):
                found += 1
                if found > MOST_FILES:
                    raise ReadError(f"there are more than {MOST_FILES:,} sources in this folder", path.replace("\\", "/"))
                yield entry.path
        folders += reversed(inner)
    if not found:
        raise ReadError("there is no source in this folder", path.replace("\\", "/"))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What a folder holds, hidden things aside, in order of the names."""
    try:
        with os.scandir(folder) as listing:
            return sorted((entry for entry in listing if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        raise ReadError(f"this source cannot be read: {error.strerror}", folder.replace("\\", "/")) from None


def named_by_article(
    article: str, given: object, outside: bool = False, fail: Callable[[ReadError], None] | None = None
) -> list[str]:
    """The files that an article's own `sources:` means, made from where the article lies.

    What is no source, or lies outside the repository while `outside` is false, goes to `fail` as a ReadError, or is raised
    without it: an article comes from anybody, and what it names would be shown in the report. Every file of a folder is
    looked at by itself, where its links lead.
    """
    if given is None or given == "":
        return []
    entries: Iterable[object] = given if isinstance(given, (list, tuple)) else (given,)
    folder = os.path.dirname(os.path.abspath(article)) if article != "-" else os.getcwd()
    root = os.path.realpath(_repository(folder))
    paths: list[str] = []
    for entry in entries:
        try:
            paths += _fenced(entry, folder, "" if outside else root, article)
        except ReadError as error:
            if fail is None:
                raise
            fail(error)
    return paths


def _fenced(entry: object, folder: str, root: str, article: str) -> Iterator[str]:
    """The files that an article means by one entry, none of them outside the root, hidden or without a source's ending."""
    if not isinstance(entry, str) or not entry.strip() or "\0" in entry:
        raise ReadError("'sources' in the head of the article must be a path or a list of paths", article)
    path = os.path.join(folder, entry.strip())
    if root and not _inside(os.path.realpath(path), root):
        raise ReadError(
            f"the article names the source '{entry.strip()}', which lies outside this repository; "
            "name it with --source, or set 'sources-outside: true' in the configuration",
            article,
        )
    for file in _files(path):
        real = os.path.realpath(file)
        if not real.lower().endswith(ENDINGS):
            raise ReadError(f"the article names the source '{entry.strip()}', which has not the ending of one", article)
        if root and (not _inside(real, root) or _hidden(real, root)):
            raise ReadError(f"the article names the source '{entry.strip()}', which is hidden or leads out of here", article)
        yield real if os.path.isabs(entry) else os.path.relpath(real)


def _inside(real: str, root: str) -> bool:
    return os.path.commonpath((real, root)) == root


def _hidden(real: str, root: str) -> bool:
    return any(part.startswith(".") for part in os.path.relpath(real, root).split(os.sep))


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
