"""Opens marks of a network's picture in a real browser, by mouse and by keyboard, and prints what was seen as JSON.

    python network.py ADDRESS SESSION PATH
"""

import json
import sys

from playwright.sync_api import sync_playwright

ADDRESS, SESSION, PATH = sys.argv[1:4]


def state(page):
    return {
        "rows": page.locator("#network table").first.locator("tbody tr").count(),
        "marks": page.locator("#network svg a").count(),
        "address": page.evaluate("location.pathname + location.search"),
        "focus": page.evaluate("document.activeElement.dataset ? document.activeElement.dataset.about || document.activeElement.id : ''"),
        "said": page.locator("#network-said").text_content(),
        "loads": page.evaluate("window.kithLoads = (window.kithLoads || 0)"),
    }


def after(page, act):
    with page.expect_response(lambda answer: "/network/" in answer.url):
        act()
    page.wait_for_function("!document.querySelector('#network[aria-busy]')")
    page.wait_for_timeout(600)
    return state(page)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(100_000)
    context.add_cookies([{"name": "kith_session", "value": SESSION, "url": ADDRESS}])
    page = context.new_page()
    faults = []
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(ADDRESS + PATH)
    page.evaluate("window.kithLoads = 7")
    seen = {"start": state(page)}
    mark = page.locator('#network svg a[href*="open="]').first
    about = mark.get_attribute("data-about")
    seen["clicked"] = after(page, lambda: mark.locator("path").first.click(force=True))
    page.keyboard.press("Tab")
    key = page.locator('#network svg a[href*="open="]').last
    seen["about"] = [about, key.get_attribute("data-about")]
    key.focus()
    seen["entered"] = after(page, lambda: page.keyboard.press("Enter"))
    seen["back"] = after(page, page.go_back)
    seen["again"] = after(page, lambda: page.get_by_role("link", name="Start again").click())
    seen["faults"] = faults
    quiet = browser.new_context(java_script_enabled=False, storage_state=context.storage_state()).new_page()
    quiet.goto(ADDRESS + PATH)
    before = quiet.locator("#network svg a").count()
    quiet.goto(ADDRESS + quiet.locator('#network svg a[href*="open="]').first.get_attribute("href"))
    seen["withoutScript"] = [before, quiet.locator("#network svg a").count()]
    browser.close()
print(json.dumps(seen))
