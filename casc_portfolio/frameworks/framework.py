"""A framework: its standards, their elements, and the names they once had."""

import re
from functools import cached_property

from pydantic import Field

from casc_portfolio.fields.types import Address, Fields, Name, Text, Texts

_CODE = re.compile(
    r"(?:(?:CPSELS?|STANDARD|ELEMENT)\s*)*([0-9]+)"
    r"\s*(?:[-. ]?\s*([A-Z])|[-.]\s*([0-9]))(?:\s*[-.]\s*[0-9]+)?"
)
"""A standard, an element by letter or number, and perhaps an indicator of it."""
_STANDARD = re.compile(r"(?:CPSELS?|STANDARD|[\s-])+([0-9]+)")


class Element(Fields):
    """One element of a standard; titles are the framework's, the summary is ours."""

    code: Name = Field(description="The element's code, such as 2A.")
    title: Text = Field(description="Its title, as the framework gives it.")
    summary: Text = Field(description="What it is about, in one or two sentences of our own.")
    aliases: Texts = Field((), description="Other titles that people write for it.")

    @property
    def standard(self) -> str:
        """The number of the standard it belongs to."""
        return self.code[:-1]


class Standard(Fields):
    """One standard with its elements, however many they are."""

    number: Name = Field(description="The standard's number, such as 2.")
    folder: Name = Field(description="The folder under content/ that holds its pages.")
    title: Text = Field(description="Its title, as the framework gives it.")
    short: Text = Field(description="A word for tabs and charts.")
    summary: Text = Field(description="What it is about, in one or two sentences of our own.")
    ask: Text = Field(description="A question that helps to think of evidence for it.")
    aliases: Texts = Field((), description="Other titles that people write for it.")
    elements: tuple[Element, ...] = Field(description="Its elements, in order.")


class Framework(Fields):
    """An edition of standards of practice, such as ``cpsel-2014``."""

    id: Name = Field(description="The edition's name in program files.")
    title: Text = Field(description="Its full title.")
    short: Text = Field(description="What everybody calls it.")
    edition: Name = Field(description="The year of the edition.")
    url: Address = Field(description="Where its full text can be found.")
    aliases: Texts = Field((), description="Other titles that people write for it.")
    standards: tuple[Standard, ...] = Field(description="Its standards, in order.")

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in order."""
        return tuple(element for standard in self.standards for element in standard.elements)

    def standard(self, number: str) -> Standard | None:
        """The standard with this number."""
        return self._standards.get(number)

    def element(self, code: str) -> Element | None:
        """The element with exactly this code; for what people also write see ``recognise``."""
        return self._elements.get(code)

    def recognise(self, text: str) -> str | None:
        """What to write instead of an old code, another case or a title.

        ``2a``, ``2.1``, ``2A-3``, ``CPSEL 2A`` and an element's title, old or new, give
        ``2A``; a standard's title gives its number, the framework's its title of today.
        ``None`` when the text is right as it stands, or is not known at all.
        """
        if text in (*self._elements, *self._standards, self.title, self.short):
            return None
        known = self._titles.get(_folded(text))
        if known is not None:
            return known if known != text else None
        written = " ".join(text.upper().split())
        return self._element_like(written) or self._standard_like(written)

    def _element_like(self, written: str) -> str | None:
        found = _CODE.fullmatch(written)
        standard = self.standard(found[1]) if found else None
        if found is None or standard is None:
            return None
        if found[3]:
            place = int(found[3]) - 1
            return standard.elements[place].code if 0 <= place < len(standard.elements) else None
        code = found[1] + found[2]
        return code if code in self._elements else None

    def _standard_like(self, written: str) -> str | None:
        found = _STANDARD.fullmatch(written)
        return found[1] if found and found[1] in self._standards else None

    @cached_property
    def _standards(self) -> dict[str, Standard]:
        return {standard.number: standard for standard in self.standards}

    @cached_property
    def _elements(self) -> dict[str, Element]:
        return {element.code: element for element in self.elements}

    @cached_property
    def _titles(self) -> dict[str, str]:
        titles = {_folded(name): self.title for name in (self.title, self.short, *self.aliases)}
        for standard in self.standards:
            for name in (standard.title, *standard.aliases):
                titles[_folded(name)] = standard.number
        for element in self.elements:
            for name in (element.title, *element.aliases):
                titles[_folded(name)] = element.code
        return titles


def _folded(text: str) -> str:
    """A title without case, spacing and closing marks."""
    return " ".join(text.casefold().replace("educational", "education").split()).strip(" .:")
