"""Search: one question over acts, documents, duties and bodies, with the same hits in the same order on every store."""
