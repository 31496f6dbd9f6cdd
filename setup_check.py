"""Says in one sentence what a machine still needs. Written for any Python, also an old one."""

import shutil
import subprocess
import sys


def missing():
    """Give the first thing that is missing, as a sentence; or None."""
    if sys.version_info < (3, 11):
        return (
            "Leefwereld needs Python 3.11 or newer, and this is %d.%d. Try: make run PYTHON=python3.12"
            % sys.version_info[:2]
        )
    try:
        import ensurepip
        import venv
    except ImportError:
        return "This Python cannot make a virtual environment. On Debian or Ubuntu: apt install python3-venv"
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "Leefwereld needs Node.js 20 or newer (with npm), and it is not here. See https://nodejs.org"
    version = subprocess.check_output(["node", "--version"]).decode().strip()
    if int(version.lstrip("v").split(".")[0]) < 20:
        return "Leefwereld needs Node.js 20 or newer, and this is %s." % version
    return None


if __name__ == "__main__":
    sentence = missing()
    if sentence:
        sys.exit(sentence)
