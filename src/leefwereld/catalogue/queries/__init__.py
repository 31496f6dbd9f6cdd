"""Reading the shelf, limited to what the asker may see (the same rules as ``may.py``)."""

from leefwereld.catalogue.queries.aids import aids_of, written_aids
from leefwereld.catalogue.queries.national import (
    Adopter,
    Difference,
    Heard,
    adaptations_of,
    adapted_among,
    adopted_often,
    adopters_of,
    changes_of_base,
    national_base,
    not_adopted,
    phrases_elsewhere,
)
from leefwereld.catalogue.queries.questions import question_for, questions_for
from leefwereld.catalogue.queries.shelf import (
    beside,
    by_theme,
    can_keep,
    desk_of,
    edited_by,
    keepers_of,
    left_behind,
    places_of,
    pointing_to,
    provision,
    ready_drafts,
    sayings,
    shelf_of,
    shelf_rows,
    to_review,
    under_theme,
)
from leefwereld.catalogue.queries.told import (
    Told,
    Unanswered,
    Words,
    found_often,
    searches_without_answer,
    some,
    told_by_searches,
)

__all__ = [
    "Adopter", "Difference", "Heard", "Told", "Unanswered", "Words", "adaptations_of", "adapted_among", "adopted_often",
    "adopters_of", "aids_of", "beside", "by_theme", "can_keep",
    "changes_of_base", "desk_of", "edited_by", "found_often", "keepers_of", "left_behind", "national_base", "not_adopted",
    "phrases_elsewhere", "places_of", "pointing_to", "provision", "question_for", "questions_for", "ready_drafts", "sayings", "searches_without_answer", "shelf_of", "shelf_rows",
    "some", "to_review", "told_by_searches", "under_theme", "written_aids",
]  # fmt: skip
