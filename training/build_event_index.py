"""`lexicon/events/*.yml` -> `lexicon/events.txt`, the index that a run reads.

python training/build_event_index.py [FOLDER]

In the folder's phrases `pull/tear down house/barn` stands for four.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from linter.annotate.wording.event_families import AnyFamily, AttributeFamily, EventFamily, RoleFamily, Setting, ThingFamily
from linter.annotate.wording.event_index import index_text
from linter.errors import RuleError
from linter.nodes import Node, Problems, from_yaml
from linter.typed_nodes import value

LEXICON = Path(__file__).resolve().parent.parent / "linter" / "lexicon"
RECORDS = {
    "families": EventFamily,
    "things": ThingFamily,
    "attributes": AttributeFamily,
    "settings": Setting,
    "roles": RoleFamily,
}


def read(folder: Path) -> str:
    """The index of every file of a folder, in the order of the names."""
    families: list[AnyFamily] = []
    settings: list[Setting] = []
    roles: list[RoleFamily] = []
    kept = {"settings": settings, "roles": roles}
    for path in sorted(folder.glob("*.yml")):
        problems = Problems(str(path), RuleError)
        node = from_yaml(path.read_text("utf-8"), problems)
        for key, given in node.value if node is not None else ():
            if key.value in RECORDS:
                found = value(_spelt_out(given), tuple[RECORDS[key.value], ...], key.value, problems)  # type: ignore[misc]
                kept.get(key.value, families).extend(found)  # type: ignore[attr-defined]
        if problems.found:
            sys.exit("\n".join(map(str, problems.found)))
    return index_text(families, settings, roles)


def _spelt_out(node: Node) -> Node:
    """A list with every phrase that one of its phrases stands for; what lies in mappings and lists likewise."""
    if node.kind == "map":
        return node._replace(value=[(key, _spelt_out(inner)) for key, inner in node.value])
    if node.kind == "list":
        return node._replace(value=[inner for member in node.value for inner in _phrases(member)])
    return node


def _phrases(member: Node) -> Iterator[Node]:
    if member.kind != "scalar":
        yield _spelt_out(member)
        return
    for words in product(*(word.split("/") for word in member.value.split(" "))):
        yield member._replace(value=" ".join(words))


def main() -> None:
    """Write the index."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else LEXICON / "events"
    (LEXICON / "events.txt").write_text(read(folder), "utf-8")


if __name__ == "__main__":
    main()
