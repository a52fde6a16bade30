"""The document tree, what reads files into it and what writes it out."""
