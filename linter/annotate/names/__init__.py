"""Who and what is named, and who is meant.

Names are read in steps: `capital_runs` cuts runs of capitalised words out of the copy, `mentions` makes mentions of them (with
`name_context`, what stands around each; `name_kinds`, whether a person, a body or a place is named), `people` and `register`
tie every mention to somebody who was introduced, or to nobody. On these stand:

    variants         a form that may be a slip of another: Oldecamp beside Marta Oldekamp; `variant_signs` is the evidence,
                     `direction` says which is likelier right, `told_apart` and `two_bearers` whether the copy shows two
    altered_names    names of several words that differ in one, or in the order of their words
    stand_ins        names that nobody bears: of a synonym (`synonyms`: Stone, Rock), of two names' halves, of a lost space;
                     `target_signs` is the evidence for whose it was
    nobody           capitals that make no name: Experts said
    namesakes        people who share a surname, and whether they are one person misnamed
    pronouns         whom a pronoun or a role phrase stands for; `sexes` says what the copy tells of each
    thing_names      bodies, streets, ships, plays: names of several words that are no person's

They share `likeness` (how alike two words are as names), `given_names`, `gender_forms` and `title_words` (what lists know of
words), `offices` (which office a title names) and `name_words` (every word used in a name, with what its uses show).
"""
