"""Whatever the code names as its source can be read by everyone, on our page about the method."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from blauwdruk.measures import MEASURES
from blauwdruk.rules import RULES

ROOT = Path(__file__).parents[2]
METHOD = (ROOT / "docs/explanation/method.md").read_text(encoding="utf-8")
CODE = sorted(ROOT.glob("src/**/*.py"))

SECTION = re.compile(r"§(?P<first>\d(?:\.\w)?)(?:[–-]§?(?P<last>\d\.\w))?")
REQUIREMENTS = re.compile(r"\b(?:requirements?|req\.|eis|eisen) (?P<many>\d+(?:(?:, | and | en |–)\d+)*)")
COMPLAINTS = re.compile(r"(?:complaints? |klacht(?:en)? |§3,? \(?)(?P<many>C\d+(?:(?:, | and | en )C\d+)*)")
ARTICLE = re.compile(r"\bS[0-4]\b")
ANCHOR = re.compile(r'<a id="(?P<name>[^"]+)"></a>')


def named_in(text: str) -> Iterator[str]:
    """Give the anchors of everything that a text refers to."""
    for found in SECTION.finditer(text):
        yield found["first"]
        if found["last"]:
            yield found["last"]
    for found in REQUIREMENTS.finditer(text):
        yield from (f"r{number}" for number in re.findall(r"\d+", found["many"]))
    for found in COMPLAINTS.finditer(text):
        yield from re.findall(r"c\d+", found["many"].lower())
    yield from (found[0].lower() for found in ARTICLE.finditer(text))


def test_a_reference_is_recognised_however_it_is_written() -> None:
    said = (
        "method.md §1.3, §2.F–2.H; requirements 8, 13, 14; eis 4 en 5; §3 C1 en C2; complaint C11; S3, stap 3"
    )
    assert sorted(named_in(said)) == sorted(
        ["1.3", "2.F", "2.H", "r8", "r13", "r14", "r4", "r5", "3", "c1", "c2", "c11", "s3"]
    )


def test_every_reference_in_the_code_has_its_place_on_the_page() -> None:
    places = {found["name"] for found in ANCHOR.finditer(METHOD)}
    named = {
        (str(file.relative_to(ROOT)), name)
        for file in CODE
        for name in named_in(file.read_text(encoding="utf-8"))
    }
    assert len(named) > 100
    assert sorted((file, name) for file, name in named if name not in places) == []


def test_every_place_has_a_name_of_its_own_and_says_it() -> None:
    names = [found["name"] for found in ANCHOR.finditer(METHOD)]
    assert len(names) == len(set(names))
    for section in (name for name in names if re.fullmatch(r"\d\.\w", name)):
        assert re.search(rf'<a id="{re.escape(section)}"></a>\n### §{re.escape(section)} ', METHOD), section
    for row in (name for name in names if re.fullmatch(r"[csr]\d+", name)):
        shown = row.removeprefix("r").upper()
        assert re.search(rf'^\| <a id="{row}"></a>{shown} \|', METHOD, re.MULTILINE), row


def test_links_to_the_page_lead_to_a_place_on_it() -> None:
    places = {found["name"] for found in ANCHOR.finditer(METHOD)}
    linked = re.findall(r"\]\(#([^)]+)\)", METHOD)
    for guide in ROOT.glob("docs/**/*.md"):
        linked += re.findall(r"method\.md#([^)]+)\)", guide.read_text(encoding="utf-8"))
    assert linked
    assert set(linked) <= places


def test_there_are_27_requirements_in_order() -> None:
    found = re.findall(r'<a id="r(\d+)"></a>', METHOD)
    assert found == [str(number) for number in range(1, 28)]


def test_a_requirement_points_at_what_is_there() -> None:
    table = METHOD.split('<a id="5"></a>')[1].split('<a id="6"></a>')[0]
    for sort, known in (("rules?", RULES), ("measures?", MEASURES)):
        for listed in re.findall(rf"\b{sort} ((?:`[a-z-]+`(?:, | and )?)+)", table):
            for name in re.findall(r"`([a-z-]+)`", listed):
                assert name in known, name


@pytest.mark.parametrize("name", [*RULES, *MEASURES])
def test_a_source_is_short_and_needs_no_key(name: str) -> None:
    source = (RULES.get(name) or MEASURES[name]).source
    assert source
    assert len(source) <= 140, source
    assert not ARTICLE.search(source), "name the article, not its number"
    assert re.search(r"requirement|peers|(?<!explanation/)method\.md", source) is None, source
    if "§" in source:
        assert re.search(r" · docs/explanation/method\.md §", source), source


@pytest.mark.parametrize("law", ["Wgs", "Awb", "AVG", "Verordening (EU) 2018/1724"])
def test_an_article_that_a_rule_or_number_names_stands_in_the_table_of_laws(law: str) -> None:
    table = METHOD.split('<a id="7"></a>')[1]
    rows = " ".join(row for row in table.splitlines() if row.startswith(f"| {law} "))
    sources = [one.source for one in (*RULES.values(), *MEASURES.values())]
    named = {
        article
        for source in sources
        for said in re.findall(rf"{re.escape(law)} (?:art|afd)\. ([^·;]+)", source)
        for article in re.findall(r"(?<!lid )\b\d+(?:[:.]\d+)?", said.split("(")[0])
    }
    assert named
    assert [article for article in sorted(named) if not re.search(rf"\b{article}\b", rows)] == []
