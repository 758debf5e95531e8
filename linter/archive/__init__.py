"""An archive: many articles in files -> partitioned Parquet, a summary and samples. pyarrow is imported only here."""

from __future__ import annotations

TASKS = ("check", "quotes", "names", "claims")
"""What can be asked of an archive."""
TABLES = {"check": "findings", "quotes": "quotations", "names": "names", "claims": "claims"}
"""A task -> the folder of its output. `errors` and, where two rule sets are compared, `changes` stand beside them."""
