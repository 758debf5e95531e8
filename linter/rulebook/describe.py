"""A check kind -> what it does and what its keys mean, read from its source: `rules show` and the reference say it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any, Literal, Union, get_args, get_origin

from linter.record import NamedTuple, fields_of, is_record
from linter.rulebook import Common
from linter.typed_nodes import keys_of


class KeyNote(NamedTuple):
    """One key of a rule file."""

    name: str
    type: Any
    doc: str
    required: bool
    default: Any

    @property
    def kind(self) -> str:
        """What may stand behind the key, in plain words."""
        return _named(self.type)

    @property
    def shown_default(self) -> str:
        """The default as a rule file would say it; empty where it is nothing."""
        if self.required or self.default in ("", (), None) or self.default == {} or is_record(self.default):
            return ""
        if isinstance(self.default, tuple):
            return f"[{', '.join(map(str, self.default))}]"
        return str(self.default).lower() if isinstance(self.default, bool) else str(self.default)


def keys(cls: Any, common: bool = False) -> tuple[KeyNote, ...]:
    """The keys of a check kind in the order of its source, without those that every rule has (or with them)."""
    docs = field_docs(cls)
    shared = () if common or cls is Common else keys_of(Common)
    found = []
    for name, (hint, field) in keys_of(cls).items():
        if name in shared:
            continue
        found.append(KeyNote(name, hint, docs.get(name, ""), field.required, field.value()))
    return tuple(found)


@cache
def field_docs(cls: Any) -> Mapping[str, str]:
    """The strings under the fields of a class and of the classes it builds on."""
    import ast

    docs: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        spec = find_spec(each.__module__) if each.__module__ not in ("builtins", "__main__") else None
        loader: Any = spec.loader if spec else None
        source = loader.get_source(each.__module__) if hasattr(loader, "get_source") else None
        for node in ast.walk(ast.parse(source)) if source else ():
            if isinstance(node, ast.ClassDef) and node.name == each.__name__:
                for field, behind in zip(node.body, node.body[1:], strict=False):
                    if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                        value = behind.value if isinstance(behind, ast.Expr) else None
                        if isinstance(value, ast.Constant) and isinstance(value.value, str):
                            docs[field.target.id] = " ".join(value.value.split())
    return docs


def purpose(cls: Any) -> str:
    """What a check kind does: its docstring, its paragraphs unfolded."""
    paragraphs = (cls.__doc__ or "").strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _named(hint: Any) -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(word for word in arguments if word)
    if origin is tuple:
        return f"list of {_plural(_named(arguments[0]))}"
    if origin in (Mapping, dict):
        return f"pairs of {_named(arguments[0])}: {_named(arguments[1])}"
    if origin is Union or type(hint).__name__ == "UnionType":
        return " or ".join(dict.fromkeys(_named(a) for a in arguments if a is not type(None)))
    if is_record(hint):
        return "keys " + ", ".join(fields_of(hint))
    plain: dict[Any, str] = {str: "text", bool: "true | false", int: "whole number", float: "number"}
    return plain.get(hint, "anything")


def _plural(name: str) -> str:
    return {"text": "texts", "whole number": "whole numbers", "number": "numbers"}.get(name, name)
