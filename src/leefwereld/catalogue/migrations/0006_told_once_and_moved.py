from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0005_decision_aids")]

    operations = [
        migrations.AddField(
            model_name="question", name="once", field=models.CharField(blank=True, max_length=40)
        ),
        migrations.AddField(
            model_name="question", name="place", field=models.CharField(blank=True, max_length=80)
        ),
        migrations.AddField(
            model_name="question", name="withdrawn_at", field=models.DateTimeField(null=True)
        ),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.UniqueConstraint(
                condition=models.Q(("once", ""), _negated=True),
                fields=("organisation", "once"),
                name="question_is_told_once",
            ),
        ),
    ]
