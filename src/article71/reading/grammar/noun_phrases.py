"""Where the noun phrase before a verb begins and ends, over inserts and through rows."""

from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_point,
)

HYPOTHETICAL = frozenset({"if", "whether", "once", "unless", "until", "should", "where"})


_PARTICIPLES = frozenset({"set", "held", "led", "made", "given", "taken", "drawn", "chosen"})


def phrase_end(tokens: list[Token], end: int, floor: int) -> int | None:
    """Over an insert: "COSI, at its meeting on 3 May, endorsed", "Europol (EC3) presented"."""
    while end >= floor and (is_point(tokens[end], ",)–-") or is_adverb(tokens[end])):
        if is_adverb(tokens[end]):
            end -= 1
            continue
        opening = "(" if tokens[end].text == ")" else tokens[end].text
        end = _opening(tokens, end, opening, floor) - 1
    return end if end >= floor else None


def _opening(tokens: list[Token], end: int, mark: str, floor: int) -> int:
    marks = [index for index in range(end - 1, floor - 1, -1) if tokens[index].text == mark]
    # "The Netherlands, supported by Belgium, France and Spain, presented": the insert begins at the first comma.
    inserts = [index for index in marks if mark != "," or _begins_insert(tokens, index + 1)]
    return inserts[0] if inserts else marks[0] if marks else floor


def _begins_insert(tokens: list[Token], at: int) -> bool:
    word = tokens[at].lower
    participle = (word.endswith("ed") or word in _PARTICIPLES) and at + 1 < len(tokens)
    participle = participle and tokens[at + 1].lower in PREPOSITIONS | {"up"}
    opens = word in PREPOSITIONS | RELATIVES | {"together", "as", "along", "whilst", "while"} or word.endswith("ing")
    return opens or participle or is_adverb(tokens[at])


def phrase_start(tokens: list[Token], end: int, floor: int) -> int:
    """Where the noun phrase that ends at token `end` begins, no further left than `floor`."""
    start = end
    while start > floor:
        before = tokens[start - 1]
        if before.text == ")":
            start = max(floor, _opening(tokens, start - 1, "(", floor))
            continue
        if is_point(before, ",") and _only_bodies(tokens[start : end + 1]):
            listed = _list_item(tokens, start - 1, floor)
            if listed is None:
                break
            start = listed
            continue
        if is_point(before, ",;:–") or before.lower in RELATIVES | HYPOTHETICAL:
            break
        if (
            before.lower in CONJUNCTIONS
            and floor > 0
            and _only_bodies(tokens[start : end + 1])
            and not _joins_bodies(tokens, start - 1)
        ):
            break
        start -= 1
    return start


def _joins_bodies(tokens: list[Token], conjunction: int) -> bool:
    # "COSI discussed drugs and Europol presented": "drugs" is no body, so the conjunction parts two clauses.
    return conjunction > 0 and tokens[conjunction - 1].kind is Kind.BODY


def _only_bodies(tokens: list[Token]) -> bool:
    return bool(tokens) and all(t.kind is Kind.BODY or t.lower in DETERMINERS | CONJUNCTIONS for t in tokens)


def _list_item(tokens: list[Token], comma: int, floor: int) -> int | None:
    start = comma
    while start > floor and (tokens[start - 1].kind is Kind.BODY or tokens[start - 1].lower in DETERMINERS):
        start -= 1
    clean = start == floor or is_point(tokens[start - 1], ",;:") or tokens[start - 1].lower in RELATIVES
    return start if start < comma and clean else None
