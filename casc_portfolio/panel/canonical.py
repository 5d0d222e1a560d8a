"""The canonical text of a score sheet, and the checksum that guards it on its way."""

import json
import zlib
from typing import Any


def canonical(value: Any) -> str:
    """Keys in the order of their characters, nothing between signs, other letters kept.

    For what a score sheet may hold: text, whole numbers, true, false, null, lists, objects.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def checksum(sheet: Any) -> str:
    """CRC-32 of the canonical text in UTF-8, as eight small hexadecimal digits.

    It finds what was damaged on the way; it is no signature. Text that is no Unicode
    (a lone surrogate) raises UnicodeEncodeError.
    """
    return f"{zlib.crc32(canonical(sheet).encode('utf-8')):08x}"
