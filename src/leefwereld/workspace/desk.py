"""The desk at which somebody keeps a shelf, or answers questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from leefwereld.catalogue import may
from leefwereld.people.asker import Asker, asker_of
from leefwereld.people.models import Organisation, Person, Role


@dataclass(frozen=True, slots=True)
class Desk:
    """An organisation, and who works there."""

    asker: Asker
    by: Person
    organisation: Organisation

    @property
    def may_edit(self) -> bool:
        """Whether she keeps the shelf."""
        return may.may_edit(self.asker, self.organisation.pk)

    @property
    def may_answer(self) -> bool:
        """Whether she reads what residents asked."""
        return may.may_answer(self.asker, self.organisation.pk)


Page = Callable[Concatenate[HttpRequest, Desk, ...], HttpResponse]


def for_editors(page: Page) -> Callable[..., HttpResponse]:
    """Open a page about the shelf to who keeps it."""

    @wraps(page)
    def opened(request: HttpRequest, organisation: str, **keys: Any) -> HttpResponse:
        at = _desk(request, organisation)
        may.check_may_edit(at.asker, at.organisation.pk)
        try:
            return page(request, at, **keys)
        except ObjectDoesNotExist as gone:
            raise Http404 from gone

    return _for_people(opened)


def for_answering(page: Page) -> Callable[..., HttpResponse]:
    """Open a page about what residents asked to who answers; on what ground she reads, the page asks."""

    @wraps(page)
    def opened(request: HttpRequest, organisation: str, **keys: Any) -> HttpResponse:
        at = _desk(request, organisation)
        may.check_may_answer(at.asker, at.organisation.pk, ground="-")
        return page(request, at, **keys)

    return _for_people(opened)


def _for_people(page: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    return require_http_methods(["GET", "HEAD", "POST"])(login_required(never_cache(page)))


def _desk(request: HttpRequest, slug: str) -> Desk:
    """Give the desk; an organisation where she has no role does not exist for her."""
    asker = asker_of(request)
    found = next((one for one in asker.organisations(*Role.Kind) if one.slug == slug), None)
    if found is None or asker.person is None:
        raise Http404
    return Desk(asker, asker.person, found)
