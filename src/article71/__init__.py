"""article71: the working register of a standing committee."""

__version__ = "0.1.0"
