"""Drawing: the poster as shapes on a plane, shared by every output that shows it."""

from blauwdruk.drawing.beside import beside
from blauwdruk.drawing.curve import curve
from blauwdruk.drawing.frame import Poster
from blauwdruk.drawing.poster import poster
from blauwdruk.drawing.view import View

__all__ = ["Poster", "View", "beside", "curve", "poster"]
