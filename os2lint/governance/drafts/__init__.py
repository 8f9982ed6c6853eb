"""Drafts for people to finish: the evaluation of a product, and its application to join OS2's portfolio."""
