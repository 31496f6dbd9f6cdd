import uuid
from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def give_rooms(apps: Any, _: object) -> None:
    for blueprint in apps.get_model("library", "Blueprint").objects.all():
        blueprint.room = uuid.uuid4()
        blueprint.save(update_fields=["room"])


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0002_as_long_as_they_are"),
        ("people", "0002_teams"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="blueprint",
            name="archived_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="blueprint",
            name="room",
            field=models.UUIDField(default=uuid.uuid4, editable=False, null=True),
        ),
        migrations.RunPython(give_rooms, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="blueprint",
            name="room",
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
        migrations.AddField(
            model_name="blueprint",
            name="trashed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("facilitator", "procesbegeleider"),
                            ("maker", "maker"),
                            ("commenter", "meedenker"),
                            ("reader", "lezer"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "blueprint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="library.blueprint",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="people.team",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person", None), ("team__isnull", False)),
                            models.Q(("person__isnull", False), ("team", None)),
                            _connector="OR",
                        ),
                        name="a_person_or_a_team",
                    ),
                    models.UniqueConstraint(
                        fields=("blueprint", "person"), name="one_membership_of_a_person"
                    ),
                    models.UniqueConstraint(fields=("blueprint", "team"), name="one_membership_of_a_team"),
                ],
            },
        ),
    ]
