"""Names of a draft and of its sources -> which of the sources' names bears one out, and which comes nearest."""

from __future__ import annotations

from collections.abc import Sequence

from linter.annotate.names.mentions import Mention
from linter.annotate.names.title_words import title_heads
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import folded, genders, nicknames, word_list
from linter.sources.source import Source
from linter.text import Span

_SAME = {
    form: group
    for group, forms in enumerate(
        line.split("|")
        for line in """us|usa|united states|america|american|americans|u.s|u.s.a|states
        uk|united kingdom|britain|british|great britain|briton|britons|u.k
        eu|european union|europe|european
        un|united nations|u.n
        uae|united arab emirates|emirates|emirati
        netherlands|dutch|holland
        turkey|turkish|turks|türkiye
        france|french|spain|spanish
        greece|greek|greeks
        switzerland|swiss
        denmark|danish|danes|dane
        wales|welsh
        ireland|irish
        poland|polish|poles
        sweden|swedish|swedes
        finland|finnish|finns
        china|chinese|beijing
        philippines|filipino|philippine|filipinos
        thailand|thai
        gop|republican|republicans|republican party
        democrats|democratic|democrat|democratic party
        tories|tory|conservative|conservatives|conservative party
        nyc|new york city|new york
        la|los angeles|l.a
        dc|d.c|washington
        eurozone|euro zone""".split("\n")
    )
    for form in (form.strip() for form in forms)
}
_SMALL = frozenset("the of and for de la le les del da dos van von der den in on at a an al el bin ibn".split())
_TAILS = ("land", "lands", "lander", "landers", "shire", "ish", "ian", "ians", "ite", "ites")
"""What is added to the name of a place for its country or its people: the Fens, Fenland."""
_HEADED_BY = {"ministry": "minister", "embassy": "ambassador", "consulate": "consul", "presidency": "president"}
"""Bodies that a source names by naming who leads them: the Interior Minister, at the Interior Ministry."""
_PLACE_END = lazy_pattern(r"(?:i?a|e|o|y|um)$")
_PEOPLE_END = lazy_pattern(r"[ie]?ans?|ese|ish|ites?")
_CORPORATE = frozenset("inc corp co ltd plc llc company corporation group limited gmbh ag sa".split())


class Names:
    """Every word of the sources that begins with a capital, and where it stands."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self._capital: dict[str, tuple[Source, int]] = {}
        self._all: set[str] = set()
        self._joined: list[str] = []
        self._initials: set[str] = set()
        self._ranks: set[str] = set()
        """The first letters of ranks: dc for Detective Constable."""
        self._before: dict[str, set[str]] = {}
        """Capitalised word -> the capitalised words in front of it."""
        for source in sources:
            self._read(source)

        self._undotted = {word.replace(".", "") for word in self._capital}
        self._known: dict[tuple[str, str], bool] = {}
        self._by_head: dict[str, list[str]] = {}
        self._by_initial: dict[str, list[str]] = {}
        for word in self._capital:
            if len(word) >= 4:
                self._by_head.setdefault(word[:4], []).append(word)
                self._by_initial.setdefault(word[0], []).append(word)

    def _read(self, source: Source) -> None:
        tokens = source.story.tokens
        run: list[str] = []
        end = -1
        text = source.document.text
        forms = {word: folded(_bare(word)) for word in set(tokens.words)}
        for i, word in enumerate(tokens.words):
            low = forms[word]
            self._all.add(low)
            if "-" in low:
                self._all.update(low.split("-"))
            if word[0].isupper():
                self._capital.setdefault(low, (source, i))
                if (
                    run
                    and tokens.starts[i] - end > 2
                    and text[end : tokens.starts[i]].strip() not in ("", "&", ".", "of", "and", "the")
                ):
                    self._close(run)
                    run = []
                gap = text[end : tokens.starts[i]].strip() if run else ""
                if run and (not gap or (gap == "." and _shortened(run[-1]))):
                    self._before.setdefault(low, set()).add(run[-1])
                run.append(low)
                end = tokens.ends[i]
            elif low not in _SMALL and run:
                self._close(run)
                run = []
        self._close(run)
        self._joined.append(" ".join([forms[word] for word in tokens.words]))

    def _close(self, run: list[str]) -> None:
        ranks = [word for word in run if word in title_heads()]
        self._ranks.update("".join(word[0] for word in ranks[:size]) for size in range(2, len(ranks) + 1))
        letters = [word[0] for word in run if word not in _SMALL]
        for low in range(len(letters)):
            for high in range(low + 2, min(len(letters), low + 7) + 1):
                self._initials.add("".join(letters[low:high]))

    def has(self, mention: Mention) -> bool:
        """Whether some source names this person, body or place, in whatever form."""
        key = (mention.kind, mention.key)
        if key not in self._known:
            self._known[key] = self._has(mention)
        return self._known[key]

    def _has(self, mention: Mention) -> bool:
        parts = [_bare(part) for part in mention.parts]
        first = next((at for at, part in enumerate(parts) if not self._is_rank(part)), 0)
        if first and mention.kind in ("full", "name"):
            return self._has_person(parts[first:], mention)  # Det Con Vale, where the sources have Detective Constable Ada Vale
        key = " ".join(parts)
        group = _SAME.get(key)
        if group is not None and any(
            form in self._all or any(f" {form} " in text for text in self._joined) for form, g in _SAME.items() if g == group
        ):
            return True
        if mention.kind in ("full", "surname", "given", "nickname", "initials"):
            return self._has_person(parts, mention)
        content = [part for part in parts if part not in _SMALL and part not in _CORPORATE] or parts
        if all(self._has_part(part) for part in content):
            return True
        letters = "".join(part[0] for part in parts if part not in _SMALL)
        if len(parts) > 1 and (letters in self._all or letters in self._undotted):
            return True
        if len(parts) == 1 and key.replace(".", "") in self._initials:
            return True
        return "".join(parts) in self._all or (mention.kind == "place" and len(content) > 1 and self.has_word(content[0]))

    def has_name(self, name: str) -> bool:
        """Whether some source names a country or a union, its people or what is said of it, by whatever form."""
        group = _SAME.get(name)
        forms = (name,) if group is None else tuple(form for form, g in _SAME.items() if g == group)
        return any(
            all(self.has_word(word) for word in form.split())
            if " " not in form
            else any(f" {form} " in t for t in self._joined)
            for form in forms
        )

    def _has_part(self, part: str) -> bool:
        """Whether the sources have a word of a body's or a place's name, or what it is called after."""
        if self.has_word(part) or (part in _HEADED_BY and self.has_word(_HEADED_BY[part])):
            return True
        plain, dash, number = part.partition("-")
        if dash and number.isdigit() and len(plain) > 3:  # a designation told in full, where the sources never do
            return plain in self._all and not any(other.startswith(f"{plain}-") for other in self._all)
        akin = self._by_head.get(part[:4], ())
        return any(_of_one_place(part, other) or _of_one_place(other, part) for other in akin)

    def _is_rank(self, word: str) -> bool:
        """Whether a word is cut from a rank or an office that the sources have: Con for Constable."""
        if word in self._ranks:
            return True
        short = word.rstrip(".")
        return 3 <= len(short) <= 5 and any(
            head in self._all and head.startswith(short) and head != short and len(head) > 6 for head in title_heads()
        )

    def _has_person(self, parts: list[str], mention: Mention) -> bool:
        surname = parts[-1]
        if not self.has_word(surname):
            return False
        if len(parts) == 1:
            return True
        return not self.other_given(parts[0], surname)

    def other_given(self, given: str, surname: str) -> str:
        """The given name that the sources put before the surname, where it is never this one; empty otherwise."""
        if given in self._all or len(given) < 2 or any(name in self._all for name in nicknames().get(given, ())):
            return ""
        for before in self._before.get(surname, ()):
            if before in genders() and (given[0] != before[0] or len(before) > 2):
                return before
        return ""

    def sole_given(self, mention: Mention) -> str:
        """The one word that the sources put before the surname of a full name, where they always put the same, another one."""
        before = {word for word in self._before.get(_bare(mention.parts[-1]), ()) if word not in title_heads()}
        if len(before) != 1 or self.has_word(_bare(mention.parts[0])):
            return ""
        (given,) = before
        if not self._before.get(given, set()) <= title_heads():
            return ""  # a middle name, or the last name that she had before
        return given if given in genders() or len(given) > 2 else ""

    def sole_surname(self, mention: Mention) -> str:
        """The one surname that the sources put behind the first name of a full name, where it looks like the draft's, a bit."""
        given, surname = _bare(mention.parts[0]), _bare(mention.parts[-1])
        behind = {word for word, before in self._before.items() if given in before}
        if len(mention.parts) != 2 or len(behind) != 1 or given not in genders():
            return ""
        (other,) = behind
        alike = sum(a == b for a, b in zip(other, surname, strict=False)) + (other[-1] == surname[-1])
        return other if other[0] == surname[0] and alike >= 3 and not self.has_word(surname) else ""

    def where(self, word: str) -> tuple[Source, Span] | None:
        """Where the sources first have a capitalised word."""
        found = self._capital.get(folded(_bare(word)))
        if found is None:
            return None
        source, index = found
        return source, Span(source.story.tokens.starts[index], source.story.tokens.ends[index])

    def has_surname(self, mention: Mention) -> bool:
        """Whether the sources know the last word of the name, though not the whole."""
        return self.has_word(_bare(mention.parts[-1]))

    @staticmethod
    def generic(mention: Mention) -> bool:
        """Whether the name says little: a country that goes by many forms, a quarter (Q3), a number with a letter."""
        return (
            mention.key in _SAME
            or "".join(mention.parts) in _SAME
            or len(mention.key) < 3
            or (len(mention.parts) == 1 and mention.key[-1].isdigit())
        )

    def has_core(self, mention: Mention) -> bool:
        """Whether the sources have all of a body's name but words for what it is: Penhallow University for Penhallow."""
        core = [
            part for part in map(_bare, mention.parts) if part not in _SMALL and part not in word_list("organisations", "heads")
        ]
        return 0 < len(core) < len(mention.parts) and all(self.has_word(part) for part in core)

    def has_word(self, word: str) -> bool:
        """Whether the sources have the word, its plural, or the people of the place."""
        if word in self._all or word.rstrip("s") in self._all or word + "s" in self._all or word + "es" in self._all:
            return True
        single = word.rstrip("s")
        if len(word) >= 4 and any(single + tail in self._all for tail in _TAILS):
            return True
        if len(word) < 5:
            return False
        people = word_list("demonyms")
        akin = self._by_head.get(word[:4], ())
        return bool(akin) and (word in people or any(other in people for other in akin))

    def nearest(self, mention: Mention) -> tuple[str, Source, Span] | None:
        """The capitalised word of the sources that is hardly told from the name's last missing word, and where it stands."""
        from rapidfuzz.distance import DamerauLevenshtein

        missing = [part for part in (_bare(p) for p in mention.parts) if len(part) > 3 and not self.has_word(part)]
        for part in reversed(missing):
            least, best = 1 if len(part) < 6 else 2, ""
            for other in self._by_initial.get(part[0], ()):
                if abs(len(other) - len(part)) > least or len(other) < 4:
                    continue
                distance = DamerauLevenshtein.distance(part, other, score_cutoff=least)
                if distance <= least and (distance < least or not best):
                    least, best = distance, other
            if best:
                source, index = self._capital[best]
                tokens = source.story.tokens
                return tokens.words[index], source, Span(tokens.starts[index], tokens.ends[index])
        return None


def _of_one_place(people: str, place: str) -> bool:
    """Whether one word is made from the other as that for a place's people is: Morvian of Morvia, Kelmese of Kelm."""
    root = _PLACE_END.sub("", place)
    return len(root) > 3 and people.startswith(root) and _PEOPLE_END.fullmatch(people, len(root)) is not None


def _shortened(word: str) -> bool:
    """Whether a full stop behind a word is no end of a sentence: an initial, Sen."""
    return len(word) == 1 or word in word_list("titles", "abbreviations")


def _bare(word: str) -> str:
    if word[-1] not in "s'’":
        return word
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending):
            return word[: -len(ending)] + ("s" if ending[0] == "s" else "")
    return word
