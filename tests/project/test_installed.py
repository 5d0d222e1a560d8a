"""What an installation does not carry is not needed: it has no guides."""

import shutil

import pytest

from casc_portfolio import resources
from casc_portfolio.engine.mkdocs import prepare


@pytest.mark.slow
def test_the_engine_gets_ready_without_the_guides(tmp_path):
    shutil.copytree(resources.theme(), tmp_path / "theme")
    shutil.copy(resources.site_configuration(), tmp_path)
    prepare(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mkdocs.yml", "theme"]
