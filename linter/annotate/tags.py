"""Words -> their parts of speech (Penn Treebank tags), by whichever tagger is installed: spaCy's or NLTK's English one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from linter.errors import RuleError

Tagger = Callable[[Sequence[str]], list[str]]
MODEL = "en_core_web_sm"
NEEDED = (
    "rules that name parts of speech need a tagger: pip install 'onrecord[sequence]' and python -m spacy download "
    f"{MODEL}; or switch the rule off"
)


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The tagger that is installed. Raises RuleError, which says how to install one, where there is none."""
    for make in (_spacy, _nltk):
        try:
            return make()
        except (ImportError, OSError, LookupError):
            continue
    raise RuleError(NEEDED)


def _spacy() -> Tagger:
    import spacy
    from spacy.tokens import Doc

    model: Any = spacy.load(MODEL, exclude=["parser", "ner", "lemmatizer", "attribute_ruler"])

    def tag(words: Sequence[str]) -> list[str]:
        return [token.tag_ for token in model(Doc(model.vocab, words=list(words)))]

    return tag


def _nltk() -> Tagger:
    import nltk

    nltk.pos_tag(["word"])  # LookupError where its data is not there

    def tag(words: Sequence[str]) -> list[str]:
        return [tag for _, tag in nltk.pos_tag(list(words))]

    return tag
