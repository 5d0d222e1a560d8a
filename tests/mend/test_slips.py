"""A whole portfolio with slips of the keyboard everywhere: mended, never made worse."""

import random
from collections import Counter

import pytest

from casc_portfolio.mend import Reach, write
from tests.complete import complete
from tests.mend.trial import found, trial
from tests.worlds import make_world, read_world

pytestmark = pytest.mark.slow
SIGNS = "\"'“’:-#[]{}\t\u00a0@%,;"


def slip(text: str, chance: random.Random) -> str:
    """A letter left out, doubled, swapped with its neighbor or in the other case; or a sign too many."""
    at = chance.randrange(len(text) - 1)
    return chance.choice(
        [
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
            text[:at] + text[at].swapcase() + text[at + 1 :],
            text[:at] + chance.choice(SIGNS) + text[at:],
        ]
    )


def slipped(text: str, chance: random.Random) -> str:
    """A text with up to three slips near its beginning, where the fields are."""
    head, tail = text[:300], text[300:]
    for _ in range(chance.randint(0, 3)):
        head = slip(head, chance)
    return head + tail


@pytest.mark.parametrize("seed", range(4))
def test_slips_are_mended_and_nothing_gets_worse(seed, tmp_path):
    chance = random.Random(seed)
    files = {path: slipped(text, chance) for path, text in complete("pcoe").items()}
    root = make_world(tmp_path, files)
    before, texts = found(root), read_world(root)
    done = trial(root)
    write(root, done.changes)
    after = found(root)
    assert done.fixes
    assert Counter(map(place, after)) - Counter(map(place, before)) == Counter()
    assert changed(texts, read_world(root)) <= {place(fix.finding)[::2] for fix in done.fixes}
    assert trial(root).changes == {}
    likely = trial(root, reach=Reach.UNSAFE)
    write(root, likely.changes)
    assert trial(root, reach=Reach.UNSAFE).changes == {}


def place(finding):
    return finding.place.path, finding.code, finding.place.line


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[tuple[str, int]]:
    """Path and number of every line that is not the same; cached facts are none."""
    lines = set()
    for path, data in before.items():
        pairs = zip(data.split(b"\n"), after[path].split(b"\n"), strict=True)
        lines |= {(path, number) for number, (one, two) in enumerate(pairs, 1) if one != two}
    return lines
