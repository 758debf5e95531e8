"""Settings and a command line -> what the desk brings for an article: its sources, the rosters, the files of facts."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from linter.config import Config
from linter.desk import Desk
from linter.text import Document

if TYPE_CHECKING:
    from linter.desk.facts import Facts
    from linter.desk.roster import Roster
    from linter.session import Options
    from linter.session.failures import Failures
    from linter.sources.source import Sources
    from linter.sources.source_files import Shelf


class DeskFiles:
    """The files of the desk, each read once."""

    def __init__(self, options: Options, failures: Failures) -> None:
        self.options, self.fail, self.guarded = options, failures.fail, failures.guarded
        self._shelf: Shelf | None = None
        self._rosters: dict[str, Roster] = {}
        self._facts: dict[str, Facts | None] = {}
        self._merged: dict[tuple[str, ...], Roster] = {}

    def desk(self, document: Document, config: Config) -> Desk:
        """What the desk brings for an article; what of it cannot be had is noted."""
        none: tuple[Facts, ...] = ()
        sources = self.guarded(partial(self.sources, document, config), None, "reading the sources", document.id)
        roster = self.guarded(partial(self.roster, config), None, "reading the rosters", config.path)
        facts = self.guarded(partial(self.facts, config), none, "reading the facts", config.path)
        return Desk(config.date, sources, roster, facts, config.limits)

    def sources(self, document: Document, config: Config) -> Sources | None:
        """The sources of an article, from the command line, its own head and the settings; None where there is none.

        A source that cannot be read is told once, and the article is not checked: against the others alone, what stands in
        the missing one would be said to stand nowhere. Raises ReadError.
        """
        given, complete = config.sources_of(document.id)
        paths = [*self.options.sources, *given]
        own = document.meta.get("sources")
        if not paths and not own:
            return None
        from linter.sources.source_files import Shelf, named_by_article

        if self._shelf is None:
            self._shelf = Shelf(limits=config.limits)
        paths += named_by_article(document.id, own, config.sources_outside, self.fail)
        return self._shelf.sources(paths, complete) if paths else None

    def roster(self, config: Config) -> Roster | None:
        """The rosters of some settings and of the command line, as one; None where there is none. Each is read once."""
        paths = [os.path.join(config.folder, path) for path in config.rosters]
        paths += self.options.rosters
        if not paths:
            return None
        from linter.desk.roster import Roster, read_roster

        for path in paths:
            if path not in self._rosters:
                self._rosters[path] = self.guarded(partial(read_roster, path), Roster([]), "reading this roster", path)
        key = tuple(paths)
        if key not in self._merged:
            self._merged[key] = Roster([entry for path in paths for entry in self._rosters[path].entries])
        return self._merged[key]

    def facts(self, config: Config) -> tuple[Facts, ...]:
        """The files of facts of some settings and of the command line, each read once."""
        paths = [os.path.join(config.folder, path) for path in config.facts]
        paths += self.options.facts
        for path in paths:
            if path not in self._facts:
                from linter.desk.facts import read_facts

                self._facts[path] = self.guarded(partial(read_facts, path), None, "reading these facts", path)
        return tuple(facts for path in paths if (facts := self._facts[path]) is not None)
