"""Writes the artifacts of the samples: ``python -m tools.samples``."""

from pathlib import Path

from tools.samples.pcoe.artifacts import artifacts

SAMPLES = Path(__file__).parents[2] / "candidate_template" / "samples"


def main() -> None:
    """Every picture and paper to its place."""
    folder = SAMPLES / "pcoe" / "content" / "artifacts"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in artifacts().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
