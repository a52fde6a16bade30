"""Every change of state, one file a noun: keyword-only, by whom, on which day, atomic, with its event."""
