// Puts the next picture of the network in the place of the last, without leaving the page. Every step is a link that the
// server answers with a whole page, under the reader's grant and with an audit entry: this script only fetches that page,
// takes its picture and tables, and moves what stays to where it now lies. Without it the links are followed as they are.
(() => {
  "use strict";

  const part = () => document.getElementById("network");
  const said = document.getElementById("network-said");
  if (!part() || !said || !window.fetch || !window.DOMParser) return;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)");
  const here = () => location.pathname + location.search;
  let asking = null;
  let shown = here();

  // The middle of each entity's mark on the screen, by what the mark is about.
  function places() {
    const found = new Map();
    for (const mark of part().querySelectorAll("svg [data-about]")) {
      const box = mark.getBoundingClientRect();
      found.set(mark.dataset.about, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    return found;
  }

  function move(before) {
    const svg = part().querySelector(".picture svg");
    if (!svg || isStill.matches) return;
    const scale = svg.getScreenCTM()?.a || 1;
    for (const line of svg.querySelectorAll(":scope > g:not(:last-of-type) > path")) {
      line.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, { opacity: 1 }], { duration: 450 });
    }
    for (const [about, now] of places()) {
      const mark = svg.querySelector(`[data-about="${CSS.escape(about)}"]`);
      const old = before.get(about);
      const from = old
        ? { transform: `translate(${(old.x - now.x) / scale}px, ${(old.y - now.y) / scale}px)` }
        : { opacity: 0 };
      mark.animate([from, old ? { transform: "none" } : { opacity: 1 }], { duration: 450, easing: "ease-out" });
    }
  }

  // The link to the same thing in the new part: in the picture where it was in the picture, else in a table.
  function again(about, isDrawn) {
    if (!about) return null;
    return part().querySelector(`${isDrawn ? "svg" : "table"} [data-about="${CSS.escape(about)}"]`);
  }

  async function show(address, about, isDrawn, isNew) {
    asking?.abort();
    asking = new AbortController();
    part().setAttribute("aria-busy", "true");
    // A look that needed a reason is asked for again with the same one.
    const reason = document.getElementById("network-reason");
    const request = reason
      ? { method: "POST", body: new URLSearchParams(new FormData(reason)), signal: asking.signal }
      : { signal: asking.signal };
    let next = null;
    try {
      const answer = await fetch(address, { ...request, credentials: "same-origin", cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok) next = page.getElementById("network");
    } catch (error) {
      if (error.name === "AbortError") return;
    }
    // Refused, signed out, or out of reach: the server says so on a page of its own.
    if (!next) return location.assign(address);

    const before = places();
    const isLarge = document.getElementById("full-size")?.checked;
    part().replaceWith(document.adoptNode(next));
    const box = document.getElementById("full-size");
    if (box && isLarge) box.checked = true;
    const open = new URL(address, location.href).searchParams.get("open") || "";
    for (const field of document.querySelectorAll(".filter input[name=open]")) field.value = open;
    if (isNew) history.pushState(null, "", address);
    shown = here();
    const spot = again(about, isDrawn) || document.getElementById("network-summary");
    spot.focus({ preventScroll: true });
    spot.scrollIntoView({ block: "nearest", inline: "nearest" });
    said.textContent = document.getElementById("network-summary").textContent;
    move(before);
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("#network a");
    if (!link) return;
    const address = new URL(link.getAttribute("href"), location.href);
    if (address.origin !== location.origin || address.pathname !== location.pathname) return;
    event.preventDefault();
    show(address.href, link.dataset.about, Boolean(link.closest("svg")), true);
  });

  window.addEventListener("popstate", () => {
    if (here() !== shown) show(location.href, null, true, false);
  });
})();
