/* A visit ends after an hour in which nothing is heard. Whoever is working gives a sign of life now and then; whoever
   is not, hears it five minutes ahead, and can stay. */
(() => {
  const place = document.querySelector("[data-visit]");
  if (!place) return;
  const { address, token } = place.dataset;
  const MINUTE = 60_000;
  let idle = 60 * MINUTE;
  let heard = Date.now();
  let until = Infinity;
  const ask = async () => {
    heard = Date.now();
    place.hidden = true;
    try {
      const answer = await fetch(address, { method: "POST", headers: { "X-CSRFToken": token } });
      if (!answer.ok) return;
      const told = await answer.json();
      idle = told.idle * 1000;
      until = told.until * 1000;
    } catch { /* no network: the page says so where it matters */ }
  };
  const work = () => {
    if (Date.now() - heard > 5 * MINUTE) ask();
  };
  for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, work, { passive: true });
  place.querySelector("button").addEventListener("click", ask);
  setInterval(() => {
    const left = Math.min(heard + idle, until) - Date.now();
    place.hidden = left > 5 * MINUTE;
    place.querySelector("[data-over]").hidden = left > 0;
    place.querySelector("[data-soon]").hidden = left <= 0;
    place.querySelector("button").hidden = left <= 0 || until - Date.now() < 5 * MINUTE;
  }, MINUTE / 2);
})();
