"""The tables of the register, one noun a file; who may see what; filters."""
