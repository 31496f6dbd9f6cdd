"""What all nouns share: they are frozen, have an id where others may point at them, and know time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, WithJsonSchema

from blauwdruk.words import Words

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A short name that never changes: small letters, digits and hyphens, such as ``eigen-woorden``."""

Place = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", max_length=161),
]
"""Where in the document: ``journey/step`` or ``journey/phase``, such as ``ideaal/intake``.

The phase is not part of a step's place, so that a step can move to another phase and keep
everything that points at it (decision 2026-11-21-places-without-phase).
"""

_DURATION = re.compile(
    r"^P(?=\d|T\d)(?:(?P<years>\d{1,4})Y)?(?:(?P<months>\d{1,4})M)?(?:(?P<weeks>\d{1,4})W)?"
    r"(?:(?P<days>\d{1,5})D)?(?:T(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,5})M)?)?$"
)
_DAYS_IN = {"years": 365.0, "months": 30.0, "weeks": 7.0, "days": 1.0, "hours": 1 / 24, "minutes": 1 / 1440}
_UNITS = {
    "years": (Words("jaar", "year"), Words("jaar", "years")),
    "months": (Words("maand", "month"), Words("maanden", "months")),
    "weeks": (Words("week", "week"), Words("weken", "weeks")),
    "days": (Words("dag", "day"), Words("dagen", "days")),
    "hours": (Words("uur", "hour"), Words("uur", "hours")),
    "minutes": (Words("minuut", "minute"), Words("minuten", "minutes")),
}


def _checked_duration(text: str) -> str:
    if not _DURATION.match(text):
        raise ValueError("duration")
    return text


Duration = Annotated[
    str,
    AfterValidator(_checked_duration),
    WithJsonSchema({"type": "string", "format": "duration", "pattern": "^P[0-9YMWDTH]+$"}),
]
"""A length of time as ISO 8601 writes it: ``P2D`` two days, ``P6W`` six weeks, ``PT30M`` half an hour."""


def days_in(duration: str) -> float:
    """Give a duration in days; a month counts as 30 days and a year as 365.

    Raises:
        ValueError: the text is not an ISO 8601 duration.
    """
    found = _DURATION.match(duration)
    if found is None:
        raise ValueError(f"{duration!r} is not a duration such as P2D")
    return sum(int(many) * _DAYS_IN[unit] for unit, many in found.groupdict().items() if many)


def in_words(duration: str) -> Words:
    """Say a duration as people do: ``P2D`` is "2 dagen", ``P1M`` is "1 maand".

    Raises:
        ValueError: the text is not an ISO 8601 duration.
    """
    found = _DURATION.match(duration)
    if found is None:
        raise ValueError(f"{duration!r} is not a duration such as P2D")
    parts = [
        (many, _UNITS[unit][0 if int(many) == 1 else 1]) for unit, many in found.groupdict().items() if many
    ]
    return Words(
        " en ".join(f"{int(many)} {unit.nl}" for many, unit in parts),
        " and ".join(f"{int(many)} {unit.en}" for many, unit in parts),
    )


class Value(BaseModel):
    """A frozen part of a blueprint. What a newer format adds is kept in ``model_extra``."""

    model_config = ConfigDict(frozen=True, extra="allow", populate_by_name=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Give a copy with other fields. What was worked out from the old ones does not come along."""
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(self).model_fields.keys():
            del copy.__dict__[name]
        return copy
