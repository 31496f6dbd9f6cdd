"use strict";

// The page works without this script; the script shows one screen at a time, looks at answers before
// going on, fills in what was already said, and turns lengths of time into days. It sends and keeps nothing.

const root = document.documentElement;
const pages = [...document.querySelectorAll("main > .page")];
const announce = document.getElementById("status");
const demoTitle = document.title;
const trail = [];

const pageAt = (hash) => pages.find((page) => `#${page.id}` === hash) ?? pages[0];
const here = () => pageAt(location.hash);
const titleOf = (page) => page.querySelector("h1").textContent;

// Which screen

function show(page) {
  for (const each of pages) each.classList.toggle("here", each === page);
  document.title = page === pages[0] ? demoTitle : `${titleOf(page)} – ${demoTitle}`;
  for (const field of page.querySelectorAll("[data-about]")) recall(field);
  announce.textContent = page.querySelector(".known:not([hidden])")?.textContent ?? "";
  if (parent !== window) parent.postMessage({ page: page.id, address: page.dataset.address ?? "" }, "*");
}

function arrive() {
  if (location.hash === "#makers") return openMakers();
  const page = here();
  if (trail[trail.length - 2] === page) trail.pop();
  else if (trail[trail.length - 1] !== page) trail.push(page);
  show(page);
  scrollTo(0, 0);
  page.querySelector("h1").focus({ preventScroll: true });
}

function goBack() {
  if (trail.length > 1) history.back();
  else location.hash = `#${pages[0].id}`;
}

function startAgain() {
  for (const form of document.forms) form.reset();
  for (const note of document.querySelectorAll(".known, .utrecht-alert--error")) note.hidden = true;
  for (const field of document.querySelectorAll(".utrecht-form-field--invalid")) mark(field, "");
}

// What was filled in

const controlsOf = (field) => [...field.querySelectorAll("input, textarea")];
const isPicked = (control) => control.type === "radio" || control.type === "checkbox";
const isFilled = (control) => (isPicked(control) ? control.checked : control.value.trim() !== "");

function recall(field) {
  const { about, kind } = field.dataset;
  if (kind === "file" || controlsOf(field).some(isFilled)) return;
  const earlier = [...document.querySelectorAll("[data-about]")].find(
    (other) => other.dataset.about === about && other.dataset.kind === kind && controlsOf(other).some(isFilled),
  );
  if (!earlier) return;
  const source = controlsOf(earlier);
  controlsOf(field).forEach((control, place) => {
    if (!source[place]) return;
    if (isPicked(control)) control.checked = source[place].checked;
    else control.value = source[place].value;
  });
  field.querySelector(".known").hidden = false;
}

// Looking at the answers

const patterns = {
  number: /^-?\d+([.,]\d+)?$/,
  money: /^€?\s*\d{1,3}(([.\s]?\d{3})*)([.,]\d{1,2})?$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^\+?[\d\s()-]{6,20}$/,
};

function isDay(controls) {
  const [day, month, year] = controls.map((control) => Number(control.value));
  const found = new Date(year, month - 1, day);
  return year > 999 && found.getMonth() === month - 1 && found.getDate() === day;
}

function problemOf(field) {
  const { kind, missing = "", wrong = "" } = field.dataset;
  const controls = controlsOf(field);
  if (!controls.some(isFilled)) return missing;
  if (kind === "date") return isDay(controls) ? "" : wrong;
  return !patterns[kind] || patterns[kind].test(controls[0].value.trim()) ? "" : wrong;
}

function mark(field, problem) {
  const message = field.querySelector(".utrecht-form-field-error-message");
  message.textContent = problem;
  message.hidden = !problem;
  field.classList.toggle("utrecht-form-field--invalid", Boolean(problem));
  for (const control of controlsOf(field).filter((each) => !isPicked(each))) {
    if (problem) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

function linkTo(field, problem) {
  const [first] = controlsOf(field);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.className = "utrecht-link";
  link.href = `#${first.id}`;
  const { label } = field.dataset;
  link.textContent = /[?!.:]$/.test(label) ? `${label} ${problem}` : `${label}: ${problem}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    first.focus();
  });
  item.append(link);
  return item;
}

function send(form) {
  const summary = form.querySelector(".utrecht-alert--error");
  const problems = [...form.querySelectorAll(".utrecht-form-field")]
    .map((field) => [field, problemOf(field)])
    .filter(([field, problem]) => (mark(field, problem), problem));
  summary.querySelector("ul").replaceChildren(...problems.map(([field, problem]) => linkTo(field, problem)));
  summary.hidden = problems.length === 0;
  if (problems.length > 0) {
    document.title = `${summary.dataset.title}: ${titleOf(here())} – ${demoTitle}`;
    summary.focus();
    return;
  }
  const way = form.querySelector('input[name^="way-"]:checked');
  location.hash = `#${way ? way.value : form.dataset.to}`;
}

// Days

const steps = { Y: "FullYear", M: "Month", W: "Date", D: "Date" };

function dayAfter(duration, today) {
  const [date, time = ""] = duration.slice(1).split("T");
  const then = new Date(today);
  for (const [, many, unit] of date.matchAll(/(\d+)([YMWD])/g)) {
    const name = steps[unit];
    const day = then.getDate();
    then[`set${name}`](then[`get${name}`]() + Number(many) * (unit === "W" ? 7 : 1));
    // One month after 31 January is the last day of February, not a day in March.
    if (name !== "Date" && then.getDate() !== day) then.setDate(0);
  }
  for (const [, many, unit] of time.matchAll(/(\d+)([HM])/g)) {
    then.setMinutes(then.getMinutes() + Number(many) * (unit === "H" ? 60 : 1));
  }
  return then;
}

function sayDays() {
  const { today } = root.dataset;
  const now = today ? new Date(`${today}T09:00:00`) : new Date();
  const isFar = (day) => day - now > 300 * 24 * 3600 * 1000;
  for (const time of document.querySelectorAll("time[data-within]")) {
    const day = dayAfter(time.dataset.within, now);
    const year = isFar(day) ? { year: "numeric" } : {};
    const words = new Intl.DateTimeFormat(root.lang === "en" ? "en-GB" : "nl-NL", {
      weekday: "long", day: "numeric", month: "long", ...year,
    }).format(day);
    time.textContent = `${time.dataset.on ?? ""} ${words.replace(",", "")}`.trim();
    time.dateTime = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, "0")).join("-");
  }
}

// For the makers

function openMakers() {
  root.classList.add("makers-here");
  if (location.hash === "#makers") {
    history.replaceState(null, "", `#${(trail[trail.length - 1] ?? pages[0]).id}`);
    show(here());
  }
}

function printAll() {
  root.classList.add("print-all");
  print();
  root.classList.remove("print-all");
}

const doings = {
  back: goBack,
  again: startAgain,
  print,
  "print-all": printAll,
  "hide-makers": () => root.classList.remove("makers-here"),
};

// Begin

document.addEventListener("click", (event) => doings[event.target.closest("[data-do]")?.dataset.do]?.());
document.querySelector(".utrecht-skip-link").addEventListener("click", (event) => {
  event.preventDefault();
  here().querySelector("h1").focus();
});
document.addEventListener("submit", (event) => {
  event.preventDefault();
  send(event.target);
});
addEventListener("hashchange", arrive);

root.classList.add("scripted-page");
if (location.hash === "#makers" || new URLSearchParams(location.search).has("makers")) openMakers();
sayDays();
trail.push(here());
show(here());
