import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0003_projects"),
        ("people", "0002_teams"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="blueprint",
            name="began_from",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="copies",
                to="library.version",
            ),
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("about", models.CharField(blank=True, max_length=160)),
                ("words", models.CharField(max_length=300)),
                ("content", models.BinaryField()),
                ("width", models.PositiveIntegerField()),
                ("height", models.PositiveIntegerField()),
                ("made_at", models.DateTimeField()),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pictures",
                        to="library.blueprint",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("made_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="SharedPersona",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=80)),
                ("told", models.JSONField()),
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
                        related_name="personas",
                        to="people.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("key",),
            },
        ),
        migrations.CreateModel(
            name="PersonaLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("persona", models.CharField(max_length=80)),
                ("taken", models.JSONField(default=dict)),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="persona_links",
                        to="library.blueprint",
                    ),
                ),
                (
                    "shared",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="library.sharedpersona",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nr", models.PositiveBigIntegerField()),
                ("begun_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                ("packed", models.BinaryField(null=True)),
                ("story", models.JSONField(default=list)),
                ("whys", models.JSONField(default=dict)),
                ("name", models.CharField(blank=True, max_length=120)),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moments",
                        to="library.blueprint",
                    ),
                ),
            ],
            options={
                "ordering": ("-nr",),
                "constraints": [
                    models.UniqueConstraint(fields=("blueprint", "nr"), name="one_moment_of_a_row")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewCall",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("day", "de afgesproken dag"),
                            ("law", "een wet"),
                            ("release", "een systeem"),
                            ("channel", "een kanaal"),
                            ("partner", "een partner"),
                        ],
                        max_length=20,
                    ),
                ),
                ("day", models.DateField()),
                ("words", models.CharField(blank=True, max_length=300)),
                ("told_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="review_calls",
                        to="library.blueprint",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-told_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("reason", "day")),
                        fields=("blueprint", "day"),
                        name="one_call_for_a_day",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="sharedpersona",
            constraint=models.UniqueConstraint(
                fields=("organisation", "key"), name="one_shared_persona_of_a_key"
            ),
        ),
        migrations.AddConstraint(
            model_name="personalink",
            constraint=models.UniqueConstraint(fields=("blueprint", "persona"), name="one_link_of_a_persona"),
        ),
    ]
