"""How often one address may search: policy."""

from article71.web.asked_often import Limit

MOST = 60  # questions
SECONDS = 60  # within which they are counted
LIMIT = Limit("search", MOST, SECONDS, f"at most {MOST} questions a minute are answered: wait a little and ask again")
