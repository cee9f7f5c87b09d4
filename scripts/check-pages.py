"""Walks the pages that a principal can reach from the menu, two links deep, and holds each against axe-core's rules."""

import os
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ADDRESS = os.environ["KITH_ADDRESS"].rstrip("/")
FOLDER = os.environ.get("KITH_FOLDER", "")
WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}
PER_KIND = 2


def kind(path):
    """The address without its ids: pages of one kind look alike."""
    return re.sub(r"/findings/.*", "/finding", re.sub(r"\d+(-\d+)?", "N", path.split("?")[0].split("#")[0]))


def check(page, name, width):
    if FOLDER:
        os.makedirs(FOLDER, exist_ok=True)
        page.screenshot(path=os.path.join(FOLDER, f"{name}-{width}.png"), full_page=True)
    faults = Axe().run(page).response["violations"]
    overflow = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    if overflow:
        faults.append({"id": "page-scrolls-sideways", "help": "The page is wider than the window", "nodes": []})
    for fault in faults:
        targets = "; ".join(str(node["target"]) for node in fault["nodes"][:3])
        print(f"{width} {page.url}: {fault['id']}: {fault['help']} {targets}")
    return len(faults)


def walk(browser, width, size):
    # axe is a script, and the server's policy allows none: the browser is told to let this one through.
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{ADDRESS}/sign-in")
    faults = check(page, "sign-in", width)
    page.fill("#name", os.environ["KITH_NAME"])
    page.fill("#password", os.environ["KITH_PASSWORD"])
    page.click("main button")
    page.wait_for_load_state()
    if page.locator("input[name=purpose]").count():
        faults += check(page, "purpose", width)
        page.locator("input[name=purpose]").first.check()
        page.click("main button")
        page.wait_for_load_state()
    waiting, seen, checked = ["/", "/help", "/families/1", "/no-such-page"], {}, 0
    while waiting:
        path = waiting.pop(0)
        if seen.get(kind(path), 0) >= PER_KIND:
            continue
        seen[kind(path)] = seen.get(kind(path), 0) + 1
        page.goto(ADDRESS + path)
        name = kind(page.url.removeprefix(ADDRESS)).strip("/").replace("/", "-") or "start"
        faults += check(page, f"{name}-{seen[kind(path)]}", width)
        checked += 1
        waiting += [
            link
            for link in page.eval_on_selector_all("a[href^='/']", "links => links.map(link => link.getAttribute('href'))")
            if seen.get(kind(link), 0) < PER_KIND
        ]
    print(f"{width}: {checked} pages")
    return faults


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    total = sum(walk(chromium, width, size) for width, size in WIDTHS.items())
    chromium.close()
print(f"{total} violations")
sys.exit(1 if total else 0)
