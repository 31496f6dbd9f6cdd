"""Cells from other programs, in the very markup that those put on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from grid import cell, opener
from playwright.sync_api import Page, expect
from somebody import DESK, Somebody

Opened = Callable[[], Page]
DOCUMENT = """
format: 2
id: {name}
title: Plakken
personas: [{{id: henk, name: Henk}}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - {{id: begin, title: Begin, steps: [{{id: een, title: Een}}, {{id: twee, title: Twee}}]}}
"""
EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} td {padding:0px;mso-ignore:padding;} .xl65 {white-space:normal;}--></style>
</head><body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse;width:96pt'>
<!--StartFragment-->
 <col width=64 span=2 style='mso-width-source:userset;width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Marlies neemt
  op<br>
    en luistert</td>
  <td width=64 style='width:48pt'><font class="font5">zij zegt </font><font class="font6">&quot;dag&quot;</font></td>
 </tr>
 <tr height=20><td height=20 style='height:15.0pt'><span style='mso-spacerun:yes'>&nbsp;</span>dossier</td><td></td></tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64 style='width:48pt'></td><td width=64 style='width:48pt'></td></tr>
 <![endif]>
</table></body></html>"""
SHEETS = """<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}
br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0"
dir="ltr" border="1" style="table-layout:fixed;font-size:10pt" data-sheets-root="1" data-sheets-baot="1"><colgroup><col
width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px 2px 3px;"
data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Marlies neemt op\\nen luistert&quot;}">Marlies neemt op<br/>en
luistert</td><td data-sheets-value="{}"><span style="font-size:10pt">zij zegt </span><span>"dag"</span></td></tr><tr
style="height:21px;"><td>dossier</td><td></td></tr></tbody></table>"""
LIBRE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">
body,div,table,tbody,tr,th,td,p { font-family:"Liberation Sans"; } a.comment-indicator:hover + comment { display:block; }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr>
<td height="34" align="left" valign=bottom><font face="Liberation Sans">Marlies neemt op<br>en luistert</font></td>
<td align="left">zij zegt &quot;dag&quot;</td></tr><tr><td height="17" align="left">dossier</td><td align="left"><br></td></tr>
</table></body></html>"""
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=NL><!--StartFragment--><table class=MsoTableGrid
border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=302 valign=top><p
class=MsoNormal>Marlies neemt op<o:p></o:p></p><p class=MsoNormal>en luistert<o:p></o:p></p></td><td><p class=MsoNormal>zij
zegt "dag"<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>dossier<o:p></o:p></p></td><td><p
class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><!--EndFragment--></body></html>"""
PLAIN = '"Marlies neemt op\nen luistert"\tzij zegt "dag"\r\ndossier\t\r\n'


@pytest.fixture
def opened(somebody: Somebody, key: str) -> Opened:
    """A new blueprint of this story's own, open in the studio of Cynthia."""

    return partial(opener(somebody, key, DOCUMENT), viewport=DESK)


def paste(page: Page, html: str, plain: str) -> None:
    page.evaluate(
        """([html, plain]) => {
          const data = new DataTransfer();
          data.setData("text/plain", plain);
          if (html) data.setData("text/html", html);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        [html, plain],
    )


@pytest.mark.parametrize(
    "html", [EXCEL, SHEETS, LIBRE, WORD, ""], ids=["excel", "sheets", "libre", "word", "text"]
)
def test_two_by_two_cells_land_in_two_rows_of_two_steps(opened: Opened, html: str) -> None:
    page = opened()
    cell(page, "frontstage", 1).click()
    paste(page, html, PLAIN)
    expect(page.get_by_role("heading", name="Plakken: 2 stappen bij 2 rijen")).to_be_visible()
    page.keyboard.press("Enter")

    expect(cell(page, "frontstage", 1).locator(".mk-text")).to_have_text("Marlies neemt op\nen luistert")
    assert cell(page, "frontstage", 1).inner_text() == "Marlies neemt op\nen luistert"
    expect(cell(page, "frontstage", 2)).to_have_text('zij zegt "dag"')
    expect(cell(page, "backstage", 1)).to_have_text("dossier")
    expect(cell(page, "backstage", 2).locator(".mk-card")).to_have_count(0)
    expect(cell(page, "support", 1).locator(".mk-card")).to_have_count(0)


def test_one_cell_with_lines_offers_a_card_for_each(opened: Opened) -> None:
    page = opened()
    cell(page, "ideas", 1).click()
    span = '<meta charset="utf-8"><span style="font-size:10pt" data-sheets-root="1">bel Henk<br/>schrijf Henk</span>'
    paste(page, span, '"bel Henk\nschrijf Henk"')
    page.get_by_role("button", name="Een kaart per regel").click()
    expect(cell(page, "ideas", 1).locator(".mk-text")).to_have_text(["bel Henk", "schrijf Henk"])
