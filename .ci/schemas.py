"""The schema of JUnit's XML, put where tests find it: it comes with the source of pytest."""

import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

NAME = "junit-10.xsd"
PLACE = Path(sys.prefix) / "share" / NAME

if not PLACE.exists():
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--no-binary", "pytest", "--dest", folder, f"pytest=={version('pytest')}"]
        subprocess.run(command, check=True)  # noqa: S603 - our own words
        with tarfile.open(next(Path(folder).glob("pytest-*.tar.gz"))) as source:
            member = next(one for one in source if one.name.endswith(f"/{NAME}"))
            stream = source.extractfile(member)
            assert stream is not None
            PLACE.parent.mkdir(exist_ok=True)
            PLACE.write_bytes(stream.read())
