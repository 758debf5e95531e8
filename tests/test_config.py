"""Settings: where they are found, what stands over what, and what is said of a mistake."""

from __future__ import annotations

import pytest

from linter.config import Config, ConfigErrors, fits, read_config


def write(folder, text, name=".onrecord.yml"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


def problems(path):
    with pytest.raises(ConfigErrors) as caught:
        read_config(path)
    return [f"{e.position.line}:{e.position.column} {e.message}" for e in caught.value.errors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("selct: [names]", ["1:1 unknown key 'selct'; did you mean 'select'?"], id="unknown key with a hint"),
        pytest.param("fail-on: eror", ["1:10 'fail-on' must be one of suggestion, warning, error, not 'eror'; did you mean 'error'?"],
                     id="unknown severity"),
        pytest.param("select: {a: b}\nfail-on: [x]", ["1:9 'select' must be a single value, not a mapping",
                     "2:10 'fail-on' must be a single value, not a list"], id="every problem at once"),
        pytest.param("- a\n- b", ["1:1 a configuration is a list of 'key: value' lines"], id="a list"),
        pytest.param("encoding: a\nencoding: b", ["2:1 'encoding' stands here a second time (first on line 1); keep one"], id="doubled key"),
        pytest.param("suppress:\n  - path: x", ["2:5 'rule' is missing"], id="missing key of an entry"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(tmp_path, text, expected):
    assert problems(write(tmp_path, text)) == expected


def test_an_unclosed_quotation_mark_is_reported_where_it_opens(tmp_path):
    (problem,) = problems(write(tmp_path, 'date: "2026\nselect: [names]\n'))
    assert problem.startswith("1:7 this is not YAML")


def test_a_file_that_unfolds_without_end_is_refused(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    (problem,) = problems(write(tmp_path, "\n".join(lines)))
    assert "unfolds without end" in problem


def test_pyproject_serves_too_and_keeps_its_lines(tmp_path):
    path = write(
        tmp_path, '[project]\nname = "x"\n\n[tool.onrecord]\nselect = ["names"]\nfail-on = "error"\n', "pyproject.toml"
    )
    config = read_config(path)
    assert config.select == ("names",)
    assert config.fail_on == "error"
    bad = write(tmp_path / "b", '[tool.onrecord]\nselect = ["names"]\nfial-on = "error"\n', "pyproject.toml")
    assert problems(bad) == ["3:1 unknown key 'fial-on'; did you mean 'fail_on'?"]


def test_a_pyproject_without_our_table_is_passed_over(tmp_path):
    assert read_config(write(tmp_path, '[project]\nname = "x"\n', "pyproject.toml")) is None


def test_an_empty_file_gives_the_defaults(tmp_path):
    assert read_config(write(tmp_path, "# nothing yet\n")).fail_on == "warning"


def test_an_override_changes_only_the_articles_it_names(tmp_path):
    text = """
select: [names, quotes]
severity: {names: error}
overrides:
  - files: opinion/
    ignore: [quotes]
    severity: {names: suggestion}
"""
    config = read_config(write(tmp_path, text))
    news, opinion = config.for_article(str(tmp_path / "news/a.txt")), config.for_article(str(tmp_path / "opinion/a.txt"))
    assert (news.ignore, news.severity) == ((), {"names": "error"})
    assert (opinion.ignore, opinion.severity) == (("quotes",), {"names": "suggestion"})
    assert config.for_article(str(tmp_path / "opinion/b.txt")) is opinion


def test_the_command_line_stands_over_the_file():
    assert Config(fail_on="error", select=("names",)).over(fail_on="suggestion", select=None).fail_on == "suggestion"
    assert Config(fail_on="error", select=("names",)).over(fail_on="suggestion", select=None).select == ("names",)


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        pytest.param("drafts/a.md", "drafts/", True, id="a folder"),
        pytest.param("drafts/x/a.md", "drafts/*", True, id="a star crosses folders"),
        pytest.param("x/a.md", "*.md", True, id="a bare ending fits in any folder"),
        pytest.param("a.md", "./a.md", True, id="a leading dot"),
        pytest.param("drafts2/a.md", "drafts/", False, id="another folder"),
        pytest.param("x/a.md", "y/*.md", False, id="an ending in another folder"),
    ],
)
def test_patterns(path, pattern, expected):
    assert fits(path, pattern) is expected
