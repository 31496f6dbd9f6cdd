import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.utils import timezone

from leefwereld.catalogue.owed import owed_in
from leefwereld.catalogue.provision import Provision


def begin(apps: StateApps, _: BaseDatabaseSchemaEditor) -> None:
    """Every place begins its versions as it is; every voorziening says what is missing in other words."""
    places, version = apps.get_model("catalogue", "Place"), apps.get_model("catalogue", "PlaceVersion")
    now = timezone.now()
    version.objects.bulk_create(
        version(place=row, nr=1, body=row.body, made_at=now) for row in places.objects.all()
    )
    rows = apps.get_model("catalogue", "Provision").objects.only("pk", "body")
    for row in rows.iterator():
        row.owed = owed_in(Provision.model_validate(row.body))
        row.save(update_fields=["owed"])


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0008_danger_in_a_question"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(model_name="place", name="nr", field=models.PositiveIntegerField(default=1)),
        migrations.AddField(model_name="provision", name="owed", field=models.JSONField(default=dict)),
        migrations.CreateModel(
            name="PlaceVersion",
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
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="catalogue.place",
                    ),
                ),
            ],
            options={"ordering": ("-nr",)},
        ),
        migrations.AddConstraint(
            model_name="placeversion",
            constraint=models.UniqueConstraint(fields=("place", "nr"), name="one_place_version_of_a_nr"),
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
