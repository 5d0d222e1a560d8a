"""What a camera wrote is read, however it is damaged."""

import struct
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.attachments.exif import Exif, read_exif
from tests.attachments import exif

BLOCK = exif(6).tobytes()


def test_place_author_and_the_way_up_are_found():
    assert read_exif(BLOCK) == Exif(orientation=6, location=True, author=True, comment=True)


def test_a_block_may_say_nothing_of_it():
    assert read_exif(exif(3, place=False, author=False).tobytes()) == Exif(orientation=3)


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_orders_of_bytes_are_read(order):
    block = exif(8)
    block.endian = order
    assert read_exif(block.tobytes()).orientation == 8


def test_a_version_of_gps_without_a_place_is_no_place():
    block = exif(place=False)
    block.get_ifd(0x8825)[0] = b"\2\3\0\0"
    assert not read_exif(block.tobytes()).location


@pytest.mark.parametrize("orientation", [0, 9, 600])
def test_a_way_up_that_does_not_exist_is_the_ordinary_one(orientation):
    assert read_exif(exif(orientation).tobytes()).orientation == 1


@given(st.binary(max_size=100), st.integers(0, len(BLOCK)), st.integers(0, len(BLOCK)))
def test_no_damage_is_too_great(noise, start, length):
    damaged = BLOCK[:start] + noise + BLOCK[start + length :]
    assert isinstance(read_exif(damaged), Exif)


def test_entries_that_all_claim_the_rest_of_the_file_take_no_memory():
    entries = [struct.pack("<HHII", 0x010E + number, 2, 2**31, 8) for number in range(400)]
    block = b"II*\0" + struct.pack("<IH", 8, 400) + b"".join(entries) + b"a" * 2**22
    tracemalloc.start()
    try:
        assert read_exif(block).comment
        assert tracemalloc.get_traced_memory()[1] < 2**26
    finally:
        tracemalloc.stop()
