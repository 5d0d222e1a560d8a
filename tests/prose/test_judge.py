"""The judge reads with all that the site reads with."""

from casc_portfolio.engine.shipped import extensions
from tests.prose.judge import EXTENSIONS, judge

WITHOUT_EFFECT = {"pymdownx.highlight", "casc_portfolio.engine.markdown"}
"""They colour code and clean the page: neither makes a heading, a link or an image."""


def test_the_site_uses_no_extension_that_the_judge_does_not_know():
    names, _ = extensions()
    assert set(names) - WITHOUT_EFFECT <= set(EXTENSIONS)


def test_a_verdict_holds_headings_links_and_images():
    verdict = judge("# A [b](c)\n\n![d](e)[^1]\n\n[^1]: f\n")
    assert verdict.headings == [(1, "a-b", "A b")]
    assert verdict.links == ["c"]
    assert verdict.images == [("e", "d")]
