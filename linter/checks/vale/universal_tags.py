"""Universal parts of speech (`NOUN`, `AUX`) -> their Penn Treebank tags and, where those tell less, the words that qualify."""

from __future__ import annotations

_TAGS = {
    "ADJ": "JJ|JJR|JJS",
    "ADP": "IN|RP",
    "ADV": "RB|RBR|RBS|WRB",
    "AUX": "MD|VB|VBD|VBG|VBN|VBP|VBZ",
    "CCONJ": "CC",
    "DET": r"DT|PDT|WDT|WP\$",
    "INTJ": "UH",
    "NOUN": "NN|NNS",
    "NUM": "CD",
    "PART": "TO|RP|POS",
    "PRON": r"PRP|PRP\$|WP|EX",
    "PROPN": "NNP|NNPS",
    "PUNCT": r"[.,:()]|''|``",
    "SCONJ": "IN|WRB",
    "SYM": r"SYM|\$|#",
    "VERB": "VB|VBD|VBG|VBN|VBP|VBZ",
    "X": "FW|LS",
}
# Penn has no tag for auxiliaries, and one for prepositions and conjunctions: only these words count.
_WORDS = {
    "AUX": """am is are was were be been being have has had having do does did doing will would shall should can could may might
    must ought ca wo sha 's 're 'm 've 'll 'd""",
    "SCONJ": """after although as because before even if since so than that though unless until when whenever where whereas
    wherever whether while why how""",
}


def universal(names: str) -> tuple[str, frozenset[str]]:
    """A pattern for the tags of `NAME|NAME`, and the words, in lower case, that qualify (none: any). Raises ValueError."""
    wanted = [name.strip().upper() for name in names.split("|")]
    for name in wanted:
        if name not in _TAGS:
            raise ValueError(f"'upos' must be one of {', '.join(_TAGS)}, not '{name}'")
    words = frozenset(word for name in wanted for word in _WORDS.get(name, "").split())
    tags = "|".join(_TAGS[name] for name in wanted)
    return rf"\A(?:{tags})\Z", words if all(name in _WORDS for name in wanted) else frozenset()
