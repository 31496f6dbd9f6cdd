"""A form: groups of inputs, in the order in which a team thinks of them."""

from __future__ import annotations

from dataclasses import dataclass

from blauwdruk.words import Words


@dataclass(frozen=True, slots=True)
class When:
    """Something that another field of the same thing says."""

    path: str
    says: tuple[str | bool, ...] = ()
    """One of these; without any: something is filled in there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is missing when this stays empty, in these circumstances; a sentence, never a lock."""

    sentence: Words
    when: tuple[When, ...] = ()
    """All of these hold; without any, it is always asked."""


@dataclass(frozen=True, slots=True)
class Input:
    """One field as people fill it in. What can be worked out from the model is not said here."""

    path: str
    """As it lies in the live document: ``resident.does``."""
    label: Words | None = None
    """Its own label; the vocabulary's word when it has none."""
    help: Words | None = None
    """Why or when to fill it in, in one short sentence."""
    long: bool = False
    """A text of several lines."""
    kind: str = ""
    """How it is filled in, where the model alone does not tell: ``feeling``, ``face``."""
    shown: tuple[When, ...] = ()
    """It is only shown when one of these holds, or when something stands in it."""
    asked: tuple[Asked, ...] = ()
    inside: tuple[Input, ...] = ()
    """The inputs of one item, when it is a list of forms: ``data`` and ``known_by`` of an ask."""


@dataclass(frozen=True, slots=True)
class Group:
    """A few inputs that belong together."""

    name: str
    title: Words
    inputs: tuple[Input, ...]
    help: Words | None = None
    part: str = ""
    """It is a part that is there or not, such as ``privacy``: it is begun and taken away as a whole."""
    begin: Words | None = None
    """What the button that begins the part says."""
    shown: tuple[When, ...] = ()
    """The part is offered when one of these holds, or when it is there already; without any, always."""
    closed: bool = False
    """It stands folded until somebody wants it."""


@dataclass(frozen=True, slots=True)
class Form:
    """All that can be filled in of one kind of thing."""

    collection: str
    noun: Words
    new: Words
    """What the button that makes a new one says."""
    called: str
    """The field by which people know it: ``title``."""
    groups: tuple[Group, ...]
