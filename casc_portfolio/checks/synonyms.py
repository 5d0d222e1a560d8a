"""What people call fields, where the fields themselves have other names."""

import re
from collections.abc import Collection

_CALLED = {
    "result": ("outcome", "outcomes", "results", "impact", "effect", "whatchanged", "change"),
    "elements": ("standard", "standards", "cpsel", "cpsels", "indicators"),
    "artifacts": ("file", "files", "attachment", "attachments", "document", "documents", "links"),
    "role": ("myrole", "whatidid", "action", "actions"),
    "context": ("description", "background", "summary"),
    "audience": ("visibility", "privacy", "visibleto", "sharedwith", "readers"),
    "status": ("state", "draft", "ready", "finished"),
    "date": ("day", "when", "dates"),
    "title": ("name", "heading"),
    "kind": ("type", "category"),
    "highlight": ("featured", "star", "favorite"),
    "url": ("link", "address", "website", "web"),
    "alt": ("alttext", "caption", "description"),
    "statement": ("goal", "objective", "text", "title"),
    "due": ("deadline", "duedate", "by", "until"),
    "measure": ("measures", "evidence", "data", "outcome"),
    "level": ("rating", "score", "rate"),
    "sentence": ("why", "reason", "evidence", "comment", "comments", "note"),
    "claim": ("summary", "statement", "growth"),
    "learned": ("learning", "lessons", "takeaways"),
    "data": ("evidence", "sources"),
}
"""A field → what people write in its place, in small letters without signs and spaces."""


def field_called(name: str, known: Collection[str]) -> str | None:
    """The one of ``known`` that people also call ``name``."""
    bare = re.sub(r"[\W_]+", "", name.casefold())
    return next(
        (field for field, others in _CALLED.items() if bare in others and field in known), None
    )
