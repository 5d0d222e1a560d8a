"""A film may say where it was taken."""

import pytest

from casc_portfolio.attachments.boxes import film_has_location

PLACE = b"\xa9xyz\0\x12\x15\xc7+38.7900-121.2358/"


def box(name, body, *, long=False):
    if long:
        return b"\0\0\0\1" + name + (len(body) + 16).to_bytes(8, "big") + body
    return (len(body) + 8).to_bytes(4, "big") + name + body


FTYP = box(b"ftyp", b"isom")
MOOV = box(b"moov", box(b"udta", PLACE))


@pytest.mark.parametrize(
    ("data", "location"),
    [
        (FTYP + MOOV + box(b"mdat", b"film"), True),
        (FTYP + box(b"mdat", b"film" * 99, long=True) + MOOV, True),
        (FTYP + box(b"mdat", PLACE) + box(b"moov", b"index"), False),
        (FTYP + b"\0\0\0\0moov" + box(b"udta", PLACE), True),
        (FTYP + b"\0\0\0\2mdat" + MOOV, False),
        (box(b"free", b"") * 20_000 + MOOV, False),
        (FTYP, False),
        (FTYP + b"\0\0", False),
        (b"", False),
    ],
    ids=[
        "first",
        "last",
        "in the film",
        "to the end",
        "damaged",
        "noise",
        "no index",
        "cut off",
        "empty",
    ],
)
def test_the_place_stands_in_the_index(tmp_path, data, location):
    film = tmp_path / "walk.mp4"
    film.write_bytes(data)
    assert film_has_location(film) is location
