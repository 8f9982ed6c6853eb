"""Checks OS2 products against OS2's governance model."""

#: Ends in `-dev` until it is released.
__version__ = "0.1.0-dev"
