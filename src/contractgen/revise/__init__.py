"""Revisions: what differs between two versions of a clause, and how large a step that is."""
