"""Portfolios that are hard to present: empty, full, endless, and in scripts of every direction."""

from tests.worlds import World

ENDLESS = "Weekly learning walks with teachers of every grade " * 60
"""About 3,000 characters without a full stop."""
HIGHLIGHTED = """
    ---
    title: {title}
    date: 2025-10-14
    elements:
      {element}: {claim}
    role: I led it.
    result: {result}
    highlight: {highlight}
    status: ready
    ---

    What happened was this.

    ## What happened

    We began.

    ## What it means

    {learned}

    ## What is next

    {coming}
    """
ELEMENTS = ("1A", "2B", "3D", "4A", "5C", "6B")


def piece(
    element: str = "2A",
    *,
    title: str = "A piece",
    claim: str = "It shows this.",
    result: str = "It rose from 41 % to 78 %.",
    learned: str = "Trust comes first, and I know that now, after two years.",
    coming: str = "We begin again in the fall with everyone.",
    highlight: str = "no",
) -> str:
    """A piece of evidence with a reflection inside."""
    return HIGHLIGHTED.format(
        title=title,
        element=element,
        claim=claim,
        result=result,
        learned=learned,
        coming=coming,
        highlight=highlight,
    )


def _six(**words: str) -> World:
    return {
        f"content/cpsel-{element[0]}/evidence/piece-{element.lower()}.md": piece(element, **words)
        for element in ELEMENTS
    }


def _inquiry(words: str) -> str:
    return f"""
        ---
        title: {words}
        question: {words}
        why: {words}
        data: {words}
        action: {words}
        result: {words}
        learned: {words}
        status: ready
        ---
        """


def _about(words: str) -> str:
    return f"---\ntitle: {words}\nvision: {words}\nstatus: ready\n---\n"


def _talk(words: str) -> str:
    return f"""
        ---
        title: {words}
        kind: panel
        status: ready
        ---

        ## Opening

        {words}

        ## {words}

        {words}

        ### Notes

        {words}
        """


def _plan(words: str) -> str:
    goals = "".join(
        f"\n          - id: g{n}\n            statement: {words}\n            elements: [2A]"
        for n in range(6)
    )
    return f"""
        ---
        title: Plan
        year: 1
        goals:{goals}
        status: ready
        ---
        """


def _written(words: str, language: str) -> World:
    """Every text that can stand on a slide, in one script."""
    return {
        "portfolio.yml": f"""
            name: {words[:60]}
            program: usc-rossier
            start: 2025-07-01
            audience: panel
            site:
              language: {language}
            positions:
              - role: {words[:80]}
                school: {words[:80]}
                from: 2025-07-01
            """,
        "content/index.md": _about(words),
        "content/inquiry/index.md": _inquiry(words),
        "content/iip/year-1.md": _plan(words),
        "presentation.md": _talk(words),
        **_six(
            title=words, claim=words, result=words, learned=words, coming=words, highlight="yes"
        ),
    }


ARABIC = "نزور الصفوف كل أسبوع ونتحدث بعد ذلك مع المعلمين عما رأيناه. ارتفعت النسبة من 41 إلى 78 بالمئة. "
HEBREW = "אנחנו מבקרים בכיתות בכל שבוע ומדברים אחר כך עם המורים על מה שראינו. השיעור עלה מ־41 ל־78 אחוז. "
CHINESE = "我们每周走访课堂，然后与老师们谈论所看到的一切。认为反馈有用的教师从百分之四十一上升。"
JAPANESE = (
    "毎週授業を見学し、その後で先生方と話し合います。役に立つと感じた先生は八割になりました。"
)


def _table(columns: int, rows: int) -> World:
    """A slide of the person's own with nothing but a table."""
    lines = ["Title"] * columns, ["---"] * columns, *[["cell with words"] * columns] * rows
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    return {"presentation.md": f"---\ntitle: Talk\nstatus: ready\n---\n\n## Numbers\n\n{table}\n"}


HARD: dict[str, World] = {
    "nothing highlighted": _six(),
    "one standard empty": {
        path: text for path, text in _six(highlight="yes").items() if "cpsel-4" not in path
    },
    "80 pieces": {
        f"content/cpsel-{n % 6 + 1}/evidence/piece-{n}.md": piece(
            ELEMENTS[n % 6], title=f"Piece {n}", highlight="yes"
        )
        for n in range(80)
    },
    "a long table": _table(2, 40),
    "a wide table": _table(8, 40),
    "3,000 characters": _written(ENDLESS, "en"),
    "one endless word": _written("x" * 3000, "en"),
    "Arabic": _written(ARABIC * 12, "ar"),
    "Hebrew": _written(HEBREW * 12, "he"),
    "Chinese": _written(CHINESE * 12, "zh"),
    "Japanese": _written(JAPANESE * 12, "ja"),
}
"""Name → what is laid over the small portfolio of ``tests.compose.small``."""
