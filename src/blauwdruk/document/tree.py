"""A YAML or JSON text as a tree of maps, lists and scalars that remember where they stood.

The text is read as a stream of events, so that an attack is met while it begins: whoever nests a
hundred thousand lists is stopped at the fortieth. There is no alias, tag or merge in a blueprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blauwdruk.document.problem import AT_MOST, DocumentError, Problem, quoted
from blauwdruk.document.scalar import resolved
from blauwdruk.document.source import STRANGE, invisible
from blauwdruk.words import Words

AT_MOST_DEEP = 40
AT_MOST_NODES = 300_000
"""A thousand steps and twelve thousand consequences take half of it."""
AT_MOST_KEYS = 200
AT_MOST_WORDS = 2_000
"""So many keys in one map, and texts or numbers in one list; things with an id may be many more."""


class Map(dict[str, Any]):
    """A map; ``mark`` is where it starts and ``marks`` where each of its keys stands."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Any) -> None:
        super().__init__()
        self.mark = mark
        self.marks: dict[str, Any] = {}


class Many(list[Any]):
    """A list; ``mark`` is where it starts and ``marks`` where each of its items stands."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Any) -> None:
        super().__init__()
        self.mark = mark
        self.marks: list[Any] = []


def tree_of(text: str) -> tuple[Any, list[Problem]]:
    """Give the tree of a text, and what is wrong with it although it could be read.

    Raises:
        DocumentError: the text is not YAML or JSON, or it holds more than a blueprint can.
    """
    return _Builder().build(events_of(text))


def events_of(text: str) -> Iterator[Any]:
    """Give the text's parts as the parser meets them, each with where it starts and ends.

    Raises:
        DocumentError: the text is not YAML or JSON.
    """
    from yaml import YAMLError

    from blauwdruk.document.unreadable import unreadable

    parser = _parser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except YAMLError as error:
        raise DocumentError([unreadable(error, text)]) from error


def _parser(text: str) -> Any:
    """Give libyaml's parser, or the slower one in Python where libyaml is not there."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        from yaml import SafeLoader

        return SafeLoader(text)
    return CParser(text.encode())


class _Builder:
    """Builds the tree from events. A class, because a stream needs a memory."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.open: list[Map | Many] = []
        self.key: str | None = None
        self.root: Any = None
        self.documents = 0
        self.nodes = 0

    def build(self, events: Iterator[Any]) -> tuple[Any, list[Problem]]:
        from yaml import events as kinds

        for event in events:
            kind = type(event)
            if kind is kinds.ScalarEvent:
                self._scalar(event)
            elif kind is kinds.MappingStartEvent:
                self._start(event, Map(event.start_mark))
            elif kind is kinds.SequenceStartEvent:
                self._start(event, Many(event.start_mark))
            elif kind is kinds.MappingEndEvent or kind is kinds.SequenceEndEvent:
                self.open.pop()
            elif kind is kinds.AliasEvent:
                self._report(event.start_mark, _ALIAS)
                self._place(f"*{event.anchor}", event.start_mark)  # most likely a text, only without quotes
            elif kind is kinds.DocumentStartEvent:
                self._document(event.start_mark)
        return self.root, self.problems

    def _document(self, mark: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise DocumentError([*self.problems, _at(mark, _SECOND)])

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        inside = self.open[-1] if self.open else None
        if self.key is None and isinstance(inside, Map):
            self._name(inside, event.value, event.start_mark)
            return
        if event.style == '"' and (strange := STRANGE.search(event.value)):
            self._report(event.start_mark, invisible(strange[0]))
        self._place(resolved(event.value) if event.implicit[0] else event.value, event.start_mark)

    def _name(self, inside: Map, key: str, mark: Any) -> None:
        if key in inside.marks:
            self._report(mark, _twice(key, inside.marks[key].line + 1))
        elif len(inside) >= AT_MOST_KEYS:
            raise DocumentError([*self.problems, _at(mark, _KEYS)])
        else:
            inside.marks[key] = mark
        self.key = key

    def _start(self, event: Any, node: Map | Many) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if len(self.open) >= AT_MOST_DEEP:
            raise DocumentError([*self.problems, _at(event.start_mark, _DEEP)])
        self._place(node, event.start_mark)
        self.open.append(node)

    def _place(self, value: Any, mark: Any) -> None:
        self.nodes += 1
        if self.nodes > AT_MOST_NODES:
            raise DocumentError([*self.problems, _at(mark, _LARGE)])
        if not self.open:
            self.root = value
            return
        inside = self.open[-1]
        if isinstance(inside, Many):
            if len(inside) >= AT_MOST_WORDS and not isinstance(value, Map):
                raise DocumentError([*self.problems, _at(mark, _WORDY)])
            inside.append(value)
            inside.marks.append(mark)
            return
        if self.key is None:
            raise DocumentError([*self.problems, _at(mark, _NO_NAME)])
        inside.setdefault(self.key, value)
        self.key = None

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._report(event.start_mark, _ALIAS)
        if event.tag is not None and event.tag != "!":
            self._report(event.start_mark, _tag(event.tag))

    def _report(self, mark: Any, text: Words) -> None:
        self.problems.append(_at(mark, text))
        if len(self.problems) >= AT_MOST:
            raise DocumentError(self.problems)


def _at(mark: Any, text: Words) -> Problem:
    return Problem(mark.line + 1, mark.column + 1, "", text)


def _twice(key: str, line: int) -> Words:
    return Words(
        f"{quoted(key)} staat hier voor de tweede keer (de eerste keer op regel {line}). Haal er een weg.",
        f"{quoted(key)} stands here for the second time (the first is on line {line}). Take one out.",
    )


def _tag(tag: str) -> Words:
    return Words(
        f"Labels zoals {quoted(tag)} kunnen niet in een blauwdruk. Haal het label weg. "
        "Begint de tekst met een uitroepteken? Zet er dan aanhalingstekens omheen.",
        f"Tags such as {quoted(tag)} cannot be in a blueprint. Take the tag out. "
        "Does the text start with an exclamation mark? Then put quotes around it.",
    )


_ALIAS = Words(
    "Verwijzingen met & en * kunnen niet in een blauwdruk. Schrijf de tekst hier uit. "
    "Begint de tekst met & of *? Zet er dan aanhalingstekens omheen.",
    "References with & and * cannot be in a blueprint. Write the text out here. "
    "Does the text start with & or *? Then put quotes around it.",
)
_DEEP = Words(
    f"Hier zitten meer dan {AT_MOST_DEEP} lagen in elkaar. Dat kan niet in een blauwdruk. "
    "Kijk of er een haakje te veel staat.",
    f"More than {AT_MOST_DEEP} layers are nested here. A blueprint cannot have that. "
    "Look whether there is a bracket too many.",
)
_LARGE = Words(
    f"Dit bestand heeft meer dan {AT_MOST_NODES} onderdelen. Verdeel het over meer blauwdrukken.",
    f"This file has more than {AT_MOST_NODES} parts. Divide it over more blueprints.",
)
_KEYS = Words(
    f"Dit blok heeft meer dan {AT_MOST_KEYS} velden. Kijk of de regels goed inspringen.",
    f"This block has more than {AT_MOST_KEYS} fields. Look whether the lines are rightly indented.",
)
_WORDY = Words(
    f"Deze lijst heeft meer dan {AT_MOST_WORDS} regels. Maak hem korter.",
    f"This list has more than {AT_MOST_WORDS} lines. Make it shorter.",
)
_NO_NAME = Words(
    "Voor de dubbele punt hoort een naam te staan, zoals “title:”. Hier staat een lijst of een blok.",
    "Before the colon belongs a name, such as “title:”. Here is a list or a block.",
)
_SECOND = Words(
    "Hier begint een tweede blauwdruk (---). Zet elke blauwdruk in een eigen bestand.",
    "A second blueprint (---) begins here. Put each blueprint in a file of its own.",
)
