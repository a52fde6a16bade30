"""The policy of search: how much may be asked at once, how often, and how much is shown."""

MOST_CHARACTERS = 500  # of a question
MOST_WORDS = 30  # each is looked up by itself
DEEPEST = 12  # parentheses within parentheses
LONGEST_STEM = 64  # a longer run of letters is no word; PostgreSQL looks up no key of any length
HITS_PER_PAGE = 20
MOST_PAGES = 50  # nobody reads on; who needs more narrows what is asked
