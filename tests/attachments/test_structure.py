"""Pictures are understood without being opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casc_portfolio.attachments.kinds import Kind
from casc_portfolio.attachments.structure import Structure, read_structure
from tests.attachments import XMP, exif, gif, jpeg, picture, png, saved, webp

PLANTED = {Kind.JPEG: jpeg(), Kind.PNG: png(), Kind.WEBP: webp(), Kind.GIF: gif()}
MODES = {
    Kind.JPEG: ("L", "RGB", "CMYK"),
    Kind.PNG: ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"),
    Kind.GIF: ("P", "L"),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_size_and_end_are_found(kind):
    found = read_structure(kind, PLANTED[kind])
    assert (found.width, found.height, found.complete, found.animated) == (60, 40, True, False)


@pytest.mark.parametrize(
    ("kind", "traces"),
    [
        (Kind.JPEG, {"author", "comment", "iptc", "xmp"}),
        (Kind.PNG, {"author", "comment", "xmp"}),
        (Kind.WEBP, {"author", "comment", "xmp"}),
    ],
)
def test_place_and_traces_are_found(kind, traces):
    found = read_structure(kind, PLANTED[kind])
    assert (found.location, found.traces) == (True, traces)


def test_a_gif_may_carry_a_comment():
    found = read_structure(Kind.GIF, PLANTED[Kind.GIF])
    assert (found.location, found.traces) == (False, {"comment"})


@pytest.mark.parametrize(
    ("kind", "mode"), [(k, mode) for k, modes in MODES.items() for mode in modes]
)
def test_a_clean_picture_has_no_traces(kind, mode):
    image = Image.new(mode, (7, 5)) if mode == "I;16" else picture(7, 5, mode)
    found = read_structure(kind, saved(image, kind))
    assert (found.width, found.height, found.complete) == (7, 5, True)
    assert (found.location, found.traces) == (False, set())


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exif": exif()}])
def test_every_form_of_webp_has_a_size(options):
    found = read_structure(Kind.WEBP, saved(picture(301, 77), "WEBP", **options))
    assert (found.width, found.height, found.complete) == (301, 77, True)


@pytest.mark.parametrize("options", [{"progressive": True}, {"optimize": True}, {"xmp": XMP * 99}])
def test_every_form_of_jpeg_has_a_size(options):
    found = read_structure(Kind.JPEG, saved(picture(301, 77), "JPEG", **options))
    assert (found.width, found.height, found.complete) == (301, 77, True)


def test_what_moves_is_known():
    moving = {"save_all": True, "append_images": [picture().rotate(180)]}
    for kind in (Kind.PNG, Kind.WEBP, Kind.GIF):
        assert read_structure(kind, saved(picture(), kind, **moving)).animated, kind


@pytest.mark.parametrize("kind", PLANTED)
def test_a_picture_that_was_cut_off_is_not_complete(kind):
    data = PLANTED[kind]
    for length in (12, len(data) // 2, len(data) - 4):
        assert not read_structure(kind, data[:length]).complete


def test_the_place_of_a_heic_photo_is_found():
    body = b"\0\0\0\x18ftypheic" + b"\0" * 40
    assert not read_structure(Kind.HEIC, body).location
    assert read_structure(Kind.HEIC, body + exif().tobytes()).location
    assert read_structure(Kind.HEIC, body + XMP).location


@given(st.sampled_from(list(PLANTED)), st.binary(max_size=60), st.data())
def test_no_damage_is_too_great(kind, noise, data):
    whole = PLANTED[kind]
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, len(whole)))
    damaged = whole[:start] + noise + whole[start + length :]
    assert isinstance(read_structure(kind, damaged), Structure)
