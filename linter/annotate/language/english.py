"""Tokens -> whether the copy is in English, told by its commonest words; another language only where that is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.annotate import Story

ENGLISH = frozenset(
    "the and of to that with for was were is are been has have had he she his her they their it its by from at this which who"
    " would will not but said as on an be or than when after about over into also more one up out if what there we you".split()
)
OTHERS = {
    "German": "der die das und den dem des ist nicht ein eine einer mit von zu auf für sich auch wird hat als bei nach",
    "French": "le la les des et une est dans que qui pour du au pas sur par il elle sont avec ce cette aux ont été",
    "Spanish": "el la los las de y que en un una por con para del se es al lo como más pero su sus fue ha",
    "Portuguese": "o os as de e que um uma em por com para do da dos das no na se não mais foi ao ele sua",
    "Italian": "il lo gli le di e che un una per con del della dei delle è non si da sono alla nel ha più",
    "Dutch": "de het een en van ik te dat die niet op zijn met voor er maar om hem ook bij aan naar wordt heeft",
    "Scandinavian": "och det att som en på är av för med den til og på er ikke av de som en at har inte var om",
    "Polish": "i w na z nie się do to że jest o jak po co za przez od dla są był jego oraz ale",
    "Indonesian": "yang dan di ini itu dengan untuk dari pada dalam tidak akan ke oleh juga karena sudah ada",
    "Turkish": "ve bir bu da de için ile çok daha olarak ne gibi olan kadar sonra değil en ama o",
    "Romanian": "și de la în a cu pe că nu este o un din pentru care mai sau fost lui au",
}
"""The commonest words of some other languages."""
SAMPLE = 600
"""How many words are looked at."""
FEWEST = 25
"""A shorter text is taken for English."""
DISTINCT = 5
"""Fewer common words of another language than this may come from names."""


def is_english(story: Story) -> bool:
    """Whether the copy is in English; a short one is, and one that no other language claims."""
    words = [word for word in story.tokens.words[:SAMPLE] if word[0].isalpha()]
    if len(words) < FEWEST:
        return True
    foreign = 0 if story.text.isascii() else len([word for word in words if not (word.isascii() or _is_latin(word))])
    if foreign * 2 > len(words):
        return False
    lowered = list(map(str.lower, words))
    english = sum(map(ENGLISH.__contains__, lowered))
    if english * 8 > len(words):
        return True
    others = [frozenset(words.split()) for words in OTHERS.values()]
    found = max(([word for word in lowered if word in common] for common in others), key=len)
    return len(found) * 8 <= len(words) or len(found) <= 2 * english or len(set(found)) < DISTINCT


def _is_latin(word: str) -> bool:
    return all(char < "\u0250" or "\u1e00" <= char < "\u2100" or not char.isalpha() for char in word)
