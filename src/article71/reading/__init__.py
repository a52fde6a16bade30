"""A document tree → findings, each with its place: acts, duties, references, names, observations."""
