"""What a cell should have said, when it can't be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A value that is reported and not guessed.

    ``write`` lists what the person may have meant, ready to be typed instead;
    ``cause`` is empty or one word that says more.
    """

    write: tuple[str, ...] = ()
    cause: str = ""
