"""Records: what a frozen dataclass would do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from functools import cached_property
from typing import ClassVar

import pytest

from linter.record import NamedTuple, field, fields_of, is_record, record, replace


@record
class Sample:
    """A record of every sort of field."""

    kinds: ClassVar[int] = 3
    name: str
    size: int = 1
    tags: dict[str, int] = field(default_factory=dict)
    seen: bool = field(default=False, init=False)

    @cached_property
    def long(self):
        return self.name * self.size

    def __post_init__(self):
        if self.size < 0:
            raise ValueError("'size' must not be negative")


@record
class Special(Sample):
    extra: str = "x"


class Pair(NamedTuple):
    """A named tuple with a default, a property and a method."""

    one: str
    other: int = 2
    """Left out, it is two."""

    @property
    def both(self) -> str:
        return f"{self.one}{self.other}"

    def turned(self) -> Pair:
        return self._replace(one=str(self.other), other=int(self.one))


def test_a_named_tuple_is_what_typing_makes_of_it():
    assert Pair("1") == ("1", 2) == Pair("1", other=2)
    assert Pair("1").both == "12"
    assert Pair("1").turned() == Pair("2", 1)
    assert pickle.loads(pickle.dumps(Pair("1"))) == Pair("1")
    assert (Pair.__name__, Pair.__module__, Pair._fields) == ("Pair", __name__, ("one", "other"))
    assert Pair.__doc__ == "A named tuple with a default, a property and a method."
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Pair("1").more = 3  # type: ignore[attr-defined]


def test_a_named_tuple_does_what_those_of_collections_do():
    one = Pair("1", other=3)
    assert repr(one) == "Pair(one='1', other=3)"
    assert (one._asdict(), Pair._make(["4", 5]), Pair._field_defaults) == ({"one": "1", "other": 3}, Pair("4", 5), {"other": 2})
    assert str(inspect.signature(Pair)) == "(one, other=2)"
    assert (Pair.one.__doc__, copy.copy(one), isinstance(one, tuple)) == ("Alias for field number 0", one, True)
    assert not hasattr(one, "__dict__")
    match one:
        case Pair(first, second):
            assert (first, second) == ("1", 3)
    with pytest.raises(ValueError, match="more"):
        one._replace(more=1)
    with pytest.raises(TypeError, match="Expected 2 arguments, got 1"):
        Pair._make(["4"])
    with pytest.raises(TypeError, match=r"Pair\.__new__\(\) missing 1 required positional argument: 'one'"):
        Pair()  # type: ignore[call-arg]


def test_a_named_tuple_of_no_fields_and_one_in_the_wrong_order():
    class Nothing(NamedTuple):
        pass

    assert Nothing() == ()
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            one: int = 1
            other: int  # type: ignore[misc]


def test_a_record_takes_its_fields_by_place_and_by_name():
    assert (Sample("a").name, Sample("a", 2).size, Sample(name="a", size=3).long) == ("a", 2, "aaa")


def test_each_record_has_its_own_of_what_is_made():
    assert Sample("a").tags == {}
    assert Sample("a").tags is not Sample("a").tags


def test_a_record_does_not_change():
    sample = Sample("a")
    for change in (lambda: setattr(sample, "name", "b"), lambda: setattr(sample, "new", 1), lambda: delattr(sample, "name")):
        with pytest.raises(AttributeError, match="does not change"):
            change()
    assert sample.name == "a"


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Sample(), id="one missing"),
        pytest.param(lambda: Sample("a", nme=1), id="an unknown one"),
        pytest.param(lambda: Sample("a", seen=True), id="one that a new record does not take"),
    ],
)
def test_wrong_fields_are_refused(make):
    with pytest.raises(TypeError):
        make()


def test_its_own_word_on_its_fields_counts():
    with pytest.raises(ValueError, match="negative"):
        Sample("a", -1)
    with pytest.raises(ValueError, match="negative"):
        replace(Sample("a"), size=-1)


def test_replace_keeps_the_rest():
    changed = replace(Sample("a", 2, {"x": 1}), name="b")
    assert (changed.name, changed.size, changed.tags) == ("b", 2, {"x": 1})


def test_pickling_keeps_a_record():
    again = pickle.loads(pickle.dumps(Sample("a", 2)))
    assert (again.name, again.size, again.seen) == ("a", 2, False)


def test_a_record_may_build_on_another():
    assert list(fields_of(Special)) == ["name", "size", "tags", "seen", "extra"]
    assert Special("a", extra="y").extra == "y"


def test_stdlib_dataclasses_are_understood():
    @dataclasses.dataclass(frozen=True)
    class Theirs:
        name: str
        size: int = 1
        tags: dict[str, int] = dataclasses.field(default_factory=dict)

    assert is_record(Theirs)
    fields = fields_of(Theirs)
    assert [(name, f.required, f.value()) for name, f in fields.items()] == [
        ("name", True, None),
        ("size", False, 1),
        ("tags", False, {}),
    ]
    assert replace(Theirs("a"), size=2) == Theirs("a", 2)


def test_plain_text_is_checked_without_importing_dataclasses():
    import subprocess
    import sys

    from conftest import ROOT

    code = (
        "import sys; from linter.cli import main; main(['check', 'seeds/carney-paris.txt', '--select', 'quotes,names,wording,copy'])\n"
        "heavy = {'dataclasses', 'inspect', 'yaml', 'markdown_it', 'html.parser', 'email', 'zipfile', 'xml', 'tomllib', 'asyncio'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))))"
    )
    for _ in range(2):  # the first run may have to fill the cache of rules
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stderr.strip() == ""
