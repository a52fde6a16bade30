"""What becomes of duties: on values, so that any day can be asked about."""
