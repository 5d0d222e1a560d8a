"""PDF files: what they tell, the same pages without it, and a picture of the first."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casc_portfolio.attachments.cache import Cache
from casc_portfolio.attachments.covered import text_is_covered
from casc_portfolio.attachments.facts import COVERED, LARGEST_PICTURE, Facts, Problem, facts
from casc_portfolio.attachments.images import in_widths
from casc_portfolio.attachments.jpeg import without_traces
from casc_portfolio.attachments.kinds import Kind
from casc_portfolio.attachments.numbered import numbers_in
from casc_portfolio.attachments.renditions import Cleaned, Made, find, keep, recipe

if TYPE_CHECKING:
    from PIL.Image import Image

PAGE_WIDTH = 720
"""Pixels of the picture of a page."""
_LONGEST_PAGE = 3 * PAGE_WIDTH
_END = 2048
"""Bytes in which a reader looks for the end's pointer."""
_TRACES = ("/Metadata", "/PieceInfo", "/Thumb", "/LastModified")
_AUTHORS = ("/Author", "/Company", "/Manager", "/LastSavedBy")
_COMMENTS = ("/Subject", "/Keywords")


class _UnfitError(Exception):
    """A PDF that can't be opened, with its problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def look_into(path: Path, found: Facts) -> Facts:
    """The facts of a PDF; ``found`` has those that every file has."""
    try:
        with _opened(path) as pdf:
            traces = {*_traces(pdf), *numbers_in(path, Kind.PDF)}
            traces |= {COVERED} if text_is_covered(path) else set()
            return replace(found, pages=len(pdf.pages), traces=tuple(sorted(traces)))
    except _UnfitError as unfit:
        return replace(found, problem=unfit.problem)


def clean_pdf(path: Path, *, cache: Cache) -> Cleaned:
    """The PDF without its author, title, history and thumbnails; its pages stay as they are.

    Pictures in it lose what cameras wrote into them. Never raises for what the file holds;
    raises OSError when the disk refuses. The same file gives the same bytes.
    """
    seen = facts(path, cache=cache)
    problem = _unfit(seen)
    if problem:
        return Cleaned(problem=problem)
    name = recipe("pdf 2", "pikepdf")
    found = find(cache, seen.sha256, name)
    if found is not None:
        return found
    try:
        with _opened(path) as pdf:
            data = _without_traces(pdf)
    except _UnfitError as unfit:
        return Cleaned(problem=unfit.problem)
    made = Made(name="clean.pdf", kind=Kind.PDF, width=None, height=None, data=data)
    return keep(cache, seen.sha256, name, [made])


def first_page(path: Path, *, cache: Cache) -> Cleaned:
    """A picture of the first page on white, as WebP and PNG, 720 pixels wide or less.

    Never raises for what the file holds; raises OSError when the disk refuses.
    """
    seen = facts(path, cache=cache)
    problem = _unfit(seen)
    if problem:
        return Cleaned(problem=problem)
    name = recipe("first page", "pypdfium2", "pillow")
    found = find(cache, seen.sha256, name)
    if found is not None:
        return found
    try:
        picture = _draw(path)
    except Exception:  # decoders raise anything for bytes that were made to break them
        return Cleaned(problem=Problem.DAMAGED)
    return keep(cache, seen.sha256, name, in_widths(picture, Kind.PNG, (PAGE_WIDTH,)))


def _unfit(seen: Facts) -> Problem:
    if seen.problem:
        return seen.problem
    return Problem.NONE if seen.kind is Kind.PDF else Problem.DAMAGED


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """The PDF, with whatever goes wrong in reading it as an ``_UnfitError``."""
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            if pdf.is_encrypted:
                raise _UnfitError(Problem.ENCRYPTED)
            if len(pdf.pages) == 0 or _is_cut_off(path):
                raise _UnfitError(Problem.DAMAGED)
            yield pdf
    except _UnfitError:
        raise
    except pikepdf.PasswordError:
        raise _UnfitError(Problem.ENCRYPTED) from None
    except Exception:  # decoders raise anything for bytes that were made to break them
        raise _UnfitError(Problem.DAMAGED) from None


def _is_cut_off(path: Path) -> bool:
    """Whether the end is missing, which points back at everything else."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _END))
        return b"startxref" not in stream.read(_END)


def _traces(pdf: Any) -> Iterator[str]:
    import pikepdf

    docinfo = pdf.trailer.get("/Info")
    if isinstance(docinfo, pikepdf.Dictionary):
        for trace, keys in (("author", _AUTHORS), ("comment", _COMMENTS)):
            if any(str(docinfo.get(key, "")).strip() for key in keys):
                yield trace
    packet = pdf.Root.get("/Metadata")
    if isinstance(packet, pikepdf.Stream):
        yield "xmp"
        packed = [str(one) for one in _filters(packet)] == ["/FlateDecode"]
        if b"dc:creator" in (_inflated(packet)[0] if packed else packet.read_bytes()):
            yield "author"


def _without_traces(pdf: Any) -> bytes:
    import pikepdf

    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for key in _TRACES:
            if key in one:
                del one[key]
        if _is_comment(one) and "/T" in one:
            del one["/T"]
        if isinstance(one, pikepdf.Stream):
            _clean_photo(one)
    stream = BytesIO()
    pdf.save(stream, deterministic_id=True, fix_metadata_version=False)
    return stream.getvalue()


def _is_comment(one: Any) -> bool:
    """Whether it is a mark on a page, which carries the name of who made it."""
    import pikepdf

    kind = one.get("/Subtype")
    return "/Rect" in one and kind is not None and kind != pikepdf.Name.Widget


def _filters(stream: Any) -> list[Any]:
    import pikepdf

    found = stream.get("/Filter")
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def _clean_photo(stream: Any) -> None:
    """A photo in a PDF is a JPEG file as it came from the camera, maybe packed once more."""
    import pikepdf

    match [str(one) for one in _filters(stream)]:
        case ["/DCTDecode"]:
            before = stream.read_raw_bytes()
        case ["/FlateDecode", "/DCTDecode"]:
            before, whole = _inflated(stream)
            if not whole:
                raise _UnfitError(Problem.DAMAGED)
        case _:
            return
    after = without_traces(before)
    if after != before:
        parameters = stream.get("/DecodeParms")
        if isinstance(parameters, pikepdf.Array):
            parameters = parameters[-1]
        stream.write(after, filter=pikepdf.Name.DCTDecode, decode_parms=parameters)


def _inflated(stream: Any) -> tuple[bytes, bool]:
    """What a packed stream holds, and whether that is all of it: some are made to burst."""
    opened = zlib.decompressobj()
    return opened.decompress(stream.read_raw_bytes(), LARGEST_PICTURE), opened.eof


def _draw(path: Path) -> "Image":
    import pypdfium2

    from casc_portfolio.attachments.pixels import pixels_only

    document = pypdfium2.PdfDocument(path)
    try:
        document.init_forms()
        page = document[0]
        width, height = page.get_size()
        scale = min(PAGE_WIDTH / width, _LONGEST_PAGE / height)
        drawn = page.render(scale=scale, fill_color=(255, 255, 255, 255)).to_pil()
        return pixels_only(drawn.convert("RGB"))
    finally:
        document.close()
