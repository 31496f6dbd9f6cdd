"""A process beside the server, for heavy work: it never outlives what it works for."""

from __future__ import annotations

import os
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from threading import Thread


def follow(yielding: int = 0) -> None:
    """Have this process end when the server does, however it ends; let others go before it by so many steps (nice)."""
    os.nice(yielding)
    server = parent_process()
    if server is not None:
        Thread(target=_end_with, args=(server,), daemon=True).start()


def _end_with(server: BaseProcess) -> None:
    server.join()
    os._exit(0)
