"""A rule's `action` and the words it matched -> what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from linter.errors import RuleError

Action = Mapping[str, str | tuple[str, ...]]


def replacements(action: Action, found: str) -> tuple[str, ...]:
    """The texts that may stand in the place of the words found, best first; empty where the action names none."""
    name = str(action.get("name", "")).lower()
    given = action.get("params", ())
    params = (given,) if isinstance(given, str) and given else tuple(given)
    if name == "replace":
        return params
    if name == "remove":
        return ("",)
    if name == "convert" and params:
        return (_convert(found, params[0]),)
    if name == "edit" and params:
        edited = _edit(found, params)
        return (edited,) if edited != found else ()
    return ()


def listed(texts: tuple[str, ...], word: str = "or") -> str:
    """Several texts as a message names them: 'a', 'b', or 'c'."""
    quoted = [f"'{text}'" for text in texts]
    if len(quoted) <= 2:
        return f" {word} ".join(quoted)
    return f"{', '.join(quoted[:-1])}, {word} {quoted[-1]}"


def cased(text: str, found: str) -> str:
    """The text in the case of the words found: all upper-case, or its first letter upper-case or lower-case as theirs is."""
    if len(found) > 1 and found.isupper():
        return text.upper()
    if found[:1].isupper():
        return text[:1].upper() + text[1:]
    return text[:1].lower() + text[1:] if found.islower() else text


def _edit(found: str, params: tuple[str, ...]) -> str:
    name, rest = params[0], params[1:]
    if name == "regex" and len(rest) > 1:
        from linter.matcher import compile_pattern

        expanded = re.sub(r"\$\{?(\w+)\}?", r"\\g<\1>", rest[1].replace("\\", "\\\\"))
        try:
            return compile_pattern(rest[0]).sub(expanded, found, timeout=0.2)
        except (TimeoutError, IndexError, re.error):
            raise RuleError(f"the action 'edit regex {rest[0]}' cannot be carried out") from None
    if name in ("trim_left", "trim_right", "trim"):
        strip: Callable[[str | None], str] = {"trim_left": found.lstrip, "trim_right": found.rstrip, "trim": found.strip}[name]
        return strip(rest[0] if rest else None)
    if name == "truncate" and rest:
        return found.partition(rest[0])[0]
    if name == "split" and len(rest) > 1 and rest[1].isdigit():
        pieces = found.split(rest[0])
        return pieces[int(rest[1])] if int(rest[1]) < len(pieces) else found
    if name == "remove" and rest:
        return found.replace(rest[0], "").strip()
    raise RuleError(f"the action 'edit' has no way '{name}'; it has regex, trim, trim_left, trim_right, truncate, split")


def _convert(found: str, form: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[\W_]+", " ", found).lower().split()
    if form in ("pascal", "camel"):
        joined = "".join(word.capitalize() for word in words)
        return joined[:1].lower() + joined[1:] if form == "camel" else joined
    if form == "constant":
        return "_".join(words).upper()
    return {"dash": "-", "snake": "_", "dot": "."}.get(form, " ").join(words)
