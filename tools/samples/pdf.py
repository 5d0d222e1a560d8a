"""A small writer of tagged PDF pages: shapes, text in standard fonts, and what each part is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tools.samples import syntax
from tools.samples.shapes import Point, Shape
from tools.samples.widths import width

Color = str
"""Six hexadecimal digits: ``1f2a33``."""
FONTS = {
    "sans": "Helvetica",
    "sans-bold": "Helvetica-Bold",
    "serif": "Times-Roman",
    "serif-bold": "Times-Bold",
    "serif-italic": "Times-Italic",
}
INK = "1f2a33"


@dataclass(kw_only=True)
class Part:
    """Something that a reader should know as what it is: a heading, a paragraph, a table cell."""

    role: str
    parent: "Part | None" = None
    kids: "list[Part | tuple[int, int]]" = field(default_factory=list)
    """Parts inside, or page and number of a piece of its content."""
    language: str = ""
    alt: str = ""


@dataclass(kw_only=True)
class Page:
    """One page, drawn from the top left corner in points; what is drawn later lies on top."""

    width: float
    height: float
    index: int
    inside: Part
    ops: list[str] = field(default_factory=list)
    owners: list[Part] = field(default_factory=list)
    alphas: list[float] = field(default_factory=list)
    shades: list[tuple[float, float, Color, Color]] = field(default_factory=list)

    @contextmanager
    def part(self, role: str, *, language: str = "", alt: str = "") -> Iterator[Part]:
        """Everything drawn inside belongs to one part of the document."""
        outer = self.inside
        part = Part(role=role, parent=outer, language=language, alt=alt)
        outer.kids.append(part)
        self.inside = part
        yield part
        self.inside = outer

    def fill(self, shape: Shape, color: Color, *, alpha: float = 1) -> None:
        """Fills a shape."""
        self._mark(f"{syntax.rgb(color)} rg", *self._path(shape), "f", alpha=alpha)

    def stroke(
        self,
        shape: Shape,
        color: Color,
        thickness: float = 1,
        *,
        dash: tuple[float, ...] = (),
        alpha: float = 1,
    ) -> None:
        """Draws a shape's outline with round ends and corners."""
        pattern = " ".join(map(syntax.number, dash))
        setup = f"{syntax.rgb(color)} RG {syntax.number(thickness)} w 1 J 1 j [{pattern}] 0 d"
        self._mark(setup, *self._path(shape), "S", alpha=alpha)

    def shade(self, shape: Shape, top: float, bottom: float, colors: tuple[Color, Color]) -> None:
        """Fills a shape with a color that turns into another from ``top`` to ``bottom``."""
        self.shades.append((self.height - top, self.height - bottom, *colors))
        name = f"/S{len(self.shades) - 1}"
        self._mark("q", *self._path(shape), f"W n {name} sh Q")

    def text(
        self,
        at: Point,
        text: str,
        font: str = "sans",
        size: float = 10,
        color: Color = INK,
        *,
        align: float = 0,
        turn: tuple[float, float] = (1, 0),
    ) -> None:
        """One line of text on its baseline; ``align`` 0 begins there, 0.5 centres, 1 ends there.

        ``turn`` is cosine and sine of a turn against the clock.
        """
        cos, sin = turn
        shift = width(text, font, size) * align
        x, y = at[0] - shift * cos, self.height - at[1] - shift * sin
        matrix = " ".join(map(syntax.number, (cos, sin, -sin, cos, x, y)))
        name = list(FONTS).index(font)
        look = f"/F{name} {syntax.number(size)} Tf {syntax.rgb(color)} rg"
        shown = f"BT {look} {matrix} Tm {syntax.string(text)} Tj ET"
        if self.inside.role == "Document":
            self._mark(shown)
            return
        number = len(self.owners)
        self.owners.append(self.inside)
        self.inside.kids.append((self.index, number))
        self.ops.append(f"/{self.inside.role} <</MCID {number}>> BDC {shown} EMC")

    def _mark(self, *ops: str, alpha: float = 1) -> None:
        """What is drawn is decoration: text that matters belongs to a part."""
        if alpha != 1:
            if alpha not in self.alphas:
                self.alphas.append(alpha)
            ops = (f"q /G{self.alphas.index(alpha)} gs", *ops, "Q")
        self.ops += ["/Artifact BMC", *ops, "EMC"]

    def _path(self, shape: Shape) -> list[str]:
        return [
            " ".join([*(self._point(point) for point in points), step])
            for step, points in shape.steps
        ]

    def _point(self, point: Point) -> str:
        return f"{syntax.number(point[0])} {syntax.number(self.height - point[1])}"
