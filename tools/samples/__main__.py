"""Writes the artifacts of the samples: ``python -m tools.samples``."""

from pathlib import Path

from tools.samples.pcoe.artifacts import artifacts as pcoe
from tools.samples.usc.artifacts import artifacts as usc

SAMPLES = Path(__file__).parents[2] / "candidate_template" / "samples"


def main() -> None:
    """Every picture, paper and sound to its place."""
    for sample, artifacts in (("pcoe", pcoe), ("usc-rossier", usc)):
        folder = SAMPLES / sample / "content" / "artifacts"
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in artifacts().items():
            (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
