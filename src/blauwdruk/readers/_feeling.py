"""Feelings as people write them: numbers, words and faces."""

from __future__ import annotations

import re

_FACES = {
    3: "😀😁😄😃🤩🥳😍❤",
    2: "🙂😊😌👍☺😺+",
    0: "😐😑😶🤔±○",
    -2: "🙁☹😕😟😞👎😔😥😰😬",
    -3: "😡😠🤬😢😭😱😩😫💔",
}
_SCORES = {"++": 3, "+": 2, "+/-": 0, "-/+": 0, "±": 0, "0": 0, "-": -2, "--": -3, "+++": 3, "---": -3}
_WORDS = {
    3: "heel blij|erg blij|zeer positief|dolblij|enthousiast|opgetogen|trots|delighted|very happy|super",
    2: "blij|opgelucht|tevreden|positief|vrolijk|gerustgesteld|hoopvol|gelukkig|dankbaar|vertrouwen|goed|fijn"
       "|happy|relieved|satisfied|positive|hopeful|grateful|good",
    1: "rustig|nieuwsgierig|benieuwd|voorzichtig positief|kalm|calm|curious|ok|oke",
    0: "neutraal|gelaten|afwachtend|neutral|wisselend|gemengd|mixed",
    -1: "onzeker|twijfel|twijfelt|onrustig|verward|verwarring|ongeduldig|gespannen|spannend|nerveus|zenuwachtig"
        "|unsure|confused|impatient|tense|nervous",
    -2: "verdrietig|bang|angstig|boos|gefrustreerd|frustratie|gestrest|stress|bezorgd|zorgen|schaamte|beschaamd"
        "|schaamt|negatief|teleurgesteld|machteloos|onbegrepen|geirriteerd|geïrriteerd|irritatie|eenzaam|moe|slecht"
        "|afraid|angry|frustrated|stressed|worried|ashamed|negative|disappointed|sad|bad",
    -3: "wanhopig|wanhoop|radeloos|paniek|moedeloos|woedend|zeer negatief|heel boos|hopeloos|desperate|panic"
        "|hopeless|furious",
}  # fmt: skip
_NUMBER = re.compile(r"([+-]?\d{1,2})(?:\s*[:(,\n]\s*(.*)|(?<=[+-]\d)\s+(.*))?", re.DOTALL)
_NEGATION = re.compile(r"\b(niet|geen|not|no)\s+(zo\s+|erg\s+|heel\s+)?$")


def feeling_in(text: str, *, highest: int = 3) -> tuple[int | None, str]:
    """Give the feeling from -3 to 3, if the text tells it, and the words in which it does.

    Args:
        text: a number, a word or a face, or some of them together.
        highest: the highest number that anybody gave; above 3, numbers are a scale to 5 or to 10.
    """
    said = text.strip()
    if said in _SCORES:
        return _SCORES[said], ""
    number = _NUMBER.fullmatch(said)
    if number:
        score = _scaled(int(number[1]), highest)
        return (score, (number[2] or number[3] or "").strip(" ()")) if score is not None else (None, said)
    words = "".join(sign for sign in said if sign != "\ufe0f" and not _face(sign)).strip()
    face = next((_face(sign) for sign in said if _face(sign)), None)
    return (int(face) if face else _by_words(words.casefold())), words


def _scaled(number: int, highest: int) -> int | None:
    if highest > 5:  # noqa: PLR2004 - a report mark, 1 to 10
        return round((number - 5.5) / 1.5) if 1 <= number <= 10 else None  # noqa: PLR2004
    if highest > 3:  # noqa: PLR2004 - five faces, 1 to 5
        return round((number - 3) * 1.5)
    return number if -3 <= number <= 3 else None  # noqa: PLR2004 - the scale of the emotion curve


def _face(sign: str) -> str:
    """Give the score of a face as text, so that a neutral one is something too."""
    return next((str(score) for score, faces in _FACES.items() if sign in faces and sign not in "+○±"), "")


def _by_words(text: str) -> int | None:
    """Give the score of the first feeling that is named; "niet blij" turns it around."""
    hits = [
        (found.start(), score, found)
        for score, words in _WORDS.items()
        for found in re.finditer(rf"\b(?:{words})\b", text)
    ]
    if not hits:
        return None
    _, score, found = min(hits, key=lambda hit: (hit[0], -len(hit[2].group())))
    return -score if _NEGATION.search(text[: found.start()]) else score
