"""Which copy is in English."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text

ENGLISH = (
    "The harbour froze on Monday for the first time in forty years, and the ferries stayed at their moorings while the pilots"
    " measured the ice, which was said to be thicker than anybody had seen since the war."
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ENGLISH, id="English"),
        pytest.param("", id="nothing"),
        pytest.param("Der Hafen ist zu.", id="too short to tell"),
        pytest.param("Leith 3, Perth 2. Ayr 1, Alloa 0. " * 20, id="results without a common word"),
        pytest.param("Ann Blaise, Bo Li, Jean de la Tour, Otto von Berg. " * 10, id="names"),
        pytest.param(
            ENGLISH + " “Le port est fermé et les bateaux ne sont pas dans la mer,” said Blaise.", id="a foreign quotation"
        ),
    ],
)
def test_what_is_taken_for_english(text: str) -> None:
    assert Story(read_text(text, "a.txt")).english


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Der Hafen ist am Montag zum ersten Mal seit vierzig Jahren zugefroren, und die Fähren blieben an ihren Plätzen, während die Lotsen das Eis maßen und mit den Messungen nicht zufrieden waren.", id="German"),
        pytest.param("Le port a gelé lundi pour la première fois en quarante ans, et les ferries sont restés à quai pendant que les pilotes mesuraient la glace avec une règle dans le froid.", id="French"),
        pytest.param("El puerto se congeló el lunes por primera vez en cuarenta años y los barcos se quedaron en el muelle mientras los prácticos medían el hielo con una regla en la mano.", id="Spanish"),
        pytest.param("O porto congelou na segunda-feira pela primeira vez em quarenta anos e os barcos ficaram no cais enquanto os pilotos mediam o gelo com uma régua que não era deles.", id="Portuguese"),
        pytest.param("Il porto è gelato lunedì per la prima volta in quarant'anni e i traghetti sono rimasti agli ormeggi mentre i piloti misuravano il ghiaccio con un metro che non era il loro.", id="Italian"),
        pytest.param("De haven is maandag voor het eerst in veertig jaar bevroren en de veerboten bleven aan de kade terwijl de loodsen het ijs met een liniaal van de kapitein gingen meten.", id="Dutch"),
        pytest.param("Порт замерз в понедельник впервые за сорок лет и паромы остались у причала пока лоцманы измеряли лед линейкой которую им дал капитан и записывали все числа в журнал", id="Russian"),
        pytest.param("Hamnen frös på måndagen för första gången på fyrtio år och färjorna låg kvar vid kajen medan lotsarna mätte isen med en linjal som inte var deras och som kaptenen hade på båten.", id="Swedish"),
    ],
)  # fmt: skip
def test_other_languages(text: str) -> None:
    assert not Story(read_text(text, "a.txt")).english
