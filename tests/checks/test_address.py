"""Where a rule's documentation is: one address for good, as soon as the guides have one."""

import pytest

from casc_portfolio.checks import RULES, address, address_of, more_about


@pytest.fixture
def configured(monkeypatch, tmp_path):
    """``configured(text)`` is what mkdocs.yml says from now on."""

    def write(text):
        (tmp_path / "mkdocs.yml").write_text(text)
        monkeypatch.setattr(address, "site_configuration", lambda: tmp_path / "mkdocs.yml")
        address._published.cache_clear()

    yield write
    monkeypatch.undo()
    address._published.cache_clear()


@pytest.mark.parametrize("site", ["https://guides.example/casc", "https://guides.example/casc/"])
def test_every_rule_has_a_place_of_its_own(site):
    assert address_of("CP243", site=site) == "https://guides.example/casc/rules-2.html#cp243"
    assert len({address_of(code, site=site) for code in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "line", ["site_url: https://guides.example/", 'site_url: "https://guides.example"']
)
def test_the_address_is_the_one_that_the_guides_are_built_for(configured, line):
    configured(f"site_name: Guides\n{line}\n")
    assert more_about("CP501") == "https://guides.example/rules-5.html#cp501"


def test_without_an_address_the_terminal_says_more(configured):
    configured("site_name: Guides\n# site_url: https://guides.example/\n")
    assert address_of("CP501") is None
    assert more_about("CP501") == "casc explain CP501"


def test_every_block_of_codes_has_a_title():
    assert {code[2] for code in RULES} == set(address.BLOCKS)
