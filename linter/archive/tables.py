"""The written contracts as Arrow schemas: one row a finding, a quotation, a name, a claim, an error, a change."""

from __future__ import annotations

import pyarrow as pa

_PLACE = [("line", pa.int32()), ("column", pa.int32())]
_SPAN = [("start", pa.int64()), ("end", pa.int64())]
_ARTICLE = [("id", pa.string()), ("date", pa.string()), ("year", pa.int32())]

_FINDING = [
    *_PLACE,
    ("end_line", pa.int32()),
    ("end_column", pa.int32()),
    *_SPAN,
    ("rule", pa.string()),
    ("severity", pa.string()),
    ("message", pa.string()),
    ("text", pa.string()),
    ("sentence", pa.string()),
    ("suggestions", pa.list_(pa.string())),
    ("related", pa.list_(pa.struct([*_PLACE, *_SPAN, ("message", pa.string())]))),
]

SCHEMAS = {
    "findings": pa.schema([*_ARTICLE, *_FINDING]),
    "changes": pa.schema([*_ARTICLE, ("change", pa.string()), *_FINDING]),
    "quotations": pa.schema(
        [
            *_ARTICLE,
            *_PLACE,
            ("end_line", pa.int32()),
            ("end_column", pa.int32()),
            *_SPAN,
            ("text", pa.string()),
            ("kind", pa.string()),
            ("speaker", pa.string()),
            ("mention", pa.string()),
            ("presumed", pa.bool_()),
            ("cue", pa.string()),
            ("how", pa.string()),
            ("confidence", pa.float64()),
        ]
    ),
    "names": pa.schema(
        [
            *_ARTICLE,
            ("name", pa.string()),
            ("given", pa.string()),
            ("surname", pa.string()),
            ("introduced", pa.bool_()),
            ("pronoun", pa.string()),
            ("roles", pa.list_(pa.string())),
            ("organisation", pa.string()),
            ("age", pa.int32()),
            ("forms", pa.list_(pa.struct([("form", pa.string()), ("times", pa.int32())]))),
        ]
    ),
    "claims": pa.schema(
        [
            *_ARTICLE,
            *_PLACE,
            *_SPAN,
            ("kind", pa.string()),
            ("text", pa.string()),
            ("about", pa.string()),
            ("status", pa.string()),
        ]
    ),
    "errors": pa.schema([*_ARTICLE, ("message", pa.string())]),
}
"""The tables of an archive's output. Offsets are code points of the article's source, end exclusive; lines begin at 1."""

ORDER = {
    "findings": ("id", "start", "end", "rule", "message"),
    "changes": ("id", "start", "end", "rule", "change", "message"),
    "quotations": ("id", "start", "end"),
    "names": ("id", "name"),
    "claims": ("id", "start", "end", "kind"),
    "errors": ("id", "message"),
}
"""The columns by which the rows of a table are sorted where they are compared or sampled."""
