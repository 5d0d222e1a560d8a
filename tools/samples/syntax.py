"""Values as they stand in a PDF file."""


def number(value: float) -> str:
    """A number with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def rgb(color: str) -> str:
    """Six hexadecimal digits as three parts of one."""
    return " ".join(number(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))


def string(text: str) -> str:
    """A text in parentheses."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"
