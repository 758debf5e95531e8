"""An article's path -> the `.vale.ini` that it is checked by, the one that the user has for all of Vale, and its styles."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.config import upward

if TYPE_CHECKING:
    from linter.vale.ini_text import IniEntry


VALE_FILES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")


@lru_cache(maxsize=1024)
def find_vale(folder: str) -> str:
    """The nearest `.vale.ini` upward from a folder (absolute); empty where there is none."""
    return next((file for above in upward(folder) if (file := _vale_in(above))), "")


@lru_cache(maxsize=4096)
def _vale_in(folder: str) -> str:
    return next((file for name in VALE_FILES if os.path.isfile(file := os.path.join(folder, name))), "")


def vale_file(path: str) -> str:
    """The Vale configuration for an article: `VALE_CONFIG_PATH`, else the nearest upward, else that in the home folder."""
    given = os.environ.get("VALE_CONFIG_PATH", "")
    if given:
        return given
    found = find_vale(os.path.dirname(os.path.abspath(path)))
    if found:
        return found
    home = os.path.expanduser("~")
    return next((file for file in (os.path.join(home, name) for name in VALE_FILES) if os.path.isfile(file)), "")


@lru_cache(maxsize=1)
def vale_of_user() -> str:
    """The file of the settings that the user has for all of Vale; empty where there is none."""
    home = os.path.expanduser("~")
    folder = {
        "darwin": os.path.join(home, "Library", "Application Support"),
        "win32": os.environ.get("LOCALAPPDATA", home),
    }.get(sys.platform, os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config"))
    file = os.path.join(folder, "vale", ".vale.ini")
    return file if os.path.isfile(file) else ""


def path_of(entry: IniEntry) -> str:
    """The path that an entry gives, seen from its file."""
    return os.path.join(os.path.dirname(os.path.abspath(entry.file)), os.path.expanduser(entry.value))


def styles_paths(*files: list[IniEntry]) -> tuple[str, ...]:
    """The folders that hold styles, the first searched first: those of the files in order, then those of the environment."""
    given = [path_of(entry) for entries in files for entry in entries if not entry.section and entry.key == "StylesPath"]
    if not given and files[0]:
        given = [os.path.join(os.path.dirname(os.path.abspath(files[0][0].file)), "styles")]
    of_user = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    besides = [os.environ.get("VALE_STYLES_PATH", ""), os.path.join(of_user, "vale", "styles")]
    return tuple(dict.fromkeys((*given, *(path for path in besides if path and os.path.isdir(path)))))


def forget_vale_files() -> None:
    """Look for `.vale.ini` anew, as a long-lived process must when files have changed."""
    for known in (find_vale, _vale_in, vale_of_user):
        known.cache_clear()
