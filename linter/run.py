"""The pipeline: a document and a rule set -> findings. No printing, no command line, no globals."""

from __future__ import annotations

from linter.alarm import Alarm, OutOfTime
from linter.annotate import Story
from linter.checks import NEED_SOURCES, Scoped
from linter.collector import Held
from linter.desk import Desk
from linter.errors import LinterError, RuleError
from linter.finding import Finding, Hit
from linter.record import NamedTuple
from linter.rulebook import Rule
from linter.rulebook.load import page
from linter.rulebook.select import RuleSet
from linter.suppress import Exceptions, Switch, misspelt, switches
from linter.text import Document, Span

SECONDS_A_CHARACTER = 8e-5
"""Time that a rule may take in an article besides what the limits say, for long articles."""
MOST_SLOW = 3
"""After so many rules that took too long, the others are not tried on the article."""
UNUSED = "unused_suppression"


class LintResult(NamedTuple):
    """What a run says of one document."""

    document: Document
    findings: tuple[Finding, ...]
    """Sorted by place, then by rule."""
    errors: tuple[LinterError, ...] = ()
    """Rules that could not be run to their end on this document."""
    notes: tuple[str, ...] = ()
    """What else is to be said of it, a few words each."""


def lint(document: Document, rules: RuleSet, desk: Desk = Desk(), exceptions: Exceptions | None = None) -> LintResult:  # noqa: B008
    """Check one document with every rule of the set. A rule that fails loses its findings here and becomes an error."""
    story = Story(document)
    if not story.english:
        return LintResult(document, (), notes=("not in English: left alone",))
    errors: list[LinterError] = []
    found: dict[str, list[Finding]] = {}
    with Held(), Alarm(desk.limits.rule_seconds + SECONDS_A_CHARACTER * len(document.text)) as alarm:
        for rule in (*rules.rules, *rules.silent):
            if alarm.rung == MOST_SLOW:
                told = f"{MOST_SLOW} rules took too long: the rules from {rule.id} on were not tried"
                errors.append(RuleError(told, document.id))
                break
            found[rule.id] = _findings(rule, story, desk, errors, alarm)
    story.forget()
    in_copy = switches(document)
    if document.masked and "vale " in document.source:
        from linter.vale.comments import vale_switches as vale_switches

        in_copy += vale_switches(document)
    if exceptions is not None:
        exceptions.meet(document)
    kept = []
    for rule in rules.rules:
        if not found.get(rule.id):
            continue
        above = [finding for target in rule.common.yields_to for finding in found.get(target, ())]
        findings = [f for f in found[rule.id] if not any(_of_one(f, other) for other in above)]
        loud = [f for f in findings if not _silenced(f, in_copy, exceptions)]
        kept += loud[: rule.common.limit or None]
    kept += _unused(document, rules, in_copy)
    return LintResult(document, tuple(sorted(kept, key=lambda finding: finding.sort_key)), tuple(errors))


def _of_one(finding: Finding, other: Finding) -> bool:
    """Whether two findings are of one place, or of the same two places, each seen from the other end."""
    if finding.source_span.overlaps(other.source_span):
        return True
    return any(place.span.overlaps(other.span) for place in finding.related) and any(
        place.span.overlaps(finding.span) for place in other.related
    )


def _findings(rule: Rule, story: Story, desk: Desk, errors: list[LinterError], alarm: Alarm) -> list[Finding]:
    """The findings of one rule in order of place, the same place once."""
    document = story.document
    try:
        alarm.set()
        hits = alarm.heard(rule.check.find(story, desk))
        if rule.common.scope != ("text",) and not isinstance(rule.check, Scoped):
            hits = (hit for hit in hits if hit.raw or story.prose.holds(rule.common.scope, hit.span))
        if rule.common.extends in NEED_SOURCES:
            hits = (hit for hit in hits if not document.on_page_edge(hit.span.start))
        found = [_finding(rule, hit, document) for hit in hits]
        alarm.stop()
    except OutOfTime:
        alarm.stop()
        told = f"{rule.id} took longer than {alarm.seconds:.0f} seconds on this article; its findings here are lost"
        errors.append(RuleError(told, document.id))
        return []
    except RuleError as error:
        alarm.stop()
        errors.append(RuleError(f"{rule.id}: {error.message}", document.id))
        return []
    except Exception as error:
        alarm.stop()
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        errors.append(
            RuleError(f"{rule.id} failed on this article ({what}); its findings here are lost: please report it", document.id)
        )
        return []
    if not found:
        return found
    unique = {(finding.span, finding.message): finding for finding in found}
    return sorted(unique.values(), key=lambda finding: finding.sort_key)


def _finding(rule: Rule, hit: Hit, document: Document) -> Finding:
    text = document.source if hit.raw else document.text
    words = hit.words or (text[hit.span.start : hit.span.end],)
    message = rule.message(words, hit.message)
    if document.marks:
        message = message.replace(" on paragraph ", " in paragraph ")  # on line 3, on page 3, but in paragraph 3
    severity = rule.severity if hit.severity is None else min(hit.severity, rule.severity)
    return Finding(
        document,
        hit.span,
        rule.id,
        severity,
        message,
        hit.suggestions,
        hit.related,
        hit.why or rule.common.description,
        rule.common.link or page(rule.id, rule.path),
        hit.raw,
        hit.shown,
        hit.verdict,
        rule.common.fix and hit.fix and hit.severity is None and len(hit.suggestions) == 1 and not hit.raw,
    )


def _silenced(finding: Finding, in_copy: list[Switch], exceptions: Exceptions | None) -> bool:
    silent = False
    for switch in in_copy:
        if switch.silences(finding):
            switch.used = silent = True
    return bool(exceptions and exceptions.silence(finding)) or silent


def _unused(document: Document, rules: RuleSet, in_copy: list[Switch]) -> list[Finding]:
    """Switches in the copy that silence nothing though their rules are on, and those that are misspelt."""
    from linter.config import names

    reporter = next((rule for rule in rules.rules if rule.common.extends == UNUSED), None)
    if reporter is None or not document.masked:
        return []
    on = [rule.id for rule in rules.rules]
    wrong = [
        _finding(reporter, Hit(comment, words=(what,), raw=True, message="This switch does nothing: %s"), document)
        for comment, what in (misspelt(document, rules.known) if rules.known else ())
    ]
    return wrong + [
        _finding(reporter, Hit(switch.comment, words=(", ".join(switch.rules) or "every rule",), raw=True), document)
        for switch in in_copy
        if not switch.used and (not switch.rules or any(names(name, id) for name in switch.rules for id in on))
    ]


def unused_exceptions(rules: RuleSet, exceptions: Exceptions) -> tuple[Finding, ...]:
    """Exceptions of a configuration that silenced nothing in the whole run, reported at their place in the file."""
    reporter = next((rule for rule in rules.rules if rule.common.extends == UNUSED), None)
    config = exceptions.config
    if reporter is None or not config.path:
        return ()
    document = Document(id=config.path, source=config.text, text=config.text, blocks=())
    found = []
    for entry in exceptions.unused(rule.id for rule in rules.rules):
        at = Span(*entry.where) if entry.where else Span(0, 0)
        found.append(_finding(reporter, Hit(at, words=(", ".join(entry.rule),), raw=True), document))
    return tuple(found)
