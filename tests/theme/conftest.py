"""Sites of the samples, each built once for all tests."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.theme.sites import sample_site, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """``site("panel", "usc-rossier")`` is the folder of that sample's site for that audience."""
    if "PYTEST_XDIST_WORKER" in os.environ:  # all of them share what one has built
        folder = tmp_path_factory.getbasetemp().parent / "sites"
    else:
        folder = tmp_path_factory.mktemp("sites")

    @cache
    def made(audience: str, sample: str = "pcoe") -> Path:
        return sample_site(folder, audience, sample)

    return made


@pytest.fixture(scope="session")
def below_a_path(
    site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the writer's own site below ``/some/path`` of a server.

    The site of the other sample stands beside it, below ``/some/usc-rossier``.
    """
    folder = tmp_path_factory.mktemp("server") / "some"
    folder.mkdir()
    (folder / "path").symlink_to(site("private"), target_is_directory=True)
    rossier = site("private", "usc-rossier")
    (folder / "usc-rossier").symlink_to(rossier, target_is_directory=True)
    with served(folder.parent) as address:
        yield f"{address}/some/path"
