"""Settings of the platform, all from the environment."""

SECRET_KEY = "to-be-replaced"
INSTALLED_APPS: list[str] = []
USE_TZ = True
