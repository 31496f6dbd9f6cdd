"""Blauwdruk: a service design as a document that can be checked, measured, drawn and run."""

__version__ = "0.1.0"
