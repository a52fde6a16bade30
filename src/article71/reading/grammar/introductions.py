"""Abbreviations as a paper introduces them: a name and, in brackets behind it, its short form."""

import re

from article71.reading.grammar.tokens import Kind, Token, merged, with_spans

ABBREVIATION = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z][\w/&-]{1,14}")
BRACKETED = re.compile(r"[(\"“‘']([A-Z][\w/&-]*[A-Za-z](?: [A-Z]{2,}[\w/&-]*)*)[)\"”’']")


def with_introduced(tokens: list[Token]) -> list[Token]:
    """A name and the abbreviation behind it in brackets made one: "EU Agency for Asylum (EUAA)" is the EUAA."""
    spans = []
    for index in range(2, len(tokens) - 1):
        inner = tokens[index]
        if tokens[index - 1].text == "(" and tokens[index + 1].text == ")" and inner.kind is Kind.BODY:
            first = _name_start(tokens, index - 1, inner)
            if first is not None:
                spans.append(merged(tokens[first : index + 2], inner.short))
    return with_spans(tokens, spans)


def _name_start(tokens: list[Token], bracket: int, inner: Token) -> int | None:
    before = tokens[bracket - 1]
    if before.kind is Kind.BODY:
        return bracket - 1 if before.short == inner.short else None
    return spelt_out(tokens, bracket, inner.text)


def spelt_out(tokens: list[Token], bracket: int, abbreviation: str) -> int | None:
    """Where the words begin whose initials make the abbreviation in brackets: None when they do not."""
    letters = [letter.lower() for letter in abbreviation if letter.isalpha()]
    first = max(0, bracket - 2 * len(letters) - 8)
    starts = [i for i in range(first, bracket) if tokens[i].text[0].isupper() and tokens[i].lower[0] == letters[0]]
    for start in starts:
        if _initials_hold(letters, tokens[start:bracket]) and not any(t.text in ".;:()" for t in tokens[start:bracket]):
            return start
    return None


def _initials_hold(letters: list[str], tokens: list[Token]) -> bool:
    initials = iter([part[0].lower() for token in tokens for part in token.text.split("-") if part])
    return all(letter in initials for letter in letters)
