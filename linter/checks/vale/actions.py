"""A rule's `action` and the words it matched -> what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from linter.errors import PatternTimeout, RuleError

if TYPE_CHECKING:
    from linter.matcher import Clock

Action = Mapping[str, str | tuple[str, ...]]
NAMES = ("replace", "remove", "convert", "edit", "suggest")


def replacements(action: Action, found: str, clock: Clock) -> tuple[str, ...]:
    """The texts that may stand in the place of the words found, best first; empty where the action names none.

    An action that cannot be carried out offers nothing: that its words are at fault stays true.
    """
    name, params = str(action.get("name", "")).lower(), _params(action)
    if name == "replace":
        return params
    if name == "remove":
        return ("",)
    if name == "convert" and params:
        return (_convert(found, params[0]),)
    if name == "edit" and params:
        try:
            edited = _edit(found, params, clock)
        except PatternTimeout:
            raise
        except RuleError:
            return ()
        return (edited,) if edited != found else ()
    return ()


def _params(action: Action) -> tuple[str, ...]:
    given = action.get("params", ())
    return (given,) if isinstance(given, str) and given else tuple(given)


def check_action(action: Action) -> None:
    """Raise RuleError if an action is none that can be carried out."""
    name, params = str(action.get("name", "")).lower(), _params(action)
    if action and name not in NAMES:
        raise RuleError(f"there is no action '{name}'; there are {', '.join(NAMES)}")
    if name in ("edit", "convert", "suggest") and not params:
        raise RuleError(f"the action '{name}' needs 'params'")
    if name == "edit":
        from linter.matcher import Clock

        _edit("", params, Clock(0))


def told(texts: tuple[str, ...], found: str) -> str:
    """What a message says for the words to write: a single text as it is, several as a list, the words found for none."""
    return listed(texts) if len(texts) > 1 else texts[0] if texts else found


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


def _edit(found: str, params: tuple[str, ...], clock: Clock) -> str:
    """The words edited; white space at their ends is left out, as in Vale. Raises RuleError where that cannot be done."""
    name, rest = params[0], params[1:]
    needed = {"regex": 2, "split": 2}.get(name, 1)
    if len(rest) < needed and name in WAYS:
        raise RuleError(f"the action 'edit {name}' needs {needed} more of 'params'")
    if name == "regex":
        return _substituted(found, rest[0], rest[1], clock).strip()
    if name in ("trim_left", "trim_right", "trim"):
        strip: Callable[[str], str] = {"trim_left": found.lstrip, "trim_right": found.rstrip, "trim": found.strip}[name]
        return strip(rest[0]).strip()
    if name == "truncate":
        return found.partition(rest[0])[0].strip() if rest[0] else found
    if name == "split":
        pieces = found.split(rest[0]) if rest[0] else list(found)
        if not rest[1].isdigit():
            raise RuleError(f"the action 'edit split' needs a number, not '{rest[1]}'")
        return pieces[int(rest[1])].strip() if int(rest[1]) < len(pieces) else found
    if name == "remove" and rest:
        return found.replace(rest[0], "").strip()
    raise RuleError(f"the action 'edit' has no way '{name}'; it has {', '.join(WAYS)}")


WAYS = ("regex", "trim", "trim_left", "trim_right", "truncate", "split", "remove")


def _substituted(found: str, pattern: str, wanted: str, clock: Clock) -> str:
    """The words with each match of a pattern replaced; `$1` and `${name}` in the replacement stand for its groups."""
    import regex

    from linter.matcher import compile_pattern, replaced

    expanded = re.sub(r"\$(?:\{(\w+)\}|(\w+))", lambda sign: f"\\g<{sign[1] or sign[2]}>", wanted.replace("\\", "\\\\"))
    try:
        return replaced(clock.wait_for(partial(compile_pattern, pattern)), expanded, found, clock)
    except (IndexError, regex.error):
        raise RuleError(f"the action 'edit regex {pattern}' cannot be carried out") from None


def _convert(found: str, form: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[\W_]+", " ", found).lower().split()
    if form in ("pascal", "camel"):
        joined = "".join(word.capitalize() for word in words)
        return joined[:1].lower() + joined[1:] if form == "camel" else joined
    if form == "constant":
        return "_".join(words).upper()
    return {"dash": "-", "snake": "_", "dot": "."}.get(form, " ").join(words)
