"""Numbering schemes of official documents: find, parse, write and address them, offline."""
