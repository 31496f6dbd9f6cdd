from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="version",
            name="title",
            field=models.TextField(),
        ),
        migrations.AlterField(
            model_name="version",
            name="theme",
            field=models.TextField(blank=True),
        ),
    ]
