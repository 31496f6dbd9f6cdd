"""Drawing: the poster as shapes on a plane, shared by every output that shows it."""

from blauwdruk.drawing.poster import Poster, poster
from blauwdruk.drawing.view import View

__all__ = ["Poster", "View", "poster"]
