"""What was agreed with a resident is kept with her question, and forgotten with it."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("catalogue", "0001_initial")]

    operations: ClassVar = [
        migrations.AddField("question", "agreed", models.CharField(blank=True, max_length=500)),
    ]
