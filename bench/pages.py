"""Generates notices of a given size whose names and words no cache has seen."""

from __future__ import annotations

import random

_SYLLABLES = (
    "ba be bo cha da de do dra fa ga go gra ja je ka ke ko kra la le lo ła ma me mo na nie no pa pe po pra ra re ro "
    "sa se so sta szy ta te to tra wa we wo wy za ze zo ży"
).split()
_ENDINGS = ["nie", "ność", "ka", "ek", "owi", "ami", "ach", "ego", "ym", "owa", "ski", "stwo", "rz", "ński", "ą", "ę"]
_SENTENCES = (
    "Ośrodek Pomocy Społecznej w {Name}ie realizuje projekt pn. „{Name} {w} {w}” "
    "współfinansowany z Europejskiego Funduszu Społecznego.",
    "Wartość projektu wynosi {money}, w tym dofinansowanie {money} i wkład własny {money}.",
    "Okres realizacji projektu: {date} – {date}.",
    "Wsparciem objęto {n} osób, w tym {n} kobiet i {n} mężczyzn.",
    "W ramach aktywizacji edukacyjnej odbyły się kursy: {w} {w} – {n} osób, {w} {w} – {n} osób.",
    "Uczestnicy skorzystali z poradnictwa {w}, warsztatów {w} oraz terapii {w}.",
    "{Name} {w} {w} {w} {w} {w} {w} {w} {w} {w}, {w} {w} {w} {w} {w}.",
    "{Name} {w} {w} {w}, które {w} {w} {w} w {w} {w} i {w} {w} {w} {w}.",
    "Celem projektu jest {w} {w} {w} {w} mieszkańców {Name}a oraz {w} {w} {w}.",
)


class PageMaker:
    """Pages from one seed; every page has words of its own."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def page(self, size: int) -> bytes:
        """A UTF-8 page of about `size` bytes: two thirds notice on small pages, a fifth on large ones."""
        share = 0.66 if size <= 10_000 else 0.4 if size <= 50_000 else 0.2
        body, used = [], 0
        while used < size * share:
            text = " ".join(self._sentence() for _ in range(self._random.randint(2, 5)))
            tag = self._random.choice(("p", "p", "p", "li"))
            piece = f"<{tag}>{text}</{tag}>\n"
            body.append(f"<ul>{piece}</ul>" if tag == "li" else piece)
            used += len(piece.encode())
        menu, used = [], used + 600
        while used < size:
            number, link = self._random.randint(1, 9999), f"/{self._word()}/{self._word()}.html"
            text = f"{self._word().title()} {self._word()}"
            item = f'<li class="menu-item menu-item-{number}"><a href="{link}">{text}</a></li>\n'
            menu.append(item)
            used += len(item.encode())
        title = f"{self._word().title()} {self._word()}"
        return (
            f'<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>{title}</title></head><body>'
            f'<nav><ul class="menu">{"".join(menu)}</ul></nav><main><h1>{title}</h1>{"".join(body)}</main>'
            f"<footer>{title}</footer></body></html>"
        ).encode()

    def _word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))) + self._random.choice(_ENDINGS)

    def _sentence(self) -> str:
        pattern = self._random.choice(_SENTENCES)
        out = []
        for piece in pattern.replace("}", "{").split("{"):
            out.append(self._fill(piece) if piece in ("w", "Name", "n", "money", "date") else piece)
        return "".join(out)

    def _fill(self, kind: str) -> str:
        number = self._random.randint
        if kind == "money":
            return f"{number(1, 999)} {number(100, 999)},{number(10, 99)} zł"
        if kind == "date":
            return f"{number(1, 28):02}.{number(1, 12):02}.{number(2008, 2026)}"
        if kind == "n":
            return str(number(2, 400))
        return self._word().title() if kind == "Name" else self._word()
