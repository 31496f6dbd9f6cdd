"""What no blueprint is, gets one clear sentence, soon and without filling the memory."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from blauwdruk.document import DocumentError, load

HEAD = "id: x\ntitle: y\n"
AT_MOST_SECONDS = 10  # of this process; an attack that works takes minutes
AT_MOST_BYTES = 300_000_000

BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join([f'*{chr(97 + at)}'] * 9)}]\n" for at in range(20)
)
LARGE = {
    "a hundred megabytes": (b"a" * 100_000_000, "te groot (100 MB"),
    "a bomb of aliases": (BOMB, "Verwijzingen met & en *"),
    "lists in lists": ("[" * 100_000, "lagen in elkaar"),
    "maps in maps": ("{a: " * 100_000, "lagen in elkaar"),
    "dashes in dashes": ("- " * 100_000, "lagen in elkaar"),
    "json in json": ('{"a":' * 100_000, "lagen in elkaar"),
    "a staircase": ("\n".join(" " * at + "a:" for at in range(2000)), "lagen in elkaar"),
    "millions of words": (f"{HEAD}personas: [{'a,' * 3_000_000}]", "Maak hem korter"),
    "millions of parts": (f"{HEAD}personas: [{'{},' * 3_000_000}]", "Verdeel het"),
    "thousands of keys": ("".join(f"k{at}: 1\n" for at in range(390_000)), "meer dan 200 velden"),
    "thousands of mistakes": (
        f"{HEAD}personas:\n" + "".join(f"- {{id: h{at}, nam: Henk}}\n" for at in range(50_000)),
        "Bedoelde je “name”?",
    ),
    "the same key again and again": (HEAD + "theme: x\n" * 300_000, "voor de tweede keer"),
    "an endless number": (f"{HEAD}format: {'9' * 9_000_000}", "Het format is een heel getal"),
    "an endless key": (f"{'a' * 9_000_000}: b", "dubbele punt"),
    "an endless word": (f"{HEAD}personas: [{{id: {'a' * 9_000_000}, name: Henk}}]", "te lang"),
}


@pytest.mark.parametrize("name", LARGE)
def test_an_attack_is_turned_away(name: str) -> None:
    attack, sentence = LARGE[name]
    tracemalloc.start()
    begin = time.process_time()
    with pytest.raises(DocumentError) as caught:
        load(attack)
    seconds = time.process_time() - begin
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sentence in str(caught.value)
    assert len(str(caught.value)) < 100_000
    assert seconds < AT_MOST_SECONDS
    assert most < AT_MOST_BYTES


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("", "regel 1, kolom 1: Dit bestand is leeg."),
        ("# niets\n", "regel 1, kolom 1: Dit bestand is leeg."),
        ("- a\n- b\n", "regel 1, kolom 1: Dit is geen blauwdruk"),
        ("Beste Henk", "regel 1, kolom 1: Dit is geen blauwdruk"),
        (b"id: x\ntitle: caf\xe9\n", "regel 2, kolom 11: Dit bestand is met een oude tekenset opgeslagen"),
        (b"id: x\ntitle: a\x00b\n", "regel 2, kolom 9: Hier staat een onzichtbaar teken (U+0000)"),
        ('{"id": "x", "title": "a\\u0000b"}', "regel 1, kolom 22: Hier staat een onzichtbaar teken (U+0000)"),
        ("id: x\n\ttitle: y\n", "regel 2, kolom 1: Hier staat een tab."),
        ("id: x\nowner:\n\torganisation: y\n", "regel 3, kolom 1: Hier staat een tab."),
        ("id: x\ntitle: Henk: vader\n", "regel 2, kolom 12: Er staat een dubbele punt in deze tekst"),
        ('id: x\ntitle: "Henk\n', "regel 2, kolom 8: Hier begint een tekst met een aanhalingsteken"),
        ("id: x\nowner: {organisation: y\n", "regel 2, kolom 8: Tussen deze haken gaat iets mis."),
        ("id: x\ntitle: @henk\n", "regel 2, kolom 8: Een tekst mag niet met dit teken beginnen."),
        ("id: x\ntitle: *henk\n", "regel 2, kolom 8: Verwijzingen met & en *"),
        ("id: x\ntitle: &henk Henk\n", "regel 2, kolom 8: Verwijzingen met & en *"),
        ("id: x\ntitle: !!python/object:os.system ls\n", "regel 2, kolom 8: Labels zoals"),
        ("id: x\ntitle: !henk\n", "regel 2, kolom 8: Labels zoals “!henk”"),
        ('id: x\ntitle: "C:\\map"\n', "regel 2, kolom 11: Achter deze \\ staat iets dat niet kan."),
        ("id: x\ntitle: y\n---\nid: z\n", "regel 3, kolom 1: Hier begint een tweede blauwdruk"),
        (
            "id: x\ntitle: y\n? [a, b]\n: c\n",
            "regel 3, kolom 3: Voor de dubbele punt hoort een naam te staan",
        ),
        ("id: x\ntitle\n", "regel 3, kolom 1: Op of boven deze regel mist een dubbele punt"),
        ("id: x\ntitle: - y\n", "regel 2, kolom 8: Een streepje voor een lijst hoort op een eigen regel."),
        ("owner:\n  organisation: a\n team: b\n", "regel 3, kolom 2: Deze regel springt anders in"),
        ('{"id": "x", "id": "y", "title": "z"}', "regel 1, kolom 13: “id” staat hier voor de tweede keer"),
        ("format: twee\nid: x\ntitle: y\n", "regel 1, kolom 1 (format): Het format is een heel getal."),
        ("%YAML 3.0\n---\nid: x\n", "regel 1, kolom 1: Een regel die met % begint"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(document: str | bytes, sentence: str) -> None:
    with pytest.raises(DocumentError) as caught:
        load(document)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_may_come_from_any_machine(encoding: str, end: str) -> None:
    document = "id: x\ntitle: café 👩‍👧\nsituation: |\n  een\n  twee\n".replace("\n", end)
    read = load(document.encode(encoding))
    assert (read.title, read.situation) == ("café 👩‍👧", "een\ntwee\n")


def test_json_may_have_tabs_and_emoji_in_two_halves() -> None:
    assert load('{\t"id":\t"x",\n\t"title":\t"\\ud83d\\ude00 \\\\ud83d \u2028"}').title == "😀 \\ud83d \u2028"


def test_plain_words_stay_words() -> None:
    document = (
        "id: x\ntitle: no\ntheme: 12:30\nversion: 1.0.2\nsituation: 2026-03-12\nstarting_point: Waar? Hier!\n"
    )
    read = load(document)
    assert (read.title, read.theme, read.version, read.situation) == ("no", "12:30", "1.0.2", "2026-03-12")


def test_a_question_between_braces_needs_no_quotes() -> None:
    read = load("id: x\ntitle: y\nowner: {organisation: Werkt dit?, team: Nu}\n")
    assert read.owner
    assert read.owner.organisation == "Werkt dit?"
