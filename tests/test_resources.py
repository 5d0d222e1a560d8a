"""The theme and its company are found in a checkout and in an installation."""

import pytest

from casc_portfolio import resources


def test_a_checkout_keeps_them_beside_the_package():
    assert (resources.theme()).is_dir()
    assert (resources.candidate_template() / "new").is_dir()
    assert resources.site_configuration().name == "mkdocs.yml"


def test_what_a_wheel_carries_inside_comes_first(world):
    root = world({"theme/": "", "casc_portfolio/theme/": ""})
    package = root / "casc_portfolio"
    assert resources._find("theme", package) == package / "theme"


def test_an_incomplete_installation_says_what_helps(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"theme is missing .* installing it again helps"):
        resources._find("theme", tmp_path / "casc_portfolio")
