"""Writing decision aids, and letting residents go through them; a version is never changed, a new one comes after it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.catalogue.actions.meanwhile import still_as_opened
from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.aid_gaps import completed, gaps
from leefwereld.catalogue.models import AidVersion, DecisionAid
from leefwereld.catalogue.queries.shelf import shelf_rows
from leefwereld.people.models import Organisation, Person


class NotWholeError(ValueError):
    """Something is missing before residents can go through an aid."""


@transaction.atomic
def keep_aid(  # noqa: PLR0913 - as a voorziening
    value: Aid,
    *,
    organisation: Organisation,
    by: Person | None,
    now: datetime,
    note: str = "",
    opened: int | None = None,
) -> DecisionAid:
    """Keep an aid as its next version; when it says the same as the newest, nothing changes.

    Residents go on with what was published.

    Raises:
        ChangedMeanwhileError: another version was kept since ``opened``, which the editor had in sight; with nought
            she had none, and somebody else began it.
    """
    body = value.model_dump(mode="json")
    kept, is_new = DecisionAid.objects.select_for_update().get_or_create(
        organisation=organisation,
        key=value.id,
        defaults={"body": body, "changed_at": now, "changed_by": by},
    )
    if not is_new:
        if kept.value == value:
            return kept
        still_as_opened(kept, opened)
        kept.nr += 1
        kept.body, kept.changed_at, kept.changed_by = body, now, by
        kept.save(update_fields=["nr", "body", "changed_at", "changed_by"])
        kept.__dict__.pop("value", None)
    AidVersion.objects.create(aid=kept, nr=kept.nr, body=body, note=note[:300], made_at=now, made_by=by)
    record("aid-kept", by=by, about=kept, at=now, aid=kept.key, nr=kept.nr)
    return kept


@transaction.atomic
def publish_aid(aid: DecisionAid, *, by: Person | None, now: datetime) -> None:
    """Let residents go through the newest version.

    Raises:
        NotWholeError: something is missing.
    """
    kept = DecisionAid.objects.select_for_update().get(pk=aid.pk)
    led = kept.value.provisions
    on_shelf = set(shelf_rows(aid.organisation).filter(key__in=led).values_list("key", flat=True))
    if found := gaps(kept.value, on_shelf):
        raise NotWholeError(", ".join(one.lack for one in found))
    kept.published, kept.published_nr = completed(kept.value).model_dump(mode="json"), kept.nr
    kept.is_withdrawn, kept.changed_at, kept.changed_by = False, now, by
    kept.save()
    record("aid-published", by=by, about=kept, at=now, aid=kept.key, nr=kept.nr)


@transaction.atomic
def withdraw_aid(aid: DecisionAid, *, by: Person | None, now: datetime) -> None:
    """Take it away from residents; it is still there to edit, and to publish again."""
    free = DecisionAid.objects.filter(pk=aid.pk, is_withdrawn=False)
    if free.update(published=None, published_nr=None, is_withdrawn=True, changed_at=now, changed_by=by):
        record("aid-withdrawn", by=by, about=aid, at=now, aid=aid.key)
