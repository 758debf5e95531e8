"""Whether a file is a page that onrecord itself has written: a report that lies among the drafts is no copy."""

from __future__ import annotations

OWN_PAGE = '<meta name="generator" content="onrecord">'
"""Stands in the head of every page that is written."""
HEAD = 2_000
"""Bytes of a file in which it is looked for."""


def is_own_page(data: bytes) -> bool:
    """Whether a file's bytes are a page of ours."""
    return OWN_PAGE.encode() in data[:HEAD]
