"""Paths as the user gives them -> the articles they mean.

In a folder, articles are the files whose endings a reader takes for articles, at any depth, but

- what `.gitignore` files (of the folder, below it and above it up to the repository's root) and `.git/info/exclude` leave out;
- hidden files and folders, and folders of tools (`node_modules`, `venv`, …);
- files about the repository (`README`, `LICENSE`, `CHANGELOG`, …) and lists for machines (`requirements.txt`, `robots.txt`, …),
  unless `include` names what is meant;
- links to folders, so that no walk goes round in circles.

A file that is named is read whatever it is called; `left_out` tells a hook, which names every file, what a walk leaves out.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from linter.errors import ReadError
from linter.files import read_regular
from linter.read import READERS, suffix

if TYPE_CHECKING:
    from linter.read.globs import Globs

_TOOLS = frozenset(["node_modules", "__pycache__", "venv", "env", "site-packages", "bower_components"])
_ABOUT = frozenset(
    "readme changelog changes contributing contributors code_of_conduct security license licence copying notice authors"
    " maintainers pull_request_template issue_template claude agents gemini".split()
)
_LISTS = frozenset("cmakelists robots ads app-ads humans llms llms-full".split())
MOST_IGNORED = 200_000
"""A `.gitignore` of more bytes is not read."""
Fail = Callable[[ReadError], None]


def articles(
    paths: Sequence[str], fail: Fail | None = None, include: Sequence[str] = (), exclude: Sequence[str] = (), root: str = "."
) -> Iterator[str]:
    """The files that the paths mean, each once, a folder's in order of their names; `-` stays as it is.

    `include` and `exclude` are patterns as in .gitignore, from the folder `root` on; they count in folders only. What cannot
    be walked (no such file, a folder without articles) goes to `fail` as one ReadError a path, or is raised without it.
    """
    seen: set[str] = set()
    for path in paths:
        try:
            found = False
            for file in _Walk(include, exclude, root, fail).files(path) if os.path.isdir(path) else [_file(path)]:
                found = True
                key = os.path.normpath(file) if file != "-" else file
                if key not in seen:
                    seen.add(key)
                    yield file
            if not found:
                raise ReadError("no articles in this folder", path)
        except ReadError as error:
            if fail is None:
                raise
            fail(error)


def _file(path: str) -> str:
    if path != "-" and not os.path.lexists(path):
        raise ReadError("no such file or folder", path)
    return path


def left_out(path: str, include: Sequence[str] = (), exclude: Sequence[str] = (), root: str = ".") -> bool:
    """Whether a walk of the folder `root` (or of the whole repository) would pass a file over that somebody names."""
    place = os.path.abspath(path)
    walk = _Walk(include, exclude, root, None)
    top = _repository(os.path.dirname(place))
    top = top if _within(place, top) and os.path.exists(os.path.join(top, ".git")) else walk.root
    if not _within(place, top):
        return not walk.article(os.path.basename(place), place)
    ignoring = _above(top)
    parts = _relative(place, top).split("/")
    for depth in range(len(parts)):
        folder = os.path.join(top, *parts[:depth])
        own = _ignore_file(folder)
        ignoring = [*ignoring, (folder, own)] if own else ignoring
        below = depth + 1 < len(parts)
        if parts[depth].startswith(".") or (below and parts[depth] in _TOOLS):
            return True
        if walk.left_out(os.path.join(folder, parts[depth]), below, ignoring):
            return True
    return not walk.article(parts[-1], place)


def _within(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


class _Walk:
    def __init__(self, include: Sequence[str], exclude: Sequence[str], root: str, fail: Fail | None) -> None:
        from linter.read.globs import Globs  # where a folder is given

        self.include = Globs(include, below=True)
        self.exclude = Globs(exclude, below=True)
        self.root = os.path.abspath(root)
        self.fail = fail
        self.top = ""
        """The folder that links may not leave."""

    def files(self, top: str) -> Iterator[str]:
        """The articles below a folder, in order of their names."""
        place = os.path.abspath(top)
        self.top = os.path.realpath(_repository(place))
        inherited = _above(place)
        own = _ignore_file(place)
        ignoring = [*inherited, (place, own)] if own else inherited
        stack = [self._entries(top, place, ignoring)]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, str):
                yield entry
            else:
                stack.append(self._entries(*entry))

    def _entries(
        self, shown: str, place: str, ignoring: list[tuple[str, Globs]]
    ) -> Iterator[str | tuple[str, str, list[tuple[str, Globs]]]]:
        """The articles of one folder, and its folders as what this method takes, in order of their names."""
        try:
            with os.scandir(place) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            self._failed(shown, error)
            return
        for entry in entries:
            if entry.name.startswith((".", "~$")):  # hidden, or Word is writing it
                continue
            try:
                folder = entry.is_dir(follow_symlinks=False)
                file = not folder and entry.is_file()
            except OSError:
                continue
            path = os.path.join(place, entry.name)
            if file and entry.is_symlink() and self._leads_out(path):
                continue
            if not (folder or (file and self.article(entry.name, path))) or self.left_out(path, folder, ignoring):
                continue
            named = entry.name if shown in (".", "") else os.path.join(shown, entry.name)
            if not folder:
                yield named
            elif entry.name not in _TOOLS:
                own = _ignore_file(path)
                yield named, path, [*ignoring, (path, own)] if own else ignoring

    def _leads_out(self, path: str) -> bool:
        """Whether a link leads out of what is walked: somebody else may have put it there, and a report shows what it reads."""
        return os.path.commonpath((os.path.realpath(path), self.top)) != self.top

    def article(self, name: str, path: str) -> bool:
        if self.include:
            return bool(self.include.verdict(_relative(path, self.root)))
        reader = READERS.get(suffix(name))
        return reader is not None and reader.article and not _is_about(name.lower())

    def left_out(self, path: str, folder: bool, ignoring: list[tuple[str, Globs]]) -> bool:
        if self.exclude and self.exclude.verdict(_relative(path, self.root), folder):
            return True
        for place, globs in reversed(ignoring):
            verdict = globs.verdict(_relative(path, place), folder)
            if verdict is not None:
                return verdict
        return False

    def _failed(self, path: str, error: OSError) -> None:
        problem = ReadError((error.strerror or "cannot be read").lower(), path)
        if self.fail is None:
            raise problem
        self.fail(problem)


def _is_about(name: str) -> bool:
    """Whether a name is that of a file about the repository or of a list for a machine."""
    stem = name.partition(".")[0]
    lists = stem in _LISTS or stem.startswith(("requirements", "constraints"))
    return stem in _ABOUT or (lists and name.endswith(".txt"))


def _relative(path: str, folder: str) -> str:
    """A path from a folder on, with forward slashes; a path outside of it stays absolute."""
    inside = path.startswith(folder) and path[len(folder) : len(folder) + 1] in ("/", "\\", "")
    return (path[len(folder) :] if inside else path).replace(os.sep, "/").lstrip("/")


def _ignore_file(folder: str, name: str = ".gitignore") -> Globs | None:
    try:
        text = read_regular(os.path.join(folder, name), MOST_IGNORED).decode("utf-8-sig", "replace")
    except OSError:
        return None
    from linter.read.globs import Globs

    return Globs(text.split("\n")) or None


def _repository(place: str) -> str:
    """The root of the repository that a folder lies in; itself where there is none."""
    folder = place
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return place
        folder = parent
    return folder


def _above(place: str) -> list[tuple[str, Globs]]:
    """The ignore files between a folder and the root of its repository, outermost first; none outside a repository."""
    found = []
    folder = place
    while True:
        if os.path.exists(os.path.join(folder, ".git")):
            exclude = _ignore_file(folder, os.path.join(".git", "info", "exclude"))
            if folder != place:
                found.append((folder, _ignore_file(folder)))
            found.append((folder, exclude))
            break
        if folder != place:
            found.append((folder, _ignore_file(folder)))
        parent = os.path.dirname(folder)
        if parent == folder:
            return []
        folder = parent
    return [(folder, globs) for folder, globs in reversed(found) if globs]
