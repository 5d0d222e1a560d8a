"""What would bring a parser down, each in a process of its own: it ends, soon, with a finding."""

import subprocess
import sys

import pytest

MANY = 100_000

pytestmark = pytest.mark.slow

NASTY = {
    "brackets": "'a: ' + '[' * MANY",
    "braces": "'a: ' + '{' * MANY",
    "braces with names": "'a: ' + '{a: ' * MANY",
    "lists of lists": "'a: ' + '[[],' * MANY",
    "hyphens": "'- ' * MANY",
    "question marks": "'? ' * MANY",
    "colons": "': ' * MANY",
    "question marks below each other": "'?\\n' * MANY",
    "indentation": "''.join(' ' * depth + 'a:\\n' for depth in range(1400))",
    "hyphens at growing depth": "''.join(' ' * depth + '-\\n' for depth in range(1400))",
    "brackets that hide in quotes": "('[' * 40 + '\"' + ']' * 40 + '\",') * 2000",
    "anchors": "'a: ' + '&a ' * MANY",
    "aliases": "''.join(f'a{n}: *a{n}\\n' for n in range(MANY))",
    "tags": "'a: ' + '!' * MANY",
    "spaces": "'a' + ' ' * MANY + 'b:c'",
    "line ends": "'a:' + '\\r' * MANY + 'b'",
    "quotation marks": "'a: ' + '\"' * (MANY + 1)",
    "open quotations": "'a:\\n' + '  - \"b\\n  - c\\n' * (MANY // 12)",
    "open brackets in a list": "'a:\\n' + '  - [\\n' * (MANY // 6)",
    "mistakes": "'a: b: c\\n' * (MANY // 8)",
    "fields": "''.join(f'a{n}:\\n' for n in range(MANY))",
    "separators": "'a: ' + '\\u2028' * MANY",
    "hashes": "'a: b' + ' #c' * MANY",
}

SCRIPT = """
import time
from casc_portfolio.source import Source, decode, read_markdown, read_yaml
MANY = {many}
text = {text}
began = time.process_time()
for limit in (64 * 1024, len(text)):
    read_yaml(Source(path="x.yml", text=text), limit=limit)
source, _ = decode(f"---\\n{{text}}\\n---\\n{{text}}".encode(), path="x.md")
read_markdown(source)
print(time.process_time() - began)
"""


def run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_it_ends_soon_and_well(text):
    done = run(SCRIPT.format(many=MANY, text=text))
    assert (done.returncode, done.stderr) == (0, "")
    assert float(done.stdout) < 2


def test_reading_brings_nothing_heavy_along():
    done = run("import sys, casc_portfolio.source; print(*sys.modules)")
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "yaml" in loaded
    assert loaded.isdisjoint({"pydantic", "jinja2", "markdown", "mkdocs", "rich", "PIL", "click"})


def test_what_only_mistakes_need_waits_for_one():
    done = run("import sys, casc_portfolio.source; print(*sys.modules)")
    assert "casc_portfolio.source.explain" not in done.stdout.split()
