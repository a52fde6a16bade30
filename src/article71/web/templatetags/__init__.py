"""Tags that templates know without loading them."""
