"""Finding what helps in one's own words: Henk, Charlotte's mother and a newcomer each ask in their way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefwereld.catalogue.finding.answer import Answer, Confidence, Kind
from leefwereld.catalogue.finding.encoder import Vectors
from leefwereld.catalogue.finding.entry import Entry
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build, load, save
from leefwereld.catalogue.finding.kept import KeptVectors
from leefwereld.catalogue.finding.words import LONGEST, clean, parts_of, stem

DEBTS = Entry(
    id="schuldhulpverlening",
    plain="Hulp bij schulden. Samen zorgen dat u uit de schulden komt.",
    formal="Schuldhulpverlening. Integrale ondersteuning bij problematische schulden.",
    phrases=(
        "de deurwaarder staat voor de deur",
        "ik durf mijn post niet meer open te maken",
        "ik kan mijn rekeningen niet betalen",
        "drie maanden huurachterstand",
    ),
    theme="geld",
)
FRIENDS = Entry(
    id="sova-training",
    plain="Leren omgaan met andere kinderen. Uw kind leert hoe het vrienden maakt.",
    formal="Training sociale vaardigheden en weerbaarheid. Groepsaanbod voor kinderen.",
    phrases=("niemand wil met mijn dochter spelen", "mijn zoon is altijd alleen op het schoolplein"),
    theme="kinderen",
)
CLEANING = Entry(
    id="huishoudelijke-hulp",
    plain="Hulp in het huishouden. Iemand maakt uw huis schoon als u dat zelf niet kunt.",
    formal="Huishoudelijke ondersteuning. Maatwerkvoorziening Wmo.",
    phrases=("stofzuigen lukt niet meer", "mijn moeder kan haar huis niet meer schoonhouden"),
    theme="ouder",
)
PASSPORT = Entry(
    id="paspoort",
    plain="Paspoort aanvragen. U haalt een nieuw paspoort op het stadhuis.",
    formal="Paspoort. Reisdocument op grond van de Paspoortwet.",
    phrases=("mijn paspoort is verlopen", "wij gaan op vakantie buiten europa"),
    theme="papieren",
)
SHELF = (DEBTS, FRIENDS, CLEANING, PASSPORT)


class LettersAsMeaning:
    """A model so small that one can follow it: texts that share bits of words mean alike."""

    name = "letters"

    def __init__(self) -> None:
        self.made = 0

    def questions(self, texts: Sequence[str]) -> Vectors:
        return self._rows(texts)

    def descriptions(self, texts: Sequence[str]) -> Vectors:
        return self._rows(texts)

    def _rows(self, texts: Sequence[str]) -> Vectors:
        self.made += len(texts)
        rows = np.full((len(texts), 64), 1e-3, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            folded = f" {text.lower()} "
            for at in range(len(folded) - 2):
                row[sum(ord(letter) * 7**nr for nr, letter in enumerate(folded[at : at + 3])) % 64] += 1
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


class Broken(LettersAsMeaning):
    """A model that stops working once the index is made."""

    def questions(self, texts: Sequence[str]) -> Vectors:
        if self.made:
            raise RuntimeError("out of memory")
        return super().questions(texts)


@pytest.fixture(scope="module")
def by_words() -> Index:
    return build(SHELF, encoder=None)


def first(answer: Answer) -> str:
    return answer.hits[0].id


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("de deurwaarder belde aan", "schuldhulpverlening"),
        ("huurachterstanden", "schuldhulpverlening"),
        ("schuld", "schuldhulpverlening"),
        ("niemand speelt met haar", "sova-training"),
        ("wie kan er bij mijn moeder stofzuigen", "huishoudelijke-hulp"),
        ("PASPOORT!!!", "paspoort"),
    ],
)
def test_own_words_find_what_helps(by_words: Index, asked: str, wanted: str) -> None:
    assert first(find(by_words, asked)) == wanted


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("de deurwarder komt", "de deurwaarder komt"),
        ("ik heb shulden", "ik heb schulden"),
        ("huishoudelijke onder steuning", "huishoudelijke ondersteuning"),
        ("pasport verlopen", "paspoort verlopen"),
    ],
)
def test_a_word_that_is_written_as_it_sounds_is_read_as_it_was_meant(
    by_words: Index, asked: str, meant: str
) -> None:
    assert find(by_words, asked).meant == meant


def test_what_is_spelt_well_is_left_alone(by_words: Index) -> None:
    assert find(by_words, "De deurwaarder, hij komt morgen!").meant == ""


def test_two_words_of_which_one_stands_everywhere_are_not_joined() -> None:
    toddlers = Entry(id="peuters", plain="Voorschool. Peuters leren spelenderwijs.", formal="Voorschool.")

    assert find(build([toddlers], encoder=None), "een laptop voor school").meant == ""


def test_who_asks_as_somebody_asked_before_finds_the_same_first() -> None:
    once = Entry(id="huiswerkclub", plain="Huiswerkclub.", formal="Club.", phrases=("laptop voor school",))
    often = Entry(
        id="kindpakket",
        plain="Een laptop voor school.",
        formal="Laptop, school, laptop.",
        phrases=("een laptop voor de school", "laptop voor op school", "laptop, school, laptop"),
    )

    assert first(find(build([often, once], encoder=None), "Laptop voor school?")) == "huiswerkclub"


def test_an_answer_says_why(by_words: Index) -> None:
    because = find(by_words, "ik durf de post niet open te doen").hits[0].because
    assert (because[-1].kind, because[-1].text) == (Kind.WORDS, "durf, post, open")


def test_with_a_model_the_nearest_phrase_is_the_reason() -> None:
    index = build(SHELF, encoder=LettersAsMeaning())
    hits = {hit.id: hit for hit in find(index, "ik durf mijn post niet meer te openen").hits}
    assert hits["schuldhulpverlening"].because[0].text == "ik durf mijn post niet meer open te maken"


def test_a_model_that_breaks_leaves_the_words() -> None:
    answer = find(build(SHELF, encoder=Broken()), "deurwaarder")
    assert answer.without_meaning
    assert first(answer) == "schuldhulpverlening"


@pytest.mark.parametrize("asked", ["", "   ", "\x00", "de het een"])
def test_nothing_asked_is_nothing_found(by_words: Index, asked: str) -> None:
    answer = find(by_words, asked)
    assert answer.confidence is Confidence.NOTHING


def test_an_empty_shelf_answers_too() -> None:
    assert find(build((), encoder=LettersAsMeaning()), "schulden").hits == ()


@given(st.text(max_size=2000))
def test_whatever_is_sent_there_is_an_answer(asked: str) -> None:
    answer = find(_LETTERS, asked)
    assert len(answer.asked) <= LONGEST
    assert all(np.isfinite(hit.score) for hit in answer.hits)


_LETTERS = build(SHELF, encoder=LettersAsMeaning())


@pytest.mark.parametrize(
    "asked", ["أحتاج إلى مساعدة", "'; DROP TABLE provisions; --", "\ud800 schulden", "a" * 10_000_000]
)
def test_hostile_and_foreign_questions_are_only_questions(by_words: Index, asked: str) -> None:
    assert len(find(by_words, asked).asked) <= LONGEST


def test_a_long_story_is_cut_between_words() -> None:
    assert clean("schulden " * 100).endswith("schulden")
    assert len(clean("schulden " * 100)) <= LONGEST


def test_words_are_brought_to_their_stem_and_compounds_to_their_parts() -> None:
    assert stem("schulden") == stem("schuld")
    assert stem("kinderen") == stem("kind")
    assert parts_of("huurachterstand") == ("huur", "achterstand")
    assert parts_of("kinderopvangtoeslag")[-1] == "toeslag"


def test_an_index_that_was_kept_answers_the_same(tmp_path: Path) -> None:
    index = build(SHELF, encoder=LettersAsMeaning())
    save(index, tmp_path / "index")
    again = load(tmp_path / "index", encoder=LettersAsMeaning())
    asked = "mijn dochter heeft geen vrienden"
    assert find(again, asked) == find(index, asked)


def test_an_index_of_another_model_is_read_for_its_words(tmp_path: Path) -> None:
    save(build(SHELF, encoder=LettersAsMeaning()), tmp_path / "index")
    assert first(find(load(tmp_path / "index", encoder=None), "deurwaarder")) == "schuldhulpverlening"


def test_a_build_that_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    model = LettersAsMeaning()
    kept = KeptVectors(model, tmp_path / "vectors.sqlite3")
    kept.questions(DEBTS.phrases)
    assert model.made == len(DEBTS.phrases)
    vectors = KeptVectors(model, tmp_path / "vectors.sqlite3").questions((*DEBTS.phrases, "iets nieuws"))
    assert model.made == len(DEBTS.phrases) + 1
    assert np.allclose(vectors[0], model.questions(DEBTS.phrases[:1])[0], atol=1e-3)


def test_two_encoders_work_side_by_side(tmp_path: Path) -> None:
    said: list[tuple[int, int]] = []
    kept = KeptVectors(
        LettersAsMeaning(),
        tmp_path / "vectors.sqlite3",
        beside=(LettersAsMeaning(),),
        tell=lambda done, of: said.append((done, of)),
    )
    texts = [f"vraag {nr}" for nr in range(50)]
    assert np.allclose(kept.questions(texts), LettersAsMeaning().questions(texts), atol=1e-3)
    assert said[-1] == (50, 50)
