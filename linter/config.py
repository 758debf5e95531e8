"""Settings: `.onrecord.yml` or `[tool.onrecord]`, found upward from an article, under the command line, over the defaults."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any, Literal

from linter.errors import ConfigError, LinterError, read_settings, shown
from linter.limits import DEFAULT, Limits
from linter.record import field, record, replace

Level = Literal["suggestion", "warning", "error", "off"]
FILES = (".onrecord.yml", ".onrecord.yaml", "pyproject.toml")


@record
class Suppress:
    """One exception that the desk has decided on; it need not stand in the copy."""

    rule: tuple[str, ...]
    """The rules that are silent: styles or full names."""
    path: tuple[str, ...] = ("*",)
    """The articles, as patterns relative to the configuration file."""
    text: str = ""
    """Words on the line, or in the flagged words, by which the place is known; empty: the whole article."""
    why: str = ""
    """The reason, for whoever reads the file."""
    where: tuple[int, int] | None = field(default=None, init=False)
    """Where the entry stands in the file, in code points."""


@record
class Override:
    """Other settings for some articles."""

    files: tuple[str, ...]
    """The articles, as patterns relative to the configuration file."""
    select: tuple[str, ...] | None = None
    """Instead of the file's own `select`."""
    ignore: tuple[str, ...] = ()
    """Besides the file's own `ignore`."""
    severity: Mapping[str, Level] = field(default_factory=dict)
    """Over the file's own `severity`."""


@record
class SourcesFor:
    """The sources of some articles."""

    paths: tuple[str, ...]
    """The sources: files and folders, relative to the configuration file."""
    files: tuple[str, ...] = ("*",)
    """The articles, as patterns relative to the configuration file."""
    complete: bool = False
    """Everything in these articles comes from their sources: what no source has is a fault, not a remark."""


@record
class Config:
    """What the desk has settled; every key is optional."""

    rules: tuple[str, ...] = ()
    """More rules: folders of styles or single files, relative to this file."""
    select: tuple[str, ...] | None = None
    """The styles and rules to run; all that are not off by default where absent."""
    ignore: tuple[str, ...] = ()
    """Styles and rules not to run."""
    severity: Mapping[str, Level] = field(default_factory=dict)
    """Another severity for a style or a rule, or `off`."""
    fail_on: Literal["suggestion", "warning", "error"] = "warning"
    """The severity from which on the run fails."""
    include: tuple[str, ...] = ()
    """Which files of a folder are articles, instead of the usual endings."""
    exclude: tuple[str, ...] = ()
    """Files and folders that are no articles."""
    encoding: str = ""
    """The encoding of the articles where it is neither UTF-8 nor UTF-16 with its mark."""
    date: str = ""
    """The day taken as the articles' date, YYYY-MM-DD, where an article has none."""
    sources: tuple[SourcesFor, ...] | Literal["complete"] = ()
    """The sources of articles; or just `complete`, where the command line or the articles name them."""
    sources_outside: bool = False
    """Whether the head of an article may name sources outside its repository."""
    rosters: tuple[str, ...] = ()
    """The desk's lists of names, YAML, CSV or Excel, relative to this file."""
    facts: tuple[str, ...] = ()
    """The desk's files of known facts, YAML, relative to this file."""
    suppress: tuple[Suppress, ...] = ()
    """Exceptions that do not stand in the copy."""
    vale: bool = True
    """Whether the rules of a `.vale.ini` found upward from an article run too."""
    limits: Limits = DEFAULT
    """What an article or a source may be, and what a rule may cost, where somebody needs more than docs/limits.md says."""
    overrides: tuple[Override, ...] = ()
    """Other settings for some articles; of several that fit, the later one stands."""

    path: str = field(default="", init=False)
    """The file that this was read from; empty for the defaults."""
    text: str = field(default="", init=False)
    """The file's text, for findings about the file itself."""
    _variants: dict[tuple[int, ...], Config] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        if self.date and not is_day(self.date):
            raise ValueError(f"'date' must be a day such as 2026-03-14, not '{self.date}'")

    @property
    def folder(self) -> str:
        """The folder that its relative paths start from."""
        return os.path.dirname(os.path.abspath(self.path)) if self.path else os.getcwd()

    def resolve(self, path: str) -> str:
        """A path of this file as the run can open it."""
        return os.path.join(self.folder, os.path.expanduser(path)) if self.path else path

    def matches(self, path: str, patterns: tuple[str, ...]) -> bool:
        """Whether an article's path fits one of the patterns, which are relative to this file."""
        relative = os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")
        return any(fits(relative, pattern) for pattern in patterns)

    def for_article(self, path: str) -> Config:
        """These settings with the overrides that fit the article; itself where none does."""
        fitting = tuple(i for i, override in enumerate(self.overrides) if self.matches(path, override.files))
        return self._variant(fitting) if fitting else self

    def _variant(self, fitting: tuple[int, ...]) -> Config:
        """These settings with some overrides; the same object for the same overrides, so that rules are read once."""
        if fitting not in self._variants:
            config = self
            for override in (self.overrides[i] for i in fitting):
                config = config._over(
                    select=config.select if override.select is None else override.select,
                    ignore=config.ignore + override.ignore,
                    severity={**config.severity, **override.severity},
                )
            self._variants[fitting] = config
        return self._variants[fitting]

    def sources_of(self, path: str) -> tuple[list[str], bool]:
        """The sources that this file gives to an article, and whether they are complete."""
        if isinstance(self.sources, str):
            return [], True
        fitting = [entry for entry in self.sources if self.matches(path, entry.files)]
        paths = [self._from_here(path) for entry in fitting for path in entry.paths]
        return paths, any(entry.complete for entry in fitting)

    def _from_here(self, path: str) -> str:
        """A path of this file as a report shows it: what is relative in the file stays relative."""
        found = self.resolve(path)
        return found if os.path.isabs(os.path.expanduser(path)) else os.path.relpath(found)

    def over(self, **given: Any) -> Config:
        """These settings under those of the command line; None means not given."""
        return self._over(**{key: value for key, value in given.items() if value is not None})

    def _over(self, **changes: Any) -> Config:
        config = replace(self, **changes)
        object.__setattr__(config, "path", self.path)
        object.__setattr__(config, "text", self.text)
        return config


DEFAULTS = Config()
"""What holds where no file says otherwise."""


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, YYYY-MM-DD or YYYYMMDD."""
    from datetime import date

    try:
        return bool(date.fromisoformat(text)) and text.replace("-", "").isdigit()  # no week of a year, which it takes too
    except ValueError:
        return False


def checked_day(text: str | None) -> str | None:
    """The same text. Raises ConfigError where it says something that is no day."""
    if text and not is_day(text):
        raise ConfigError(f"'date' must be a day such as 2026-03-14, not '{text}'")
    return text


def fits(path: str, pattern: str) -> bool:
    """Whether a relative path with forward slashes fits a pattern: `*` crosses folders, `drafts/` is all below it."""
    pattern = pattern.removeprefix("./")
    if pattern.endswith("/"):
        pattern += "*"
    return fnmatchcase(path, pattern) or ("/" not in pattern and fnmatchcase(path.rpartition("/")[2], pattern))


def names(selector: str, rule_id: str) -> bool:
    """Whether `names` or `names.Variant` names the rule."""
    return selector == rule_id or selector == rule_id.partition(".")[0]


def find_config(path: str) -> Config:
    """The settings of the nearest file upward from an article (or from a folder); the defaults where there is none.

    Raises ConfigErrors, an ExceptionGroup, where the file has problems.
    """
    folder = os.path.abspath(path)
    return _find(folder if os.path.isdir(folder) else os.path.dirname(folder))


@lru_cache(maxsize=1024)
def _find(folder: str) -> Config:
    return next((config for above in upward(folder) if (config := _settings_in(above)) is not None), DEFAULTS)


@lru_cache(maxsize=4096)
def _settings_in(folder: str) -> Config | None:
    for name in FILES:
        file = os.path.join(folder, name)
        if os.path.isfile(file):
            config = read_config(file)
            if config is not None:
                return config
    return None


def upward(folder: str) -> Iterator[str]:
    """A folder and those around it, up to the root."""
    yield folder
    while (parent := os.path.dirname(folder)) != folder:
        folder = parent
        yield folder


def forget_files() -> None:
    """Look for settings anew, as a long-lived process must when files have changed."""
    for known in (_find, _settings_in):
        known.cache_clear()


class ConfigErrors(ConfigError):
    """All the problems of one configuration file."""

    def __init__(self, errors: list[LinterError]) -> None:
        super().__init__("; ".join(error.message for error in errors), errors[0].path, errors[0].position)
        self.errors = errors


def read_config(path: str) -> Config | None:
    """The settings in a file; None for a pyproject.toml without a `[tool.onrecord]`.

    Raises ConfigErrors with every problem of the file, each at its line.
    """
    name = shown(path)
    try:
        text = read_settings(path, "this configuration")
    except ConfigError as error:
        raise ConfigErrors([error]) from None
    if path.endswith(".toml") and "onrecord" not in text:
        return None
    from linter.nodes import Problems, from_toml, from_yaml, items
    from linter.typed_nodes import build

    problems = Problems(name, ConfigError)
    root = from_toml(text, problems) if path.endswith(".toml") else from_yaml(text, problems)
    if root is None and not problems.found and path.endswith(".toml"):
        return None
    config: Config | None = Config()
    if root is not None and root.kind == "map":
        config = build(Config, list(items(root, problems)), problems, root)
    elif root is not None and root.value:
        problems.add("a configuration is a list of 'key: value' lines", root)
    if problems.found or config is None:
        raise ConfigErrors(sorted(problems.found, key=lambda error: error.position or (0, 0)))
    object.__setattr__(config, "path", name)
    object.__setattr__(config, "text", text)
    return config


def split_list(given: str | None) -> tuple[str, ...] | None:
    """The words of a list separated by commas; None where nothing was given."""
    return None if given is None else tuple(word for word in given.replace(" ", ",").split(",") if word)
