"""The engine of many machines: the same worker inside Spark's `mapInArrow`; scheduling and retries are Spark's.

One pass gives one row an article, with its rows of every table as lists; it is written, then the tables are read out of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from linter.archive.articles import JSON_LINES, Article, Columns, article_of
from linter.archive.store import arrow
from linter.archive.tables import SCHEMAS
from linter.archive.worker import Job, Row, Worker
from linter.errors import LinterError, ReadError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PASS = "_articles"
"""The folder of the one pass; hidden from readers of the tables."""


def run_spark(given: str, columns: Columns, format: str, job: Job, out: str, partitions: int) -> int:
    """Do the job on the Spark that `spark-submit` gives, or on a local one; how many articles there were."""
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise LinterError("it needs Spark: pip install 'pyspark>=4' 'pandas>=2.2' 'pyarrow>=17', and a Java runtime") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # a local Spark would take the first python3 of the path
    spark = SparkSession.builder.appName("onrecord archive").getOrCreate()
    try:
        tables = Worker(job).tables
        frame = _input(spark, given, columns)
        if partitions:
            frame = frame.repartition(partitions, columns.id)
        done = frame.mapInArrow(_batches(job, columns, format), _schema(tables))
        whole = os.path.join(out, PASS)
        done.write.mode("overwrite").parquet(whole)
        read = spark.read.parquet(whole)
        for table in tables:
            rows = read.selectExpr(f"inline({table})")
            rows.write.mode("overwrite").parquet(os.path.join(out, table))
        return int(read.count())
    except PySparkException as error:
        raise ReadError(f"Spark: {str(error).partition(chr(10))[0]}", given) from None
    finally:
        spark.stop()


def _input(spark: SparkSession, given: str, columns: Columns) -> DataFrame:
    names = {name.rpartition(".")[2] for name in os.listdir(given)} if os.path.isdir(given) else {given.rpartition(".")[2]}
    if "parquet" in names:
        return spark.read.parquet(given)
    if names & {ending[1:] for ending in JSON_LINES}:
        return spark.read.schema(", ".join(f"`{name}` string" for name in columns)).json(given)
    return _files(spark, given, columns)


def _files(spark: SparkSession, given: str, columns: Columns) -> DataFrame:
    """The articles of a folder by their paths, walked as elsewhere, read where they are worked on."""
    from linter.read.walk import articles

    paths = [os.path.abspath(path) for path in articles([given])]
    rows = [(os.path.relpath(path, given).replace(os.sep, "/"), path) for path in paths]
    return spark.createDataFrame(rows, f"`{columns.id}` string, path string")


def _schema(tables: Iterable[str]) -> Any:
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(_row_schema(tuple(tables)))


@cache
def _row_schema(tables: tuple[str, ...]) -> pa.Schema:
    return pa.schema([("id", pa.string()), *((table, pa.list_(pa.struct(list(SCHEMAS[table])))) for table in tables)])


def _batches(job: Job, columns: Columns, format: str) -> Any:
    """The function that Spark runs on each executor."""

    def batches(stream: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        worker = _worker_of(job)
        schema = _row_schema(worker.tables)
        for batch in stream:
            articles = [_article(row, columns, format) for row in batch.to_pylist()]
            found = [worker.rows([article]) for article in articles]
            lists = [_lists(table, [rows[table] for rows in found], schema.field(table).type) for table in worker.tables]
            ids = pa.array([article.id for article in articles], pa.string())
            yield pa.RecordBatch.from_arrays([ids, *lists], schema=schema)

    return batches


def _article(row: dict[str, Any], columns: Columns, format: str) -> Article:
    if "path" in row and columns.text not in row:
        return Article(row[columns.id], path=row["path"])
    return article_of(row, columns, format)


def _lists(table: str, found: Sequence[list[Row]], type: pa.DataType) -> pa.Array:
    """The rows of each article as one list of a column of lists."""
    ends = list(accumulate((len(rows) for rows in found), initial=0))
    whole = pa.concat_tables([arrow(table, rows) for rows in found]) if found else arrow(table, [])
    columns = [pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type) for column in whole.columns]
    structs = pa.StructArray.from_arrays(columns, fields=list(whole.schema))
    return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), structs, type=type)


@cache
def _worker_of(job: Job) -> Worker:
    """The worker of this executor: rules and lists are loaded once."""
    return Worker(job)
