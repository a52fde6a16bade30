"""Time typical questions to a filled register: python -m bench._searching TIMES, told as JSON, in milliseconds.

A process of its own, since the register's place (ARTICLE71_HOME) is settled when Django is set up.
"""

import json
import sys
import time

import django

django.setup()

from article71.register.accounts import Account  # noqa: E402
from article71.register.filters import Asked  # noqa: E402
from article71.register.search.hits import Search, counts, hits  # noqa: E402
from article71.register.search.limits import HITS_PER_PAGE  # noqa: E402
from article71.register.search.question import question  # noqa: E402
from article71.register.search.shown import shown  # noqa: E402

_QUESTIONS = {
    "one word": "bicycles",
    "two words": "training ferries",
    "a phrase": '"roadmap on glass"',
    "a word in every paper": "COSI",
    "one or the other": "(bicycles OR kites) handbook",
    "without": "survey NOT coins",
    "a paper's reference": "ST 71/25",
    "a word that stands nowhere": "zeppelin",
}


def searched(text: str, viewer: Account | None) -> float:
    """Milliseconds from the question to the first page of hits with their words, and to the counts of every kind."""
    begin = time.perf_counter()
    search = Search(question(text), Asked(), viewer)
    counts(search)
    shown(hits(search, 0, HITS_PER_PAGE), search.question, viewer)
    return 1000 * (time.perf_counter() - begin)


def main(times: int) -> None:
    """Ask each question so many times as a delegate."""
    viewer = Account.objects.get(username="delegate")
    print(json.dumps({name: [searched(text, viewer) for _ in range(times)] for name, text in _QUESTIONS.items()}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
