"""A staged project's configuration is the shipped one with the site's own words."""

from dataclasses import replace

import pytest
import yaml

from casc_portfolio.compose import NavItem
from casc_portfolio.engine import config
from casc_portfolio.engine.shipped import shipped
from tests.compose.small import site_of


def test_features_and_extensions_come_from_the_shipped_one(tmp_path):
    shipped_one, made = shipped(), config.configuration(site_of(tmp_path))
    assert made["markdown_extensions"] == shipped_one["markdown_extensions"]
    assert made["theme"]["features"] == shipped_one["theme"]["features"]
    assert (made["docs_dir"], made["use_directory_urls"]) == ("docs", False)
    assert made["extra"]["generator"] is False


def test_nothing_of_ours_or_of_others_runs_in_the_engine(tmp_path):
    made = config.configuration(site_of(tmp_path))
    assert "hooks" not in made
    assert "repo_url" not in made
    assert made["theme"]["font"] is False
    assert set(map(str, made["plugins"])) <= {"search", "offline"}


def test_what_a_person_typed_is_escaped(tmp_path):
    site = site_of(tmp_path, {"portfolio.yml": "name: <img src=x>\nprogram: pcoe\n"})
    made = config.configuration(replace(site, nav=(NavItem(title="<b>", path="index.md"),)))
    assert made["site_name"].startswith("&lt;img src=x&gt; · ")
    assert made["nav"] == [{"&lt;b&gt;": "index.md"}]


@pytest.mark.parametrize(("wanted", "spoken"), [("es", "es"), ("en", "en"), ("klingon", "en")])
def test_the_theme_speaks_a_language_that_it_knows(tmp_path, wanted, spoken):
    site = site_of(
        tmp_path, {"portfolio.yml": f"name: A\nprogram: pcoe\nsite: {{language: {wanted}}}\n"}
    )
    assert config.configuration(site)["theme"]["language"] == spoken


def test_it_is_written_as_plain_yaml(tmp_path):
    made = config.configuration(site_of(tmp_path))
    assert yaml.safe_load(config.written(made)) == made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://a.example/reyes/", "https://a.example/reyes/"),
        ("https://a.example:8080", "https://a.example:8080"),
        ("https://a.example//evil.example/", "https://a.example/evil.example/"),
        ("https://a.example/%2f%2fevil.example/", "https://a.example/evil.example/"),
        ("https://a.example/'onload='x?a&b#c", "https://a.example/%27onload=%27x"),
        ("https://a.example/é b", "https://a.example/%C3%A9%20b"),
        ("https://user:pass@a.example/", None),
        ("https://a'onload=.example/", None),
        (None, None),
    ],
)
def test_the_site_s_address_names_one_place_and_no_other_host(tmp_path, typed, meant):
    site = replace(site_of(tmp_path), address=typed)
    assert config.configuration(site)["site_url"] == meant
