"""What somebody sends from elsewhere: a document, a spreadsheet, a text or cells that she pasted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from blauwdruk.document import text_of
from blauwdruk.readers import READERS, NotUnderstood, Reader
from blauwdruk.words import Words

_NO_TEXT = Words(
    "Dit is geen tekst. Kies een blauwdruk (.yaml of .json), een Excel-bestand (.xlsx) of een tabel (.csv). "
    "Staat het in een PDF of in Word? Kopieer de tabel naar een rekenblad en kies dat.",
    "This is no text. Choose a blueprint (.yaml or .json), an Excel file (.xlsx) or a table (.csv). "
    "Is it in a PDF or in Word? Copy the table to a spreadsheet and choose that.",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent: the bytes of a file, or a text."""

    content: bytes
    file_name: str = ""

    @property
    def reader(self) -> Reader | None:
        """Who reads this kind of file, or cells that somebody pasted; a blueprint needs nobody."""
        if not self.file_name and b"\t" in self.content.lstrip(b"\r\n ").split(b"\n", 1)[0]:
            return READERS["table"]  # a spreadsheet puts tabs between its cells; a blueprint begins with none
        suffix = PurePath(self.file_name).suffix.lower()
        return next((one for one in READERS.values() if suffix and suffix in one.suffixes), None)

    @property
    def text(self) -> str:
        """The text as it came, whatever letters it was saved with.

        Raises:
            NotUnderstood: it is no text at all.
            DocumentError: it was saved with an old character set, or holds signs that no text holds.
        """
        if self.content.startswith((b"%PDF", b"PK\3\4", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")):
            raise NotUnderstood(_NO_TEXT)
        return text_of(self.content)

    @property
    def to_mend(self) -> str:
        """The text to show when it is not good; an old Windows file shows its own letters, now as UTF-8."""
        try:
            return self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.content.decode("cp1252", errors="replace")


class SentForm(forms.Form):
    """A file, or a text or cells that somebody pasted."""

    file = forms.FileField(label=_("Bestand"), required=False)
    text = forms.CharField(required=False, strip=False)
    file_name = forms.CharField(required=False, max_length=200)
    """What the file was called whose text stands here."""

    def clean_file(self) -> UploadedFile[bytes] | None:
        """Refuse what is bigger than any blueprint."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise ValidationError(_("Dit bestand is groter dan 10 MB. Zo groot is geen blauwdruk."))
        return file

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        told = super().clean() or {}
        is_empty = not told.get("file") and not (told.get("text") or "").strip()
        if is_empty and not {"file", "text"} & set(self.errors):
            raise ValidationError(_("Kies een bestand, of plak de tekst."))
        return told

    @property
    def sent(self) -> Sent:
        """What was sent; the file goes before the text."""
        told = self.cleaned_data
        if told["file"]:
            return Sent(told["file"].read(), told["file"].name)
        return Sent(told["text"].encode(), told["file_name"])


def suffixes() -> list[str]:
    """Give what the files are called that can be read, beside a document: ``.csv``, ``.xlsx``."""
    return sorted({suffix for one in READERS.values() for suffix in one.suffixes})
