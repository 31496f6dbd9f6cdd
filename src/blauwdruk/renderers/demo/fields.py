"""Fields: what is asked, in eleven kinds and four shapes (a line, a box, a day, a list to choose from).

No field has a value that somebody made up, and none that is sent has a name: the browser has nothing
to send. Only a radio button carries one, for that is how a browser knows which belong together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from blauwdruk.model import Field, FieldKind, Step
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.route import Way
from blauwdruk.renderers.demo.scene import Scene

_LINES = {
    FieldKind.TEXT: 'type="text"',
    FieldKind.NUMBER: 'type="text" inputmode="numeric"',
    FieldKind.MONEY: 'type="text" inputmode="decimal"',
    FieldKind.EMAIL: 'type="email"',
    FieldKind.PHONE: 'type="tel"',
}
_CHOICES = {FieldKind.CHOICE: "radio", FieldKind.CHOICES: "checkbox", FieldKind.YES_NO: "radio"}
_DAY_PARTS = ((phrases.DAY, 2), (phrases.MONTH, 2), (phrases.YEAR, 4))


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its words as HTML, and the page that it leads to."""

    text: str
    hint: str = ""
    to: str = ""


def field(scene: Scene, step: Step, asked: Field) -> str:
    """Give one field with its label, hint, place for a message, and control, in that order."""
    name = f"field-{step.id}--{asked.id}"
    if asked.kind in _CHOICES and (asked.options or asked.kind is FieldKind.YES_NO):
        inside = _group(scene, name, asked, _options(scene, asked))
    elif asked.kind is FieldKind.DATE:
        inside = _day(scene, name, asked)
    else:
        inside = _single(scene, name, asked)
    return _frame(scene, asked, inside)


def way_field(scene: Scene, step: Step, ways: Iterable[Way]) -> str:
    """Give the ways on as a field, for a screen that also asks other things."""
    those = tuple(ways)
    legend = phrases.YOUR_CHOICE if those[0].choice else phrases.WHICH_WAY
    asked = Field(id="way", label=legend.into(scene.language), kind=FieldKind.CHOICE)
    options = [Option(scene.say(way.text), escape(way.hint), way.to) for way in those]
    return _frame(scene, asked, _group(scene, f"way-{step.id}", asked, options))


def _frame(scene: Scene, asked: Field, inside: str) -> str:
    missing = {
        FieldKind.CHOICE: phrases.MISSING_ONE,
        FieldKind.YES_NO: phrases.MISSING_ONE,
        FieldKind.CHOICES: phrases.MISSING_SOME,
    }
    wrong = phrases.WRONG.get(asked.kind)
    facts = f' data-kind="{asked.kind}" data-label="{escape(asked.label)}"'
    if asked.required and asked.kind is not FieldKind.FILE:
        facts += f' data-missing="{scene.say(missing.get(asked.kind, phrases.MISSING))}"'
    if wrong:
        facts += f' data-wrong="{scene.say(wrong)}"'
    if asked.data:
        facts += f' data-about="{escape(asked.data)}"'
    return f'<div class="utrecht-form-field"{facts}>{inside}</div>'


def _single(scene: Scene, name: str, asked: Field) -> str:
    rest = f'id="{name}"{_described(name, asked)} autocomplete="off"'
    if asked.kind is FieldKind.LONG_TEXT:
        control = f'<textarea class="utrecht-textarea" rows="5" {rest}></textarea>'
    elif asked.kind is FieldKind.FILE:
        control = f'<input class="file" type="file" {rest}>'
    else:
        line = _LINES.get(asked.kind, _LINES[FieldKind.TEXT])
        control = f'<input class="utrecht-textbox utrecht-textbox--{asked.kind}" {line} {rest}>'
    if asked.kind is FieldKind.MONEY:
        control = f'<span class="money"><span aria-hidden="true">€</span>{control}</span>'
    label = f'<label class="utrecht-form-label" for="{name}"{scene.lang}>{_label(scene, asked)}</label>'
    return label + _notes(scene, name, asked) + control


def _day(scene: Scene, name: str, asked: Field) -> str:
    parts = "".join(
        f'<label class="day-part">{scene.say(word)}<input class="utrecht-textbox" type="text"'
        f' inputmode="numeric" maxlength="{size}" autocomplete="off"{_id(name, first=number == 0)}></label>'
        for number, (word, size) in enumerate(_DAY_PARTS)
    )
    return _fieldset(scene, name, asked, f'<div class="day">{parts}</div>')


def _group(scene: Scene, name: str, asked: Field, options: Iterable[Option]) -> str:
    shape = _CHOICES[asked.kind]
    look = "utrecht-radio-button" if shape == "radio" else "utrecht-checkbox"
    grouped = f' name="{name}"' if shape == "radio" else ""
    items = "".join(
        f'<label class="option"{scene.lang}><input class="{look}" type="{shape}"{grouped}'
        f'{_id(name, first=number == 0)} value="{option.to or number}">'
        f"<span>{option.text}{_small(option.hint)}</span></label>"
        for number, option in enumerate(options)
    )
    return _fieldset(scene, name, asked, items)


def _fieldset(scene: Scene, name: str, asked: Field, inside: str) -> str:
    legend = f'<legend class="utrecht-form-label"{scene.lang}>{_label(scene, asked)}</legend>'
    notes = _notes(scene, name, asked)
    return (
        f'<fieldset class="utrecht-form-fieldset"{_described(name, asked)}>{legend}{notes}{inside}</fieldset>'
    )


def _label(scene: Scene, asked: Field) -> str:
    optional = "" if asked.required else f' <span class="optional">{scene.say(phrases.OPTIONAL)}</span>'
    return escape(asked.label) + optional


def _notes(scene: Scene, name: str, asked: Field) -> str:
    hints = [f"<span{scene.lang}>{escape(asked.hint)}</span>"] if asked.hint else []
    if asked.kind is FieldKind.FILE:
        hints.append(f"<span>{scene.say(phrases.NO_FILE)}</span>")
    hint = "".join(hints)
    known = f'<p class="known" hidden>{scene.say(phrases.KNOWN)}</p>' if asked.data else ""
    return (
        (f'<div class="utrecht-form-field-description" id="{name}--hint">{hint}</div>' if hint else "")
        + known
        + f'<p class="utrecht-form-field-error-message" id="{name}--error" hidden></p>'
    )


def _described(name: str, asked: Field) -> str:
    hint = f"{name}--hint " if asked.hint or asked.kind is FieldKind.FILE else ""
    return f' aria-describedby="{hint}{name}--error"'


def _options(scene: Scene, asked: Field) -> list[Option]:
    if asked.kind is FieldKind.YES_NO:
        return [Option(scene.say(phrases.YES)), Option(scene.say(phrases.NO))]
    return [Option(escape(text)) for text in asked.options]


def _id(name: str, *, first: bool) -> str:
    return f' id="{name}"' if first else ""


def _small(hint: str) -> str:
    return f'<small class="utrecht-form-field-description">{hint}</small>' if hint else ""
