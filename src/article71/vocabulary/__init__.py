"""The committee's words as data: bodies, verbs of each act type, topics, presidencies, subject codes."""
