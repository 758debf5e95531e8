"""A real Vale's findings, found again; and no rule asks which others are on."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def vale(shared):
    if not (shared / "vale" / "expected.jsonl.gz").exists():
        pytest.skip("Vale's findings are not here")
    from benchmarks import vale

    return vale


@pytest.mark.slow
@pytest.mark.parametrize(("part", "least"), [("news-txt", 0.99), ("news-md", 0.995), ("docs-md", 0.985)])
def test_vales_findings_are_found_again(vale, part, least):
    """In documentation Vale reads shortcodes as copy, which we do not."""
    found = asked = 0
    for style in vale.STYLES:
        theirs, _ = vale.expected(style, part)
        ours, _ = vale.ours(style, vale.documents(part))
        found += sum((theirs & ours).values())
        asked += sum(theirs.values())
    assert found / asked >= least


def test_what_a_rule_finds_does_not_depend_on_the_others(vale):
    from linter.run import lint

    copy = vale.documents("docs-md")[:12] + vale.documents("news-txt")[:4]
    together = vale.rules(vale.STYLES)
    apart = [vale.rules((style,)) for style in vale.STYLES]
    for document in copy:
        found = [(f.rule, f.span, f.message) for f in lint(document, together).findings]
        alone = [(f.rule, f.span, f.message) for rules in apart for f in lint(document, rules).findings]
        assert sorted(found) == sorted(alone)
