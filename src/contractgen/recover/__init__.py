"""From the passages of a contract to its structure: labels, lists, scopes, references."""
