"""XML from strangers, read while nothing in it can do anything: no document types, no entities, no endless depth.

Built on expat's handlers, so that an attack is met where it begins and told with its line (OWASP, "XML External
Entity Prevention").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from blauwdruk.words import Words
from leefwereld.catalogue.exchange.taken import refuse, weighed

AT_MOST_DEEP = 40
AT_MOST_ELEMENTS = 100_000
_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Element:
    """A part of the file; its name is the namespace, a space and its own name."""

    name: str
    line: int
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)
    inside: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands right in it, without white space around it."""
        return "".join(self.words).strip()

    def all(self, name: str) -> Iterator[Element]:
        """Give every element of this name in it, however deep, in the order of the file."""
        for child in self.inside:
            if child.name == name:
                yield child
            yield from child.all(name)

    def first(self, name: str) -> Element | None:
        """Give the first element of this name in it."""
        return next(self.all(name), None)


def root_of(data: bytes) -> Element:
    """Give the outermost element of a file.

    Raises:
        RefusedError: it is no XML, or it holds what we never open.
    """
    return _Builder().build(weighed(data))


def plain(text: str) -> str:
    """Give a text as XML can hold it: without control signs, which no version 1.0 file may have."""
    return _NOT_IN_XML.sub("", text)


class _Builder:
    """Builds the tree from what expat meets. A class, because a stream needs a memory."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.open = [Element("", 1, {})]
        self.elements = 0

    def build(self, data: bytes) -> Element:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            raise refuse(error.lineno, _broken(error)) from error
        except (ValueError, LookupError) as error:
            if hasattr(error, "problem"):
                raise
            raise refuse(1, _OTHER_LETTERS) from error
        return self.open[0].inside[0]

    @property
    def _line(self) -> int:
        return self.parser.CurrentLineNumber

    def _doctype(self, *_: object) -> None:
        raise refuse(self._line, _DOCTYPE)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if len(self.open) > AT_MOST_DEEP:
            raise refuse(self._line, _DEEP)
        if self.elements > AT_MOST_ELEMENTS:
            raise refuse(self._line, _MANY)
        element = Element(name, self._line, attributes)
        self.open[-1].inside.append(element)
        self.open.append(element)

    def _end(self, _: str) -> None:
        self.open.pop()

    def _words(self, text: str) -> None:
        self.open[-1].words.append(text)


def _broken(error: expat.ExpatError) -> Words:
    said = expat.ErrorString(error.code)
    if "encoding" in said:
        return _OTHER_LETTERS
    return Words(
        f"Vanaf hier is dit geen goede XML (kolom {error.offset + 1}: {said}).",
        f"From here on this is no sound XML (column {error.offset + 1}: {said}).",
    )


_DOCTYPE = Words(
    "Hier staat een documenttype (DOCTYPE). Daarmee kan een bestand andere bestanden openen of eindeloos "
    "groeien. Zulke bestanden lezen wij niet.",
    "Here is a document type (DOCTYPE). With it a file can open other files or grow without end. "
    "We do not read such files.",
)
_DEEP = Words(
    f"Hier zitten meer dan {AT_MOST_DEEP} lagen in elkaar. Zulke bestanden lezen wij niet.",
    f"More than {AT_MOST_DEEP} layers are nested here. We do not read such files.",
)
_MANY = Words(
    f"Dit bestand heeft meer dan {AT_MOST_ELEMENTS} onderdelen. Verdeel het over meer bestanden.",
    f"This file has more than {AT_MOST_ELEMENTS} parts. Divide it over more files.",
)
_OTHER_LETTERS = Words(
    "De tekens in dit bestand zijn niet te lezen. Sla het op als UTF-8.",
    "The signs in this file cannot be read. Save it as UTF-8.",
)
