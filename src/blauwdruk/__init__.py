"""Blauwdruk: a service design as a document that can be checked, measured, drawn and run.

What other programs need stands in twelve names, each in the package that makes it:

    from blauwdruk.document import dump, load  # a file becomes a blueprint, and a blueprint a file
    from blauwdruk.model import Blueprint  # what it is: frozen values
    from blauwdruk.rules import check  # what a good blueprint keeps to
    from blauwdruk.measures import measured  # how much, now and later
    from blauwdruk.drawing import View  # which part to look at, and how
    from blauwdruk.renderers import RENDERERS  # for people: RENDERERS["pdf"].draw(blueprint, View())
    from blauwdruk.compilers import COMPILERS  # for machines: COMPILERS["bpmn"].compile(blueprint)
    from blauwdruk.readers import READERS  # from elsewhere: a table or a workbook
    from blauwdruk.changes import apply, diff, merge  # what differs, and two copies made one

Nothing is imported here, so that a name has one home and a command starts at once.
"""

__version__ = "0.1.0"
