"""Front matter: what it says, what of it is copy, and what is done about hostile YAML."""

from __future__ import annotations

import datetime

import pytest

from linter.read import read_text
from linter.text import Span


def read(yaml: str):
    return read_text(f"---\n{yaml}\n---\nBody.\n", "a.md")


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param("layout: post\ntags: [a, b]\nid: title", [], id="no copy"),
        pytest.param("title: It's a: b", [], id="no YAML"),
        pytest.param("title: 2024", [], id="a number"),
        pytest.param("title: The harbour", [("headline", "The harbour")], id="plain"),
        pytest.param("Headline: 'It''s \"x\"'", [("headline", "It's \"x\"")], id="single quotes"),
        pytest.param('title: "a \\u201cb\\u201d\\n c\\x41"', [("headline", "a “b”\n cA")], id="double quotes with escapes"),
        pytest.param("standfirst: >-\n  One\n  two\n\n  three", [("standfirst", "One two\nthree")], id="folded"),
        pytest.param("summary: |\n  One\n    two\n", [("standfirst", "One\n  two")], id="as it stands"),
        pytest.param("title: One\n  two", [("headline", "One two")], id="plain, over two lines"),
        pytest.param('title: "One\n  two \\\n  three"', [("headline", "One two three")], id="quoted, over three lines"),
        pytest.param("images:\n  - src: a\n    caption: One\n  - {caption: Two, alt: b}", [("caption", "One"), ("caption", "Two"), ("alt", "b")], id="deep"),
        pytest.param("captions: [One, Two]", [("caption", "One"), ("caption", "Two")], id="a list"),
        pytest.param("title: &t One\nother: *t", [("headline", "One")], id="an alias"),
    ],
)  # fmt: skip
def test_copy(yaml: str, expected: list[tuple[str, str]]) -> None:
    document = read(yaml)
    found = [(block.role, document.words(block.span)) for block in document.blocks]
    assert found == [*expected, ("paragraph", "Body.")]


def test_places_and_scopes() -> None:
    document = read("title: x x\ncaption: 'x'")
    assert [document.position(i) for i, char in enumerate(document.text) if char == "x"] == [(2, 8), (2, 10), (3, 11)]
    assert [block.scope for block in document.blocks] == ["text.frontmatter.title.md", "text.frontmatter.caption.md", "text.md"]


def test_meta() -> None:
    document = read("date: 2024-01-02\nsources:\n  - a.txt\nn: 3")
    assert document.meta == {"date": datetime.date(2024, 1, 2), "sources": ["a.txt"], "n": 3}


def test_what_is_no_front_matter() -> None:
    for text in ("---\nOne\n---\n", "\n---\ntitle: a\n---\n", "---\ntitle: a\n", "----\ntitle: a\n----\n"):
        assert read_text(text, "a.md").meta == {}


@pytest.mark.parametrize(
    "yaml",
    [
        pytest.param("a: " + "[" * 40_000, id="brackets that never close"),
        pytest.param("a: " + "[" * 40_000 + "]" * 40_000, id="brackets"),
        pytest.param("a:\n  " + "- " * 40_000, id="lists in lists"),
        pytest.param("a: &a [*a]", id="a list in itself"),
        pytest.param("a: &a {<<: *a}", id="a mapping in itself"),
        pytest.param("\n".join(f"a{i}: &a{i} [{', '.join(['*a' + str(i - 1)] * 9) if i else 1}]" for i in range(30)), id="aliases of aliases"),
        pytest.param("\n".join(f"a{i}: &a{i} {{<<: [{', '.join(['*a' + str(i - 1)] * 9) if i else '{}'}]}}" for i in range(30)), id="merged aliases"),
        pytest.param("a: !!python/object/apply:os.system ['exit 1']", id="a call"),
        pytest.param("a: !!timestamp b", id="a date that is none"),
        pytest.param("a: !!int " + "9" * 9_000, id="a number without end"),
    ],
)  # fmt: skip
def test_hostile_yaml_does_no_harm(yaml: str) -> None:
    document = read(yaml)
    assert document.text == "Body."


def test_front_matter_in_toml_is_read_like_that_in_yaml():
    source = '+++\ntitle = "Baths stay"\nsummary = "The \\"old\\" roof."\ntags = ["baths baths"]\ndate = 2026-03-03\n+++\n\nAnn Falk spoke.\n'
    document = read_text(source, "a.md")
    assert document.text == 'Baths stay\n\nThe "old" roof.\n\nAnn Falk spoke.'
    assert [block.role for block in document.blocks] == ["headline", "standfirst", "paragraph"]
    assert str(document.meta["date"]) == "2026-03-03"
    assert document.source_span(Span(0, 5)) == Span(13, 18)


def test_front_matter_in_json_is_read_like_that_in_yaml():
    document = read_text('{\n "title": "Baths stay",\n "date": "2026-03-03"\n}\n\nAnn Falk spoke.\n', "a.md")
    assert (document.text, document.meta["date"]) == ("Baths stay\n\nAnn Falk spoke.", "2026-03-03")
    assert read_text("{braces} are copy\n}\n", "a.md").text.startswith("{braces}")
