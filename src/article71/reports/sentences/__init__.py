"""Sentences from acts, in the formulas of official reports: one small piece a file, all on values."""
