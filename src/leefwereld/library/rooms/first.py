"""What a room starts with: the newest kept version of the blueprint."""

from __future__ import annotations

from uuid import UUID

from blauwdruk import live, model
from leefwereld.library.models import Blueprint
from leefwereld.library.reading import blueprint_in


def first_state(room: str) -> bytes:
    """Give the document with which a room starts, as one update; for a thread, as it asks the database.

    Raises:
        Blueprint.DoesNotExist: the room belongs to no blueprint.
    """
    kept = Blueprint.objects.get(room=UUID(room))
    newest = kept.versions.order_by("-nr").values_list("text", flat=True).first()
    blueprint = (
        blueprint_in(newest) if newest else model.Blueprint.model_validate({"id": kept.key, "title": ""})
    )
    return live.write(blueprint).get_update()
