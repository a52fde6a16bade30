"""A reading's findings become rows, as proposals; a later reading proposes its differences and overwrites nothing."""
