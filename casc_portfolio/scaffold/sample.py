"""The samples that come with the tool, as files to copy."""

from pathlib import Path

from casc_portfolio import resources

_LEFT_BEHIND = (".casc", "site")
"""What commands leave in a folder they were called in."""


def samples() -> tuple[str, ...]:
    """The programs that a sample is there for."""
    folder = resources.candidate_template() / "samples"
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))


def sample_files(program: str) -> dict[str, bytes]:
    """Path → content of every file of a program's sample."""
    folder = resources.candidate_template() / "samples" / program
    files = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.relative_to(folder).parts[0] not in _LEFT_BEHIND
    }
    ignored = resources.candidate_template() / "new" / "gitignore"
    return {**files, ".gitignore": ignored.read_bytes()}


def is_copy(folder: Path, files: dict[str, bytes]) -> bool:
    """Whether a folder holds a copy of the sample, changed or not: the same person, still a sample."""
    settings = folder / "portfolio.yml"
    if not settings.is_file():
        return False
    lines = files["portfolio.yml"].splitlines()
    who = {line for line in lines if line.startswith((b"name:", b"sample:"))}
    return who <= set(settings.read_bytes().splitlines())
