"""What official English says and by whom: tokens, names, verbs, subjects and dates of one sentence.

No parser for English can be had offline, and none is needed: the papers of committees are written in few patterns, and
a body's name or a verb of the vocabulary anchors each of them.
"""
