"""Reading people."""

from __future__ import annotations

from django.db.models import QuerySet

from leefwereld.people.models import Person


def demo_people() -> QuerySet[Person]:
    """Give the cast of the demo, with their roles."""
    return Person.objects.filter(is_demo=True, is_active=True).prefetch_related("roles__organisation")
