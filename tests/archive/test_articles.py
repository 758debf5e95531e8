"""Parquet, JSON lines, folders -> articles: names of columns, rows that cannot be read, files that are none."""

from __future__ import annotations

import json

import pytest

from linter.archive.articles import Article, Columns, batches, expected, read_articles
from linter.errors import ReadError

pa = pytest.importorskip("pyarrow")
ROWS = [
    {"id": "a", "text": "One.", "date": "2020-02-03T10:00:00", "format": "md"},
    {"id": "b", "text": "Two.", "date": None, "format": None},
]
WANTED = [Article("a", "One.", "2020-02-03", "md"), Article("b", "Two.")]


def parquet(path, rows):
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), path)
    return str(path)


def lines(path, rows):
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return str(path)


def test_parquet_and_json_lines_give_the_same(tmp_path):
    assert list(read_articles(parquet(tmp_path / "a.parquet", ROWS))) == WANTED
    assert list(read_articles(lines(tmp_path / "a.jsonl", ROWS))) == WANTED


def test_a_folder_of_them_and_a_pattern_are_read_in_order_of_names(tmp_path):
    lines(tmp_path / "2.jsonl", ROWS[1:])
    lines(tmp_path / "1.jsonl", ROWS[:1])
    assert list(read_articles(str(tmp_path))) == list(read_articles(f"{tmp_path}/*.jsonl")) == WANTED


def test_a_folder_of_articles_is_read_by_their_paths(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.md").write_text("One.", "utf-8")
    (article,) = read_articles(str(tmp_path))
    assert (article.id, article.path) == ("x/a.md", str(tmp_path / "x" / "a.md"))


def test_columns_go_by_other_names(tmp_path):
    path = parquet(tmp_path / "a.parquet", [{"key": 7, "body": "One.", "day": "2020-02-03"}])
    assert list(read_articles(path, Columns("key", "body", "day"))) == [Article("7", "One.", "2020-02-03")]


def test_a_missing_column_is_told_with_those_that_are_there(tmp_path):
    path = parquet(tmp_path / "a.parquet", [{"id": "1", "body": "One."}])
    with pytest.raises(ReadError, match="there is no column 'text', but body, id: name yours with --text"):
        list(read_articles(path))


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{", "no JSON"),
        ("[1]", "not an object"),
        ('{"id": "a", "text": 3}', "holds no text"),
        ("[" * 100_000, "no JSON"),
        ("\x00", "no JSON"),
    ],
    ids=["broken", "list", "number", "deep", "nul"],
)
def test_a_line_that_is_no_article_is_one_with_an_error(tmp_path, line, error):
    found = list(read_articles(lines(tmp_path / "a.jsonl", [line, ROWS[1]])))
    assert error in found[0].error
    assert found[1] == WANTED[1]


def test_a_line_without_end_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("linter.archive.articles.LONGEST_LINE", 100)
    found = list(read_articles(lines(tmp_path / "a.jsonl", [json.dumps({"id": "a", "text": "x" * 1000}), ROWS[1]])))
    assert "more than 100 bytes" in found[0].error
    assert found[1] == WANTED[1]


@pytest.mark.parametrize("name", ["none.parquet", "a.csv", "*.jsonl"])
def test_what_is_no_archive_is_told(tmp_path, name):
    (tmp_path / "a.csv").write_text("x", "utf-8")
    with pytest.raises(ReadError):
        list(read_articles(str(tmp_path / name)))


def test_a_broken_parquet_is_told_in_one_line(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and nothing more")
    with pytest.raises(ReadError, match="no Parquet that can be read") as told:
        list(read_articles(str(tmp_path / "a.parquet")))
    assert "\n" not in str(told.value)


def test_how_many_are_expected(tmp_path):
    assert expected(parquet(tmp_path / "a.parquet", ROWS)) == 2
    assert expected(lines(tmp_path / "b.jsonl", ROWS * 50)) == 100


def test_batches_keep_the_order():
    assert [len(batch) for batch in batches(WANTED * 5, 4)] == [4, 4, 2]
