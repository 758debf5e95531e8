"""Check kinds and shipped rules -> the pages of the reference.

python docs/build_reference.py            writes docs/reference/kinds.md, docs/reference/rules.md and linter/schemas/
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))

from linter.checks import KINDS, kind  # noqa: E402
from linter.rulebook import Bad, Common, Rule  # noqa: E402
from linter.rulebook.describe import KeyNote, keys, purpose  # noqa: E402
from linter.rulebook.load import anchor, load, shipped  # noqa: E402
from linter.rulebook.schema import shipped_schemas  # noqa: E402

STYLES = {
    "quotes": "Quotations and who spoke them.",
    "names": "People, organisations and places, and what the copy calls them.",
    "wording": "Words that exclude one another, said of the same person or thing.",
    "numbers": "Figures, sums, rates and conversions.",
    "dates": "Days, ages and spans of time.",
    "sources": "What a draft has and its sources do not. These rules speak only where sources are given.",
    "copy": "What should not stand in news copy.",
}
NOTE = "<!-- Written by docs/build_reference.py: edit the check kinds and the rules, not this page. -->\n\n"


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        path = DOCS / "reference" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    contract = {"findings.schema.json": (DOCS / "findings.schema.json").read_text("utf-8")}
    for name, text in {**shipped_schemas(), **contract}.items():
        path = DOCS.parent / "linter" / "schemas" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


def pages() -> dict[str, str]:
    """File name -> text of the generated pages."""
    rules = [rule for rule in (load(file)[0] for file in shipped()) if rule is not None]
    return {"kinds.md": NOTE + "\n".join(_kinds(rules)), "rules.md": NOTE + "\n".join(_rules(rules))}


def _kinds(rules: list[Rule]) -> Iterator[str]:
    yield "# Check kinds\n"
    yield "A rule names its check kind in `extends:`; the kind says which keys it may have beside the common ones.\n"
    yield "## Keys of every rule\n"
    yield from _table(keys(Common))
    for name in KINDS:
        cls = kind(name)
        yield f"\n## {name}\n"
        yield _prose(purpose(cls)) + "\n"
        own = keys(cls)
        if own:
            yield from _table(own)
            yield ""
        used = [f"[{rule.id}](rules.md#{anchor(rule.id)})" for rule in rules if rule.common.extends == name]
        if used:
            yield f"Used by {', '.join(used)}."
    yield ""


def _table(rows: tuple[KeyNote, ...]) -> Iterator[str]:
    yield "| key | takes | default | what it says |"
    yield "|---|---|---|---|"
    for key in rows:
        default = "needed" if key.required else _code(key.shown_default)
        yield f"| `{key.name}` | {_cell(key.kind)} | {default} | {_cell(_prose(key.doc))} |"


def _rules(rules: list[Rule]) -> Iterator[str]:
    yield "# Shipped rules\n"
    yield f"{len(rules)} rules in {len({rule.style for rule in rules})} styles. Each runs unless it says otherwise.\n"
    yield "| style | rules | about |"
    yield "|---|---|---|"
    for style in _styles(rules):
        count = sum(rule.style == style for rule in rules)
        yield f"| [{style}](#{style}) | {count} | {STYLES.get(style, '')} |"
    for style in _styles(rules):
        yield f"\n## {style}\n"
        yield STYLES.get(style, "")
        for rule in rules:
            if rule.style == style:
                yield from _rule(rule)
    yield ""


def _styles(rules: list[Rule]) -> list[str]:
    there = {rule.style for rule in rules}
    return [style for style in STYLES if style in there] + sorted(there - STYLES.keys())


def _rule(rule: Rule) -> Iterator[str]:
    common = rule.common
    off = "" if common.enabled else ", off unless selected"
    yield f"\n### {rule.id} {{#{anchor(rule.id)}}}\n"
    yield f"`{common.level}`{off} · check kind [{common.extends}](kinds.md#{common.extends}) · “{_prose(common.message)}”\n"
    yield _prose(" ".join(common.description.split()))
    if common.link:
        yield f"\nSee <{common.link}>."
    if common.yields_to:
        yield f"\nSilent where {', '.join(common.yields_to)} speaks of the same words."
    for title, examples in (("Flagged", common.examples.bad[:1]), ("Left alone", common.examples.good[:1])):
        for example in examples:
            yield from _example(title, example if isinstance(example, Bad) else Bad(example))


def _example(title: str, example: Bad) -> Iterator[str]:
    flags = ", ".join(f"`{' '.join(flag.split())}`" for flag in example.flags)
    yield f"\n{title}{f': {flags}' if flags else ''}\n"
    if example.source:
        yield from _block(example.source, "the source")
    yield from _block(example.text, "the draft" if example.source else "")


def _block(text: str, title: str) -> Iterator[str]:
    yield "```text" + (f' {{title="{title}"}}' if title else "")
    yield text.strip("\n")
    yield "```"


def _code(text: str) -> str:
    """A default as code; long lists are cut."""
    if not text:
        return ""
    short = text if len(text) <= 60 else text[:57].rsplit(", ", 1)[0].rstrip(", [") + ", …]"
    return "`" + short.replace("|", "\\|") + "`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _prose(text: str) -> str:
    """Text for Markdown: what looks like a tag is shown as it stands, code apart."""
    pieces = text.split("`")
    for i in range(0, len(pieces), 2):
        pieces[i] = pieces[i].replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[")
    return "`".join(pieces)


if __name__ == "__main__":
    main()
