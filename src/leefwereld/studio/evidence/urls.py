"""Addresses of what a blueprint rests on."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
from leefwereld.studio.evidence import evidence, pictures

urlpatterns = [
    path(f"{ONE}onderbouwing/", evidence.evidence, name="evidence"),
    path(f"{ONE}onderbouwing/veranderd/", evidence.report, name="report"),
    path(f"{ONE}onderbouwing/bekeken/", evidence.looked_again, name="looked_again"),
    path(f"{ONE}onderbouwing/<slug:evidence>/foto/", pictures.bring, name="bring_picture"),
    path(f"{ONE}foto/<uuid:name>/", pictures.picture, name="picture"),
    path(f"{ONE}foto/<uuid:name>/weg/", pictures.take_away, name="take_picture_away"),
]
