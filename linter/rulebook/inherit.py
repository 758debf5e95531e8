"""A rule that extends another rule -> one mapping, as if it had been written out: the parent's keys under its own.

As in Vale: a key replaces the parent's; `tokens+:` adds to a list or to pairs, `tokens-:` takes out of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from linter.errors import ConfigError, LinterError, RuleError, read_settings
from linter.nodes import Node, Problems, from_yaml
from linter.text import Position
from linter.typed_nodes import name_of

DEEPEST = 10
"""The longest chain of rules that extend one another."""
NOT_INHERITED = frozenset(("extends", "tests", "examples"))
"""What a parent says of itself alone."""
Pairs = dict[str, tuple[Node, Node]]


def inherited(root: Node, roots: Iterable[str], problems: Problems) -> Node | None:
    """The mapping with the keys of all that it extends; itself where it extends a check kind.

    `roots` are the folders of styles in which rules are looked for, after them come the shipped rules. None, with problems
    noted, where the chain is broken.
    """
    return _resolve(root, tuple(roots), problems, ())


def _resolve(root: Node, roots: tuple[str, ...], problems: Problems, seen: tuple[str, ...]) -> Node | None:
    parent_name = next((value for key, value in root.value if name_of(str(key.value)) == "extends"), None)
    edits = [key for key, _ in root.value if key.kind == "scalar" and key.value[-1:] in ("+", "-")]
    if parent_name is None or parent_name.kind != "scalar" or "." not in parent_name.value:
        for key in edits:
            problems.add(f"'{key.value}' needs a parent: only a rule that extends another rule can add or take out", key)
        return None if edits else root
    name = parent_name.value
    if name in seen or len(seen) >= DEEPEST:
        what = "extends itself" if name in seen else f"is more than {DEEPEST} rules deep"
        problems.add(f"the chain of rules {' > '.join((*seen, name))} {what}", parent_name)
        return None
    parent = _parent(name, roots, problems, parent_name)
    whole = _resolve(parent, roots, problems, (*seen, name)) if parent is not None else None
    return _laid_over(whole, root, problems) if whole is not None else None


def _parent(name: str, roots: tuple[str, ...], problems: Problems, at: Node) -> Node | None:
    """The mapping of the rule of that name, every node placed where it is named."""
    path = file_of(name, roots)
    if not path:
        problems.add(f"there is no rule '{name}' to extend in {', '.join(map(_shown, roots)) or 'any folder of styles'}", at)
        return None
    inner = Problems(path, RuleError)
    try:
        text = read_settings(path, "this rule")
    except ConfigError as error:
        problems.add(f"the rule '{name}': {error.message}", at)
        return None
    node = from_yaml(text, inner)
    errors: list[LinterError] = inner.found
    if node is None or node.kind != "map":
        what = errors[0].message if errors else "it is no list of 'key: value' lines"
        problems.add(f"the rule '{name}': {what}", at)
        return None
    return _placed(node, at.position)


def file_of(name: str, roots: Iterable[str]) -> str:
    """The file of a rule by its full name; empty where there is none."""
    parts = name.split(".")
    if all(parts) and not any(os.sep in part or "/" in part for part in parts):
        for root in roots:
            path = os.path.join(root, *parts[:-1], f"{parts[-1]}.yml")
            if os.path.isfile(path):
                return path
        from linter.rulebook.load import shipped

        return next((file.path for file in shipped() if file.id == name and file.text is None), "")
    return ""


def _shown(root: str) -> str:
    return os.path.basename(os.path.abspath(root))


def _placed(node: Node, position: Position) -> Node:
    if node.kind == "scalar":
        return node._replace(position=position)
    if node.kind == "list":
        return node._replace(position=position, value=[_placed(child, position) for child in node.value])
    return node._replace(position=position, value=[(_placed(k, position), _placed(v, position)) for k, v in node.value])


def _laid_over(parent: Node, child: Node, problems: Problems) -> Node | None:
    before = len(problems.found)
    made: Pairs = {name_of(key.value): (key, value) for key, value in parent.value if key.kind == "scalar"}
    made = {name: pair for name, pair in made.items() if name == "extends" or name not in NOT_INHERITED}
    own = {name_of(key.value) for key, _ in child.value if key.kind == "scalar"}
    extra: list[tuple[Node, Node]] = []
    for key, value in child.value:
        sign = str(key.value)[-1:]
        base = name_of(str(key.value)[:-1]) if sign in ("+", "-") else name_of(str(key.value))
        if sign not in ("+", "-"):
            if base in made and base != "extends":
                made[base] = (key, value)
            elif base != "extends":
                extra.append((key, value))  # a key given twice is told by whoever reads the mapping
        elif base in own:
            problems.add(f"'{key.value}' edits what '{base}' replaces; keep one", key)
        elif base not in made:
            problems.add(f"'{key.value}': the parent has no '{base}'", key)
        else:
            edited = _edited(made[base][1], value, key, problems)
            if edited is not None:
                made[base] = (made[base][0]._replace(position=key.position), edited)
    return Node([*made.values(), *extra], "map", child.position, child.span) if len(problems.found) == before else None


def _edited(parent: Node, value: Node, key: Node, problems: Problems) -> Node | None:
    """The parent's value with what `key+` adds or without what `key-` takes out."""
    add, needed = key.value.endswith("+"), ""
    if parent.kind == "scalar":
        needed = f"only a list or pairs can be edited: give '{key.value[:-1]}' anew"
    elif add and value.kind != parent.kind:
        needed = f"what is added must be {'a list' if parent.kind == 'list' else 'pairs'}"
    elif not add and value.kind != "list":
        needed = "what is taken out must be a list"
    if needed:
        problems.add(f"'{key.value}': {needed}", key)
        return None
    if add and parent.kind == "list":
        return parent._replace(value=[*parent.value, *value.value])
    if add:
        new = {k.value for k, _ in value.value}
        return parent._replace(value=[*(pair for pair in parent.value if pair[0].value not in new), *value.value])
    kept = list(parent.value)
    for gone in value.value:
        found = next((e for e in kept if (e if parent.kind == "list" else e[0]).value == gone.value), None)
        if found is None:
            problems.add(f"'{key.value}': the parent has no '{gone.value}' to take out", gone)
        else:
            kept.remove(found)
    return parent._replace(value=kept)
