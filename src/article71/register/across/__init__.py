"""What several papers say together: one timeline, where it has gaps, and where they contradict each other."""
