"""Archives and data that were made to break whoever looks into them are told of, and break nothing."""

import io
import random
import zipfile

import pytest

from casc_portfolio.publish.audit_reading import UnopenedError, parts
from casc_portfolio.publish.audit_words import json_words


@pytest.mark.parametrize("deep", [400, 100_000])
def test_data_nested_however_deep_is_read(deep):
    nested = b"[" * deep + b'"a secret word"' + b"]" * deep
    assert [one for one in json_words(nested) if one != b"\0"] == [b"a", b"secret", b"word"]


def packed(way):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", way) as archive:
        archive.writestr("a.txt", "hello " * 100)
        archive.writestr("b.json", "[" * 50_000)
    return file.getvalue()


@pytest.mark.parametrize("way", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_archive_is_no_mistake_of_ours(way):
    whole, chance = packed(way), random.Random(7)
    assert any(text.startswith(b"hello") for _, _, text in parts("x.zip", whole))
    refused = 0
    for _ in range(200):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        try:
            list(parts("x.zip", bytes(damaged)))
        except UnopenedError:
            refused += 1
    assert refused
