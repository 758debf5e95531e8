"""Parquet, JSON lines or folders -> articles, one after the other, never more than a batch of them in memory."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from glob import has_magic, iglob
from typing import Any

from linter.errors import ReadError
from linter.record import NamedTuple

BATCH = 256
"""Rows of a Parquet file that are decoded at once."""
LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of a line of JSON; a longer one is an article that failed."""
JSON_LINES = (".jsonl", ".ndjson")


class Columns(NamedTuple):
    """What the columns, or the keys, of the input are called."""

    id: str = "id"
    text: str = "text"
    date: str = "date"
    format: str = "format"


class Article(NamedTuple):
    """One article of an archive, as the input has it."""

    id: str
    text: str = ""
    date: str = ""
    """YYYY-MM-DD, or empty."""
    format: str = "txt"
    """How the text is read, by the ending of such a file: txt, md, html."""
    path: str = ""
    """The file to read the article from, instead of `text`."""
    error: str = ""
    """Why there is nothing to read."""


def read_articles(given: str, columns: Columns = Columns(), format: str = "txt") -> Iterator[Article]:  # noqa: B008
    """The articles of a file, of a folder or of a pattern such as `years/*.parquet`, in order of the names of the files.

    `columns` names the columns of Parquet and the keys of JSON lines; `format` is taken where an article names none. A row that
    cannot be read is an article with an `error`. Raises ReadError where there is nothing to read or a column is missing.
    """
    if os.path.isdir(given) and not _tables_in(given):
        yield from _of_folder(given)
        return
    paths = _tables_in(given) if os.path.isdir(given) else sorted(iglob(given, recursive=True)) if has_magic(given) else [given]
    if not paths:
        raise ReadError("no file fits this pattern", given)
    for path in paths:
        if not os.path.isfile(path):
            raise ReadError("no such file or folder", path)
        if path.lower().endswith(".parquet"):
            yield from _of_parquet(path, columns, format)
        elif path.lower().endswith(JSON_LINES):
            yield from _of_lines(path, columns, format)
        else:
            raise ReadError("an archive is a folder of articles, Parquet (.parquet) or JSON lines (.jsonl)", path)


def expected(given: str) -> int:
    """About how many articles there are, for the time that is left; 0 where this cannot be said without reading them."""
    paths = _tables_in(given) if os.path.isdir(given) else sorted(iglob(given, recursive=True)) if has_magic(given) else [given]
    return sum(_expected(path) for path in paths if os.path.isfile(path))


def _expected(path: str) -> int:
    if path.lower().endswith(".parquet"):
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            return int(pq.read_metadata(path).num_rows)
        except (pa.ArrowException, OSError):
            return 0
    with open(path, "rb") as lines:
        head = lines.read(1 << 20)
    return round(head.count(b"\n") * os.path.getsize(path) / max(len(head), 1))


def _tables_in(folder: str) -> list[str]:
    """The Parquet and JSON-lines files of a folder, if it holds any."""
    endings = (".parquet", *JSON_LINES)
    return sorted(
        e.path for e in os.scandir(folder) if e.is_file() and e.name.lower().endswith(endings) and e.name[0] not in "._"
    )


def _of_folder(folder: str) -> Iterator[Article]:
    from linter.read.walk import articles

    for path in articles([folder]):
        id = os.path.relpath(path, folder).replace(os.sep, "/")
        yield Article(id, path=os.path.abspath(path))


def _of_parquet(path: str, columns: Columns, format: str) -> Iterator[Article]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            known = file.schema_arrow.names
            _require(known, columns, path)
            wanted = [column for column in columns if column in known]
            for batch in file.iter_batches(batch_size=BATCH, columns=wanted):
                yield from (article_of(row, columns, format) for row in batch.to_pylist())
    except (pa.ArrowException, OSError) as error:
        raise ReadError(f"no Parquet that can be read: {str(error).partition(chr(10))[0]}", path) from None


def _require(known: Iterable[str], columns: Columns, path: str) -> None:
    for name, option in ((columns.id, "--id"), (columns.text, "--text")):
        if name not in known:
            there = ", ".join(sorted(known))
            raise ReadError(f"there is no column '{name}', but {there}: name yours with {option}", path)


def _of_lines(path: str, columns: Columns, format: str) -> Iterator[Article]:
    name = os.path.basename(path)
    with open(path, "rb") as lines:
        number = 0
        while line := lines.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                while line and not line.endswith(b"\n"):
                    line = lines.readline(LONGEST_LINE)
                yield Article(f"{name}:{number}", error=f"a line of more than {LONGEST_LINE} bytes")
            elif line.strip():
                yield _of_line(line, f"{name}:{number}", columns, format)


def _of_line(line: bytes, place: str, columns: Columns, format: str) -> Article:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Article(place, error=f"no JSON: {error}")
    if not isinstance(row, dict):
        return Article(place, error="not an object of JSON")
    if columns.id not in row:
        row = {**row, columns.id: place}
    return article_of(row, columns, format)


def article_of(row: dict[str, Any], columns: Columns, format: str) -> Article:
    """The article in a row; one with an `error` where its text is no text."""
    id, text = str(row.get(columns.id) or ""), row.get(columns.text)
    day, kind = row.get(columns.date), row.get(columns.format)
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if not isinstance(text, str):
        return Article(id, error=f"'{columns.text}' holds no text")
    return Article(id, text, str(day)[:10] if day else "", str(kind or format).lower().lstrip("."))


def batches(articles: Iterable[Article], size: int) -> Iterator[Sequence[Article]]:
    """The articles in lists of `size`, the last one shorter."""
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
