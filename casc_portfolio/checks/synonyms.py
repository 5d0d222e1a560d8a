"""What people call fields and the words in them, where those have other names."""

import re
from collections.abc import Collection, Mapping

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


_SAID = {
    "private": ("me", "onlyme", "self", "nobody", "noone", "hidden", "secret", "confidential"),
    "program": ("office", "programoffice", "director", "university"),
    "public": ("everyone", "everybody", "all", "anyone", "world", "open", "web"),
    "panel": ("reviewers", "judges", "committee"),
    "coach": ("mentor", "mycoach"),
    "ready": ("done", "final", "finished", "complete", "completed", "published", "yes"),
    "draft": ("wip", "inprogress", "todo", "unfinished", "started", "no", "notready"),
    "photo": ("picture", "image", "pictures", "photos"),
    "presentation": ("slides", "slidedeck", "deck", "powerpoint"),
    "communication": ("email", "letter", "newsletter", "message", "memo", "flyer"),
    "agenda": ("minutes", "meeting", "meetingnotes"),
    "data": ("survey", "spreadsheet", "table", "results", "chart"),
    "observation": ("walkthrough", "visit", "feedback"),
    "video": ("film", "movie", "recording"),
    "other": ("document", "artifact", "misc"),
    "met": ("done", "achieved", "yes", "complete", "completed"),
    "partly": ("partial", "partially", "partiallymet", "partlymet"),
    "open": ("inprogress", "started", "ongoing", "notmet"),
    "carried over": ("continued", "carriedforward", "moved", "nextyear"),
    "mid-year": ("midyearreview", "middle", "january", "winter"),
    "year-end": ("endofyear", "end", "final", "june", "spring"),
    "identifiable": ("yes", "students", "people", "faces", "recognizable", "children"),
    "none": ("no", "nobody", "noone", "nopeople"),
}
"""A word that may be chosen → what people write in its place."""


def field_called(name: str, known: Collection[str]) -> str | None:
    """The one of the fields ``known`` that people also call ``name``."""
    return _called(name, known, _CALLED)


def word_said(word: str, known: Collection[str]) -> str | None:
    """The one of the words ``known`` for which people also say ``word``."""
    return _called(word, known, _SAID)


def _called(name: str, known: Collection[str], others: Mapping[str, tuple[str, ...]]) -> str | None:
    bare = re.sub(r"[\W_]+", "", name.casefold())
    return next((one for one, names in others.items() if bare in names and one in known), None)
