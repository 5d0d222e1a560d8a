"""The bell: five notes as sound, their captions, and a picture of the melody."""

import math
import struct
from io import BytesIO
from wave import open as open_wave

from tools.samples.pdf import INK, Page
from tools.samples.picture import png
from tools.samples.shapes import box, curve, ellipse, line
from tools.samples.usc.look import CORAL, LEFT, PLUM, QUIET, sheet

_RATE = 16_000
_SECONDS = 7.0
_MELODY = ((0.2, 392.00), (0.85, 440.00), (1.5, 523.25), (2.15, 659.26), (2.95, 783.99))
"""Second and pitch of each note: G, A, C, E, G."""
_PARTS = ((1.0, 1.0, 2.4), (3.93, 0.22, 6.0), (9.3, 0.06, 14.0))
"""A wooden bar's partials: multiple of the pitch, strength, how fast it dies away."""

CAPTIONS = """\
WEBVTT

00:00.000 --> 00:00.200
[Silence]

00:00.200 --> 00:02.900
[Four soft wooden notes, each higher than the one before]

00:02.900 --> 00:07.000
[A fifth note, the highest, rings on and fades]
"""


def bell() -> bytes:
    """The sound, as WAV: one channel, 16 bits, seven seconds."""
    samples = [0.0] * int(_RATE * _SECONDS)
    for start, pitch in _MELODY:
        _strike(samples, int(start * _RATE), pitch, slow=0.55 if start > 2.5 else 1.0)
    _echo(samples, 0.11, 0.22)
    _echo(samples, 0.173, 0.12)
    peak = max(abs(value) for value in samples)
    loud = 0.62 * 32767 / peak
    data = BytesIO()
    with open_wave(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(b"".join(struct.pack("<h", round(value * loud)) for value in samples))
    return data.getvalue()


def _strike(samples: list[float], first: int, pitch: float, *, slow: float) -> None:
    for multiple, strength, dies in _PARTS:
        turn = 2 * math.pi * pitch * multiple / _RATE
        if pitch * multiple > _RATE / 2.2:
            continue
        for at in range(len(samples) - first):
            second = at / _RATE
            attack = min(1.0, second / 0.004)
            samples[first + at] += (
                strength * attack * math.exp(-dies * slow * second) * math.sin(turn * at)
            )


def _echo(samples: list[float], seconds: float, strength: float) -> None:
    """What a hall gives back."""
    late = int(seconds * _RATE)
    for at in range(late, len(samples)):
        samples[at] += samples[at - late] * strength


def bell_picture() -> bytes:
    """Notes on a staff, and two bars of loudness."""
    paper, page, top = sheet(
        "Five notes in place of a buzzer",
        "Written in fourth period, chosen in advisories",
        "Loudness in decibels at a student's desk, the mean of twelve rooms.",
        height=440,
    )
    _staff(page, top + 34)
    y = top + 184
    for row, (name, value, color) in enumerate((("buzzer", 91, CORAL), ("bell", 68, PLUM))):
        at = y + row * 42
        page.text((LEFT + 70, at + 21), name, "sans", 17, INK, align=1)
        page.fill(box(LEFT + 84, at, value * 4.9, 30), color)
        page.text((LEFT + 94 + value * 4.9, at + 22), str(value), "sans-bold", 20, color)
    return png(paper)


def _staff(page: Page, y: float) -> None:
    gap = 18.0
    for row in range(5):
        page.stroke(line((LEFT, y + row * gap), (680, y + row * gap)), QUIET, 1.3)
    _clef(page, LEFT + 36, y, gap)
    for at, step in enumerate((2, 3, 5, 7, 9)):
        x = LEFT + 136 + at * 106
        middle = y + 4 * gap - (step - 0) * gap / 2
        page.fill(ellipse(x, middle, 12.5, 8.6), PLUM)
        if step < 4:
            page.stroke(line((x + 11.6, middle - 2), (x + 11.6, middle - 60)), PLUM, 2.4)
        else:
            page.stroke(line((x - 11.6, middle + 2), (x - 11.6, middle + 60)), PLUM, 2.4)
    x = LEFT + 136 + 4 * 106
    middle = y + 4 * gap - 9 * gap / 2
    page.stroke(curve([(x - 22, middle - 16), (x, middle - 30), (x + 22, middle - 16)]), PLUM, 2.2)
    page.fill(ellipse(x, middle - 18, 2.6), PLUM)
    page.stroke(line((676, y), (676, y + 4 * gap)), INK, 2)
    page.fill(box(679, y, 5, 4 * gap), INK)


def _clef(page: Page, x: float, y: float, gap: float) -> None:
    """A treble clef in one stroke, around the line of G."""
    g = y + 3 * gap
    spiral = [
        (x + 2, g + 9),
        (x - 11, g + 2),
        (x - 5, g - 15),
        (x + 10, g - 16),
        (x + 16, g + 2),
        (x + 7, g + 18),
        (x - 9, g + 18),
        (x - 22, g + 2),
        (x - 16, g - 22),
        (x + 4, g - 44),
        (x + 11, g - 68),
        (x + 4, g - 80),
        (x - 4, g - 62),
        (x + 2, g - 20),
        (x + 8, g + 26),
        (x + 2, g + 38),
        (x - 8, g + 34),
    ]
    page.stroke(curve(spiral), INK, 3)
    page.fill(ellipse(x - 7, g + 32, 4.6), INK)
