"""The administrator's table of contents."""

from __future__ import annotations

from django.urls import path

from leefwereld.administration import views

app_name = "administration"
urlpatterns = [
    path("", views.organisations, name="organisations"),
    path("<slug:organisation>/", views.people, name="people"),
    path("<slug:organisation>/mensen/<slug:person>/", views.person, name="person"),
    path("<slug:organisation>/teams/", views.teams, name="teams"),
    path("<slug:organisation>/aanmelden/", views.sign_in, name="sign_in"),
]
