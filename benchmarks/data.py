"""The development data, and which part of it is held out."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))


def held_out(id: str) -> bool:
    """Whether an article is held out; `id` is a record's `base_id`, or its `id` (what stands behind a `#` does not count).

    The data itself holds no article whose hash divides by 5 (those were kept back from everybody), so the next digit decides.
    """
    return int(hashlib.md5(id.partition("#")[0].encode()).hexdigest(), 16) // 5 % 5 == 0


def records(name: str) -> list[dict[str, Any]]:
    """The records of a file of the data, such as `articles/clean`."""
    with gzip.open(SHARED / "data" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
