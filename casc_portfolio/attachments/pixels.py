"""The pixels of a picture and nothing else: upright, in sRGB, eight bits deep."""

from io import BytesIO

from PIL import Image, ImageCms, ImageOps

_SIXTEEN_BITS = {"I;16": 1, "I;16L": 1, "I;16B": 0}
"""Mode → which of a pixel's two bytes is the greater one."""
_WITH_PROFILE = {"RGB", "L", "CMYK", "LAB"}


def upright(image: Image.Image) -> Image.Image:
    """A new picture in mode L, RGB or RGBA that carries nothing of the old one but its pixels."""
    image = ImageOps.exif_transpose(image)
    profile = image.info.get("icc_profile")
    image = _eight_bits(image)
    image, alpha = _without_alpha(image)
    image = _to_srgb(image, profile)
    if alpha is not None:
        image = image.convert("RGB")
        image.putalpha(alpha)
    return pixels_only(image)


def pixels_only(image: Image.Image) -> Image.Image:
    """A copy without anything that a file format could take along."""
    fresh = Image.new(image.mode, image.size)
    fresh.paste(image)
    return fresh


def _eight_bits(image: Image.Image) -> Image.Image:
    greater = _SIXTEEN_BITS.get(image.mode)
    if greater is not None:
        return Image.frombytes("L", image.size, image.tobytes()[greater::2])
    if image.mode in {"I", "F"}:
        return image.point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L") if image.mode == "1" else image


def _without_alpha(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The colours, and how much shows of them where that is not everything."""
    if not image.has_transparency_data:
        return image.convert("RGB") if image.mode == "P" else image, None
    colours = image.convert("RGBA")
    alpha = colours.getchannel("A")
    return colours.convert("RGB"), None if alpha.getextrema() == (255, 255) else alpha


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours as every screen understands them; a profile that is broken says nothing."""
    if profile and image.mode in _WITH_PROFILE:
        try:
            converted = ImageCms.profileToProfile(
                image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            converted = None
        if converted is not None:
            return converted
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")
