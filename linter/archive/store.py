"""Where the output lies: partitions that are whole or not there, and what the run was."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from linter.archive.tables import ORDER, SCHEMAS
from linter.errors import ReadError

RUN = "run.json"
DONE = "_done"
"""The folder with a mark for each finished partition; the mark is written last."""


class Store:
    """A folder of output: `findings/part-000012.parquet` and its kin, each written beside its place and moved in whole."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def begin(self, run: Mapping[str, Any]) -> set[int]:
        """Note what the run is; give the partitions that are finished. Raises ReadError where the folder holds another run."""
        os.makedirs(os.path.join(self.folder, DONE), exist_ok=True)
        path = os.path.join(self.folder, RUN)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                there = json.load(file)
            if there != run:
                other = ", ".join(sorted(key for key in {*there, *run} if there.get(key) != run.get(key)))
                raise ReadError(f"this folder holds another run (other {other}): name an empty one with --out", self.folder)
        else:
            self._place(path, json.dumps(run, indent=1).encode("utf-8"))
        return {int(name[5:11]) for name in os.listdir(os.path.join(self.folder, DONE)) if name.startswith("part-")}

    def write(self, number: int, rows: Mapping[str, list[dict[str, Any]]], articles: int) -> None:
        """Write one partition: its tables, then the mark that it is finished."""
        name = f"part-{number:06d}"
        for table, found in rows.items():
            folder = os.path.join(self.folder, table)
            os.makedirs(folder, exist_ok=True)
            sink = pa.BufferOutputStream()
            pq.write_table(arrow(table, found), sink)
            self._place(os.path.join(folder, f"{name}.parquet"), sink.getvalue().to_pybytes())
        mark = {"articles": articles, **{table: len(found) for table, found in rows.items()}}
        self._place(os.path.join(self.folder, DONE, f"{name}.json"), json.dumps(mark).encode("utf-8"))

    def count(self) -> int:
        """How many articles the finished partitions hold."""
        total = 0
        for entry in os.scandir(os.path.join(self.folder, DONE)):
            if entry.name.startswith("part-"):
                with open(entry.path, encoding="utf-8") as file:
                    total += json.load(file)["articles"]
        return total

    def _place(self, path: str, data: bytes) -> None:
        """Write a file beside its place, on to the disk, and move it in: a reader sees all of it or none."""
        beside = f"{os.path.dirname(path)}/.{os.path.basename(path)}.{os.getpid()}"
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)


def arrow(table: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as a typed Arrow table, sorted so that the same rows are the same bytes."""
    schema = SCHEMAS[table]
    names = schema.names
    listed = [{name: row.get(name) for name in names} for row in rows]
    listed.sort(key=lambda row: tuple(_key(row[name]) for name in ORDER[table]))
    return pa.Table.from_pylist(listed, schema=schema)


def _key(value: Any) -> tuple[int, Any]:
    return (0, 0) if value is None else (1, value)
