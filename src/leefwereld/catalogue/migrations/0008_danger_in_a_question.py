from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0007_somebody_keeps_it")]

    operations = [
        migrations.AddField(model_name="question", name="perils", field=models.JSONField(default=list)),
    ]
