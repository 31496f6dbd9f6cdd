"""People make one blueprint at once, each in a browser of their own: what one types another sees, and nothing gets lost.

The platform is started as people start it (``manage.py serve``), so that it can be killed and started again.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from barriers import barriers
from grid import is_saved
from playwright.sync_api import BrowserContext, Locator, Page, expect
from somebody import DESK, sign_in

from free_port import free_port

ROOT = Path(__file__).parents[2]
ONE = "/blauwdruk/voorbeeldstad/henk-weer-lucht/"
INVITE = """
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.models import Person
henk = Blueprint.objects.get(key="henk-weer-lucht")
Member.objects.update_or_create(
    blueprint=henk, person=Person.objects.get(slug="rob"), defaults={"kind": "maker"}
)
"""
KEPT_FOR_THE_TRAIN = """async () => {
  const kept = async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const files = (await Promise.all(caches_.map((one) => one.keys()))).flat().map((one) => one.url);
    return files.some((one) => one.endsWith('making.js')) && files.some((one) => one.endsWith('/maken/'));
  };
  while (!navigator.serviceWorker.controller || !(await kept())) await new Promise((again) => setTimeout(again, 50));
}"""
"""There is nothing to see of it: the page and its script are kept in the browser."""
Opened = Callable[..., Page]


@dataclass
class Process:
    """One server process, that can die."""

    environment: dict[str, str]
    port: int
    running: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.running = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port)],
            cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(240):
            with suppress(URLError, OSError), urlopen(self.address, timeout=5):  # noqa: S310 - our own server
                return
            time.sleep(0.25)
        raise TimeoutError(self.address)

    def kill(self) -> None:
        """End it as a power cut does."""
        assert self.running
        self.running.send_signal(signal.SIGKILL)
        self.running.wait(timeout=20)

    def stop(self) -> None:
        if self.running and self.running.poll() is None:
            self.running.terminate()
            self.running.wait(timeout=20)


def environment(var: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "LEEFWERELD_DEMO": "1", "LEEFWERELD_VAR": str(var), **more}


def manage(surroundings: dict[str, str], *command: str) -> None:
    subprocess.run(
        [sys.executable, "manage.py", *command], cwd=ROOT, env=surroundings, check=True, capture_output=True
    )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """A platform in which Rob works on Henk's blueprint too."""
    process = Process(environment(tmp_path_factory.mktemp("together")), free_port())
    manage(process.environment, "compile_words")
    process.start()
    manage(process.environment, "shell", "-c", INVITE)
    yield process
    process.stop()


@pytest.fixture
def opened(new_context: Callable[..., BrowserContext], served: Process) -> Opened:
    """Let somebody open the working page in a browser of her own."""

    def open_page(name: str, process: Process = served) -> Page:
        page = new_context(base_url=process.address, locale="nl-NL", viewport=DESK).new_page()
        sign_in(page, name)
        page.goto(f"{ONE}maken/")
        is_saved(page)
        return page

    return open_page


def cell(page: Page, row: str, step: int) -> Locator:
    """Give the cell of a row under a step, counted from one."""
    return page.locator(f".mk-sheet .mk-cell[role=gridcell][data-row={row}]").nth(step - 1)


def write(page: Page, row: str, step: int, words: str) -> None:
    """Type behind what stands in a cell, and stay in it."""
    cell(page, row, step).click()
    page.keyboard.press("Enter")
    expect(page.locator(".mk-sheet textarea")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def leave(page: Page) -> None:
    page.keyboard.press("Enter")
    expect(page.locator(".mk-sheet textarea")).to_have_count(0)


def test_two_see_each_other_type_and_where(opened: Opened) -> None:
    cynthia, marlies = opened("Cynthia"), opened("Marlies")

    write(marlies, "does", 2, " Marlies was hier.")
    expect(cell(cynthia, "does", 2)).to_contain_text("Marlies was hier.")
    expect(cell(cynthia, "does", 2)).to_have_attribute("data-by", "Marlies typt …")
    expect(cynthia.get_by_role("button", name=re.compile("^Marlies typt"))).to_be_visible()
    write(cynthia, "does", 2, " Cynthia ook.")

    expect(marlies.locator(".mk-sheet textarea")).to_have_value(re.compile("Marlies was hier. Cynthia ook."))
    assert barriers(cynthia, ".mk-bar") == []


def test_undo_takes_back_my_part_only_and_says_so(opened: Opened) -> None:
    cynthia, marlies = opened("Cynthia"), opened("Marlies")
    write(cynthia, "thinks", 1, " Van Cynthia.")
    leave(cynthia)
    expect(cell(marlies, "thinks", 1)).to_contain_text("Van Cynthia.")
    write(marlies, "thinks", 1, " Van Marlies.")
    leave(marlies)
    expect(cell(cynthia, "thinks", 1)).to_contain_text("Van Cynthia. Van Marlies.")

    cynthia.keyboard.press("Control+z")

    expect(cell(cynthia, "thinks", 1)).not_to_contain_text("Van Cynthia.")
    expect(cell(cynthia, "thinks", 1)).to_contain_text("Van Marlies.")
    expect(cynthia.locator(".mk-notice")).to_contain_text(
        "Marlies heeft dit ook gewijzigd. Alleen jouw deel is teruggezet."
    )
    expect(cell(marlies, "thinks", 1)).not_to_contain_text("Van Cynthia.")


def test_in_the_train_work_goes_on_and_joins_on_return(opened: Opened, telling: int) -> None:
    train, office = f" Uit trein {telling}.", f" Van kamer {telling}."
    cynthia, marlies = opened("Cynthia"), opened("Marlies")
    marlies.evaluate(KEPT_FOR_THE_TRAIN)

    marlies.context.set_offline(True)
    expect(marlies.locator("[data-mk=saved]")).to_contain_text("Offline: je kunt doorwerken")
    write(marlies, "does", 3, train)
    leave(marlies)
    expect(marlies.locator("[data-mk=saved]")).to_contain_text(re.compile(r"Offline: \d+ wijziging"))
    write(cynthia, "does", 3, office)
    leave(cynthia)

    marlies.reload()
    expect(cell(marlies, "does", 3)).to_contain_text(train)
    expect(marlies.locator("[data-mk=saved]")).to_contain_text(re.compile(r"Offline: \d+ wijziging"))
    expect(cell(marlies, "does", 3)).not_to_contain_text(office)

    marlies.context.set_offline(False)
    is_saved(marlies)
    for page in (cynthia, marlies):
        expect(cell(page, "does", 3)).to_contain_text(train)
        expect(cell(page, "does", 3)).to_contain_text(office)


def test_what_somebody_takes_away_while_another_types_comes_back_with_the_next_letter_or_a_press(
    opened: Opened,
) -> None:
    cynthia, marlies = opened("Cynthia"), opened("Marlies")
    write(cynthia, "ideas", 8, "Bel Henk")
    leave(cynthia)
    expect(cell(marlies, "ideas", 8)).to_contain_text("Bel Henk")
    write(marlies, "ideas", 8, " vandaag")
    expect(cell(cynthia, "ideas", 8)).to_contain_text("Bel Henk vandaag")

    cell(cynthia, "ideas", 8).click()
    cynthia.keyboard.press("Delete")
    notice = marlies.locator(".mk-notice").filter(has_text="Iemand haalde dit weg terwijl je erin schreef")
    expect(notice).to_contain_text("Bel Henk vandaag")
    expect(cell(cynthia, "ideas", 8)).not_to_contain_text("Bel Henk")
    marlies.keyboard.type(" nog")
    leave(marlies)
    for page in (cynthia, marlies):
        expect(cell(page, "ideas", 8)).to_contain_text("Bel Henk vandaag nog")

    write(marlies, "ideas", 8, ", om tien uur")
    expect(cell(cynthia, "ideas", 8)).to_contain_text("om tien uur")
    cynthia.locator(".mk-head--stap").nth(7).click()
    cynthia.keyboard.press("Control+Shift+Delete")
    expect(notice.last).to_contain_text("om tien uur")
    notice.last.get_by_role("button", name="Zet terug").click()
    for page in (cynthia, marlies):
        expect(page.locator(".mk-cell[data-row=ideas]").filter(has_text="om tien uur")).to_have_count(1)


def test_who_signs_out_hears_what_still_waits_on_her_device(opened: Opened) -> None:
    marlies = opened("Marlies")
    marlies.context.set_offline(True)
    expect(marlies.locator("[data-mk=saved]")).to_contain_text("Offline: je kunt doorwerken")
    write(marlies, "does", 9, " Nog niet verstuurd.")
    leave(marlies)
    expect(marlies.locator("[data-mk=saved]")).to_contain_text(re.compile(r"Offline: \d+ wijziging"))
    marlies.wait_for_timeout(1_000)  # a browser puts letters by one after the other
    marlies.close()

    marlies.context.set_offline(False)
    page = marlies.context.new_page()
    page.goto("/")
    page.get_by_role("button", name="Afmelden").click()
    asked = page.get_by_role("dialog", name=re.compile("^Er wacht"))
    expect(asked).to_contain_text("Die staan alleen op dit apparaat.")
    assert barriers(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Afmelden").click()
    asked.get_by_role("link").click()
    is_saved(page)
    expect(cell(page, "does", 9)).to_contain_text("Nog niet verstuurd.")

    page.goto("/")
    page.get_by_role("button", name="Afmelden").click()
    expect(page.get_by_role("status")).to_contain_text("Je bent afgemeld.")


@pytest.mark.flaky(reruns=4)
def test_the_server_is_killed_while_three_type_and_nothing_is_lost(opened: Opened, served: Process) -> None:
    pages = [opened(name) for name in ("Cynthia", "Marlies", "Rob")]
    for step, page in enumerate(pages, start=4):
        write(page, "does", step, " Voor")
    for nr in range(3):
        for page in pages:
            page.keyboard.type(f" {nr}a")
        served.kill()
        for page in pages:
            page.keyboard.type(f" {nr}b")
            expect(page.locator("[data-mk=saved]")).to_contain_text("Offline", timeout=15_000)
        served.start()
        for page in pages:
            page.keyboard.type(f" {nr}c")
    typed = " Voor" + "".join(f" {nr}a {nr}b {nr}c" for nr in range(3))
    for page in pages:
        leave(page)
        is_saved(page)

    for page in [*pages, opened("Cynthia")]:
        for step in (4, 5, 6):
            expect(cell(page, "does", step)).to_contain_text(typed, timeout=15_000)


def test_who_is_taken_off_the_project_while_typing_stops_at_once(opened: Opened, served: Process) -> None:
    cynthia, rob = opened("Cynthia"), opened("Rob")
    write(rob, "does", 7, " Rob was er nog.")
    expect(cell(cynthia, "does", 7)).to_contain_text("Rob was er nog.")

    leading = cynthia.context.new_page()
    leading.goto(f"{ONE}deelnemers/")
    row = leading.locator("li, tr").filter(has_text="Rob").last
    row.get_by_role("button", name=re.compile("^Laat niet meer meedoen")).click()

    expect(rob.locator("[data-mk=saved]")).to_contain_text("je doet niet meer mee aan deze blauwdruk")
    rob.keyboard.type(" En dit komt niet aan.")
    expect(cynthia.get_by_role("button", name=re.compile("^Rob"))).to_have_count(0)
    expect(cell(cynthia, "does", 7)).to_contain_text("Rob was er nog.")
    expect(cell(cynthia, "does", 7)).not_to_contain_text("komt niet aan")
    manage(served.environment, "shell", "-c", INVITE)


def test_everybody_looks_along_when_the_facilitator_asks_and_is_let_go(opened: Opened) -> None:
    cynthia, marlies = opened("Cynthia"), opened("Marlies")
    cynthia.get_by_role("button", name="Iedereen hierheen").click()
    expect(marlies.locator(".pr-follow")).to_contain_text("Cynthia vraagt iedereen mee te kijken")

    cynthia.get_by_role("button", name="Consequenties").click()
    expect(marlies.get_by_role("button", name="Consequenties")).to_have_attribute("aria-pressed", "true")
    cynthia.get_by_role("button", name="Toneel").click()
    cynthia.locator(".mk-scroll").evaluate("room => room.scrollTo(900, 200)")
    expect(cell(marlies, "does", 8)).to_be_in_viewport()

    cynthia.get_by_role("button", name="Laat iedereen los").click()
    expect(marlies.locator(".pr-follow")).to_be_hidden()


def test_following_somebody_stops_when_one_scrolls_oneself(opened: Opened) -> None:
    cynthia, marlies = opened("Cynthia"), opened("Marlies")
    marlies.get_by_role("button", name=re.compile("^Cynthia")).click()
    expect(marlies.locator(".pr-follow")).to_contain_text("Je kijkt mee met Cynthia")
    cynthia.locator(".mk-scroll").evaluate("room => room.scrollTo(900, 0)")
    expect(cell(marlies, "does", 8)).to_be_in_viewport()

    marlies.locator(".mk-sheet").hover()
    marlies.mouse.wheel(0, 80)

    expect(marlies.locator(".pr-follow")).to_be_hidden()


def test_who_points_with_light_is_seen_and_mice_can_be_hidden(opened: Opened) -> None:
    cynthia, marlies = opened("Cynthia"), opened("Marlies")
    expect(cynthia.get_by_role("button", name=re.compile("^Marlies"))).to_be_visible()
    cell(cynthia, "does", 1).click()
    cell(cynthia, "does", 2).hover()
    expect(marlies.locator(".pr-arrow")).to_contain_text("Cynthia")

    cynthia.keyboard.press("Alt+k")
    cell(cynthia, "does", 3).hover()
    expect(marlies.locator(".pr-layer circle")).to_be_visible()
    expect(marlies.locator(".pr-arrow")).to_be_hidden()
    cynthia.keyboard.press("Escape")
    expect(marlies.locator(".pr-arrow")).to_be_visible()

    marlies.keyboard.press("Control+k")
    marlies.keyboard.type("Verberg de muizen")
    marlies.keyboard.press("Enter")
    expect(marlies.locator(".pr-arrow")).to_have_count(0)


@pytest.fixture(scope="module")
def two_processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Process, Process]]:
    """The same platform, served by two processes on one PostgreSQL."""
    # PostgreSQL keeps its socket in the folder's path, which must be short.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="lw-run-"))
    import pgserver

    database = pgserver.get_server(tempfile.mkdtemp(prefix="lw-pg-"))
    surroundings = environment(tmp_path_factory.mktemp("two"), DATABASE_URL=str(database.get_uri()))
    first, second = Process(surroundings, free_port()), Process(surroundings, free_port())
    try:
        first.start()
        manage(surroundings, "shell", "-c", INVITE)
        second.start()
        yield first, second
    finally:
        first.stop()
        second.stop()
        database.cleanup()


@pytest.mark.flaky(reruns=4)
def test_two_server_processes_on_postgresql_are_one_room(
    opened: Opened, two_processes: tuple[Process, Process]
) -> None:
    first, second = two_processes
    cynthia, marlies, rob = opened("Cynthia", first), opened("Marlies", second), opened("Rob", second)
    for step, page in enumerate((cynthia, marlies, rob), start=1):
        write(page, "does", step, f" Stap {step} van ons.")
        leave(page)
    for page in (cynthia, marlies, rob):
        for step in (1, 2, 3):
            expect(cell(page, "does", step)).to_contain_text(f"Stap {step} van ons.", timeout=15_000)

    write(marlies, "does", 4, " Nog")
    second.kill()
    marlies.keyboard.type(" zonder server.")
    write(cynthia, "does", 5, " En ik ook.")
    second.start()
    leave(marlies)
    leave(cynthia)

    for page in (cynthia, marlies, rob):
        expect(cell(page, "does", 4)).to_contain_text("Nog zonder server.", timeout=20_000)
        expect(cell(page, "does", 5)).to_contain_text("En ik ook.", timeout=20_000)
        is_saved(page)
