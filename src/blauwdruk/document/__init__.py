"""A blueprint as a file: read it, write it, and say what is wrong with it."""

from blauwdruk.document.dump import dump
from blauwdruk.document.load import Loaded, load, read
from blauwdruk.document.problem import DocumentError, Problem
from blauwdruk.document.rewrite import rewrite
from blauwdruk.document.schema import schema
from blauwdruk.document.source import text_of

__all__ = ["DocumentError", "Loaded", "Problem", "dump", "load", "read", "rewrite", "schema", "text_of"]
