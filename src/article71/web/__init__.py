"""Pages, one file a noun: fetch, ask, render; or call one action and redirect."""
