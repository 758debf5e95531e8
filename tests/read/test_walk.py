"""Which files a folder's articles are."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from linter.errors import ReadError
from linter.read.globs import Globs
from linter.read.walk import articles


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Copy.\n", "utf-8")


def found(root: Path, *paths: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    given = [str(root / path) for path in paths or (".",)]
    files = articles(given, include=include, exclude=exclude, root=str(root))
    return [os.path.relpath(file, root).replace(os.sep, "/") for file in files]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(".hidden.md", id="a hidden file"),
        pytest.param(".github/a.md", id="a hidden folder"),
        pytest.param("node_modules/a/b.md", id="a folder of tools"),
        pytest.param("README.md", id="a file about the repository"),
        pytest.param("LICENSE.txt", id="a licence"),
        pytest.param("requirements-dev.txt", id="a list for a machine"),
        pytest.param("a.png", id="a picture"),
        pytest.param("a.vtt", id="a transcript: a source, no article"),
    ],
)
def test_what_is_no_article(tmp_path: Path, name: str) -> None:
    make(tmp_path, "a.txt", name)
    assert found(tmp_path) == ["a.txt"]


def test_articles_at_any_depth_come_in_order_of_their_names(tmp_path: Path) -> None:
    make(tmp_path, "b/z.md", "b/a.html", "a.txt", "c.MD", "b.htm", "readme-of-a-senator.txt")
    assert found(tmp_path) == ["a.txt", "b/a.html", "b/z.md", "b.htm", "c.MD", "readme-of-a-senator.txt"]


def test_a_named_file_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "README.md", ".gitignore", "drafts/a.txt")
    (tmp_path / ".gitignore").write_text("*.txt\n")
    assert found(tmp_path, "README.md", "drafts/a.txt") == ["README.md", "drafts/a.txt"]


def test_a_file_meant_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    assert found(tmp_path, "b.txt", ".") == ["b.txt", "a.txt"]


def test_names_are_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/b.txt")
    monkeypatch.chdir(tmp_path)
    assert list(articles(["."])) == [os.path.join("a", "b.txt")]
    assert list(articles(["a"])) == [os.path.join("a", "b.txt")]
    assert list(articles(["-"])) == ["-"]


def test_what_cannot_be_walked_is_said_and_the_others_go_on(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "empty/picture.png")
    problems: list[ReadError] = []
    paths = [str(tmp_path / name) for name in ("missing.txt", "empty", "a.txt")]
    assert list(articles(paths, problems.append)) == [str(tmp_path / "a.txt")]
    assert [problem.message for problem in problems] == ["no such file or folder", "no articles in this folder"]
    with pytest.raises(ReadError, match="no such file"):
        list(articles([str(tmp_path / "missing.txt")]))


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a/a.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["a/a.txt"]


def test_include_and_exclude(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "README.md", "copy/b.story", "copy/old/c.story", "copy/old/d.txt")
    assert found(tmp_path, include=("*.story", "README.md")) == ["README.md", "copy/b.story", "copy/old/c.story"]
    assert found(tmp_path, include=("copy/",)) == ["copy/b.story", "copy/old/c.story", "copy/old/d.txt"]
    assert found(tmp_path, include=("**/*.txt", "!a.txt")) == ["copy/old/d.txt"]
    assert found(tmp_path, exclude=("copy/old",)) == ["a.txt"]
    assert found(tmp_path, exclude=("*.txt", "!a.txt")) == ["a.txt"]


def test_ignore_files_from_the_root_of_the_repository_down(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt", "desk/c.txt", "desk/keep.txt", "desk/wire/d.txt", "desk/wire/out/e.txt")
    (tmp_path / ".git" / "info").mkdir(parents=True)
    (tmp_path / ".git" / "info" / "exclude").write_text("b.txt\n")
    (tmp_path / ".gitignore").write_text("c.txt\nkeep.txt\nout/\n")
    (tmp_path / "desk" / ".gitignore").write_text("!keep.txt\n/wire/d.txt\n")
    assert found(tmp_path) == ["a.txt", "desk/keep.txt"]
    assert found(tmp_path, "desk") == ["desk/keep.txt"]
    with pytest.raises(ReadError):
        found(tmp_path, "desk/wire")


PARTS = (
    "a",
    "b",
    "ab",
    "*",
    "?",
    "**",
    "[ab]",
    "[!a]",
    "a*",
    "*b",
    "\\a",
    "x.txt",
    "*.txt",
    "[[:alpha:]]",
    "[]a]",
    "[^b]",
)


def test_patterns_mean_what_they_mean_to_git(tmp_path: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    names = ["a", "b", "ab", "x.txt", "a/b", "a/x.txt", "b/a/x.txt", "a/a/a/b", "ab/x.txt", "b/ab", "a/b/ab/a", "]", "b/]"]
    chance = random.Random(1)
    for _ in range(60):
        lines = []
        for _ in range(chance.randint(1, 3)):
            pattern = "/".join(chance.choice(PARTS) for _ in range(chance.randint(1, 3)))
            lines.append(chance.choice(["", "", "!"]) + chance.choice(["", "", "/"]) + pattern)
        (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n")
        command = ["git", "-C", str(tmp_path), "check-ignore", "--no-index", "-v", "-n", "--stdin"]
        told = subprocess.run(command, input="\n".join(names), capture_output=True, text=True).stdout
        ignored = {
            line.split("\t")[1] for line in told.splitlines() if not line.startswith("::") and ":!" not in line.split("\t")[0]
        }
        globs = Globs(lines)
        for name in names:
            steps = name.split("/")
            above = ["/".join(steps[: i + 1]) for i in range(len(steps) - 1)]
            says = any(globs.verdict(folder, True) for folder in above) or bool(globs.verdict(name))
            assert says == (name in ignored), (lines, name)


@pytest.mark.parametrize(
    "pattern",
    ["*a" * 40 + "b", "**/a" * 30 + "/b", "a*" * 40 + "/**/" + "*a" * 40 + "b", "*[a]" * 40 + "b", "*?" * 40 + "b"],
    ids=lambda pattern: pattern[:8],
)
@pytest.mark.parametrize("below", [False, True])
def test_no_pattern_takes_longer_for_a_name_that_it_nearly_fits(pattern: str, below: bool) -> None:
    start = time.process_time()
    Globs([pattern], below).verdict("/".join(["a" * 60] * 40))
    Globs([pattern], below).verdict("a" * 2000)
    assert time.process_time() - start < 1
