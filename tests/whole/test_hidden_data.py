"""What cameras and programs write into files: planted in a portfolio, and looked for in every byte
of the site that is built from it.
"""

import shutil
import subprocess
import sys
import zipfile
from io import BytesIO

import pikepdf
import pytest
from PIL import ExifTags, Image

from tests.attachments import SECRET, jpeg, pdf, picture, png, webp
from tests.compose.small import world_with
from tests.worlds import read_world

pytestmark = pytest.mark.slow

ALT = {
    "photo.jpg": "The gate in the morning",
    "drawing.png": "A drawing of the yard",
    "wall.webp": "Sentences on a wall",
}
FILES = (*ALT, "plan.pdf", "protocol.pdf")
TRACES = (
    *(SECRET.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")),
    *(b"GPSLatitude", b"xmpmeta", b"http://ns.adobe.com/xap", b"Photoshop 3.0", b"8BIM"),
)
PIECE = f"""
    ---
    title: The morning
    date: 2025-10-14
    elements: [3C]
    role: I stood at the gate.
    result: The gate opens on time.
    artifacts:
      - {{file: artifacts/photo.jpg, title: The gate, alt: {ALT["photo.jpg"]}}}
      - {{file: artifacts/drawing.png, title: The yard, alt: {ALT["drawing.png"]}}}
      - {{file: artifacts/plan.pdf, title: The plan}}
    status: ready
    ---

    In the text: ![{ALT["wall.webp"]}](../../artifacts/wall.webp) and the
    [whole plan](../../artifacts/plan.pdf).
    """


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The portfolio with everything in its files, and the site that the command builds of it."""
    root = tmp_path_factory.mktemp("planted")
    photo = picture(1200, 800)
    files = {
        "content/artifacts/photo.jpg": jpeg(photo, orientation=6),
        "content/artifacts/drawing.png": png(photo),
        "content/artifacts/wall.webp": webp(photo),
        "content/artifacts/plan.pdf": commented(root),
        "content/artifacts/protocol.pdf": commented(root),
        "content/cpsel-3/evidence/morning.md": PIECE,
    }
    world_with(root / "portfolio", files)
    before = read_world(root / "portfolio")
    build = [sys.executable, "-m", "casc_portfolio", "build", "--out", str(root / "site")]
    subprocess.run(build, cwd=root / "portfolio", check=True, capture_output=True)
    return root / "portfolio", before, root / "site"


def commented(root):
    """A PDF with a comment of somebody's."""
    with pikepdf.open(pdf(root / "plain.pdf")) as document:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[72, 72, 90, 90],
            Contents="Why?",
            T=SECRET,
        )
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])
        stream = BytesIO()
        document.save(stream, fix_metadata_version=False)
    return stream.getvalue()


def layers(name, data):
    """A file, and what is packed in it: streams of a PDF, members of an archive."""
    yield name, data
    if data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as document:
            yield f"{name} trailer", document.trailer.unparse()
            for number, one in enumerate(document.objects):
                yield f"{name} object {number}", one.unparse(resolved=True)
                if isinstance(one, pikepdf.Stream):
                    yield f"{name} stream {number}", one.read_raw_bytes()
                    if one.get("/Subtype") != pikepdf.Name.Image:
                        yield f"{name} words {number}", one.read_bytes()
    elif zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from layers(f"{name}/{member}", archive.read(member))


def found(folder):
    """Where a trace is left: file, or part of a file, and trace."""
    return [
        (name, trace)
        for path, data in read_world(folder).items()
        for name, layer in layers(path, data)
        for trace in TRACES
        if trace in layer
    ]


def images(folder):
    opened = {}
    for path, data in read_world(folder).items():
        if path.endswith((".jpg", ".png", ".webp")):
            opened[path] = Image.open(BytesIO(data))
    return opened


def test_the_search_would_find_what_was_planted(built, tmp_path):
    root, _, _ = built
    shutil.copytree(root / "content" / "artifacts", tmp_path / "a")
    with zipfile.ZipFile(tmp_path / "a" / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(root / "content" / "artifacts" / "photo.jpg", "inner.jpg")
    files = {name.split(" ")[0] for name, _ in found(tmp_path / "a")}
    assert files == {*FILES, "all.zip/inner.jpg"}
    with_place = images(root / "content" / "artifacts")
    assert all(one.getexif().get_ifd(ExifTags.IFD.GPSInfo) for one in with_place.values())


def test_no_byte_of_the_site_tells_where_or_by_whom(built):
    _, _, site = built
    assert found(site) == []


def test_no_picture_of_the_site_has_anything_but_pixels(built):
    _, _, site = built
    shown = {path: one for path, one in images(site).items() if path.startswith("artifacts/")}
    names = {path.split(".")[0] for path in shown}
    assert names == {
        "artifacts/photo",
        "artifacts/drawing",
        "artifacts/wall",
        "artifacts/plan",
        "artifacts/protocol",
    }
    for path, one in shown.items():
        assert dict(one.getexif()) == {}, path
        assert (
            not {"exif", "xmp", "comment", "photoshop", "Author", "icc_profile"} & one.info.keys()
        )


def test_the_words_for_those_who_do_not_see_stay(built):
    _, _, site = built
    text = (site / "cpsel-3" / "evidence" / "morning.html").read_text("utf-8")
    assert [alt for alt in ALT.values() if f'alt="{alt}"' not in text] == []


def test_a_photo_stands_upright_without_the_note_that_said_so(built):
    _, _, site = built
    assert Image.open(site / "artifacts" / "photo.jpg").size == (800, 1200)


def test_the_originals_are_untouched(built):
    root, before, _ = built
    after = read_world(root)
    assert {path: after.get(path) for path in before} == before
