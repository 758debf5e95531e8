"""onrecord: a linter for news copy.

`check` and `lint_text` check copy from Python (docs/python.md); `Finding`, `Severity`, `Document`, `Config`, `Report` are what
they take and give. Nothing is imported before it is asked for, so that the command line pays nothing for this door.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from linter.api import check, lint_text
    from linter.config import Config
    from linter.finding import Finding, Severity
    from linter.report import Report
    from linter.text import Document

__version__ = "0.1.0"
DOCS = "https://example.org/your-copy-of/onrecord/"
"""Where the pages in `docs/` are published; whoever publishes them says so here. Every finding links to its rule there."""
__all__ = ["Config", "Document", "Finding", "Report", "Severity", "__version__", "check", "lint_text"]

_HOMES = {
    "Config": "linter.config",
    "Document": "linter.text",
    "Finding": "linter.finding",
    "Report": "linter.report",
    "Severity": "linter.finding",
    "check": "linter.api",
    "lint_text": "linter.api",
}


def __getattr__(name: str) -> Any:
    """A public name, imported now."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
