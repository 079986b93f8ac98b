"""Links to files: a notice may stand in one of them."""

from __future__ import annotations

import re

from projnotice.page.document import Attachment
from projnotice.page.draft import tidy
from projnotice.page.survey import Node

_FILE = re.compile(r"\.(pdf|docx?|xlsx?|odt|ods|rtf|zip|7z|pptx?|jpe?g|png)(?=$|[?#&])", re.IGNORECASE)
_IMAGES = frozenset(("jpg", "jpeg", "png"))
FILE_NAME = re.compile(
    r"[\w%().-]+\.(?:jpe?g|png|gif|svg|bmp|webp|pdf)|(?:img|dsc|image|logo|obraz|zdjecie|grafika)[\s_-]?\d*",
    re.IGNORECASE,
)
_MAX_HREF = 2048


def attachment_of(link: Node) -> Attachment | None:
    """The file that a link leads to; a picture only where the link has words, so that galleries do not count."""
    href = link.get("href").strip()
    if not href or len(href) > _MAX_HREF or href.startswith(("#", "mailto:", "javascript:", "data:", "tel:")):
        return None
    found = _FILE.search(href)
    if found is None:
        return None
    label = tidy(_label(link)) or None
    extension = found[1].lower()
    if extension in _IMAGES and (label is None or len(label) < 4):
        return None
    return Attachment(url=href, label=label, type=extension)


def _label(link: Node) -> str:
    parts: list[str] = []
    stack: list[str | Node] = [link]
    while stack:
        at = stack.pop()
        if isinstance(at, str):
            parts.append(at)
        else:
            stack += reversed(at.children)
    return "".join(parts)
