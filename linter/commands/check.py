"""`onrecord check`: articles -> findings, printed in a format."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING

from linter.commands import CLEAN, FAILED, FOUND, complain, emit, options, session
from linter.commands.check_arguments import add as add
from linter.commands.check_arguments import unasked as unasked
from linter.errors import ConfigError
from linter.finding import Finding, Severity
from linter.report import SHOW_COPY

if TYPE_CHECKING:
    import argparse
    from typing import IO

    from linter.commands.commented import Commented
    from linter.commands.outputs import Outputs
    from linter.only_new import Baseline, Sieve
    from linter.report import Report
    from linter.session import Checked, Session

HELP = "Check articles and print what is at fault."
INTERRUPTED = 130


def run(arguments: argparse.Namespace) -> int:
    """Check and print, once or at every change."""
    if not arguments.watch:
        return _run(arguments)
    from linter.commands.watching import watch

    return watch(arguments, _run)


def _run(arguments: argparse.Namespace) -> int:
    arguments.keep_articles = any(form in SHOW_COPY for form in (arguments.format, *map(_form, arguments.output_file)))
    day, arguments.date = arguments.date, _day(arguments.date)
    if arguments.quiet:
        from linter.session import Session

        run = Session(options(arguments), _stdin(), lambda problem: None if isinstance(problem, str) else complain(problem))
    else:
        run = session(arguments)
    if day != arguments.date:
        run.fail(ConfigError(f"--date must be a day such as 2026-03-14, not '{day}'"))
    paths = arguments.paths or ["."]
    if not arguments.paths and _waits():
        run.complain("standard input is not read: this folder is checked; 'onrecord check -' reads it")
    if arguments.show_files:
        return emit(run.files(paths), FAILED if run.errors else CLEAN, "text")
    if arguments.show_settings:
        from linter.commands.settings import settings_lines

        return emit(list(settings_lines(run, paths)), FAILED if run.errors else CLEAN, "text")
    baseline, sieves = _sieves(arguments, run)
    if arguments.fix and "-" in paths:
        run.fail(ConfigError("--fix mends files; of standard input --diff says what would change"))
    if arguments.silence and "-" in paths:
        run.fail(ConfigError("--silence writes comments into files: standard input is none"))
    if arguments.diff and (arguments.output_file or arguments.update_baseline or arguments.comment):
        told = "it goes with none of --output-file, --update-baseline and --comment"
        run.fail(ConfigError(f"--diff prints a diff and nothing else: {told}"))
    if run.errors and arguments.diff:
        return FAILED
    from linter.commands.outputs import Outputs

    if arguments.diff:
        return _diffed(arguments, run, paths, sieves)
    outputs = Outputs(run, arguments)
    commented = _commented(arguments, run, paths)
    if run.errors:
        return _refused(run, outputs)
    status = _checked(arguments, run, paths, outputs, sieves, commented)
    if baseline is not None:
        _settle(baseline, run, arguments)
        status = FAILED if run.errors else status
    return status


def _day(given: str | None) -> str | None:
    """The day that was asked for, unless it is none."""
    from linter.config import is_day

    return given if given is not None and is_day(given) else None


def _refused(run: Session, outputs: Outputs) -> int:
    """Say in the run's own format that nothing was checked."""
    from linter.report import Report

    return outputs.end(Report((), tuple(run.errors), 0), (), FAILED)


def _form(file: str) -> str:
    """The format that an output file asks for by itself."""
    return file.partition("=")[0]


def _commented(arguments: argparse.Namespace, run: Session, paths: Sequence[str]) -> Commented | None:
    """Where findings go as comments, if they are to; that it cannot be done is noted."""
    if not arguments.comment:
        return None
    from linter.commands.commented import Commented

    try:
        return Commented(run, arguments.comment, paths)
    except ConfigError as error:
        run.fail(error)
        return None


def _waits() -> bool:
    """Whether somebody has piped something in."""
    import os
    import stat
    import sys

    try:
        import fcntl
        import termios

        if not stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
            return False
        return any(fcntl.ioctl(sys.stdin, termios.FIONREAD, bytes(4)))
    except (ImportError, OSError, ValueError, AttributeError):
        return False


def _stdin() -> IO[bytes]:
    import sys

    return sys.stdin.buffer


def _sieves(arguments: argparse.Namespace, run: Session) -> tuple[Baseline | None, list[Sieve]]:
    """What lets only new findings through; what is wrong with it is noted."""
    if not (arguments.baseline or arguments.since or arguments.update_baseline):
        return None, []
    from linter.only_new import Baseline, ChangedLines

    baseline = None
    sieves: list[Sieve] = []
    try:
        if arguments.update_baseline and not arguments.baseline:
            raise ConfigError("--update-baseline needs --baseline FILE")
        if arguments.baseline:
            import os

            baseline = Baseline(arguments.baseline)
            if os.path.exists(arguments.baseline) or not arguments.update_baseline:
                baseline.read()
            sieves.append(baseline)
        if arguments.since:
            sieves.append(ChangedLines(arguments.since))
    except ConfigError as error:
        run.fail(error)
    return baseline, sieves


def _checked(
    arguments: argparse.Namespace,
    run: Session,
    paths: Sequence[str],
    outputs: Outputs,
    sieves: Sequence[Sieve],
    commented: Commented | None,
) -> int:
    """Check, print what is found as it comes, and return the status; what was found is kept where somebody stops the run."""
    late: Sequence[Finding] = ()

    def again(checked: Checked) -> Checked:
        for sieve in sieves:
            sieve.renew(checked.path)
        return _sieved(checked, sieves)

    def flow() -> Iterator[Checked]:
        for checked in _articles(arguments, run, paths):
            checked = _sieved(checked, sieves)
            if arguments.fix:
                from linter.commands.fixing import mended

                checked = mended(run, checked, again)
            elif arguments.silence:
                from linter.commands.fixing import silenced

                checked = silenced(run, checked, again)
            outputs.tell(checked.findings)
            if commented:
                commented.tell(checked)
            yield checked
            if run.stopped:
                return

    def finish(findings: Sequence[Finding]) -> Sequence[Finding]:
        nonlocal late
        late = [kept for finding in findings for kept in _kept(finding.document.id, [finding], sieves)]
        return late

    with nullcontext() if arguments.watch else _stoppable(run):
        outcome = run.report(flow(), " ".join(paths), finish)
    if run.stopped:
        complain("stopped: what was found before is told")
    status = outputs.end(outcome, late, _verdict(arguments, outcome))
    return INTERRUPTED if run.stopped else status


def _kept(path: str, findings: Sequence[Finding], sieves: Sequence[Sieve]) -> tuple[Finding, ...]:
    for sieve in sieves:
        findings = sieve.keep(path, findings)
    return tuple(findings)


def _sieved(checked: Checked, sieves: Sequence[Sieve]) -> Checked:
    return checked._replace(findings=_kept(checked.path, checked.findings, sieves)) if sieves else checked


def _diffed(arguments: argparse.Namespace, run: Session, paths: Sequence[str], sieves: Sequence[Sieve]) -> int:
    """Print what --fix would change, and return the status: 1 where there is something."""
    from linter.commands.fixing import print_diff

    places = found = 0

    def flow() -> Iterator[Checked]:
        nonlocal places, found
        for checked in _articles(arguments, run, paths):
            checked = _sieved(checked, sieves)
            places += print_diff(run, checked)
            found += len(checked.findings)
            yield checked._replace(findings=())
            if run.stopped:
                return

    with _stoppable(run):
        run.report(flow(), " ".join(paths), lambda late: ())
    if run.stopped:
        return INTERRUPTED
    if found and not places:
        run.complain(f"nothing that --fix can mend; for a person to look at: {found} finding{'' if found == 1 else 's'}")
    return FAILED if run.errors else FOUND if places and not arguments.exit_zero else CLEAN


@contextmanager
def _stoppable(run: Session) -> Iterator[None]:
    """Let Ctrl-C end the run after the article that is being checked; a second one ends the process."""

    def stop(*_: object) -> None:
        run.stopped = True
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    try:
        before = signal.signal(signal.SIGINT, stop)
    except ValueError:  # another thread than the main one, which alone hears of signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _articles(arguments: argparse.Namespace, run: Session, paths: Sequence[str]) -> Iterator[Checked]:
    files = run.files(paths)
    if arguments.jobs > 1 and "-" not in paths:
        from linter.jobs import checked_in_processes

        return checked_in_processes(run, files, arguments.jobs)
    return run.checked(run.read(files))


def _verdict(arguments: argparse.Namespace, outcome: Report) -> int:
    """The status that the findings come to."""
    if arguments.exit_zero:
        return CLEAN
    most = arguments.max_warnings
    if most is None:
        return FOUND if outcome.failed else CLEAN
    return FOUND if outcome.count(Severity.ERROR) or outcome.count(Severity.WARNING) > most else CLEAN


def _settle(baseline: Baseline, run: Session, arguments: argparse.Namespace) -> None:
    """Say what of the baseline is gone, or write it anew."""
    from linter.commands.outputs import write_whole

    gone = baseline.gone()
    if arguments.update_baseline:
        run.guarded(partial(write_whole, baseline.path, baseline.text()), None, "writing the baseline", baseline.path)
        kept = sum(len(entry) for entry in baseline.found.values())
        run.complain(f"{baseline.path}: {kept} findings known, {len(gone)} taken out")
    elif gone:
        for name, told in gone[:10]:
            run.complain(f"{name}: gone from the copy, still in the baseline: {told}")
        run.complain(f"{baseline.path}: {len(gone)} of its findings are gone: --update-baseline takes them out")
