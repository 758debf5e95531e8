"""What is opened, and what is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.errors import ConfigError, ReadError, read_settings
from linter.files import read_regular
from linter.limits import Limits
from linter.read import read_bytes, read_file


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 200_000)
    assert read_regular(str(path)) == b"x" * 200_000
    assert read_regular(str(path), 200_000) == b"x" * 200_000


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 101)
    with pytest.raises(OSError, match="larger than"):
        read_regular(str(path), 100)


def test_a_file_of_settings_has_a_bound_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    with path.open("wb") as stream:
        stream.truncate(16_000_001)  # nothing but a size: the disk holds none of it
    with pytest.raises(ConfigError, match="larger than 16 MB"):
        read_settings(str(path), "this roster")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(OSError, match="it is a pipe, not a file"):
        read_regular(str(tmp_path / "a.txt"))
    with pytest.raises(ReadError, match="it is a pipe"):
        read_file(tmp_path / "a.txt")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices here")
def test_a_device_is_refused_through_a_link_too(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/dev/zero")
    with pytest.raises(OSError, match="it is a device"):
        read_regular(str(tmp_path / "a"))


def test_a_link_may_be_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_regular(str(tmp_path / "b")) == b"x"
    with pytest.raises(OSError):  # noqa: PT011
        read_regular(str(tmp_path / "b"), follow=False)


@pytest.mark.parametrize("path", ["a\0b", "", "/nowhere/at/all"])
def test_a_path_that_cannot_be_is_an_error_like_any_other(path: str) -> None:
    with pytest.raises(ReadError):
        read_file(path, id="a")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular(str(tmp_path))


def test_longer_text_than_the_limit_is_refused_and_the_limit_can_be_raised() -> None:
    text = b"word " * 1000
    with pytest.raises(ReadError, match=r"longer than 0\.001 million characters"):
        read_bytes(text, "a.txt", limits=Limits(text_megabytes=0.001))
    assert read_bytes(text, "a.txt", limits=Limits(text_megabytes=0.005)).text == text.decode()


def test_more_paragraphs_than_the_limit_are_refused() -> None:
    with pytest.raises(ReadError, match="more than 10 paragraphs"):
        read_bytes(b"word\n\n" * 11, "a.txt", limits=Limits(paragraphs=10))


def test_no_limit_can_be_switched_off() -> None:
    for value in (0, -1, float("inf"), float("nan")):
        with pytest.raises(ValueError, match="file-megabytes"):
            Limits(file_megabytes=value)
