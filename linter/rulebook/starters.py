"""A check kind -> a rule of that kind to begin with: one that loads, passes its own examples and says the right thing."""

from __future__ import annotations

import re

from linter.checks import kind
from linter.errors import read_settings
from linter.lazy_pattern import lazy_pattern
from linter.rulebook.describe import keys
from linter.rulebook.load import shipped

_EXTENDS = lazy_pattern(r"^extends: *(\w+) *$", re.MULTILINE)
_KEY = lazy_pattern(r"^(\w+)[+-]?:", re.MULTILINE)


def starter(name: str) -> str:
    """The text of the rule: one of our own where a shipped rule is of the kind (the shortest), else one made for the kind."""
    own = OWN.get(name, "")
    if not own:
        texts = [read_settings(file.path, "this rule") for file in shipped()]
        fitting = [text for text in texts if (match := _EXTENDS.search(text)) and match[1] == name]
        own = min(fitting, key=len) if fitting else f"extends: {name}\nmessage: \"'%s' is not our style.\"\nlevel: warning\n"
    there = set(_KEY.findall(own))
    rest = [key for key in keys(kind(name)) if key.name not in there]
    more = [f"# {key.name}: {key.shown_default}  # {' '.join(key.doc.split())}" for key in rest]
    head = "# Save as <style>/<Rule>.yml; its id is then <style>.<Rule>. `onrecord rules test` runs the examples."
    return "\n".join([head, own.rstrip("\n"), *(["# More keys of this kind:", *more] if more else [])])


OWN = {
    "existence": """extends: existence
message: "Name the office: '%s' says nothing."
description: Readers want to know who.
level: warning
tokens:
  - officials say
examples:
  bad:
    - text: The bridge is safe, officials say.
      flags: [officials say]
  good:
    - The bridge is safe, the transport ministry says.
""",
    "substitution": """extends: substitution
message: "Write '%s', not '%s'."
description: Our style for people under 18.
level: warning
ignorecase: true
swap:
  youths: young people
examples:
  bad:
    - text: Two youths ran off.
      flags: [youths]
  good:
    - Two young people ran off.
""",
    "occurrence": """extends: occurrence
message: "More than one exclamation mark in a sentence."
description: One is loud enough.
level: suggestion
scope: sentence
max: 1
token: "!"
examples:
  bad:
    - text: What a day!!
      flags: ["!"]
  good:
    - What a day!
""",
    "repetition": """extends: repetition
message: "'%s' stands twice."
description: A word that stands twice running.
level: warning
alpha: true
tokens:
  - "[^\\\\s]+"
examples:
  bad:
    - text: The mayor said said so.
      flags: [said said]
  good:
    - The mayor said so.
""",
    "consistency": """extends: consistency
message: "Both spellings stand in this article: '%s'."
description: One spelling an article.
level: warning
ignorecase: true
either:
  adviser: advisor
examples:
  bad:
    - text: The adviser left. The advisor came back.
      flags: [advisor]
  good:
    - The adviser left. The adviser came back.
""",
    "conditional": """extends: conditional
message: "'%s' is not spelt out."
description: Spell an acronym out at its first mention.
level: suggestion
ignorecase: false
first: \'\\b([A-Z]{3,5})\\b\'
second: \'(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)\'
exceptions: [NATO, BBC]
examples:
  bad:
    - text: The NHTB met on Monday.
      flags: [NHTB]
  good:
    - The North Harbour Transport Board (NHTB) met on Monday. The NHTB will meet again.
""",
    "capitalization": """extends: capitalization
message: "'%s' is not in sentence case."
description: Our headings are written like sentences.
level: warning
scope: heading
match: $sentence
examples:
  bad:
    - format: md
      text: "# Council Votes Down Harbour Plan"
      flags: [Council Votes Down Harbour Plan]
  good:
    - format: md
      text: "# Council votes down plan"
""",
    "metric": """extends: metric
message: "%s words: cut the story."
description: No brief is longer than 400 words.
level: suggestion
formula: words
condition: "> 400"
""",
    "readability": """extends: readability
message: "A reader needs %s years of school for this."
description: Long words and long sentences make hard reading.
level: suggestion
metrics: [Flesch-Kincaid]
grade: 14
""",
    "sequence": """extends: sequence
message: "'%s': a noun follows."
description: An example of words by what they are.
level: suggestion
ignorecase: true
tokens:
  - pattern: very
  - tag: NN
examples:
  good:
    - The mayor was very tired.
""",
    "spelling": """extends: spelling
message: "'%s' is in no dictionary."
description: Words that the dictionary does not know.
level: suggestion
""",
}
"""Rules of the kinds of which none is shipped."""
