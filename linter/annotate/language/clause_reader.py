"""The pieces of a sentence -> its verbs, each with its subject, its object and what governs it.

The pieces are read once from left to right. Clauses stand open on a stack: a noun phrase that no verb or preposition takes is
the subject of the innermost clause that waits for one; a verb closes what was opened behind its subject. So `the captain of a
ferry that capsized was charged` gives `capsized` the ferry and `charged` the captain.
"""

from __future__ import annotations

from linter.annotate.language.clause_frames import Frame, agree, chain, is_mark, may_be_participle, verb_above
from linter.annotate.language.phrases import Item, Joint, Noun, Verb
from linter.annotate.language.verb_attachment import VerbAttachment
from linter.annotate.language.word_classes import AUXILIARIES, BE
from linter.lexicon import word_list


class ClauseReader(VerbAttachment):
    """Reads the pieces of one sentence; `verbs` and `nouns` then have what was found."""

    def read(self) -> None:
        for k, item in enumerate(self.items):
            if isinstance(item, Noun):
                self.nouns.append(item)
                self._noun(k, item)
            elif isinstance(item, Verb):
                self._verb(k, item)
                self.verbs.append(item)
            else:
                self._mark(k, item)

    def _mark(self, k: int, mark: Joint) -> None:
        before: Item | None = self.items[k - 1] if k else None
        if mark.word == "that" and isinstance(before, Noun) and before.is_time and self.verbs:
            before = self.verbs[-1]  # said on Monday that
            mark.kind = "open"
        if mark.kind == "rel" or (
            mark.word == "that"
            and mark.kind == "open"
            and isinstance(before, Noun)
            and before.word not in word_list("clauses", "the claim that")
        ):
            self._relative(k, mark)
        elif mark.kind == "open":
            self.stack.append(Frame("sub", mark.word, governor=before if isinstance(before, Verb | Noun) else None))
        elif mark.kind == "comma":
            if self.top.kind == "sub" and self.top.verb is None and self.top.subject is None and len(self.stack) > 1:
                self.stack.pop()
        elif mark.kind == "bracket":
            self.stack.append(Frame("main"))
            self.top.bracket = True
        elif mark.kind == "stop":
            if mark.word in (")", "]"):
                while len(self.stack) > 1 and not self.stack.pop().bracket:
                    pass
            elif mark.word in (";", ":", "?", "!"):
                self.stack = [Frame("main")]

    def _relative(self, k: int, mark: Joint) -> None:
        before = self.items[k - 1] if k else None
        frame = Frame("rel", mark.word)
        if isinstance(before, Joint) and before.kind == "in":  # in which
            frame.kind = "sub"
            before = self.items[k - 2] if k > 1 else None
        if isinstance(before, Joint) and before.kind in ("comma", "stop"):
            before = self.items[k - 2] if k > 1 else None
        if mark.word == "what" or not isinstance(before, Noun):
            frame.kind = "sub"
        else:
            frame.antecedents = list(chain(before))
        self.stack.append(frame)

    def _verb(self, k: int, verb: Verb) -> None:
        if verb.to:
            self._infinitive(k, verb)
        elif verb.finite:
            self._finite(k, verb)
        elif verb.opens_with_ing:
            self._participle(k, verb)
        elif verb.tag == "VBN" and verb.first == verb.last and self._is_missed(k):
            verb.finite, verb.passive, verb.tag = True, False, "VBD"
            self._finite(k, verb)
        elif verb.tag == "VB" or (verb.tag == "VBN" and not verb.passive):
            self._bare(k, verb)
        else:
            self._participle(k, verb)

    def _finite(self, k: int, verb: Verb) -> None:
        before = self.items[k - 1] if k else None
        if self._inverts(k, verb):
            return
        if self._tags(k, verb):
            self.stack = [Frame("main")]
            self.top.verb = verb
            return
        if self.pending and self.pending[0] < k:
            _, noun, opener = self.pending
            if self._beside(self.pending[0], k) and not (self.top.waits and self.top.subject is not None):
                noun.preposition, noun.governor = "", None
                self.stack.append(Frame("sub", opener, noun))
            self.pending = None
        if self.top.waits:
            self._assign(self.top, verb)
            return
        if isinstance(before, Joint) and before.kind == "cc":
            self._coordinate(k, verb)
            return
        for depth in range(len(self.stack) - 2, -1, -1):
            frame = self.stack[depth]
            if frame.waits and (frame.subject is not None or frame.antecedents):
                del self.stack[depth + 1 :]
                self._assign(frame, verb)
                return
        if self._may_modify(verb, before):
            verb.finite, verb.passive, verb.tag = False, True, "VBN"
            self._participle(k, verb)
        elif not self._mend(verb):
            self._orphan(k, verb, before)

    def _may_modify(self, verb: Verb, before: Item | None) -> bool:
        """Whether a past tense may be the participle of the noun before it: apologised to passengers stranded overnight."""
        if verb.tag != "VBD" or verb.first != verb.last or verb.word in word_list("clauses", "no participle"):
            return False
        return (
            isinstance(before, Noun) and before.role not in ("subject", "agent") and not (before.is_time or before.is_pronoun)
        )

    def _tags(self, k: int, verb: Verb) -> bool:
        """Whether the verb is a tag behind speech, its subject behind it: “We lost,” said the coach."""
        if verb.lemmas.isdisjoint(word_list("clauses", "said he")) or not k or not is_mark(self.items[k - 1], "comma"):
            return False
        behind = self.items[k + 1 : k + 3]
        return bool(behind) and isinstance(behind[0], Noun) and (len(behind) < 2 or isinstance(behind[1], Joint))

    def _inverts(self, k: int, verb: Verb) -> bool:
        """Whether the verb is an auxiliary before its subject (had she been fined); then the verb behind takes it over."""
        if verb.word not in AUXILIARIES or verb.first != verb.last or self.top.waits or k + 2 >= len(self.items):
            return False
        noun, main = self.items[k + 1], self.items[k + 2]
        if not isinstance(noun, Noun) or not isinstance(main, Verb) or main.to or main.finite:
            return False
        if main.tag not in ("VB", "VBN", "VBG") or noun.tag == "EX":
            return False
        main.finite, main.inverted, verb.inverted = True, True, True
        main.passive = main.tag == "VBN" and (main.first != main.last or verb.word in BE)
        main.modal = verb.word if verb.tag == "MD" else main.modal
        main.perfect = main.perfect or verb.word in ("had", "have", "has")
        main.negated = main.negated or verb.negated
        main.opener = verb.word
        self.stack.append(Frame("main" if verb.word != "had" else "sub", "", noun))
        return True

    def _coordinate(self, k: int, verb: Verb) -> None:
        frames = [frame for frame in reversed(self.stack) if frame.verb is not None]
        if not frames:
            self._orphan(k, verb, None)
            return
        comma = k > 1 and isinstance(self.items[k - 2], Joint) and self.items[k - 2].kind == "comma"  # type: ignore[union-attr]
        if comma and len(frames) > 1 and frames[0].kind == "rel":
            frames = frames[1:]
        frame = next((f for f in frames if f.subject is None or agree(f.subject, verb)), frames[0])
        while self.stack[-1] is not frame:
            self.stack.pop()
        self._join(verb, frame.verb)
        verb.subject, verb.kind, verb.opener, verb.governor = frame.subject, frame.kind, frame.opener, frame.governor
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if frame.verb and frame.verb.passive and verb.first == verb.last and not isinstance(following, Noun):
            verb.passive = verb.tag in ("VBN", "VBD")
        frame.verb = verb

    def _mend(self, verb: Verb) -> bool:
        """Read a verb that took the subject of this one as a participle: the boats seized on Monday were sold."""
        for depth in range(len(self.stack) - 1, -1, -1):
            frame = self.stack[depth]
            taken = frame.verb
            if (
                taken is None
                or frame.kind == "rel"
                or taken.first != taken.last
                or taken.tag not in ("VBD", "VBN")
                or (taken.object is not None and not taken.object.is_time)
                or not may_be_participle(taken.word)
            ):
                continue
            taken.passive, taken.finite, taken.kind, taken.tag = True, False, "participle", "VBN"
            doers = (noun for noun in self.nouns if noun.preposition == "by" and verb_above(noun) is taken)
            taken.agent = next(doers, None)
            del self.stack[depth + 1 :]
            frame.verb = None
            self._assign(frame, verb)
            return True
        return False

    def _orphan(self, k: int, verb: Verb, before: Item | None) -> None:
        """A finite verb that no waiting subject fits."""
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if (
            self.top.verb is not None
            and isinstance(before, Joint)
            and before.kind == "comma"
            and not isinstance(following, Noun)
        ):
            self._coordinate(k, verb)
            return
        frame = self.top
        verb.kind, verb.opener, verb.governor = frame.kind, frame.opener, frame.governor
        if isinstance(before, Noun) and before.role not in ("agent", "object") and not before.preposition:
            verb.subject = before
        if frame.verb is not None:
            self.stack.append(Frame("main", "", verb.subject))
        self.top.verb = verb
        self.top.subject = verb.subject

    def _bare(self, k: int, verb: Verb) -> None:
        """A base form or a participle whose auxiliary stands elsewhere: will close and sell; let him go; headlines."""
        before = self.items[k - 1] if k else None
        last = self.verbs[-1] if self.verbs else None
        if isinstance(before, Joint) and before.kind == "cc" and last is not None:
            self._join(verb, last)
            verb.subject, verb.kind, verb.opener, verb.governor = last.subject, last.kind, last.opener, last.governor
            verb.finite, verb.to = last.finite, last.to
        elif isinstance(before, Verb):
            verb.subject, verb.governor, verb.kind = before.subject, before, "to"
        elif isinstance(before, Noun) and before.role == "object" and before.governor is last and last is not None:
            verb.subject, verb.governor, verb.kind = before, last, "to"
        else:
            verb.finite = True
            self._finite(k, verb)
