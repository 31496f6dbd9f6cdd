"""Addresses of the working page, and of what belongs to it."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.making import judging, offline, page, partakers, screens, taking_in

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path("waarom.json", judging.judging, name="judging"),
    path(f"{_ONE}maken/", page.making, name="making"),
    path(f"{_ONE}maken/offline.js", offline.worker, name="offline"),
    path(f"{_ONE}maken/schermen/", screens.screens, name="screens"),
    path(f"{_ONE}maken/materiaal/<slug:artefact>/", screens.sheet, name="sheet"),
    path(f"{_ONE}deelnemers/", partakers.partakers, name="partakers"),
    path(f"{_ONE}deelnemers/<int:member>/", partakers.change, name="change_partaker"),
    path(f"{_ONE}maken/opnemen/", taking_in.take_in, name="take_in"),
]
