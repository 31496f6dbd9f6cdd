"""Every sentence on the screen exists in English too, and none is left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

import leefwereld

SOURCE = Path(leefwereld.__file__).parent
ENGLISH = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
CALLS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext"}
STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"\b(?P<call>n?gettext|_)\(\s*{STRING}(?:\s*,\s*{STRING})?", re.DOTALL)


def said_in_python(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            yield from (
                word.value
                for word in node.args[:1]
                if isinstance(word, ast.Constant) and isinstance(word.value, str)
            )


def said_in_template(text: str) -> Iterator[str]:
    for found in IN_TEMPLATE.finditer(templatize(text)):
        yield ast.literal_eval(found.group(2))


def said() -> set[str]:
    python = [one for file in SOURCE.rglob("*.py") for one in said_in_python(file.read_text("utf-8"))]
    html = [one for file in SOURCE.rglob("*.html") for one in said_in_template(file.read_text("utf-8"))]
    return {*python, *html}


def test_every_sentence_is_translated() -> None:
    known = {entry.msgid for entry in polib.pofile(str(ENGLISH)).translated_entries()}
    assert sorted(said() - known) == []


def test_no_translation_is_left_over() -> None:
    known = {entry.msgid for entry in polib.pofile(str(ENGLISH))}
    assert sorted(known - said()) == []


def test_a_translation_keeps_every_name_that_is_filled_in() -> None:
    for entry in polib.pofile(str(ENGLISH)):
        names = set(re.findall(r"%\(\w+\)s", f"{entry.msgid}{entry.msgid_plural}"))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            assert not text or set(re.findall(r"%\(\w+\)s", text)) <= names, entry.msgid


@pytest.mark.parametrize("word", ["klant", "cliënt", "burger", "ontvangen"])
def test_words_that_people_misread_are_not_used(word: str) -> None:
    used = [one for one in said() if re.search(rf"\b{word}\b", one, re.IGNORECASE)]
    assert used == []
