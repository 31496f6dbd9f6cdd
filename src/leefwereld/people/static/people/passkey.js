/* Says in words when a passkey was not used. What a browser does not know, is not offered. */
(() => {
  const trouble = () => document.querySelector("[data-passkey-trouble]");
  const say = (words) => {
    const place = trouble();
    if (!place) return;
    place.textContent = words;
    place.hidden = false;
  };
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    say(trouble()?.dataset.stopped ?? "");
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (window.PublicKeyCredential) return;
    document.querySelectorAll("[data-passkey]").forEach((button) => { button.disabled = true; });
    say(trouble()?.dataset.unknown ?? "");
  });
})();
