"""Pages about the site itself."""

from __future__ import annotations

from django.urls import include, path

from leefwereld.theme import views

app_name = "theme"
urlpatterns = [
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("uitleg/<path:name>/", views.paper, name="paper"),
    path("taal/", include("django.conf.urls.i18n")),
]
