"""Finds the facts of an article: one folder a kind, the steps in their order, and the spaCy components around them."""
