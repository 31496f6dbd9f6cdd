from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from leefwereld.people.safe import locked


def lock(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """Lock the secrets that were kept as they are."""
    for app in apps.get_model("socialaccount", "SocialApp").objects.exclude(secret=""):
        app.settings["secret"] = locked(app.secret)
        app.secret = ""
        app.save(update_fields=["settings", "secret"])


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_invitations"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
    ]

    operations = [migrations.RunPython(lock, migrations.RunPython.noop)]
