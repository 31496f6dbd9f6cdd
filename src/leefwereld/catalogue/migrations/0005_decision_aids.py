import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0004_read_without_bodies"),
        ("people", "0005_locked_secrets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DecisionAid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=80)),
                ("nr", models.PositiveIntegerField(default=1)),
                ("body", models.JSONField()),
                ("published", models.JSONField(null=True)),
                ("published_nr", models.PositiveIntegerField(null=True)),
                ("is_withdrawn", models.BooleanField(default=False)),
                ("changed_at", models.DateTimeField()),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aids",
                        to="people.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("key",),
            },
        ),
        migrations.CreateModel(
            name="AidVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nr", models.PositiveIntegerField()),
                ("body", models.JSONField()),
                ("note", models.CharField(blank=True, max_length=300)),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "aid",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="catalogue.decisionaid",
                    ),
                ),
            ],
            options={
                "ordering": ("-nr",),
            },
        ),
        migrations.AddConstraint(
            model_name="decisionaid",
            constraint=models.UniqueConstraint(fields=("organisation", "key"), name="one_aid_of_a_key"),
        ),
        migrations.AddConstraint(
            model_name="aidversion",
            constraint=models.UniqueConstraint(fields=("aid", "nr"), name="one_aid_version_of_a_nr"),
        ),
    ]
