"""The platform as a process: started wrongly, stopped, killed, with a full disk, and with too many visitors."""

from __future__ import annotations

import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from cast import DOCUMENT
from free_port import free_port

ROOT = Path(__file__).parents[2]


def environment(var: Path) -> dict[str, str]:
    return {**os.environ, "LEEFWERELD_DEMO": "1", "LEEFWERELD_VAR": str(var)}


def command(*words: str, var: Path, port: int | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            str(ROOT / "manage.py"),
            *words,
            *(["--port", str(port)] if port is not None else []),
        ],
        env=environment(var),
        cwd=var if var.is_dir() else ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@contextmanager
def serving(
    var: Path, port: int, beforehand: Callable[[], None] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """A platform of its own, started from another folder than ours."""
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "manage.py"), "serve", "--port", str(port)],
        env=environment(var),
        cwd=var,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=beforehand,  # noqa: PLW1509 - one thread
    )
    try:
        until(lambda: server.poll() is not None or is_up(port))
        assert server.poll() is None, server.stdout and server.stdout.read()
        yield server
    finally:
        if server.poll() is None:
            server.kill()
        server.communicate(timeout=20)


def is_up(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as line:
        try:
            line.request("HEAD", "/")
            return line.getresponse().status == 200
        except OSError:
            return False


def nobody_is_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def until(true: Callable[[], bool], seconds: int = 90) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


class Visitor:
    """Somebody of the cast with a very plain browser."""

    def __init__(self, port: int, name: str) -> None:
        self.port, self.cookies, self.token = port, dict[str, str](), ""
        self.ask("GET", "/aanmelden/")
        assert self.ask("POST", "/aanmelden/", person=name)[0] == 302
        found = re.search(r'name="organisation" value="(\d+)"', self.ask("GET", "/insturen/")[1])
        assert found
        self.organisation = found[1]

    def headers(self) -> dict[str, str]:
        return {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
        }

    def ask(self, method: str, address: str, **told: str) -> tuple[int, str]:
        body = urlencode({"csrfmiddlewaretoken": self.token, **told}) if method == "POST" else None
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as line:
            line.request(method, address, body, self.headers())
            answer = line.getresponse()
            html = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition("=")
            self.cookies[name] = value.partition(";")[0]
        if found := re.search(r'csrfmiddlewaretoken" value="(\w+)"', html):
            self.token = found[1]
        return answer.status, html

    def send(self, text: str) -> tuple[int, str]:
        return self.ask("POST", "/insturen/", organisation=self.organisation, text=text)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demo stands already, so that each story starts fast."""
    var = tmp_path_factory.mktemp("var")
    for word in ("migrate", "load_demo"):
        assert command(word, var=var).returncode == 0
    return var


def test_a_taken_port_a_port_that_is_none_and_an_address_elsewhere_are_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = command("serve", var=tmp_path, port=port)
    assert f"Poort {port} is bezet" in done.stderr
    assert "Poort 70000 bestaat niet" in command("serve", var=tmp_path, port=70_000).stderr
    away = command("serve", "--host", "192.0.2.1", var=tmp_path, port=free_port())
    assert "is niet van deze computer" in away.stderr
    assert "Traceback" not in done.stderr + away.stderr


def test_a_folder_that_can_not_be_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    done = command("serve", var=tmp_path / "file" / "var", port=free_port())

    assert done.returncode != 0
    assert "kan ik niets bewaren" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_disk_that_is_full_at_the_start_is_said_in_a_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "serve", "--port", str(free_port())],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=full_at(100_000),
        timeout=120,
    )

    assert done.returncode != 0
    assert "is er ruimte op de schijf?" in done.stderr
    assert "Traceback" not in done.stderr


def full_at(size: int) -> Callable[[], None]:
    """No file may grow beyond this size; to a program that is a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_disk_that_fills_up_acknowledges_nothing_that_is_not_kept(loaded: Path) -> None:
    port = free_port()
    size = (loaded / "leefwereld.sqlite3").stat().st_size
    with serving(loaded, port, full_at(size + 300_000)):
        cynthia = Visitor(port, "cynthia")
        answers = []
        for nr in range(40):
            text = DOCUMENT.replace("id: henk\n", f"id: vol-{nr}\n", 1) + f"# {'x' * 500_000}\n"
            answers.append(cynthia.send(text))
            if answers[-1][0] != 302:
                break
        status, html = answers[-1]
        assert status == 503, html
        assert "x" * 1000 in html or "Er is niets bewaard" in html
        assert is_up(port)
    with serving(loaded, port):
        cynthia = Visitor(port, "cynthia")
        kept = [cynthia.ask("GET", f"/blauwdruk/voorbeeldstad/vol-{nr}/")[0] for nr in range(len(answers))]
        assert kept == [200] * (len(answers) - 1) + [404]
    assert "heel" in command("check_log", var=loaded).stdout


def test_killed_in_the_middle_of_a_form_nothing_is_half(loaded: Path) -> None:
    port = free_port()
    with serving(loaded, port) as server:
        cynthia = Visitor(port, "cynthia")
        body = urlencode(
            {
                "csrfmiddlewaretoken": cynthia.token,
                "organisation": cynthia.organisation,
                "text": DOCUMENT.replace("id: henk\n", "id: half\n", 1),
            }
        ).encode()
        with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as line:
            line.request(
                "POST",
                "/insturen/",
                body[: len(body) // 2],
                {**cynthia.headers(), "Content-Length": str(len(body))},
            )
            server.kill()
            server.wait(timeout=20)
    with serving(loaded, port):
        cynthia = Visitor(port, "cynthia")
        assert cynthia.ask("GET", "/blauwdruk/voorbeeldstad/half/")[0] == 404
        assert cynthia.send(DOCUMENT.replace("id: henk\n", "id: heel\n", 1))[0] == 302
        assert cynthia.ask("GET", "/blauwdruk/voorbeeldstad/heel/")[0] == 200
    assert "heel" in command("check_log", var=loaded).stdout


@pytest.mark.parametrize("farewell", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_when_asked_also_with_a_visitor_who_never_finishes(
    loaded: Path, farewell: signal.Signals
) -> None:
    port = free_port()
    with serving(loaded, port) as server, socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"POST /insturen/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nte")
        time.sleep(0.5)
        server.send_signal(farewell)
        server.wait(timeout=30)
        until(lambda: nobody_is_left(server.pid))
        assert "Traceback" not in (server.stdout.read() if server.stdout else "")


def test_too_much_and_too_many_slow_visitors_do_not_keep_others_waiting(loaded: Path) -> None:
    port = free_port()
    with serving(loaded, port) as server:
        cynthia = Visitor(port, "cynthia")
        slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
        for nr, one in enumerate(slow):
            one.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-" + b"a" * nr)
        with socket.create_connection(("127.0.0.1", port), timeout=60) as much:
            much.sendall(
                b"POST /insturen/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000000\r\nConnection: close\r\n"
                b"Content-Type: multipart/form-data; boundary=x\r\n"
                + f"Cookie: {cynthia.headers()['Cookie']}\r\n\r\n".encode()
            )
            for _ in range(100):
                much.sendall(b"a" * 1_000_000)
            answer = b"".join(iter(lambda: much.recv(65_536), b""))
        assert answer.startswith(b"HTTP/1.1 400")
        assert b"Dit is te groot" in answer
        assert is_up(port)
        high = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{server.pid}/status").read_text())
        assert high is None or int(high[1]) < 400_000, "the hundred megabytes were kept"
        for one in slow:
            one.close()
