"""PDF files keep their pages and lose what they tell about people."""

import zlib
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from casc_portfolio.attachments import Cache, Kind, Problem, clean_pdf, facts, first_page
from casc_portfolio.attachments import pdf as module
from tests.attachments import SECRET, pdf, png


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


def everything(path):
    """All bytes of a PDF, its streams unpacked."""
    with pikepdf.open(path) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        raw = b"".join(one.read_raw_bytes() for one in streams)
        stream = BytesIO()
        document.save(stream, qdf=True)
    return raw + stream.getvalue()


def test_nothing_that_was_planted_is_found(tmp_path, cache):
    file = pdf(tmp_path / "plan.pdf", pages=2)
    assert SECRET.encode() in everything(file)
    (clean,) = clean_pdf(file, cache=cache).renditions
    data = everything(clean.path)
    for secret in (SECRET.encode(), b"GPSLatitude", b"Exif", b"/PieceInfo", b"/Thumb", b"/Info"):
        assert secret not in data, secret
    found = facts(clean.path)
    assert (found.kind, found.pages, found.traces) == (Kind.PDF, 2, ())


@pytest.mark.parametrize("packed", [False, True], ids=["in a list", "packed twice"])
def test_a_photo_is_found_whatever_it_is_wrapped_in(tmp_path, cache, packed):
    file = pdf(tmp_path / "plain.pdf")
    with pikepdf.open(file) as document:
        photo = document.pages[0].Resources.XObject.Photo
        names = [pikepdf.Name.DCTDecode]
        data = photo.read_raw_bytes()
        if packed:
            names.insert(0, pikepdf.Name.FlateDecode)
            data = zlib.compress(data)
        photo.write(data, filter=pikepdf.Array(names))
        document.save(tmp_path / "plan.pdf")
    (clean,) = clean_pdf(tmp_path / "plan.pdf", cache=cache).renditions
    with pikepdf.open(clean.path) as document:
        photo = document.pages[0].Resources.XObject.Photo
        assert pikepdf.PdfImage(photo).as_pil_image().size == (60, 40)
        assert SECRET.encode() not in photo.read_raw_bytes()


@pytest.mark.parametrize("tail", [b"", b"\0" * 1000], ids=["cut off", "made to burst"])
def test_a_photo_that_can_not_be_unpacked_is_a_problem(tmp_path, cache, monkeypatch, tail):
    monkeypatch.setattr(module, "LARGEST_PICTURE", 900)
    packed = zlib.compress(b"\xff\xd8" + b"\0" * 700 + tail)
    with pikepdf.new() as file:
        file.add_blank_page()
        photo = file.make_stream(b"")
        photo.write(
            packed if tail else packed[:-6],
            filter=pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.DCTDecode]),
        )
        file.Root.Photo = photo
        file.save(tmp_path / "plan.pdf")
    assert clean_pdf(tmp_path / "plan.pdf", cache=cache).problem is Problem.DAMAGED


def test_a_comment_on_a_page_stays_without_the_name_of_who_wrote_it(tmp_path, cache):
    file = pdf(tmp_path / "plain.pdf")
    with pikepdf.open(file) as document:
        box = {"Type": pikepdf.Name.Annot, "Rect": [72, 72, 90, 90]}
        note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, T=SECRET, Contents="Why?", **box)
        field = pikepdf.Dictionary(Subtype=pikepdf.Name.Widget, T="room", **box)
        document.pages[0].Annots = document.make_indirect(
            pikepdf.Array([document.make_indirect(one) for one in (note, field)])
        )
        document.save(tmp_path / "plan.pdf")
    (clean,) = clean_pdf(tmp_path / "plan.pdf", cache=cache).renditions
    assert SECRET.encode() not in everything(clean.path)
    with pikepdf.open(clean.path) as document:
        note, field = document.pages[0].Annots
        assert (str(note.Contents), "/T" in note, str(field.T)) == ("Why?", False, "room")


def test_the_page_looks_the_same(tmp_path, cache):
    file = pdf(tmp_path / "plan.pdf")
    (clean,) = clean_pdf(file, cache=cache).renditions
    before, after = (first_page(path, cache=cache).renditions[-1] for path in (file, clean.path))
    assert before.path != after.path
    assert before.path.read_bytes() == after.path.read_bytes()


def test_the_same_file_gives_the_same_bytes(tmp_path):
    file = pdf(tmp_path / "plan.pdf")
    first, second = (
        [
            one.path.read_bytes()
            for made in (clean_pdf, first_page)
            for one in made(file, cache=Cache(tmp_path / name)).renditions
        ]
        for name in ("one", "two")
    )
    assert (first == second, len(first)) == (True, 3)


def test_the_first_page_is_drawn_on_white(tmp_path, cache):
    webp, own = first_page(pdf(tmp_path / "plan.pdf"), cache=cache).renditions
    assert (webp.kind, own.kind, own.width, own.height) == (Kind.WEBP, Kind.PNG, 720, 932)
    image = Image.open(own.path)
    assert (image.mode, image.size) == ("RGB", (720, 932))
    assert image.getpixel((5, 5)) == (255, 255, 255)
    assert image.getpixel((400, 440)) != (255, 255, 255)
    assert facts(own.path).traces == ()


@pytest.mark.parametrize(("size", "drawn"), [((100, 9000), (24, 2160)), ((9000, 100), (720, 8))])
def test_a_page_of_a_strange_shape_is_drawn_small(tmp_path, cache, size, drawn):
    (_, own) = first_page(pdf(tmp_path / "strip.pdf", size=size), cache=cache).renditions
    assert (own.width, own.height) == drawn


@pytest.mark.parametrize("user", ["", "secret"])
def test_an_encrypted_file_is_left_alone(tmp_path, cache, user):
    lock = pikepdf.Encryption(owner="owner", user=user)
    file = pdf(tmp_path / "locked.pdf", encryption=lock)
    assert facts(file).problem is Problem.ENCRYPTED
    for make in (clean_pdf, first_page):
        cleaned = make(file, cache=cache)
        assert (cleaned.renditions, cleaned.problem) == ((), Problem.ENCRYPTED)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0" * 5000, b"%PDF-1.7 trailer << /Root 1 0 R >>"]
)
def test_a_damaged_file_is_a_problem(tmp_path, cache, data):
    file = tmp_path / "plan.pdf"
    file.write_bytes(data)
    assert facts(file).problem is Problem.DAMAGED
    for make in (clean_pdf, first_page):
        assert make(file, cache=cache).problem is Problem.DAMAGED


def test_a_file_that_was_cut_off_anywhere_is_damaged(tmp_path, cache):
    file = pdf(tmp_path / "plan.pdf")
    whole = file.read_bytes()
    for length in range(20, len(whole) - 20, len(whole) // 23):
        file.write_bytes(whole[:length])
        assert facts(file).problem is Problem.DAMAGED
        for make in (clean_pdf, first_page):
            assert make(file, cache=cache).problem is Problem.DAMAGED


def test_no_damage_inside_is_too_great(tmp_path, cache):
    file = pdf(tmp_path / "plan.pdf")
    whole = file.read_bytes()
    for start in range(20, len(whole), len(whole) // 23):
        file.write_bytes(whole[:start] + b"\0\xff<<[(" * 5 + whole[start + 30 :])
        for make in (clean_pdf, first_page):
            cleaned = make(file, cache=cache)
            assert bool(cleaned.renditions) is not bool(cleaned.problem)


def test_what_is_no_pdf_is_not_made_into_one(tmp_path, cache):
    file = tmp_path / "plan.pdf"
    file.write_bytes(png())
    assert clean_pdf(file, cache=cache).renditions == ()
    assert first_page(file, cache=cache).renditions == ()
