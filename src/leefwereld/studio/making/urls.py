"""Addresses of the working page, and of what belongs to it."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
from leefwereld.studio.making import judging, offline, page, partakers, screens, taking_in

urlpatterns = [
    path("waarom.json", judging.judging, name="judging"),
    path(f"{ONE}maken/", page.making, name="making"),
    path(f"{ONE}maken/offline.js", offline.worker, name="offline"),
    path(f"{ONE}maken/schermen/", screens.screens, name="screens"),
    path(f"{ONE}maken/materiaal/<slug:artefact>/", screens.sheet, name="sheet"),
    path(f"{ONE}deelnemers/", partakers.partakers, name="partakers"),
    path(f"{ONE}deelnemers/<int:member>/", partakers.change, name="change_partaker"),
    path(f"{ONE}maken/opnemen/", taking_in.take_in, name="take_in"),
]
