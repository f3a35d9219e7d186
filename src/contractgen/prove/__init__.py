"""Proving that finished files say what was assembled."""
