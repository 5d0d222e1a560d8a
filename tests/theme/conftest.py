"""Sites of the sample, each built once for all tests of a process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.theme.sites import sample_site, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """``site("panel")`` is the folder of the sample's site for that audience."""
    folder = tmp_path_factory.mktemp("sites")
    built: dict[str, Path] = {}

    def made(audience: str) -> Path:
        if audience not in built:
            built[audience] = sample_site(folder, audience)
        return built[audience]

    return made


@pytest.fixture(scope="session")
def below_a_path(
    site: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the writer's own site below ``/some/path`` of a server."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "some").mkdir()
    (folder / "some" / "path").symlink_to(site("private"), target_is_directory=True)
    with served(folder) as address:
        yield f"{address}/some/path"
