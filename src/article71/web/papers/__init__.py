"""A paper as a page: its tree, escaped, with what the register found in it marked where it stands."""
