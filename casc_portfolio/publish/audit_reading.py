"""Everything that a file of a site says, by where in it: archives opened, PDFs and pictures looked into."""

import binascii
import gzip
import html
import io
import lzma
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

MARKUP = frozenset({".html", ".htm", ".xml", ".svg", ".xhtml", ".rels", ".opf", ".ncx"})
TEXTS = frozenset(
    {".css", ".js", ".map", ".txt", ".csv", ".md", ".vtt", ".ics", ".rtf", ".webmanifest"}
)
_LARGEST = 256 * 1024 * 1024
"""Bytes that an archive may hold when it is opened."""
_DEEPEST = 4
_UNZIPPING = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError),
    *(EOFError, OSError, ValueError),
)
"""How an archive says that it is none, or is damaged."""
_PRINTED = re.compile(rb"[\t -~\x80-\xff]{6,}")
_SAID = re.compile(rb"[\t -~]{6,}")
_PAGE_TEXT, _BESIDE = "page", "what stands beside its pages"

Part = tuple[str, str, bytes]
"""Where in the file (empty: in the file itself), what form it has (markup, json, text), and its bytes."""


class UnopenedError(Exception):
    """Something that can't be looked into; the message is a sentence that says why."""


def parts(name: str, data: bytes, *, depth: int = 0) -> Iterator[Part]:
    """The texts in a file; raises UnopenedError for an archive that is locked, too deep or too large."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in MARKUP | TEXTS | {".json"}:
        data = _narrow(data)
        yield from _carried(data, depth)
    if data.startswith(b"\x1f\x8b"):
        yield from _inner("unpacked", name.removesuffix(".gz"), _unzipped(data), depth)
    elif data.startswith(b"PK\x03\x04"):
        yield from _archive(data, depth)
    elif b"%PDF-" in data[:1024]:
        yield from _pdf(data, depth)
    elif suffix == ".json" or (suffix == ".js" and data.startswith(b"var __index")):
        yield "", "json", data
    elif suffix in MARKUP:
        yield "", "markup", _typed(data)
    elif suffix in TEXTS or not suffix:
        yield "", "text", _typed(data) if suffix == ".js" else data
        yield from _wide(data)
        if data.startswith(b"{\\rtf"):
            yield "", "text", _rich_text(data)
    else:
        yield from _picture_or_other(data)


_BY_NUMBER = re.compile(rb"\\u([0-9a-fA-F]{4})")
_CARRIED = re.compile(rb"data:([a-zA-Z/+.-]*)[^,<>]{0,80};base64,([A-Za-z0-9+/=\s]{16,})")
_FIRST_SIGN = 0x20


def _typed(data: bytes) -> bytes:
    """A page or script with the letters that its scripts have by their numbers; its lines stay."""
    return _BY_NUMBER.sub(_by_number, data) if b"\\u" in data else data


def _by_number(found: re.Match[bytes]) -> bytes:
    number = int(found[1], 16)
    return chr(number).encode("utf-8", "replace") if number >= _FIRST_SIGN else found[0]


def _carried(data: bytes, depth: int) -> Iterator[Part]:
    """What is in the files that stand whole in addresses: pictures of a drawing, fonts of a style."""
    for found in _CARRIED.finditer(data) if b";base64," in data else ():
        whole = bytes(found[2]).translate(None, b" \t\r\n=")
        opened = binascii.a2b_base64(whole[: len(whole) // 4 * 4] + _rest(whole))
        kind = found[1].decode()
        ending = ".xml" if kind.endswith(("xml", "html")) else ".txt" if "text" in kind else ".bin"
        yield from _inner("a file in an address", f"file{ending}", opened, depth)


def _rest(whole: bytes) -> bytes:
    """The last signs of what takes four at a time, filled up; a single one holds nothing."""
    rest = whole[len(whole) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


_LETTER = re.compile(rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)?")
"""A letter of Rich Text that is not ASCII, by its number; what stands in for it goes."""
_BREAK = re.compile(rb"\\(?:par|line|tab|cell|row|page|sect)\b ?|\\~")
_LOOK = re.compile(rb"\\[a-zA-Z]+-?\d* ?|\\[^a-zA-Z]|[{}]|[\r\n]+")


def _rich_text(data: bytes) -> bytes:
    """The words of Rich Text, without what in the middle of them says how they look."""
    spaced = _BREAK.sub(b" ", _LETTER.sub(_letter, data))
    return _LOOK.sub(b"", spaced)


def _letter(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes.fromhex(found[1].decode()).decode("cp1252", "replace").encode()
    return chr(int(found[2]) % 0x10000).encode("utf-8", "replace")


def _narrow(data: bytes) -> bytes:
    """A text that says it takes two bytes a letter, as spreadsheets save one, in UTF-8."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return data.decode("utf-16", "replace").encode("utf-8", "replace")


def _inner(where: str, name: str, data: bytes, depth: int) -> Iterator[Part]:
    if depth >= _DEEPEST:
        raise UnopenedError(f"{where} is an archive in an archive in an archive.")
    for inside, form, text in parts(name, data, depth=depth + 1):
        yield f"{where}, {inside}" if inside else where, form, text


def _unzipped(data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            opened = stream.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        raise UnopenedError("It is called an archive and can't be opened.") from None
    if len(opened) > _LARGEST:
        raise UnopenedError("It is far larger when it is opened than anything we can look into.")
    return opened


def _archive(data: bytes, depth: int) -> Iterator[Part]:
    left = _LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.comment:
                yield "its comment", "text", archive.comment
            for member in archive.infolist():
                if member.flag_bits & 1:
                    raise UnopenedError("It asks for a password.")
                left -= member.file_size
                if left < 0:
                    raise UnopenedError("It is far larger when it is opened than we can look into.")
                yield "a name in it", "text", member.filename.encode("utf-8", "replace")
                read = archive.read(member)
                yield from _inner(member.filename, member.filename, read, depth)
                if _SET.search(member.filename):
                    yield member.filename, "text", _set_text(read)
    except _UNZIPPING:
        raise UnopenedError("It is called an archive and can't be opened.") from None


_SET = re.compile(r"^(?:word|ppt|xl)/.*\.xml$|^content\.xml$")
"""Where a word processor, a spreadsheet or a set of slides has its words."""
_APART = re.compile(rb"</?(?:\w+:)?(?:p|h|br|tab|cr|tc|si|c|v|line-break|s|table-cell)\b[^>]*>")
"""Tags at which a word ends; at all others, which change only its look, it may go on."""
_TAG = re.compile(rb"<[^>]*>")


def _set_text(data: bytes) -> bytes:
    """The words of a document as its readers see them, of however many pieces each is made."""
    plain = _TAG.sub(b"", _APART.sub(b" ", _narrow(data)))
    return html.unescape(plain.decode("utf-8", "replace")).encode("utf-8", "replace")


def _pdf(data: bytes, depth: int) -> Iterator[Part]:
    """Pages, then everything else that says something: properties, notes, files inside, streams."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            about = pdf.trailer.get("/Info")
            for one in pdf.objects:
                properties = about is not None and one == about
                yield from _object(one, "its properties" if properties else _BESIDE, depth)
    except UnopenedError:
        raise
    except Exception:  # decoders raise anything for bytes that were made to break them
        raise UnopenedError("It is called a PDF and can't be opened.") from None
    said = _page_text(data)
    yield _PAGE_TEXT, "text", said.encode("utf-8", "replace")
    whole = _BROKEN.sub("", said)
    if whole != said:
        yield _PAGE_TEXT, "text", whole.encode("utf-8", "replace")


def _object(one: Any, where: str, depth: int) -> Iterator[Part]:
    import pikepdf

    if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
        return
    said = "\n".join(_strings(one))
    if said:
        yield where, "text", said.encode("utf-8", "replace")
    if isinstance(one, pikepdf.Stream):
        kind = str(one.get("/Type", ""))
        if kind == "/EmbeddedFile":
            yield from _inner("a file inside it", "file", one.read_bytes(), depth)
        elif str(one.get("/Subtype", "")) == "/Image":
            yield from (
                (f"a picture in it, {where}" if where else "a picture in it", form, text)
                for where, form, text in _picture_or_other(_raw(one))
            )
        else:
            yield "a stream", "markup" if kind == "/Metadata" else "printed", _raw(one)


def _raw(stream: Any) -> bytes:
    """A stream as it reads, or as it lies there when its filter is one for pictures."""
    import pikepdf

    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return bytes(stream.read_raw_bytes())


def _strings(one: Any) -> Iterator[str]:
    """The texts that a dictionary or a list holds by itself; other objects come on their own."""
    import pikepdf

    held = one if isinstance(one, pikepdf.Array) else (one[key] for key in one if key != "/Parent")
    for value in held:
        if isinstance(value, pikepdf.String):
            yield str(value)
        elif isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect:
            yield from _strings(value)


_BROKEN = re.compile(r"(?<=\w)[-\u2010\u00ad\ufffe\x02]\s*\n\s*(?=\w)|[\u00ad\ufffe\x02]\s*(?=\w)")
"""Where a word goes on in the next line."""


def _page_text(data: bytes) -> str:
    """What stands on the pages, with ligatures as letters; a form feed divides two pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return unicodedata.normalize("NFKC", "\f".join(pages))
    except pypdfium2.PdfiumError:
        raise UnopenedError("It is called a PDF and its pages can't be read.") from None
    finally:
        document.close()


def _picture_or_other(data: bytes) -> Iterator[Part]:
    """Whatever is printed in it, also where each letter takes two bytes, and what PNG has packed."""
    yield "", "text", b"\n".join(_PRINTED.findall(data) if data.isascii() else _SAID.findall(data))
    yield from _wide(data)
    for name in (b"zTXt", b"iTXt", b"tEXt"):
        for at in _places(data, name):
            yield "a note in the picture", "text", _note(data, at)


def _wide(data: bytes) -> Iterator[Part]:
    """What is printed with two bytes a letter, where nothing says so."""
    if b"\0" in data:
        wide = b"\n".join(found.replace(b"\0", b"") for found in _WIDE.findall(data))
        yield "two bytes a letter", "text", wide


_WIDE = re.compile(rb"(?:[\t -~]\0){4,}|(?:\0[\t -~]){4,}")


def _places(data: bytes, name: bytes) -> Iterator[int]:
    at = data.find(name)
    while at >= 0:
        yield at
        at = data.find(name, at + 4)


def _note(data: bytes, at: int) -> bytes:
    """The body of a PNG's chunk whose name stands at ``at``, unpacked where it is packed."""
    size = int.from_bytes(data[max(0, at - 4) : at], "big")
    body = data[at + 4 : at + 4 + min(size, _LARGEST)]
    opened = [body]
    for sign in (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"):
        start = body.find(sign)
        if start >= 0:
            try:
                opened.append(zlib.decompressobj().decompress(body[start:], _LARGEST))
            except zlib.error:
                continue
    return b"\n".join(opened)
