"""Files of known facts, YAML -> what the desk knows: office holders, capitals, days of events, spellings, measures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.errors import ConfigError, read_settings, shown
from linter.record import NamedTuple, field, record

if TYPE_CHECKING:
    from datetime import date


class Term(NamedTuple):
    """A person's time in an office."""

    name: str
    start: date
    end: date | None


@record
class Facts:
    """What one file says; several files are asked one after the other."""

    as_of: str = ""
    """The day that the facts were looked up, YYYY-MM-DD."""
    source: str = ""
    """Where."""
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Office, as titles go (`US president`) -> its holders: `NAME FROM TO`, days as YYYY-MM-DD, TO `-` while in office."""
    capitals: Mapping[str, str] = field(default_factory=dict)
    """Country -> capital; other names of the capital behind a slash."""
    events: Mapping[str, str] = field(default_factory=dict)
    """Event, as the copy calls it (other names behind a slash) -> its day or year, YYYY-MM-DD or YYYY."""

    spellings: Mapping[str, str] = field(default_factory=dict)
    """Name as the desk spells it -> misspellings of it, behind slashes, as they stand in copy."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """Thing, as the copy calls it (other names behind a slash) -> its measure with its unit: `42.195 km`."""

    @cached_property
    def sizes(self) -> dict[str, tuple[str, float, str]]:
        """Name -> dimension, size in the base unit of the dimension, and the measure as the file gives it."""
        return {name: (*size(told), told) for names, told in self.measures.items() for name in names.split("/")}

    @cached_property
    def misspelt(self) -> dict[str, str]:
        """Wrong form -> right form."""
        return {wrong.strip(): right for right, forms in self.spellings.items() for wrong in forms.split("/")}

    @cached_property
    def terms(self) -> dict[str, list[tuple[str, Term]]]:
        """Name in lower case -> the offices that it held, each with the term."""
        terms: dict[str, list[tuple[str, Term]]] = {}
        for office, holders in self.holders.items():
            for found in map(term, holders):
                if found:
                    terms.setdefault(found.name.lower(), []).append((office, found))
        return terms

    def __post_init__(self) -> None:
        from linter.annotate.dates.publication_day import parse_day

        if self.as_of[:1].isdecimal() and not parse_day(self.as_of[:10]):
            raise ValueError(f"'as_of' is a day as YYYY-MM-DD, not '{self.as_of}'")
        if not all(form.strip() for forms in self.spellings.values() for form in forms.split("/")):
            raise ValueError("a misspelling must not be empty")
        for thing, told in self.measures.items():
            try:
                size(told)
            except (KeyError, ValueError):
                raise ValueError(
                    f"the measure of '{thing}' is a figure and a unit, such as '42.195 km', not '{told}'"
                ) from None
        for office, holders in self.holders.items():
            for holder in holders:
                found = term(holder)
                if found is None:
                    raise ValueError(f"a holder of '{office}' is 'NAME FROM TO', days as YYYY-MM-DD, not '{holder}'")
                if found.end is not None and found.end < found.start:
                    raise ValueError(f"'{holder}' left the office of '{office}' before entering it")
        for event, day in self.events.items():
            if not (len(day) == 4 and day.isdecimal()) and not (len(day) == 10 and parse_day(day)):
                raise ValueError(f"the day of '{event}' is YYYY-MM-DD or YYYY, not '{day}'")


def term(text: str) -> Term | None:
    """A term from `NAME FROM TO`; None where it is none."""
    from linter.annotate.dates.publication_day import parse_day

    words = text.rsplit(maxsplit=2)
    if len(words) != 3:
        return None
    start = parse_day(words[1])
    end = parse_day(words[2]) if words[2] != "-" else None
    return None if start is None or (end is None and words[2] != "-") else Term(words[0], start, end)


def size(text: str) -> tuple[str, float]:
    """The dimension and the size in its base unit of `42.195 km`. Raises ValueError or KeyError where it is none."""
    from linter.annotate.numbers.units import UNITS

    figure, _, name = text.partition(" ")
    unit = UNITS[name.strip().lower()]
    number = float(figure.replace(",", ""))
    if not 0 < number < 1e300:
        raise ValueError
    return unit.dimension, number * unit.size


def facts_from_text(text: str, path: str) -> Facts:
    """The facts of a YAML text. Raises ConfigError with the first problem."""
    from linter.nodes import Problems, from_yaml, items
    from linter.typed_nodes import build

    problems = Problems(path, ConfigError)
    root = from_yaml(text, problems)
    facts = Facts()
    if root is not None and root.kind != "map":
        problems.add("a file of facts has the keys as_of, source, holders, capitals, events, spellings, measures", root)
    elif root is not None:
        facts = build(Facts, list(items(root, problems)), problems, root)
    if problems.found:
        raise problems.found[0]
    return facts


def read_facts(path: str) -> Facts:
    """The facts of one file. Raises ConfigError, naming the path and, where it can, the line."""
    return facts_from_text(read_settings(path, "these facts"), shown(path))
