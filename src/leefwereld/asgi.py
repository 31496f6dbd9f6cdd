"""The web application; ``uvicorn leefwereld.asgi:application`` serves it."""

from __future__ import annotations

import os
import warnings

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leefwereld.settings")
django.setup()
# A server that is not set up well does not start, and says why.
call_command("check")
from leefwereld.theme.door import Door  # noqa: E402 - it needs the settings

# Static files are small and read in one go; that they are not streamed is fine.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
application = Door()
