"""An artefact: the real thing that a step needs on paper or screen, with its whole content."""

from __future__ import annotations

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.screen import Field
from blauwdruk.model.value import Id, Value


class ArtefactKind(Labelled):
    """What kind of thing it is (S2: "van functieprofielen tot formulieren en belscripts")."""

    CALL_SCRIPT = "call_script", "belscript", "call script"
    CONVERSATION_GUIDE = "conversation_guide", "gesprekshulp", "conversation guide"
    FORM = "form", "formulier", "form"
    LETTER = "letter", "brief", "letter"
    ROLE_PROFILE = "role_profile", "functieprofiel", "role profile"
    FOLDER = "folder", "papieren map", "paper folder"
    CHECKLIST = "checklist", "checklist", "checklist"


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
