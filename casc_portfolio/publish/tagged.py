"""The tags of a PDF, completed where the press leaves what PDF/UA asks for unsaid."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_CONTENT = re.compile(rb"/\w+\s<</MCID (\d+)>>\sBDC\b")
_RUNNING = b"/Artifact <</Type /Pagination>> BDC"
_PRINTED = 4
"""The flag of what is there on paper as well."""


def complete(file: Path) -> None:
    """Completes the tags of a PDF of ours, in place: the same bytes for the same file.

    Header cells say what they head, a link is one link on however many lines, what runs
    along the margins is no part of the text, and every link is there on paper as well.
    """
    import pikepdf

    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        root = pdf.Root.StructTreeRoot
        tags = _Tags(numbers=root.ParentTree.Nums)
        tags.sweep(root.K[0])
        for page in pdf.pages:
            _print_links(page)
            _part_margins(page, tags)
        pdf.save(
            file,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )


@dataclass(kw_only=True)
class _Tags:
    """The elements of a document, and what its pages' contents and links belong to.

    ``numbers`` is the parent tree: a number, its element or a page's elements, and so on.
    """

    numbers: Any
    places: dict[int, int] = field(init=False)
    reached: set[tuple[int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.places = {int(self.numbers[at]): at + 1 for at in range(0, len(self.numbers), 2)}

    def sweep(self, element: Any) -> list[Any]:
        """Sets an element and all below it right; returns the links that are to be lifted."""
        self.reached.add(element.objgen)
        kids, lifted = self._swept(element)
        if element.S == "/Link":
            for link in lifted:
                self.numbers[self.places[int(link.Obj.StructParent)]] = element
            kids, lifted = [*lifted, *kids], []
        elif element.S == "/TR":
            _head(element, kids)
        element.K = self._joined(kids)
        return lifted

    def _swept(self, element: Any) -> tuple[list[Any], list[Any]]:
        """What stays in an element, and the links in it that belong to one around it."""
        import pikepdf

        kids: list[Any] = []
        lifted: list[Any] = []
        for kid in element.K:
            if _is_element(kid):
                if element.S == kid.S == "/Link":  # what a style sheet adds to a link
                    kid.S = pikepdf.Name.Span
                lifted += self.sweep(kid)
                if len(kid.K) or "/Alt" in kid or kid.S in ("/TD", "/TH"):
                    kids.append(kid)
            elif _is_link(kid):
                lifted.append(kid)
            else:
                kids.append(kid)
        return kids, lifted

    def _joined(self, kids: list[Any]) -> list[Any]:
        """The kids with the parts of a broken link as one."""
        joined: list[Any] = []
        for kid in kids:
            before = joined[-1] if joined else None
            if before is not None and _leads(kid) and _leads(kid) == _leads(before):
                self._hand_over(kid, before)
            else:
                joined.append(kid)
        return joined

    def _hand_over(self, link: Any, other: Any) -> None:
        """Everything in a link becomes another's, which is on the same page."""
        contents = self.numbers[self.places[int(link.Pg.StructParents)]]
        for kid in link.K:
            other.K.append(kid)
            if _is_element(kid):
                kid.P = other
            elif _is_link(kid):
                self.numbers[self.places[int(kid.Obj.StructParent)]] = other
            else:
                contents[int(kid)] = other


def _is_element(kid: Any) -> bool:
    return _is_dictionary(kid) and "/S" in kid


def _is_link(kid: Any) -> bool:
    """Whether it is where a link stands on its page."""
    return _is_dictionary(kid) and "/Obj" in kid and bool(kid.Obj.get("/Subtype") == "/Link")


def _is_dictionary(kid: Any) -> bool:
    import pikepdf

    return isinstance(kid, pikepdf.Dictionary)


def _leads(kid: Any) -> tuple[object, str] | None:
    """The page on which a link's element stands and where it leads; None for what is no link."""
    if not _is_element(kid) or kid.S != "/Link" or not _is_link(kid.K[0]):
        return None
    note = kid.K[0].Obj
    target = note.A.get("/URI", "") if "/A" in note else note.get("/Dest", "")
    return (kid.Pg.objgen, str(target)) if target else None


def _head(row: Any, cells: list[Any]) -> None:
    """Says of a row's header cells that they head their columns, or this row."""
    import pikepdf

    columns = row.P.S == "/THead" or all(cell.S == "/TH" for cell in cells)
    for cell in cells:
        if cell.S == "/TH":
            cell.A.Scope = pikepdf.Name.Column if columns else pikepdf.Name.Row


def _print_links(page: Any) -> None:
    for note in page.get("/Annots", ()):
        note.F = _PRINTED


def _part_margins(page: Any, tags: _Tags) -> None:
    """What belongs to no element of the text runs along the margins, and is marked so."""
    owners = tags.numbers[tags.places[int(page.StructParents)]]
    running = {number for number, owner in enumerate(owners) if owner.objgen not in tags.reached}

    def marked(found: re.Match[bytes]) -> bytes:
        return _RUNNING if int(found[1]) in running else found[0]

    page.contents_coalesce()
    page.Contents.write(_CONTENT.sub(marked, page.Contents.read_bytes()))
    for number in running:
        owners[number] = None
