"""The table of contents for programs; no address ends with a slash (NL API Design Rules)."""

from __future__ import annotations

from django.urls import path, re_path

from leefwereld.catalogue.api import views

app_name = "catalogue-api"
TOWN = "<slug:organisation>/"
urlpatterns = [
    path("openapi.json", views.document, name="document"),
    path(f"{TOWN}voorzieningen", views.provisions, name="provisions"),
    path(f"{TOWN}voorzieningen/<slug:key>", views.provision, name="provision"),
    path(f"{TOWN}zoek", views.search, name="search"),
    path(f"{TOWN}zinnen.csv", views.phrases, name="phrases"),
    path(f"{TOWN}samenwerkende-catalogi.xml", views.catalogue, name="catalogue"),
    re_path(r"^(?P<rest>(?s:.*))\Z", views.elsewhere, name="elsewhere"),
]
