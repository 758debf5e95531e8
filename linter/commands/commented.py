"""`onrecord check --comment`: what is found in Word and OpenDocument articles -> a copy of each with comments."""

from __future__ import annotations

import os
from collections.abc import Sequence

from linter.commands.outputs import write_whole
from linter.comments import WRITERS, add_comments
from linter.errors import ConfigError, ReadError
from linter.files import read_regular
from linter.read import read_bytes, suffix
from linter.session import Checked, Session


class Commented:
    """Where the articles of one run go with their comments: a file for one article, a folder for many."""

    def __init__(self, run: Session, target: str, paths: Sequence[str]) -> None:
        """Raises ConfigError where the target does not fit the articles."""
        self.run = run
        self.target = target
        self.is_folder = target.endswith(("/", os.sep)) or os.path.isdir(target)
        self.written: dict[str, str] = {}
        if "-" in paths:
            raise ConfigError("--comment needs files: standard input is none")
        if not self.is_folder and (len(paths) != 1 or os.path.isdir(paths[0])):
            raise ConfigError(f"--comment {target}: for several articles name a folder, as in --comment commented/")
        wrong = [path for path in paths if not os.path.isdir(path) and suffix(path) not in WRITERS]
        if wrong:
            kinds = " and ".join(WRITERS)
            raise ConfigError(f"--comment writes comments into {kinds} files only", wrong[0])
        if not self.is_folder and suffix(target) != suffix(paths[0]):
            raise ConfigError(
                f"--comment {target}: the file is of the kind of its article: give it the ending {suffix(paths[0])}"
            )

    def tell(self, checked: Checked) -> None:
        """Write an article that is checked; one of another kind, in a folder, is passed over."""
        path = checked.path
        if suffix(path) not in WRITERS:
            return
        target = os.path.join(self.target, os.path.basename(path)) if self.is_folder else self.target
        key = os.path.normcase(os.path.abspath(target))
        if key in self.written:
            self.run.fail(ConfigError(f"no comments written: {self.written[key]} has the same name", path))
            return
        self.written[key] = path
        self.run.guarded(lambda: self._write(checked, target), None, "writing its comments", path)

    def _write(self, checked: Checked, target: str) -> None:
        path = checked.path
        config = self.run.config(path)
        data = read_regular(path, config.limits.file_bytes)
        findings = [finding for finding in checked.findings if finding.document.id == path]
        document = findings[0].document if findings else read_bytes(data, path, config.encoding, config.limits)
        if not data:
            raise ReadError("an empty file: there is nothing to comment on", path)
        done, lost = add_comments(data, document.text, path, findings, config.limits)
        if self.is_folder:
            os.makedirs(self.target, exist_ok=True)
        write_whole(target, done)
        number = len(findings) - lost
        self.run.complain(f"{target}: {number} comment{'' if number == 1 else 's'} written")
        if lost:
            self.run.complain(f"{path}: {lost} of its findings have no place that a comment can stand at")
