"""A blueprint as rows and columns: the words on them, and the way there and back.

Shared by the compilers that write tables and the readers that read them; knows no file format.
"""

from blauwdruk.sheet.page import Page, cell_name, clean
from blauwdruk.sheet.pages import pages
from blauwdruk.sheet.tree import is_beside, is_ours, tree_of

__all__ = ["Page", "cell_name", "clean", "is_beside", "is_ours", "pages", "tree_of"]
