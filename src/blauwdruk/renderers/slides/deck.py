"""A deck: the three kinds of slide that we use (lines, a table, a chart), in our type and colours.

Sizes are in inches and points, as PowerPoint counts. Everything on a slide is PowerPoint's own text, table or
chart, so that a team can change it and a screen reader finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from blauwdruk.drawing.frame import FONT
from blauwdruk.drawing.paint import BAND, CARD, INK, PAPER

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor
    from pptx.slide import Slide

WIDTH, HEIGHT, EDGE = 13.333, 7.5, 0.7
"""A widescreen slide, with its margin."""
_ONLY_A_TITLE = 5
"""The layout of PowerPoint's own template that holds a title and nothing else."""
_LONG_TITLE = 60
_LONGEST_CELL = 260
"""Letters in one cell of a table; a slide is to be read from a distance."""
_LONGEST_NAME = 40
"""Letters of a step under a chart."""
_FIRST_COLUMN = 2.2


class Box(NamedTuple):
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float


class Line(NamedTuple):
    """A line of text."""

    text: str
    size: int = 18
    colour: str = INK
    bold: bool = False


class Series(NamedTuple):
    """One line of a chart: whose it is, and a point for every step; ``None`` where nobody said."""

    name: str
    points: Sequence[int | None]
    colour: str


class Deck:
    """Slides in the making."""

    def __init__(self, title: str) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self._made = Presentation()
        self._made.slide_width, self._made.slide_height = Inches(WIDTH), Inches(HEIGHT)
        self._made.core_properties.title = title

    def slide(self, title: str, *, notes: str = "") -> Slide:
        """Add a slide with only a title; the title is a real one, so that screen readers find it."""
        slide = self._made.slides.add_slide(self._made.slide_layouts[_ONLY_A_TITLE])
        _fill(slide.background.fill, PAPER)
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = _inches(Box(EDGE, 0.45, WIDTH - 2 * EDGE, 0.9))
        _write(shape.text_frame, [Line(title, 32 if len(title) < _LONG_TITLE else 24, bold=True)])
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        return slide

    def lines(self, slide: Slide, lines: Iterable[Line], box: Box) -> None:
        """Write lines under each other; those without words are left out."""
        _write(slide.shapes.add_textbox(*_inches(box)).text_frame, [line for line in lines if line.text])

    def table(self, slide: Slide, rows: Sequence[Sequence[str]], *, top: float, size: int) -> None:
        """Add a table with letters of this size; the first row and the first column are heads."""
        many, across = len(rows), len(rows[0])
        box = Box(EDGE, top, WIDTH - 2 * EDGE, 0.4 * many)
        made = slide.shapes.add_table(many, across, *_inches(box)).table
        made.first_row = made.first_col = True
        rest = (box.width - _FIRST_COLUMN) / max(across - 1, 1)
        widths = _inches((_FIRST_COLUMN, *[rest] * (across - 1)))
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        for down, row in enumerate(rows):
            for at, said in enumerate(row):
                cell = made.cell(down, at)
                _fill(cell.fill, BAND if 0 in {down, at} else CARD)
                _write(cell.text_frame, [Line(_short(said, _LONGEST_CELL), size, bold=down == 0)])

    def chart(self, slide: Slide, steps: Iterable[str], lines: Sequence[Series], *, alt: str) -> None:
        """Add feelings from -3 to 3, step by step, as a chart of PowerPoint itself."""
        from pptx.chart.data import CategoryChartData
        from pptx.enum.chart import XL_CHART_TYPE

        facts = CategoryChartData()
        facts.categories = [_short(step, _LONGEST_NAME) for step in steps]
        for line in lines:
            facts.add_series(line.name, line.points)
        box = _inches(Box(EDGE, 1.6, WIDTH - 2 * EDGE, HEIGHT - 2.1))
        frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *box, facts)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # noqa: SLF001 - python-pptx has no other door
        _dress(frame.chart, lines)

    def done(self) -> bytes:
        """Give the file."""
        file = BytesIO()
        self._made.save(file)
        return file.getvalue()


def _dress(chart: Any, lines: Sequence[Series]) -> None:
    """Give a chart our letters, colours and scale."""
    from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
    from pptx.util import Pt

    chart.font.size, chart.font.name = Pt(12), FONT
    chart.has_legend = len(lines) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale, chart.value_axis.major_unit = -3, 3, 1
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for drawn, line in zip(chart.plots[0].series, lines, strict=True):
        drawn.smooth = True
        drawn.format.line.color.rgb = _colour(line.colour)
        drawn.format.line.width = Pt(3)


def _write(frame: Any, lines: Iterable[Line]) -> None:
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    for nr, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if nr == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(line.size / 3)
        run = paragraph.add_run()
        run.text = line.text
        run.font.name, run.font.size, run.font.bold = FONT, Pt(line.size), line.bold
        run.font.color.rgb = _colour(line.colour)


def _fill(fill: Any, colour: str) -> None:
    fill.solid()
    fill.fore_color.rgb = _colour(colour)


def _colour(colour: str) -> RGBColor:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(colour.removeprefix("#"))


def _inches(sizes: Iterable[float]) -> list[int]:
    from pptx.util import Inches

    return [Inches(size) for size in sizes]


def _short(said: str, longest: int) -> str:
    return said if len(said) <= longest else said[: longest - 1].rsplit(" ", 1)[0] + " …"
