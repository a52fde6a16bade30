"""Contents lists: Word fills them from the headings, so that they say nothing of their own."""

from article71.documents.word.names import Element, elements, remove, value, w
from article71.documents.word.styles import Styles

_FIELD = "TOC"
_GALLERY = "Table of Contents"


def drop_contents(root: Element, styles: Styles) -> None:
    """Take out what a contents field fills, a control of contents holds or a style of contents lists sets.

    A field that never ends, which no word processor writes, takes nothing with it. What follows the field's end in its
    last paragraph stays: the first heading may share it.
    """
    galleries = [each for each in elements(root, "sdt") if value(each, "sdtPr/docPartObj/docPartGallery") == _GALLERY]
    simple = [each for each in elements(root, "fldSimple") if _is_contents(each.get(w("instr")))]
    filled = _runs_of_contents(root)
    set_so = [each for each in elements(root, "p") if styles.is_contents(value(each, "pPr/pStyle"))]
    for element in (*galleries, *simple, *filled, *set_so):
        remove(element)


def _is_contents(instruction: str | None) -> bool:
    return (instruction or "").split()[:1] == [_FIELD]


def _runs_of_contents(root: Element) -> list[Element]:
    """The runs from a contents field's beginning to its end; other fields may stand inside it."""
    runs, found = list(elements(root, "r")), []
    begun: list[int] = []
    contents: set[int] = set()
    for at, run in enumerate(runs):
        for each in elements(run, "fldChar", "instrText"):
            kind = each.get(w("fldCharType"))
            if kind == "begin":
                begun.append(at)
            elif kind == "end" and begun:
                start = begun.pop()
                found += runs[start : at + 1] if start in contents else []
            elif begun and _is_contents(each.text):
                contents.add(begun[-1])
    return found
