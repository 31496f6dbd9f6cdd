"""Addresses of what an organisation has, and of how a blueprint begins and ends."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
from leefwereld.studio.shelf import our_personas, overview, putting_away, sending, starting

urlpatterns = [
    path("blauwdruk/", overview.overview, name="overview"),
    path("gezicht/<slug:role>/<slug:seed>.svg", overview.face, name="face"),
    path("insturen/", sending.send_in, name="send_in"),
    path("nieuw/", starting.start, name="start"),
    path("personas/", our_personas.collection, name="our_personas"),
    path("personas/<slug:organisation>/<slug:name>/", our_personas.shared, name="our_persona"),
    path(f"{ONE}persona/delen/", our_personas.share, name="share_persona"),
    path(f"{ONE}persona/erbij/", our_personas.add, name="add_persona"),
    path(f"{ONE}persona/gelijk/", our_personas.bring, name="bring_persona"),
    path("opgeborgen/", putting_away.put_away, name="put_away"),
    path(f"{ONE}opbergen/", putting_away.put, name="put"),
]
