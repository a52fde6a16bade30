"""The HTTP API: what other programs read and send, one file a noun, with the filters and the sight of the pages."""
