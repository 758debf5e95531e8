"""Words that count what a figure stands for: plural or not, their singular, where a noun phrase ends."""

from __future__ import annotations

IRREGULAR = dict(
    pair.split(":")
    for pair in """people:person persons:person men:man women:woman children:child police:police feet:foot teeth:tooth
    mice:mouse lives:life wives:wife thieves:thief knives:knife troops:troop cattle:cattle dead:dead injured:injured
    wounded:wounded
    missing:missing crises:crisis series:series aircraft:aircraft homeless:homeless media:media data:data
    halves:half staff:staff personnel:personnel buses:bus viruses:virus
    wolves:wolf calves:calf loaves:loaf shelves:shelf leaves:leaf selves:self elves:elf scarves:scarf hooves:hoof
    criteria:criterion youths:youth sheep:sheep refugees:refugee employees:employee cafes:cafe movies:movie cookies:cookie
    series':series""".split()
)
# Where a noun phrase behind a figure ends at the latest.
STOPS = frozenset(
    """a an the this that these those and or but nor so yet of in on at by to for from with without about against as into onto
    over under after before since until during between among amid per than then while when where who whom whose which what
    how why if is are was were be been being am has have had having do does did will would can could may might must shall
    should not n't said says say told he she it they we you i his her its their our my your him them us there here also
    just only even still ago later earlier more less fewer most least each every all both who're that's it's up down out
    off away back because though although unless whether either neither such very too now today yesterday tomorrow died
    killed injured took take takes made make makes went goes came comes got gets gave gives left won lost voted live lived
    work works worked broke fell rose ran sat wore drove wrote chose stole woke blew flew knew threw drew ate began sang rang
    sank drank bought brought caught fought taught thought kept slept spent built sold held stood met sent paid found saw
    swam""".split()
)
SINGULAR_S = frozenset(
    """gas bus business class glass grass mass loss boss cross press process success access address congress princess chess
    dress news politics economics mathematics physics athletics lens campus virus focus status bonus census crisis basis
    analysis thesis christmas paris texas kansas less plus across perhaps always series previous various famous serious
    religious us its his this was has is as thus yes los las states' gross express witness illness fitness darkness
    wellness homeless business's serious dangerous enormous tennis arsenal's dues""".split()
)

NO_MEN = frozenset("specimen regimen abdomen acumen bitumen albumen cyclamen stamen dolmen ramen semen yemen turkmen".split())
"""Words that end like `crewmen` and are no plural."""


def _of_man(word: str) -> bool:
    """Whether a word is the plural of one with `-man`: crewmen, policewomen."""
    return len(word) > 5 and word.endswith("men") and word not in NO_MEN


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR or _of_man(word):
        return True
    word = word.removesuffix("'")
    first, hyphen, last = word.rpartition("-")
    if hyphen and first.replace("-", "").isalpha() and last != "olds":
        return is_plural(last)
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "s'’iu" and word not in SINGULAR_S and word.isalpha()


def singular(word: str) -> str:
    """The singular of a plural noun: `officers` -> `officer`, `bodies` -> `body`, `people` -> `person`."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("s'"):
        return singular(word[:-1])
    if _of_man(word):
        return word[:-2] + "an"
    if len(word) < 4 or word[-1] != "s" or word[-2] == "s":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1]
