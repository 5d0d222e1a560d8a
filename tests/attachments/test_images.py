"""Pictures for a page carry their pixels and nothing else."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from casc_portfolio.attachments import Cache, Kind, Problem, clean_image, facts
from tests.attachments import SECRET, XMP, gif, jpeg, pdf, picture, png, saved, webp

PLANTED = {"jpg": jpeg(), "png": png(), "webp": webp(), "gif": gif()}

JFIF = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
PLAIN = JFIF | {"loop", "background", "timestamp", "duration"}
"""What Pillow tells about a file that holds a picture and nothing else."""


@pytest.fixture
def clean(tmp_path):
    """Cleans bytes and gives what became of them."""
    cache = Cache(tmp_path / "cache")

    def clean(data):
        file = tmp_path / "picture"
        file.write_bytes(data)
        return clean_image(file, cache=cache)

    return clean


def opened(cleaned, kind):
    """The widest rendition of a kind."""
    assert not cleaned.problem
    found = [one for one in cleaned.renditions if one.kind is kind]
    return Image.open(found[-1].path)


@pytest.mark.parametrize("name", PLANTED)
def test_nothing_that_was_planted_is_found(clean, name):
    assert SECRET.encode() in PLANTED[name] or name == "png"
    cleaned = clean(PLANTED[name])
    assert len(cleaned.renditions) in (1, 2)
    for rendition in cleaned.renditions:
        data = rendition.path.read_bytes()
        found = facts(rendition.path)
        assert (found.location, found.traces, found.kind) == (False, (), rendition.kind)
        assert SECRET.encode() not in data
        assert XMP[:20] not in data
        assert Image.open(BytesIO(data)).info.keys() <= PLAIN


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        (jpeg(), [Kind.WEBP, Kind.JPEG]),
        (png(), [Kind.WEBP, Kind.PNG]),
        (webp(), [Kind.WEBP]),
        (gif(frames=3), [Kind.WEBP, Kind.PNG]),
    ],
    ids=["jpeg", "png", "webp", "gif"],
)
def test_a_picture_keeps_its_kind_and_has_a_webp_beside_it(clean, data, kinds):
    assert [one.kind for one in clean(data).renditions] == kinds


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((300, 200), [(300, 200)]),
        ((480, 10), [(480, 10)]),
        ((1200, 600), [(480, 240), (960, 480), (1200, 600)]),
        ((3200, 100), [(480, 15), (960, 30), (1600, 50)]),
        ((2000, 2), [(480, 1), (960, 1), (1600, 2)]),
        ((50, 3000), [(50, 3000)]),
    ],
)
def test_widths_are_never_more_than_the_picture_has(clean, size, widths):
    cleaned = clean(saved(picture(*size), "JPEG"))
    assert [(one.width, one.height) for one in cleaned.renditions[::2]] == widths
    for one in cleaned.renditions:
        assert Image.open(one.path).size == (one.width, one.height)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_picture_is_upright(clean, orientation):
    turned = {
        1: picture(),
        2: picture().transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: picture().transpose(Image.Transpose.ROTATE_180),
        4: picture().transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: picture().transpose(Image.Transpose.TRANSPOSE),
        6: picture().transpose(Image.Transpose.ROTATE_90),
        7: picture().transpose(Image.Transpose.TRANSVERSE),
        8: picture().transpose(Image.Transpose.ROTATE_270),
    }
    image = opened(clean(jpeg(turned[orientation], orientation=orientation)), Kind.JPEG)
    assert image.size == (60, 40)
    assert image.getpixel((10, 10))[2] > 150 > image.getpixel((50, 30))[2]


def test_the_same_picture_gives_the_same_bytes(tmp_path):
    file = tmp_path / "walk.jpg"
    file.write_bytes(jpeg(picture(1000, 700)))
    first, second = (
        [
            one.path.read_bytes()
            for one in clean_image(file, cache=Cache(tmp_path / name)).renditions
        ]
        for name in ("one", "two")
    )
    assert first == second


def test_what_was_made_once_is_not_made_again(tmp_path, monkeypatch):
    file = tmp_path / "walk.jpg"
    file.write_bytes(jpeg())
    first = clean_image(file, cache=Cache(tmp_path / "cache"))
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("made already"))
    assert clean_image(file, cache=Cache(tmp_path / "cache")) == first


@pytest.mark.parametrize("damage", ["cut off", "gone", "changed", "list"])
def test_a_broken_rendition_is_made_again(tmp_path, damage):
    file = tmp_path / "walk.jpg"
    file.write_bytes(jpeg())
    cache = Cache(tmp_path / "cache")
    first = clean_image(file, cache=cache)
    path = first.renditions[0].path
    whole = path.read_bytes()
    if damage == "gone":
        path.unlink()
    elif damage == "list":
        (path.parent / "list.json").write_text("[[]]")
    else:
        path.write_bytes(whole[:-5] if damage == "cut off" else whole[:-5] + b"12345")
    assert clean_image(file, cache=cache) == first
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("image", "colour"),
    [
        (picture(mode="CMYK"), (200, 30, 30)),
        (picture(mode="L"), picture(mode="L").getpixel((50, 30))),
        (picture(mode="YCbCr"), (200, 30, 30)),
    ],
    ids=["CMYK", "L", "YCbCr"],
)
def test_colours_of_every_jpeg_stay(clean, image, colour):
    seen = opened(clean(saved(image, "JPEG", quality=95)), Kind.JPEG).getpixel((50, 30))
    assert seen == pytest.approx(colour, abs=8)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA"])
def test_colours_of_every_png_stay(clean, mode):
    image = picture(mode=mode)
    seen = opened(clean(saved(image, "PNG")), Kind.PNG)
    assert seen.convert("RGB").tobytes() == image.convert("RGB").tobytes()


def test_sixteen_bits_become_eight(clean):
    image = Image.new("I;16", (60, 40), 0x80FF)
    assert opened(clean(saved(image, "PNG")), Kind.PNG).getpixel((5, 5)) == 0x80


def test_what_shows_through_a_palette_shows_through(clean):
    image = Image.new("P", (60, 40), 1)
    image.putpalette([255, 255, 255, 0, 128, 0])
    image.paste(0, (0, 0, 30, 40))
    seen = opened(clean(saved(image, "PNG", transparency=0)), Kind.PNG).convert("RGBA")
    assert seen.getpixel((5, 5))[3] == 0
    assert seen.getpixel((50, 5)) == (0, 128, 0, 255)


def test_colours_of_another_space_become_those_of_every_screen(clean):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    data = saved(picture(), "PNG", icc_profile=swapped_profile())
    seen = opened(clean(data), Kind.PNG)
    assert "icc_profile" not in seen.info
    assert seen.getpixel((50, 30)) != (200, 30, 30)
    broken = saved(picture(), "PNG", icc_profile=lab.tobytes())
    assert opened(clean(broken), Kind.PNG).getpixel((50, 30)) == (200, 30, 30)


def swapped_profile():
    """sRGB with the primaries of red and green changed for each other."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def test_a_photo_with_a_second_picture_behind_it_loses_that_too(clean):
    second = picture().rotate(180)
    data = saved(picture(), "MPO", save_all=True, append_images=[second], exif=jpeg_exif())
    cleaned = clean(data)
    for one in cleaned.renditions:
        assert SECRET.encode() not in one.path.read_bytes()
    assert opened(cleaned, Kind.JPEG).format == "JPEG"


def jpeg_exif():
    return Image.open(BytesIO(jpeg())).getexif()


def test_a_picture_that_breaks_while_it_is_opened_is_damaged(clean):
    data = bytearray(saved(picture(600, 400), "PNG"))
    middle = data.index(b"IDAT") + 8
    data[middle : middle + 40] = b"\0" * 40
    assert clean(bytes(data)).problem is Problem.DAMAGED


def test_a_picture_that_was_cut_off_gives_nothing(clean):
    cleaned = clean(jpeg()[:-30])
    assert (cleaned.renditions, cleaned.problem) == ((), Problem.DAMAGED)


def test_what_is_no_picture_is_not_made_into_one(tmp_path):
    cleaned = clean_image(pdf(tmp_path / "plan.jpg"), cache=Cache(tmp_path / "cache"))
    assert cleaned.renditions == ()
    drawing = tmp_path / "drawing.png"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'></svg>")
    assert clean_image(drawing, cache=Cache(tmp_path / "cache")).renditions == ()


@settings(max_examples=60)
@given(st.sampled_from(sorted(PLANTED)), st.binary(max_size=30), st.data())
def test_no_damage_is_too_great(tmp_path_factory, name, noise, data):
    whole = PLANTED[name]
    start = data.draw(st.integers(0, len(whole)))
    folder = tmp_path_factory.mktemp("damaged")
    file = folder / name
    file.write_bytes(whole[:start] + noise + whole[start + len(noise) :])
    cleaned = clean_image(file, cache=Cache(folder))
    assert bool(cleaned.renditions) is not bool(cleaned.problem)


@pytest.mark.parametrize("width", [1, 40])
def test_a_strip_taller_than_webp_can_hold_is_made_smaller(tmp_path, width):
    file = tmp_path / "strip.png"
    Image.new("RGB", (width, 20_000), "teal").save(file)
    cleaned = clean_image(file, cache=Cache(tmp_path / "cache"))
    assert cleaned.problem is Problem.NONE
    assert max(one.height for one in cleaned.renditions) <= 16_383
