"""What a request says -> a `Errand`, or why it is none. Nobody names a path: folders go by names, an article by a bare one."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

from linter.config import is_day
from linter.record import NamedTuple
from linter.service.errand import MEDIA, Errand

KEYS = ("text", "name", "settings", "sources", "date", "format")
LONGEST_NAME = 200


class Refused(Exception):
    """A request that is not carried out, with its status and the reason."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


class Folders(NamedTuple):
    """Where the service was told that settings and sources lie; each folder directly in there can be named."""

    here: str
    """The folder whose settings hold where a request names none."""
    settings: str = ""
    sources: str = ""

    def names(self, which: str) -> list[str]:
        """The names that can be given, in order."""
        above = getattr(self, which)
        if not above:
            return []
        with os.scandir(above) as entries:
            return sorted(entry.name for entry in entries if entry.is_dir() and not entry.name.startswith("."))

    def find(self, which: str, name: str) -> str:
        """The folder of a name; it must be one of those listed, so that no name leads anywhere else."""
        if name not in self.names(which):
            raise Refused(404, f"there are no {which} of the name '{name[:LONGEST_NAME]}'")
        return os.path.join(getattr(self, which), name)


def errand_of_json(body: bytes, folders: Folders) -> Errand:
    """The errand of a JSON object that holds the text."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(400, "this is no JSON") from None
    if not isinstance(given, dict):
        raise Refused(400, "a JSON object is asked for")
    unknown = [key for key in given if key not in KEYS]
    if unknown:
        raise Refused(400, f"unknown key '{unknown[0][:LONGEST_NAME]}': there are {', '.join(KEYS)}")
    if not isinstance(given.get("text"), str):
        raise Refused(400, "'text' must be the copy, a string")
    sources = given.pop("sources", [])
    if not isinstance(sources, list):
        raise Refused(400, "'sources' must be a list of names")
    data = given.pop("text").encode("utf-8", "replace")
    return _errand(data, {"name": "draft.txt", **given}, sources, folders)


def errand_of_file(body: bytes, given: Mapping[str, str], sources: Sequence[str], folders: Folders) -> Errand:
    """The errand of a file's bytes; the address says the rest."""
    unknown = [key for key in given if key not in KEYS[1:]]
    if unknown:
        raise Refused(400, f"unknown parameter '{unknown[0][:LONGEST_NAME]}': there are {', '.join(KEYS[1:])}")
    if "name" not in given:
        raise Refused(400, "a file needs its 'name', whose ending says how it is read")
    return _errand(body, {key: value for key, value in given.items() if key != "sources"}, sources, folders)


def _errand(data: bytes, given: Mapping[str, Any], sources: Sequence[Any], folders: Folders) -> Errand:
    for key, value in [*given.items(), *(("sources", source) for source in sources)]:
        if not isinstance(value, str):
            raise Refused(400, f"'{key}' must be a string")
    name, day, form = given["name"], given.get("date", ""), given.get("format", "json")
    if not (0 < len(name) <= LONGEST_NAME and name.isprintable()) or set(name) & set("/\\") or name in (".", ".."):
        raise Refused(400, f"'name' must be the bare name of a file, of at most {LONGEST_NAME} characters")
    if form not in MEDIA:
        raise Refused(400, f"'format' must be one of {', '.join(MEDIA)}")
    if day and not is_day(day):
        raise Refused(400, "'date' must be a day such as 2026-03-14")
    wanted = given.get("settings", "")
    settings = folders.find("settings", wanted) if wanted else folders.here
    return Errand(name, data, settings, tuple(folders.find("sources", source) for source in dict.fromkeys(sources)), day, form)
