"""Keeping the register: all its rows and files as one file, and from one store to another."""
