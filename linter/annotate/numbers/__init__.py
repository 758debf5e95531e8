"""What the figures of a story are worth, and which of them follow from others.

A figure is read in steps: `quantities` cuts it out of the copy (`quantity` is one; `figure_context` reads the words around it,
`units` what it is measured in), `figures` sets it into its sentence, `reckoning` says what two or more make together, with the
room of their rounding. `misprints` pairs figures that look like one (`figure_places`, `figure_signs`). A reader finds figures
that follow from others and hands out groups (`sums`): what a figure is told as, what the others make, the sum that shows it.
`figure_groups` asks them all.

Where two readers read one kind, the first goes by the words that join the figures (`of the 60 members, 45`); the one with
`_apart`, and `derived` and `itemised`, look for the figures in the sentences around, and speak only where no others could be
meant.

    itemised         lists of parts, and the total that they are meant to come to: 43 teachers: 18 at Velm, 14 at Tarn, the
                     other 12 at Orle
    derived          what is told as a rest, a total, a change of figures around: It wants £450,000. £360,000 has come in.
                     That leaves £80,000 to find
    remainders       what is left of a whole, right behind its parts: 40 of the 260 sheep are ill. The 210 others are well
    differences      a margin or a lead beside the two figures: beat them 24-17, a margin of six
    changes          from one figure to another, with the percentage, points, multiple: rose from £4m to £5m, an increase of
                     20 percent
    changes_apart    what a neighbouring sentence says of two figures in time: It was 1,200 in 1990 and is 3,000 now. It has
                     doubled
    shares           part and whole, and the share beside them: 45 of the 60 members (80 percent)
    shares_apart     a share (`told_shares`) of a part and a whole that stand elsewhere: caught 64 bats, 16 of them ill. One
                     in three is ill
    portions         a share with its figure right beside it: one in five, or 35 percent; 64 flats, a quarter of them, 21
    products         so many at so much, so fast for so long, averages: six buses at $142,500 each, or $885,000 in all
    products_apart   so much for each, its many and its total around: 40 bullocks at €1,450 a head. … a cheque for €56,000
    implied          what two figures of a clause make of a third, later: twelve rows of 15 seats. The whole 190 were taken
    recounts         a set (`told_sets`) that is told again by its number: Seven hikers were stranded. All nine walked down
    remeasures       what is measured or paid again with `the`: burned 640 hectares … the 460 hectares
    retold_tolls     a toll that is told again: Fourteen were killed … the sixteen dead
    retold_amounts   a price, a crowd, a currency, a unit that is told again: cost $40 million … the $45 million bridge
    enumerations     things named one by one, and their number: Velm, Tarn, Orle and Brask. All three towns
    placings         places in an order, and who is in front: Only Orle and Brask were faster. Fourth place
    terms            terms in prison one after the other, and their whole: four years and two, jailed for seven
    title_counts     which title one is, after those of so many years: her fifth; she won in 2016, 2018 and 2021
    scoring          what records and titles come to: 14 fours and five sixes, 96 runs in boundaries
    league_records   points and matches of wins and draws: eight wins and three draws, 30 points
    matches          scores of one match: 2-0 at half-time and won 1-0
    votes            votes against the number of those who may vote: 9-4; all 14 members were there
    tables           cells of a table (`table_cells`) that do not go with the others: a row of totals, a column that is a
                     sum

They share `ledger` (the figures around one), `told_shares`, `told_changes`, `means`, `tallies`, `listings` and `table_cells`
(what is told as a share, a change, an average, a vote, a list, a table), `turns` (rises told as falls), `contrasts` (so much
then, so much now), `two_periods` (so much one year and so much the next), `multiples` and `derivation_cues` (words that say
how), `counted_nouns`, `singled_out` and `updates` (whether two may be of one thing).
"""
