"""Whether a wheel carries every file whose path stands on stdin."""

import sys
import zipfile

carried = set(zipfile.ZipFile(sys.argv[1]).namelist())
tracked = sys.stdin.read().splitlines()
inside = {
    path: path if path.startswith("casc_portfolio/") else f"casc_portfolio/{path}"
    for path in tracked
}
missing = [path for path, name in inside.items() if name not in carried]
sys.exit("Missing in the wheel:\n" + "\n".join(missing) if missing or not tracked else 0)
