"""From an oblique form of a Polish place name to the nominatives that could stand behind it, by regular endings."""

from __future__ import annotations

from collections.abc import Iterator

# Ending of the oblique form: endings of the nominative. Every ending that fits is tried, the longest first; most of
# what comes out is no place, so a caller keeps only what a page or a gazetteer has. Alternations of stem consonants (k
# : c, r : rz, t : ci …) are written out; vowels that come and go (Ostrowcu : Ostrowiec, Krakowa : Kraków) are in
# `_stems`.
_ENDINGS: dict[str, tuple[str, ...]] = {
    # locative (and dative) in -e
    "ie": ("", "a", "o", "y", "ia", "e"),
    "bie": ("b", "ba", "bo", "by"),
    "dzie": ("d", "da", "do", "dy"),
    "cie": ("t", "ta", "to", "ty", "cie"),
    "ście": ("st", "sta", "sto", "sty", "ście"),
    "ździe": ("zd", "zda", "zdo"),
    "eście": ("asto",),
    "esie": ("as",),
    "śnie": ("sna", "sno", "sn", "śnia"),
    "źnie": ("zna", "zno", "zn", "źnia"),
    "śle": ("sł", "sła", "sło", "śl", "śla"),
    "źle": ("zł", "zła", "zło"),
    "rze": ("r", "ra", "ro", "ry", "rza", "rze"),
    "le": ("ł", "ła", "ło", "l", "la", "le"),
    "ce": ("ka", "k", "ca", "ce"),
    "dze": ("ga", "dza"),
    "sze": ("cha", "sza", "sze"),
    "że": ("ga", "ża", "że"),
    "cze": ("cza", "cze"),
    # locative and genitive in -u
    "u": ("", "o", "e"),
    "iu": ("", "ie", "e", "io"),
    "niu": ("ń", "nie", "nia"),
    "ciu": ("ć", "cie"),
    "ściu": ("ść", "ście"),
    "siu": ("ś", "sie"),
    "ziu": ("ź", "zie"),
    "dziu": ("dź", "dzie"),
    # genitive in -a and -ia, dative in -owi
    "a": ("", "o", "e"),
    "ia": ("", "ie", "ia", "e"),
    "nia": ("ń", "nie", "nia"),
    "cia": ("ć", "cie"),
    "ścia": ("ść", "ście"),
    "sia": ("ś", "sie"),
    "dzia": ("dź", "dzie"),
    "owi": ("", "o"),
    "iowi": ("",),
    "niowi": ("ń",),
    "ciowi": ("ć",),
    # instrumental
    "em": ("", "o", "e"),
    "iem": ("", "o", "ie", "e"),
    "niem": ("ń", "nie"),
    "ciem": ("ć", "cie"),
    "ą": ("a", ""),
    "ią": ("ia", "i", ""),
    # accusative
    "ę": ("a",),
    "ię": ("ia",),
    # feminine genitive, dative and locative in -y and -i
    "y": ("a", "", "y"),
    "i": ("ia", "a", "", "i"),
    "ni": ("nia", "ń", "ni"),
    "ci": ("cia", "ć"),
    "si": ("sia", "ś", "sia"),
    "wsi": ("wieś",),
    "dzi": ("dź", "dzia"),
    "ii": ("ia",),
    "ji": ("ja",),
    # plural
    "ach": ("y", "i", "e", "a"),
    "iach": ("ie", "ia", "e", "i"),
    "niach": ("nie", "nia"),
    "ami": ("y", "i", "e", "a"),
    "iami": ("ie", "ia", "e"),
    "om": ("y", "i", "e", "a"),
    "iom": ("ie", "ia"),
    "ech": ("y", "e"),
    # adjectival names
    "ej": ("a",),
    "iej": ("a", "ia"),
    "ego": ("e", "y"),
    "iego": ("ie", "i"),
    "emu": ("e", "y"),
    "iemu": ("ie", "i"),
    "ym": ("y", "e"),
    "im": ("i", "ie"),
    "ych": ("e", "y"),
    "ich": ("ie", "i"),
}
_PLURAL_OF_BARE_STEM = ("y", "i", "e")
_LONGEST = max(map(len, _ENDINGS))


def possible_nominatives(form: str) -> Iterator[str]:
    """Nominatives that the form could come from, likely or not, without repeats; the form itself is not among them.

    >>> {"Lubartów", "Lubartowo"} <= set(possible_nominatives("Lubartowie"))
    True
    """
    seen = {form}
    for length in range(min(_LONGEST, len(form) - 1), 0, -1):
        for ending in _ENDINGS.get(form[-length:], ()):
            stem = form[: len(form) - length]
            for candidate in _with_vowels(stem, ending):
                if candidate not in seen:
                    seen.add(candidate)
                    yield candidate
    if form[-1:] not in "aeiouyąęó":  # genitive plural: Kielc, Puław, Suwałk
        for ending in _PLURAL_OF_BARE_STEM:
            if form + ending not in seen:
                seen.add(form + ending)
                yield form + ending


def _with_vowels(stem: str, ending: str) -> Iterator[str]:
    yield stem + ending
    nominative = stem + ending
    if ending and ending[-1] in "aeiouyąę":
        return
    if nominative[-2:-1] == "o":  # Krakowie : Kraków, Grodzie : Gród
        yield nominative[:-2] + "ó" + nominative[-1]
    if nominative[-2:-1] == "ę":  # Dęba : Dąb
        yield nominative[:-2] + "ą" + nominative[-1]
    last, before = nominative[-1:], nominative[-2:-1]
    if last and before and before not in "aeiouyąęó" and last not in "aeiouyąęó":
        yield nominative[:-1] + "e" + last  # Włocławku : Włocławek, Rynarzewca : Rynarzewec
        yield nominative[:-1] + "ie" + last  # Ostrowcu : Ostrowiec
        if before == "ń":  # Koźlu is regular; Lublińcu : Lubliniec
            yield nominative[:-2] + "nie" + last
        if before == "ś":
            yield nominative[:-2] + "sie" + last
        if before == "ź":
            yield nominative[:-2] + "zie" + last
        if before == "ć":
            yield nominative[:-2] + "cie" + last
        if before == "l":
            yield nominative[:-1] + "e" + last  # Mielcu : Mielec
