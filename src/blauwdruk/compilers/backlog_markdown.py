"""The backlog to read: the work per owner, and first of all what is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from blauwdruk.compilers import compiler
from blauwdruk.compilers._backlog import Work, work
from blauwdruk.model import Blueprint
from blauwdruk.words import Language, Words

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_NOBODY = Words("Van niemand", "Nobody's")
_DUE = Words("uiterlijk", "due")
_NOTHING = Words("Er zijn nog geen consequenties.", "There are no consequences yet.")


@compiler(
    title=Words("Backlog om te lezen: het werk per eigenaar", "Backlog to read: the work per owner"),
    suffix=".backlog.md",
    media_type="text/markdown; charset=utf-8",
)
def backlog_markdown(blueprint: Blueprint) -> bytes:
    """Give a heading per owner and a box to tick per consequence; soonest due comes first."""
    language = blueprint.language
    owned: dict[str, list[Work]] = {}
    for one in sorted(work(blueprint), key=lambda one: (one.owner.casefold(), one.due or date.max)):
        owned.setdefault(one.owner, []).append(one)
    lines = [f"# {_plain(blueprint.title)}", ""]
    for owner, items in owned.items():
        lines += [f"## {_plain(owner) or _NOBODY.into(language)} ({len(items)})", ""]
        for one in items:
            lines += _lines(one, language)
        lines.append("")
    if not owned:
        lines += [_NOTHING.into(language), ""]
    return "\n".join(lines).encode()


def _lines(one: Work, language: Language) -> Iterator[str]:
    """Tell one item: what, how far, whether it can, and where it comes from."""
    due = f"{_DUE.into(language)} {one.due.isoformat()}" if one.due else ""
    verdict = f"{one.verdict}: {_plain(one.reason)}" if one.reason else one.verdict
    facts = (one.status, due, verdict, _plain(one.article), one.aspect, one.kind, one.layer, one.evidence)
    yield f"- [{'x' if one.done else ' '}] **{_plain(one.text)}**  "
    yield f"  {' · '.join(filter(None, facts))}  "
    yield f"  {_plain(one.milestone)} · {_plain(one.step)} (`{one.place}`, `{one.address}`)"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
