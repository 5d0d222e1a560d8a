"""Pages to the bytes of a PDF file, the same bytes each time."""

from dataclasses import dataclass, field

from tools.samples.pdf import FONTS, Page, Part
from tools.samples.syntax import number as written
from tools.samples.syntax import rgb, string

LETTER = (612.0, 792.0)


@dataclass(kw_only=True)
class Paper:
    """A document: its pages and the tree of its parts."""

    title: str
    language: str = "en-US"
    pages: list[Page] = field(default_factory=list)
    root: Part = field(default_factory=lambda: Part(role="Document"))

    def page(self, size: tuple[float, float] = LETTER) -> Page:
        """A new page at the end, in points."""
        page = Page(width=size[0], height=size[1], index=len(self.pages), inside=self.root)
        self.pages.append(page)
        return page


class _Objects:
    """Numbered objects; a class because numbers are handed out before contents are known."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def reserve(self) -> int:
        self.bodies.append(b"")
        return len(self.bodies)

    def put(self, text: str, number: int = 0) -> int:
        number = number or self.reserve()
        self.bodies[number - 1] = text.encode("cp1252")
        return number


def write(paper: Paper) -> bytes:
    """The file; it names no author, no program and no date."""
    objects = _Objects()
    catalog, pages = objects.reserve(), objects.reserve()
    fonts = {
        f"/F{at}": objects.put(
            f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
        )
        for at, name in enumerate(FONTS.values())
    }
    numbers = [_put_page(objects, page, pages, fonts) for page in paper.pages]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects.put(f"<</Type/Pages/Count {len(numbers)}/Kids[{kids}]>>", pages)
    tree = _put_tree(objects, paper, numbers)
    objects.put(
        f"<</Type/Catalog/Pages {pages} 0 R/Lang{string(paper.language)}/MarkInfo<</Marked true>>"
        f"/StructTreeRoot {tree} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>",
        catalog,
    )
    info = objects.put(f"<</Title{string(paper.title)}>>")
    return _file(objects.bodies, catalog, info)


def _put_page(objects: _Objects, page: Page, parent: int, fonts: dict[str, int]) -> int:
    content = "\n".join(page.ops)
    stream = objects.put(
        f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream"
    )
    named = "".join(f"{name} {number} 0 R" for name, number in fonts.items())
    states = "".join(
        f"/G{at}<</ca {written(alpha)}/CA {written(alpha)}>>"
        for at, alpha in enumerate(page.alphas)
    )
    shades = "".join(
        f"/S{at}<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 {written(top)} 0 {written(bottom)}]"
        f"/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[{rgb(first)}]"
        f"/C1[{rgb(last)}]>>>>"
        for at, (top, bottom, first, last) in enumerate(page.shades)
    )
    return objects.put(
        f"<</Type/Page/Parent {parent} 0 R"
        f"/MediaBox[0 0 {written(page.width)} {written(page.height)}]"
        f"/Contents {stream} 0 R/StructParents {page.index}/Tabs/S"
        f"/Resources<</Font<<{named}>>/ExtGState<<{states}>>/Shading<<{shades}>>>>>>"
    )


def _put_tree(objects: _Objects, paper: Paper, pages: list[int]) -> int:
    """The parts as a structure tree, and for each page which part owns which piece of it."""
    root = objects.reserve()
    places: dict[int, int] = {}

    def put(part: Part, parent: int) -> int:
        number = places[id(part)] = objects.reserve()
        kids = [
            f"{put(kid, number)} 0 R"
            if isinstance(kid, Part)
            else f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>"
            for kid in part.kids
        ]
        extras = f"/Lang{string(part.language)}" if part.language else ""
        extras += f"/Alt{string(part.alt)}" if part.alt else ""
        objects.put(
            f"<</Type/StructElem/S/{part.role}/P {parent} 0 R{extras}/K[{' '.join(kids)}]>>", number
        )
        return number

    document = put(paper.root, root)
    owners = " ".join(
        f"{page.index}[{' '.join(f'{places[id(part)]} 0 R' for part in page.owners)}]"
        for page in paper.pages
    )
    objects.put(f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree<</Nums[{owners}]>>>>", root)
    return root


def _file(bodies: list[bytes], catalog: int, info: int) -> bytes:
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(data)
    size = len(bodies) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        catalog,
        info,
        start,
    )
    return bytes(data)
