"""One step out of one column of somebody's grid."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from blauwdruk.model import Actor, Channel, in_words
from blauwdruk.readers._cells import NOTHING, actor, channels, duration, lines, title
from blauwdruk.readers._feeling import feeling_in
from blauwdruk.readers._matrix import Matrix
from blauwdruk.sheet.duration import duration_in
from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Language, Words

Tree = dict[str, Any]
NAMES = {
    "phase": Words("fase", "phase"),
    "milestone": Words("mijlpaal", "milestone"),
    "title": Words("stap", "step"),
    "does": Words("wat de inwoner doet", "what the resident does"),
    "happens": Words("wat er gebeurt", "what happens"),
    "thinks": Words("wat de inwoner denkt", "what the resident thinks"),
    "feels": Words("wat de inwoner voelt", "what the resident feels"),
    "channel": Words("kanaal", "channel"),
    "touchpoint": Words("contactpunt", "touchpoint"),
    "desk": Words("loket", "desk"),
    "pains": Words("knelpunten", "pains"),
    "ideas": Words("ideeën", "ideas"),
    "questions": Words("vragen", "questions"),
    "frontstage": Words("voor de schermen", "frontstage"),
    "backstage": Words("achter de schermen", "backstage"),
    "support": Words("ondersteuning", "support"),
    "evidence_shown": Words("wat je ziet of krijgt", "what you see or get"),
    "life_events": Words("wat er in het leven gebeurt", "life events"),
    "professional": Words("wat de professional doet", "what the professional does"),
    "actor": Words("wie het doet", "who acts"),
    "owner": Words("wie verantwoordelijk is", "who owns it"),
    "contact": Words("contactpersoon", "contact person"),
    "wait": Words("wachttijd", "waiting time"),
    "takes": Words("duur", "how long it takes"),
    "legal_term": Words("wettelijke termijn", "legal term"),
    "promise": Words("belofte", "promise"),
    "fail_point": Words("wat kan misgaan", "what can go wrong"),
    "asks": Words("wat wij vragen", "what we ask"),
}
_CARDS = (
    "pains",
    "ideas",
    "questions",
    "frontstage",
    "backstage",
    "support",
    "evidence_shown",
    "life_events",
)
_QUOTES = "\"'“”„‘’«» "


@dataclass(slots=True)
class Told:
    """What we could not place, said in words."""

    language: Language
    left_out: list[Words] = field(default_factory=list)

    def say(self, nl: str, en: str) -> None:
        """Add one sentence."""
        self.left_out.append(Words(nl, en))


def step_of(grid: Matrix, column: int, phase: str, taken: Collection[str], told: Told) -> Tree:
    """Give the step of a column; its title is what it is called, else what the resident does."""
    named = title(grid.at(grid.titles, column)) if grid.titles is not None else ""
    does, happens = _lines(grid, column, "does"), _lines(grid, column, "happens")
    called = named or [*does, *happens, phase][0]
    step: Tree = {"id": fresh(slug(called, "stap"), taken), "title": called}
    step |= {name: cards for name in _CARDS if (cards := _cards(_lines(grid, column, name)))}
    for name in ("owner", "contact", "fail_point"):
        step[name] = ", ".join(_lines(grid, column, name))
    step["asks"] = [{"data": line} for line in _lines(grid, column, "asks")]
    step |= _acting(grid, column, step["owner"])
    is_resident = step.get("actor", Actor.RESIDENT) == Actor.RESIDENT
    resident = {
        "does": "\n".join([*does, *(happens if is_resident else [])]),
        "thinks": "\n".join(_lines(grid, column, "thinks")).strip(_QUOTES),
    } | _feeling(grid, column, told)
    step["resident"] = {key: value for key, value in resident.items() if value != ""}
    helper = [*_lines(grid, column, "professional"), *([] if is_resident else happens)]
    step["professional"] = {"does": "\n".join(helper)}
    step |= _touchpoint(grid, column, told)
    step |= _times(grid, column, told)
    return {key: value for key, value in step.items() if value not in ("", [], {}, {"does": ""})}


def _lines(grid: Matrix, column: int, name: str) -> list[str]:
    return [line for text, _, _ in grid.said(column, name) for line in lines(text)]


def _cards(texts: list[str]) -> list[Tree]:
    cards: list[Tree] = []
    for text in texts:
        cards.append({"id": fresh(slug(text, "kaart"), {card["id"] for card in cards}), "text": text})
    return cards


def _feeling(grid: Matrix, column: int, told: Told) -> Tree:
    for text, where, _ in grid.said(column, "feels"):
        score, words = feeling_in(text, highest=_highest(grid))
        if score is None:
            told.say(f"{where}: in ‘{words}’ lezen wij geen cijfer van -3 tot 3. Het woord blijft staan.",
                     f"{where}: in ‘{words}’ we read no number from -3 to 3. The word is kept.")  # fmt: skip
            return {"feeling": words}
        return {"feels": score, "feeling": " ".join(words.split())}
    return {}


def _highest(grid: Matrix) -> int:
    """Give the highest number on the layer of feelings: above 3 it is a scale of its own, of 5 or of 10."""
    texts = [text for column in grid.columns for text, _, _ in grid.said(column, "feels")]
    return max((int(text) for text in texts if text.isdecimal() and len(text) < 3), default=0)  # noqa: PLR2004


def _acting(grid: Matrix, column: int, owner: str) -> Tree:
    """Give who acts. Somebody we do not know is of the organisation, and is named as its owner."""
    for text, _, _ in grid.said(column, "actor"):
        found = actor(text) or Actor.ORGANISATION
        if found is Actor.RESIDENT or owner:
            return {"actor": found.value}
        return {"actor": found.value, "owner": " ".join(text.split())}
    return {}


def _touchpoint(grid: Matrix, column: int, told: Told) -> Tree:
    name = " ".join(_lines(grid, column, "touchpoint"))
    desk = ", ".join(_lines(grid, column, "desk"))
    roads = [road for text, _, _ in grid.said(column, "channel") for road in channels(text)]
    roads = roads or channels(f"{name} {desk}")
    unread = () if roads else (*grid.said(column, "channel"), *grid.said(column, "touchpoint"))
    for text, where, _ in unread:
        if text.casefold() in NOTHING:
            continue
        told.say(
            f"{where}: welk kanaal ‘{text}’ is, weten wij niet.",
            f"{where}: we do not know which channel ‘{text}’ is.",
        )
    if not roads:
        return {}
    others = [road.value for road in roads[1:] if road is not Channel.NONE]
    return {"touchpoint": {"channel": roads[0].value, "name": name, "desk": desk, "others": others}}


def _times(grid: Matrix, column: int, told: Told) -> Tree:
    times: Tree = {}
    for name in ("wait", "takes", "legal_term", "promise"):
        for text, where, _ in grid.said(column, name):
            within = duration(text)
            if name == "promise":
                times[name] = {"text": " ".join(text.split()), "within": within}
            elif within is None:
                if text.casefold() not in NOTHING:
                    told.say(f"{where}: in ‘{text}’ lezen wij geen tijd zoals ‘2 weken’.",
                             f"{where}: in ‘{text}’ we read no time such as ‘2 weeks’.")  # fmt: skip
            else:
                if duration_in(text) is None and name != "legal_term":
                    spoken = in_words(within)
                    told.say(
                        f"{where}: ‘{text}’ lezen wij als {spoken.nl}.",
                        f"{where}: ‘{text}’ we read as {spoken.en}.",
                    )
                times[name] = (
                    {"within": within, "article": _article(text)} if name == "legal_term" else within
                )
    return times


def _article(text: str) -> str:
    found = re.search(
        r"(?:[A-Z]\w+\s+(?:\d{4}\s+)?)?art(?:ikel|\.)?\s*[\d:.a-z]+(?:\s+(?:lid \d+|[A-Z]\w+))*", text
    )
    return found[0].strip() if found else ""


def consequences_of(grid: Matrix, journey: Tree, before: int) -> Iterator[Tree]:
    """Give a consequence for every line on the layer of an aspect; "geen" is none on purpose."""
    steps = [step for phase in journey["phases"] for step in phase["steps"]]
    number = before
    for column, step in zip(grid.columns, steps, strict=True):
        for text, _, layer in grid.said(column, "aspect"):
            for line in lines(text) if layer.aspect else ():
                number += 1
                none = line.casefold().strip(" .") in {"geen", "bewust geen", "none"}
                yield {
                    "id": f"c{number}",
                    "step": f"{journey['id']}/{step['id']}",
                    "aspect": layer.aspect,
                } | ({"none": True} if none else {"text": line})
