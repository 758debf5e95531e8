"""Paths as the user gives them -> the articles they mean."""

from __future__ import annotations

import os
from collections.abc import Iterator


def articles(paths: list[str]) -> Iterator[str]:
    """The files meant, in order."""
    for path in paths:
        if os.path.isdir(path):
            for folder, _, names in sorted(os.walk(path)):
                yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith((".txt", ".md", ".html")))
        else:
            yield path
