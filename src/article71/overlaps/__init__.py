"""Planned operations, and how any two of them meet in aim, area and time: on values, without the store."""
