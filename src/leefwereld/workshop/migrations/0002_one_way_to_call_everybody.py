"""Everybody is called from the grid; a session only keeps where people work."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("workshop", "0001_sessions")]

    operations = [migrations.RemoveField(model_name="session", name="is_summoned")]
