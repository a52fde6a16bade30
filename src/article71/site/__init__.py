"""Settings and wiring: named by string, imported by no other package."""
