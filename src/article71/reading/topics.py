"""Which heading of the committee's work an act belongs to: what its section is called, else what its sentence says."""

import re
from dataclasses import dataclass
from functools import lru_cache

from article71.vocabulary.model import Topic, Vocabulary


@dataclass(frozen=True, slots=True)
class Topics:
    """The vocabulary's topics, ready to be looked for."""

    wanted: tuple[tuple[Topic, re.Pattern[str]], ...]

    def of(self, section_titles: tuple[str, ...], sentence: str) -> str:
        """The topic's key: of the innermost section that names one, else of the sentence; empty when neither does."""
        for text in (*reversed(section_titles), sentence):
            found = self._best(text)
            if found:
                return found
        return ""

    def _best(self, text: str) -> str:
        scored = [(_weight(pattern.findall(text.lower())), topic) for topic, pattern in self.wanted]
        weight, topic = max(scored, key=lambda pair: (pair[0], pair[1].level), default=(0, None))
        return topic.key if topic and weight else ""


def _weight(found: list[str]) -> int:
    # Longer wordings say more: "trafficking in cultural goods" outweighs "trafficking".
    return sum(len(words.split()) ** 2 for words in set(found))


@lru_cache(maxsize=8)
def _topics(topics: tuple[Topic, ...]) -> Topics:
    return Topics(tuple((topic, _pattern(topic)) for topic in topics if topic.words))


def _pattern(topic: Topic) -> re.Pattern[str]:
    words = sorted((re.escape(word.lower()) for word in topic.words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def topics_of(vocabulary: Vocabulary) -> Topics:
    """The vocabulary's topics; made once."""
    return _topics(vocabulary.topics)
