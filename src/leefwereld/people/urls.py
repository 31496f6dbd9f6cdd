"""Signing in and out."""

from __future__ import annotations

from django.urls import path

from leefwereld.people import own, views

app_name = "people"
urlpatterns = [
    path("aanmelden/", views.sign_in, name="sign_in"),
    path("afmelden/", views.sign_out, name="sign_out"),
    path("afgemeld/", views.signed_out, name="signed_out"),
    path("uitnodiging/<str:secret>/", own.invited, name="invited"),
    path("mijn-toegang/beveiligen/", own.secure, name="secure"),
    path("mijn-toegang/hier/", views.here, name="here"),
]
