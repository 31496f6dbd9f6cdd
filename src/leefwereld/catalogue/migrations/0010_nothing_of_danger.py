from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def forget(apps: StateApps, _: BaseDatabaseSchemaEditor) -> None:
    """Of a search in danger nothing is kept."""
    apps.get_model("catalogue", "Search").objects.filter(danger=True).delete()


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0009_places_have_versions")]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.RemoveField(model_name="search", name="danger"),
    ]
