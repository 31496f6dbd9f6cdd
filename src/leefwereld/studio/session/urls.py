"""The addresses of work sessions, of guests and of paper."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
from leefwereld.studio.session import guests, paper, sessions

_SESSION = f"{ONE}sessies/<int:nr>/"
urlpatterns = [
    path("meedoen/", guests.join, name="join"),
    path("meedoen/tafel/", guests.guest, name="guest"),
    path("meedoen/stand/", guests.guest_state, name="guest_state"),
    path("meedoen/doe/<slug:deed>/", guests.guest_deed, name="guest_deed"),
    path("p/<int:nr>/<slug:journey>/<int:sheet>/<slug:row>/", paper.row, name="paper_row"),
    path(f"{ONE}papier/", paper.paper, name="paper"),
    path(f"{ONE}papier/<slug:journey>/<slug:view>.pdf", paper.printed, name="paper_printed"),
    path(f"{ONE}sessies/", sessions.sessions, name="sessions"),
    path(f"{ONE}sessies/begin/", sessions.start, name="session_start"),
    path(f"{ONE}sessies/stand/", sessions.state, name="session_now"),
    path(_SESSION, sessions.session, name="session"),
    path(f"{_SESSION}stand/", sessions.state, name="session_state"),
    path(f"{_SESSION}doe/<slug:deed>/", sessions.deed, name="session_deed"),
    path(f"{_SESSION}scherm/", sessions.screen, name="session_screen"),
    path(f"{_SESSION}verslag/", sessions.report, name="session_report"),
    path(f"{_SESSION}fotos/", paper.photos, name="session_photos"),
    path(f"{_SESSION}fotos/nieuw/", paper.take_photo, name="session_photo_take"),
    path(f"{_SESSION}fotos/<int:photo>.jpg", paper.photo, name="session_photo"),
]
