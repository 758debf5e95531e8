"""`import onrecord`: the product's own name for the package `linter`, with the same public names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import linter
from linter import __version__

if TYPE_CHECKING:
    from linter import Config, Document, Finding, Report, Severity, check, lint_text

__all__ = ["Config", "Document", "Finding", "Report", "Severity", "__version__", "check", "lint_text"]


def __getattr__(name: str) -> Any:
    """A public name of `linter`, imported now."""
    return getattr(linter, name)


def __dir__() -> list[str]:
    return sorted(__all__)
