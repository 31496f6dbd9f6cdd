"""Pages back into a blueprint's tree: the rest by address first, then what people changed in the cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from blauwdruk.sheet.column import Column
from blauwdruk.sheet.editing import Editing, named
from blauwdruk.sheet.fields import ADDRESS, BLUEPRINT, FORM, JOURNEY, TABLES, VALUE, Table
from blauwdruk.sheet.flat import Tree, gathered, of_cells
from blauwdruk.sheet.grid import edit_grid
from blauwdruk.sheet.page import Page
from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Words


def is_ours(pages: Sequence[Page]) -> bool:
    """Tell whether these pages were written by :func:`blauwdruk.sheet.pages`."""
    return any(_is(page, BLUEPRINT) for page in pages) and any(map(_is_rest, pages))


def is_beside(page: Page) -> bool:
    """Tell whether a page is ours and holds something else than a journey."""
    return any(_is(page, words) for words in (BLUEPRINT, *(table.words for table in TABLES))) or _is_rest(
        page
    )


def _is(page: Page, words: Words) -> bool:
    return page.at(0, 0).strip().casefold() in {words.nl, words.en}


def _is_rest(page: Page) -> bool:
    return _is(page, ADDRESS) and page.at(0, 1).strip().casefold() in {VALUE.nl, VALUE.en}


def tree_of(pages: Iterable[Page]) -> tuple[Tree, list[Words]]:
    """Give the tree that the pages hold, and what on them could not be read.

    Raises:
        ValueError: an address in the last page is broken.
    """
    every = list(pages)
    rest = next(page for page in every if _is_rest(page))
    tree = gathered(
        (row[0].strip(), of_cells(row[1:])) for row in rest.rows[1:] if row and row[0].strip() and row[1:]
    )
    editing = Editing("en" if rest.at(0, 0).strip().casefold() == ADDRESS.en else "nl")
    form = next(page for page in every if _is(page, BLUEPRINT))
    whole = {"id": form.at(0, 1).strip()} | tree
    _edit_form(whole, form, editing)
    for page in every:
        for table in TABLES:
            if _is(page, table.words):
                _edit_table(whole, table, page, editing)
    for page in every:
        if _is(page, JOURNEY):
            edit_grid(whole, page, editing)
    return whole, editing.left_out


def _edit_form(whole: Tree, page: Page, editing: Editing) -> None:
    known = named(FORM)
    for number in range(1, len(page.rows)):
        name = page.at(number, 0).strip()
        where = page.where(number, 1)
        if name.casefold() in known:
            editing.edit(whole, known[name.casefold()], page.at(number, 1), where)
        elif name:
            editing.unknown(where, name)


def _edit_table(whole: Tree, table: Table, page: Page, editing: Editing) -> None:
    """Read a row per thing. The page says which there are, and in what order."""
    known = named(table.columns)
    columns: dict[int, Column] = {}
    for number in range(1, len(page.rows[0])):
        name = page.at(0, number).strip()
        if name.casefold() in known:
            columns[number] = known[name.casefold()]
        elif name:
            editing.unknown(page.where(0, number), name)
    before = {thing["id"]: thing for thing in whole.get(table.key, ())}
    read: set[str] = set()
    things: list[Tree] = []
    for number in range(1, len(page.rows)):
        if not any(cell.strip() for cell in page.rows[number]):
            continue
        said = next((page.at(number, at) for at in columns if page.at(number, at).strip()), "")
        name = page.at(number, 0).strip()
        if not name or name in read:
            name = fresh(slug(said, table.key), before.keys() | read)
        read.add(name)
        thing = before.get(name, {"id": name})
        things.append(thing)
        for at, column in columns.items():
            editing.edit(thing, column, page.at(number, at), page.where(number, at))
    whole[table.key] = things
