"""What a blueprint can begin from: one document a file, each a method that teams work by, and an empty one.

Each is there in Dutch, and in ``en/`` in English, with the same steps under the same ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from blauwdruk.document import load
from blauwdruk.model import Blueprint
from blauwdruk.words import Language, Words

_FOLDER = Path(__file__).parent
EMPTY = "leeg"


@dataclass(frozen=True, slots=True)
class Beginning:
    """A method to begin with: its document is the file of its name."""

    name: str
    title: Words
    about: Words
    source: str

    def blueprint_in(self, language: Language) -> Blueprint:
        """Give what stands in it before anybody filled in something."""
        return _read(self.name, language)


@cache
def _read(name: str, language: Language) -> Blueprint:
    folder = _FOLDER / "en" if language == "en" else _FOLDER
    return load((folder / f"{name}.yaml").read_text(encoding="utf-8"))


_ALL = (
    Beginning(
        "ideale-klantreis",
        Words("Persona, ideale klantreis, blauwdruk", "Persona, ideal journey, blueprint"),
        Words(
            "Je begint bij één mens in één situatie. Dan droom je de ideale reis. Pas daarna kijk je per stap wat er "
            "geregeld moet zijn.",
            "You begin with one person in one situation. Then you dream the ideal journey. Only then you look, step by "
            "step, at what must be arranged.",
        ),
        "Present Media, het sociaal domein en de Service Blueprint methode",
    ),
    Beginning(
        "mijlpalen",
        Words("Mijlpalen", "Milestones"),
        Words(
            "Je begint bij doelen die iedereen haalt, ook als de weg voor iedereen anders is. Bij elke mijlpaal hoort "
            "één doel met een meting.",
            "You begin with goals that everyone reaches, even when the way differs for everyone. Every milestone has "
            "one goal that you measure.",
        ),
        "VNG Realisatie, de leefwereld verbinden met de systeemwereld (2022)",
    ),
    Beginning(
        "vijf-kernoplossingen",
        Words("Vijf kernoplossingen", "Five core solutions"),
        Words(
            "Zelf benaderen, een vast contactpersoon, eerst lucht, een netwerk, en aansluiten bij iemands leven. Ze "
            "werken alleen samen.",
            "Reaching out, one contact person, relief first, a network, and fitting somebody’s life. They only work "
            "together.",
        ),
        "Brighthives, Innovatielab Participatie",
    ),
    Beginning(
        "omgekeerde-toets",
        Words("De omgekeerde toets", "The reversed test"),
        Words(
            "Eerst het effect dat je wilt, dan de bedoeling van de wet, dan wat een besluit doet. Het recht komt als "
            "laatste.",
            "First the effect that you want, then what the law is meant for, then what a decision does. The law comes "
            "last.",
        ),
        "Stimulansz, de omgekeerde toets",
    ),
    Beginning(
        EMPTY,
        Words("Leeg", "Empty"),
        Words(
            "Eén mens, één klantreis, één stap. De rest maak je zelf.",
            "One person, one journey, one step. The rest is up to you.",
        ),
        "",
    ),
)
BEGINNINGS: Mapping[str, Beginning] = {one.name: one for one in _ALL}
