"""The papers of an operation's life, and the plan of a year."""
