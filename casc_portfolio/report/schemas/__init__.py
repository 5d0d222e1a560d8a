"""JSON Schemas of what we write for other tools, one file for each form and version."""

from pathlib import Path

_FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """The names of the forms, such as ``check-1``."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.json")))


def schema(name: str) -> str:
    """The JSON Schema of a form, as text; one of ``names``."""
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
