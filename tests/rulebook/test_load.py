"""Rule files: what is said of a mistake, and that no text whatever breaks the reading."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks import KINDS, kind
from linter.rulebook import Common
from linter.rulebook.load import typed
from linter.typed_nodes import keys_of

GOOD = 'extends: existence\nmessage: "no %s"\ntokens: [a]\n'


def said(text):
    return [f"{e.position.line}:{e.position.column} {e.message}" for e in typed(text, "house.Rule", "house/Rule.yml")[1]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="plain"),
        pytest.param(GOOD + "level: error\nscope: [text, ~quote]\nlimit: 2\n", id="common keys"),
        pytest.param(GOOD.replace("[a]", "a"), id="one value for a list"),
        pytest.param(
            GOOD.replace("[a]", "\n  - no\n  - 1.10\n  - 2026-01-01"), id="words that YAML would take for other things"
        ),
        pytest.param(GOOD.replace("extends", "Extends"), id="capital key"),
        pytest.param("\ufeff" + GOOD, id="byte order mark"),
    ],
)
def test_a_right_rule_has_no_problems(text):
    assert said(text) == []


def test_texts_are_taken_as_they_are_written():
    rule, _ = typed(GOOD.replace("[a]", "[no, 1.10, 2026-01-01, ~, 0x1F]"), "a.B", "a/B.yml")
    assert rule.check.tokens == ("no", "1.10", "2026-01-01", "~", "0x1F")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ["1:1 a rule is a list of 'key: value' lines, with at least 'extends' and 'message'"], id="empty"),
        pytest.param("- a", ["1:1 a rule is a list of 'key: value' lines, with at least 'extends' and 'message'"], id="a list"),
        pytest.param("message: x\n", ["1:1 'extends' is missing"], id="no kind"),
        pytest.param(
            "extends: existnce\nmessage: x\n",
            ["1:10 there is no check kind 'existnce'; did you mean 'existence'?"],
            id="unknown kind",
        ),
        pytest.param(GOOD + "tokns: [b]\n", ["4:1 unknown key 'tokns'; did you mean 'tokens'?"], id="unknown key"),
        pytest.param(
            GOOD + "level: eror\n",
            ["4:8 'level' must be one of suggestion, warning, error, not 'eror'; did you mean 'error'?"],
            id="unknown level",
        ),
        pytest.param(GOOD + "limit: many\n", ["4:8 'limit' must be a whole number, not 'many'"], id="no number"),
        pytest.param(
            GOOD + "ignorecase: perhaps\n", ["4:13 'ignorecase' must be true or false, not 'perhaps'"], id="no truth value"
        ),
        pytest.param(
            GOOD + "tokens: [b]\n", ["4:1 'tokens' stands here a second time (first on line 3); keep one"], id="doubled key"
        ),
        pytest.param(GOOD + "limit: x\nlevel: y\nlink: [z]\n", ["4:8", "5:8", "6:7"], id="every problem, in order"),
        pytest.param(
            GOOD + "description: a: b\n", ["4:15 this is not YAML: mapping values are not allowed"], id="colon in a text"
        ),
        pytest.param(GOOD + "\tlevel: error\n", ["4:1 this is not YAML"], id="tab"),
        pytest.param('message: "open\nextends: existence\n', ["1:10 this is not YAML"], id="unclosed mark, where it opens"),
        pytest.param("a: &a [*a]\n", ["1:1"], id="an alias of itself"),
        pytest.param("[" * 5000 + "]" * 5000, ["1:"], id="deep nesting"),
        pytest.param(
            GOOD + "link: !!python/object/apply:os.system ['true']\n",
            ["4:7 'link' must be a single value, not a list"],
            id="a tag that would run code",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(text, expected):
    found = said(text)
    assert len(found) == len(expected)
    for line, start in zip(found, expected, strict=True):
        assert line.startswith(start)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text):
    rule, problems = typed(text, "a.B", "a/B.yml")
    assert (rule is None) == bool(problems)


@given(
    st.dictionaries(
        st.sampled_from([*keys_of(Common), "tokens", "ignorecase"]),
        st.sampled_from(["a", "[a]", "{a: b}", "", "1", "[[a]]", "~"]),
        min_size=1,
    )
)
def test_no_mix_of_keys_and_values_breaks_the_reading(keys):
    text = "".join(f"{key}: {value}\n" for key, value in keys.items())
    for extends in ("", "extends: existence\n"):
        rule, problems = typed(extends + text if "extends" not in keys else text, "a.B", "a/B.yml")
        assert (rule is None) == bool(problems)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_documents_itself_and_each_of_its_keys(name):
    import ast
    import inspect

    cls = kind(name)
    assert cls.__doc__
    body = ast.parse(inspect.cleandoc(inspect.getsource(cls))).body[0].body
    documented = {
        node.target.id
        for node, after in itertools.pairwise(body)
        if isinstance(node, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
    }
    own = {node.target.id for node in body if isinstance(node, ast.AnnAssign) and not node.target.id.startswith("_")}
    assert own <= documented, f"keys without a word of what they mean: {sorted(own - documented)}"


def test_the_kinds_are_listed_in_order():
    assert list(KINDS) == sorted(KINDS)
