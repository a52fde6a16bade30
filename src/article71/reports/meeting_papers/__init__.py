"""A meeting → its papers: the agenda, the annotated agenda, the summary of proceedings."""
