"""Letters that were read in the wrong encoding on their way: `JosÃ©`, `donâ€™t`, the sign for what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.copy.quoted import in_code
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

# What UTF-8 looks like when it was read as Windows-1252: a lead byte and those behind it. Of a closing mark (â€\x9d) many
# programs lose the last sign.
_BEHIND = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_WRONG = lazy_pattern(
    rf"â€[{_BEHIND}]?|[ÃÂÅÄÐÎ][{_BEHIND}]|[à-ï][{_BEHIND}]{{2}}|ð[{_BEHIND}]{{3}}|\ufffd|(?<=[a-z])Ã(?=[a-z])"
)
_SUSPECT = lazy_pattern("[âÃÂÅÄÐÎà-ïð\ufffd]")
_WORD = lazy_pattern(r"[^\s\u2028\u2029]+")


@record
class Mojibake:
    """Reports words with signs that come from reading UTF-8 as Windows-1252, and with U+FFFD for what could not be read.

    What was meant is suggested where it can be told.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text = story.text
        if text.isascii() or not _SUSPECT.search(text):
            return
        last = -1
        for match in _WRONG.finditer(text):
            if match.start() < last or not (match[0] in ("\ufffd", "â€") or meant(match[0])):
                continue
            before = text.rfind(" ", 0, match.start()) + 1
            word = next(word for word in _WORD.finditer(text, before) if word.end() > match.start())
            span = Span(*word.span())
            last = span.end
            if not in_code(story, span):
                right = _WRONG.sub(lambda found: meant(found[0]) or found[0], word[0])
                yield Hit(span, suggestions=(right,) if not _WRONG.search(right) else ())


def meant(signs: str) -> str:
    """What some signs were before they were read wrongly; empty where they were right."""
    if signs == "Ã":  # behind it stood a soft hyphen, which no reader sees
        return "í"
    try:
        raw = b"".join(sign.encode("cp1252") if not "\x80" <= sign <= "\x9f" else sign.encode("latin-1") for sign in signs)
        return raw.decode("utf-8")
    except UnicodeError:
        return ""
