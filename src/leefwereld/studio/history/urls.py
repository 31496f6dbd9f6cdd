"""Addresses of the story and the versions of a blueprint."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
from leefwereld.studio.history import compare, story, versions

urlpatterns = [
    path(f"{ONE}versies/", versions.history, name="history"),
    path(f"{ONE}versies/delen/", versions.publish, name="publish"),
    path(f"{ONE}versies/bewaren/", versions.keep, name="keep"),
    path(f"{ONE}geschiedenis/", story.story, name="story"),
    path(f"{ONE}geschiedenis/vergelijken/", compare.compare, name="compare"),
    path(f"{ONE}geschiedenis/naam/", story.name, name="name_moment"),
    path(f"{ONE}geschiedenis/waarom/", story.why, name="say_why"),
    path(f"{ONE}geschiedenis/terugzetten/", story.bring_back, name="bring_back"),
    path(f"{ONE}stap/<slug:journey>/<slug:step>/geschiedenis/", story.of_step, name="story_of_step"),
]
