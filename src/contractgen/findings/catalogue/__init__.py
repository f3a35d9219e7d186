"""The entries of all finding codes, one module a family, in the order of their numbers."""
