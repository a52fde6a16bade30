"""How well a reading agrees with what people found in the same paper: acts, notes, references, headings.

Gold files lie in one folder, three for each paper: NAME.acts.jsonl, NAME.footnotes.jsonl and NAME.references.jsonl,
NAME being the paper's number with hyphens ("6543-25"). Everything here works on the reading's public form, so that a
reading made by another program is scored by the same measure.
"""
