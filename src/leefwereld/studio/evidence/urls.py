"""Addresses of what a blueprint rests on."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.evidence import evidence, pictures

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path(f"{_ONE}onderbouwing/", evidence.evidence, name="evidence"),
    path(f"{_ONE}onderbouwing/veranderd/", evidence.report, name="report"),
    path(f"{_ONE}onderbouwing/bekeken/", evidence.looked_again, name="looked_again"),
    path(f"{_ONE}onderbouwing/<slug:evidence>/foto/", pictures.bring, name="bring_picture"),
    path(f"{_ONE}foto/<uuid:name>/", pictures.picture, name="picture"),
    path(f"{_ONE}foto/<uuid:name>/weg/", pictures.take_away, name="take_picture_away"),
]
