"""A deck: the few kinds of slide that we use, in our type and colours."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pptx.slide import Slide

# A widescreen slide, in inches: 13.33 by 7.5, with a margin.
WIDTH, HEIGHT, EDGE = 13.333, 7.5, 0.7
FONT = "Atkinson Hyperlegible Next"
INK, SOFT, WARM, COOL, PAPER = "24211D", "635C52", "A3450F", "1F5C7A", "FBF9F5"
LONGEST = 260
"""Letters in one cell; a slide is to be read from a distance."""


class Deck:
    """Slides in the making."""

    def __init__(self, title: str) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self._inches = Inches
        self._made = Presentation()
        self._made.slide_width, self._made.slide_height = Inches(WIDTH), Inches(HEIGHT)
        self._made.core_properties.title = title

    def slide(self, title: str, *, notes: str = "") -> Slide:
        """Add a slide with only a title; the title is a real one, so that screen readers find it."""
        from pptx.dml.color import RGBColor
        from pptx.util import Pt

        slide = self._made.slides.add_slide(self._made.slide_layouts[5])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = RGBColor.from_string(PAPER)
        shape = slide.shapes.title
        self._place(shape, EDGE, 0.45, WIDTH - 2 * EDGE, 0.9)
        self._write(shape.text_frame, [(title, Pt(32 if len(title) < 60 else 24), INK, True)])  # noqa: PLR2004
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        return slide

    def text(
        self,
        slide: Slide,
        lines: Sequence[tuple[str, int, str, bool]],
        *,
        box: tuple[float, float, float, float],
    ) -> None:
        """Write lines of (text, points, colour, bold) in a box of (left, top, width, height) inches."""
        from pptx.util import Pt

        shape = slide.shapes.add_textbox(*(self._inches(side) for side in box))
        self._write(shape.text_frame, [(said, Pt(size), colour, bold) for said, size, colour, bold in lines])

    def table(self, slide: Slide, rows: Sequence[Sequence[str]], *, top: float, size: int) -> None:
        """Add a table; the first row and the first column are heads."""
        from pptx.util import Pt

        shape = slide.shapes.add_table(
            len(rows),
            len(rows[0]),
            *(self._inches(side) for side in (EDGE, top, WIDTH - 2 * EDGE, 0.4 * len(rows))),
        )
        table = shape.table
        table.first_row = table.first_col = True
        first = 1.9
        rest = (WIDTH - 2 * EDGE - first) / max(len(rows[0]) - 1, 1)
        for nr, column in enumerate(table.columns):
            column.width = self._inches(first if nr == 0 else rest)
        for down, row in enumerate(rows):
            for across, said in enumerate(row):
                cell = table.cell(down, across)
                self._paint(cell, head=down == 0 or across == 0)
                self._write(cell.text_frame, [(_short(said), Pt(size), INK, down == 0)])

    def feelings(
        self,
        slide: Slide,
        names: Sequence[str],
        curves: Sequence[tuple[str, Sequence[int | None], str]],
        *,
        alt: str,
    ) -> None:
        """Add the feelings as a chart of PowerPoint itself, so that a team can change it."""
        from pptx.chart.data import CategoryChartData
        from pptx.dml.color import RGBColor
        from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
        from pptx.util import Pt

        data = CategoryChartData()
        data.categories = [_short(name, 40) for name in names]
        for name, points, _ in curves:
            data.add_series(name, points)
        where = (self._inches(side) for side in (EDGE, 1.6, WIDTH - 2 * EDGE, HEIGHT - 2.1))
        frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *where, data)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # noqa: SLF001 - python-pptx has no other door
        chart = frame.chart
        chart.font.size, chart.font.name = Pt(12), FONT
        chart.has_legend = len(curves) > 1
        if chart.has_legend:
            chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        chart.value_axis.minimum_scale, chart.value_axis.maximum_scale, chart.value_axis.major_unit = -3, 3, 1
        chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        for series, (_, _, colour) in zip(chart.plots[0].series, curves, strict=True):
            series.smooth = True
            series.format.line.color.rgb = RGBColor.from_string(colour)
            series.format.line.width = Pt(3)

    def done(self) -> bytes:
        """Give the file."""
        file = BytesIO()
        self._made.save(file)
        return file.getvalue()

    def _place(self, shape: Any, left: float, top: float, width: float, height: float) -> None:
        shape.left, shape.top, shape.width, shape.height = (
            self._inches(side) for side in (left, top, width, height)
        )

    def _paint(self, cell: Any, *, head: bool) -> None:
        from pptx.dml.color import RGBColor

        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string("EFE9DF" if head else "FFFFFF")

    def _write(self, frame: Any, lines: Sequence[tuple[str, Any, str, bool]]) -> None:
        from pptx.dml.color import RGBColor
        from pptx.enum.text import PP_ALIGN

        frame.word_wrap = True
        for nr, (said, size, colour, bold) in enumerate(lines):
            paragraph = frame.paragraphs[0] if nr == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            run = paragraph.add_run()
            run.text = said
            run.font.name, run.font.size, run.font.bold = FONT, size, bold
            run.font.color.rgb = RGBColor.from_string(colour)


def _short(said: str, longest: int = LONGEST) -> str:
    return said if len(said) <= longest else said[: longest - 1].rsplit(" ", 1)[0] + " …"
