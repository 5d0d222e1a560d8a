"""What axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_OPTIONS = {
    "preload": False,  # reads style sheets by XMLHttpRequest, which a file can't do
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": list(_TAGS)},
}


def violations(page: Page) -> list[str]:
    """A line for each element that breaks a rule: the rule, the element, and why."""
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    return [
        f"{page.url} {rule['id']}: {node['html']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
