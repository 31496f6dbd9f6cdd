"""The command line ``leefwereld``: look how help is found, without a server and without a database.

``leefwereld find "mijn kind maakt moeilijk vrienden"`` explains one answer, per way of looking.
``leefwereld find --queries FILE.jsonl --top 50`` prints a TREC run: one line a hit, "query Q0 id rank score name".
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from blauwdruk.cli.terminal import Terminal, terminal
from blauwdruk.words import Words
from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding import alarm as alarms
from leefwereld.catalogue.finding import kept, letters
from leefwereld.catalogue.finding.answer import Answer, Confidence, Hit, Kind
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.encoder import EncoderError
from leefwereld.catalogue.finding.entry import Entry, entry_of
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build
from leefwereld.catalogue.finding.kept import KeptVectors

_RUN = "leefwereld"
_SOME = 2
"""One phrase in so many is enough to know an ordinary question by; with one in six, twice as many ordinary questions of
others were taken for danger."""
_SURE = {
    Confidence.SURE: Words("zeker", "sure"),
    Confidence.LIKELY: Words("waarschijnlijk", "likely"),
    Confidence.DOUBTFUL: Words("twijfel: vraag door", "in doubt: ask on"),
    Confidence.PUZZLED: Words("wij begrijpen het niet", "we do not understand"),
    Confidence.NOTHING: Words("niets dat past", "nothing that fits"),
}
_WHY = {
    Kind.PHRASE: Words("iemand zei", "somebody said"),
    Kind.WORDS: Words("zelfde woorden", "same words"),
    Kind.MEANING: Words("lijkt erop", "means alike"),
}


def main(given: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 when nothing was found, 2 when it could not be done."""
    asked = parser().parse_args(given)
    here = terminal()
    try:
        if asked.command == "learn":
            return _learn(here)
        index = _index(asked, here)
        if asked.queries:
            return _run(index, asked, here)
        answer = find(index, " ".join(asked.words), top=asked.top)
    except (EncoderError, _InputError) as error:
        here.complain(str(error))
        return 2
    except OSError as error:
        here.complain(here.unable(Words("Ik kan niet verder", "I cannot go on"), error))
        return 2
    _explain(answer, {entry.id: entry for entry in index.entries}, here)
    return 0 if answer.hits else 1


class _InputError(Exception):
    """What was given cannot be read; with the file, the line and what to do."""


def parser() -> argparse.ArgumentParser:
    """Give what reads the command line."""
    top = argparse.ArgumentParser("leefwereld", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser(
        "learn", help="leer het model de demo en wat gevaar is / teach the model the demo, and what danger is"
    )
    finding = commands.add_parser("find", help="vind hulp in eigen woorden / find help in one's own words")
    finding.add_argument("words", nargs="*", help="wat er aan de hand is / what is the matter")
    finding.add_argument("--queries", type=Path, help='JSON Lines: {"id": ..., "text": ...}; "-" = stdin')
    finding.add_argument(
        "--shelf", type=Path, help='JSON Lines in place of the demo: {"id", "title", "text"}'
    )
    finding.add_argument("--top", type=int, default=None, help="hoeveel / how many (5; 50 with --queries)")
    finding.add_argument(
        "--model", default=os.environ.get("LEEFWERELD_MODEL", "e5-small"), help="e5-small, none, map"
    )
    return top


def _index(asked: argparse.Namespace, here: Terminal) -> Index:
    if not asked.queries and not asked.words:
        raise _InputError('Zeg wat er aan de hand is: leefwereld find "ik kan de huur niet betalen"')
    asked.top = asked.top or (50 if asked.queries else 5)
    entries = list(_entries(asked.shelf)) if asked.shelf else [entry_of(one) for one in shipped().provisions]
    encoder = _encoder(asked.model, here)
    return build(entries, encoder=encoder, alarm=alarms.alarm_for(encoder) if encoder else None)


def _encoder(name: str, here: Terminal) -> KeptVectors | None:
    first = load_encoder(name)
    if first is None:
        return None
    path = Path(os.environ.get("LEEFWERELD_VAR", "var")) / "vectors.sqlite3"
    beside = [
        again for _ in range(1, min(os.cpu_count() or 1, 4)) if (again := load_encoder(name)) is not None
    ]
    return KeptVectors(first, path, beside=beside, tell=lambda done, of: _progress(done, of, here))


def _learn(here: Terminal) -> int:
    """Work out what the default model must know of the demo's shelf and of danger, and keep it with the platform."""
    encoder = _encoder("e5-small", here)
    if encoder is None:
        return 2
    shelf = [entry_of(one) for one in shipped().provisions]
    said = [phrase for entry in shelf for phrase in entry.phrases]
    kept.ship(encoder, said, [text for entry in shelf for text in (entry.formal, entry.plain)])
    calm = [phrase for one in shipped().provisions if not one.perils for phrase in one.phrases[::_SOME]]
    alarms.keep(alarms.learned(encoder, calm), alarms.shipped(encoder.name))
    letters.learn()
    for path in (kept.shipped(encoder.name), alarms.shipped(encoder.name), letters.shipped()):
        here.tell(str(path))
    return 0


def _progress(done: int, of: int, here: Terminal) -> None:
    if of > 1:  # a question is not worth a bar
        end = "\n" if done == of else "\r"
        here.err.write(f"{'█' * (30 * done // of):░<30} {done}/{of}{end}")
        here.err.flush()


def _entries(path: Path) -> Iterator[Entry]:
    for line in _lines(path):
        title = line.get("title", "")
        yield Entry(id=str(line["id"]), plain=title, formal=f"{title}. {line['text']}")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    for nr, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except json.JSONDecodeError as wrong:
            raise _InputError(f"{path}, regel {nr}: geen JSON ({wrong.msg}, teken {wrong.colno}).") from wrong
        if not isinstance(found, dict) or not {"id", "text"} <= found.keys():
            raise _InputError(f'{path}, regel {nr}: verwacht {{"id": ..., "text": ...}}.')
        yield found


def _run(index: Index, asked: argparse.Namespace, here: Terminal) -> int:
    for query in _lines(asked.queries):
        for rank, hit in enumerate(find(index, str(query["text"]), top=asked.top).hits, 1):
            here.out.write(f"{query['id']} Q0 {hit.id} {rank} {hit.score:.6f} {_RUN}\n")
    return 0


def _explain(answer: Answer, entries: dict[str, Entry], here: Terminal) -> None:
    for peril in answer.danger:
        here.tell(here.paint(f"! {peril.value}", "red"))
    if answer.meant:
        here.tell(Words(f"Bedoelde u: {answer.meant}", f"Did you mean: {answer.meant}"))
    here.tell(_SURE[answer.confidence])
    if answer.without_meaning:
        here.tell(Words("(alleen op woorden gezocht)", "(looked at words only)"))
    for rank, hit in enumerate(answer.hits, 1):
        here.tell()
        here.tell(f"{rank}. {here.paint(hit.id, 'bold')}  {entries[hit.id].plain.partition('.')[0]}")
        for line in _reasons(hit, here):
            here.tell(f"   {line}")


def _reasons(hit: Hit, here: Terminal) -> Iterator[str]:
    yield "  ".join(f"{name} {score:+.2f}" for name, score in (("score", hit.score), *hit.by))
    for reason in hit.because:
        yield f"{here.say(_WHY[reason.kind])}: {reason.text}".removesuffix(": ")
