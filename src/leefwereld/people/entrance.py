"""The addresses of django-allauth that we use, under names that it knows; what is not here, is not there."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount import views as organisation
from django.urls import path

from leefwereld.people import forgotten, oidc, own, views

urlpatterns = [
    path("aanmelden/", views.sign_in, name="account_login"),
    path("aanmelden/gestopt/", account.account_inactive, name="account_inactive"),
    path("aanmelden/code/", mfa.authenticate, name="mfa_authenticate"),
    path("aanmelden/passkey/", passkey.login_webauthn, name="mfa_login_webauthn"),
    path("aanmelden/afgebroken/", organisation.login_cancelled, name="socialaccount_login_cancelled"),
    path("aanmelden/wachtwoord/", forgotten.ask, name="account_reset_password"),
    path("aanmelden/wachtwoord/gevraagd/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "aanmelden/wachtwoord/gekozen/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path(
        "aanmelden/wachtwoord/<slug:uidb36>/<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("aanmelden/bij/<slug:provider_id>/", oidc.sign_in, name="openid_connect_login"),
    path("aanmelden/bij/<slug:provider_id>/terug/", oidc.back, name="openid_connect_callback"),
    path("mijn-toegang/", own.overview, name="mfa_index"),
    path("mijn-toegang/bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("mijn-toegang/bevestigen/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path(
        "mijn-toegang/bevestigen/passkey/",
        passkey.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("mijn-toegang/wachtwoord/", account.password_change, name="account_change_password"),
    path("mijn-toegang/wachtwoord/kiezen/", own.choose_password, name="account_set_password"),
    path("mijn-toegang/e-mail/", own.change_address, name="account_email"),
    path("mijn-toegang/e-mail/<str:key>/", account.confirm_email, name="account_confirm_email"),
    path("mijn-toegang/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("mijn-toegang/app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("mijn-toegang/herstelcodes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "mijn-toegang/herstelcodes/nieuw/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "mijn-toegang/herstelcodes/bestand/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("mijn-toegang/passkeys/", own.passkeys, name="mfa_list_webauthn"),
    path("mijn-toegang/passkeys/erbij/", own.add_passkey, name="mfa_add_webauthn"),
    path("mijn-toegang/passkeys/<int:pk>/weg/", own.remove_passkey, name="mfa_remove_webauthn"),
    path("mijn-toegang/passkeys/<int:pk>/naam/", passkey.edit_webauthn, name="mfa_edit_webauthn"),
    path("mijn-toegang/bezoeken/", own.visits, name="usersessions_list"),
]
