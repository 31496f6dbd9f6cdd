"""Makes what the drawings need from the web font: static TrueType files and the width of each letter.

The poster is laid out without a browser, so it must know how wide a word is. Widths are in
thousandths of the font size.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ASSETS = Path(__file__).parent.parent / "src" / "blauwdruk" / "assets"
BUILT = ASSETS.parent.parent / "leefwereld" / "theme" / "static" / "theme" / "built"
LETTERS = (
    *range(0x20, 0x180),
    0x2013,
    *range(0x2018, 0x201F),
    0x2022,
    0x2026,
    0x2039,
    0x203A,
    0x20AC,
    0x2212,
)
FAMILY = "Atkinson Hyperlegible Next"
CUTS = {  # file name: (source, weight, style name)
    "regular": ("variable-normal", 400, "Regular"),
    "semibold": ("variable-normal", 600, "SemiBold"),
    "italic": ("variable-italic", 400, "Italic"),
}


def cut(source: str, weight: int, style: str) -> TTFont:
    """Take one weight out of the variable font, and name it so that typesetters find it."""
    font = TTFont(ASSETS / "fonts" / f"{source}.woff2")
    font = instantiateVariableFont(font, {"wght": weight})
    font.flavor = None
    names = font["name"]
    for record, text in ((1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (16, FAMILY), (17, style)):
        names.setName(text, record, 3, 1, 0x409)
    names.setName(f"{FAMILY} {style}".replace(" ", ""), 6, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    return font


def widths(font: TTFont) -> dict[str, int]:
    """Give the width of every letter that the font has."""
    em = font["head"].unitsPerEm
    return {
        chr(code): round(font["hmtx"][glyph][0] * 1000 / em)
        for code, glyph in sorted(font.getBestCmap().items())
    }


def letters() -> None:
    """Make what residents' phones fetch: the letters of western Europe from weight 400 to 600, half the size."""
    fonts = BUILT / "fonts"
    font = TTFont(fonts / "variable-normal.woff2")
    options = subset.Options(layout_features=["kern", "mark", "ccmp", "locl"], hinting=False, flavor="woff2")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)
    narrow = instantiateVariableFont(font, {"wght": (400, 400, 600)})
    subset.save_font(narrow, fonts / "letters.woff2", options)


def main() -> None:
    table = {}
    for name, (source, weight, style) in CUTS.items():
        font = cut(source, weight, style)
        font.save(ASSETS / "fonts" / f"{name}.ttf")
        table[name] = widths(font)
    letters()
    (ASSETS / "widths.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
