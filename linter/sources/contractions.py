"""Words as people say them, and as they are spelt out: I've, I have; won't, will not; she'd, she had or she would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_ENDINGS = {
    "n't": frozenset({"not"}),
    "'ve": frozenset({"have"}),
    "'ll": frozenset({"will", "shall"}),
    "'re": frozenset({"are", "were"}),
    "'m": frozenset({"am"}),
    "'d": frozenset({"would", "had", "did"}),
    "'s": frozenset({"is", "has", "us"}),
}
_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
"""What is left before n't -> the verb."""


def spelled_out(words: Iterable[str]) -> list[frozenset[str]]:
    """Folded words, each contraction as its two words; of each word all that it may be."""
    return list(_parts(words))


def _parts(words: Iterable[str]) -> Iterator[frozenset[str]]:
    for word in words:
        ending = next((ending for ending in _ENDINGS if word.endswith(ending) and word != ending), "")
        if word == "cannot":
            yield from (frozenset({"can"}), frozenset({"not"}))
        elif ending:
            stem = word.removesuffix(ending)
            yield frozenset({_STEMS.get(stem, stem) if ending == "n't" else stem})
            yield _ENDINGS[ending] | ({word} if ending == "'s" else frozenset())
        else:
            yield frozenset({word})


def same_spelled_out(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether two runs of folded words differ in contractions alone."""
    one, other = spelled_out(ours), spelled_out(theirs)
    return len(one) == len(other) and all(a & b for a, b in zip(one, other, strict=True))
