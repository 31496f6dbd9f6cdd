"""The studio's table of contents: the addresses of each of its parts."""

from __future__ import annotations

from leefwereld.studio.evidence import urls as evidence
from leefwereld.studio.history import urls as history
from leefwereld.studio.looking import urls as looking
from leefwereld.studio.making import urls as making
from leefwereld.studio.session import urls as session
from leefwereld.studio.shelf import urls as shelf
from leefwereld.studio.talk import urls as talk

app_name = "studio"
_PARTS = (shelf, looking, making, evidence, history, talk, session)
urlpatterns = [address for part in _PARTS for address in part.urlpatterns]
