"""Classes that hold data and do not change: what frozen dataclasses and named tuples do, for a fraction of their start-up.

`dataclasses` imports `inspect` and compiles the methods of every class anew at each start; with fifty classes that was a sixth
of a run on one article. A record leaves its defaults on the class and keeps in itself only what it was given, so nothing has
to be compiled. Type checkers read it as a dataclass (PEP 681), and stdlib dataclasses are understood wherever records are.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Callable, Iterable
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    class _Named(type):
        """Makes a named tuple of a class with annotated names.

        `collections.namedtuple` compiles a `__new__` for each class, and `typing` every annotation besides. Those of classes
        with as many fields differ in nothing but the names of their arguments: there is one for each number of fields.
        """

        def __new__(cls, name: str, bases: tuple[type, ...], own: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, own)
            fields = tuple(own.get("__annotations__", {}))
            defaults = {field: own[field] for field in fields if field in own}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name} has a field without a default behind one that has one")
            own_names = {"co_name": "__new__", "co_qualname": f"{name}.__new__", "co_varnames": ("_cls", *fields)}
            own_names["co_filename"] = "<fields>"  # a traceback has no line of it to show
            code = _maker(len(fields)).replace(**own_names)
            own.setdefault("__doc__", f"{name}({', '.join(fields)})")
            own |= {field: _field(place) for place, field in enumerate(fields)}
            own |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields, "__slots__": ()}
            own["__new__"] = FunctionType(code, {"_new": _new}, "__new__", tuple(defaults.values()))
            return type(name, (_Row,), own)

    class _Row(tuple):
        """What all named tuples have."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Any:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: Any) -> Any:
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        __replace__ = _replace

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            return (
                f"{type(self).__name__}({', '.join(f'{key}={value!r}' for key, value in zip(self._fields, self, strict=True))})"
            )

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    _new = tuple.__new__
    _MAKERS = (
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p)),
    )
    """The `__new__` of a named tuple with one field, with two, and so on, written down: the first thing that a process
    compiles, however short, costs it a millisecond."""

    def _maker(count: int) -> CodeType:
        """The code of the `__new__` of a named tuple with so many fields."""
        if 0 < count <= len(_MAKERS):
            return _MAKERS[count - 1].__code__
        names = "".join(f"a{place}, " for place in range(count))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__

    @cache
    def _field(place: int) -> Any:
        return _tuplegetter(place, f"Alias for field number {place}")

    class NamedTuple(metaclass=_Named):
        """The base of a named tuple: what `typing.NamedTuple` is, for a fraction of its start-up."""


class Key(NamedTuple):
    """What is known of one field."""

    default: Any = None
    factory: Callable[[], Any] | None = None
    """Makes the default, where each record needs its own."""
    required: bool = False
    init: bool = True
    """Whether a new record takes it."""

    def value(self) -> Any:
        """The default."""
        return self.factory() if self.factory else self.default


def field(*, default: Any = None, default_factory: Callable[[], Any] | None = None, init: bool = True) -> Any:
    """The default of a field that is more than a value: one made for each record, or one that a new record does not take."""
    return Key(default, default_factory, init=init)


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class a record: its annotated names are the fields, in order; compared by identity, frozen, picklable."""
    own = vars(cls)
    keys: dict[str, Key] = dict(getattr(cls, "__keys__", {}))
    for name, hint in own.get("__annotations__", {}).items():
        if str(hint).startswith("ClassVar"):
            continue
        default = own.get(name, _ABSENT)
        if isinstance(default, Key):
            keys[name] = default
            if default.factory:
                delattr(cls, name)
            else:
                setattr(cls, name, default.default)
        else:
            keys[name] = Key(required=True) if default is _ABSENT else Key(default)
    made: Any = cls
    made.__keys__ = keys
    made.__takes__ = dict.fromkeys(name for name, key in keys.items() if key.init)
    made.__needs__ = [name for name, key in keys.items() if key.required]
    made.__makes__ = [(name, key.factory) for name, key in keys.items() if key.factory]
    made.__init__ = _init
    made.__setattr__ = made.__delattr__ = _refuse
    return cls


_ABSENT = object()


def _init(self: Any, *values: Any, **given: Any) -> None:
    takes, own = self.__takes__, self.__dict__
    if values:
        given.update(zip(takes, values, strict=False))
    if not given.keys() <= takes.keys():
        unknown = [name for name in given if name not in takes]
        raise TypeError(f"{type(self).__name__} has no field {', '.join(map(repr, unknown))}")
    for name in self.__needs__:
        if name not in given:
            raise TypeError(f"{type(self).__name__} needs '{name}'")
    own.update(given)
    for name, factory in self.__makes__:
        if name not in own:
            own[name] = factory()
    settle = getattr(self, "__post_init__", None)
    if settle:
        settle()


def _refuse(self: Any, name: str, *value: Any) -> None:
    raise AttributeError(f"{type(self).__name__} does not change: '{name}' is settled")


def replace(old: T, **changes: Any) -> T:
    """A record like another one but for some fields."""
    kept = {name: getattr(old, name) for name, key in fields_of(type(old)).items() if key.init}
    return type(old)(**{**kept, **changes})


def is_record(cls: Any) -> bool:
    """Whether a class is a record or a dataclass."""
    return hasattr(cls, "__keys__") or hasattr(cls, "__dataclass_fields__")


def fields_of(cls: Any) -> dict[str, Key]:
    """The fields of a record or of a dataclass, in order."""
    keys: dict[str, Key] | None = getattr(cls, "__keys__", None)
    if keys is not None:
        return keys
    from dataclasses import MISSING, fields  # a plug-in's dataclass: it has imported this already

    return {
        f.name: Key(
            None if f.default is MISSING else f.default,
            None if f.default_factory is MISSING else f.default_factory,
            f.default is MISSING and f.default_factory is MISSING,
            f.init,
        )
        for f in fields(cls)
    }
