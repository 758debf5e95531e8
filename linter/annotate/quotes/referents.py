"""A speaker's mention -> the name to print: the fullest form in the story for a surname, the antecedent for a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.speaker_candidates import Passages
    from linter.annotate.quotes.speaker_mentions import SpeakerMention

_NAME = lazy_pattern(
    r"(?<!\w)[^\W\d_a-z][^\W\d_]*(?:[’'\-][^\W\d_]+){0,4}\.?(?: [^\W\d_a-z]\.)*(?: [^\W\d_a-z][^\W_]*(?:[’'\-][^\W_]+)*)+"
)
_HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr prof sir dame lord lady sen rep gov president senator governor secretary representative
    congressman congresswoman minister chancellor judge justice mayor king queen prince princess pope general gen col
    colonel captain capt sgt lt the said and but in on at for with when while after before as if so then republican
    democratic democrat former prime vice monday tuesday wednesday thursday friday saturday sunday
""".split()
)
_POSSESSIVE = lazy_pattern(r"['’]s$")


class Referents:
    """Who the mentions of one story stand for."""

    def __init__(self, story: Story, passages: Passages) -> None:
        self.story, self.passages = story, passages
        self._fullest: dict[str, str] | None = None

    def name(self, mention: SpeakerMention, previous: str) -> str:
        """The name that a mention stands for; `previous` is the name of the speaker before. Empty if nobody can tell."""
        words = _POSSESSIVE.sub("", self.story.text[mention.start : mention.end])
        if mention.form in "HrPpGOLX":
            return self._full(" ".join(words.split()))
        if mention.form in "SWTIEY":
            return self._antecedent(mention) or previous
        return " ".join(words.split())

    def _full(self, name: str) -> str:
        """The first form in the story that holds more than this surname, without its titles."""
        bare = _bare(name)
        if " " in bare:
            return bare
        if self._fullest is None:
            self._fullest = {}
            for match in _NAME.finditer(self.story.text):
                words = _bare(match[0])
                if " " in words:
                    self._fullest.setdefault(words.rsplit(" ", 1)[1], words)
        return self._fullest.get(bare, bare or name)

    def _antecedent(self, mention: SpeakerMention) -> str:
        """The last person named in the sentences before, in the same paragraph."""
        paragraph = self.story.document.paragraph_index(mention.start)
        passage = self.passages[paragraph]
        earlier = [other for other in passage.around(mention.first) if other.start < mention.start and other.form in "HrPp"]
        if mention.form == "W":
            return self.name(earlier[-1], "") if earlier else ""
        subjects = [other for other in earlier if other.verb and other.left in ("^", ",", "and", "that", "q,", "but")]
        return self.name((subjects or earlier)[-1], "") if earlier else ""


def _bare(name: str) -> str:
    """The name without the titles and function words before it."""
    words = name.split()
    while len(words) > 1 and words[0].lower().strip(".") in _HONORIFICS:
        del words[0]
    return " ".join(words)
