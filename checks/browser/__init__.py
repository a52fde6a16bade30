"""The pages in a real browser: a demonstration register served, every page of it, and pictures of them."""
