"""Whether a vocabulary holds together: names that mean one body, topics and parents that exist, semesters that follow.

Each data file may be well formed and the whole still contradict itself; such a profile would read papers wrongly
without a word, so it is refused when it is loaded.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from article71.vocabulary.model import Body, Name, Vocabulary

KINDS = frozenset(
    {"institution", "committee", "working-party", "agency", "network", "member-state", "office", "partner", "role"}
)


def faults(vocabulary: Vocabulary) -> Iterator[str]:
    """Every contradiction in one clear sentence; nothing when the vocabulary is sound."""
    yield from _twice("body", (body.short for body in vocabulary.bodies))
    yield from _twice("topic", (topic.key for topic in vocabulary.topics))
    yield from _bodies(vocabulary)
    yield from _ambiguous(vocabulary.bodies)
    yield from _topics(vocabulary)
    yield from _semesters(vocabulary)


def _twice(noun: str, keys: Iterable[str]) -> Iterator[str]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield f"the {noun} {key!r} is there {times} times"


def _bodies(vocabulary: Vocabulary) -> Iterator[str]:
    shorts = {body.short for body in vocabulary.bodies}
    if vocabulary.bodies and vocabulary.committee not in shorts:
        yield f"the committee {vocabulary.committee!r} is none of the bodies"
    for body in vocabulary.bodies:
        if body.kind not in KINDS:
            yield f"the body {body.short!r} is of no known kind: {body.kind!r}"
        if body.parent and body.parent not in shorts:
            yield f"the body {body.short!r} names a parent that is none of the bodies: {body.parent!r}"


def _ambiguous(bodies: Iterable[Body]) -> Iterator[str]:
    claims: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for body in bodies:
        for name in body.names:
            claims[name.text].append((body.short, name))
    for text, held in claims.items():
        for (one, first), (other, second) in combinations(held, 2):
            if one != other and first.valid.meets(second.valid):
                yield f"the name {text!r} means both {one!r} and {other!r}"


def _topics(vocabulary: Vocabulary) -> Iterator[str]:
    keys = {topic.key for topic in vocabulary.topics}
    for topic in vocabulary.topics:
        if topic.parent and topic.parent not in keys:
            yield f"the topic {topic.key!r} is under {topic.parent!r}, which is no topic"
    words = chain.from_iterable(topic.words for topic in vocabulary.topics)
    yield from _twice("topic's word", words)


def _semesters(vocabulary: Vocabulary) -> Iterator[str]:
    for before, then in zip(vocabulary.presidencies, vocabulary.presidencies[1:], strict=False):
        if before.semester.after != then.semester.first:
            yield f"the semester of {then.country} does not follow the one of {before.country}"
