// What the pages do beyond links: language, filters and sorting; hints, links between records, keys.
"use strict";
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const remembered = (key, value) => {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch { return null; }  // storage may be closed to files
};
root.classList.add("scripted");

function show(language) {
  root.dataset.show = language;
  root.lang = language;
  remembered("vnnews-extract.language", language);
}
show(new URLSearchParams(location.search).get("lang") === "en" || remembered("vnnews-extract.language") === "en" ? "en" : "vi");
byId("language").addEventListener("click", () => show(root.dataset.show === "vi" ? "en" : "vi"));

const typing = (event) => event.target.matches("input:not([type=checkbox]), textarea") || event.ctrlKey || event.altKey || event.metaKey;

function index() {
  const rows = all("#articles tbody tr");
  const plain = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
  const filter = () => {
    const words = plain(byId("find").value).split(/\s+/).filter(Boolean);
    const floors = all("input[data-kind]").map((input) => [input.dataset.kind, Number(input.value) || 0]);
    let shown = 0;
    for (const row of rows) {
      const fits = words.every((word) => row.dataset.words.includes(word))
        && floors.every(([kind, floor]) => Number(row.dataset[kind]) >= floor)
        && (!byId("only-failed").checked || row.dataset.failed !== "0");
      row.hidden = !fits;
      shown += fits;
    }
    byId("shown").querySelector("b").textContent = shown;
  };
  byId("filters").addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  all("th button").forEach((button) => button.addEventListener("click", () => sort(button)));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !typing(event)) { byId("find").focus(); event.preventDefault(); }
  });
  filter();  // a browser may have kept what was typed
}

function sort(button) {
  const header = button.parentElement, column = [...header.parentElement.children].indexOf(header);
  const ascending = header.getAttribute("aria-sort") === (button.dataset.sort === "number" ? "descending" : null)
    || header.getAttribute("aria-sort") === "descending";
  const compare = button.dataset.sort === "number"
    ? (one, other) => parseInt(one.replace(/\D/g, ""), 10) - parseInt(other.replace(/\D/g, ""), 10)
    : new Intl.Collator("vi").compare;
  const body = byId("articles").tBodies[0];
  const keyed = [...body.rows].map((row) => [row.cells[column].textContent.trim(), row]);
  keyed.sort((one, other) => compare(one[0], other[0]) * (ascending ? 1 : -1));
  body.append(...keyed.map(([, row]) => row));
  all("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
}

function article() {
  const marks = all(".mark"), cards = all(".card"), hint = byId("hint"), reading = document.querySelector(".reading");
  const marksOf = new Map(), linksOf = new Map();
  for (const mark of marks) for (const record of mark.dataset.records.trim().split(" ")) {
    marksOf.set(record, [...(marksOf.get(record) ?? []), mark]);
  }
  const link = (from, to) => linksOf.set(from, [...(linksOf.get(from) ?? []), to]);
  for (const card of cards) for (const to of card.dataset.links.split(" ").filter(Boolean)) {
    const from = card.id.slice(2);
    link(from, [from, to]);
    link(to, [from, to]);
  }
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.classList.add("links");
  svg.setAttribute("aria-hidden", "true");
  reading.append(svg);
  let active = null, at = -1;

  function draw() {
    svg.replaceChildren();
    marks.forEach((mark) => mark.classList.remove("linked"));
    const pairs = byId("all-links").checked ? new Set([...linksOf.values()].flat()) : new Set(linksOf.get(active) ?? []);
    const origin = reading.getBoundingClientRect();
    const middle = (record) => {
      const mark = marksOf.get(record)?.[0];
      if (!mark || mark.classList.contains("off")) return null;
      mark.classList.add("linked");
      const box = mark.getClientRects()[0];
      return [box.left + box.width / 2 - origin.left, box.top - origin.top, box.height];
    };
    for (const [from, to] of pairs) {
      const start = middle(from), end = middle(to);
      if (!start || !end) continue;
      const path = document.createElementNS(svg.namespaceURI, "path"), dot = document.createElementNS(svg.namespaceURI, "circle");
      const lift = Math.min(start[1], end[1]) - 14 - Math.min(40, Math.abs(start[0] - end[0]) / 12);
      path.setAttribute("d", `M${start[0]} ${start[1]} C${start[0]} ${lift} ${end[0]} ${lift} ${end[0]} ${end[1]}`);
      path.dataset.link = `${from} ${to}`;
      dot.setAttribute("cx", end[0]); dot.setAttribute("cy", end[1]); dot.setAttribute("r", 4);
      dot.classList.add("end");
      svg.append(path, dot);
    }
  }

  function activate(record, mark) {
    active = record;
    all(".active").forEach((element) => element.classList.remove("active"));
    if (record) {
      (marksOf.get(record) ?? []).forEach((element) => element.classList.add("active"));
      byId(`r-${record}`)?.classList.add("active");
    }
    hint.hidden = !mark;
    if (mark) explain(mark);
    draw();
  }

  function explain(mark) {
    hint.replaceChildren();
    for (const record of mark.dataset.records.trim().split(" ").reverse()) {
      const card = byId(`r-${record}`);
      const kind = card.closest("section").querySelector("h3").cloneNode(true), title = document.createElement("div");
      kind.querySelector("small").remove();
      title.className = `kind${card.classList.contains("failed") ? " failed" : ""}`;
      title.append(...kind.childNodes);
      hint.append(title, card.querySelector("dl").cloneNode(true));
    }
    all(".checks li.failed").filter((check) => all("a", check).some((a) => mark.dataset.records.split(" ").includes(a.hash.slice(3))))
      .forEach((check) => { const copy = document.createElement("div"); copy.className = "failed"; copy.append(...check.cloneNode(true).childNodes); copy.querySelector(".compared").remove(); hint.append(copy); });
    const box = mark.getClientRects()[0];
    hint.style.left = `${Math.max(8, Math.min(box.left, innerWidth - hint.offsetWidth - 24)) + scrollX}px`;
    const below = box.bottom + 8 + hint.offsetHeight < innerHeight;
    hint.style.top = `${(below ? box.bottom + 8 : Math.max(8, box.top - hint.offsetHeight - 8)) + scrollY}px`;
  }

  const recordOf = (mark) => mark.hash.slice(3);
  for (const mark of marks) {
    mark.addEventListener("mouseenter", () => activate(recordOf(mark), mark));
    mark.addEventListener("mouseleave", () => activate(null));
    mark.addEventListener("focus", () => { at = marks.indexOf(mark); activate(recordOf(mark), mark); });
    mark.addEventListener("blur", () => activate(null));
    mark.setAttribute("aria-describedby", "hint");
  }
  for (const card of cards) {
    const record = card.id.slice(2);
    card.addEventListener("mouseenter", () => activate(record));
    card.addEventListener("mouseleave", () => activate(null));
    card.addEventListener("focusin", () => activate(record));
  }

  function go(hash) {
    const target = byId(hash.slice(1));
    if (!target) return false;
    target.scrollIntoView({ block: "center" });
    const place = target.matches(".card") ? target.querySelector(".jump") : marks.find((mark) => mark.dataset.marks.split(" ").includes(hash.slice(3)));
    place?.focus({ preventScroll: true });
    return Boolean(place);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && go(link.hash)) { event.preventDefault(); history.replaceState(null, "", link.hash); }
  });

  const toggles = all("input[data-toggle]");
  const toggle = (input) => {
    const kind = input.dataset.toggle;
    all(`.mark.k-${kind}`).forEach((mark) => mark.classList.toggle("off", !input.checked));
    const section = document.querySelector(`section[data-kind="${kind}"]`);
    if (section) section.hidden = !input.checked;
    draw();
  };
  toggles.forEach((input) => { input.addEventListener("change", () => toggle(input)); toggle(input); });
  byId("all-links").addEventListener("change", draw);
  addEventListener("resize", draw);

  function step(by) {
    for (let next = at + by; next >= 0 && next < marks.length; next += by) {
      if (marks[next].classList.contains("opens") && !marks[next].classList.contains("off")) {
        marks[next].scrollIntoView({ block: "nearest" });
        marks[next].focus({ preventScroll: true });
        return;
      }
    }
  }
  document.addEventListener("keydown", (event) => {
    if (typing(event)) return;
    const press = (element) => { element.checked = !element.checked; element.dispatchEvent(new Event("change")); };
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "l") press(byId("all-links"));
    else if (/^[1-5]$/.test(event.key)) press(toggles[Number(event.key) - 1]);
    else if (event.key === "[") document.querySelector("a[rel=prev]")?.click();
    else if (event.key === "]") document.querySelector("a[rel=next]")?.click();
    else if (event.key === "Escape") activate(null);
    else return;
    event.preventDefault();
  });
  if (location.hash) go(location.hash);
}

if (document.body.matches(".index")) index(); else article();
