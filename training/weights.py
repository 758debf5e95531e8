"""Learned weights -> a file of `linter/lexicon/weights/`, in the form that `linter.lexicon.weights` reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from linter.lexicon import BIAS

FOLDER = Path(__file__).resolve().parent.parent / "linter" / "lexicon" / "weights"


def write(
    model: str, sections: Mapping[str, Mapping[str, float]], declared: Mapping[str, Collection[str]] | None = None
) -> None:
    """Write the sections of a model, heaviest sign first; a declared sign that was not learned weighs 0."""
    lines = []
    for section, learned in sections.items():
        signs = declared.get(section, ())
        unknown = [sign for sign in learned if signs and sign not in signs and sign != BIAS]
        if unknown:
            raise SystemExit(f"{model}, {section}: not declared: {', '.join(sorted(unknown))}")
        rows = {sign: learned.get(sign, 0.0) for sign in (*learned, *signs)}
        lines.append(f"[{section}]")
        lines += [
            f"{sign}\t{round(weight, 3):g}" for sign, weight in sorted(rows.items(), key=lambda row: (-abs(row[1]), row[0]))
        ]
    (FOLDER / f"{model}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
