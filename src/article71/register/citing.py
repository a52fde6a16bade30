"""What the tellings of acts cite: each act by its number, with the canonical ids of what it rests on."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from article71.register.mentions import Mention
from article71.register.references import Reference


def cited_by(acts: Collection[int]) -> Mapping[int, frozenset[str]]:
    """The canonical ids that the tellings of each act cite: in a note of theirs, or within their sentence."""
    mentions = list(Mention.objects.standing().filter(act__in=acts))
    papers = {each.document_id for each in mentions if each.document_id}
    references = Reference.objects.standing().filter(document__in=papers)
    of_paper: dict[int, list[Reference]] = defaultdict(list)
    for reference in references:
        of_paper[reference.document_id].append(reference)
    found: dict[int, set[str]] = defaultdict(set)
    for each in mentions:
        found[each.act_id].update(map(str, each.footnotes))
        cites = of_paper.get(each.document_id or 0, ())
        found[each.act_id].update(reference.canonical for reference in cites if _within(reference, each))
    return {act: frozenset(ids) for act, ids in found.items()}


def _within(reference: Reference, mention: Mention) -> bool:
    if reference.footnote:
        return reference.footnote in map(str, mention.footnotes)
    return mention.start is not None and mention.start <= reference.start < (mention.end or 0)
