import json
import zlib

import pytest

from casc_portfolio.panel.canonical import canonical, checksum


def test_keys_stand_in_order_and_letters_stay_letters():
    assert canonical({"b": [1, None, True], "a": "Núñez\n\u2028"}) == (
        '{"a":"Núñez\\n\u2028","b":[1,null,true]}'
    )


@pytest.mark.parametrize("sheet", [{}, {"candidate": "Marisol Tanaka"}])
def test_the_checksum_is_eight_small_hexadecimal_digits(sheet):
    told = json.dumps(sheet, separators=(",", ":"))
    assert checksum(sheet) == f"{zlib.crc32(told.encode()):08x}"
    assert len(checksum(sheet)) == 8


def test_half_a_character_has_no_checksum():
    with pytest.raises(UnicodeEncodeError):
        checksum({"name": "\ud800"})
