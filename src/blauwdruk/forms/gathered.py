"""All forms, and the fields that nobody fills in by hand."""

from __future__ import annotations

from collections.abc import Mapping

from blauwdruk.forms.artefacts import ARTEFACT, SECTION
from blauwdruk.forms.blueprint import BLUEPRINT, GOAL, LESSON, SESSION
from blauwdruk.forms.evidence import EVIDENCE, INDICATOR
from blauwdruk.forms.form import Form
from blauwdruk.forms.journeys import ARROW, JOURNEY, PHASE
from blauwdruk.forms.people import CARD, PERSONA
from blauwdruk.forms.screens import CHOICE, FIELD
from blauwdruk.forms.steps import STEP
from blauwdruk.forms.work import CONSEQUENCE

FORMS: tuple[Form, ...] = (
    BLUEPRINT, JOURNEY, PHASE, STEP, CARD, CONSEQUENCE, PERSONA, EVIDENCE, ARTEFACT, SECTION, FIELD, CHOICE,
    INDICATOR, ARROW, GOAL, SESSION, LESSON,
)  # fmt: skip

_CELLS = "it is a row of cells in the grid"
_CONTENTS = "it is in the list of all that the blueprint has"
GIVEN_ELSEWHERE: Mapping[tuple[str, str], str] = {
    ("blueprint", "format"): "the version that writes it knows it",
    ("blueprint", "version"): "publishing gives it",
    ("blueprint", "updated"): "publishing gives it",
    **{
        ("blueprint", row): _CONTENTS
        for row in (
            "goals", "evidence", "sessions", "lessons", "personas", "journeys", "consequences", "arrows",
            "indicators", "artefacts",
        )
    },
    **{
        ("steps", row): _CELLS
        for row in (
            "life_events", "evidence_shown", "frontstage", "backstage", "support", "pains", "ideas", "questions",
        )
    },
    ("journeys", "phases"): "they are the columns of the grid",
    ("phases", "steps"): "they are the columns of the grid",
}  # fmt: skip
"""What has no input of its own in a form, by collection and field, and where it comes from."""
