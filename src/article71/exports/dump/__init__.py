"""The dump: the public register as files that describe themselves, for whoever works on the record elsewhere."""
