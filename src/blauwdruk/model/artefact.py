"""An artefact: the real thing that a step needs on paper or screen, with its whole content."""

from __future__ import annotations

from enum import StrEnum

from blauwdruk.model.screen import Field
from blauwdruk.model.value import Id, Value
from blauwdruk.words import Words


class ArtefactKind(StrEnum):
    """What kind of thing it is (S2: "van functieprofielen tot formulieren en belscripts")."""

    CALL_SCRIPT = "call_script"
    CONVERSATION_GUIDE = "conversation_guide"
    FORM = "form"
    LETTER = "letter"
    ROLE_PROFILE = "role_profile"
    FOLDER = "folder"
    CHECKLIST = "checklist"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _LABELS[self]


_LABELS = {
    ArtefactKind.CALL_SCRIPT: Words("belscript", "call script"),
    ArtefactKind.CONVERSATION_GUIDE: Words("gesprekshulp", "conversation guide"),
    ArtefactKind.FORM: Words("formulier", "form"),
    ArtefactKind.LETTER: Words("brief", "letter"),
    ArtefactKind.ROLE_PROFILE: Words("functieprofiel", "role profile"),
    ArtefactKind.FOLDER: Words("papieren map", "paper folder"),
    ArtefactKind.CHECKLIST: Words("checklist", "checklist"),
}


class Section(Value):
    """A part of an artefact: a heading and its text."""

    id: Id
    title: str = ""
    text: str = ""
    """Paragraphs, with an empty line between them; lines that start with "- " are a list."""


class Artefact(Value):
    """A call script, form, letter, role profile ... as real content, not only a title (S2)."""

    id: Id
    kind: ArtefactKind
    title: str
    audience: str = ""
    """Who reads or uses it."""
    sections: tuple[Section, ...] = ()
    fields: tuple[Field, ...] = ()
    """For a form: what is asked."""
    owner: str = ""
    based_on: tuple[Id, ...] = ()
