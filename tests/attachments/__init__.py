"""Files as people attach them, made with everything in them that must not leave the house."""

from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw, PngImagePlugin

SECRET = "Ana Ruiz"
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="38,47N">'
    f"<dc:creator>{SECRET}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def picture(width=60, height=40, mode="RGB"):
    """A red field with a blue corner at the top left."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    corner = (0, 0, width // 2 - 1, height // 2 - 1)
    ImageDraw.Draw(image).rectangle(corner, fill=(30, 30, 200))
    return image.convert(mode)


def exif(orientation=1, *, place=True, author=True):
    """What a camera writes."""
    block = Image.Exif()
    block[0x0112] = orientation
    if author:
        block[0x013B] = SECRET
        block[0x010E] = f"Photo by {SECRET}"
    if place:
        block.get_ifd(0x8825).update({1: "N", 2: (38.0, 47.0, 30.0), 3: "W", 4: (121.0, 13.0, 0.0)})
    return block


def saved(image, form, **options):
    """The bytes of a picture."""
    stream = BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def jpeg(image=None, *, orientation=1, **options):
    """A photo with place, author, comment, XMP and IPTC."""
    data = saved(
        image or picture(),
        "JPEG",
        exif=exif(orientation),
        xmp=XMP,
        comment=f"by {SECRET}",
        quality=92,
        **options,
    )
    return data[:2] + iptc() + data[2:]


def iptc():
    """A segment as press agencies write it: the by-line."""
    name = SECRET.encode()
    record = b"\x1c\x02\x50" + len(name).to_bytes(2, "big") + name
    body = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record
    return b"\xff\xed" + (len(body) + 2).to_bytes(2, "big") + body


def png(image=None):
    """A picture with everything, some of it after the pixels."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    info.add_text("Comment", f"by {SECRET}", zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    info.add(b"tEXt", f"Software\0{SECRET}".encode(), after_idat=True)
    return saved(image or picture(), "PNG", pnginfo=info, exif=exif(), dpi=(72, 72))


def webp(image=None):
    """A picture with everything."""
    return saved(image or picture(), "WEBP", exif=exif(), xmp=XMP)


def gif(*, frames=1):
    """A picture with a comment; it moves if it has several frames."""
    first, *others = [picture(60 + number, 40).crop((0, 0, 60, 40)) for number in range(frames)]
    others = [image.rotate(90) for image in others]
    moving = {"save_all": True, "append_images": others} if others else {}
    return saved(first, "GIF", comment=f"by {SECRET}", **moving)


def pdf(path: Path, *, pages=1, size=(612, 792), **options):
    """A PDF with author, history, thumbnail and a photo as it came from the camera."""
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=size)
        page = document.pages[0]
        photo = document.make_stream(jpeg())
        photo.Type = pikepdf.Name.XObject
        photo.Subtype = pikepdf.Name.Image
        photo.Width, photo.Height, photo.BitsPerComponent = 60, 40, 8
        photo.ColorSpace = pikepdf.Name.DeviceRGB
        photo.Filter = pikepdf.Name.DCTDecode
        photo.Metadata = document.make_stream(XMP)
        page.Contents = document.make_stream(b"q 300 0 0 200 100 400 cm /Photo Do Q")
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Photo=photo))
        page.PieceInfo = pikepdf.Dictionary(Drawer=pikepdf.Dictionary(Private=SECRET))
        page.Thumb = document.make_stream(SECRET.encode())
        document.Root.PieceInfo = pikepdf.Dictionary(Drawer=SECRET)
        document.docinfo["/Author"] = SECRET
        document.docinfo["/Title"] = f"{SECRET}, draft"
        document.Root.Metadata = document.make_stream(XMP, Type=pikepdf.Name.Metadata)
        document.save(path, fix_metadata_version=False, **options)
    return path
