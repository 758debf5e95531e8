"""The sentences of the sources by the stems in them."""

from __future__ import annotations

from beside import sources_of

SOURCE = "The council sold the mill. The ferry runs to Tarn. The mill has slate on its roof."


def nearest(*words: str) -> list[str]:
    support = sources_of(SOURCE).support
    return [
        " ".join(support.sources[line.source].words.folded[line.first : line.last])
        for line in (support.lines[number] for number, _ in support.nearest([support.stem(word) for word in words]))
    ]


def test_the_nearest_sentence_comes_first() -> None:
    assert nearest("ferries", "running", "tarn")[0] == "the ferry runs to tarn"


def test_shares_lie_between_nothing_and_one() -> None:
    support = sources_of(SOURCE).support
    assert all(0 < share <= 1.0001 for _, share in support.nearest([support.stem("mill"), support.stem("zither")]))


def test_rare_words_weigh_more() -> None:
    support = sources_of(SOURCE).support
    assert support.weight(support.stem("slate")) > support.weight(support.stem("year"))
