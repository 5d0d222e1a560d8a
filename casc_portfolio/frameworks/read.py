"""The frameworks that come with the tool, read from their files."""

from functools import lru_cache
from pathlib import Path

from casc_portfolio.finding import Finding
from casc_portfolio.frameworks.framework import Framework
from casc_portfolio.source import decode, plain, read_bytes, read_yaml

_FOLDER = Path(__file__).parent


@lru_cache
def shipped() -> tuple[str, ...]:
    """The ids of all frameworks, in alphabetical order."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yml")))


@lru_cache
def load(framework: str) -> Framework:
    """The framework with this id; one that is not ``shipped()`` is a KeyError."""
    if framework not in shipped():
        raise KeyError(framework)
    path = f"{framework}.yml"
    data = read_bytes(_FOLDER, path)
    if isinstance(data, Finding):
        raise OSError(f"{path} can't be read: {data.code}")
    source, problems = decode(data, path=path)
    root, more = read_yaml(source)
    if problems or more:
        raise ValueError(f"{path} is no valid YAML: {[*problems, *more]}")
    return Framework.model_validate(plain(root))
