"""A decision aid as a form: every question, answer and end with the boxes in which it is typed, and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeVar

from django.http import QueryDict

from blauwdruk.words import Words
from leefwereld.catalogue.aid import Aid, Bring, Choice, End, Question
from leefwereld.catalogue.vocabulary import Theme

AT_MOST = 20
"""So many questions, and so many ends: a resident answers a few, and a form has so many boxes."""
CHOICES = 10
LONGEST = 300
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOTHING = Words("", "")
Part = TypeVar("Part", Question, Choice, End)


def aid_in(posted: QueryDict, key: str) -> Aid:
    """Read a form that was sent; what cannot be an aid is left out."""
    themes = [one for one in posted.getlist("themes") if one in set(Theme)]
    return Aid(
        id=key,
        title=_words(posted, "title"),
        themes=tuple(themes),
        questions=tuple(_question(posted, one) for one in _ids(posted, "question")[:AT_MOST]),
        ends=tuple(_end(posted, one) for one in _ids(posted, "end")[:AT_MOST]),
    )


def too_long(aid: Aid) -> list[str]:
    """Give the texts that nobody reads to the end, each by its beginning."""
    return [f"{text[:40]}…" for words in _texts(aid) for text in (words.nl, words.en) if len(text) > LONGEST]


def changed(aid: Aid, deed: str) -> Aid:
    """Do one thing to its order or its number: ``up:vraag-2``, ``up:vraag-2/a1``, ``drop:einde-1``, ``answer:vraag-1``, ``question``, ``end``."""
    what, _colon, at = deed.partition(":")
    if what in {"up", "down"}:
        return _in_order(aid, at, -1 if what == "up" else 1)
    if what == "drop":
        questions = tuple(one for one in aid.questions if one.id != at)
        return _led_on(
            aid.model_copy(update={"questions": questions, "ends": _without(aid.ends, at)}), gone=at
        )
    if what == "answer":
        questions = tuple(_one_more(one) if one.id == at else one for one in aid.questions)
        return aid.model_copy(update={"questions": questions})
    if what == "question" and len(aid.questions) < AT_MOST:
        blank = tuple(Choice(id=f"a{nr}", say=_NOTHING) for nr in (1, 2, 3))
        fresh = Question(id=free_id(aid, "vraag"), ask=_NOTHING, choices=blank)
        return aid.model_copy(update={"questions": (*aid.questions, fresh)})
    if what == "end" and len(aid.ends) < AT_MOST:
        end = End(id=free_id(aid, "einde"), title=_NOTHING, do=(), button=_NOTHING)
        return aid.model_copy(update={"ends": (*aid.ends, end)})
    return aid


def free_id(aid: Aid, name: str) -> str:
    """Give the id that the next question (``vraag``) or end (``einde``) gets."""
    taken = {*aid.question_by_id, *aid.end_by_id}
    return next(f"{name}-{nr}" for nr in range(1, len(taken) + 2) if f"{name}-{nr}" not in taken)


def tidied(aid: Aid) -> Aid:
    """Leave out the answers in which nothing was typed."""
    questions = tuple(
        one.model_copy(update={"choices": tuple(each for each in one.choices if each.say.nl or each.say.en)})
        for one in aid.questions
    )
    return aid.model_copy(update={"questions": questions})


def read_aloud(aid: Aid) -> dict[str, str]:
    """Give what residents read in Dutch, by the name of its box."""
    told = {"title": aid.title.nl}
    for one in aid.questions:
        told[f"ask-{one.id}"] = one.ask.nl
        told |= {f"say-{one.id}-{choice.id}": choice.say.nl for choice in one.choices}
    for end in aid.ends:
        told |= {f"title-{end.id}": end.title.nl, f"button-{end.id}": end.button.nl}
        told[f"do-{end.id}"] = "\n".join(words.nl for words in end.do)
        brought = (words.nl for one in end.bring for words in (one.who, *one.what))
        told[f"bring-{end.id}"] = "\n".join(brought)
    return told


def without_english(aid: Aid) -> int:
    """Give how many texts nobody wrote in English yet: until then Dutch stands there."""
    return sum(bool(words.nl and not words.en) for words in _texts(aid))


def _texts(aid: Aid) -> list[Words]:
    said = [aid.title, *(one.ask for one in aid.questions)]
    said += [choice.say for one in aid.questions for choice in one.choices]
    for end in aid.ends:
        said += [end.title, end.button, *end.do]
        said += [words for one in end.bring for words in (one.who, *one.what)]
    return said


def _question(posted: QueryDict, key: str) -> Question:
    choices = tuple(
        Choice(id=one, say=_words(posted, f"say-{key}-{one}"), to=_id(posted.get(f"to-{key}-{one}", "")))
        for one in _ids(posted, f"choice-{key}")[:CHOICES]
    )
    return Question(id=key, ask=_words(posted, f"ask-{key}"), choices=choices)


def _end(posted: QueryDict, key: str) -> End:
    columns = [posted.getlist(f"{name}-{key}") for name in ("who", "who_en", "what", "what_en")]
    brought = [
        Bring(who=Words(_line(who), _line(who_en)), what=_lines(what, what_en))
        for who, who_en, what, what_en in zip_longest(*columns, fillvalue="")
        if who.strip() or what.strip()
    ]
    return End(
        id=key,
        title=_words(posted, f"title-{key}"),
        do=_lines(posted.get(f"do-{key}", ""), posted.get(f"do_en-{key}", "")),
        bring=tuple(brought[:CHOICES]),
        button=_words(posted, f"button-{key}"),
        provision=_id(posted.get(f"provision-{key}", "")),
    )


def _words(posted: QueryDict, name: str) -> Words:
    english = name.replace("-", "_en-", 1) if "-" in name else f"{name}_en"
    return Words(_line(posted.get(name, "")), _line(posted.get(english, "")))


def _line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


def _lines(dutch: str, english: str) -> tuple[Words, ...]:
    both = zip_longest(dutch.split("\n"), english.split("\n"), fillvalue="")
    return tuple(Words(_line(nl), _line(en)) for nl, en in both if nl.strip())


def _ids(posted: QueryDict, name: str) -> list[str]:
    return [one for one in dict.fromkeys(posted.getlist(name)) if _id(one)]


def _id(text: str) -> str:
    return text if len(text) <= 80 and _ID.fullmatch(text) else ""  # noqa: PLR2004 - as long as an Id


def _in_order(aid: Aid, at: str, by: int) -> Aid:
    """Move a question, an end, or one answer of a question (``vraag-2/a1``)."""
    key, _slash, choice = at.partition("/")
    if not choice:
        moved = {"questions": _moved(aid.questions, key, by), "ends": _moved(aid.ends, key, by)}
        return aid.model_copy(update=moved)
    questions = tuple(
        one.model_copy(update={"choices": _moved(one.choices, choice, by)}) if one.id == key else one
        for one in aid.questions
    )
    return aid.model_copy(update={"questions": questions})


def _moved(parts: Sequence[Part], key: str, by: int) -> tuple[Part, ...]:
    order = list(parts)
    nr = next((nr for nr, one in enumerate(order) if one.id == key), None)
    if nr is not None and 0 <= nr + by < len(order):
        order.insert(nr + by, order.pop(nr))
    return tuple(order)


def _without(ends: Sequence[End], key: str) -> tuple[End, ...]:
    return tuple(one for one in ends if one.id != key)


def _led_on(aid: Aid, gone: str) -> Aid:
    """Let answers that led to what is gone lead to the next question."""
    return aid.model_copy(
        update={
            "questions": tuple(
                one.model_copy(
                    update={
                        "choices": tuple(
                            each.model_copy(update={"to": ""}) if each.to == gone else each
                            for each in one.choices
                        )
                    }
                )
                for one in aid.questions
            )
        }
    )


def _one_more(question: Question) -> Question:
    if len(question.choices) >= CHOICES:
        return question
    taken = {one.id for one in question.choices}
    fresh = next(f"a{nr}" for nr in range(1, len(taken) + 2) if f"a{nr}" not in taken)
    return question.model_copy(update={"choices": (*question.choices, Choice(id=fresh, say=_NOTHING))})
