"""`onrecord check --show-settings`: articles -> the settings that each kind of them gets, and the rules that run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.report.safe import safe

if TYPE_CHECKING:
    from linter.config import Config
    from linter.session import Session

_SHOWN = (
    "select",
    "ignore",
    "severity",
    "fail_on",
    "rules",
    "include",
    "exclude",
    "encoding",
    "date",
    "rosters",
    "facts",
    "vale",
)


def settings_lines(run: Session, paths: Sequence[str]) -> Iterator[str]:
    """For all articles with the same settings: where those come from, what they say, how many they are, which rules run."""
    groups: dict[int, tuple[Config, list[str]]] = {}
    for file in run.files(paths):
        config = run.config(file)
        groups.setdefault(id(config), (config, []))[1].append(file)
    for config, files in groups.values():
        told = safe(files[0]) if len(files) == 1 else f"{len(files)} articles, such as {safe(files[0])}"
        yield f"{safe(config.path) or 'no configuration: the defaults'} ({told})"
        for name in _SHOWN:
            value = getattr(config, name)
            yield f"  {name}: {safe(str(_plain(value)))}"
        rules = run.rules(config, files[0], with_sources=bool(config.sources or run.options.sources)).rules
        yield f"  {len(rules)} rules:"
        for rule in rules:
            yield f"    {rule.severity!s:10}  {safe(rule.id)}"


def _plain(value: object) -> object:
    if value is None:
        return "all that are not off by default"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "-"
    if isinstance(value, dict):
        return ", ".join(f"{key} {level}" for key, level in value.items()) or "-"
    return str(value).lower() if isinstance(value, bool) else value or "-"
