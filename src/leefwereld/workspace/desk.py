"""The desk at which somebody keeps a shelf, or answers questions; the national base is a shelf as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from leefwereld.catalogue import may
from leefwereld.catalogue.models import NATIONAL, Provision
from leefwereld.people.asker import Asker, asker_of
from leefwereld.people.models import Organisation, Person, Role


@dataclass(frozen=True, slots=True)
class Keeping:
    """A shelf, and who keeps it: of an organisation, or the national base."""

    asker: Asker
    by: Person
    organisation: Organisation | None
    """Nothing: the national base."""

    @property
    def slug(self) -> str:
        """How addresses name it."""
        return self.organisation.slug if self.organisation else NATIONAL

    @property
    def name(self) -> str:
        """How people name it."""
        return self.organisation.name if self.organisation else _("de landelijke basis")

    @property
    def is_base(self) -> bool:
        """Whether this is what municipalities adopt from."""
        return self.organisation is None

    @property
    def may_edit(self) -> bool:
        """Whether she keeps the shelf."""
        return may.may_edit(self.asker, self.organisation.pk if self.organisation else None)

    @property
    def may_answer(self) -> bool:
        """Whether she reads what residents asked."""
        return self.organisation is not None and may.may_answer(self.asker, self.organisation.pk)


@dataclass(frozen=True, slots=True)
class Desk(Keeping):
    """An organisation, and who works there."""

    organisation: Organisation


def about(at: Keeping, row: Provision) -> dict[str, Any]:
    """Give what every page about one voorziening shows: where one is, and where else it is told."""
    is_seen = at.organisation is not None and row.is_on_shelf(timezone.localdate())
    return {
        "at": at,
        "row": row,
        "has_news": row.base is not None and row.base_nr != row.base.nr,
        "on_site": reverse("portal:provision", args=[at.slug, row.key]) if is_seen else "",
        "section": "base_kept" if at.is_base else "shelf_kept",
    }


KeepersPage = Callable[Concatenate[HttpRequest, Keeping, ...], HttpResponse]
Page = Callable[Concatenate[HttpRequest, Desk, ...], HttpResponse]


def for_keepers(page: KeepersPage) -> Callable[..., HttpResponse]:
    """Open a page that every shelf has to who keeps it: editors theirs, administrators the national base."""

    @wraps(page)
    def opened(request: HttpRequest, organisation: str, **keys: Any) -> HttpResponse:
        at = _base(request) if organisation == NATIONAL else _desk(request, organisation)
        may.check_may_edit(at.asker, at.organisation.pk if at.organisation else None)
        try:
            return page(request, at, **keys)
        except ObjectDoesNotExist as gone:
            raise Http404 from gone

    return _for_people(opened)


def for_the_base(page: KeepersPage) -> Callable[..., HttpResponse]:
    """Open a page that only the national base has to administrators."""

    @wraps(page)
    def opened(request: HttpRequest, **keys: Any) -> HttpResponse:
        return for_keepers(page)(request, organisation=NATIONAL, **keys)

    return opened


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


def _base(request: HttpRequest) -> Keeping:
    asker = asker_of(request)
    if asker.person is None:
        raise Http404
    return Keeping(asker, asker.person, None)


def _desk(request: HttpRequest, slug: str) -> Desk:
    """Give the desk; an organisation where she has no role does not exist for her."""
    asker = asker_of(request)
    found = next((one for one in asker.organisations(*Role.Kind) if one.slug == slug), None)
    if found is None or asker.person is None:
        raise Http404
    return Desk(asker, asker.person, found)
