"""Write linter/lexicon/cues.txt: cue words graded by how often they introduced speech in the training half, and speaking nouns.

PYTHONPATH=benchmarks python training/train_cues.py > linter/lexicon/cues.txt
"""

from __future__ import annotations

import re
from collections import Counter

from data import held_out, records

WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W_]+)*")
HEAD = """\
Verbs that may introduce speech, by how often they did in annotated copy (5: nearly always), and nouns that speak; written by
`training/train_cues.py`. A new verb goes under [4] and into VERBS there; where nearly always a person does it, into the section
`say` of `speech.txt` too, by which a name beside it is a person's.
"""
"""What the list says of itself."""
GRADES = (("5", 0.8), ("4", 0.6), ("3", 0.4), ("2", 0.25), ("1", 0.12))
NO_CUES = set(
    """
    about out is was has have are been did does do also upon forth later once never nothing had were will would could
    should may might must can be being not long clear deep mind angry harsh unclear unlikely hopeful skeptical willing
    guilty eager confident wary upset surprised quick reluctant unaware stories concerns views plans questions ongoing
    apparent notion sense stance s haven't didn't doesn't don't isn't aren't wasn't wouldn't hasn't cannot reluctant alarm
    hostility confidence evenly widely
""".split()
)
VERBS = """
    say tell add ask write note declare argue explain respond state accuse conclude reply claim promise recall suggest
    warn chant pledge insist acknowledge remark vow admit announce shout boast predict agree assert comment denounce
    repeat yell answer criticize criticise joke lament urge interject mock complain concede email proclaim caution condemn
    emphasize emphasise remember reveal wonder allege bemoan charge decry demand echo elaborate exhort quip tweet text
    testify rule find reason stress scoff snap mutter murmur whisper scream cry bark fume rant rail gush enthuse marvel
    muse opine posit theorize theorise speculate surmise deadpan crack chuckle laugh sigh groan grumble moan protest
    object retort counter rebut interrupt blurt exclaim plead beg implore beseech appeal call confess confide disclose
    divulge report relate recount narrate describe explain clarify specify reiterate affirm confirm deny contend maintain
    hold submit swear attest certify telegraph cable blog post message telephone phone radio announce pronounce advise
    counsel recommend propose instruct order command direct remind reassure assure inform notify brief estimate calculate
    forecast foresee project summarize summarise sum paraphrase quote cite read recite sing rap hum intone preach lecture
    scold chide admonish rebuke berate slam blast lash thunder roar bellow holler hiss growl snarl whine tease taunt jest
    wisecrack crow brag observe venture volunteer offer hint imply intimate insinuate signal indicate underline underscore
    highlight lambast lambaste praise hail applaud laud thank congratulate apologise apologize sympathise sympathize mourn
    fret worry fear hope believe think feel reckon figure guess suspect doubt dispute question query challenge press
    ponder reflect reminisce conclude finish continue begin conclude chime pipe drawl stammer stutter sob weep beam grin
    smile shrug nod sniff snort spit inquire enquire greet explain teach tweet retweet
""".split()
"""Verbs of speech that political copy of two years shows too seldom: courts, sport, business, features."""
IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "find": "found",
    "cry": "cried",
    "hold": "held",
    "swear": "swore sworn",
    "sing": "sang sung",
    "begin": "began begun",
    "read": "read",
    "think": "thought",
    "feel": "felt",
    "foresee": "foresaw foreseen",
    "teach": "taught",
    "spit": "spat",
    "forecast": "forecast",
    "weep": "wept",
}
DOUBLED = frozenset(
    [
        "quip",
        "blog",
        "beg",
        "hum",
        "rap",
        "grin",
        "sob",
        "snap",
        "brag",
        "nod",
        "shrug",
        "sum",
        "admit",
        "submit",
        "slam",
        "rebut",
        "spit",
        "begin",
        "fret",
        "deadpan",
    ]
)
DOUBLED_TOO = frozenset("counsel signal marvel".split())
"""Verbs that double their last letter in Britain and not in America."""
OFTEN_OTHERWISE = "hold rule find order offer direct sum read figure act cable radio pipe crack star"
NOUNS = ("beginning",)
"""Forms that are more often nouns."""
PEOPLE = """
    spokesman spokeswoman spokesperson spokespeople official officials minister ministers secretary senator senators
    president chairman chairwoman chair director manager coach captain player striker goalkeeper midfielder defender
    skipper prosecutor prosecutors lawyer lawyers attorney attorneys judge judges justice justices officer officers police
    detective investigators witness witnesses victim victims survivor survivors suspect defendant doctor doctors nurse
    nurses scientist scientists researcher researchers professor analyst analysts economist economists expert experts
    author authors writer editor reporter journalist teacher teachers student students farmer farmers resident residents
    neighbour neighbours neighbor neighbors villager villagers worker workers employee employees executive executives
    founder owner owners investor investors trader traders boss bosses leader leaders member members activist activists
    campaigner campaigners critic critics supporter supporters opponent opponents protester protesters voter voters aide
    aides adviser advisers advisor advisors diplomat diplomats ambassador envoy general colonel soldier soldiers commander
    source sources insider insiders governor mayor councillor councillors lawmaker lawmakers congressman congresswoman mp
    mps candidate candidates nominee strategist pollster consultant lobbyist priest bishop archbishop pope rabbi imam
    pastor actor actress singer musician artist director producer designer comedian star mother father wife husband son
    daughter brother sister parents friend friends family man woman boy girl men women people person child children
    teenager pensioner driver pilot passenger passengers customer customers user users fan fans club company firm group
    groups charity union agency department ministry commission committee council court board government office bureau team
    party campaign bank university institute association federation league organisation organization newspaper paper
    magazine network station website body coalition administration army military force navy someone somebody another
    others one many some crowd audience narrator host presenter
""".split()
DOCUMENTS = """
    statement report letter email e-mail memo document documents transcript lawsuit complaint filing affidavit indictment
    ruling judgment verdict petition poll survey study article editorial column story book memoir ad advertisement tweet
    post message text caption headline sign placard banner poster note inscription plaque email release communique notice
    website page ballot resolution bill law act constitution treaty agreement contract song poem verse script voice-over
    narration review analysis summary readout excerpt passage
""".split()


def forms(verb: str) -> set[str]:
    """The verb and its regular inflections; its irregular ones where it has them."""
    stem = verb[:-1] if verb.endswith("e") else verb
    hissing = verb.endswith(("s", "sh", "ch", "x")) or (verb[-1] == "o" and verb[-2] not in "aeiou")
    third = verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeou" else verb + ("es" if hissing else "s")
    past = verb[:-1] + "ied" if verb[-1] == "y" and verb[-2] not in "aeou" else stem + "ed"
    if verb in DOUBLED:
        stem, past = verb + verb[-1], verb + verb[-1] + "ed"
    if verb.endswith("ee"):
        stem = verb
    british = {verb + verb[-1] + "ed", verb + verb[-1] + "ing"} if verb in DOUBLED_TOO else set()
    return {verb, third, stem + "ing", *IRREGULAR.get(verb, past).split(), *british}


def main() -> None:
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for record in records("quotes/polnear.train"):
        if held_out(record["id"]):
            continue
        text, quoted = record["text"], bytearray(len(record["text"]))
        spans = set()
        for quote in record["quotes"]:
            if quote["type"] != "indirect":
                quoted[quote["start"] : quote["end"]] = b"\1" * (quote["end"] - quote["start"])
            if quote["cue"]:
                spans.add((quote["cue"]["start"], quote["cue"]["end"]))
        seen.update(match[0].lower() for match in WORD.finditer(text) if not quoted[match.start()])
        for start, end in spans:
            words = WORD.findall(text[start:end])
            cues.update(word.lower() for word in (words[:2] if len(words) > 3 else words))
    grade: dict[str, str] = {word: "4" for verb in VERBS for word in forms(verb)}
    for word in {*NOUNS, *(word for verb in OFTEN_OTHERWISE.split() for word in forms(verb))}:
        grade[word] = "2"
    for word, count in cues.items():
        if count >= 3 and seen[word] >= 3 and word not in NO_CUES and not word.endswith("ly"):
            grade.pop(word, None)
            share = count / seen[word]
            for name, least in GRADES:
                if share >= least:
                    grade[word] = name
                    break
    sections = {name: [w for w in grade if grade[w] == name] for name, _ in GRADES}
    sections |= {"people": list(dict.fromkeys(PEOPLE)), "documents": [w for w in dict.fromkeys(DOCUMENTS) if w not in PEOPLE]}
    print(HEAD, end="")
    for name, members in sections.items():
        print(f"[{name}]")
        line = ""
        for word in sorted(set(members)):
            if len(line) + len(word) > 126:
                print(line)
                line = ""
            line = f"{line} {word}".strip()
        print(line)


if __name__ == "__main__":
    main()
