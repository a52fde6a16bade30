"""Version 1 of the API: its nouns, who may ask, how often, and how it tells trouble."""

from article71.api import (
    acts,
    bodies,
    decisions,
    documents,
    duties,
    evidence,
    follows,
    legislation,
    mailboxes,
    mandates,
    meetings,
    mentions,
    observations,
    overlaps,
    planned_operations,
    presidencies,
    references,
    statements,
    topics,
)
from article71.api.callers import Read
from article71.api.description import ABOUT, TITLE, Interface
from article71.api.problems import tell_problems
from article71.api.rates import ACCOUNT, Limit

api = Interface(
    title=TITLE,
    version="1",
    description=ABOUT,
    docs_url=None,
    auth=Read(),
    throttle=Limit("reading", ACCOUNT),
    urls_namespace="api",
)
tell_problems(api)
for noun in (
    acts,
    mentions,
    documents,
    references,
    duties,
    evidence,
    statements,
    legislation,
    observations,
    bodies,
    topics,
    presidencies,
    mandates,
    meetings,
    follows,
    mailboxes,
    overlaps,
):
    api.add_router(noun.__name__.rpartition(".")[2], noun.router)
api.add_router("mentions", decisions.router)
api.add_router("operations", planned_operations.router)
