"""Links that lead out of the portfolio: to other folders, to one's own computer, to no address."""

import re

from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Severity

LINK_LEAVES_CONTENT = rule(
    "CP253",
    "link-leaves-content",
    Severity.ERROR,
    message="{path} is not part of the site.",
    hint="Copy what readers should see into content/artifacts/, and link to it there.",
    what="A link from a page to something outside content/, such as records/ or hours/.",
    why="Records and logs are never shown, and what lies outside the portfolio is not there.",
    mend="Copy the file into content/artifacts/ if readers may see it; else take the link away.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            The hours are in [my log](../../../hours/coaching.csv). ◄
        """,
)

LOCAL_LINK = rule(
    "CP254",
    "local-link",
    Severity.ERROR,
    message="“{target}” is a place on your own computer.",
    hint="Copy the file into content/artifacts/, and link to it there.",
    what="A link that begins with C:, file:, /Users/ or the like.",
    why="It works for you and for nobody else.",
    mend="Copy the file into content/artifacts/ and link to it from there.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            See [the plan](file:///C:/Users/dana/Documents/plan.docx). ◄
        """,
)

ROOTED_LINK = rule(
    "CP255",
    "rooted-link",
    Severity.ERROR,
    message="A link that begins with / leaves the site for the top of its web address.",
    hint=(
        "Did you mean {suggestion}? A link is written from this file's folder on.",
        "Write it from this file's folder on, with ../ for each folder up.",
    ),
    what="A link to a page or a file that begins with a slash.",
    why="The site may live below another address or in a folder; there is nothing at its top.",
    mend="From content/cpsel-2/evidence/ the artifacts are at ../../artifacts/.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            See [the plan](/iip/year-1.md). ◄
        """,
)

UNKNOWN_SCHEME = rule(
    "CP256",
    "unknown-scheme",
    Severity.WARNING,
    message="Browsers can't open “{target}” from a page.",
    hint=(
        "Did you mean {suggestion}?",
        "Use an address that begins with https://, or a file of the portfolio.",
    ),
    causes={
        "runs": wording(
            "An address that begins with {scheme}: can run something, so the site takes it away.",
            "Use an address that begins with https://, or a file of the portfolio.",
        ),
    },
    what="A link whose beginning is neither a web address nor an e-mail address.",
    why="Nothing happens when a reader clicks it; on the site such a link is taken away.",
    mend="Look at the first letters for a slip, such as htps: or http//.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            See [the guide](htps://aldercreek.example/guide). ◄
        """,
)

RUNNING = frozenset({"data", "javascript", "vbscript"})
"""Schemes of addresses that may do something when they are opened."""

_NEARLY_HTTPS = re.compile(
    r"(?!https?://)h?t{1,3}p{1,2}s?(?:[:;]/{0,3}|/{2,3})(?=\w)", re.IGNORECASE
)
"""The beginning of a web address with a letter or a sign too many or too few."""


def with_https(typed: str) -> str:
    """An address whose beginning has a slip, such as ``htps:``, with a right one; else nothing."""
    found = _NEARLY_HTTPS.match(typed)
    return f"https://{typed[found.end() :]}" if found else ""
