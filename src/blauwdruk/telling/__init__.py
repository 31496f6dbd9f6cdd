"""Telling: a whole blueprint as blocks to read, shared by the reading page and the PDF."""

from blauwdruk.telling.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Quote, Table, prose
from blauwdruk.telling.tell import tell

__all__ = ["Block", "Bullets", "Facts", "Heading", "Paragraph", "Picture", "Quote", "Table", "prose", "tell"]
