"""The process opens in bpmn-js, the editor that most people draw their processes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import load

ROOT = Path(__file__).parents[2]
EDITOR = ROOT / "frontend/node_modules/bpmn-js/dist/bpmn-modeler.production.min.js"
OPEN = """async text => {
    const editor = new BpmnJS({container: '#canvas'});
    const {warnings} = await editor.importXML(text);
    return warnings.map(warning => warning.message);
}"""


@pytest.mark.parametrize("file", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda file: file.stem)
def test_the_process_of_an_example_opens_without_a_warning(file: Path, page: Page) -> None:
    bpmn = COMPILERS["bpmn"].compile(load(file.read_bytes()))
    page.set_content('<div id="canvas" style="height: 600px"></div>')
    page.add_script_tag(path=EDITOR)

    assert page.evaluate(OPEN, bpmn.decode()) == []
