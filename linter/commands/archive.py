"""`onrecord archive`: an archive of articles -> partitioned Parquet, a summary and samples to read."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from linter.archive import TASKS
from linter.commands import CLEAN, FAILED, complain
from linter.errors import LinterError

if TYPE_CHECKING:
    from linter.archive.articles import Columns
    from linter.archive.worker import Job

HELP = "Check a whole archive: Parquet, JSON lines or a folder in; Parquet, a summary and samples out."
MISSING = "this needs one more library: pip install 'pyarrow>=17'"


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument(
        "input", metavar="IN", help="a folder of articles, or Parquet or JSON lines: a file, a folder, a pattern"
    )
    parser.add_argument(
        "--out", metavar="FOLDER", required=True, help="where the output goes; a run that was stopped goes on there"
    )
    parser.add_argument(
        "--task", default="check", metavar="TASKS", help=f"{', '.join(TASKS)}, separated by commas (default: check)"
    )
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help="where it runs (default: local)")
    parser.add_argument("--config", metavar="FILE", help="the settings for all articles")
    parser.add_argument("--against", metavar="FILE", help="other settings: what appears and what goes under them")
    parser.add_argument("--select", metavar="RULES", help="only these styles or rules, separated by commas")
    parser.add_argument(
        "--rules", metavar="PATH", action="append", help="more rules: a folder of styles or one file (repeatable)"
    )
    for name in ("id", "text", "date", "format"):
        parser.add_argument(
            f"--{name}", default=name, metavar="COLUMN", help=f"the column or key of the {name} (default: {name})"
        )
    parser.add_argument(
        "--read-as", default="txt", metavar="ENDING", help="how texts are read that name no format (default: txt)"
    )
    parser.add_argument("--sample", type=int, default=20, metavar="N", help="findings a rule to read (default: 20)")
    parser.add_argument("--partition", type=int, default=500, metavar="N", help="articles a partition (default: 500)")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")


def run(arguments: argparse.Namespace) -> int:
    """Work through the archive; the summary goes to standard output, progress and problems to standard error."""
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        complain(MISSING)
        return FAILED
    from linter.archive.articles import Columns

    tasks = tuple(dict.fromkeys(arguments.task.replace(" ", "").split(",")))
    wrong = [task for task in tasks if task not in TASKS]
    least = [name for name in ("partition", "sample") if getattr(arguments, name) < (name == "partition")]
    if wrong or least or arguments.jobs < 0:
        what = f"there is no task '{wrong[0]}': {', '.join(TASKS)}" if wrong else f"--{(least or ['jobs'])[0]} is too small"
        complain(what)
        return FAILED
    try:
        return _run(arguments, Columns(arguments.id, arguments.text, arguments.date, arguments.format), tasks)
    except LinterError as error:
        complain(error)
        return FAILED


def _run(arguments: argparse.Namespace, columns: Columns, tasks: tuple[str, ...]) -> int:
    from linter.archive.summary import Summary
    from linter.archive.worker import Job, Worker
    from linter.config import split_list
    from linter.session import Options

    rules = tuple(os.path.abspath(path) for path in arguments.rules or ())
    options = Options(config=arguments.config or "", select=split_list(arguments.select), rules=rules)
    job = Job(tasks, options, arguments.against or "")
    problems = Worker(job).problems
    for problem in problems:
        complain(problem)
    if problems:  # a mistyped rule would count nothing in a million articles
        return FAILED
    engine = _local if arguments.engine == "local" else _spark
    articles = engine(arguments, columns, job)
    print(Summary(arguments.out, arguments.sample).write(articles))
    return CLEAN


def _local(arguments: argparse.Namespace, columns: Columns, job: Job) -> int:
    from linter import __version__
    from linter.archive.articles import batches, expected, read_articles
    from linter.archive.local import Progress, cores, run_local
    from linter.archive.store import Store

    store = Store(arguments.out)
    what = {
        "version": __version__,
        "input": os.path.abspath(arguments.input),
        "tasks": list(job.tasks),
        "settings": [job.options.config, job.against, list(job.options.select or ()), list(job.options.rules)],
        "columns": list(columns),
        "partition": arguments.partition,
    }
    done = store.begin(what)
    if done:
        complain(f"{len(done)} partitions are there already")
    parts = batches(read_articles(arguments.input, columns, arguments.read_as), arguments.partition)
    run_local(parts, job, store, done, arguments.jobs or cores(), Progress(complain, expected(arguments.input)))
    return store.count()


def _spark(arguments: argparse.Namespace, columns: Columns, job: Job) -> int:
    from linter.archive.spark import run_spark

    return run_spark(arguments.input, columns, arguments.read_as, job, os.path.abspath(arguments.out), arguments.jobs)
