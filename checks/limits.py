"""The limits of the house, and the names that say nothing."""

FILE_LINES = 400
FUNCTION_LINES = 50
NESTING = 3
PARAMETERS = 8
MEDIAN_FILE_LINES = 100
MEDIAN_FUNCTION_LINES = 10

EMPTY_NAMES = frozenset("base common core helper helpers manager managers misc services util utils".split())
