"""A JPEG file loses what it tells about people, and not a bit of its picture."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from casc_portfolio.attachments.jpeg import without_traces
from tests.attachments import SECRET, jpeg, picture, saved

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize(
    "data", [jpeg(), jpeg(progressive=True), jpeg(picture(mode="CMYK")), jpeg(icc_profile=PROFILE)]
)
def test_traces_go_and_pixels_and_colours_stay(data):
    clean = without_traces(data)
    assert SECRET.encode() in data
    assert SECRET.encode() not in clean
    assert b"Exif" not in clean
    before, after = Image.open(BytesIO(data)), Image.open(BytesIO(clean))
    assert before.tobytes() == after.tobytes()
    assert before.info.get("icc_profile") == after.info.get("icc_profile")


def test_a_clean_file_stays_as_it_is():
    data = saved(picture(), "JPEG")
    assert without_traces(data) == data


@given(st.binary(max_size=200))
def test_what_is_no_jpeg_is_not_touched_beyond_its_segments(data):
    assert len(without_traces(data)) <= len(data)
