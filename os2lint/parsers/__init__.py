"""Readers of hostile text: bounded in size and depth, and never executing anything."""
