"""Addresses of the story and the versions of a blueprint."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.history import compare, story, versions

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path(f"{_ONE}versies/", versions.history, name="history"),
    path(f"{_ONE}versies/delen/", versions.publish, name="publish"),
    path(f"{_ONE}versies/bewaren/", versions.keep, name="keep"),
    path(f"{_ONE}geschiedenis/", story.story, name="story"),
    path(f"{_ONE}geschiedenis/vergelijken/", compare.compare, name="compare"),
    path(f"{_ONE}geschiedenis/naam/", story.name, name="name_moment"),
    path(f"{_ONE}geschiedenis/waarom/", story.why, name="say_why"),
    path(f"{_ONE}geschiedenis/terugzetten/", story.bring_back, name="bring_back"),
    path(f"{_ONE}stap/<slug:journey>/<slug:step>/geschiedenis/", story.of_step, name="story_of_step"),
]
