"""Looking again: on the day that was agreed, or when a law, a system, a channel or a partner changed.

A blueprint that nobody looks at again becomes untrue without anybody noticing (method.md requirement 20).
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leefwereld.audit.actions import record
from leefwereld.library import queries, reading
from leefwereld.library.models import Blueprint, Member, ReviewCall, Version
from leefwereld.outbox.actions import Said, write
from leefwereld.people.models import Person


def remind(*, now: datetime) -> int:
    """Call for a review of everything whose day has come; once for a day, however often it is asked. Give how many."""
    today = timezone.localdate(now)
    return sum(_reminded(version, today, now) for version in queries.newest_versions())


@transaction.atomic
def report(
    blueprint: Blueprint, reason: ReviewCall.Reason, words: str, *, by: Person, now: datetime
) -> ReviewCall:
    """Tell those who lead a blueprint that something changed which may make it untrue."""
    call = ReviewCall.objects.create(
        blueprint=blueprint, reason=reason, day=timezone.localdate(now), words=words, told_at=now, told_by=by
    )
    record("review-called", by=by, about=call, at=now, blueprint=str(blueprint), reason=reason.value)
    _tell(call, queries.title_of(blueprint), now)
    return call


@transaction.atomic
def looked_again(blueprint: Blueprint, *, by: Person, now: datetime) -> int:
    """Note that the blueprint was looked at again; give how many calls that answers."""
    calls = list(blueprint.review_calls.filter(done_at=None))
    blueprint.review_calls.filter(pk__in=[one.pk for one in calls]).update(done_at=now, done_by=by)
    if calls:
        record("looked-again", by=by, about=blueprint, at=now, calls=len(calls))
    return len(calls)


def _reminded(version: Version, today: date, now: datetime) -> bool:
    if "review:" not in version.text:
        return False
    review = reading.blueprint_in(version.text).review
    if review is None or review.on is None or review.on > today:
        return False
    with transaction.atomic():
        call, is_new = ReviewCall.objects.get_or_create(
            blueprint=version.blueprint,
            reason=ReviewCall.Reason.DAY,
            day=review.on,
            defaults={"told_at": now},
        )
        if is_new:
            record(
                "review-called", by=None, about=call, at=now, blueprint=str(version.blueprint), reason="day"
            )
            _tell(call, version.title, now)
    return is_new


def _tell(call: ReviewCall, title: str, now: datetime) -> None:
    blueprint = call.blueprint
    address = (
        reverse("studio:evidence", args=[blueprint.organisation.slug, blueprint.key]) + "#opnieuw-bekijken"
    )
    for person in queries.people_in(blueprint, Member.Kind.FACILITATOR):
        write(
            person,
            kind="review",
            key=f"review-{call.pk}-{person.pk}",
            address=address,
            say=lambda: _said(call, title),
            now=now,
        )


def _said(call: ReviewCall, title: str) -> Said:
    subject = _("Kijk opnieuw naar ‘%(title)s’") % {"title": title}
    if call.reason == ReviewCall.Reason.DAY:
        day = date_format(call.day, "j F Y")
        return Said(
            subject, _("Jullie spraken af om op %(day)s te kijken of alles nog klopt.") % {"day": day}
        )
    told = {"who": str(call.told_by), "reason": call.get_reason_display(), "words": call.words}
    return Said(subject, _("%(who)s meldt dat er iets veranderd is: %(reason)s. %(words)s") % told)
