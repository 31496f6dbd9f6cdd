"""Henk's journey as the tests of the drawings know it: small, with one of every sign."""

from __future__ import annotations

from typing import Any

from blauwdruk.model import Blueprint


def henk(**more: Any) -> Blueprint:
    return Blueprint.model_validate({**_HENK, **more})


_STEPS = [
    {
        "id": "eigen-woorden",
        "title": "Ik zoek hulp in mijn eigen woorden",
        "owner": "Communicatie",
        "touchpoint": {"channel": "web", "name": "zoekpagina"},
        "resident": {"does": "Henk typt wat er is.", "feels": -2, "feeling": "beschaamd"},
        "professional": {"feels": 0, "feeling": "nieuwsgierig"},
        "next": [
            {"to": "keukentafel", "when": "Henk wil hulp"},
            {"to": "zelf", "when": "Henk doet het zelf"},
        ],
        "support": [{"id": "zoeken", "text": "Zoekmachine op eigen woorden"}],
    },
    {
        "id": "keukentafel",
        "title": "Ik bespreek thuis wat ik nodig heb",
        "actor": "lead",
        "owner": "Marlies",
        "moment_of_truth": True,
        "fail_point": "Marlies praat te snel.",
        "resident": {
            "does": "Henk legt de post op tafel.",
            "thinks": "Zij schrikt niet.",
            "feels": 2,
            "feeling": "gezien",
        },
        "professional": {"does": "Marlies sorteert mee.", "feels": 1},
        "wait": "P2D",
        "promise": {"text": "Marlies belt terug", "within": "P2D"},
        "legal_term": {"within": "P28D", "article": "Wgs art. 4"},
        "questions": [{"id": "bellen", "text": "Mag Marlies de corporatie bellen?"}],
        "ideas": [{"id": "map", "text": "Een papieren map"}],
        "answers": ["post"],
    },
]
_HENK: dict[str, Any] = {
    "id": "henk-weer-lucht",
    "title": "Henk krijgt weer lucht",
    "situation": "Drie maanden huurachterstand.",
    "owner": {"organisation": "Gemeente Voorbeeldstad", "team": "Geldzorgen"},
    "version": "3",
    "updated": "2026-03-12",
    "personas": [
        {
            "id": "henk",
            "name": "Henk",
            "age": 42,
            "quote": "Ik wil rust voor mijn dochter.",
            "pains": [{"id": "post", "text": "Ik durf mijn post niet te openen."}],
        },
        {"id": "marlies", "role": "professional", "name": "Marlies"},
    ],
    "journeys": [
        {
            "id": "nu",
            "kind": "current",
            "persona": "henk",
            "phases": [
                {
                    "id": "op-zoek",
                    "title": "Op zoek",
                    "steps": [{"id": "brief", "title": "Ik laat de brief liggen", "wait": "P3M", "resident": {"feels": -3}}],
                }
            ],
        },
        {
            "id": "ideaal",
            "kind": "ideal",
            "persona": "henk",
            "professional": "marlies",
            "phases": [
                {"id": "op-zoek", "title": "Op zoek", "milestone": "Henk weet waar hij terechtkan.", "steps": _STEPS},
                {
                    "id": "zelf-doen",
                    "title": "Zelf doen",
                    "milestone": "Henk mag altijd terug.",
                    "flow": "optional",
                    "steps": [{"id": "zelf", "title": "Ik doe het zelf", "resident": {"feels": 1}, "ends": True}],
                },
            ],
        },
    ],
    "arrows": [{"id": "a", "from": "ideaal/zelf", "to": "ideaal/keukentafel", "kind": "agreement", "text": "Wie belt?"}],
    "consequences": [
        {"id": "c1", "step": "ideaal/eigen-woorden", "aspect": "content", "text": "Zoekwoorden van inwoners",
         "owner": "Communicatie", "verdict": "can", "status": "done"},
        {"id": "c2", "step": "ideaal/keukentafel", "aspect": "law", "text": "Marlies mag bellen", "owner": "Juridisch",
         "verdict": "cannot", "reason": "er is geen grondslag", "article": "Wgs art. 8"},
        {"id": "c3", "step": "ideaal/keukentafel", "aspect": "technology", "none": True},
    ],
}  # fmt: skip
