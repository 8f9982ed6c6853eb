"""Checks OS2 products against OS2's governance model."""

__version__ = "0.1.0"
