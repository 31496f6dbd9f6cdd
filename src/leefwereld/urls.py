"""All addresses: each face and app has its own table of contents."""

from __future__ import annotations

from django.urls import include, path

from leefwereld.front import front
from leefwereld.portal.feeds import robots

urlpatterns = [
    path("", front, name="front"),
    path("robots.txt", robots, name="robots"),
    path("", include("leefwereld.studio.urls")),
    path("", include("leefwereld.people.urls")),
    path("", include("leefwereld.people.entrance")),
    path("hulp/", include("leefwereld.portal.urls")),
    path("werk/", include("leefwereld.workspace.urls")),
    path("api/v1/", include("leefwereld.catalogue.api.urls")),
    path("beheer/", include("leefwereld.administration.urls")),
    path("", include("leefwereld.theme.urls")),
]
handler400 = "leefwereld.portal.failing.bad_request"
handler403 = "leefwereld.theme.views.forbidden"
handler404 = "leefwereld.portal.failing.not_found"
handler500 = "leefwereld.portal.failing.went_wrong"
