"""What a page must not do while a test looks at it: complain, or ask another host."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Route

_HERE = re.compile(r"^(?:(?:file|data|blob|about|chrome-error):|(?:http|ws)://127\.0\.0\.1[:/])")


def leaves(url: str) -> bool:
    """Whether a request goes to another host than this one."""
    return _HERE.match(url) is None


@dataclass(kw_only=True)
class Complaints:
    """Console errors, uncaught exceptions and requests to other hosts, in the order they came."""

    lines: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.lines.append(f"console: {message.text} ({message.location['url']})")

    def refuse(self, route: Route) -> None:
        """End a request that leaves, so that no test depends on a network."""
        self.lines.append(f"request: {route.request.url}")
        route.abort()


def watch(context: BrowserContext) -> Complaints:
    """Listen to every page of a context, pop-ups included, from now on."""
    complaints = Complaints()
    context.on("console", complaints.console)
    context.on("weberror", lambda error: complaints.lines.append(f"script: {error.error}"))
    context.route(lambda url: leaves(url), complaints.refuse)
    return complaints
