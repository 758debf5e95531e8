"""A word -> the verbs and nouns it may be a form of, and which form."""

from __future__ import annotations

from functools import lru_cache

from linter.record import NamedTuple


class Form(NamedTuple):
    """A lemma that a word may belong to."""

    lemma: str
    form: str
    """base, s (third person or plural), past (also the participle of a regular verb), participle, ing."""


_IRREGULAR = """be was,were been|become became become|begin began begun|break broke broken|bring brought brought
build built built|burn burned,burnt burned,burnt|buy bought bought|catch caught caught|choose chose chosen
come came come|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drive drove driven|drown drowned drowned
eat ate eaten|fall fell fallen|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|forgive forgave forgiven|freeze froze frozen|get got got,gotten|give gave given
go went gone|grow grew grown|hang hung,hanged hung,hanged|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left
let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|outlaw outlawed outlawed
overcome overcame overcome|overrule overruled overruled|overthrow overthrew overthrown
overturn overturned overturned|pay paid paid|put put put|quit quit quit|read read read|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
shoot shot shot|shut shut shut|sink sank,sunk sunk|sit sat sat|slay slew slain|speak spoke spoken
spend spent spent|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck
strike struck struck,stricken|swear swore sworn|swim swam swum|take took taken|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|uphold upheld upheld
wed wed,wedded wed,wedded|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written
beat beat beaten|shrink shrank shrunk|bid bid bid|bind bound bound|bleed bled bled|blow blew blown|feed fed fed
offset offset offset|resit resat resat|re-elect re-elected re-elected|split split split
spill spilled,spilt spilled,spilt|ring rang rung|sing sang sung|drink drank drunk|bite bit bitten|tread trod trodden
wear wore worn|bear bore borne,born|fling flung flung|cling clung clung|sling slung slung|swing swung swung|wring wrung wrung
spring sprang sprung|sweep swept swept|weep wept wept|creep crept crept|leap leapt,leaped leapt,leaped|lend lent lent
bend bent bent|cast cast cast|broadcast broadcast broadcast|forecast forecast forecast|burst burst burst|teach taught taught
feel felt felt|dive dived,dove dived|ride rode ridden|stride strode stridden|smite smote smitten|weave wove woven
undo undid undone|mistake mistook mistaken|overtake overtook overtaken|foresee foresaw foreseen|overrun overran overrun
override overrode overridden|rebuild rebuilt rebuilt|retell retold retold|sew sewed sewn,sewed|mow mowed mown,mowed
sow sowed sown|hew hewed hewn|show showed shown|prove proved proven,proved|slide slid slid|spin spun spun|spit spat spat
sting stung stung|stink stank stunk|strew strewed strewn|shear sheared shorn|rid rid rid|grind ground ground|lean leant leant
learn learned,learnt learned,learnt|dream dreamt,dreamed dreamt,dreamed|smell smelt,smelled smelt,smelled|spell spelt spelt
dwell dwelt dwelt|kneel knelt knelt|light lit lit|shine shone shone|strive strove striven|thrive thrived thriven
wind wound wound|abide abode abode|arise arose arisen|awake awoke awoken|beget begot begotten|forego forewent foregone
forget forgot forgotten|forsake forsook forsaken|partake partook partaken|thrust thrust thrust|upset upset upset
swell swelled swollen|wake woke woken"""
IRREGULAR: dict[str, tuple[Form, ...]] = {}
for _row in _IRREGULAR.replace("\n", "|").split("|"):
    _lemma, _past, _participle = _row.split()
    for _word in {*_past.split(","), *_participle.split(",")}:
        _form = "past" if _word in _past.split(",") else "participle"
        IRREGULAR[_word] = (*IRREGULAR.get(_word, ()), Form(_lemma, _form))


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[Form, ...]:
    """The readings of a lower-case word, the word itself as a base form among them; no dictionary decides which exist."""
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
    stems, form = _stems(word)
    return (Form(word, "base"), *IRREGULAR.get(word, ()), *(Form(stem, form) for stem in stems))


def _stems(word: str) -> tuple[list[str], str]:
    """What a word without a possessive may be a regular form of, and which form."""
    n = len(word)
    if n > 3 and word[-1] == "s" and word[-2] != "s":
        stems = [word[:-1]]
        if word.endswith("es"):
            stems.append(word[:-2])
            if word.endswith("ies"):
                stems.append(word[:-3] + "y")
        return stems, "s"
    if n > 3 and word.endswith("ed"):
        return [*_bare(word[:-2]), *([word[:-3] + "y"] if word.endswith("ied") else ())], "past"
    if n > 4 and word.endswith("ing"):
        return [*_bare(word[:-3]), *([word[:-4] + "ie"] if word.endswith("ying") else ())], "ing"
    return [], ""


def _bare(stem: str) -> list[str]:
    stems = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    return stems


@lru_cache(maxsize=1 << 16)
def lemmas(word: str) -> frozenset[str]:
    """What a lower-case word may be a form of."""
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
    return frozenset((word, *(form.lemma for form in IRREGULAR.get(word, ())), *_stems(word)[0]))


@lru_cache(maxsize=1 << 12)
def spellings(lemma: str) -> tuple[tuple[str, str], ...]:
    """The other way round: the words that `forms` reads as forms of a lemma, each with the form."""
    found = {(lemma, "base"), *((word, form.form) for word, read in IRREGULAR.items() for form in read if form.lemma == lemma)}
    if len(lemma) > 2 and lemma[-1] != "s":
        found.add((lemma + "s", "s"))
    found.add((lemma + "es", "s"))
    stems = {lemma, lemma + lemma[-1]} if len(lemma) > 1 else {lemma}
    if lemma[-1] == "e":
        stems.add(lemma[:-1])
    if lemma[-1] == "y":
        found |= {(lemma[:-1] + "ies", "s"), (lemma[:-1] + "ied", "past")}
    if lemma.endswith("ie"):
        found.add((lemma[:-2] + "ying", "ing"))
    found |= {(stem + "ed", "past") for stem in stems} | {(stem + "ing", "ing") for stem in stems}
    made = [(word, form) for word, form in found if (lemma, form) in forms(word)]
    return tuple(
        sorted((word + ending, form) for word, form in made for ending in ("", "'s", "'") if ending != "'" or word[-1] == "s")
    )
