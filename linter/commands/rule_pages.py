"""A rule or a check kind -> the page that `onrecord rules show` prints."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import Any

from linter.checks import kind
from linter.commands import terminal_width
from linter.errors import LinterError
from linter.rulebook import Bad, Rule
from linter.rulebook.load import page


def quoted_list(words: list[str]) -> str:
    return ", ".join(f"'{' '.join(word.split())}'" for word in words) or "nothing"


def filled(text: str, indent: str = "", after: str | None = None) -> str:
    """A paragraph as wide as it is read best, and no wider than the terminal."""
    most = min(terminal_width() or _WIDTH, _WIDTH)
    after = indent if after is None else after
    return fill(text, most, initial_indent=indent, subsequent_indent=after, break_long_words=False, break_on_hyphens=False)


def rule_page(rule: Rule) -> Iterator[str]:
    common = rule.common
    state = common.level if common.enabled else f"{common.level}, off unless selected"
    yield f"{rule.id} ({state})"
    yield filled(_said(rule) or common.message, "  ")
    if common.description:
        yield ""
        yield filled(common.description)
    if common.link or page(rule.id, rule.path):
        yield common.link or page(rule.id, rule.path)
    if common.yields_to:
        yield filled(f"Silent where {', '.join(common.yields_to)} speaks of the same words.")
    for title, examples in (("Flagged:", common.examples.bad), ("Left alone:", common.examples.good)):
        if examples:
            yield ""
            yield title
        for example in examples:
            one = example if isinstance(example, Bad) else Bad(example)
            yield filled(" ".join(one.text.split()), "  - ", "    ")
            if one.flags:
                yield filled(f"flags: {quoted_list(list(one.flags))}", "    ")
    yield ""
    yield from kind_page(common.extends, rule)
    yield ""
    yield f"File: {rule.path}"


def _said(rule: Rule) -> str:
    """What the rule says of its first example; nothing where it has none that it flags."""
    if not rule.common.examples.bad:
        return ""
    from linter.examples import found_in

    try:
        found = found_in(rule, rule.common.examples.bad[0])
    except LinterError:
        return ""
    return found[0].message if found else ""


def kind_page(name: str, rule: Rule | None = None) -> Iterator[str]:
    from linter.rulebook.describe import keys, purpose

    cls = kind(name)
    yield f"extends: {name}"
    for paragraph in purpose(cls).split("\n\n"):
        yield filled(paragraph, "  ")
    for key in keys(cls):
        yield filled(f"{key.name}: {_value(key, rule.check if rule else None)}", "  ", "    ")
        yield filled(key.doc, "      ")


def _value(key: Any, check: Any) -> str:
    if check is None:
        return f"({key.kind}; {'needed' if key.required else 'default ' + (key.shown_default or 'nothing')})"
    value = getattr(check, key.name)
    if isinstance(value, tuple | list):
        words = [" ".join(str(word).split()) for word in value]
        return f"[{', '.join(words[:12])}{', …' if len(words) > 12 else ''}]"
    if isinstance(value, dict):
        pairs = [f"{k}: {v}" for k, v in value.items()]
        return f"{{{', '.join(pairs[:12])}{', …' if len(pairs) > 12 else ''}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)


_WIDTH = 100
"""How wide a paragraph is."""
